import { Ledger } from '@traverse/ledger';

import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { startTestBank, type TestBank } from '../../../../test/support/bank.js';
import { caught } from '../../../../test/support/caught.js';
import { type Credit, creditStatement, asDayStatement } from '../../../../test/support/credit-statement.js';
import { FinanceDesk } from '../../../../test/support/finance-desk.js';
import { owedMoney } from '../../../../test/support/owed.js';
import { RecoveryQueries } from '../recovery/recovery.queries.js';
import { RepayRecovery } from '../recovery/repay-recovery.js';
import { ImportBankFile } from './import-bank-file.js';

let bank: TestBank;
let house: TestApp;
let desk: FinanceDesk;

beforeAll(async () => {
  bank = await startTestBank();
  house = await startTestApp({ env: { BANK_URL: bank.url } });
  desk = await FinanceDesk.open(house);
});
afterAll(async () => {
  await house.close();
  await bank.close();
});
afterEach(async () => expect((await house.get(Ledger).proof()).problems).toEqual([]));

const one = (id: string) => house.get(RecoveryQueries).one(desk.controller, id);

/** A notification of money that came in for this recovery. */
async function credited(id: string, amount: string, more: Partial<Credit> = {}): Promise<string> {
  const { payTo } = await one(id);
  return creditStatement({ iban: payTo.iban, amount, currency: 'EUR', reference: payTo.reference, ...more });
}

/** What its entries meant, by the alphabet. */
async function outcomesOf(text: string, uploadedById: string | null = null): Promise<string[]> {
  const source = uploadedById === null ? 'gateway' : 'upload';
  const { id } = await house.get(ImportBankFile).execute({ bytes: Buffer.from(text), source, uploadedById });
  const rows = await house.query<{ outcome: string }>(
    `SELECT "outcome" FROM "finance"."bank_entry" WHERE "bank_file_id" = $1 ORDER BY "outcome"`,
    [id],
  );
  return rows.map(({ outcome }) => outcome);
}

const twice = (notification: string): string => notification.replace(/<Ntry>[^]*<\/Ntry>/, (entry) => entry + entry);

describe('told at once and again in the day’s statement', () => {
  test('is booked once, in whatever order', async () => {
    const { id } = await owedMoney(house, desk);
    const first = await credited(id, '500.00', { endToEndId: 'INSTALMENT-1' });
    expect(await outcomesOf(first)).toEqual(['repaid']);
    expect(await outcomesOf(asDayStatement(first))).toEqual(['already']);
    const last = await credited(id, '1000.00');
    expect(await outcomesOf(asDayStatement(last))).toEqual(['repaid']);
    // Nothing is open now: it is known all the same.
    expect(await outcomesOf(last)).toEqual(['already']);
    expect(await one(id)).toMatchObject({ state: 'repaid', repaid: '1500.00' });
  });

  test('two equal bookings of one collective credit are two, and no more', async () => {
    const { id } = await owedMoney(house, desk);
    const both = twice(await credited(id, '500.00'));
    expect(await outcomesOf(both)).toEqual(['repaid', 'repaid']);
    expect(await outcomesOf(asDayStatement(both))).toEqual(['already', 'already']);
    expect(await one(id)).toMatchObject({ open: '500.00', repaid: '1000.00' });
  });

  test('equal amounts on one day with references of their own are two payments', async () => {
    const { id } = await owedMoney(house, desk);
    expect(await outcomesOf(await credited(id, '500.00'))).toEqual(['repaid']);
    expect(await outcomesOf(await credited(id, '500.00'))).toEqual(['repaid']);
    expect(await one(id)).toMatchObject({ repaid: '1000.00' });
  });
});

describe('what may be booked already goes to a person', () => {
  test('no reference of the bank: the same amount of the same day in another statement', async () => {
    const { id } = await owedMoney(house, desk);
    const nameless = twice(await credited(id, '500.00', { bankReference: null }));
    expect(await outcomesOf(nameless)).toEqual(['repaid', 'repaid']);
    expect(await outcomesOf(asDayStatement(nameless))).toEqual(['unexpected', 'unexpected']);
    const nextDay = nameless.replaceAll('2026-11-30</Dt>', '2026-12-01</Dt>').replace(/<Ntry>[^]*?<\/Ntry>/, '');
    expect(await outcomesOf(asDayStatement(nextDay))).toEqual(['repaid']);
    expect(await one(id)).toMatchObject({ repaid: '1500.00' });
  });

  test('the bank’s reference is the same, what the payer wrote is not', async () => {
    const { id } = await owedMoney(house, desk);
    const told = await credited(id, '500.00', { bankReference: 'X-1', endToEndId: 'MY-1' });
    expect(await outcomesOf(told)).toEqual(['repaid']);
    expect(await outcomesOf(asDayStatement(told.replace('MY-1', 'NOTPROVIDED')))).toEqual(['unexpected']);
    expect(await one(id)).toMatchObject({ repaid: '500.00' });
  });

  test('two people have entered it by hand', async () => {
    const { id } = await owedMoney(house, desk);
    const repay = house.get(RepayRecovery);
    await repay.enter(desk.clerk, id, { amount: '500.00', bookedOn: '2026-11-30', note: 'Seen on the bank’s web page' });
    await repay.confirm(desk.controller, (await one(id)).repayments[0]?.id ?? '');
    expect(await outcomesOf(await credited(id, '500.00'))).toEqual(['unexpected']);
    expect(await one(id)).toMatchObject({ repaid: '500.00' });
  });
});

