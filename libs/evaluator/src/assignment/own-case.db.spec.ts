import { ApplicantFacade } from '@traverse/applicant';
import { CreatePersonWithRoles } from '@traverse/identity';
import { type Actor, newId, systemActor } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';

import { alpineDocument, publishCall, seedCompany } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { caught } from '../../../../test/support/caught.js';
import { seedEvaluated, seedEvaluators } from '../../../../test/support/evaluated-call.js';
import { EvaluationOffice, type UnderEvaluation } from '../../../../test/support/evaluation.js';
import { AssignmentBoardQueries } from '../assignment-run/assignment-board.queries.js';
import { EvaluatorChoices } from '../assignment-run/evaluator-choices.js';
import { MoveReviewer } from '../assignment-run/move-reviewer.js';
import { RequestAssignmentRun } from '../assignment-run/request-assignment-run.js';
import { FreezeRanking } from '../ranking/freeze-ranking.js';
import { RankingInsightQueries } from '../ranking/ranking-insight.queries.js';
import { RankingQueries } from '../ranking/ranking.queries.js';
import { AssignByHand } from './assign-by-hand.js';
import { AssignmentQueries } from './assignment.queries.js';
import { DeclineAssignment } from './decline-assignment.js';
import { ExtendAssignment } from './extend-assignment.js';
import { PlanEvaluations } from './plan-evaluations.js';
import { ReopenReview } from './reopen-review.js';
import { ReplaceAssignment } from './replace-assignment.js';

let house: TestApp;
let office: EvaluationOffice;
beforeAll(async () => {
  house = await startTestApp();
  office = await EvaluationOffice.open(house);
});
afterAll(() => house.close());
beforeEach(() => office.emptyPool());

/** An officer of the programme who may also read for this organisation. */
const officerIn = (organisationId: string, kind: 'sme' | 'partner'): Actor => ({
  ...office.officer,
  memberships: [{ organisationId, kind, right: 'viewer' }],
});

async function changePartner({ id }: UnderEvaluation): Promise<string> {
  const partner = await seedCompany(house.app, { kind: 'partner', countryCode: 'AT', nutsCode: 'AT332' });
  await house.get(UnitOfWork).run(systemActor('test'), (tx) => house.get(ApplicantFacade).markPartnered(tx, id, partner));
  await house.queues.drain();
  return partner;
}

const insiders: readonly (readonly [string, (own: UnderEvaluation) => Promise<Actor>])[] = [
  ['the firm', async ({ organisationId }) => officerIn(organisationId, 'sme')],
  ['the partner that came after the invitations', async (own) => officerIn(await changePartner(own), 'partner')],
];

describe.each(insiders)('an officer who belongs to %s', (_, insiderOf) => {
  /** Their own case and one that is not; two evaluators invited for each, one review of their own case is in. */
  async function world() {
    const callId = await office.publishCall();
    const [own, other] = [await office.application(callId), await office.application(callId)];
    const people = await office.evaluators(3);
    await house.get(PlanEvaluations).execute(office.officer, callId, true);
    await house.queues.drain();
    const [written, open] = await office.assignments(own.id);
    if (!written || !open) throw new Error('two were invited');
    await office.review(written, 0.8);
    return { callId, own, other, people, written, open, insider: await insiderOf(own) };
  }

  test('does not see who reviews that case, or what they wrote; a colleague does', async () => {
    const { callId, own, other, written, insider } = await world();
    const queries = house.get(AssignmentQueries);
    const listed = async (actor: Actor): Promise<string[]> =>
      (await queries.list(actor, { callId })).items.map(({ applicationId }) => applicationId).sort();
    expect(await listed(insider)).toEqual([other.id, other.id]);
    expect(await listed(office.officer)).toEqual([own.id, own.id, other.id, other.id].sort());
    expect((await queries.list(insider, { applicationId: own.id })).items).toEqual([]);
    expect(await caught(queries.one(insider, written.id, 'en'))).toMatchObject({ code: 'assignment.not-found' });
    expect(await queries.one(office.officer, written.id, 'en')).toMatchObject({ personId: written.person });
    const board = await house.get(AssignmentBoardQueries).board(insider, callId);
    expect(board.applications.map(({ applicationId }) => applicationId)).toEqual([other.id]);
    expect(await caught(house.get(EvaluatorChoices).for(insider, own.id))).toMatchObject({ code: 'application.not-found' });
  });

  test('does not choose, replace or give time to its reviewers', async () => {
    const { own, people, written, open, insider } = await world();
    const third = people.find((person) => person !== written.person && person !== open.person) ?? '';
    const input = { applicationId: own.id, personId: third };
    expect(await caught(house.get(AssignByHand).execute(insider, input))).toMatchObject({ code: 'application.not-found' });
    const until = new Date(house.clock.now().getTime() + 40 * 86_400_000).toISOString();
    for (const deed of [
      house.get(ReplaceAssignment).execute(insider, open.id, 'Another one'),
      house.get(ReopenReview).execute(insider, written.id, 'More, please'),
      house.get(ExtendAssignment).execute(insider, open.id, { until, reason: 'Ill' }),
    ])
      expect(await caught(deed)).toMatchObject({ code: 'assignment.not-found' });
    expect((await office.assignments(own.id)).map(({ state }) => state).sort()).toEqual(['invited', 'submitted']);
  });

  test('neither sees nor sets it in a plan', async () => {
    const callId = await office.publishCall();
    const [own, other] = [await office.application(callId), await office.application(callId)];
    const [person = ''] = await office.evaluators(2);
    const insider = await insiderOf(own);
    const { pairs } = await house.get(PlanEvaluations).execute(insider, callId, false);
    expect(pairs.map(({ applicationId }) => applicationId)).toEqual([other.id, other.id]);
    const request = (actor: Actor, applicationId: string): Promise<unknown> =>
      house.get(RequestAssignmentRun).execute(actor, callId, [{ applicationId, evaluatorId: person }]);
    expect(await caught(request(insider, own.id))).toMatchObject({ code: 'application.not-found' });
    await request(insider, other.id);
    await house.queues.drain();
    const boards = house.get(AssignmentBoardQueries);
    const { run } = await boards.board(office.officer, callId);
    const move = house.get(MoveReviewer).execute(insider, run?.id ?? '', { applicationId: own.id, from: person, to: null });
    expect(await caught(move)).toMatchObject({ code: 'application.not-found' });
    expect(await caught(boards.export(insider, run?.id ?? ''))).toMatchObject({ code: 'evaluator.own-case', status: 403 });
    expect(await boards.export(office.officer, run?.id ?? '')).toMatchObject({ format: 'traverse.assignment/1' });
  });
});

