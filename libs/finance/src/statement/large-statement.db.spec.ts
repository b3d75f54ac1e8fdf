import { Readable } from 'node:stream';

import pg from 'pg';

import { systemActor } from '@traverse/kernel';
import { Ledger } from '@traverse/ledger';
import { UnitOfWork } from '@traverse/platform';

import { dayStatement, type Debit } from '../../../../bench/day-statement.js';
import { AMOUNT_MINOR, openPurse, type Purse, seedPayables } from '../../../../bench/payables.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { startTestBank, type TestBank } from '../../../../test/support/bank.js';
import { caught } from '../../../../test/support/caught.js';
import { FinanceDesk } from '../../../../test/support/finance-desk.js';
import { OrderPayoutRun } from '../payout-run/order-payout-run.js';
import { StartPayoutRun } from '../payout-run/start-payout-run.js';
import { BankFileQueries } from './bank-file.queries.js';
import { ImportBankFile } from './import-bank-file.js';
import type { Imported } from './known-file.js';
import { fileInMemory } from './large-file.js';
import { TakeLargeFile } from './take-large-file.js';
import { TakeStatementStep } from './take-statement-step.js';
import { UploadBankFile } from './upload-bank-file.js';

const PAYOUTS = 33;
const A_STEP = 10;
const IMPORTER = systemActor('finance.import-bank-file');

let bank: TestBank;
let house: TestApp;
let pool: pg.Pool;
let purse: Purse;
let seeded = 0;

beforeAll(async () => {
  bank = await startTestBank();
  house = await startTestApp({ env: { BANK_URL: bank.url, PAYOUTS_PER_FILE: String(A_STEP) } });
  await FinanceDesk.open(house);
  pool = new pg.Pool({ connectionString: house.config.databaseUrl, max: 2 });
  purse = await openPurse(house.app, pool);
});
afterAll(async () => {
  await pool.end();
  await house.close();
  await bank.close();
});
afterEach(async () => expect((await house.get(Ledger).proof()).problems).toEqual([]));

/** Payouts that the bank has taken, and what its statement will say of them. */
async function sentPayouts(count = PAYOUTS): Promise<Debit[]> {
  await seedPayables(house.app, pool, purse, seeded + 1, seeded + count);
  seeded += count;
  const { id } = await house.get(StartPayoutRun).execute(purse.clerk, {});
  await house.queues.drain();
  for (const command of ['check', 'release'] as const) {
    await house.get(OrderPayoutRun).execute(purse.controller, id, command);
    await house.queues.drain();
  }
  const rows = await house.query<Omit<Debit, 'amountMinor' | 'reference'>>(
    `SELECT p."end_to_end_id" AS "endToEndId", p."instr_id" AS "instrId", p."currency" FROM "finance"."payout" p JOIN "finance"."batch" b ON b."id" = p."batch_id"
     WHERE b."run_id" = $1 AND p."state" = 'sent' ORDER BY p."id"`,
    [id],
  );
  expect(rows).toHaveLength(count);
  return rows.map((row) => ({ ...row, amountMinor: AMOUNT_MINOR, reference: `REF-${row.instrId}` }));
}

async function textOf(id: string, debits: readonly Debit[], more: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const [authority] = await house.query<{ iban: string }>(`SELECT "iban" FROM "programme"."authority" WHERE "id" = $1`, [
    purse.authorityId,
  ]);
  const sumMinor = debits.reduce((sum, debit) => sum + debit.amountMinor, 0n);
  const head = { id, iban: authority?.iban ?? '', day: '2026-11-30', entries: debits.length, sumMinor, currency: 'EUR', ...more };
  let text = '';
  for await (const piece of dayStatement(head, debits)) text += piece;
  return text;
}

const take = (text: string): Promise<Imported | null> =>
  house.get(TakeLargeFile).execute(fileInMemory(Buffer.from(text)), { source: 'upload' });
const look = (imported: Imported | null): ReturnType<BankFileQueries['file']> => house.get(BankFileQueries).file(imported?.id ?? '');
const statesOf = async (debits: readonly Debit[]): Promise<Record<string, number>> => {
  const rows = await house.query<{ state: string; n: number }>(
    `SELECT "state", count(*)::int AS "n" FROM "finance"."payout" WHERE "end_to_end_id" = ANY($1) GROUP BY 1`,
    [debits.map(({ endToEndId }) => endToEndId)],
  );
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
};

