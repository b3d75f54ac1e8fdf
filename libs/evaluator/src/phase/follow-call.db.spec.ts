import { type PhaseTerms, PublishCall, ReviseCall } from '@traverse/programme';

import { alpineDocument, inRome } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { EvaluationOffice } from '../../../../test/support/evaluation.js';
import { PlanEvaluations } from '../assignment/plan-evaluations.js';
import { ExtendPhase } from './extend-phase.js';
import { PhaseQueries } from './phase.queries.js';

const DAY_MS = 86_400_000;

let house: TestApp;
let office: EvaluationOffice;
beforeAll(async () => {
  house = await startTestApp();
  office = await EvaluationOffice.open(house);
  await office.evaluators(2);
});
afterAll(() => house.close());

const inDays = (n: number): Date => new Date(house.clock.now().getTime() + n * DAY_MS);
const onDay = (n: number): string => inRome(inDays(n));

test('a newer version of the call moves a phase that has not begun, and the reviews that are due with it', async () => {
  const said: PhaseTerms = {
    ...{ basis: 'dates', conflictsUntil: onDay(4), reviewsUntil: onDay(10) },
    ...{ thirdReviewsUntil: onDay(15), rankingUntil: onDay(20) },
  };
  const document = alpineDocument((doc) => {
    doc.closesAt = onDay(1);
    if (doc.evaluation) doc.evaluation.phases = said;
  });
  const callId = await office.publishCall(document);
  const { id } = await office.application(callId);
  await house.get(PlanEvaluations).execute(office.officer, callId, true);
  await house.queues.drain();

  const ends = async (): Promise<string[]> =>
    (await house.get(PhaseQueries).timeline(office.officer, callId, 'en')).phases.map(({ endsAt }) => endsAt ?? '');
  const due = async (): Promise<string[]> => {
    const rows = await house.query<{ due: Date }>(`SELECT "due_at" AS "due" FROM "evaluator"."assignment" WHERE "application_id" = $1`, [
      id,
    ]);
    return rows.map((row) => row.due.toISOString());
  };
  const publish = async (version: number, reviewsUntil: string): Promise<void> => {
    const phases = { ...said, reviewsUntil, thirdReviewsUntil: onDay(18) };
    const next = { ...document, evaluation: { ...document.evaluation, phases }, version, changeReason: 'More time' };
    await house.get(ReviseCall).execute(office.officer, callId, next);
    await house.get(PublishCall).execute(office.officer, callId);
    await house.queues.drain();
  };

  // The reviews end now when the third opinions did before: those due with the one do not move on with the other.
  const [, , third = ''] = await ends();
  await publish(2, said.thirdReviewsUntil);
  expect([(await ends())[1], ...(await due())]).toEqual([third, third, third]);
  const told = await house.query(`SELECT 1 FROM "notification"."message" WHERE "template" = 'review-extended'`);
  expect(told).toHaveLength(2);

  // Nobody has less time than they were told, and more time counts from there on.
  await publish(3, onDay(12));
  const [, reviews = ''] = await ends();
  expect(reviews < third).toBe(true);
  expect(await due()).toEqual([third, third]);
  const until = inDays(16).toISOString();
  const { moved } = await house.get(ExtendPhase).execute(office.officer, callId, 'reviews', { until, reason: 'Many were ill' });
  expect([moved, ...(await due())]).toEqual([2, until, until]);
});
