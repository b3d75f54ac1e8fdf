import { Readable } from 'node:stream';

import { ApplicantFacade } from '@traverse/applicant';
import { FreezeRanking } from '@traverse/evaluator';
import { type Actor, newId, systemActor } from '@traverse/kernel';
import { Ledger } from '@traverse/ledger';
import { UnitOfWork } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { alpineDocument, arriving, member, publishCall, seedCompany, seedProgramme, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { seedEvaluated, seedEvaluators } from '../../../../test/support/evaluated-call.js';
import { wrongProposals } from '../../../../test/support/proposals.js';
import { ConfirmDecision } from '../decision/confirm-decision.js';
import { DecisionQueries } from '../decision/decision.queries.js';
import { RecommendDecision } from '../decision/recommend-decision.js';
import { AppealFiles } from './appeal-files.js';
import { DecideAppeal } from './decide-appeal.js';
import { FileAppeal } from './file-appeal.js';
import { ToldDecisionQueries } from './told-decisions.queries.js';

const DAY_MS = 86_400_000;
let house: TestApp;
let programmeId: string;
let officer: Actor;
let confirmer: Actor;
let judge: Actor;
let evaluators: string[];
beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
  [officer, confirmer, judge] = [staff('officer', programmeId), staff('approver', programmeId), staff('approver', programmeId)];
  evaluators = await seedEvaluators(house, 3);
});
afterEach(async () => expect(await wrongProposals(house)).toEqual([]));
afterAll(() => house.close());

interface Refused {
  readonly applicationId: string;
  readonly decisionId: string;
  readonly envelopeId: string;
  readonly owner: Actor;
}

/** Refused (or put on the reserve list, or told that a rule was not met), and told so. */
async function refused(outcome: 'reject' | 'reserve' = 'reject', ineligible = false): Promise<Refused> {
  const document = alpineDocument();
  const { callId } = await publishCall(house.app, document);
  const partnerId = await seedCompany(house.app, { kind: 'partner', countryCode: 'AT', nutsCode: 'AT332' });
  const reviews = [5, 5, 5].map((points) => Array.from({ length: 8 }, () => points));
  const [applicationId = ''] = await seedEvaluated(house.query, { callId, programmeId, document, partnerId }, evaluators, [
    { nutsCode: 'DE111', requestedMinor: 7_500_00n, reviews },
  ]);
  await house.get(FreezeRanking).execute(officer, callId);
  if (ineligible) await house.query(`UPDATE "applicant"."application" SET "state" = 'ineligible' WHERE "id" = $1`, [applicationId]);
  const { id: decisionId } = await house.get(RecommendDecision).execute(officer, { applicationId, outcome, reason: 'Not convincing.' });
  await house.get(ConfirmDecision).execute(confirmer, decisionId);
  await house.queues.drain();
  const { organisationId, envelopeId } = await house.get(ApplicantFacade).application(applicationId);
  return { applicationId, decisionId, envelopeId: envelopeId ?? '', owner: member(organisationId) };
}
const told = async ({ applicationId, owner }: Refused) => (await house.get(ToldDecisionQueries).ofApplication(owner, applicationId)).items;
const appeal = ({ decisionId, owner }: Refused, by: Actor = owner) =>
  house.get(FileAppeal).execute(by, decisionId, 'The second review mistakes our costs.');
const REASON = 'The costs were read wrongly indeed.';
const decide = ({ decisionId }: Refused, by: Actor, more: Partial<Parameters<DecideAppeal['execute']>[2]> = {}) =>
  house.get(DecideAppeal).execute(by, decisionId, { outcome: 'dismiss', reason: REASON, ...more });
const stateOf = async ({ applicationId }: Refused) => (await house.get(ApplicantFacade).application(applicationId)).state;

