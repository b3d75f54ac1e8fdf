import { DomainError } from '@traverse/kernel';
import { Ledger } from '@traverse/ledger';
import { OutboxRelay } from '@traverse/platform';

import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { startTestBank, type TestBank } from '../../../../test/support/bank.js';
import { caught } from '../../../../test/support/caught.js';
import { IBAN } from '../bank/payment-batch.samples.js';
import { FinanceDesk } from '../../../../test/support/finance-desk.js';
import { ReleaseHold } from '../hold/release-hold.js';
import { ApprovePayout } from '../payout/approve-payout.js';
import { RequestPayout } from '../payout/request-payout.js';
import { ResolvePayout } from '../payout/resolve-payout.js';
import { ImportBankFile } from './import-bank-file.js';
import type { Imported } from './known-file.js';

let bank: TestBank;
let house: TestApp;
let desk: FinanceDesk;
/** How many of the bank's files earlier tests have dealt with. */
let seen = 0;

beforeAll(async () => {
  bank = await startTestBank();
  house = await startTestApp({ env: { BANK_URL: bank.url } });
  desk = await FinanceDesk.open(house);
  await house.get(OutboxRelay).onModuleDestroy();
});
afterAll(async () => {
  await house.close();
  await bank.close();
});
afterEach(async () => {
  expect((await house.get(Ledger).proof()).problems).toEqual([]);
  await fetchFiles();
  seen = (await bank.log()).files.length;
});

const fetchFiles = (): Promise<void> => house.timers.tick('finance.fetch-bank-files');
const importText = (text: string): Promise<Imported> => house.get(ImportBankFile).execute({ bytes: Buffer.from(text), source: 'upload' });
const codeOf = async (work: Promise<unknown>): Promise<string> => ((await caught(work)) as DomainError).code;

/** The bank's new files, as text, in its order. */
async function newFiles(kind: string): Promise<string[]> {
  const files = (await bank.log()).files.slice(seen).filter((file) => file.kind === kind);
  return Promise.all(files.map((file) => bank.file(file.id)));
}
async function summaryOf({ id }: Imported): Promise<Record<string, number>> {
  const [row] = await house.query<{ summary: Record<string, number> }>(`SELECT "summary" FROM "finance"."bank_file" WHERE "id" = $1`, [id]);
  return row?.summary ?? {};
}

interface Sent {
  readonly voucherId: string;
  readonly envelopeId: string;
  readonly applicantId: string;
  readonly owner: Awaited<ReturnType<FinanceDesk['voucher']>>['owner'];
  readonly claimId: string;
  readonly batchId: string;
  readonly endToEndId: string;
}

/** A payout at the bank, whose answers nobody has read yet. */
async function sent(rule?: object): Promise<Sent> {
  const voucher = await desk.voucher();
  const { claimId, batchId } = await desk.readyToRelease(voucher.owner, voucher.voucherId);
  const { endToEndId } = await desk.payout(claimId);
  if (rule) await bank.tell({ match: { endToEndId }, ...rule });
  await desk.release(batchId);
  await house.queues.drain();
  return { ...voucher, claimId, batchId, endToEndId };
}
const stateOf = async (claimId: string): Promise<string> => (await desk.payout(claimId)).state;
const paid = { available: 0n, claimed: 0n, pending: 0n };
const due = { available: 0n, claimed: 600_000n, pending: 0n };

describe('a payment that the bank does not make', () => {
  test('stops the payee; another account, entered by the payee and cleared by finance, is paid by a new attempt', async () => {
    const one = await sent({ behave: 'refuse-transaction', reasonCode: 'AC04' });
    await fetchFiles();
    expect(await desk.payout(one.claimId)).toMatchObject({ state: 'failed', outcomeCode: 'AC04' });
    expect(await desk.money(one.voucherId)).toEqual(due);
    const [hold] = await house.query<{ id: string; reason: string }>(
      `SELECT "id", "reason" FROM "finance"."payment_hold" WHERE "organisation_id" = $1 AND "state" = 'open'`,
      [one.applicantId],
    );
    expect(hold?.reason).toBe('rejected-account');
    await house.get(RequestPayout).execute(desk.clerk, one.claimId);
    const { id } = await desk.payout(one.claimId);
    expect(await codeOf(house.get(ApprovePayout).execute(desk.controller, id))).toBe('finance.payout.on-hold');
    const release = house.get(ReleaseHold);
    expect(await codeOf(release.execute(desk.clerk, hold?.id ?? '', 'it will be right'))).toBe('finance.hold.account-unchanged');
    await desk.account(one.owner, one.applicantId, IBAN.de);
    await release.execute(desk.clerk, hold?.id ?? '', 'the firm has a new account');
    await desk.approvePayout(one.claimId);
    for (const batchId of await desk.checkedBatches()) await desk.release(batchId);
    await house.queues.drain();
    await fetchFiles();
    expect((await desk.payouts(one.claimId)).map((payout) => payout.state)).toEqual(['failed', 'settled']);
    expect(await desk.money(one.voucherId)).toEqual(paid);
  });

  test('the others of its batch are paid', async () => {
    const first = await desk.voucher();
    const second = await desk.voucher();
    const [a, b] = [await desk.approvedClaim(first.owner, first.voucherId), await desk.approvedClaim(second.owner, second.voucherId)];
    await desk.approvePayout(a);
    await desk.approvePayout(b);
    await bank.tell({ match: { endToEndId: (await desk.payout(a)).endToEndId }, behave: 'refuse-transaction', reasonCode: 'AM09' });
    for (const batchId of await desk.checkedBatches()) await desk.release(batchId);
    await house.queues.drain();
    await fetchFiles();
    expect([await stateOf(a), await stateOf(b)]).toEqual(['failed', 'settled']);
    // The reason is not about the account: nobody is stopped.
    expect(await house.query(`SELECT 1 FROM "finance"."payment_hold" WHERE "organisation_id" = $1`, [first.applicantId])).toEqual([]);
  });
});

