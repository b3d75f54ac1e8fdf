import { type Actor, DomainError, systemActor } from '@traverse/kernel';
import { Ledger } from '@traverse/ledger';
import { ImportRelease } from '@traverse/reference';

import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { caught } from '../../../../test/support/caught.js';
import { FinanceDesk, invoice } from '../../../../test/support/finance-desk.js';
import { People } from '../../../../test/support/people.js';
import type { ClaimDto } from './claim.dto.js';
import { ClaimQueries } from './claim.queries.js';
import { ConvertClaims } from './convert-claims.js';
import { EndClaim } from './end-claim.js';
import { QueryClaim } from './query-claim.js';
import { SubmitClaim } from './submit-claim.js';

let house: TestApp;
let desk: FinanceDesk;
let people: People;

beforeAll(async () => {
  house = await startTestApp();
  desk = await FinanceDesk.open(house);
  people = new People(house);
});
afterAll(() => house.close());
afterEach(async () => expect((await house.get(Ledger).proof()).problems).toEqual([]));

const view = (actor: Actor, id: string): Promise<ClaimDto> => house.get(ClaimQueries).one(actor, id, 'en');
const convert = (): Promise<void> => house.timers.tick('finance.convert-claims');
const rateOf = (month: string, currency: string, perEuro: string): Promise<unknown> =>
  house.get(ImportRelease).execute(systemActor('test'), {
    ...{ kind: 'rates', version: `${month} ${currency} ${perEuro}`, source: 'InforEuro', validFrom: `${month}-01` },
    text: `currencyIso;amount;dateStart;dateEnd\n${currency};${perEuro};${month}-01;${month}-28\n`,
  });
const somebodyOf = (organisationId: string) => people.somebody([{ organisationId, right: 'owner' }]);
/** What the parties of a claim were told of its conversion. */
const told = async (id: string): Promise<string[]> => {
  await house.queues.drain();
  const rows = await house.query<{ template: string }>(
    `SELECT DISTINCT "template" FROM "notification"."message" WHERE "subject_id" = $1 AND "template" IN ('claim-converted', 'claim-held-down')`,
    [id],
  );
  return rows.map(({ template }) => template);
};
const codeOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await caught(work);
  return error instanceof DomainError ? error.code : 'none';
};

test('a rate that is not published delays the conversion, never the claim; then it is frozen with its month', async () => {
  const { owner, voucherId, applicantId } = await desk.voucher();
  await somebodyOf(applicantId);
  const month = desk.today().slice(0, 7);
  const lines = [invoice({ currency: 'CHF', net: '10000.00' }), invoice({ net: '100.00' })];
  const id = await desk.draft(owner, voucherId, lines);
  expect((await view(owner, id)).lines.map((line) => line.eligible)).toEqual([null, '100.00']);
  await desk.attach(owner, id);
  await house.get(SubmitClaim).execute(owner, id, 'submit');
  expect(await view(owner, id)).toMatchObject({ state: 'submitted', awaitsRate: true, asked: '75.00', rateMonth: month, rates: [] });
  // What it will need is not known: it holds all, so that nothing can lapse meanwhile.
  expect(await desk.money(voucherId)).toEqual({ available: 0n, claimed: 900_000n, pending: 0n });
  await convert();
  expect((await view(owner, id)).awaitsRate).toBe(true);
  expect(await codeOf(desk.certify(id))).toBe('finance.claim.rate-awaited');

  await rateOf(month, 'CHF', '0.9227');
  await Promise.all([convert(), convert(), house.get(ConvertClaims).execute(id)]);
  const converted = await view(owner, id);
  // 10,000.00 / 0.9227 = 10,837.76, of which 75 % is 8,128.32.
  expect(converted).toMatchObject({ awaitsRate: false, asked: '8203.32', rates: [{ currency: 'CHF', perEuro: '0.9227' }] });
  expect(converted.lines.map(({ net, currency, eligible, amount }) => [net, currency, eligible, amount])).toEqual([
    ['10000.00', 'CHF', '10837.76', '8128.32'],
    ['100.00', 'EUR', '100.00', '75.00'],
  ]);
  expect(await desk.money(voucherId)).toEqual({ available: 79_668n, claimed: 820_332n, pending: 0n });
  expect(await told(id)).toEqual(['claim-converted']);

  // A question, another month, and a corrected list of the Commission's: the rate of the first submission stays.
  await house.get(QueryClaim).execute(desk.officer, id, { reason: 'which days?' });
  await rateOf(month, 'CHF', '1.5');
  await house.clock.advance(20 * 86_400_000);
  await house.get(SubmitClaim).execute(owner, id, 'answer');
  expect(await view(owner, id)).toMatchObject({ asked: '8203.32', rateMonth: month, rates: [{ currency: 'CHF', perEuro: '0.9227' }] });
  await desk.certify(id);
});

