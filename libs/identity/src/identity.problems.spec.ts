import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { problemCodes } from '@traverse/platform';

import './identity.problems.js';

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /(?<!\.spec|\.problems|\.events|\.permissions)\.ts$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

/** Codes as they stand in the code; names of jobs, workflows and subscribers look alike. */
const notCodes = new Set([
  'identity.grant',
  'identity.verify',
  'identity.person',
  'identity.staff-role',
  'identity.second-factor',
  'identity.own-second-factor',
  'identity.log-in',
  'identity.open-session',
  'identity.advance-clock',
  'identity.bootstrap',
  'identity.sweep',
]);
const thrown = new Set(
  sources(__dirname)
    .flatMap((text) => [...text.matchAll(/'(identity\.[a-z-]+|link\.not-found)'/g)].map(([, code]) => code ?? ''))
    .filter((code) => !notCodes.has(code) && !code.startsWith('identity.send-')),
);

test.each(['en', 'de'])('every code has a text in %s', (language) => {
  expect(thrown.size).toBeGreaterThan(25);
  const known = new Set(problemCodes(language));
  expect([...thrown].filter((code) => !known.has(code))).toEqual([]);
});

test('no text without a use', () => {
  const used = (code: string): boolean => thrown.has(code) || code.endsWith('.not-found') || /\.(wrong-state|not-allowed)$/.test(code);
  const own = problemCodes('en').filter((code) => /^(identity|link|organisation|person|session|staff-role|invitation)\./.test(code));
  expect(own.filter((code) => !used(code))).toEqual([]);
  expect([...problemCodes('de')].sort()).toEqual([...problemCodes('en')].sort());
});
