import { ApplicantFacade } from '@traverse/applicant';
import { CreatePersonWithRoles } from '@traverse/identity';
import { type Actor, newId, systemActor } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';
import type { CallDocument } from '@traverse/programme';

import { alpineDocument, publishCall, seedCompany, seedProgramme, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { type Assigned, assignmentsOf } from '../../../../test/support/assignments.js';
import { seedApplication } from '../../../../test/support/partners.js';
import { SaveEvaluator } from '../profile/save-evaluator.js';
import { AcceptAssignment } from './accept-assignment.js';
import { DeclineAssignment } from './decline-assignment.js';
import { PlanEvaluations } from './plan-evaluations.js';
import { SaveScores } from './save-scores.js';
import { SubmitReview } from './submit-review.js';

let house: TestApp;
let programmeId: string;
let document: CallDocument;
beforeAll(async () => {
  house = await startTestApp();
  document = alpineDocument();
  programmeId = await seedProgramme(house.app, document);
});
afterAll(() => house.close());

/** Four people who can judge it, none of them in a conflict. */
async function pool(): Promise<void> {
  for (let i = 0; i < 4; i += 1) {
    const person = { email: `${newId()}@university-${i}.example`, name: `Evaluator ${i}`, password: 'a long enough pass phrase' };
    const id = await house.get(CreatePersonWithRoles).execute({ ...person, staff: [{ role: 'evaluator', programmeId }] });
    await house.get(SaveEvaluator).execute(systemActor('test'), id, {
      ...{ employer: `University ${i}`, countryCode: 'SI', nutsCode: 'SI041', nationalities: ['SI'], maxLoad: 20 },
      ...{ competences: ['timber-construction'], languages: ['de', 'en'] },
    });
  }
}

const assignments = (applicationId: string): Promise<Assigned[]> => assignmentsOf(house, applicationId);
const stateOf = async (applicationId: string): Promise<string> => (await house.get(ApplicantFacade).application(applicationId)).state;
const reviewer = (person: string): Actor => ({ ...staff('evaluator', programmeId), personId: person });

async function review({ id, person }: Assigned, share: number): Promise<void> {
  const actor = reviewer(person);
  await house.get(AcceptAssignment).execute(actor, id);
  const scores = Object.fromEntries(
    (document.evaluation?.criteria ?? []).map(({ key, scaleMax }) => [
      key,
      { score: Math.round(scaleMax * share), comment: 'Because of this.' },
    ]),
  );
  await house.get(SaveScores).execute(actor, id, { scores, overallComment: 'Overall.', scoresVersion: 1 });
  await house.get(SubmitReview).execute(actor, id);
  await house.queues.drain();
}

/** In evaluation, with the two reviewers that the call asks for invited. */
async function inEvaluation(): Promise<string> {
  const { callId } = await publishCall(house.app, alpineDocument());
  const { id } = await seedApplication(house, callId);
  await house.queues.drain();
  const partner = await seedCompany(house.app, { kind: 'partner', countryCode: 'AT', nutsCode: 'AT332' });
  await house.get(UnitOfWork).run(systemActor('test'), (tx) => house.get(ApplicantFacade).markPartnered(tx, id, partner));
  await house.queues.drain();
  await house.get(PlanEvaluations).execute(staff('officer', programmeId), callId, true);
  await house.queues.drain();
  expect(await assignments(id)).toHaveLength(2);
  return id;
}

test('two reviews that agree end the evaluation; nobody else is asked', async () => {
  await pool();
  const id = await inEvaluation();
  const [one, two] = await assignments(id);
  if (!one || !two) throw new Error('two were invited');
  await review(one, 0.8);
  expect(await stateOf(id)).toBe('in-evaluation');
  await review(two, 0.8);
  expect(await stateOf(id)).toBe('evaluated');
  expect(await assignments(id)).toHaveLength(2);
});

test('two that lie too far apart call a third; when that one declines, a fourth person is asked; the third review ends it', async () => {
  const officer = staff('officer', programmeId);
  const email = `${newId()}@example.org`;
  await house.get(CreatePersonWithRoles).execute({ email, name: 'Otto', password: 'a long enough pass phrase', staff: officer.staff });
  const id = await inEvaluation();
  const [one, two] = await assignments(id);
  if (!one || !two) throw new Error('two were invited');
  await review(one, 1);
  await review(two, 0.2);
  expect(await stateOf(id)).toBe('in-evaluation');
  const third = (await assignments(id))[2];
  expect(third).toMatchObject({ state: 'invited' });
  expect([one.person, two.person]).not.toContain(third?.person);
  const mails = await house.query<{ subject: string }>(`SELECT "subject" FROM "platform"."kept_mail" WHERE "recipient" = $1`, [email]);
  expect(mails.map(({ subject }) => subject)).toEqual([expect.stringContaining('lie far apart')]);

  await house.get(DeclineAssignment).execute(reviewer(third?.person ?? ''), third?.id ?? '', 'decline', { code: 'too-many' });
  await house.queues.drain();
  const fourth = (await assignments(id))[3];
  expect(fourth).toMatchObject({ state: 'invited' });
  if (!fourth) throw new Error('nobody was asked');
  await review(fourth, 0.6);
  expect(await stateOf(id)).toBe('evaluated');
  expect((await assignments(id)).map(({ state }) => state).sort()).toEqual(['declined', 'submitted', 'submitted', 'submitted']);
});
