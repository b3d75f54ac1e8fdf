import { newId } from '@traverse/kernel';

import { alpineDocument, publishCall, seedProgramme } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { People, type Somebody } from '../../../../test/support/people.js';
import { Visitor } from '../../../../test/support/visitor.js';

let house: TestApp;
let people: People;
let programmeId: string;
let officer: Somebody;
let asker: Somebody;

beforeAll(async () => {
  house = await startTestApp();
  people = new People(house);
  programmeId = await seedProgramme(house.app, alpineDocument());
  officer = await people.somebody([], 'officer', programmeId);
  asker = await people.somebody();
});
afterAll(() => house.close());

type Edit = Parameters<typeof alpineDocument>[0];
const call = async (edit?: Edit): Promise<string> => (await publishCall(house.app, alpineDocument(edit))).callId;
const ask = (callId: string, who = asker, text = 'Does travel to the partner count as a cost?') =>
  who.visitor.post<{ id: string; code?: string }>(`/api/calls/${callId}/questions`, { text });
const publicly = (callId: string) =>
  new Visitor(house).get<{ taken: boolean; until: string | null; items: { text: string; answer: string }[] }>(
    `/api/calls/${callId}/questions`,
  );
const letters = async (): Promise<{ template: string; personId: string }[]> => {
  await house.queues.drain();
  return house.query(`SELECT "template", "person_id" AS "personId" FROM "notification"."message" WHERE "template" LIKE 'question-%'`);
};

test('a question is answered for all to read, and nobody reads who asked', async () => {
  const callId = await call();
  const { status, body } = await ask(callId);
  expect([status, (await publicly(callId)).body.items]).toEqual([201, []]);
  expect(await letters()).toEqual([{ template: 'question-asked', personId: officer.personId }]);
  const waiting = await officer.visitor.get<{ items: { id: string; allowedCommands: { command: string }[] }[] }>(
    '/api/questions?state=asked',
  );
  expect(waiting.body.items.map(({ id, allowedCommands }) => [id, allowedCommands.map(({ command }) => command)])).toEqual([
    [body.id, ['answer', 'dismiss']],
  ]);
  const answer = { text: 'Does travel count as a cost?', answer: 'Yes, up to what the call says.' };
  expect((await officer.visitor.post(`/api/questions/${body.id}/answer`, answer)).status).toBe(200);
  const page = await publicly(callId);
  expect(page.body).toMatchObject({ taken: true, items: [answer] });
  expect(JSON.stringify(page.body)).not.toContain(asker.personId);
  expect(await letters()).toContainEqual({ template: 'question-answered', personId: asker.personId });
  const again = await officer.visitor.post<{ code: string }>(`/api/questions/${body.id}/answer`, answer);
  expect([again.status, again.body.code]).toEqual([409, 'applicant.question.wrong-state']);
  await officer.visitor.post(`/api/questions/${body.id}/correct`, { answer: 'Yes, by train.' });
  expect((await publicly(callId)).body.items).toMatchObject([{ text: answer.text, answer: 'Yes, by train.' }]);
});

test('two officers who answer at once: one answer is published, the other hears of it', async () => {
  const { body } = await ask(await call());
  const second = await people.somebody([], 'officer', programmeId);
  const sent = await Promise.all(
    [officer, second].map(({ visitor }) => visitor.post(`/api/questions/${body.id}/answer`, { answer: 'Yes.' })),
  );
  expect(sent.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('what concerns one firm is answered to the one who asked alone', async () => {
  const callId = await call();
  const { body } = await ask(callId);
  expect((await officer.visitor.post(`/api/questions/${body.id}/dismiss`, {})).status).toBe(400);
  await officer.visitor.post(`/api/questions/${body.id}/dismiss`, { reason: 'Please ring us about your own case.' });
  expect((await publicly(callId)).body.items).toEqual([]);
  const mine = await asker.visitor.get<{ items: object[] }>(`/api/calls/${callId}/my-questions`);
  expect(mine.body.items).toMatchObject([{ state: 'dismissed', answer: 'Please ring us about your own case.' }]);
  const other = await people.somebody();
  expect((await other.visitor.get<{ items: object[] }>(`/api/calls/${callId}/my-questions`)).body.items).toEqual([]);
});

test('the office of another programme sees none of them', async () => {
  const { body } = await ask(await call());
  const stranger = await people.somebody([], 'officer', newId());
  expect((await stranger.visitor.get<{ items: object[] }>('/api/questions')).body.items).toEqual([]);
  expect((await stranger.visitor.post(`/api/questions/${body.id}/answer`, { answer: 'Yes.' })).status).toBe(404);
});

test('questions are taken by people who are logged in, until the last second for them, and not without end', async () => {
  const callId = await call();
  expect((await new Visitor(house).post(`/api/calls/${callId}/questions`, { text: 'May anybody ask this?' })).status).toBe(401);
  const eager = await people.somebody();
  for (let i = 0; i < 10; i++) expect((await ask(callId, eager)).status).toBe(201);
  expect((await ask(callId, eager)).body.code).toBe('applicant.too-many-questions');
  expect((await ask(callId, asker, 'short')).status).toBe(400);
  const byMail = await call((document) => {
    document.questions = { published: false };
  });
  expect((await ask(byMail)).body.code).toBe('applicant.questions-to-contact');
  expect((await publicly(byMail)).body).toMatchObject({ taken: false, until: null });
  await house.clock.advance(31 * 24 * 3_600_000);
  expect((await ask(callId, await people.somebody())).body.code).toBe('applicant.questions-closed');
  expect((await publicly(callId)).body.taken).toBe(false);
});