describe('named by the payer', () => {
  const written = (reference: string): string => reference.replace(/(.{4})/g, '$1 ').trim();

  test.each<[string, (of: { reference: string; number: string }) => Partial<Credit>]>([
    ['structured, and digits of the payer’s own', ({ reference }) => ({ reference, endToEndId: '20261123-1' })],
    ['in words with a day behind it', ({ reference }) => ({ reference: undefined, text: `${written(reference)} 15.11.2026` })],
    ['by the number with digits behind it', ({ number }) => ({ reference: undefined, text: `${number} 15.11.2026` })],
    ['structured, while the words name another debt', ({ reference }) => ({ reference, text: 'after REC-2026-000001' })],
  ])('%s: it is booked', async (_where, more) => {
    const { id } = await owedMoney(house, desk);
    const { number, payTo } = await one(id);
    expect(await outcomesOf(await credited(id, '500.00', more({ number, reference: payTo.reference })))).toEqual(['repaid']);
    expect(await one(id)).toMatchObject({ repaid: '500.00' });
  });

  test('what looks like ours and names nothing, or two debts, goes to a person', async () => {
    const [{ id }, other] = [await owedMoney(house, desk), await owedMoney(house, desk)];
    const [mine, theirs] = [await one(id), await one(other.id)];
    const both = `${mine.number} and ${theirs.number}`;
    expect(await outcomesOf(await credited(id, '500.00', { reference: undefined, text: both }))).toEqual(['unmatched']);
    const wrong = mine.payTo.reference.replace(/.$/, (last) => String((Number(last) + 1) % 10));
    expect(await outcomesOf(await credited(id, '500.00', { reference: wrong }))).toEqual(['unmatched']);
    expect(await outcomesOf(await credited(id, '500.00', { reference: undefined, text: 'Miete 11/2026' }))).toEqual(['not-ours']);
    expect(await one(id)).toMatchObject({ repaid: '0.00' });
    expect(await house.query(`SELECT 1 FROM "finance"."bank_entry" WHERE "outcome" = 'unmatched' AND NOT "needs_person"`)).toEqual([]);
  });
});

describe('in a file that a person handed in', () => {
  const confirm = async (id: string, actor = desk.controller, at = 0): Promise<unknown> =>
    house.get(RepayRecovery).confirm(actor, (await one(id)).repayments[at]?.id ?? '');

  test('another person confirms it; only then it is booked, and the bank’s own statement finds it known', async () => {
    const { id } = await owedMoney(house, desk);
    const told = await credited(id, '500.00');
    expect(await outcomesOf(told, desk.clerk.personId)).toEqual(['to-confirm']);
    expect(await one(id)).toMatchObject({ repaid: '0.00', repayments: [{ state: 'entered', amount: '500.00', fromFile: true }] });
    expect(await caught(confirm(id, desk.clerk))).toMatchObject({ code: 'finance.repayment.own-entry' });
    await confirm(id);
    expect(await one(id)).toMatchObject({ repaid: '500.00' });
    expect(await outcomesOf(asDayStatement(told))).toEqual(['already']);
    expect(await one(id)).toMatchObject({ repaid: '500.00' });
  });

  test('the bank’s own statement comes first: then nobody can confirm it, however often it was handed in', async () => {
    const { id } = await owedMoney(house, desk);
    const told = await credited(id, '500.00');
    expect(await outcomesOf(told, desk.clerk.personId)).toEqual(['to-confirm']);
    expect(await outcomesOf(asDayStatement(told), desk.clerk.personId)).toEqual(['to-confirm']);
    expect(await outcomesOf(asDayStatement(told))).toEqual(['repaid']);
    for (const at of [0, 1]) expect(await caught(confirm(id, desk.controller, at))).toMatchObject({ code: 'finance.repayment.booked' });
    expect(await one(id)).toMatchObject({ repaid: '500.00' });
  });
});