test('the ranking, its reviews and its what-if leave the case of the reader out; the export cannot', async () => {
  const document = alpineDocument();
  const { callId } = await publishCall(house.app, document);
  const reviews = [3, 4, 5].map((points) => Array.from({ length: 8 }, () => points));
  const evaluated = [5000_00n, 6000_00n].map((requestedMinor) => ({ nutsCode: 'DE111', requestedMinor, reviews }));
  const call = { callId, programmeId: office.programmeId, document };
  const [ownId = '', otherId = ''] = await seedEvaluated(house.query, call, await seedEvaluators(house, 3), evaluated);
  const insider = officerIn((await house.get(ApplicantFacade).application(ownId)).organisationId, 'sme');
  await house.get(FreezeRanking).execute(office.officer, callId);
  const [rankings, insights] = [house.get(RankingQueries), house.get(RankingInsightQueries)];
  const idsOf = (all: readonly { applicationId: string }[]): string[] => all.map(({ applicationId }) => applicationId);
  expect(idsOf((await rankings.view(office.officer, callId)).applications).sort()).toEqual([ownId, otherId].sort());
  expect(idsOf((await rankings.view(insider, callId)).applications)).toEqual([otherId]);
  expect(idsOf((await insights.rows(insider, callId, {}, 'en')).items)).toEqual([otherId]);
  const [ofOwn, ofOther] = [await office.assignments(ownId), await office.assignments(otherId)];
  const asked = (reviewId = '') => ({ reviewId, criterion: document.evaluation?.criteria[0]?.key ?? '', score: 0 });
  expect(await caught(insights.whatIf(insider, callId, asked(ofOwn[0]?.id)))).toMatchObject({ code: 'assignment.not-found' });
  expect(idsOf((await insights.whatIf(office.officer, callId, asked(ofOther[0]?.id))).moves)).toContain(otherId);
  expect(idsOf((await insights.whatIf(insider, callId, asked(ofOther[0]?.id))).moves)).not.toContain(ownId);
  expect(await caught(rankings.export(insider, callId))).toMatchObject({ code: 'evaluator.own-case', status: 403 });
});

test('the mails to the office about its reviews go to the other officers', async () => {
  const own = await office.application(await office.publishCall());
  const officer = async (memberships: Actor['memberships'] = []): Promise<string> => {
    const person = { email: `${newId()}@example.org`, name: 'Otto', password: 'a long enough pass phrase' };
    return house.get(CreatePersonWithRoles).execute({ ...person, staff: office.officer.staff, memberships });
  };
  const insiders = [
    await officer([{ organisationId: own.organisationId, kind: 'sme', right: 'viewer' }]),
    await officer([{ organisationId: await changePartner(own), kind: 'partner', right: 'owner' }]),
  ];
  const colleague = await officer();
  await office.evaluators(2);
  await house.get(PlanEvaluations).execute(office.officer, own.callId, true);
  await house.queues.drain();
  const [one, two] = await office.assignments(own.id);
  if (!one || !two) throw new Error('two were invited');
  await office.review(one, 1);
  await office.review(two, 0.2);
  const [third = ''] = await office.evaluators(1);
  const { id } = await house.get(AssignByHand).execute(office.officer, { applicationId: own.id, personId: third });
  await office.accept({ id, person: third, state: 'invited' });
  await house.clock.advance(60 * 86_400_000);
  await house.timers.tick('evaluator.expire-assignments');
  await house.queues.drain();
  // Whoever is late steps back, and nobody is left.
  await house.get(DeclineAssignment).execute(office.reviewer(third), id, 'abstain', { code: 'too-many' });
  await house.queues.drain();
  const told = (person: string) =>
    house.query<{ template: string }>(`SELECT "template" FROM "notification"."message" WHERE "person_id" = $1 ORDER BY "template"`, [
      person,
    ]);
  expect((await told(colleague)).map(({ template }) => template)).toEqual(
    expect.arrayContaining(['review-overdue-office', 'reviewer-missing', 'reviews-diverge']),
  );
  for (const insider of insiders)
    expect((await told(insider)).map(({ template }) => template).filter((one) => /^review/.test(one))).toEqual([]);
});
