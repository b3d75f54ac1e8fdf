import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { staff } from '../../../../test/support/alpine.js';
import { caught } from '../../../../test/support/caught.js';
import { EvaluationOffice, type UnderEvaluation } from '../../../../test/support/evaluation.js';
import { PlanEvaluations } from '../assignment/plan-evaluations.js';
import { AssignmentBoardQueries } from './assignment-board.queries.js';
import type { AssignmentBoardDto } from './assignment-run.dto.js';
import { verifyAssignment } from './assignment-proof.js';
import { DiscardAssignmentRun } from './discard-assignment-run.js';
import { EvaluatorChoices } from './evaluator-choices.js';
import { MoveReviewer } from './move-reviewer.js';
import type { EvaluatorPair } from './plan-around.js';
import { RequestAssignmentRun } from './request-assignment-run.js';
import { SendAssignmentRun } from './send-assignment-run.js';

let house: TestApp;
let office: EvaluationOffice;
beforeAll(async () => {
  house = await startTestApp();
  office = await EvaluationOffice.open(house);
});
afterAll(() => house.close());

/** Two applications that want two reviewers each, and three evaluators. */
async function call(maxLoad = 20): Promise<{ callId: string; one: UnderEvaluation; two: UnderEvaluation; people: string[] }> {
  await office.emptyPool();
  const callId = await office.publishCall();
  const [one, two] = [await office.application(callId), await office.application(callId)];
  return { callId, one, two, people: await office.evaluators(3, maxLoad) };
}
async function run(callId: string, locked: readonly EvaluatorPair[] = []): Promise<AssignmentBoardDto> {
  await house.get(RequestAssignmentRun).execute(office.officer, callId, locked);
  await house.queues.drain();
  return house.get(AssignmentBoardQueries).board(office.officer, callId);
}
const idOf = ({ run: newest }: AssignmentBoardDto): string => newest?.id ?? '';
const send = ({ run: seen }: AssignmentBoardDto) =>
  house.get(SendAssignmentRun).execute(office.officer, seen?.id ?? '', seen?.version ?? 0);
const proposedFor = (board: AssignmentBoardDto, { id }: UnderEvaluation): string[] =>
  board.applications.find(({ applicationId }) => applicationId === id)?.proposed.map(({ personId }) => personId) ?? [];
const absentFrom = (board: AssignmentBoardDto, application: UnderEvaluation, people: readonly string[]): string =>
  people.find((person) => !proposedFor(board, application).includes(person)) ?? '';
const move = (id: string, { id: applicationId }: UnderEvaluation, from: string | null, to: string | null, actor = office.officer) =>
  house.get(MoveReviewer).execute(actor, id, { applicationId, from, to });

test('a run proposes, with loads and proof; nobody is invited before it is sent, then all are, once', async () => {
  const { callId, one, two } = await call();
  const board = await run(callId);
  expect(board.run).toMatchObject({ state: 'done', proven: true, pairs: 4 });
  expect(board.applications.map(({ wanted, reviewers, proposed }) => [wanted, reviewers, proposed.length])).toEqual([
    [2, 0, 2],
    [2, 0, 2],
  ]);
  expect(board.evaluators.map(({ load, proposed }) => load + proposed).sort()).toEqual([1, 1, 2]);
  expect(await office.assignments(one.id)).toEqual([]);
  const text = JSON.stringify(await house.get(AssignmentBoardQueries).export(office.officer, idOf(board)));
  expect(verifyAssignment(JSON.parse(text) as never)).toEqual([]);

  const both = await Promise.allSettled([1, 2].map(() => send(board)));
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await office.assignments(one.id)).length + (await office.assignments(two.id)).length).toBe(4);
  const after = await house.get(AssignmentBoardQueries).board(office.officer, callId);
  expect(after.applications.map(({ reviewers, standing, proposed }) => [reviewers, standing.length, proposed.length])).toEqual([
    [2, 2, 0],
    [2, 2, 0],
  ]);
});

test('two officers change the same reviewer: the second sees the conflict, and nothing of his is done', async () => {
  const { callId, one, people } = await call();
  const board = await run(callId);
  const [from = ''] = proposedFor(board, one);
  const to = absentFrom(board, one, people);
  const results = await Promise.allSettled([move(idOf(board), one, from, to), move(idOf(board), one, from, null)]);
  const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
  expect(refused).toEqual([expect.objectContaining({ code: 'evaluator.assignment-run.moved-meanwhile', status: 409 })]);
});

