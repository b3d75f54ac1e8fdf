import { ApplicantFacade } from '@traverse/applicant';
import { type Actor, systemActor } from '@traverse/kernel';
import { Ledger } from '@traverse/ledger';
import { UnitOfWork } from '@traverse/platform';

import { alpineDocument, seedProgramme, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { offeredAgreement } from '../../../../test/support/offered-agreement.js';
import { readPdf } from '../../../../test/support/read-pdf.js';
import { wrongProposals } from '../../../../test/support/proposals.js';
import { CountersignAgreement } from '../agreement/countersign-agreement.js';
import { SignAgreement } from '../agreement/sign-agreement.js';
import { AwardFacade } from '../award.facade.js';
import { ReadDecisionLetter } from '../decision-letter/read-decision-letter.js';
import { ConfirmDecision } from './confirm-decision.js';
import { DecisionQueries } from './decision.queries.js';
import { type Instead, ReopenDecision } from './reopen-decision.js';

let house: TestApp;
let programmeId: string;
let officer: Actor;
beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
  officer = staff('officer', programmeId);
});
afterEach(async () => expect(await wrongProposals(house)).toEqual([]));
afterAll(() => house.close());

const REASON = 'The costs of the partner were counted twice.';
const view = (id: string) => house.get(DecisionQueries).one(officer, id);
const reopen = (id: string, instead: Partial<Instead> = {}, who: Actor = officer) =>
  house.get(ReopenDecision).execute(who, id, { outcome: 'fund', amount: '6000.00', reason: REASON, ...instead });
async function confirm(id: string, who: Actor = staff('approver', programmeId)): Promise<void> {
  await house.get(ConfirmDecision).execute(who, id);
  await house.queues.drain();
}
async function money(...owners: string[]): Promise<Record<string, bigint>> {
  const rows = await house.get(Ledger).balances(owners);
  return Object.fromEntries(rows.map(({ kind, amountMinor }) => [kind, amountMinor]));
}
const state = async (applicationId: string) => (await house.get(ApplicantFacade).application(applicationId)).state;
async function letter(id: string): Promise<string> {
  const { content } = await house.get(ReadDecisionLetter).execute(officer, id, 'en');
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk as Buffer);
  return (await readPdf(Buffer.concat(chunks))).text;
}

/** Told, signed by the firm and in force. */
async function inForce() {
  const offer = await offeredAgreement(house, programmeId, { parties: 'sme' });
  await house.get(SignAgreement).execute(offer.sme, offer.id, { typedName: 'A. Huber', textHash: offer.textHash });
  const { voucherId } = await house.get(CountersignAgreement).execute(officer, offer.id);
  return { ...offer, voucherId };
}

test('an award whose voucher is untouched: set aside with all that followed, and decided anew by other persons', async () => {
  const award = await inForce();
  const before = await money(award.envelopeId);
  const { id } = await reopen(award.decisionId);
  await house.queues.drain();
  expect(await view(award.decisionId)).toMatchObject({ state: 'reopened', amount: '7500.00', allowedCommands: [] });
  expect(await view(id)).toMatchObject({ state: 'recommended', amount: '6000.00', reason: REASON });
  expect(await state(award.applicationId)).toBe('evaluated');
  expect((await house.get(AwardFacade).voucher(award.voucherId)).state).toBe('revoked');
  expect((await house.get(AwardFacade).agreement(award.id)).state).toBe('terminated');
  expect(await money(award.envelopeId)).toMatchObject({
    'envelope:available': (before['envelope:available'] ?? 0n) + 1_500_00n,
    'envelope:earmarked': 6_000_00n,
    'envelope:committed': 0n,
  });
  const both: Actor = { ...officer, staff: [...officer.staff, ...staff('approver', programmeId).staff] };
  await expect(confirm(id, both)).rejects.toMatchObject({ code: 'award.decision.own-recommendation' });
  await house.clock.advance(60_000);
  await confirm(id);
  const [old, now] = [await view(award.decisionId), await view(id)];
  expect(now.state).toBe('communicated');
  expect(Date.parse(now.appealUntilAt ?? '')).toBeGreaterThan(Date.parse(old.appealUntilAt ?? ''));
  expect(await state(award.applicationId)).toBe('approved');
  expect(await letter(award.decisionId)).toContain('7,500.00');
  const written = await letter(id);
  for (const words of ['6,000.00', REASON, 'takes the place of the decision of']) expect(written).toContain(words);
  const agreements = await house.query<{ state: string; amount: string }>(
    `SELECT "state", "amount_minor"::text AS "amount" FROM "award"."agreement" WHERE "application_id" = $1 ORDER BY "id"`,
    [award.applicationId],
  );
  expect(agreements).toEqual([
    { state: 'terminated', amount: '750000' },
    { state: 'offered', amount: '600000' },
  ]);
  const aid = await house.query<{ state: string }>(`SELECT "state" FROM "programme"."aid" WHERE "award_id" = $1`, [award.decisionId]);
  expect(aid.every((row) => row.state === 'withdrawn')).toBe(true);
});

