import { type Actor, systemActor } from '@traverse/kernel';
import { Ledger } from '@traverse/ledger';
import { UnitOfWork } from '@traverse/platform';

import { alpineDocument, seedProgramme, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { type Offer, offeredAgreement } from '../../../../test/support/offered-agreement.js';
import { readPdf } from '../../../../test/support/read-pdf.js';
import { AwardFacade } from '../award.facade.js';
import { Voucher } from '../voucher/voucher.entity.js';
import { AgreementQueries } from './agreement.queries.js';
import { AmendAgreement, type Amendment } from './amend-agreement.js';
import { CountersignAgreement } from './countersign-agreement.js';
import { DeclineAgreement } from './decline-agreement.js';
import { PrintAgreement } from './print-agreement.js';
import { SignAgreement } from './sign-agreement.js';
import { TerminateAgreement } from './terminate-agreement.js';
import { WithdrawAmendment } from './withdraw-amendment.js';

const DAY_MS = 86_400_000;
let house: TestApp;
let programmeId: string;
let officer: Actor;
beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
  officer = staff('officer', programmeId);
});
afterAll(() => house.close());

const view = (id: string, who: Actor = officer) => house.get(AgreementQueries).one(who, id);
const countersign = (id: string, who: Actor) => house.get(CountersignAgreement).execute(who, id);
const amend = (id: string, amendment: Partial<Amendment>, who: Actor = officer) =>
  house.get(AmendAgreement).execute(who, id, { reason: 'The test stand is broken until spring.', ...amendment });
/** Both sides sign this version. */
async function signAll({ sme, partner }: Offer, id: string): Promise<void> {
  const { textHash } = await view(id);
  await house.get(SignAgreement).execute(sme, id, { typedName: 'A. Huber', textHash });
  await house.get(SignAgreement).execute(partner, id, { typedName: 'P. Žnidaršič', textHash });
}
interface InForce extends Offer {
  readonly voucherId: string;
}
async function inForce(): Promise<InForce> {
  const offer = await offeredAgreement(house, programmeId);
  await signAll(offer, offer.id);
  const { voucherId } = await countersign(offer.id, officer);
  return { ...offer, voucherId };
}
async function voucherOf({ voucherId }: InForce): Promise<Voucher> {
  return house.get(AwardFacade).voucher(voucherId);
}
async function balances({ voucherId, envelopeId }: InForce): Promise<Record<string, bigint>> {
  const rows = await house.get(Ledger).balances([voucherId, envelopeId]);
  return Object.fromEntries(rows.map(({ kind, amountMinor }) => [kind, amountMinor]));
}
const dayAfter = (at: Date, days: number): string => new Date(at.getTime() + days * DAY_MS).toISOString().slice(0, 10);

