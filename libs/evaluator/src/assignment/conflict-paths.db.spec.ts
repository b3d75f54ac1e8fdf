import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { decide, fromStates, newId } from '@traverse/kernel';

import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { caught } from '../../../../test/support/caught.js';
import { EvaluationOffice, type UnderEvaluation } from '../../../../test/support/evaluation.js';
import { MoveReviewer } from '../assignment-run/move-reviewer.js';
import type { EvaluatorPair } from '../assignment-run/plan-around.js';
import { RequestAssignmentRun } from '../assignment-run/request-assignment-run.js';
import { SendAssignmentRun } from '../assignment-run/send-assignment-run.js';
import { DeclareConflicts } from '../profile/declare-conflicts.js';
import { AcceptAssignment } from './accept-assignment.js';
import { AssignByHand } from './assign-by-hand.js';
import { DeclineAssignment } from './decline-assignment.js';
import { type AssignmentFacts, assignmentWorkflow, LIVE_STATES } from './assignment.workflow.js';
import { PlanEvaluations } from './plan-evaluations.js';
import { ReopenReview } from './reopen-review.js';
import { ReplaceAssignment } from './replace-assignment.js';
import { SubmitReview } from './submit-review.js';

/** "A conflict can never be assigned by any path": which paths there are is read from the source, so that a new one is missed here. */
const LIBS = join(__dirname, '../../..');
const CONTEXT = join(LIBS, 'evaluator/src');

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesIn(path);
    return entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts') ? [path] : [];
  });
}
const filesWith = (pattern: RegExp, folder = CONTEXT): string[] =>
  sourcesIn(folder)
    .filter((path) => pattern.test(readFileSync(path, 'utf8')))
    .map((path) => relative(CONTEXT, path))
    .sort();

/** Those that bring it nearer to a review that counts; a new term alone does not. */
const edgesIntoLife = assignmentWorkflow.edges.filter(
  (edge) => LIVE_STATES.includes(edge.to) && fromStates(edge).some((from) => from !== edge.to),
);

const blank = {
  ...{ id: newId(), version: 1, createdAt: new Date(0), applicationId: newId(), callId: newId(), callVersion: 1 },
  ...{ applicantOrganisationId: newId(), partnerOrganisationId: null, evaluatorPersonId: newId(), dueAt: new Date(1) },
  ...{ answerByAt: new Date(1), overdueAt: null },
  ...{ scores: {}, scoresVersion: 1, overallComment: '', confidentialComment: '', submittedAt: null },
};

let house: TestApp;
let office: EvaluationOffice;
beforeAll(async () => {
  house = await startTestApp();
  office = await EvaluationOffice.open(house);
});
afterAll(() => house.close());
beforeEach(() => office.emptyPool());

const plan = ({ callId }: UnderEvaluation): Promise<unknown> => house.get(PlanEvaluations).execute(office.officer, callId, true);
async function sent(id: string) {
  const [run] = await house.query<{ version: number }>(`SELECT "version" FROM "evaluator"."assignment_run" WHERE "id" = $1`, [id]);
  return house.get(SendAssignmentRun).execute(office.officer, id, run?.version ?? 0);
}
async function run({ callId }: UnderEvaluation, locked: readonly EvaluatorPair[] = []): Promise<string> {
  const { id } = await house.get(RequestAssignmentRun).execute(office.officer, callId, locked);
  await house.queues.drain();
  return id;
}
const liveOf = async ({ id }: UnderEvaluation, personId: string): Promise<string[]> =>
  (await office.assignments(id))
    .filter(({ person, state }) => person === personId && LIVE_STATES.includes(state as never))
    .map(({ state }) => state);

async function situation(count = 1): Promise<{ application: UnderEvaluation; people: string[]; tied: string }> {
  const application = await office.application(await office.publishCall());
  const people = await office.evaluators(count);
  return { application, people, tied: people[0] ?? '' };
}