test('the voucher runs out while a rate is awaited: what the claim held is enough', async () => {
  const { owner, voucherId } = await desk.voucher({ amountMinor: 500_000n });
  const id = await desk.submitted(owner, voucherId, [invoice({ currency: 'SEK', net: '50000.00' })]);
  const month = (await view(owner, id)).rateMonth ?? '';
  await house.query(`UPDATE "award"."voucher" SET "claim_until_at" = $2 WHERE "id" = $1`, [voucherId, house.clock.now()]);
  await house.clock.advance(1000);
  await house.timers.tick('award.expire-vouchers');
  expect(await desk.money(voucherId)).toEqual({ available: 0n, claimed: 500_000n, pending: 0n });
  await rateOf(month, 'SEK', '11.0');
  await convert();
  // 50,000 / 11 = 4,545.45, 75 % of it; the rest goes back to the envelope, for the voucher is over.
  expect((await view(owner, id)).asked).toBe('3409.08');
  expect(await desk.money(voucherId)).toEqual({ available: 0n, claimed: 340_908n, pending: 0n });
});

test('what was entered by hand is held to the share once the rate is there', async () => {
  const { owner, voucherId, applicantId } = await desk.voucher();
  await somebodyOf(applicantId);
  const id = await desk.submitted(owner, voucherId, [invoice({ currency: 'NOK', net: '10000.00', amount: '9000.00' })]);
  await rateOf((await view(owner, id)).rateMonth ?? '', 'NOK', '10.0');
  await convert();
  // 10,000 / 10 = 1,000.00, 75 % of it.
  expect(await view(owner, id)).toMatchObject({ awaitsRate: false, asked: '750.00', lines: [{ eligible: '1000.00', amount: '750.00' }] });
  expect(await desk.money(voucherId)).toEqual({ available: 825_000n, claimed: 75_000n, pending: 0n });
  expect(await told(id)).toEqual(['claim-held-down']);
  const accept = house.query(`UPDATE "finance"."claim_line" SET "amount_minor" = 75001, "accepted_minor" = 75001 WHERE "claim_id" = $1`, [
    id,
  ]);
  await expect(accept).rejects.toMatchObject({ constraint: 'claim_line_share' });
});

test('more was entered during a question than the claim holds: it is held to that, and the answer names it', async () => {
  const { owner, voucherId } = await desk.voucher();
  const id = await desk.submitted(owner, voucherId, [invoice({ currency: 'DKK', net: '1000000.00' })]);
  await house.get(QueryClaim).execute(desk.officer, id, { reason: 'which days?' });
  await desk.edit(owner, id, { lines: [invoice({ currency: 'DKK', net: '1000000.00', amount: '50000.00' })] });
  await rateOf((await view(owner, id)).rateMonth ?? '', 'DKK', '7.5');
  await convert();
  expect(await view(owner, id)).toMatchObject({ state: 'queried', awaitsRate: false, asked: '9000.00' });
  expect(await desk.money(voucherId)).toEqual({ available: 0n, claimed: 900_000n, pending: 0n });
  const error = await caught(house.get(SubmitClaim).execute(owner, id, 'answer'));
  expect((error as DomainError).fields.map(({ code }) => code)).toContain('finance.claim.above-available');
});

test('a claim that cannot be converted keeps no other waiting, is named, and is tried again', async () => {
  const { owner, voucherId } = await desk.voucher();
  const broken = await desk.submitted(owner, voucherId, [invoice({ currency: 'GBP', net: '1000.00' })]);
  const other = await desk.voucher();
  const id = await desk.submitted(other.owner, other.voucherId, [invoice({ currency: 'GBP', net: '1000.00' })]);
  const [row] = await house.query<{ instrument: string }>(`SELECT "instrument" FROM "finance"."claim" WHERE "id" = $1`, [broken]);
  const named = (instrument?: string) =>
    house.query(`UPDATE "finance"."claim" SET "instrument" = $2 WHERE "id" = $1`, [broken, instrument]);
  await named('unknown');
  await rateOf((await view(other.owner, id)).rateMonth ?? '', 'GBP', '0.8');
  await expect(convert()).rejects.toThrow(broken);
  expect(await view(other.owner, id)).toMatchObject({ awaitsRate: false, asked: '937.50' });
  await named(row?.instrument);
  await convert();
  expect(await view(owner, broken)).toMatchObject({ awaitsRate: false, asked: '937.50' });
});

test('a claim that is taken back waits for nothing', async () => {
  const { owner, voucherId } = await desk.voucher();
  const id = await desk.submitted(owner, voucherId, [invoice({ currency: 'USD' })]);
  await house.get(EndClaim).execute(owner, id, 'withdraw');
  expect((await view(owner, id)).awaitsRate).toBe(false);
  expect(await desk.money(voucherId)).toEqual({ available: 900_000n, claimed: 0n, pending: 0n });
});
