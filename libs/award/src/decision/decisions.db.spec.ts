import { Client } from 'pg';

import { ApplicantFacade, DecideEligibility } from '@traverse/applicant';
import { FreezeRanking } from '@traverse/evaluator';
import { type Actor, newId } from '@traverse/kernel';
import { ProgrammeFacade } from '@traverse/programme';

import { alpineDocument, publishCall, seedCompany, seedProgramme, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { seedEvaluated, seedEvaluators } from '../../../../test/support/evaluated-call.js';
import { recommendedAward } from '../../../../test/support/recommended-award.js';
import { wrongProposals } from '../../../../test/support/proposals.js';
import { ConfirmDecision } from './confirm-decision.js';
import { DecisionQueries } from './decision.queries.js';
import { MeetCondition } from './meet-condition.js';
import { RecommendDecision } from './recommend-decision.js';
import { RecommendFromRanking } from './recommend-from-ranking.js';
import { SendBackDecision } from './send-back-decision.js';

let house: TestApp;
let programmeId: string;
let officer: Actor;
let approver: Actor;
let evaluators: string[];
beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
  [officer, approver] = [staff('officer', programmeId), staff('approver', programmeId)];
  evaluators = await seedEvaluators(house, 3);
});
afterEach(async () => expect(await wrongProposals(house)).toEqual([]));
afterAll(() => house.close());

const view = (id: string) => house.get(DecisionQueries).one(officer, id);
const confirm = (id: string, by: Actor = staff('approver', programmeId)) => house.get(ConfirmDecision).execute(by, id);
const sendBack = (id: string) => house.get(SendBackDecision).execute(approver, id, 'Please look at it again.');
const agreements = (decisionId: string) => house.query(`SELECT "state" FROM "award"."agreement" WHERE "decision_id" = $1`, [decisionId]);

/** Applications of a call of their own, evaluated: three reviews each, the first the best. */
async function evaluated(count: number, edit?: Parameters<typeof alpineDocument>[0]): Promise<{ callId: string; ids: string[] }> {
  const document = alpineDocument((doc) => {
    for (const envelope of doc.envelopes) envelope.amount = '1000000.00';
    edit?.(doc);
  });
  const { callId } = await publishCall(house.app, document);
  const partnerId = await seedCompany(house.app, { kind: 'partner', countryCode: 'AT', nutsCode: 'AT332' });
  const applications = Array.from({ length: count }, () => ({
    nutsCode: 'DE111',
    requestedMinor: 7_500_00n,
    reviews: [5, 5, 5].map((points) => Array.from({ length: 8 }, () => points)),
  }));
  return { callId, ids: await seedEvaluated(house.query, { callId, programmeId, document, partnerId }, evaluators, applications) };
}

test('an award on conditions: no agreement before an officer has found the last of them met, with person and day', async () => {
  const { decisionId, id: applicationId } = await recommendedAward(house, programmeId);
  await sendBack(decisionId);
  const conditions = [' The permit of the building authority is there ', 'The partner names who will do the work'];
  const again = { applicationId, outcome: 'fund' as const, amount: '7500.00', reason: 'Good, but open points.', conditions };
  await house.get(RecommendDecision).execute(officer, again);
  await confirm(decisionId);
  await house.queues.drain();
  expect(await agreements(decisionId)).toEqual([]);
  const told = await view(decisionId);
  expect(told.state).toBe('communicated');
  expect(told.conditions.map(({ text, metAt, metBy }) => [text, metAt, metBy])).toEqual([
    ['The permit of the building authority is there', null, null],
    ['The partner names who will do the work', null, null],
  ]);
  const [first = '', second = ''] = told.conditions.map(({ id }) => id);
  const meet = (condition: string, by: Actor) => house.get(MeetCondition).execute(by, decisionId, condition, 'Seen as a scan.');
  await expect(meet(first, approver)).rejects.toMatchObject({ code: 'award.decision.not-allowed' });
  const insider: Actor = {
    ...officer,
    memberships: [
      { organisationId: (await house.get(ApplicantFacade).application(applicationId)).organisationId, kind: 'sme', right: 'viewer' },
    ],
  };
  await expect(meet(first, insider)).rejects.toMatchObject({ code: 'decision.not-found' });
  await meet(first, officer);
  await expect(meet(first, officer)).rejects.toMatchObject({ code: 'award.decision.condition-met-already' });
  expect(await agreements(decisionId)).toEqual([]);
  // Two at the same moment: one of them finds it met.
  const both = await Promise.allSettled([meet(second, officer), meet(second, staff('officer', programmeId))]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await agreements(decisionId)).toEqual([{ state: 'offered' }]);
  expect((await view(decisionId)).conditions.every(({ metAt }) => metAt !== null)).toBe(true);
  const audit = await house.query<{ person: string; reason: string }>(
    `SELECT "person_id" AS "person", "reason" FROM "audit"."transition" WHERE "entity_id" = $1 AND "command" = 'meet-condition' ORDER BY "version"`,
    [decisionId],
  );
  expect(audit).toEqual([
    { person: officer.personId, reason: 'Seen as a scan.' },
    { person: expect.any(String), reason: 'Seen as a scan.' },
  ]);
});

