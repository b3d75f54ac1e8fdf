import { ApplicantFacade } from '@traverse/applicant';
import { newId } from '@traverse/kernel';

import { alpineDocument, publishCall, seedCompany, seedProgramme } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { type Assigned, assignmentsOf } from '../../../../test/support/assignments.js';
import { Panel, type Panellist } from '../../../../test/support/panel.js';
import { seedApplication } from '../../../../test/support/partners.js';
import { heldBy } from '../../../../test/support/recommended-award.js';
import type { Visitor } from '../../../../test/support/visitor.js';
import { wrongProposals } from '../../../../test/support/proposals.js';

const CRITERIA = alpineDocument().evaluation?.criteria ?? [];

let house: TestApp;
let panel: Panel;
let officer: Visitor;
let approver: Visitor;
let pool: readonly Panellist[];
beforeAll(async () => {
  house = await startTestApp();
  panel = await Panel.open(house, await seedProgramme(house.app, alpineDocument()), 4);
  ({ officer, approver, pool } = panel);
});
afterEach(async () => expect(await wrongProposals(house)).toEqual([]));
afterAll(() => house.close());

const assigned = (applicationId: string): Promise<Assigned[]> => assignmentsOf(house, applicationId);
const stateOf = async (id: string): Promise<string> => (await house.get(ApplicantFacade).application(id)).state;
const decisionOf = async (id: string) =>
  (await house.query<{ id: string; state: string }>(`SELECT "id", "state" FROM "award"."decision" WHERE "application_id" = $1`, [id]))[0];

async function review(one: Assigned): Promise<void> {
  await panel.accept(one);
  await panel.submit(one, { score: 4, comment: 'Because of this.', overallComment: 'Good.' });
}

/** Two applications, evaluated, ranked and recommended; the decision on the second one is confirmed. */
async function ranked(): Promise<{ callId: string; ids: string[]; owners: string[] }> {
  const { callId } = await publishCall(house.app, alpineDocument());
  const applications = [await seedApplication(house, callId), await seedApplication(house, callId)];
  await house.queues.drain();
  const ids = applications.map(({ id }) => id);
  await panel.invite(callId, ids);
  for (const { id } of applications) for (const one of await assigned(id)) await review(one);
  expect((await officer.post(`/api/calls/${callId}/rankings`)).status).toBe(201);
  await officer.post(`/api/calls/${callId}/decisions/recommend`);
  await house.queues.drain();
  return { callId, ids, owners: applications.map(({ organisationId }) => organisationId) };
}

test('a conflict declared late voids the review, supersedes the ranking and sends back what nobody was told; a new ranking follows', async () => {
  const { callId, ids, owners } = await ranked();
  const [first = '', second = ''] = ids;
  expect([(await decisionOf(first))?.state, (await decisionOf(second))?.state]).toEqual(['recommended', 'recommended']);
  await approver.post(`/api/decisions/${(await decisionOf(second))?.id ?? ''}/confirm`);
  await house.queues.drain();
  expect((await decisionOf(second))?.state).toBe('communicated');

  const [conflicted] = await assigned(first);
  const { visitor } = pool.find(({ id }) => id === conflicted?.person) ?? {};
  await visitor?.post('/api/conflict-declarations', { callId, organisationIds: [owners[0]] });
  await house.queues.drain();
  // The next best of the pool is asked in place of the one who is in the conflict.
  expect((await assigned(first)).map(({ state }) => state)).toEqual(['voided', 'submitted', 'invited']);
  expect(await stateOf(first)).toBe('in-evaluation');
  expect((await officer.get(`/api/calls/${callId}/ranking`)).body['supersededAt']).toEqual(expect.any(String));
  // What the company was told stands; what it was not told goes back.
  expect([(await decisionOf(first))?.state, (await decisionOf(second))?.state]).toEqual(['sent-back', 'communicated']);

  const again = await officer.post(`/api/calls/${callId}/decisions/recommend`);
  expect(again.status).toBeGreaterThanOrEqual(400);
  const fresh = (await assigned(first)).find(({ state }) => state === 'invited');
  expect(fresh?.person).not.toBe(conflicted?.person);
  if (!fresh) throw new Error('nobody was asked');
  await review(fresh);
  expect(await stateOf(first)).toBe('evaluated');
  expect((await officer.post(`/api/calls/${callId}/rankings`)).body).toMatchObject({ version: 2, supersededAt: null });
});