/** Invited, then tied to the applicant without an event: whoever looks next must see it. */
async function invitedThenTied(upTo: 'invited' | 'accepted' | 'submitted') {
  const made = await situation(2);
  await plan(made.application);
  const assigned = (await office.assignments(made.application.id)).find(({ person }) => person === made.tied);
  if (!assigned) throw new Error('both were to be invited');
  if (upTo !== 'invited') await office.accept(assigned);
  if (upTo !== 'invited') await office.score(assigned, 0.8);
  if (upTo === 'submitted') await office.submit(assigned);
  await office.tie(made.application, made.tied);
  return { ...made, assigned };
}

/** Each file that invites or brings an assignment to life, and the ways through it. Afterwards nobody in a conflict has one. */
const paths: Readonly<Record<string, Readonly<Record<string, () => Promise<void>>>>> = {
  'assignment/assign-by-hand.ts': {
    'an officer by hand': async () => {
      const { application, tied } = await situation();
      await office.tie(application, tied);
      const refused = await caught(house.get(AssignByHand).execute(office.officer, { applicationId: application.id, personId: tied }));
      expect(refused).toMatchObject({ code: 'evaluator.conflict-of-interest', params: { path: 'evaluator > organisation > application' } });
      expect(await liveOf(application, tied)).toEqual([]);
    },
    'two at once: the declaration and the invitation': async () => {
      const { application, tied } = await situation();
      const invite = house.get(AssignByHand).execute(office.officer, { applicationId: application.id, personId: tied });
      const declare = house
        .get(DeclareConflicts)
        .execute(office.reviewer(tied), application.callId, { organisationIds: [application.organisationId] });
      await Promise.allSettled([invite, declare]);
      await house.queues.drain();
      expect(await liveOf(application, tied)).toEqual([]);
    },
  },
  'assignment/plan-evaluations.ts': {
    'the solver, for a whole call': async () => {
      const { application, people, tied } = await situation(3);
      await office.tie(application, tied);
      await plan(application);
      const invited = (await office.assignments(application.id)).map(({ person }) => person);
      expect(invited.sort()).toEqual(people.slice(1).sort());
    },
    'a third reviewer when two lie far apart': async () => {
      const { application, tied } = await situation(3);
      await office.tie(application, tied);
      await plan(application);
      const [one, two] = await office.assignments(application.id);
      if (!one || !two) throw new Error('two were to be invited');
      await office.review(one, 1);
      await office.review(two, 0.2);
      expect(await liveOf(application, tied)).toEqual([]);
      const [free] = await office.evaluators(1);
      await house.get(PlanEvaluations).execute(office.officer, application.callId, true);
      expect((await office.assignments(application.id)).map(({ person }) => person)).toContain(free);
    },
    'in place of one who declined, and of one who was taken off': async () => {
      const { application, tied } = await situation(3);
      await office.tie(application, tied);
      await plan(application);
      const [one, two] = await office.assignments(application.id);
      await house.get(DeclineAssignment).execute(office.reviewer(one?.person ?? ''), one?.id ?? '', 'decline', { code: 'too-many' });
      await house.get(ReplaceAssignment).execute(office.officer, two?.id ?? '', 'Ill.');
      await house.queues.drain();
      await plan(application);
      expect(await liveOf(application, tied)).toEqual([]);
    },
  },
  'assignment-run/send-assignment-run.ts': {
    'a run by the solver, sent': async () => {
      const { application, people, tied } = await situation(3);
      await office.tie(application, tied);
      expect(await sent(await run(application))).toMatchObject({ invited: 2, notInvited: [] });
      expect((await office.assignments(application.id)).map(({ person }) => person).sort()).toEqual(people.slice(1).sort());
    },
    'a run that was sent after a conflict came up': async () => {
      const { application, tied } = await situation(2);
      const id = await run(application);
      await office.tie(application, tied);
      expect(await sent(id)).toMatchObject({ invited: 1, notInvited: [{ evaluatorId: tied, reason: 'conflict' }] });
      expect(await liveOf(application, tied)).toEqual([]);
    },
    'a pair that was kept for the next run': async () => {
      const { application, tied } = await situation(2);
      await office.tie(application, tied);
      const id = await run(application, [{ applicationId: application.id, evaluatorId: tied }]);
      const failed = await house.query(`SELECT "state", "problem" FROM "evaluator"."assignment_run" WHERE "id" = $1`, [id]);
      expect(failed).toEqual([{ state: 'failed', problem: 'evaluator.assignment-run.locked-not-possible' }]);
      expect(await caught(sent(id))).toMatchObject({ code: 'evaluator.assignment-run.wrong-state' });
      expect(await liveOf(application, tied)).toEqual([]);
    },
    'a change by hand in a run': async () => {
      const { application, people, tied } = await situation(3);
      const id = await run(
        application,
        people.slice(1).map((evaluatorId) => ({ applicationId: application.id, evaluatorId })),
      );
      await office.tie(application, tied);
      const moved = house.get(MoveReviewer).execute(office.officer, id, { applicationId: application.id, from: people[1] ?? '', to: tied });
      expect(await caught(moved)).toMatchObject({ fields: [{ path: 'to', code: 'evaluator.obstacle.conflict' }] });
      await sent(id);
      expect(await liveOf(application, tied)).toEqual([]);
    },
  },
  'assignment/accept-assignment.ts': {
    'accepting after a conflict came up': async () => {
      const { application, assigned, tied } = await invitedThenTied('invited');
      expect(await caught(house.get(AcceptAssignment).execute(office.reviewer(tied), assigned.id))).toMatchObject({
        code: 'evaluator.assignment.conflict',
      });
      expect(await liveOf(application, tied)).toEqual(['invited']);
    },
  },
  'assignment/submit-review.ts': {
    'submitting after a conflict came up': async () => {
      const { application, assigned, tied } = await invitedThenTied('accepted');
      expect(await caught(house.get(SubmitReview).execute(office.reviewer(tied), assigned.id))).toMatchObject({
        code: 'evaluator.assignment.conflict',
      });
      expect(await liveOf(application, tied)).toEqual(['accepted']);
    },
  },
  'assignment/reopen-review.ts': {
    'giving a review back after a conflict came up': async () => {
      const { assigned, application, tied } = await invitedThenTied('submitted');
      expect(await caught(house.get(ReopenReview).execute(office.officer, assigned.id, 'More, please.'))).toMatchObject({
        code: 'evaluator.reviewer-in-conflict',
      });
      expect(await liveOf(application, tied)).toEqual(['submitted']);
    },
  },
};