describe('a payment that comes back', () => {
  test('after it was settled: the books show both ways, the payee is stopped, the amount is due again', async () => {
    const one = await sent({ behave: 'return-after-settlement', reasonCode: 'AC06' });
    await fetchFiles();
    expect(await desk.payout(one.claimId)).toMatchObject({ state: 'returned', outcomeCode: 'AC06' });
    expect(await desk.money(one.voucherId)).toEqual(due);
    const transfers = await house.query<{ code: string; kind: string }>(
      `SELECT t."code", t."kind" FROM "ledger"."transfer" t JOIN "finance"."payout" p ON p."id" = t."subject_id" WHERE p."claim_id" = $1 ORDER BY t."id"`,
      [one.claimId],
    );
    expect(transfers.map(({ kind, code }) => `${kind} ${code}`)).toEqual([
      'hold payout-released',
      'post payout-released',
      'transfer payout-returned',
    ]);
    expect(
      await house.query(`SELECT 1 FROM "finance"."payment_hold" WHERE "organisation_id" = $1 AND "state" = 'open'`, [one.applicantId]),
    ).toHaveLength(1);
    await house.get(RequestPayout).execute(desk.clerk, one.claimId);
    expect(await desk.payout(one.claimId)).toMatchObject({ attempt: 2, state: 'requested' });
  });

  test('told before its debit: the same end, whatever the order, however often', async () => {
    const one = await sent({ behave: 'return-after-settlement', reasonCode: 'AC06' });
    const [debit = '', back = ''] = await newFiles('camt.054');
    expect(await summaryOf(await importText(back))).toEqual({ returned: 1 });
    expect(await desk.money(one.voucherId)).toEqual(due);
    expect(await summaryOf(await importText(debit))).toEqual({ already: 1 });
    expect((await importText(back)).duplicate).toBe(true);
    await fetchFiles();
    expect(await stateOf(one.claimId)).toBe('returned');
    expect(await desk.money(one.voucherId)).toEqual(due);
  });
});

describe('the same once more', () => {
  test('a bank that sends every file twice', async () => {
    const one = await sent();
    await fetchFiles();
    const two = await sent({ behave: 'answer-twice' });
    await fetchFiles();
    expect([await stateOf(one.claimId), await stateOf(two.claimId)]).toEqual(['settled', 'settled']);
    expect(await desk.money(two.voucherId)).toEqual(paid);
  });

  test('the same file from eight importers at once', async () => {
    const one = await sent();
    const [debit = ''] = await newFiles('camt.054');
    const imported = await Promise.all(Array.from({ length: 8 }, () => importText(debit)));
    expect(imported.filter((file) => !file.duplicate)).toHaveLength(1);
    expect(new Set(imported.map((file) => file.id)).size).toBe(1);
    expect(await stateOf(one.claimId)).toBe('settled');
    expect(await desk.money(one.voucherId)).toEqual(paid);
  });

  test('the same entry in another file, and the same payment in a day’s statement', async () => {
    const one = await sent();
    const [debit = ''] = await newFiles('camt.054');
    await importText(debit);
    expect(await summaryOf(await importText(`${debit}<!-- sent again -->`))).toEqual({ known: 1 });
    const statement = debit
      .replaceAll('camt.054.001.08', 'camt.053.001.08')
      .replaceAll('BkToCstmrDbtCdtNtfctn', 'BkToCstmrStmt')
      .replaceAll('Ntfctn>', 'Stmt>');
    expect(await summaryOf(await importText(statement.replace(/<Id>SB-NTF[^<]*<\/Id>/, '<Id>DAY-7</Id>')))).toEqual({ already: 1 });
    expect(await desk.money(one.voucherId)).toEqual(paid);
  });
});

