/**
 * Runs one PostgreSQL server and ends it when its parent ends. PostgreSQL itself does not notice that whoever started it is gone
 * (a parent that gets SIGKILL cannot tell it), but this process sees its channel close. Plain JavaScript: it runs from the
 * sources (tests) and from the build alike.
 */
import { spawn } from 'node:child_process';
import { openSync, rmSync } from 'node:fs';
import { setTimeout } from 'node:timers';

const FAST_MS = 30_000;
const IMMEDIATE_MS = 10_000;

const { command, args, options, logFile, remove } = JSON.parse(process.argv[2] ?? '{}');
const log = openSync(logFile, 'a', 0o600);
// A process group of its own: Ctrl-C in the terminal is for the supervisor, which stops things in order.
const server = spawn(command, args, { ...options, detached: true, stdio: ['ignore', log, log] });

let stopping = false;
function stop() {
  if (stopping) return;
  stopping = true;
  server.kill('SIGINT');
  setTimeout(() => server.kill('SIGQUIT'), FAST_MS).unref();
  setTimeout(() => server.kill('SIGKILL'), FAST_MS + IMMEDIATE_MS).unref();
}

function tell(message) {
  if (process.connected) process.send?.(message, () => undefined);
}

function finish(code) {
  for (const folder of remove) rmSync(folder, { recursive: true, force: true });
  if (process.connected) process.disconnect();
  process.exitCode = code;
}

server.on('spawn', () => tell({ pid: server.pid }));
server.on('error', (error) => {
  tell({ error: error.message });
  finish(1);
});
server.on('exit', (code, signal) => finish(signal ? 1 : (code ?? 1)));
process.on('disconnect', stop);
// The parent may have gone while this file was being loaded: that is not told again.
if (!process.connected) stop();
process.on('message', stop);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
