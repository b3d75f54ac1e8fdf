import { ApplicantFacade } from '@traverse/applicant';
import { CreatePersonWithRoles } from '@traverse/identity';
import { newId } from '@traverse/kernel';

import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { EvaluationOffice, type UnderEvaluation } from '../../../../test/support/evaluation.js';
import { RecheckCall } from '../conflict/recheck-call.js';
import { DeclineAssignment } from './decline-assignment.js';
import { PlanEvaluations } from './plan-evaluations.js';

let house: TestApp;
let office: EvaluationOffice;
beforeAll(async () => {
  house = await startTestApp();
  office = await EvaluationOffice.open(house);
});
afterAll(() => house.close());

const stateOf = async (applicationId: string): Promise<string> => (await house.get(ApplicantFacade).application(applicationId)).state;

/** In evaluation, with the two reviewers that the call asks for invited. */
async function underEvaluation(): Promise<UnderEvaluation> {
  const application = await office.application(await office.publishCall());
  await house.get(PlanEvaluations).execute(office.officer, application.callId, true);
  await house.queues.drain();
  expect(await office.assignments(application.id)).toHaveLength(2);
  return application;
}

const inEvaluation = async (): Promise<string> => (await underEvaluation()).id;

/** Evaluated after these three reviews, of which the first two lay too far apart; one of the evaluators has come into a conflict since. */
async function thirdOpinion(shares: readonly [number, number, number], conflicted: number): Promise<string> {
  const application = await underEvaluation();
  for (const [i, share] of shares.entries()) {
    const one = (await office.assignments(application.id))[i];
    if (!one) throw new Error('nobody was asked');
    await office.review(one, share);
  }
  expect(await stateOf(application.id)).toBe('evaluated');
  await office.tie(application, (await office.assignments(application.id))[conflicted]?.person ?? '');
  expect(await house.get(RecheckCall).execute(office.officer, application.callId)).toEqual({ voided: 1 });
  await house.queues.drain();
  return application.id;
}

test('two reviews that agree end the evaluation; nobody else is asked', async () => {
  await office.evaluators(4);
  const id = await inEvaluation();
  const [one, two] = await office.assignments(id);
  if (!one || !two) throw new Error('two were invited');
  await office.review(one, 0.8);
  expect(await stateOf(id)).toBe('in-evaluation');
  await office.review(two, 0.8);
  expect(await stateOf(id)).toBe('evaluated');
  expect(await office.assignments(id)).toHaveLength(2);
});

test('two that lie too far apart call a third; when that one declines, a fourth person is asked; the third review ends it', async () => {
  const email = `${newId()}@example.org`;
  const { staff } = office.officer;
  await house.get(CreatePersonWithRoles).execute({ email, name: 'Otto', password: 'a long enough pass phrase', staff });
  const id = await inEvaluation();
  const [one, two] = await office.assignments(id);
  if (!one || !two) throw new Error('two were invited');
  await office.review(one, 1);
  await office.review(two, 0.2);
  expect(await stateOf(id)).toBe('in-evaluation');
  const third = (await office.assignments(id))[2];
  expect(third).toMatchObject({ state: 'invited' });
  expect([one.person, two.person]).not.toContain(third?.person);
  const mails = await house.query<{ subject: string }>(`SELECT "subject" FROM "platform"."kept_mail" WHERE "recipient" = $1`, [email]);
  expect(mails.map(({ subject }) => subject)).toEqual([expect.stringContaining('lie far apart')]);

  await house.get(DeclineAssignment).execute(office.reviewer(third?.person ?? ''), third?.id ?? '', 'decline', { code: 'too-many' });
  await house.queues.drain();
  const fourth = (await office.assignments(id))[3];
  expect(fourth).toMatchObject({ state: 'invited' });
  if (!fourth) throw new Error('nobody was asked');
  await office.review(fourth, 0.6);
  expect(await stateOf(id)).toBe('evaluated');
  expect((await office.assignments(id)).map(({ state }) => state).sort()).toEqual(['declined', 'submitted', 'submitted', 'submitted']);
});

test('a review that is voided late leaves two that agree: that is enough, and the evaluation is over again', async () => {
  const id = await thirdOpinion([1, 0.2, 1], 1);
  expect((await office.assignments(id)).map(({ state }) => state)).toEqual(['submitted', 'voided', 'submitted']);
  expect(await stateOf(id)).toBe('evaluated');
});

test('a review that is voided late leaves two that lie too far apart: another third opinion is asked', async () => {
  const id = await thirdOpinion([1, 0.2, 0.6], 2);
  const states = (await office.assignments(id)).map(({ state }) => state);
  expect(states).toEqual(['submitted', 'submitted', 'voided', 'invited']);
  const fresh = (await office.assignments(id))[3];
  if (!fresh) throw new Error('nobody was asked');
  await office.review(fresh, 0.6);
  expect(await stateOf(id)).toBe('evaluated');
});
