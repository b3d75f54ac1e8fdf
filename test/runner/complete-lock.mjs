/**
 * `npm install` leaves optional packages of other systems out of package-lock.json when the registry at hand does not offer them,
 * and `npm ci` then refuses the file everywhere. This writes the entries that are missing (version from the parent's exact
 * wish, system from the name), and with --check only says whether any is missing. Run it after every `npm install`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, URL } from 'node:url';

const file = fileURLToPath(new URL('../../package-lock.json', import.meta.url));
const lock = JSON.parse(readFileSync(file, 'utf8'));
const { packages } = lock;

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];
const LIBRARIES = { gnu: 'glibc', musl: 'musl' };

function isFound(from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (at === '') return false;
  }
}

function entryFor(name, version, parent) {
  const words = name.split(/[/-]/);
  const pick = (known) => known.filter((word) => words.includes(word)).slice(0, 1);
  const libc = words.flatMap((word) => LIBRARIES[word] ?? []);
  const os = pick(SYSTEMS);
  const cpu = pick(PROCESSORS);
  // A package for this very system must not be invented: it would be missing for real.
  if (os.length === 0 || cpu.length === 0 || !/^\d+\.\d+\.\d+\S*$/.test(version))
    throw new Error(`${name}@${version}: not a package of another system`);
  return { version, cpu, ...(parent.dev ? { dev: true } : {}), ...(libc.length > 0 ? { libc } : {}), optional: true, os };
}

const missing = Object.entries(packages).flatMap(([path, parent]) =>
  Object.entries(parent.optionalDependencies ?? {})
    .filter(([name]) => !isFound(path, name))
    .map(([name, version]) => [name, entryFor(name, version, parent)]),
);

if (missing.length === 0) {
  console.log('package-lock.json is complete');
} else if (process.argv.includes('--check')) {
  console.error(`package-lock.json lacks ${missing.length} optional packages of other systems: run "node test/runner/complete-lock.mjs".`);
  process.exitCode = 1;
} else {
  for (const [name, entry] of missing) packages[`node_modules/${name}`] = entry;
  lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`package-lock.json: ${missing.length} entries added`);
}
