import { Readable } from 'node:stream';

import { type DomainError, systemActor } from '@traverse/kernel';
import { type AccountRef, Ledger } from '@traverse/ledger';
import { OutboxRelay, UnitOfWork } from '@traverse/platform';

import { type TestApp, startTestApp } from '../../../../test/support/app.js';
import { startTestBank, type TestBank } from '../../../../test/support/bank.js';
import { caught } from '../../../../test/support/caught.js';
import { FinanceDesk, invoice } from '../../../../test/support/finance-desk.js';
import { BankFileQueries } from './bank-file.queries.js';
import { DecideBankEntry } from './decide-bank-entry.js';
import { ImportBankFile } from './import-bank-file.js';
import type { Imported } from './known-file.js';
import { UploadBankFile } from './upload-bank-file.js';

let bank: TestBank;
let house: TestApp;
let desk: FinanceDesk;
let seen = 0;
let euros = 7_000;

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
  await house.timers.tick('finance.fetch-bank-files');
  seen = (await bank.log()).files.length;
});

const importText = (text: string): Promise<Imported> => house.get(ImportBankFile).execute({ bytes: Buffer.from(text), source: 'upload' });
const codeOf = async (work: Promise<unknown>): Promise<string> => ((await caught(work)) as DomainError).code;
const stateOf = async (claimId: string): Promise<string> => (await desk.payout(claimId)).state;
const summaryOf = async ({ id }: Imported): Promise<unknown> =>
  (await house.query<{ summary: unknown }>(`SELECT "summary" FROM "finance"."bank_file" WHERE "id" = $1`, [id]))[0]?.summary;

/** A payout at the bank, of an amount of its own, and the notification of its debit, which nobody has read yet. */
async function sent(): Promise<{ claimId: string; voucherId: string; debit: string }> {
  euros += 10;
  const voucher = await desk.voucher();
  const claimId = await desk.approvedClaim(voucher.owner, voucher.voucherId, [invoice({ net: `${euros}.00` })]);
  await desk.approvePayout(claimId);
  for (const batchId of await desk.checkedBatches()) await desk.release(batchId);
  await house.queues.drain();
  const file = (await bank.log()).files.slice(seen).find(({ kind }) => kind === 'camt.054');
  return { claimId, voucherId: voucher.voucherId, debit: await bank.file(file?.id ?? '') };
}

/** The entry as a bank writes it that passes on no reference of ours. */
const nameless = (debit: string): string => debit.replace(/<(MsgId|PmtInfId|InstrId|EndToEndId)>[^<]*<\/\1>/g, '');
const withoutReferences = (debit: string): string => {
  const [head = '', ...rest] = debit.split('<Ntfctn>');
  return [head, ...rest.map(nameless)].join('<Ntfctn>');
};

async function openEntry({ id }: Imported): Promise<string> {
  const [row] = await house.query<{ id: string }>(`SELECT "id" FROM "finance"."bank_entry" WHERE "bank_file_id" = $1 AND "needs_person"`, [
    id,
  ]);
  return row?.id ?? '';
}

describe('a file that cannot be right books nothing, and the right one after it everything', () => {
  test.each<[string, string, (debit: string) => string]>([
    [
      'of another account',
      'finance.bank-file-other-account',
      (debit) => debit.replace(/(<Acct>\s*<Id>\s*<IBAN>)[^<]*/, '$1NL91ABNA0417164300'),
    ],
    ['cut short', 'finance.bank-file-unreadable', (debit) => debit.slice(0, debit.length / 2)],
    [
      'with a sum that is not that of its entries',
      'finance.bank-file-sum-differs',
      (debit) => debit.replace('</Acct>', '</Acct><TxsSummry><TtlNtries><NbOfNtries>1</NbOfNtries><Sum>1.00</Sum></TtlNtries></TxsSummry>'),
    ],
    [
      'with fewer entries than it says',
      'finance.bank-file-sum-differs',
      (debit) => debit.replace('</Acct>', '</Acct><TxsSummry><TtlDbtNtries><NbOfNtries>2</NbOfNtries></TtlDbtNtries></TxsSummry>'),
    ],
    [
      'with entities that would fill the memory',
      'finance.bank-file-doctype',
      (debit) =>
        debit.replace('<Document', `<!DOCTYPE x [<!ENTITY a "${'x'.repeat(100)}"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><Document`),
    ],
  ])('%s', async (_name, problem, spoil) => {
    const one = await sent();
    expect(await importText(spoil(one.debit))).toMatchObject({ duplicate: false, problem });
    expect(await stateOf(one.claimId)).toBe('sent');
    expect(await importText(one.debit)).toMatchObject({ duplicate: false, problem: null });
    expect(await stateOf(one.claimId)).toBe('settled');
  });

  test('a day’s statement whose balances do not meet', async () => {
    const one = await sent();
    const balance = (code: string, amount: string): string =>
      `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>`;
    const statement = (closing: string): string =>
      one.debit
        .replaceAll('camt.054.001.08', 'camt.053.001.08')
        .replaceAll('BkToCstmrDbtCdtNtfctn', 'BkToCstmrStmt')
        .replaceAll('Ntfctn>', 'Stmt>')
        .replace('</Acct>', `</Acct>${balance('OPBD', '90000.00')}${balance('CLBD', closing)}`);
    const amount = /<Amt Ccy="EUR">([\d.]+)/.exec(one.debit)?.[1] ?? '';
    const closing = ((9_000_000 - Number(amount.replace('.', ''))) / 100).toFixed(2);
    expect(await importText(statement('90000.00'))).toMatchObject({ problem: 'finance.bank-file-sum-differs' });
    expect(await importText(statement(closing))).toMatchObject({ problem: null });
    expect(await stateOf(one.claimId)).toBe('settled');
  });

  test('500 MB are refused by the limit as they come, and are never in memory', async () => {
    const chunk = Buffer.alloc(1024 * 1024, ' ');
    let read = 0;
    function* statement(): Generator<Buffer> {
      for (; read < 500; read += 1) yield chunk;
    }
    const upload = { name: 'camt.xml', content: Readable.from(statement()), field: () => undefined };
    expect(await codeOf(house.get(UploadBankFile).execute(desk.clerk, upload))).toBe('platform.file-too-large');
    expect(read).toBeLessThan(210);
  });
});