test('by hand: one in place of another, one less, one more; never beyond what the call asks for, nor above a load', async () => {
  const { callId, one, two, people } = await call(1);
  const board = await run(callId);
  expect(board.run?.pairs).toBe(3);
  const [short, full] = proposedFor(board, one).length === 1 ? [one, two] : [two, one];
  // Worst served first, and why.
  expect(board.applications[0]).toMatchObject({ applicationId: short.id, reasons: [{ code: 'places-taken', count: 3 }] });
  const [from = ''] = proposedFor(board, full);
  const busy = absentFrom(board, full, people);
  expect(await caught(move(idOf(board), full, from, busy))).toMatchObject({
    code: 'evaluator.assignment-run.not-possible',
    fields: [{ path: 'to', code: 'evaluator.obstacle.fully-loaded' }],
  });
  const [extra = ''] = await office.evaluators(1);
  expect(await caught(move(idOf(board), full, null, extra))).toMatchObject({ code: 'evaluator.assignment-run.filled' });
  await move(idOf(board), full, from, extra);
  await move(idOf(board), short, null, from);
  await move(idOf(board), full, extra, null);
  const after = await house.get(AssignmentBoardQueries).board(office.officer, callId);
  expect(proposedFor(after, short)).toHaveLength(2);
  expect(proposedFor(after, full)).toHaveLength(1);
  // What was computed stays proven as it was.
  expect(verifyAssignment(await house.get(AssignmentBoardQueries).export(office.officer, idOf(board)))).toEqual([]);
});

test('kept pairs stay and the rest is planned around them; a run is put aside by its officer only', async () => {
  const { callId, one, people } = await call();
  const kept = people[2] ?? '';
  const board = await run(callId, [{ applicationId: one.id, evaluatorId: kept }]);
  const proposed = board.applications.find(({ applicationId }) => applicationId === one.id)?.proposed ?? [];
  expect(proposed.find(({ personId }) => personId === kept)).toMatchObject({ locked: true });
  expect(proposed).toHaveLength(2);
  expect(verifyAssignment(await house.get(AssignmentBoardQueries).export(office.officer, idOf(board)))).toEqual([]);
  const discard = (actor = office.officer) => house.get(DiscardAssignmentRun).execute(actor, idOf(board));
  const stranger = staff('officer', '00000000-0000-7000-8000-000000000000');
  expect(await caught(discard(stranger))).toMatchObject({ code: 'assignment-run.not-found' });
  await discard();
  expect(await caught(send(board))).toMatchObject({
    code: 'evaluator.assignment-run.wrong-state',
  });
  expect(await office.assignments(one.id)).toEqual([]);
});

test('what a colleague has asked for meanwhile counts: nobody is invited beyond the reviewers that the application wants', async () => {
  const { callId, one, two, people } = await call();
  const board = await run(callId);
  const [from = ''] = proposedFor(board, one);
  await move(idOf(board), one, from, absentFrom(board, one, people));
  await house.get(PlanEvaluations).execute(office.officer, callId, true);
  const planned = await Promise.all([one, two].map(({ id }) => office.assignments(id)));
  const seen = await house.get(AssignmentBoardQueries).board(office.officer, callId);
  const { invited, notInvited } = await send(seen);
  expect(invited).toBe(0);
  expect(new Set(notInvited.map(({ reason }) => reason))).toEqual(new Set(['already-asked', 'enough-reviewers']));
  expect(await Promise.all([one, two].map(({ id }) => office.assignments(id)))).toEqual(planned);
  expect(planned.map(({ length }) => length)).toEqual([2, 2]);
});

test('a run is sent as the officer saw it: one that was changed since is not sent, and nobody is invited', async () => {
  const { callId, one } = await call();
  const board = await run(callId);
  await move(idOf(board), one, proposedFor(board, one)[0] ?? '', null);
  expect(await caught(send(board))).toMatchObject({ code: 'evaluator.assignment-run.moved-meanwhile', status: 409 });
  expect(await office.assignments(one.id)).toEqual([]);
  const anew = await house.get(AssignmentBoardQueries).board(office.officer, callId);
  expect(anew.run?.state).toBe('done');
  expect(await send(anew)).toMatchObject({ invited: 3, notInvited: [] });
});

test('the choices of an application show a conflict with its way', async () => {
  const { one, people } = await call();
  const tied = people[0] ?? '';
  await office.tie(one, tied);
  const { items } = await house.get(EvaluatorChoices).for(office.officer, one.id);
  expect(items.map(({ obstacle }) => obstacle)).toEqual([null, null, 'conflict']);
  const [conflict] = items[2]?.conflicts ?? [];
  expect(conflict?.rule).toBe('declared-by-evaluator');
  expect(conflict?.path.map(({ kind, role }) => [kind, role])).toEqual([
    ['evaluator', null],
    ['organisation', 'applicant'],
    ['application', null],
  ]);
  expect(conflict?.path.every(({ name }) => name !== '' && !name.includes(one.organisationId))).toBe(true);
});
