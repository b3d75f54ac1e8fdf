/** `npm run demo`, `npm run bench`: install and build what is missing, then run a compiled program with what follows its name. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { repository } from './build.js';
import { prepare } from './prepare.js';

const [program = '', ...args] = process.argv.slice(2);
const script = program.startsWith('bench/') ? join(repository, 'dist', `${program}.js`) : join(repository, 'dist/apps/cli/main.js');

await prepare(repository);
const child = spawn(process.execPath, [script, ...(program.startsWith('bench/') ? args : [program, ...args])], {
  cwd: repository,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 130 : 1)));
