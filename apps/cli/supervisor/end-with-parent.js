/** Preloaded into every process of the supervisor: when it is gone, however it went, its channel closes and this process ends. */
import { setTimeout } from 'node:timers';

const GRACE_MS = 10_000;

function end() {
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), GRACE_MS).unref();
  process.kill(process.pid, 'SIGTERM');
}

process.on('disconnect', end);
// It may have gone while this file was being loaded: that is not told again.
if (!process.connected) end();
// The channel alone must not keep a process alive that has nothing left to do.
process.channel?.unref();
