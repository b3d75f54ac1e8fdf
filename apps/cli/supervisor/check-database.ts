import pg from 'pg';
import { CliError, reasonOf } from '../cli-error.js';

const CONNECT_MS = 5_000;

function explain(code: string | undefined, message: string): string {
  switch (code) {
    case 'ECONNREFUSED':
      return 'nothing listens there';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'there is no host of that name';
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ETIMEDOUT':
      return 'the host cannot be reached';
    case '28P01':
    case '28000':
      return 'the server refuses this user or password';
    case '3D000':
      return 'the server has no such database';
    case '53300':
      return 'the server has no connection left';
    default:
      return message;
  }
}

function withoutSecret(text: string, encoded: string): string {
  let plain = encoded;
  try {
    plain = decodeURIComponent(encoded);
  } catch {
    // Not well encoded: then it stands as it is.
  }
  return [encoded, plain].filter((secret) => secret !== '').reduce((safe, secret) => safe.replaceAll(secret, '***'), text);
}

/** Connects once, so that a wrong address is told within seconds and in plain words. The password never appears in them. */
export async function checkDatabase(variable: string, address: string): Promise<void> {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw new CliError(`${variable} is not an address like postgres://user:password@host:5432/database.`);
  }
  if (!/^postgres(ql)?:$/.test(url.protocol)) throw new CliError(`${variable} must start with postgres://, not with ${url.protocol}//.`);
  const where = `${url.username || 'no user'} at ${url.host || 'no host'}, database ${url.pathname.slice(1) || 'not named'}`;
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: CONNECT_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    const { code } = (error instanceof AggregateError ? error.errors[0] : error) as { code?: string };
    throw new CliError(
      `Cannot connect to the database of ${variable} (${where}): ${withoutSecret(explain(code, reasonOf(error)), url.password)}.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