test('a long statement is booked in steps: each payment once, what does not fit left to a person, the same file again without effect', async () => {
  const debits = await sentPayouts();
  const [first, second, ...others] = debits;
  if (!first || !second) throw new Error('no payouts');
  const entries = [
    ...others,
    { ...first, amountMinor: first.amountMinor + 1n },
    // The same debit under another reference of the bank: paid twice.
    second,
    { ...second, reference: 'REF-AGAIN' },
    { ...second, endToEndId: 'CLM-2026-999999-01', instrId: 'nobody', reference: 'REF-LOST' },
  ];
  const text = await textOf('STM-1', entries);
  const taken = await take(text);
  expect(await look(taken)).toMatchObject({ kind: 'camt.053.001.08', percent: 0, summary: {}, problem: null });
  await house.queues.drain();
  const summary = { settled: PAYOUTS - 1, 'amount-differs': 1, 'paid-twice': 1, unmatched: 1 };
  expect(await look(taken)).toMatchObject({ percent: 100, summary, openEntries: 3 });
  expect(await statesOf(debits)).toEqual({ settled: PAYOUTS - 1, 'in-doubt': 1 });
  expect(await take(text)).toMatchObject({ id: taken?.id, duplicate: true });
  // The next day's statement tells some of it again: under the same name of the statement, so it is known.
  const again = await take(await textOf('STM-1', entries.slice(0, 15)));
  await house.queues.drain();
  expect(await look(again)).toMatchObject({ summary: { known: 15 }, openEntries: 0 });
  const kept = await house.query<{ bytes: Buffer }>(
    `SELECT "bytes" FROM "finance"."bank_file_part" WHERE "bank_file_id" = $1 ORDER BY "position"`,
    [taken?.id],
  );
  expect(Buffer.concat(kept.map(({ bytes }) => bytes)).toString()).toBe(text);
});

test('a step that comes again, late or twice at once, books nothing; two files with the same entries at once book them once', async () => {
  const debits = await sentPayouts(2 * A_STEP + 1);
  const texts = [await textOf('STM-2', debits), await textOf('STM-2', debits, { day: '2026-12-01' })];
  const taken = await Promise.all(texts.map(take));
  await house.queues.drain();
  expect(await statesOf(debits)).toEqual({ settled: debits.length });
  const counted = (await Promise.all(taken.map(look))).map(({ summary }) => summary);
  const sum = (outcome: string): number => counted.reduce((all, counts) => all + (counts[outcome] ?? 0), 0);
  expect([sum('settled'), sum('known') + sum('already')]).toEqual([debits.length, debits.length]);
  const events = await house.query<{ id: string; type: string; subjectId: string; payload: { step: number } }>(
    `SELECT "id", "type", "subject_id" AS "subjectId", "payload" FROM "outbox"."event" WHERE "type" = 'finance.bank-file.step.v1' AND "subject_id" = ANY($1::uuid[])`,
    [taken.map((one) => one?.id)],
  );
  await Promise.all(
    [...events, ...events].map((event) => house.get(UnitOfWork).run(IMPORTER, (tx) => house.get(TakeStatementStep).handle(tx, event))),
  );
  expect((await Promise.all(taken.map(look))).map(({ summary }) => summary)).toEqual(counted);
});

test('nothing of a statement is booked whose sum does not hold or that is cut short; it is kept with the reason', async () => {
  const debits = await sentPayouts(A_STEP + 2);
  const whole = await textOf('STM-3', debits);
  for (const [text, problem] of [
    [await textOf('STM-3', debits, { sumMinor: 1n }), 'finance.bank-file-sum-differs'],
    [whole.slice(0, whole.lastIndexOf('</Ntry>') + 7), 'finance.bank-file-unreadable'],
    [await textOf('STM-3', debits, { iban: 'ES9121000418450200051332' }), 'finance.bank-file-other-account'],
  ] as const) {
    const taken = await take(text);
    expect(await look(taken)).toMatchObject({ kind: 'unreadable', problem, summary: {}, percent: 100 });
  }
  await house.queues.drain();
  expect(await statesOf(debits)).toEqual({ sent: debits.length });
  await take(whole);
  await house.queues.drain();
  expect(await statesOf(debits)).toEqual({ settled: debits.length });
});

test('by upload: short ones at once, long ones by steps, too long ones not at all', async () => {
  const debits = await sentPayouts(3);
  const upload = (text: string): Promise<Imported> =>
    house.get(UploadBankFile).execute(purse.clerk, { name: 'a.xml', content: Readable.from([Buffer.from(text)]), field: () => undefined });
  const short = await upload(await textOf('STM-4', debits.slice(0, 1)));
  expect(await statesOf(debits)).toEqual({ settled: 1, sent: 2 });
  const padding = ' '.repeat(2 * 1024 * 1024);
  const long = await upload((await textOf('STM-5', debits.slice(1))).replace('</Stmt>', `${padding}</Stmt>`));
  expect(long.id).not.toBe(short.id);
  expect(await statesOf(debits)).toEqual({ settled: 1, sent: 2 });
  await house.queues.drain();
  expect(await statesOf(debits)).toEqual({ settled: 3 });
  const chunk = Buffer.alloc(1024 * 1024, 32);
  const endless = Readable.from(
    (function* () {
      for (let i = 0; i < 500; i += 1) yield chunk;
    })(),
  );
  const error = await caught(house.get(UploadBankFile).execute(purse.clerk, { name: 'b.xml', content: endless, field: () => undefined }));
  expect(error).toMatchObject({ code: 'platform.file-too-large', status: 413 });
  const other = await house.get(ImportBankFile).execute({ bytes: Buffer.from(padding + padding), source: 'gateway' });
  expect(other).toMatchObject({ duplicate: false, problem: 'finance.bank-file-unreadable' });
});
