import { ApplicantFacade } from '@traverse/applicant';
import { CreatePersonWithRoles } from '@traverse/identity';
import { type Actor, newId, systemActor } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';
import type { CallDocument, PhaseTerms } from '@traverse/programme';

import { alpineDocument, inRome, publishCall, seedCompany, seedProgramme, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { type Assigned, assignmentsOf } from '../../../../test/support/assignments.js';
import { caught } from '../../../../test/support/caught.js';
import { seedApplication } from '../../../../test/support/partners.js';
import { AcceptAssignment } from '../assignment/accept-assignment.js';
import { DeclineAssignment } from '../assignment/decline-assignment.js';
import { ExtendAssignment } from '../assignment/extend-assignment.js';
import { PlanEvaluations } from '../assignment/plan-evaluations.js';
import { ReplaceAssignment } from '../assignment/replace-assignment.js';
import { SaveScores } from '../assignment/save-scores.js';
import { SubmitReview } from '../assignment/submit-review.js';
import { DeclareConflicts } from '../profile/declare-conflicts.js';
import { SaveEvaluator } from '../profile/save-evaluator.js';
import { ExtendPhase } from './extend-phase.js';
import { PhaseQueries } from './phase.queries.js';

const DAY_MS = 86_400_000;
let house: TestApp;
let programmeId: string;
let officer: Actor;
let officerId: string;

beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
  for (let i = 0; i < 4; i += 1) {
    const person = { email: `${newId()}@university-${i}.example`, name: `Evaluator ${i}`, password: 'a long enough pass phrase' };
    const id = await house.get(CreatePersonWithRoles).execute({ ...person, staff: [{ role: 'evaluator', programmeId }] });
    await house.get(SaveEvaluator).execute(systemActor('test'), id, {
      ...{ employer: `University ${i}`, countryCode: 'SI', nutsCode: 'SI041', nationalities: ['SI'], maxLoad: 50 },
      ...{ competences: ['timber-construction'], languages: ['de', 'en'] },
    });
  }
  officer = staff('officer', programmeId);
  const person = { email: `${newId()}@example.org`, name: 'Otto', password: 'a long enough pass phrase', staff: officer.staff };
  officerId = await house.get(CreatePersonWithRoles).execute(person);
  officer = { ...officer, personId: officerId };
});
afterAll(() => house.close());

const reviewer = (person: string): Actor => ({ ...staff('evaluator', programmeId), personId: person });
const inDays = (n: number): Date => new Date(house.clock.now().getTime() + n * DAY_MS);
const assignments = (id: string): Promise<Assigned[]> => assignmentsOf(house, id);
const statesOf = async (id: string): Promise<string[]> => (await assignments(id)).map(({ state }) => state);

/** Days from now at which the call closes and its phases end. */
const ENDS = { closes: 1, conflicts: 4, reviews: 10, third: 15, ranking: 20 };

function withDates(doc: { closesAt: unknown; evaluation: unknown }, answerDays?: number): void {
  const at = (n: number): string => inRome(inDays(n));
  const phases: PhaseTerms = {
    ...{ basis: 'dates', conflictsUntil: at(ENDS.conflicts), reviewsUntil: at(ENDS.reviews) },
    ...{ thirdReviewsUntil: at(ENDS.third), rankingUntil: at(ENDS.ranking), ...(answerDays ? { answerDays } : {}) },
  };
  Object.assign(doc, { closesAt: at(ENDS.closes), reminders: { reviewBeforeDueDays: [4, 2] } });
  Object.assign(doc.evaluation as object, { phases });
}

interface World {
  readonly callId: string;
  readonly id: string;
  readonly organisationId: string;
  readonly document: CallDocument;
}

