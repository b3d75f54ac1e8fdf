import { resolve } from 'node:path';

/** Everything that is configured, read once from the environment and checked: the only place that reads it. */
export interface Config {
  readonly databaseUrl: string;
  readonly redisUrl: string | null;
  /** Keeps apart the installations that share one Redis. */
  readonly queuePrefix: string;
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string;
  readonly dataDir: string;
  readonly webDir: string;
  readonly demo: boolean;
  readonly bank: { readonly kind: 'simulated'; readonly url: string } | { readonly kind: 'file'; readonly dir: string };
  readonly smtp: { readonly url: string; readonly from: string } | null;
  readonly poolSize: number;
  readonly logLevel: string;
  readonly uploadLimitBytes: number;
  /** Of a bank's file: a day's statement may be long. */
  readonly bankFileLimitBytes: number;
  /** Of the consolidated list of financial sanctions, which is larger than what people upload. */
  readonly sanctionsListLimitBytes: number;
  /** A bucket for files, secrets and all; null: DATA_DIR/files. */
  readonly s3Url: string | null;
  /** clamd; null: uploads are not looked into, and say so. */
  readonly clamavUrl: string | null;
  readonly loginAttemptsPerMinute: number;
  readonly requestsPerMinute: number;
  /** Trust X-Forwarded-* of the proxy in front. */
  readonly trustProxy: boolean;
  readonly iso20022XsdDir: string | null;
  /** Payouts of one step of a payout run, and so of one payment file: banks have limits, and a step is one transaction. */
  readonly payoutsPerFile: number;
  /** 32 bytes that seal what is secret in the database; null: made once, in DATA_DIR/secrets.key. */
  readonly secretsKey: Buffer | null;
}

export class ConfigError extends Error {}

type Env = Readonly<Record<string, string | undefined>>;

function integer(env: Env, name: string, fallback: number): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new ConfigError(`${name} must be a whole number, not "${text}"`);
  return value;
}

function atLeastOne(env: Env, name: string, fallback: number): number {
  const value = integer(env, name, fallback);
  if (value < 1) throw new ConfigError(`${name} must be at least 1`);
  return value;
}

function url(env: Env, name: string, protocols: readonly string[]): string | null {
  const text = env[name];
  if (!text) return null;
  let parsed: URL;
  try {
    parsed = new URL(text);
  } catch {
    throw new ConfigError(`${name} is not a URL`);
  }
  if (!protocols.includes(parsed.protocol)) throw new ConfigError(`${name} must start with ${protocols.join(' or ')}//`);
  return text;
}

/** Key, secret and bucket are all needed; none is shown when one is missing. */
function s3Url(env: Env): string | null {
  const text = url(env, 'S3_URL', ['https:', 'http:']);
  if (text === null) return null;
  const { username, password, pathname } = new URL(text);
  if (!username || !password || pathname.length < 2) throw new ConfigError('S3_URL must be like https://KEY:SECRET@host/bucket?region=...');
  return text;
}

function secretsKey(env: Env): Buffer | null {
  const text = env['SECRETS_KEY'];
  if (!text) return null;
  const key = Buffer.from(text, 'base64');
  if (key.length !== 32) throw new ConfigError('SECRETS_KEY must be 32 bytes in base64: openssl rand -base64 32');
  return key;
}

/** Throws ConfigError in words that name the variable, never its secret value. */
export function loadConfig(env: Env = process.env): Config {
  const databaseUrl = url(env, 'DATABASE_URL', ['postgres:', 'postgresql:']);
  if (!databaseUrl) throw new ConfigError('DATABASE_URL is not set (npm start sets it for the embedded server)');
  const demo = env['DEMO'] === '1';
  const dataDir = resolve(env['DATA_DIR'] ?? '.data');
  const bankUrl = url(env, 'BANK_URL', ['http:', 'https:']);
  const smtpUrl = url(env, 'SMTP_URL', ['smtp:', 'smtps:']);
  const port = integer(env, 'PORT', 3000);
  return {
    databaseUrl,
    redisUrl: url(env, 'REDIS_URL', ['redis:', 'rediss:']),
    queuePrefix: env['QUEUE_PREFIX'] ?? 'traverse',
    host: env['HOST'] ?? '127.0.0.1',
    port,
    publicUrl: url(env, 'PUBLIC_URL', ['http:', 'https:']) ?? `http://127.0.0.1:${port}`,
    dataDir,
    webDir: resolve(env['WEB_DIR'] ?? 'dist/web'),
    demo,
    bank: bankUrl ? { kind: 'simulated', url: bankUrl } : { kind: 'file', dir: resolve(env['BANK_FILES_DIR'] ?? `${dataDir}/bank-files`) },
    smtp: smtpUrl ? { url: smtpUrl, from: env['MAIL_FROM'] ?? 'traverse@localhost' } : null,
    poolSize: integer(env, 'POOL_SIZE', 10),
    logLevel: env['LOG_LEVEL'] ?? 'info',
    uploadLimitBytes: integer(env, 'UPLOAD_LIMIT_BYTES', 10 * 1024 * 1024),
    bankFileLimitBytes: integer(env, 'BANK_FILE_LIMIT_BYTES', 200 * 1024 * 1024),
    sanctionsListLimitBytes: integer(env, 'SANCTIONS_LIST_LIMIT_BYTES', 100 * 1024 * 1024),
    s3Url: s3Url(env),
    clamavUrl: url(env, 'CLAMAV_URL', ['tcp:']),
    loginAttemptsPerMinute: integer(env, 'LOGIN_ATTEMPTS_PER_MINUTE', 20),
    requestsPerMinute: integer(env, 'REQUESTS_PER_MINUTE', 6000),
    trustProxy: env['TRUST_PROXY'] === '1',
    iso20022XsdDir: env['ISO20022_XSD_DIR'] ?? null,
    payoutsPerFile: atLeastOne(env, 'PAYOUTS_PER_FILE', 1_000),
    secretsKey: secretsKey(env),
  };
}
