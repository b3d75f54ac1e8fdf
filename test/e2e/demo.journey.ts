import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { describeWithReferenceData, schemaErrors } from '../support/reference-data.js';

interface Figures {
  readonly applications: number;
  readonly ineligible: number;
  readonly approved: number;
  readonly reserved: number;
  readonly rejected: number;
  readonly vouchers: number;
  readonly payouts: { readonly settled: number; readonly returned: number; readonly failed: number; readonly inDoubt: number };
  readonly topUps: number;
  readonly recoveries: { readonly closed: number; readonly open: number };
  readonly ledger: { readonly balanced: boolean };
  readonly audit: { readonly verified: boolean; readonly blocks: number };
  readonly painFiles: readonly string[];
  readonly proofFiles: readonly string[];
  readonly packFile: string;
  readonly openDataFiles: readonly string[];
}

const root = join(__dirname, '../..');
const PATIENCE_MS = 15 * 60_000;

/** The built command, from an empty database, as a user would run it. */
function demo(): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ['dist/apps/cli/main.js', 'demo', '--json'],
      { cwd: root, timeout: PATIENCE_MS, maxBuffer: 10_000_000 },
      (error, stdout, stderr) => (error ? reject(new Error(`${error.message}\n${stdout}\n${stderr}`)) : resolve(stdout)),
    );
  });
}

let output = '';
let figures: Figures;

beforeAll(async () => {
  output = await demo();
  figures = JSON.parse(output.trim().split('\n').at(-1) ?? '') as Figures;
}, PATIENCE_MS);

test('sixty applications go the whole way', () => {
  expect(figures).toMatchObject({ applications: 60, ledger: { balanced: true }, audit: { verified: true } });
  expect(figures.audit.blocks).toBeGreaterThanOrEqual(1);
  expect(figures.ineligible).toBeGreaterThanOrEqual(1);
  expect(figures.reserved).toBeGreaterThanOrEqual(1);
  expect(figures.rejected).toBeGreaterThanOrEqual(1);
  expect(figures.vouchers).toBe(figures.approved);
  expect(figures.payouts).toMatchObject({ returned: 1, failed: 1, inDoubt: 0 });
  expect(figures.payouts.settled).toBeGreaterThanOrEqual(20);
  expect(figures).toMatchObject({ topUps: 1, recoveries: { closed: 1, open: 0 } });
});

test.each([
  'not eligible',
  '1 imported and invited, 1 named with what is wrong',
  'moved by hand',
  'declined; replaced by',
  'did not answer in time; replaced by',
  'is not asked again: partner.engagement.not-possible',
  'the rules of the partner ran again',
  'talk on one thread',
  'evaluator.conflict-of-interest',
  'the call is blind',
  'a substitute was asked by itself',
  'a third evaluator was called',
  'opened again with a reason',
  'the ranking superseded',
  'kept for Aosta Valley',
  'award.appeal.took-part',
  'allowed by somebody who had no part',
  'lapsed',
  'promoted from the reserve list',
  'left out of the batch: finance.payment.account-country-not-in-profile',
  'refused by the bank',
  'sent back by the bank',
  'corrected: another 100.00 is due',
  'paid 50.00 too much: 48.00 repaid, the rest written off by two persons',
])('it tells of what must not go smoothly: %s', (words) => expect(output).toContain(words));

test('everybody reads what was awarded: one operation and one grant for each voucher', async () => {
  const [table, operations, package360] = await Promise.all(figures.openDataFiles.map((file) => readFile(file, 'utf8')));
  expect(figures.openDataFiles.map((file) => basename(file))).toEqual(['operations.csv', 'operations.json', 'grants.json']);
  expect(table?.trimEnd().split('\n')).toHaveLength(figures.approved + 1);
  expect((JSON.parse(operations ?? '') as { operations: object[] }).operations).toHaveLength(figures.approved);
  expect((JSON.parse(package360 ?? '') as { grants: object[] }).grants).toHaveLength(figures.approved);
});

/** Exit code and words of the built `verify`. */
function verify(what: string, file: string): Promise<{ code: number; text: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['dist/apps/cli/main.js', 'verify', what, file], { cwd: root }, (error, stdout) =>
      resolve({ code: error ? Number(error.code) : 0, text: stdout }),
    );
  });
}

test(
  'matching and ranking can be recomputed from their files alone, and not after one changed digit',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'traverse-proofs-'));
    try {
      expect(figures.proofFiles.map((file) => basename(file))).toEqual([
        'matching-1.json',
        'matching-2.json',
        'assignment.json',
        'ranking.json',
      ]);
      for (const file of figures.proofFiles) {
        const what = basename(file).startsWith('ranking') ? 'ranking' : 'matching';
        expect(await verify(what, file)).toMatchObject({ code: 0 });
        const text = await readFile(file, 'utf8');
        const at = text.search(/[0-9](?=[^0-9]*$)/);
        const forged = join(folder, basename(file));
        await writeFile(forged, `${text.slice(0, at)}${(Number(text[at]) + 1) % 10}${text.slice(at + 1)}`);
        expect(await verify(what, forged)).toMatchObject({ code: 1, text: expect.stringContaining('NOT verified') as string });
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  },
  PATIENCE_MS,
);

test(
  'the audit pack proves itself from its file alone, and not after one changed byte',
  async () => {
    expect(await verify('pack', figures.packFile)).toMatchObject({ code: 0, text: expect.stringContaining('proves itself') as string });
    const folder = await mkdtemp(join(tmpdir(), 'traverse-pack-'));
    try {
      const bytes = await readFile(figures.packFile);
      for (const at of [10, Math.floor(bytes.length / 2), bytes.length - 1]) {
        const forged = join(folder, `${at}.zip`);
        await writeFile(forged, Buffer.concat([bytes.subarray(0, at), Buffer.from([(bytes[at] ?? 0) ^ 1]), bytes.subarray(at + 1)]));
        expect(await verify('pack', forged)).toMatchObject({ code: 1, text: expect.stringContaining('NOT verified') as string });
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  },
  PATIENCE_MS,
);

describeWithReferenceData('payment files against the ISO 20022 schema', () => {
  test('every file is valid', async () => {
    expect(figures.painFiles.length).toBeGreaterThanOrEqual(2);
    const documents = await Promise.all(figures.painFiles.map((file) => readFile(file, 'utf8')));
    expect(await schemaErrors('pain.001.001.09', documents)).toEqual(documents.map(() => []));
  });
});