/** One application of a call, in evaluation; its two reviewers invited unless told otherwise. */
async function world(edit: Parameters<typeof alpineDocument>[0] & object, invite = true): Promise<World> {
  const document = alpineDocument((doc) => {
    doc.opensAt = inRome(new Date(house.clock.now().getTime() - 3_600_000));
    doc.closesAt = inRome(inDays(30));
    edit(doc);
  });
  const { callId } = await publishCall(house.app, document);
  const { id, organisationId } = await seedApplication(house, callId);
  await house.queues.drain();
  const partner = await seedCompany(house.app, { kind: 'partner', countryCode: 'AT', nutsCode: 'AT332' });
  await house.get(UnitOfWork).run(systemActor('test'), (tx) => house.get(ApplicantFacade).markPartnered(tx, id, partner));
  await house.queues.drain();
  if (invite) await house.get(PlanEvaluations).execute(officer, callId, true);
  await house.queues.drain();
  return { callId, id, organisationId, document };
}

async function write({ document }: World, { id, person }: Assigned): Promise<void> {
  await house.get(AcceptAssignment).execute(reviewer(person), id);
  const good = { score: 4, comment: 'Because of this.' };
  const scores = Object.fromEntries((document.evaluation?.criteria ?? []).map(({ key }) => [key, good]));
  await house.get(SaveScores).execute(reviewer(person), id, { scores, scoresVersion: 1 });
}

const submit = ({ id, person }: Assigned): Promise<unknown> => house.get(SubmitReview).execute(reviewer(person), id);

/** Forward, and what the worker does every few seconds. */
async function pass(days: number): Promise<void> {
  await house.clock.advance(Math.round(days * DAY_MS));
  for (const timer of ['evaluator.switch-phases', 'evaluator.expire-assignments', 'notification.fire-reminders'])
    await house.timers.tick(timer);
  await house.queues.drain();
  // Again: nothing is told or done twice.
  for (const timer of ['evaluator.switch-phases', 'evaluator.expire-assignments']) await house.timers.tick(timer);
  await house.queues.drain();
}

async function told(person: string, template: string, subjectId: string): Promise<number> {
  const [row] = await house.query<{ n: number }>(
    `SELECT count(*)::int AS "n" FROM "notification"."message" WHERE "person_id" = $1 AND "template" = $2 AND "subject_id" = $3`,
    [person, template, subjectId],
  );
  return row?.n ?? 0;
}

async function phasesOf(callId: string): Promise<string[]> {
  const { phases } = await house.get(PhaseQueries).timeline(officer, callId, 'en');
  const stored = await house.query<{ key: string; state: string }>(
    `SELECT "key", "state" FROM "evaluator"."phase" WHERE "call_id" = $1 ORDER BY "ends_at"`,
    [callId],
  );
  // What is shown by the clock is what the worker has switched.
  expect(phases.map(({ key, state }) => ({ key, state }))).toEqual(stored);
  return phases.map(({ key, state }) => `${key} ${state}`);
}

