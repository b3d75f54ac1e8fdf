import { FreezeRanking } from '@traverse/evaluator';
import { systemActor } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';

import { alpineDocument, publishCall, seedCompany, seedProgramme, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { seedEvaluated, seedEvaluators } from '../../../../test/support/evaluated-call.js';
import { wrongProposals } from '../../../../test/support/proposals.js';
import { Agreement } from '../agreement/agreement.entity.js';
import { EndAgreement } from '../agreement/end-agreement.js';
import { ConfirmDecision } from './confirm-decision.js';
import { RecommendDecision } from './recommend-decision.js';
import { RecommendFromRanking } from './recommend-from-ranking.js';

let house: TestApp;
let programmeId: string;
let evaluators: string[];
beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
  evaluators = await seedEvaluators(house, 3);
});
afterEach(async () => expect(await wrongProposals(house)).toEqual([]));
afterAll(() => house.close());

/** Two firms of the Aosta Valley before two of Liguria, 15,000 each; the Aosta Valley may have 20,000 of the 45,000. */
async function sharedEnvelope(): Promise<{ callId: string; ids: string[] }> {
  const document = alpineDocument((doc) => {
    const shared = doc.envelopes.find(({ key }) => key === 'vda-liguria');
    if (shared) shared.quotas = [{ territory: 'it-vda', maxAmount: '20000.00' }];
  });
  const { callId } = await publishCall(house.app, document);
  const seats = ['ITC20', 'ITC20', 'ITC31', 'ITC32', 'ITC33'];
  const partnerId = await seedCompany(house.app, { kind: 'partner', countryCode: 'AT', nutsCode: 'AT332' });
  const ids = await seedEvaluated(
    house.query,
    { callId, programmeId, document, partnerId },
    evaluators,
    seats.map((nutsCode, i) => ({
      nutsCode,
      requestedMinor: 15_000_00n,
      reviews: [5, 5 - Math.min(i, 2), 5 - Math.max(0, i - 2)].map((points) => Array.from({ length: 8 }, () => points)),
    })),
  );
  await house.get(FreezeRanking).execute(staff('officer', programmeId), callId);
  return { callId, ids };
}

const openDecisions = (callId: string) =>
  house.query<{ id: string; applicationId: string; outcome: string; reason: string }>(
    `SELECT "id", "application_id" AS "applicationId", "outcome", "reason" FROM "award"."decision" WHERE "call_id" = $1 AND "state" = 'recommended' ORDER BY "id"`,
    [callId],
  );

test('no way of deciding goes beyond the quota of a territory, and money that comes back passes it by', async () => {
  const { callId, ids } = await sharedEnvelope();
  const [, second = '', third = '', , fifth = ''] = ids;
  const officer = staff('officer', programmeId);
  await house.get(RecommendFromRanking).execute(officer, callId);
  const recommended = await openDecisions(callId);
  const outcomes = new Map(recommended.map(({ applicationId, outcome }) => [applicationId, outcome]));
  expect(ids.map((id) => outcomes.get(id))).toEqual(['fund', 'reserve', 'fund', 'fund', 'reserve']);
  for (const { id } of recommended)
    await house
      .get(ConfirmDecision)
      .execute(staff('approver', programmeId), id)
      .catch(() => undefined);
  for (const { id } of await openDecisions(callId)) await house.get(ConfirmDecision).execute(staff('approver', programmeId), id);
  await house.queues.drain();
  expect(
    await house.query(
      `SELECT "state", "granted_minor"::int AS "granted" FROM "applicant"."application" WHERE "id" = ANY($1) ORDER BY "number"`,
      [ids],
    ),
  ).toEqual([
    { state: 'approved', granted: 15_000_00 },
    { state: 'reserve-listed', granted: null },
    { state: 'approved', granted: 15_000_00 },
    { state: 'approved', granted: 15_000_00 },
    { state: 'reserve-listed', granted: null },
  ]);

  // By hand: 15,000 more would make 30,000 of 20,000.
  const byHand = (applicationId: string, amount: string) =>
    house.get(RecommendDecision).execute(officer, { applicationId, outcome: 'fund', amount, reason: 'by hand' });
  await expect(byHand(second, '15000.00')).rejects.toMatchObject({ code: 'award.decision.beyond-quota' });
  await expect(byHand(second, '5000.01')).rejects.toMatchObject({ code: 'award.decision.beyond-quota' });

  // A firm of Liguria gives its award back: the next is not the second, whose territory has no room, but the fifth.
  const [agreement] = await house.query<{ id: string }>(`SELECT "id" FROM "award"."agreement" WHERE "application_id" = $1`, [third]);
  expect(agreement).toBeDefined();
  await house.get(UnitOfWork).run(systemActor('test'), async (tx) => {
    await house.get(EndAgreement).inside(tx, await tx.lock(Agreement, agreement?.id ?? ''), 'declined');
  });
  await house.queues.drain();
  expect((await openDecisions(callId)).map(({ applicationId, reason }) => [applicationId, reason])).toEqual([[fifth, 'reserve.promotion']]);
});
