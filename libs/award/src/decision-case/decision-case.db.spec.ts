import { FreezeRanking } from '@traverse/evaluator';
import type { Actor } from '@traverse/kernel';

import { alpineDocument, member, publishCall, seedCompany, seedProgramme, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { seedEvaluated, seedEvaluators } from '../../../../test/support/evaluated-call.js';
import { recommendedAward } from '../../../../test/support/recommended-award.js';
import { ConfirmDecision } from '../decision/confirm-decision.js';
import { DecisionQueries } from '../decision/decision.queries.js';
import { RecommendFromRanking } from '../decision/recommend-from-ranking.js';
import { CommandDecisions } from './command-decisions.js';
import { DecisionCaseQueries } from './decision-case.queries.js';

let house: TestApp;
let programmeId: string;
let officer: Actor;
let evaluators: string[];
beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
  officer = staff('officer', programmeId);
  evaluators = await seedEvaluators(house, 3);
});
afterAll(() => house.close());

const caseOf = (id: string, who: Actor = staff('approver', programmeId)) => house.get(DecisionCaseQueries).of(who, id, 'en');

/** Recommended from the ranking of a call of their own, the first the best; money for `reach` of them. */
async function recommended(count: number, reach: number): Promise<{ callId: string; ids: string[] }> {
  const document = alpineDocument((doc) => {
    for (const envelope of doc.envelopes) envelope.amount = `${reach * 7500}.00`;
    doc.decision.approvalLevels = [{ confirmations: 2 }];
  });
  const { callId } = await publishCall(house.app, document);
  const partnerId = await seedCompany(house.app, { kind: 'partner', countryCode: 'AT', nutsCode: 'AT332' });
  const applications = Array.from({ length: count }, () => ({
    nutsCode: 'DE111',
    requestedMinor: 7_500_00n,
    reviews: [5, 4, 4].map((points) => Array.from({ length: 8 }, () => points)),
  }));
  await seedEvaluated(house.query, { callId, programmeId, document, partnerId }, evaluators, applications);
  await house.get(FreezeRanking).execute(officer, callId);
  const outcomes = await house.get(RecommendFromRanking).execute(officer, callId);
  return { callId, ids: outcomes.map(({ decisionId }) => decisionId ?? '') };
}

test('the case on one page: points without names, place with cut, money before and after', async () => {
  const { ids } = await recommended(4, 2);
  const [first = '', , third = ''] = ids;
  const one = await caseOf(first);
  expect(one.application).toMatchObject({ requested: '7500.00', currency: 'EUR', need: expect.any(String) });
  expect(one.reviews).toMatchObject({ reviews: 3, reached: true });
  expect(one.reviews.criteria[0]).toMatchObject({
    points: '4.3333',
    comments: ['Because of this.', 'Because of this.', 'Because of this.'],
  });
  expect(one.place).toMatchObject({ rank: 1, ranked: 4, funded: 2, superseded: false });
  expect(one.place?.rows.map(({ rank, isThis, isLastFunded }) => [rank, isThis, isLastFunded])).toEqual([
    [1, true, false],
    [2, false, true],
    [3, false, false],
  ]);
  // Both awards have their money set aside: without this one 7,500 would be there, with it nothing.
  expect(one.envelope).toMatchObject({ before: '7500.00', after: '0.00', earmarked: '15000.00', paid: '0.00' });
  expect(one.aid).toMatchObject({ outcome: 'allow', memberState: 'DE', used: '0.00', refusal: null });
  expect(one.ties.map(({ state, conflict }) => [state, conflict])).toEqual(Array(3).fill(['submitted', null]));
  expect(JSON.stringify(one)).not.toContain('Ada Novak');
  const reserve = await caseOf(third);
  expect(reserve).toMatchObject({ aid: null, decision: { outcome: 'reserve' }, envelope: { before: '0.00', after: '0.00' } });
});

test('is there for staff who are no party, and for nobody else', async () => {
  const { decisionId, organisationId } = await recommendedAward(house, programmeId);
  expect(await caseOf(decisionId, staff('auditor', programmeId))).toMatchObject({ place: null, others: [], reviews: { reviews: 0 } });
  for (const nobody of [
    member(organisationId),
    staff('approver', evaluators[0] ?? ''),
    { ...staff('approver', programmeId), memberships: member(organisationId).memberships },
  ])
    await expect(caseOf(decisionId, nobody)).rejects.toMatchObject({ code: 'decision.not-found' });
});

test('what waits for me: not what I recommended, not what I confirmed, not of another programme', async () => {
  const { callId, ids } = await recommended(2, 2);
  const waiting = async (who: Actor) =>
    (await house.get(DecisionQueries).list(who, { callId, waits: 'me' })).items.map(({ id }) => id).sort();
  const approver = staff('approver', programmeId);
  expect(await waiting(approver)).toEqual([...ids].sort());
  const both: Actor = { ...officer, staff: [...officer.staff, ...approver.staff] };
  expect(await waiting(both)).toEqual([]);
  await house.get(ConfirmDecision).execute(approver, ids[0] ?? '');
  expect(await waiting(approver)).toEqual([ids[1]]);
  expect(await waiting(staff('approver', programmeId))).toHaveLength(2);
  expect(await waiting(staff('auditor', programmeId))).toEqual([]);
});

test('in bulk: what can be done is done, the others say all that stands against them; sent again it changes nothing', async () => {
  const { ids } = await recommended(3, 3);
  const [first = '', second = '', third = ''] = ids;
  const approver = staff('approver', programmeId);
  const bulk = (who: Actor, command: 'confirm' | 'send-back', which: readonly string[], reason?: string) =>
    house.get(CommandDecisions).execute(who, { command, ids: [...which], ...(reason ? { reason } : {}) }, 'en');
  await house.get(ConfirmDecision).execute(approver, first);
  const both: Actor = { ...approver, staff: [...officer.staff, ...approver.staff] };
  // Its own recommendation, confirmed by the same person before: both are said.
  await house.query(`UPDATE "award"."decision" SET "recommended_by_id" = $1 WHERE "id" = $2`, [approver.personId, first]);
  const report = await bulk(both, 'confirm', [first, second, third, second]);
  expect(report.map(({ problems }) => problems)).toEqual([
    ['award.decision.own-recommendation', 'award.decision.already-confirmed-by-you'],
    [],
    [],
  ]);
  expect(report[0]?.texts[0]).toBe('The person who recommended a decision cannot confirm it');
  expect((await bulk(both, 'confirm', [second]))[0]?.problems).toEqual(['award.decision.already-confirmed-by-you']);
  await expect(bulk(approver, 'send-back', [second])).rejects.toMatchObject({ fields: [{ path: 'reason' }] });
  const back = await bulk(approver, 'send-back', [second, third], 'The budget of both is the same text.');
  expect(back.map(({ problems }) => problems)).toEqual([[], []]);
  expect((await caseOf(second)).envelope).toMatchObject({ before: '15000.00', after: '7500.00' });
});