describe('phases with dates', () => {
  test('switch by themselves, and each switch is kept once', async () => {
    const { callId } = await world((doc) => withDates(doc));
    expect(await phasesOf(callId)).toEqual(['conflicts planned', 'reviews planned', 'third-reviews planned', 'ranking planned']);
    await pass(2);
    expect(await phasesOf(callId)).toEqual(['conflicts open', 'reviews planned', 'third-reviews planned', 'ranking planned']);
    await pass(10);
    expect(await phasesOf(callId)).toEqual(['conflicts over', 'reviews over', 'third-reviews open', 'ranking planned']);
    const steps = await house.query<{ command: string; n: number }>(
      `SELECT t."command", count(*)::int AS "n" FROM "audit"."transition" t JOIN "evaluator"."phase" p ON p."id" = t."entity_id"
       WHERE p."call_id" = $1 GROUP BY 1 ORDER BY 1`,
      [callId],
    );
    expect(steps).toEqual([
      { command: 'create', n: 4 },
      { command: 'end', n: 2 },
      { command: 'open', n: 3 },
    ]);
  });

  test('a review is refused after its phase; an extension with a reason opens the phase and the review again', async () => {
    const here = await world((doc) => withDates(doc));
    const [one] = await assignments(here.id);
    if (!one) throw new Error('two were invited');
    await write(here, one);
    await pass(ENDS.reviews + 1);
    expect(await caught(submit(one))).toMatchObject({ code: 'evaluator.assignment.too-late', status: 409 });
    const bad = await caught(house.get(ExtendPhase).execute(officer, here.callId, 'reviews', { until: inDays(-1).toISOString() }));
    expect(bad).toMatchObject({
      status: 400,
      fields: [
        { path: 'until', code: 'evaluator.extension-not-later' },
        { path: 'reason', code: 'platform.reason-required' },
      ],
    });
    const passing = await caught(
      house.get(ExtendPhase).execute(officer, here.callId, 'reviews', { until: inDays(8).toISOString(), reason: 'Too far' }),
    );
    expect(passing).toMatchObject({ fields: [{ path: 'until', code: 'evaluator.extension-passes-next' }] });
    const stranger = staff('officer', newId());
    expect(
      await caught(house.get(ExtendPhase).execute(stranger, here.callId, 'reviews', { until: inDays(2).toISOString(), reason: 'Mine' })),
    ).toMatchObject({ status: 404 });
    const until = inDays(2).toISOString();
    const { moved } = await house.get(ExtendPhase).execute(officer, here.callId, 'reviews', { until, reason: 'Many were ill' });
    expect(moved).toBe(1);
    await house.queues.drain();
    const { phases } = await house.get(PhaseQueries).timeline(officer, here.callId, 'en');
    expect(phases.find(({ key }) => key === 'reviews')).toMatchObject({ state: 'open', endsAt: until, extended: true });
    expect(await told(one.person, 'review-extended', one.id)).toBe(1);
    await submit(one);
    const kept = await house.query<{ reason: string }>(
      `SELECT "reason" FROM "audit"."transition" WHERE "command" = 'extend' AND "entity_id" = $1`,
      [one.id],
    );
    expect(kept).toEqual([{ reason: 'Many were ill' }]);
  });

  test('whoever is asked in place of another has until the third reviews end; after that nobody can be asked', async () => {
    const here = await world((doc) => withDates(doc));
    const [one] = await assignments(here.id);
    await write(here, one ?? ({} as Assigned));
    await pass(ENDS.reviews + 1);
    const { substituteId } = await house.get(ReplaceAssignment).execute(officer, one?.id ?? '', 'overdue');
    expect(substituteId).toEqual(expect.any(String));
    const [row] = await house.query<{ due: Date }>(
      `SELECT "due_at" AS "due" FROM "evaluator"."assignment" WHERE "application_id" = $1 AND "evaluator_person_id" = $2`,
      [here.id, substituteId],
    );
    const third = (await house.get(PhaseQueries).timeline(officer, here.callId, 'en')).phases[2]?.endsAt;
    expect(row?.due.toISOString()).toBe(third);
    const late = await world((doc) => withDates(doc), false);
    await pass(ENDS.third + 1);
    expect(await caught(house.get(PlanEvaluations).execute(officer, late.callId, true))).toMatchObject({ code: 'evaluator.phase-over' });
  });

  test('conflicts: nothing is taken back after the end, and what comes to light is still added', async () => {
    const { callId, organisationId } = await world((doc) => withDates(doc));
    const [someone] = await house.query<{ id: string }>(`SELECT "id" FROM "evaluator"."evaluator_profile" LIMIT 1`);
    const me = reviewer(someone?.id ?? '');
    const other = await seedCompany(house.app);
    const declare = (organisationIds: string[], takenBack: string[] = []): Promise<unknown> =>
      house.get(DeclareConflicts).execute(me, callId, { organisationIds, takenBack });
    await declare([other]);
    await declare([], [other]);
    await declare([other]);
    await pass(ENDS.conflicts + 1);
    const error = await caught(declare([], [other]));
    const code = 'evaluator.conflicts-closed';
    expect(error).toMatchObject({ code, fields: [{ path: 'organisationIds', code }] });
    await declare([other, organisationId]);
    await house.queues.drain();
  });
});