test('only an award hangs on conditions', async () => {
  const { ids } = await evaluated(1);
  const wanted = { applicationId: ids[0] ?? '', outcome: 'reject' as const, reason: 'Too little.', conditions: ['Something else'] };
  await expect(house.get(RecommendDecision).execute(officer, wanted)).rejects.toMatchObject({
    code: 'award.decision.conditions-need-award',
    fields: [{ path: 'conditions' }],
  });
});

test('a refusal that was sent back is confirmed anew on every level', async () => {
  const { ids } = await evaluated(1, (doc) => {
    doc.decision.approvalLevels = [{ confirmations: 2 }];
  });
  const applicationId = ids[0] ?? '';
  const refuse = () => house.get(RecommendDecision).execute(officer, { applicationId, outcome: 'reject', reason: 'Too little.' });
  const { id } = await refuse();
  await confirm(id, approver);
  await sendBack(id);
  expect(await refuse()).toEqual({ id });
  expect(await view(id)).toMatchObject({ state: 'recommended', levelsDone: 0, levelsNeeded: 2 });
  await confirm(id, approver);
  await expect(confirm(id, approver)).rejects.toMatchObject({ code: 'award.decision.already-confirmed-by-you' });
  await confirm(id);
  await house.queues.drain();
  expect(await view(id)).toMatchObject({ state: 'communicated', levelsDone: 2 });
});

describe('who broke a rule of the call', () => {
  const override = (id: string) =>
    house.get(DecideEligibility).execute(officer, id, 'override-eligible', 'The figures were those of last year.');
  async function ineligible(): Promise<{ callId: string; id: string }> {
    const { callId, ids } = await evaluated(1);
    await house.query(`UPDATE "applicant"."application" SET "state" = 'ineligible', "eligibility" = 'ineligible' WHERE "id" = $1`, [
      ids[0],
    ]);
    return { callId, id: ids[0] ?? '' };
  }
  const refuseAll = (callId: string) => house.get(RecommendFromRanking).execute(officer, callId, undefined, 'ineligible');

  test('is told so by a decision, and from then on nobody overrides the rules', async () => {
    const { callId, id } = await ineligible();
    await expect(
      house.get(RecommendDecision).execute(officer, { applicationId: id, outcome: 'fund', amount: '100.00', reason: 'all the same' }),
    ).rejects.toMatchObject({ code: 'applicant.application.wrong-state' });
    const [one] = await refuseAll(callId);
    expect(one).toMatchObject({ applicationId: id, problem: null });
    await confirm(one?.decisionId ?? '');
    await house.queues.drain();
    expect(await view(one?.decisionId ?? '')).toMatchObject({ state: 'communicated', outcome: 'reject', ineligible: true });
    const application = await house.get(ApplicantFacade).application(id);
    expect([application.state, application.ineligibleFinalAt]).toEqual(['ineligible', expect.any(Date)]);
    await expect(override(id)).rejects.toMatchObject({ code: 'applicant.ineligibility-communicated' });
  });

  test('until it is communicated an officer overrides, and the refusal goes back', async () => {
    const { callId, id } = await ineligible();
    const [one] = await refuseAll(callId);
    await override(id);
    await confirm(one?.decisionId ?? '');
    await house.queues.drain();
    expect(await view(one?.decisionId ?? '')).toMatchObject({ state: 'sent-back' });
    expect((await house.get(ApplicantFacade).application(id)).state).toBe('eligible');
  });
});

