import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '../..');
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

/** Runs the checker of `npm test`, with its own configuration, in a folder. */
async function cruise(folder: string, what: readonly string[]): Promise<string[]> {
  const args = [cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...what];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 256 * 1024 * 1024 });
  const { summary } = JSON.parse(stdout) as { summary: { violations: readonly Violation[] } };
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`).sort();
}

/** A small tree in the shape of this one. */
function scratchTree(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'traverse-ladder-'));
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'tsconfig.base.json', 'package.json'])
    cpSync(join(root, file), join(folder, file));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

const house = {
  'libs/ledger/src/index.ts': `export { transfer } from './transfer.js';\n`,
  'libs/ledger/src/transfer.ts': `export const transfer = 1;\n`,
  'libs/finance/src/index.ts': `export { pay } from './pay.js';\nexport type { Payout } from './payout.js';\n`,
  'libs/finance/src/pay.ts': `import { transfer } from '@traverse/ledger';\nexport const pay = transfer;\n`,
  'libs/finance/src/payout.ts': `export interface Payout { id: string }\n`,
  'apps/api/main.ts': `import { pay } from '@traverse/finance';\nexport const main = pay;\n`,
};

const refused: readonly (readonly [string, string, string, string])[] = [
  [
    'a deep import by path',
    'libs/finance/src/bad.ts',
    `import { transfer } from '../../ledger/src/transfer.js';\nexport const bad = transfer;\n`,
    'only-the-front-door',
  ],
  [
    'a deep type-only import',
    'libs/finance/src/bad.ts',
    `import type { transfer } from '../../ledger/src/transfer.js';\nexport type Bad = typeof transfer;\n`,
    'only-the-front-door',
  ],
  ['an upward import', 'libs/ledger/src/bad.ts', `import { pay } from '@traverse/finance';\nexport const bad = pay;\n`, 'ladder-ledger'],
  [
    'a type-only upward import',
    'libs/ledger/src/bad.ts',
    `import type { Payout } from '@traverse/finance';\nexport type Bad = Payout;\n`,
    'ladder-ledger',
  ],
  ['an upward re-export of a type', 'libs/ledger/src/bad.ts', `export type { Payout } from '@traverse/finance';\n`, 'ladder-ledger'],
  ['an upward import at run time', 'libs/ledger/src/bad.ts', `export const bad = () => import('@traverse/finance');\n`, 'ladder-ledger'],
  [
    'a type-only upward import inside of a type',
    'libs/ledger/src/bad.ts',
    `export type Bad = import('@traverse/finance').Payout;\n`,
    'ladder-ledger',
  ],
  [
    'an app that reaches past a front door',
    'apps/api/bad.ts',
    `import { pay } from '../../libs/finance/src/pay.js';\nexport const bad = pay;\n`,
    'apps-use-front-doors',
  ],
  [
    'a context that imports an app',
    'libs/finance/src/bad.ts',
    `import { main } from '../../../apps/api/main.js';\nexport const bad = main;\n`,
    'libs-never-import-apps',
  ],
  [
    'a web page that imports a context',
    'apps/web/bad.ts',
    `import type { Payout } from '@traverse/finance';\nexport type Bad = Payout;\n`,
    'web-stands-alone',
  ],
  [
    'a file that imports itself',
    'libs/finance/src/bad.ts',
    `import type { bad as other } from './bad-10.js';\nexport const bad: typeof other | 1 = 1;\n`,
    'no-circular',
  ],
];

/** All the bad files in one tree, so that the checker starts twice only. */
const badFile = (file: string, i: number): string => file.replace('bad.ts', `bad-${i}.ts`);
let clean: string;
let bad: string;
let found: readonly string[];

beforeAll(async () => {
  clean = scratchTree(house);
  bad = scratchTree({ ...house, ...Object.fromEntries(refused.map(([, file, text], i) => [badFile(file, i), text])) });
  found = await cruise(bad, ['libs', 'apps']);
});
afterAll(() => [clean, bad].forEach((folder) => rmSync(folder, { recursive: true })));

test('a tree that keeps the ladder is clean', async () => {
  expect(await cruise(clean, ['libs', 'apps'])).toEqual([]);
});

test.each(refused.map((one, i) => [...one, i] as const))('%s is refused', (_what, file, _text, rule, i) => {
  const own = found.filter((line) => line.includes(` ${badFile(file, i)} -> `));
  expect(own.map((line) => line.split(':')[0])).toEqual([rule]);
});

test('nothing else in that tree is refused', () => {
  expect(found).toHaveLength(refused.length);
});