describe('what does not fit is left to a person', () => {
  const edited = async (from: RegExp, to: string): Promise<{ one: Sent; summary: Record<string, number> }> => {
    const one = await sent();
    const [debit = ''] = await newFiles('camt.054');
    return { one, summary: await summaryOf(await importText(debit.replace(from, to))) };
  };

  test('another amount', async () => {
    const { one, summary } = await edited(/6000\.00/g, '6000.01');
    expect(summary).toEqual({ 'amount-differs': 1 });
    expect(await desk.payout(one.claimId)).toMatchObject({ state: 'in-doubt', outcomeCode: 'amount-differs' });
    expect(await desk.money(one.voucherId)).toEqual({ available: 0n, claimed: 600_000n, pending: 600_000n });
  });
  test('a second debit with another reference of the bank', async () => {
    const one = await sent();
    const [debit = ''] = await newFiles('camt.054');
    await importText(debit);
    expect(await summaryOf(await importText(debit.replace(/<AcctSvcrRef>/g, '<AcctSvcrRef>X')))).toEqual({ 'paid-twice': 1 });
    expect(await desk.money(one.voucherId)).toEqual(paid);
    const open = await house.query(`SELECT 1 FROM "finance"."bank_entry" WHERE "needs_person" AND "end_to_end_id" = $1`, [one.endToEndId]);
    expect(open).toHaveLength(1);
  });
  test('a payment that looks like ours and is none; one that is not ours at all', async () => {
    const one = await sent();
    const [debit = ''] = await newFiles('camt.054');
    const nameless = debit.replace(/<InstrId>[^<]*<\/InstrId>/, '');
    const unknown = nameless.replace(/<(EndToEndId)>[^<]*/, '<$1>CLM-2031-999999-01');
    expect(await summaryOf(await importText(unknown))).toEqual({ unmatched: 1 });
    const elsewhere = nameless.replace(/<(EndToEndId|MsgId|PmtInfId)>[^<]*/g, '<$1>OTHER').replace(/<(AcctSvcrRef)>/g, '<$1>Y');
    expect(await summaryOf(await importText(elsewhere))).toEqual({ 'not-ours': 1 });
    expect(await stateOf(one.claimId)).toBe('sent');
  });
  test('an end-to-end id that was lost on the way: the instruction id is ours too', async () => {
    const { one, summary } = await edited(/<(EndToEndId)>[^<]*/, '<$1>NOTPROVIDED');
    expect(summary).toEqual({ settled: 1 });
    expect(await stateOf(one.claimId)).toBe('settled');
  });
  test('no reference but the payment block: the whole block, when the sum is the same', async () => {
    const one = await sent();
    const [debit = ''] = await newFiles('camt.054');
    const block = debit
      .replace(/<InstrId>[^<]*<\/InstrId>/, '')
      .replace(/<EndToEndId>[^<]*<\/EndToEndId>/, '<EndToEndId>NOTPROVIDED</EndToEndId>');
    expect(await summaryOf(await importText(block))).toEqual({ settled: 1 });
    expect(await stateOf(one.claimId)).toBe('settled');
  });
});

describe('files', () => {
  test('one that cannot be read is kept with its reason and holds up nothing', async () => {
    expect(await importText('<not closed')).toMatchObject({ duplicate: false, problem: 'finance.bank-file-unreadable' });
    expect(await importText('<not closed')).toMatchObject({ duplicate: true, problem: 'finance.bank-file-unreadable' });
    const one = await sent();
    await fetchFiles();
    expect(await stateOf(one.claimId)).toBe('settled');
  });

  test('a late refusal of the whole file by pain.002 undoes nothing that is settled', async () => {
    const one = await sent();
    const [status = ''] = await newFiles('pain.002');
    await fetchFiles();
    const refusal = status.replace(/<GrpSts>[^<]*</, '<GrpSts>RJCT<');
    expect(await summaryOf(await importText(refusal))).toEqual({ already: 1, contradicted: 1 });
    expect(await stateOf(one.claimId)).toBe('settled');
  });

  test('a late refusal before the statement: failed; and the statement after it is right', async () => {
    const one = await sent();
    const [status = ''] = await newFiles('pain.002');
    const refusal = status.replace(/<GrpSts>[^<]*</, '<GrpSts>RJCT<');
    expect(await summaryOf(await importText(refusal))).toEqual({ already: 1, failed: 1 });
    expect(await stateOf(one.claimId)).toBe('failed');
    expect(await desk.money(one.voucherId)).toEqual(due);
    await fetchFiles();
    expect(await stateOf(one.claimId)).toBe('settled');
    expect(await desk.money(one.voucherId)).toEqual(paid);
  });
});

test('a person doubts what shows on no statement, and says what became of it', async () => {
  const one = await sent();
  const { id } = await desk.payout(one.claimId);
  const resolve = house.get(ResolvePayout);
  await resolve.question(desk.clerk, id, 'not on the statement of that day');
  expect(await stateOf(one.claimId)).toBe('in-doubt');
  expect(await codeOf(resolve.execute(desk.clerk, id, { outcome: 'settled', reason: 'seen' }))).toBe('finance.payout.not-allowed');
  const requesterToo = { ...desk.controller, personId: desk.approver.personId };
  expect(await codeOf(resolve.execute(requesterToo, id, { outcome: 'settled', reason: 'seen' }))).toBe('finance.payout.own-request');
  await resolve.execute(desk.controller, id, { outcome: 'settled', reason: 'seen in the bank’s web page' });
  expect(await desk.money(one.voucherId)).toEqual(paid);
  await fetchFiles();
  expect(await stateOf(one.claimId)).toBe('settled');
  expect(await desk.money(one.voucherId)).toEqual(paid);
});