describe('what the source says', () => {
  test('assignments are made in one place, which looks for conflicts', () => {
    const making = /insert\(Assignment\b|INSERT INTO "evaluator"\."assignment"|getRepository\(Assignment\)\s*\.(?:save|insert|upsert)/;
    expect(filesWith(making, LIBS)).toEqual(['assignment/invite-evaluator.ts']);
  });

  test('every file that invites, or takes a step towards a review, has its paths below', () => {
    const commands = [...new Set(edgesIntoLife.map(({ on }) => on))].join('|');
    const steps = filesWith(new RegExp(`transition\\([^;]*assignmentWorkflow,[^;]*'(?:${commands})'`));
    const inviting = filesWith(/import \{[^}]*\bInviteEvaluator\b/).filter((file) => file !== 'evaluator.module.ts');
    expect(Object.keys(paths).sort()).toEqual([...new Set([...steps, ...inviting])].sort());
  });

  test.each(edgesIntoLife.map((edge) => [edge.on, edge] as const))(
    'the step %s is refused in a conflict, and when nobody has looked',
    (on, edge) => {
      for (const state of fromStates(edge)) {
        const row = { ...blank, programmeId: office.programmeId, state };
        const actor = edge.by.includes('officer') ? office.officer : office.reviewer(row.evaluatorPersonId);
        const verdict = (facts?: AssignmentFacts) => decide(assignmentWorkflow, row, on, actor, facts).kind;
        expect(verdict({ conflicted: true })).toBe('barred');
        expect(verdict()).toBe('barred');
        expect(verdict({ conflicted: false })).toBe('go');
      }
    },
  );
});

describe.each(Object.entries(paths))('by %s', (_, ways) => {
  test.each(Object.entries(ways))('%s', (_way, walk) => walk());
});