describe('a new version of an agreement in force', () => {
  test('is signed by all again, and holds only then: the old one stays readable, the voucher follows', async () => {
    const award = await inForce();
    const before = await voucherOf(award);
    const [money, validUntil] = [await balances(award), dayAfter(before.validUntilAt, 90)];
    const { id } = await amend(award.id, { validUntil, amount: '6000.00' });
    const offered = await view(id);
    expect(offered).toMatchObject({ edition: 2, state: 'offered', amount: '6000.00', toSign: ['sme', 'partner'] });
    expect(offered.changes.map(({ of }) => of)).toEqual(['amount', 'validUntilAt', 'claimUntilAt']);
    expect(offered.text).toContain('This is version 2 of the agreement');
    expect(offered.text).toContain('€6,000.00 instead of €7,500.00');
    // The old one holds until then.
    expect(await view(award.id)).toMatchObject({ state: 'in-force', voucherId: award.voucherId });
    expect(await voucherOf(award)).toMatchObject({ amountMinor: 7_500_00n, validUntilAt: before.validUntilAt, agreementId: award.id });
    await signAll(award, id);
    await expect(countersign(id, officer)).rejects.toMatchObject({ code: 'award.agreement.own-proposal' });
    expect(await countersign(id, staff('approver', programmeId))).toMatchObject({ state: 'in-force', voucherId: award.voucherId });
    const after = await voucherOf(award);
    expect(after).toMatchObject({ amountMinor: 6_000_00n, agreementId: id, state: 'active' });
    expect(after.validUntilAt.toISOString().slice(0, 10)).toBe(validUntil);
    expect(await balances(award)).toMatchObject({
      'voucher:available': 6_000_00n,
      'envelope:available': (money['envelope:available'] ?? 0n) + 1_500_00n,
    });
    const old = await view(award.id, award.sme);
    expect(old).toMatchObject({ state: 'replaced', amount: '7500.00', signatures: [{ party: 'sme' }, { party: 'partner' }] });
    expect(old.editions.map(({ edition, state }) => [edition, state])).toEqual([
      [1, 'replaced'],
      [2, 'in-force'],
    ]);
    const printed = await readPdf((await house.get(PrintAgreement).execute(award.sme, award.id)).bytes);
    expect(printed.text).toContain('€7,500.00');
    const aid = await house.query<{ amount: string }>(
      `SELECT "amount_minor"::text AS "amount" FROM "programme"."aid" WHERE "award_id" = $1`,
      [award.decisionId],
    );
    expect(aid).toEqual([{ amount: '600000' }]);
  });

  test('that is declined, lapses or is taken back leaves the old one in force, with its money', async () => {
    const award = await inForce();
    const money = await balances(award);
    const { id: first } = await amend(award.id, { amount: '5000.00' });
    await expect(amend(award.id, { amount: '4000.00' })).rejects.toMatchObject({ code: 'award.agreement.amendment-open' });
    await house.get(DeclineAgreement).execute(award.sme, first, 'We need all of it.');
    const { id: second } = await amend(award.id, { amount: '5000.00' });
    await house.get(WithdrawAmendment).execute(officer, second, 'They are right.');
    const { id: third } = await amend(award.id, { amount: '5000.00' });
    await house.clock.advance(Date.parse((await view(third)).signByAt) - house.clock.now().getTime() + 1000);
    await house.timers.tick('award.lapse-agreements');
    const { editions, state } = await view(award.id);
    expect(editions.map((one) => [one.edition, one.state])).toEqual([
      [1, 'in-force'],
      [2, 'declined'],
      [3, 'withdrawn'],
      [4, 'lapsed'],
    ]);
    expect(state).toBe('in-force');
    expect(await balances(award)).toEqual(money);
    expect(await voucherOf(award)).toMatchObject({ state: 'active', amountMinor: 7_500_00n });
    await expect(house.get(WithdrawAmendment).execute(officer, award.id, 'no')).rejects.toMatchObject({
      code: 'award.agreement.wrong-state',
    });
  });

  test('says all that is wrong with it at once', async () => {
    const award = await inForce();
    const wrong = (amendment: Partial<Amendment>) =>
      amend(award.id, amendment).then(String, ({ fields }: { fields: { path: string; code: string }[] }) =>
        fields.map(({ path, code }) => `${path} ${code}`),
      );
    expect(await wrong({})).toEqual(['validUntil award.agreement.nothing-changes', 'amount award.agreement.nothing-changes']);
    expect(await wrong({ validUntil: '2020-01-01', amount: '9000.00' })).toEqual([
      'validUntil award.voucher.extension-not-later',
      'amount award.agreement.amount-only-less',
    ]);
    await hold(award, 4_000_00n);
    expect(await wrong({ amount: '3999.99' })).toEqual(['amount award.agreement.amount-used']);
    expect(await wrong({ amount: '0.00' })).toEqual(['amount award.agreement.amount-used']);
    await expect(amend(award.id, { amount: '5000.00' }, award.sme)).rejects.toMatchObject({ code: 'award.agreement.not-allowed' });
  });

  test('cannot come into force when more was claimed meanwhile: nothing moves, the old one holds', async () => {
    const award = await inForce();
    const { id } = await amend(award.id, { amount: '3000.00' });
    await signAll(award, id);
    await hold(award, 4_000_00n);
    const money = await balances(award);
    await expect(countersign(id, staff('approver', programmeId))).rejects.toMatchObject({ code: 'award.agreement.amount-used' });
    expect([(await view(award.id)).state, (await view(id)).state]).toEqual(['in-force', 'signed']);
    expect(await balances(award)).toEqual(money);
  });

  test('two countersign it at once: it takes effect once', async () => {
    const award = await inForce();
    const { id } = await amend(award.id, { amount: '6000.00' });
    await signAll(award, id);
    const both = await Promise.allSettled([
      countersign(id, staff('approver', programmeId)),
      countersign(id, staff('officer', programmeId)),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await balances(award)).toMatchObject({ 'voucher:available': 6_000_00n });
  });

  test('names the partner that the application has now, who signs it', async () => {
    const award = await inForce();
    const [next] = await house.query<{ id: string }>(
      `INSERT INTO "identity"."organisation" ("id", "kind", "name", "street", "building_number", "post_code", "town_name", "country_code", "nuts_code", "created_at")
       VALUES (gen_random_uuid(), 'partner', 'Institut Žiri', 'Cesta', '1', '1000', 'Ljubljana', 'SI', 'SI041', now()) RETURNING "id"`,
    );
    await house.query(`UPDATE "applicant"."application" SET "partner_organisation_id" = $2 WHERE "id" = $1`, [
      award.applicationId,
      next?.id,
    ]);
    const { id } = await amend(award.id, {});
    const offered = await view(id);
    expect(offered.changes).toMatchObject([{ of: 'partner', to: 'Institut Žiri' }]);
    expect(offered.text).toContain('The partner is Institut Žiri instead of');
    await expect(view(id, award.partner)).rejects.toMatchObject({ code: 'agreement.not-found' });
  });
});

/** A claim holds so much of the voucher. */
async function hold({ voucherId }: InForce, amountMinor: bigint): Promise<void> {
  await house.get(UnitOfWork).run(systemActor('test'), async (tx) => {
    const awards = house.get(AwardFacade);
    const voucher = await awards.lockVoucher(tx, voucherId);
    await awards.holdForClaim(tx, voucher, { voucherId, amountMinor, claimId: voucherId, key: `test-${voucherId}-${amountMinor}` });
  });
}

describe('ending an agreement in force', () => {
  const end = (id: string, who: Actor, reason?: string) => house.get(TerminateAgreement).execute(who, id, reason);

  test('an approver ends it with a reason: the voucher is revoked, what nobody claimed goes back, what is claimed stays', async () => {
    const award = await inForce();
    const money = await balances(award);
    await hold(award, 2_000_00n);
    const { id: open } = await amend(award.id, { amount: '6000.00' });
    await expect(end(award.id, officer, 'They moved away.')).rejects.toMatchObject({ code: 'award.agreement.not-allowed' });
    const approver = staff('approver', programmeId);
    await expect(end(award.id, approver)).rejects.toMatchObject({ code: 'platform.reason-required' });
    expect(await end(award.id, approver, 'They moved away.')).toMatchObject({ state: 'terminated' });
    await house.queues.drain();
    expect((await view(open)).state).toBe('withdrawn');
    expect((await voucherOf(award)).state).toBe('revoked');
    expect(await balances(award)).toMatchObject({
      'voucher:available': 0n,
      'voucher:claimed': 2_000_00n,
      'envelope:available': (money['envelope:available'] ?? 0n) + 5_500_00n,
    });
    await expect(end(award.id, approver, 'Again.')).rejects.toMatchObject({ code: 'award.agreement.wrong-state' });
  });
});