describe('reminders, overdue reviews and substitutes', () => {
  test('reminded at the points that the call sets, overdue told once to evaluator and office, more time, overdue once more', async () => {
    const here = await world((doc) => withDates(doc));
    const [one, two] = await assignments(here.id);
    if (!one || !two) throw new Error('two were invited');
    await write(here, one);
    await write(here, two);
    await submit(two);
    await pass(ENDS.reviews - 4 + 0.1);
    expect([await told(one.person, 'assignment-due', one.id), await told(two.person, 'assignment-due', two.id)]).toEqual([1, 0]);
    await pass(2);
    expect(await told(one.person, 'assignment-due', one.id)).toBe(2);
    expect(await told(one.person, 'review-overdue', one.id)).toBe(0);
    await pass(2);
    const overdue = async (): Promise<number[]> => [
      await told(one.person, 'review-overdue', one.id),
      await told(officerId, 'review-overdue-office', one.id),
    ];
    expect(await overdue()).toEqual([1, 1]);
    expect(await statesOf(here.id)).toEqual(['accepted', 'submitted']);
    expect((await house.get(PhaseQueries).timeline(officer, here.callId, 'en')).reviews).toEqual({
      ...{ invited: 0, accepted: 0, overdue: 1, submitted: 1 },
    });
    const late = await caught(
      house.get(ExtendAssignment).execute(officer, one.id, { until: inDays(30).toISOString(), reason: 'As long as it takes' }),
    );
    expect(late).toMatchObject({ fields: [{ path: 'until', code: 'evaluator.extension-passes-next' }] });
    await house.get(ExtendAssignment).execute(officer, one.id, { until: inDays(2).toISOString(), reason: 'A broken arm' });
    await house.queues.drain();
    await pass(1.1);
    expect(await told(one.person, 'assignment-due', one.id)).toBe(3);
    await pass(1);
    expect(await overdue()).toEqual([2, 2]);
  });

  test('an invitation that nobody answers expires when the call says, and the next one is asked', async () => {
    const { id } = await world((doc) => Object.assign(doc.evaluation ?? {}, { phases: { basis: 'days', reviewDays: 10, answerDays: 3 } }));
    const [one] = await assignments(id);
    await pass(2.9);
    expect(await statesOf(id)).toEqual(['invited', 'invited']);
    await pass(0.2);
    expect(await statesOf(id)).toEqual(['expired', 'expired', 'invited', 'invited']);
    expect(await told(one?.person ?? '', 'assignment-ended', one?.id ?? '')).toBe(1);
    expect(await caught(house.get(AcceptAssignment).execute(reviewer(one?.person ?? ''), one?.id ?? ''))).toMatchObject({ status: 409 });
  });

  test('who abstains gives a reason and no score; a substitute is asked, and where nobody is left the office hears of it', async () => {
    const here = await world(() => undefined);
    const abstain = async (one: Assigned | undefined): Promise<void> => {
      if (!one) throw new Error('nobody was asked');
      await write(here, one);
      await house
        .get(DeclineAssignment)
        .execute(reviewer(one.person), one.id, 'abstain', { code: 'other', reason: 'I do not understand it' });
      await house.queues.drain();
    };
    await abstain((await assignments(here.id))[0]);
    expect(await statesOf(here.id)).toEqual(['abstained', 'invited', 'invited']);
    await abstain((await assignments(here.id))[2]);
    await abstain((await assignments(here.id))[3]);
    expect(await statesOf(here.id)).toEqual(['abstained', 'invited', 'abstained', 'abstained']);
    expect(await told(officerId, 'reviewer-missing', here.id)).toBe(1);
  });

  test('one of two replacements at once is refused, and nobody is asked twice', async () => {
    const { id } = await world(() => undefined);
    const [one] = await assignments(id);
    const replace = (): Promise<unknown> => house.get(ReplaceAssignment).execute(officer, one?.id ?? '', 'overdue');
    const outcomes = await Promise.allSettled([replace(), replace()]);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    await house.queues.drain();
    expect(await statesOf(id)).toEqual(['replaced', 'invited', 'invited']);
    expect(await told(one?.person ?? '', 'assignment-ended', one?.id ?? '')).toBe(1);
  });
});