describe('an entry without references', () => {
  test('is a suggestion by amount and account; it moves nothing until another person than the requester confirms it', async () => {
    const one = await sent();
    const imported = await importText(withoutReferences(one.debit));
    expect(await summaryOf(imported)).toEqual({ suggested: 1 });
    expect(await stateOf(one.claimId)).toBe('sent');
    const entryId = await openEntry(imported);
    const decide = house.get(DecideBankEntry);
    const confirm = { decision: 'confirmed', reason: 'the bank confirms by telephone' } as const;
    expect(await codeOf(decide.execute(desk.clerk, entryId, confirm))).toBe('finance.bank-entry.not-allowed');
    const requester = { ...desk.controller, personId: desk.approver.personId };
    expect(await codeOf(decide.execute(requester, entryId, confirm))).toBe('finance.payout.own-request');
    // As if somebody else had asked for it again: it is the same person's claim still.
    const { id: payoutId } = await desk.payout(one.claimId);
    await house.database.asAdmin(`UPDATE "finance"."payout" SET "requested_by_id" = '${desk.clerk.personId}' WHERE "id" = '${payoutId}'`);
    expect(await codeOf(decide.execute(requester, entryId, confirm))).toBe('finance.payout.own-claim');
    await decide.execute(desk.controller, entryId, confirm);
    expect(await stateOf(one.claimId)).toBe('settled');
    expect(await desk.money(one.voucherId)).toMatchObject({ claimed: 0n, pending: 0n });
    expect(await codeOf(decide.execute(desk.controller, entryId, confirm))).toBe('finance.bank-entry.decided');
    expect(await summaryOf(await importText(one.debit))).toEqual({ already: 1 });
  });

  test('confirmed by two at once settles once', async () => {
    const one = await sent();
    const entryId = await openEntry(await importText(withoutReferences(one.debit)));
    const confirm = () => house.get(DecideBankEntry).execute(desk.controller, entryId, { decision: 'confirmed', reason: 'seen' });
    const answers = await Promise.allSettled([confirm(), confirm(), confirm()]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await desk.money(one.voucherId)).toMatchObject({ claimed: 0n, pending: 0n });
  });

  test('is set aside with a reason, and then no longer asks for anybody', async () => {
    const one = await sent();
    const entryId = await openEntry(await importText(withoutReferences(one.debit)));
    await house.get(DecideBankEntry).execute(desk.clerk, entryId, { decision: 'dismissed', reason: 'rent of the office' });
    expect(await stateOf(one.claimId)).toBe('sent');
    await importText(one.debit);
    expect(await stateOf(one.claimId)).toBe('settled');
  });
});

test('a file that cannot be booked now waits by itself and is booked when its cause is gone; those behind it are not held up', async () => {
  const [one, two] = [await sent(), await sent()];
  const status = (await bank.log()).files.slice(seen).find(({ kind }) => kind === 'pain.002');
  await importText((await bank.file(status?.id ?? '')).replace(/<GrpSts>[^<]*</, '<GrpSts>RJCT<'));
  expect(await stateOf(one.claimId)).toBe('failed');
  const [claimed, available] = (['voucher:claimed', 'voucher:available'] as const).map((kind) => ({ kind, ownerId: one.voucherId }));
  const move = (key: string, from?: AccountRef, to?: AccountRef): Promise<void> =>
    house.get(UnitOfWork).run(systemActor('test'), async (tx) => {
      if (!from || !to) throw new Error('no accounts');
      await house.get(Ledger).transfer(tx, { key, from, to, amountMinor: 1n, currency: 'EUR', subjectId: one.voucherId, code: 'test' });
    });
  await move('astray', claimed, available);
  const tick = (): Promise<void> => house.timers.tick('finance.fetch-bank-files');
  await tick();
  expect([await stateOf(one.claimId), await stateOf(two.claimId)]).toEqual(['failed', 'settled']);
  const waiting = (await house.get(BankFileQueries).files({})).items.filter(({ percent }) => percent < 100);
  expect(waiting).toMatchObject([{ problem: null, percent: 0, source: 'gateway' }]);
  await move('back', available, claimed);
  await house.queues.drain();
  expect(await stateOf(one.claimId)).toBe('settled');
  expect(await house.get(BankFileQueries).file(waiting[0]?.id ?? '')).toMatchObject({ percent: 100, summary: { corrected: 1 } });
  expect(await desk.money(one.voucherId)).toMatchObject({ claimed: 0n, pending: 0n });
});
