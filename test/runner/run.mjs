/**
 * `npm test`: every check and every test, one line each, and as the last line "N passed, N failed, N skipped".
 * `npm test -- --only unit,lint` runs some of them. Needs nothing but Node: packages are installed when they are missing.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { clearTimeout, setTimeout } from 'node:timers';
import { build, isBuilt } from '../../apps/cli/bootstrap/build.js';
import { install, isInstalled } from '../../apps/cli/bootstrap/prepare.js';
import { checks, jestOptions, root } from './checks.mjs';

const STEP_LIMIT_MS = 45 * 60_000;
const total = { passed: 0, failed: 0, skipped: 0 };
let running = null;

function endRunning(signal) {
  if (!running) return;
  try {
    // Each step leads a process group of its own, so that its workers end with it.
    process.kill(-running.pid, signal);
  } catch {
    // It ended in this moment.
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    endRunning('SIGTERM');
    process.exit(130);
  });
}

function runNode(args) {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
    });
    running = child;
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    const late = setTimeout(() => {
      output += `\nEnded: it took longer than ${STEP_LIMIT_MS / 60_000} minutes.`;
      endRunning('SIGKILL');
    }, STEP_LIMIT_MS);
    const end = (code) => {
      clearTimeout(late);
      running = null;
      done({ code, output: output.trim() });
    };
    child.on('error', (error) => {
      output += error.message;
      end(1);
    });
    child.on('close', end);
  });
}

function report({ name, words, start, counts, output }) {
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const mark = counts.failed > 0 ? 'FAILED' : 'ok';
  console.log(`${mark.padEnd(6)}  ${name.padEnd(10)}  ${words} (${seconds} s)`);
  if (counts.failed > 0 && output) console.log(`\n${output.replace(/^/gm, '        ')}\n`);
  for (const key of Object.keys(total)) total[key] += counts[key];
}

async function runCheck({ name, words, args }) {
  const start = performance.now();
  const { code, output } = await runNode(args);
  report({ name, words, start, counts: { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }, output });
}

/** What went wrong in a project, from jest's own report: only the failures, in its own words. */
function failuresOf(result) {
  const failed = result.testResults
    .filter(({ status }) => status === 'failed')
    .map(({ name, message }) => `${name.slice(root.length)}\n${message}`);
  return failed.join('\n');
}

function skippedOf(result) {
  const names = result.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => ['pending', 'skipped', 'todo', 'disabled'].includes(status))
      .map(({ fullName }) => `${name.slice(root.length)}: ${fullName}`),
  );
  return names.map((name) => `skipped             ${name}`).join('\n');
}

async function runProject(name, folder) {
  const start = performance.now();
  const file = join(folder, `${name}.json`);
  const options = jestOptions[name] ?? [];
  const { code, output } = await runNode([
    'node_modules/jest/bin/jest.js',
    '--ci',
    '--selectProjects',
    name,
    '--json',
    '--outputFile',
    file,
    ...options,
  ]);
  if (!existsSync(file)) {
    report({ name, words: 'jest', start, counts: { passed: 0, failed: 1, skipped: 0 }, output: output || 'jest wrote no report' });
    return;
  }
  const result = JSON.parse(readFileSync(file, 'utf8'));
  // A file that does not even load counts as one failure, and so does a jest that fails for any other reason (no test found).
  const broken = result.numFailedTests + result.numRuntimeErrorTestSuites;
  const counts = {
    passed: result.numPassedTests,
    failed: broken === 0 && code !== 0 ? 1 : broken,
    skipped: result.numPendingTests + result.numTodoTests,
  };
  const words = `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped in ${result.numTotalTestSuites} files`;
  report({ name, words, start, counts, output: failuresOf(result) || output });
  if (counts.skipped > 0) console.log(skippedOf(result));
}

function wanted(names) {
  const at = process.argv.indexOf('--only');
  if (at === -1) return names;
  const only = (process.argv[at + 1] ?? '').split(',').filter(Boolean);
  const unknown = only.filter((name) => !names.includes(name));
  if (only.length === 0 || unknown.length > 0) {
    console.error(`--only takes one or more of: ${names.join(', ')}`);
    process.exit(2);
  }
  return only;
}

async function main() {
  if (!isInstalled(root)) {
    console.log('Installing packages (npm ci) ...');
    await install(root);
  }
  const projects = createRequire(import.meta.url)('../../jest.config.cjs').projects.map(({ displayName }) => displayName);
  const names = wanted([...checks.map(({ name }) => name), ...projects]);
  // Tests start the built program: without the build step of a full run it is brought up to date here.
  const needsBuild = names.some((name) => (projects.includes(name) ? name !== 'unit' : checks.find((check) => check.name === name)?.built));
  if (needsBuild && !names.includes('build') && !isBuilt(root)) await build(root);
  const folder = mkdtempSync(join(tmpdir(), 'traverse-test-'));
  try {
    for (const check of checks) if (names.includes(check.name)) await runCheck(check);
    for (const project of projects) if (names.includes(project)) await runProject(project, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  await main();
} catch (error) {
  console.error(error.name === 'CliError' ? error.message : error);
  total.failed += 1;
}
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