test('the company appeals once, within the term, by those who may act for it', async () => {
  const one = await refused();
  const [before] = await told(one);
  expect(before).toMatchObject({ state: 'communicated', appeal: null, allowedCommands: [{ command: 'appeal' }] });
  const late = arriving(one.owner, new Date(Date.parse(before?.appealUntilAt ?? '') + 1000));
  await expect(appeal(one, late)).rejects.toMatchObject({ code: 'award.appeal.too-late' });
  const viewer: Actor = { ...one.owner, memberships: one.owner.memberships.map((held) => ({ ...held, right: 'viewer' as const })) };
  await expect(appeal(one, viewer)).rejects.toMatchObject({ code: 'award.decision.not-allowed' });
  await expect(appeal(one, member(newId()))).rejects.toMatchObject({ code: 'decision.not-found' });
  await expect(appeal(one, officer)).rejects.toMatchObject({ code: 'decision.not-found' });
  const both = await Promise.allSettled([appeal(one), appeal(one)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const pdf = () => Readable.from([Buffer.from('%PDF-1.4\n%\u00e2\u00e3\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')]);
  await house.get(AppealFiles).add(one.owner, one.decisionId, { name: 'costs.pdf', content: pdf() });
  const [after] = await told(one);
  expect(after).toMatchObject({
    state: 'appealed',
    appeal: { reasons: 'The second review mistakes our costs.', files: [{ name: 'costs.pdf' }] },
    allowedCommands: [],
  });
  await decide(one, judge);
  await expect(house.get(AppealFiles).add(one.owner, one.decisionId, { name: 'more.pdf', content: pdf() })).rejects.toMatchObject({
    code: 'award.decision.wrong-state',
  });
  expect(Date.parse(after?.appealUntilAt ?? '') - Date.parse(after?.communicatedAt ?? '')).toBeGreaterThanOrEqual(29 * DAY_MS);
});

test('nobody who had a part decides on it: not who recommended, confirmed or reviewed, in whatever role they come now', async () => {
  const one = await refused();
  await appeal(one);
  const asApprover = (personId: string | null): Actor => ({ ...staff('approver', programmeId), personId });
  for (const person of [officer.personId, confirmer.personId, ...evaluators]) {
    await expect(decide(one, asApprover(person))).rejects.toMatchObject({ code: 'award.appeal.took-part' });
    const { allowedCommands } = await house.get(DecisionQueries).one(asApprover(person), one.decisionId);
    expect(allowedCommands).toEqual([]);
  }
  const { allowedCommands } = await house.get(DecisionQueries).one(judge, one.decisionId);
  expect(allowedCommands.map(({ command }) => command)).toEqual(['dismiss', 'allow']);
  await expect(decide(one, officer)).rejects.toMatchObject({ code: 'award.decision.not-allowed' });
  await decide(one, judge);
  expect(await told(one)).toMatchObject([{ state: 'dismissed', appeal: { answer: REASON, money: null } }]);
  expect(await stateOf(one)).toBe('rejected');
  await expect(decide(one, judge, { outcome: 'allow' })).rejects.toMatchObject({ code: 'award.decision.wrong-state' });
});

test('allowed with what is available: a new decision earmarks the money, other people confirm it, and the application is approved', async () => {
  const one = await refused();
  await appeal(one);
  await expect(decide(one, judge, { outcome: 'allow' })).rejects.toMatchObject({
    code: 'award.appeal.which-money',
    fields: [{ path: 'money' }],
  });
  await expect(decide(one, judge, { outcome: 'allow', money: 'available' })).rejects.toMatchObject({ fields: [{ path: 'amount' }] });
  await expect(decide(one, judge, { outcome: 'allow', money: 'available', amount: '999999999.00' })).rejects.toMatchObject({
    code: 'ledger.insufficient',
  });
  expect(await told(one)).toMatchObject([{ state: 'appealed' }]);
  await decide(one, judge, { outcome: 'allow', money: 'available', amount: '7500.00' });
  const bar = async () => (await house.get(Ledger).envelopeBars([one.envelopeId]))[0];
  expect(await bar()).toMatchObject({ earmarkedMinor: 7_500_00n });
  const [{ id: next } = { id: '' }] = await house.query<{ id: string }>(`SELECT "id" FROM "award"."decision" WHERE "previous_id" = $1`, [
    one.decisionId,
  ]);
  await expect(house.get(ConfirmDecision).execute(judge, next)).rejects.toMatchObject({ code: 'award.decision.own-recommendation' });
  await house.get(ConfirmDecision).execute(confirmer, next);
  await house.queues.drain();
  expect(await stateOf(one)).toBe('approved');
  expect(await bar()).toMatchObject({ earmarkedMinor: 0n, committedMinor: 7_500_00n });
  expect((await told(one)).map(({ state, outcome }) => [state, outcome])).toEqual([
    ['allowed', 'reject'],
    ['communicated', 'fund'],
  ]);
  expect(await house.query(`SELECT "state" FROM "award"."agreement" WHERE "decision_id" = $1`, [next])).toEqual([{ state: 'offered' }]);
});

test('allowed without money now: the application goes on the reserve list, and is first when money comes back', async () => {
  const one = await refused();
  await appeal(one);
  await decide(one, judge, { outcome: 'allow', money: 'reserve' });
  const [{ id: next } = { id: '' }] = await house.query<{ id: string }>(`SELECT "id" FROM "award"."decision" WHERE "previous_id" = $1`, [
    one.decisionId,
  ]);
  await house.get(ConfirmDecision).execute(confirmer, next);
  await house.queues.drain();
  expect(await stateOf(one)).toBe('reserve-listed');
  const freed = () => house.get(UnitOfWork).run(systemActor('test'), (tx) => house.get(ProgrammeFacade).announceFreed(tx, one.envelopeId));
  // Two tell of money at the same moment: one promotion.
  await Promise.all([freed(), freed()]);
  await house.queues.drain();
  expect(
    await house.query(
      `SELECT "reason", "outcome", "amount_minor"::int AS "amount" FROM "award"."decision" WHERE "application_id" = $1 AND "state" = 'recommended'`,
      [one.applicationId],
    ),
  ).toEqual([{ reason: 'reserve.promotion', outcome: 'fund', amount: 7_500_00 }]);
});

test('against the reserve list: only money helps', async () => {
  const one = await refused('reserve');
  await appeal(one);
  await expect(decide(one, judge, { outcome: 'allow', money: 'reserve' })).rejects.toMatchObject({
    code: 'award.appeal.on-reserve-already',
  });
  await decide(one, judge, { outcome: 'allow', money: 'available', amount: '5000.00' });
  const [next] = await house.query<{ outcome: string; state: string }>(
    `SELECT "outcome", "state" FROM "award"."decision" WHERE "previous_id" = $1`,
    [one.decisionId],
  );
  expect(next).toEqual({ outcome: 'fund', state: 'recommended' });
});

test('who was refused as ineligible is eligible again, and takes the way of all', async () => {
  const one = await refused('reject', true);
  await appeal(one);
  await decide(one, judge, { outcome: 'allow' });
  await house.queues.drain();
  expect(['eligible', 'partnered', 'in-evaluation']).toContain(await stateOf(one));
  expect(await told(one)).toMatchObject([{ state: 'allowed', ineligible: true }]);
});
