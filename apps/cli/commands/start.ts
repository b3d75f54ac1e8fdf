import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { repositoryRoot } from '../paths.js';

/** The same as `npm start`: the one way in, with its lock and its checks. */
export function run(): Promise<number> {
  const script = join(repositoryRoot(), 'apps/cli/bootstrap/start.js');
  const child = spawn(process.execPath, [script], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill('SIGTERM'));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('exit', (code) => done(code ?? 1));
  });
}
