import { CreateApplication, SaveDraft, SubmitApplication, WithdrawApplication } from '@traverse/applicant';
import { newId, systemActor } from '@traverse/kernel';
import { recordCreated, UnitOfWork } from '@traverse/platform';

import { alpineDocument, member, pilotAnswers, publishCall, seedCompany, seedProgramme } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { Assignment, type AssignmentState } from './assignment.entity.js';
import { assignmentWorkflow } from './assignment.workflow.js';

let house: TestApp;
let programmeId: string;
beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
});
afterAll(() => house.close());

async function assign(applicationId: string, callId: string, state: AssignmentState): Promise<string> {
  return house.get(UnitOfWork).run(systemActor('test'), async (tx) => {
    const dueAt = new Date(tx.now.getTime() + 86_400_000);
    const parties = { applicantOrganisationId: newId(), partnerOrganisationId: null, evaluatorPersonId: newId() };
    const row = {
      state: 'invited' as const,
      version: 1,
      createdAt: tx.now,
      applicationId,
      callId,
      callVersion: 1,
      programmeId,
      dueAt,
      answerByAt: dueAt,
      ...parties,
    };
    const assignment = tx.insert(Assignment, { ...row, scores: {}, scoresVersion: 1, overallComment: '', submittedAt: null });
    recordCreated(tx, assignmentWorkflow, assignment);
    tx.update(assignment, { state });
    return assignment.id;
  });
}

test('a withdrawn application frees its evaluators; what was submitted stays', async () => {
  const { callId } = await publishCall(house.app, alpineDocument());
  const organisationId = await seedCompany(house.app);
  const owner = member(organisationId);
  const { id } = await house.get(CreateApplication).execute(owner, { callId, instrument: 'pilot', organisationId });
  await house.get(SaveDraft).execute(owner, id, pilotAnswers, 1);
  await house.get(SubmitApplication).execute(owner, id);
  await house.queues.drain();
  const assignments = [];
  for (const state of ['invited', 'accepted', 'submitted', 'declined'] as const) assignments.push(await assign(id, callId, state));
  const other = await assign(newId(), callId, 'invited');
  await house.get(WithdrawApplication).execute(owner, id);
  await house.queues.drain();
  const rows = await house.query<{ id: string; state: string }>(`SELECT "id", "state" FROM "evaluator"."assignment"`);
  const stateOf = (one: string) => rows.find((row) => row.id === one)?.state;
  expect(assignments.map(stateOf)).toEqual(['cancelled', 'cancelled', 'submitted', 'declined']);
  expect(stateOf(other)).toBe('invited');
});
