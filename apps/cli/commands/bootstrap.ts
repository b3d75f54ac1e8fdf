import { text } from 'node:stream/consumers';

import { NestFactory } from '@nestjs/core';

import { bootstrapAdministrators, type FirstAdministrator } from '@traverse/identity';
import { DomainError } from '@traverse/kernel';
import { loadConfig, problemText, UnitOfWork } from '@traverse/platform';

import { ApiModule } from '../../api/api.module.js';
import { CliError } from '../cli-error.js';

const USAGE = `Usage: bootstrap < administrators.json
The file holds exactly two people: [{"name": "...", "email": "...", "password": "..."}, {...}]
It is read from standard input, so that no password stands in a list of processes or a shell's history.`;

/** The two people of the input; says what is wrong with it in words, and never repeats a password. */
export function parseAdministrators(input: string): [FirstAdministrator, FirstAdministrator] {
  let list: unknown;
  try {
    list = JSON.parse(input);
  } catch {
    throw new CliError(USAGE);
  }
  if (!Array.isArray(list) || list.length !== 2) throw new CliError(USAGE);
  const [first, second] = list.map((entry: unknown, i) => {
    const { name, email, password } = (entry ?? {}) as Record<string, unknown>;
    if (typeof name !== 'string' || name.trim() === '') throw new CliError(`Person ${i + 1} has no name.`);
    if (typeof email !== 'string' || !/^[^\s@]+@[^\s@]+$/.test(email.trim())) throw new CliError(`Person ${i + 1} has no e-mail address.`);
    if (typeof password !== 'string') throw new CliError(`Person ${i + 1} has no password.`);
    return { name, email, password };
  });
  if (!first || !second) throw new CliError(USAGE);
  return [first, second];
}

/** Makes the first two administrators, once, in a database where nobody is yet. */
export async function run(args: readonly string[]): Promise<number> {
  if (args.length > 0 || process.stdin.isTTY) throw new CliError(USAGE);
  const administrators = parseAdministrators(await text(process.stdin));
  const app = await NestFactory.createApplicationContext(ApiModule.forRoot(loadConfig()), { logger: ['error'] });
  try {
    await bootstrapAdministrators(app.get(UnitOfWork), administrators);
    console.log('Two administrators are in place. Each of them confirms the deciding roles that the other asks for.');
    return 0;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const fields = error.fields.map(({ path, code, params = {} }) => `  ${path}: ${problemText(code, params, 'en')}`);
    throw new CliError([problemText(error.code, error.params, 'en'), ...fields].join('\n'));
  } finally {
    await app.close();
  }
}
