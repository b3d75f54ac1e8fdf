import { FreezeRanking, RankingInsightQueries, type RankingResult, type RankingSnapshot, verifyRanking } from '@traverse/evaluator';
import { type Actor } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';

import { alpineDocument, publishCall, seedCompany, seedProgramme, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { seedEvaluated, seedEvaluators } from '../../../../test/support/evaluated-call.js';
import { until } from '../../../../test/support/until.js';
import { wrongProposals } from '../../../../test/support/proposals.js';
import { ConfirmDecision } from './confirm-decision.js';
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

/** Applications to one envelope of 15,000 that asks who is best, and gives to nobody behind the first who gets nothing; the best first. */
async function evaluated(
  requested: readonly bigint[],
  edit?: Parameters<typeof alpineDocument>[0],
): Promise<{ callId: string; ids: string[] }> {
  const document = alpineDocument((doc) => {
    doc.whenShort = 'block';
    for (const envelope of doc.envelopes) envelope.amount = '15000.00';
    edit?.(doc);
  });
  const { callId } = await publishCall(house.app, document);
  const partnerId = await seedCompany(house.app, { kind: 'partner', countryCode: 'AT', nutsCode: 'AT332' });
  const applications = requested.map((requestedMinor, i) => ({
    nutsCode: 'DE111',
    requestedMinor,
    reviews: [5, 5, 5 - Math.min(i, 2)].map((points) => Array.from({ length: 8 }, () => points)),
  }));
  return { callId, ids: await seedEvaluated(house.query, { callId, programmeId, document, partnerId }, evaluators, applications) };
}

/** Comes to be evaluated later than the others. */
const put = (id: string, state: 'withdrawn' | 'evaluated') =>
  house.query(`UPDATE "applicant"."application" SET "state" = $2 WHERE "id" = $1`, [id, state]);
const recommend = (callId: string) => house.get(RecommendFromRanking).execute(officer, callId);
const decisionOf = async (applicationId: string) => {
  const rows = await house.query<{ id: string; state: string; outcome: string; amount: number }>(
    `SELECT "id", "state", "outcome", "amount_minor"::int AS "amount" FROM "award"."decision" WHERE "application_id" = $1`,
    [applicationId],
  );
  return rows[0] ?? { id: '', state: '', outcome: '', amount: 0 };
};

interface Frozen {
  readonly available: string | undefined;
  readonly underDecision: readonly (readonly [string, string])[];
  /** Application, outcome, reasons. */
  readonly ranked: readonly (readonly string[])[];
}

async function freeze(callId: string): Promise<Frozen> {
  await house.get(FreezeRanking).execute(officer, callId);
  const [ranking] = await house.query<{ snapshot: RankingSnapshot; hash: string; result: RankingResult }>(
    `SELECT "snapshot", "hash", "result" FROM "evaluator"."ranking" WHERE "call_id" = $1 ORDER BY "version" DESC LIMIT 1`,
    [callId],
  );
  if (!ranking) throw new Error('nothing was frozen');
  expect(verifyRanking(ranking)).toEqual([]);
  const { envelopes, underDecision = [], applications } = ranking.snapshot;
  return {
    available: envelopes.find(({ id }) => id === applications[0]?.envelopeId)?.availableMinor,
    underDecision: underDecision.map(({ id, proposedMinor }) => [id, proposedMinor]),
    ranked: ranking.result.applications.map((one) => [one.applicationId, one.outcome, ...one.reasons]),
  };
}

test('who has a decision under way is not ranked again against the money that it holds already; sent back, it is', async () => {
  const { callId, ids } = await evaluated([10_000_00n, 5_000_00n]);
  const [first = '', second = ''] = ids;
  await put(second, 'withdrawn');
  await freeze(callId);
  await recommend(callId);
  await put(second, 'evaluated');

  expect(await freeze(callId)).toEqual({ available: '500000', underDecision: [[first, '1000000']], ranked: [[second, 'fund']] });
  const overview = await house.get(RankingInsightQueries).overview(officer, callId, 'en');
  expect([overview.underDecision, overview.envelopes]).toMatchObject([
    1,
    [{ underDecision: 1, proposed: '10000.00', available: '5000.00' }],
  ]);
  await recommend(callId);
  expect(await decisionOf(second)).toMatchObject({ state: 'recommended', outcome: 'fund', amount: 5_000_00 });
  await expect(freeze(callId)).rejects.toMatchObject({ code: 'evaluator.nothing-to-rank' });

  await house.get(SendBackDecision).execute(approver, (await decisionOf(first)).id, 'Please look at it again.');
  expect(await freeze(callId)).toEqual({ available: '1000000', underDecision: [[second, '500000']], ranked: [[first, 'fund']] });
  await recommend(callId);
  for (const id of ids) await house.get(ConfirmDecision).execute(approver, (await decisionOf(id)).id);
  await house.queues.drain();
  const states = await house.query(`SELECT DISTINCT "state" FROM "applicant"."application" WHERE "call_id" = $1`, [callId]);
  expect(states).toEqual([{ state: 'approved' }]);
});

test('an award under way counts against the number of awards; a refusal under way counts for nothing', async () => {
  const { callId, ids } = await evaluated([1_000_00n, 1_000_00n, 1_000_00n], (doc) => {
    for (const envelope of doc.envelopes) envelope.maxAwards = 1;
  });
  const [first = '', second = '', third = ''] = ids;
  await house.get(RecommendDecision).execute(officer, { applicationId: second, outcome: 'reject', reason: 'Too little.' });
  expect(await freeze(callId)).toMatchObject({
    underDecision: [[second, '0']],
    ranked: [
      [first, 'fund'],
      [third, 'reserve', 'awards-exhausted'],
    ],
  });
  await recommend(callId);
  await house.get(SendBackDecision).execute(approver, (await decisionOf(third)).id, 'Please look at it again.');
  expect(await freeze(callId)).toMatchObject({ ranked: [[third, 'reserve', 'awards-exhausted']] });
});

test('a ranking waits for a decision that is being recommended, and then counts it', async () => {
  const { callId, ids } = await evaluated([10_000_00n, 5_000_00n]);
  const [first = '', second = ''] = ids;
  const isWaiting = `SELECT 1 FROM pg_stat_activity WHERE "datname" = current_database() AND "wait_event_type" = 'Lock'`;
  let frozen: Promise<Frozen> | undefined;
  await house.get(UnitOfWork).run(officer, async (tx) => {
    const fund = { applicationId: first, outcome: 'fund' as const, amount: '10000.00', reason: 'By hand.' };
    await house.get(RecommendDecision).inside(tx, fund);
    frozen = freeze(callId);
    await until(async () => (await house.query(isWaiting)).length > 0);
  });
  expect(await frozen).toEqual({ available: '500000', underDecision: [[first, '1000000']], ranked: [[second, 'fund']] });
});