test('beside the ranking: the spread of its reviews, who scores high, and what another score would move; nothing is kept', async () => {
  const { callId, ids } = await ranked();
  const url = `/api/calls/${callId}/ranking`;
  const { items } = (await officer.get(`${url}/rows`)).body as unknown as {
    items: {
      applicationId: string;
      spread: string;
      calibratedPlace: number;
      reviews: { reviewId: string; evaluatorName: string }[];
    }[];
  };
  const { evaluators } = (await officer.get(`${url}/overview`)).body as unknown as { evaluators: { severity: string }[] };
  expect(new Set(items.map(({ applicationId }) => applicationId))).toEqual(new Set(ids));
  expect(items.map(({ spread, reviews }) => [spread, reviews.length])).toEqual([
    ['0.0000', 2],
    ['0.0000', 2],
  ]);
  expect(items.map(({ calibratedPlace }) => calibratedPlace).sort()).toEqual([1, 2]);
  expect(evaluators.length).toBeGreaterThan(0);
  expect(evaluators.every(({ severity }) => Number(severity) === 0)).toBe(true);
  const [{ applicationId, reviews } = { applicationId: '', reviews: [] }] = items;
  const [{ reviewId, evaluatorName } = { reviewId: '', evaluatorName: '' }] = reviews;
  expect(evaluatorName).not.toBe('');
  const [{ key = '', scaleMax = 0 } = {}] = CRITERIA;
  const moves = (await officer.get(`${url}/what-if?reviewId=${reviewId}&criterion=${key}&score=0`)).body['moves'] as {
    applicationId: string;
  }[];
  expect(moves.map((move) => move.applicationId)).toContain(applicationId);
  expect((await officer.get(`${url}/what-if?reviewId=${reviewId}&criterion=${key}&score=${scaleMax - 1}`)).body).toEqual({
    count: 0,
    moves: [],
  });
  expect(await officer.get(`${url}/what-if?reviewId=${reviewId}&criterion=${key}&score=99`)).toMatchObject({
    status: 400,
    body: { fields: [{ path: 'score', code: 'evaluator.score-outside-scale' }] },
  });
  // Who evaluates sees neither.
  const own = (await assigned(applicationId)).map(({ person }) => pool.find(({ id }) => id === person)?.visitor);
  for (const visitor of own) for (const part of ['rows', 'overview']) expect((await visitor?.get(`${url}/${part}`))?.status).toBe(403);
  expect(await house.query(`SELECT count(*)::int AS "n" FROM "evaluator"."ranking" WHERE "call_id" = $1`, [callId])).toEqual([{ n: 1 }]);
});

test('the freeze refuses reviews whose evaluator has come into a conflict since, until they are checked again', async () => {
  const { callId, ids, owners } = await ranked();
  const [first = ''] = ids;
  const [one] = await assigned(first);
  // The evaluator works for a firm that turns out to be a sister of the applicant.
  const number = `HRB ${newId().slice(-8)}`;
  const sister = await seedCompany(house.app, { name: 'Schwester GmbH' });
  await house.query(
    `INSERT INTO "identity"."membership" ("id", "organisation_id", "person_id", "right", "created_at") VALUES (gen_random_uuid(), $1, $2, 'viewer', now())`,
    [sister, one?.person],
  );
  for (const id of [owners[0] ?? '', sister]) await heldBy(house, id, number);
  const refused = await officer.post(`/api/calls/${callId}/rankings`);
  expect([refused.status, refused.body]).toMatchObject([409, { code: 'evaluator.conflicts-unsettled' }]);
  expect((await officer.post(`/api/calls/${callId}/conflict-rechecks`)).body).toEqual({ voided: 1 });
  await house.queues.drain();
  expect(await stateOf(first)).toBe('in-evaluation');
  expect((await officer.post(`/api/calls/${callId}/conflict-rechecks`)).body).toEqual({ voided: 0 });
});

test('an officer gives a review back with a reason: its evaluator reads it and submits again; after the decision it stands', async () => {
  const { callId, ids } = await ranked();
  const [first = '', second = ''] = ids;
  const [one] = await assigned(first);
  const { visitor } = pool.find(({ id }) => id === one?.person) ?? {};
  if (!one || !visitor) throw new Error('nobody of the pool');
  expect((await officer.post(`/api/assignments/${one.id}/reopen`, { reason: '' })).status).toBe(400);
  expect((await officer.post(`/api/assignments/${one.id}/reopen`, { reason: 'Which stand do you mean?' })).status).toBe(201);
  await house.queues.drain();
  expect([await stateOf(first), (await decisionOf(first))?.state]).toEqual(['in-evaluation', 'sent-back']);
  expect((await visitor.get(`/api/assignments/${one.id}`)).body).toMatchObject({
    state: 'accepted',
    reopenReason: 'Which stand do you mean?',
  });
  expect((await visitor.post(`/api/assignments/${one.id}/submit`)).status).toBe(201);
  await house.queues.drain();
  expect(await stateOf(first)).toBe('evaluated');
  expect((await officer.post(`/api/calls/${callId}/rankings`)).body).toMatchObject({ version: 2 });

  await officer.post(`/api/calls/${callId}/decisions/recommend`);
  await approver.post(`/api/decisions/${(await decisionOf(second))?.id ?? ''}/confirm`);
  await house.queues.drain();
  const [decided] = await assigned(second);
  const late = await officer.post(`/api/assignments/${decided?.id ?? ''}/reopen`, { reason: 'Too late.' });
  expect([late.status, late.body]).toMatchObject([409, { code: 'evaluator.application-decided' }]);
});