describe('in bulk from the ranking', () => {
  const all = (callId: string, ids?: readonly string[]) => house.get(RecommendFromRanking).execute(officer, callId, ids);
  const freeze = (callId: string) => house.get(FreezeRanking).execute(officer, callId);

  test('all that can be, the others by name; sent again it does what is left', async () => {
    const { callId, ids } = await evaluated(4);
    await freeze(callId);
    const [first = '', second = '', third = '', fourth = ''] = ids;
    await all(callId, [first]);
    await house.query(`UPDATE "applicant"."application" SET "state" = 'withdrawn' WHERE "id" = $1`, [second]);
    const report = new Map((await all(callId)).map((one) => [one.applicationId, one.problem]));
    expect(ids.map((id) => report.get(id))).toEqual(['award.decision.exists', 'applicant.application.wrong-state', null, null]);
    const again = await all(callId, [third, fourth]);
    expect(again.map(({ problem }) => problem)).toEqual(['award.decision.exists', 'award.decision.exists']);
    const [{ earmarked } = { earmarked: '' }] = await house.query<{ earmarked: string }>(
      `SELECT sum("amount_minor")::text AS "earmarked" FROM "award"."decision" WHERE "call_id" = $1 AND "state" = 'recommended'`,
      [callId],
    );
    expect(earmarked).toBe('2250000');
  });

  test('sent twice at the same moment, each is recommended once', async () => {
    const { callId, ids } = await evaluated(6);
    await freeze(callId);
    const both = (await Promise.all([all(callId), all(callId)])).flat();
    expect(both.filter(({ problem }) => problem === null)).toHaveLength(ids.length);
    expect(both.filter(({ problem }) => problem === 'award.decision.exists')).toHaveLength(ids.length);
  });

  test('money that does not reach: the first in rank get it, the others say so', async () => {
    const { callId } = await evaluated(4);
    await freeze(callId);
    const [envelope] = await house.query<{ id: string }>(
      `SELECT DISTINCT "envelope_id" AS "id" FROM "applicant"."application" WHERE "call_id" = $1`,
      [callId],
    );
    await house.get(ProgrammeFacade).envelope(envelope?.id ?? '');
    await house.query(
      `UPDATE "ledger"."balance" b SET "posted_minor" = 1600000 FROM "ledger"."account" a WHERE a."id" = b."account_id" AND a."owner_id" = $1 AND a."kind" = 'envelope:available'`,
      [envelope?.id],
    );
    expect((await all(callId)).map(({ problem }) => problem)).toEqual([null, null, 'ledger.insufficient', 'ledger.insufficient']);
  });

  test('the number of reads does not grow with the rows', async () => {
    const reads = async (count: number): Promise<string[]> => {
      const { callId } = await evaluated(count, (doc) => {
        for (const envelope of doc.envelopes) envelope.quotas = envelope.territories.map((territory) => ({ territory, maxAwards: 90 }));
      });
      await freeze(callId);
      await all(callId, [newId()]);
      // What follows from the call and the freeze reads too.
      await house.queues.drain();
      const sent = jest.spyOn(Client.prototype, 'query');
      try {
        expect((await all(callId)).every(({ problem }) => problem === null)).toBe(true);
        const texts = sent.mock.calls.map(([query]) => (typeof query === 'string' ? query : (query as unknown as { text: string }).text));
        // Each transfer locks its own two balances on the way to moving money; lists are refreshed beside it.
        const others = /FROM "ledger"."balance" WHERE "account_id" IN|reporting|outbox|platform/;
        return texts.filter((text) => /^\s*SELECT/.test(text) && !others.test(text)).sort();
      } finally {
        sent.mockRestore();
      }
    };
    const few = await reads(2);
    expect(few.length).toBeGreaterThan(3);
    expect(await reads(40)).toEqual(few);
  });
});
