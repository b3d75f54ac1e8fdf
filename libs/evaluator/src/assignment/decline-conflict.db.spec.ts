import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import type { Assigned } from '../../../../test/support/assignments.js';
import { EvaluationOffice, type UnderEvaluation } from '../../../../test/support/evaluation.js';
import { AssignByHand } from './assign-by-hand.js';
import { DeclineAssignment } from './decline-assignment.js';

let house: TestApp;
let office: EvaluationOffice;
beforeAll(async () => {
  house = await startTestApp();
  office = await EvaluationOffice.open(house);
});
afterAll(() => house.close());
beforeEach(() => office.emptyPool());

const invite = ({ id }: UnderEvaluation, personId: string): Promise<unknown> =>
  house.get(AssignByHand).execute(office.officer, { applicationId: id, personId });
async function invited(application: UnderEvaluation, personId: string): Promise<Assigned> {
  await invite(application, personId);
  await house.queues.drain();
  const found = (await office.assignments(application.id)).find(({ person }) => person === personId);
  if (!found) throw new Error('nobody was invited');
  return found;
}
const declare = ({ id, person }: Assigned, command: 'decline' | 'abstain'): Promise<unknown> =>
  house.get(DeclineAssignment).execute(office.reviewer(person), id, command, { code: 'conflict' });
const stateOf = async ({ id }: UnderEvaluation, personId: string): Promise<string[]> =>
  (await office.assignments(id)).filter(({ person }) => person === personId).map(({ state }) => state);

/** Two applications of one firm, and somebody who may be asked for both. */
async function world(): Promise<{ one: UnderEvaluation; two: UnderEvaluation; person: string }> {
  const one = await office.application(await office.publishCall());
  const two = await office.application(one.callId, one);
  const [person = ''] = await office.evaluators(1);
  return { one, two, person };
}

test.each([
  ['decline', 'accepted', 'replaced'],
  ['decline', 'submitted', 'voided'],
  ['abstain', 'submitted', 'voided'],
] as const)('who must %s for a conflict keeps no other review of that firm: one that was %s is %s', async (command, upTo, ends) => {
  const { one, two, person } = await world();
  const second = await invited(two, person);
  if (upTo === 'submitted') await office.review(second, 0.8);
  else await office.accept(second);
  const first = await invited(one, person);
  if (command === 'abstain') await office.accept(first);
  const others = await office.evaluators(1);
  await declare(first, command);
  await house.queues.drain();
  expect(await stateOf(two, person)).toEqual([ends]);
  // Somebody else is asked for both.
  for (const application of [one, two])
    expect((await office.assignments(application.id)).map(({ person: asked }) => asked)).toContain(others[0]);
});

test('two at once: declining for a conflict and being invited to another application of that firm', async () => {
  const { one, two, person } = await world();
  const first = await invited(one, person);
  await Promise.allSettled([declare(first, 'decline'), invite(two, person)]);
  await house.queues.drain();
  expect((await stateOf(two, person)).filter((state) => state !== 'replaced')).toEqual([]);
});

test('another reason says nothing of a conflict', async () => {
  const { one, two, person } = await world();
  await office.accept(await invited(two, person));
  const first = await invited(one, person);
  await house.get(DeclineAssignment).execute(office.reviewer(person), first.id, 'decline', { code: 'too-many' });
  await house.queues.drain();
  expect(await stateOf(two, person)).toEqual(['accepted']);
});