test('before the agreement is signed: it is taken back, the committed money is free, a refusal can follow', async () => {
  const offer = await offeredAgreement(house, programmeId, { parties: 'sme' });
  const before = await money(offer.envelopeId);
  const { id } = await reopen(offer.decisionId, { outcome: 'reject', amount: undefined });
  await house.queues.drain();
  expect((await house.get(AwardFacade).agreement(offer.id)).state).toBe('withdrawn');
  expect(await money(offer.envelopeId)).toMatchObject({
    'envelope:available': (before['envelope:available'] ?? 0n) + 7_500_00n,
    'envelope:committed': 0n,
  });
  await confirm(id);
  expect(await state(offer.applicationId)).toBe('rejected');
  // And once more: a refusal is opened again as well.
  const { id: third } = await reopen(id, { outcome: 'fund', amount: '7000.00' });
  await confirm(third);
  expect(await state(offer.applicationId)).toBe('approved');
});

test('never once something of the voucher is claimed; nothing moves', async () => {
  const award = await inForce();
  await house.get(UnitOfWork).run(systemActor('test'), async (tx) => {
    const awards = house.get(AwardFacade);
    const voucher = await awards.lockVoucher(tx, award.voucherId);
    await awards.holdForClaim(tx, voucher, {
      voucherId: award.voucherId,
      amountMinor: 1n,
      claimId: award.voucherId,
      key: `test-${award.id}`,
    });
  });
  const before = await money(award.envelopeId, award.voucherId);
  expect((await view(award.decisionId)).allowedCommands.map(({ command }) => command)).not.toContain('reopen');
  await expect(reopen(award.decisionId)).rejects.toMatchObject({ code: 'award.decision.money-used' });
  expect(await money(award.envelopeId, award.voucherId)).toEqual(before);
  expect((await view(award.decisionId)).state).toBe('communicated');
});

test('by an officer with a reason, the last word only; two at once open it once', async () => {
  const offer = await offeredAgreement(house, programmeId, { parties: 'sme' });
  const { decisionId } = offer;
  expect((await view(decisionId)).allowedCommands.map(({ command }) => command)).toContain('reopen');
  await expect(reopen(decisionId, {}, staff('approver', programmeId))).rejects.toMatchObject({ code: 'award.decision.not-allowed' });
  await expect(reopen(decisionId, {}, offer.sme)).rejects.toMatchObject({ code: 'decision.not-found' });
  await expect(reopen(decisionId, { reason: ' ' })).rejects.toMatchObject({ code: 'platform.reason-required' });
  // More than there is: nothing of the old one is undone.
  await expect(reopen(decisionId, { amount: '99999999.00' })).rejects.toMatchObject({ code: 'ledger.insufficient' });
  expect((await view(decisionId)).state).toBe('communicated');
  const both = await Promise.allSettled([reopen(decisionId), reopen(decisionId, {}, staff('officer', programmeId))]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await house.queues.drain();
  const [{ count } = { count: 0 }] = await house.query<{ count: number }>(
    `SELECT count(*)::int AS "count" FROM "award"."decision" WHERE "application_id" = $1 AND "state" = 'recommended'`,
    [offer.applicationId],
  );
  expect(count).toBe(1);
});
