/** One running Traverse for each data folder: .data/run.json names it. Plain JavaScript: it is needed before the build. */
import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const lockFile = (dataDir) => join(dataDir, 'run.json');

/** A process id alone may be reused; with the moment of its start it is one process only. Null when there is none. */
function identity(pid) {
  try {
    if (process.platform !== 'linux') return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold spaces: count from the last bracket. Field 22 is the start, field 3 the state.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : `${boot}:${fields[19]}`;
  } catch {
    return null;
  }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function isHeld(holder) {
  return holder !== null && Number.isInteger(holder.pid) && identity(holder.pid) === holder.identity;
}

function write(file, content) {
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
}

/** Who runs on this data folder now, or null. What a killed run left does not count. */
export function currentHolder(dataDir) {
  const holder = read(lockFile(dataDir));
  return isHeld(holder) ? holder : null;
}

/** Removes a dead run's lock. False if it came to life meanwhile: another start was quicker. */
function clearDead(file, mine) {
  const aside = `${mine}.dead`;
  try {
    renameSync(file, aside);
  } catch {
    return true;
  }
  const moved = read(aside);
  if (!isHeld(moved)) {
    rmSync(aside, { force: true });
    return true;
  }
  renameSync(aside, file);
  return false;
}

/** Takes the folder for this process: { lock } or, when another process has it, { holder }. */
export function acquireLock(dataDir, what) {
  mkdirSync(dataDir, { recursive: true });
  const file = lockFile(dataDir);
  const mine = `${file}.${process.pid}`;
  let content = { what, pid: process.pid, identity: identity(process.pid) };
  write(mine, content);
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      try {
        linkSync(mine, file);
        break;
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
        const holder = read(file);
        if (isHeld(holder)) return { holder };
        if (!clearDead(file, mine) || attempt === 4) return { holder: read(file) ?? { what: 'start', pid: 0 } };
      }
    }
  } finally {
    rmSync(mine, { force: true });
  }
  const release = () => {
    if (read(file)?.identity === content.identity) rmSync(file, { force: true });
  };
  process.once('exit', release);
  const update = (fields) => {
    content = { ...content, ...fields };
    write(mine, content);
    renameSync(mine, file);
  };
  return { lock: { update, release } };
}
