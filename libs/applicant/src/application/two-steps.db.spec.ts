import { buffer } from 'node:stream/consumers';

import type { Actor } from '@traverse/kernel';

import { alpineDocument, member, pilotAnswers, publishCall, seedCompany, seedProgramme, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { People } from '../../../../test/support/people.js';
import { readPdf } from '../../../../test/support/read-pdf.js';
import { CreateApplication, SaveDraft, SubmitApplication } from '../index.js';
import { ReadSubmittedDocument } from '../submitted-document/read-submitted-document.js';
import { ApplicationQueries } from './application.queries.js';
import { ChooseSketch } from './choose-sketch.js';
import { ExpireReturns } from './expire-returns.js';
import { SubmissionQueries } from './submission.queries.js';
import { SubmitSketch } from './submit-sketch.js';

const DAY_MS = 86_400_000;

let house: TestApp;
let programmeId: string;
let callId: string;
let people: People;
beforeAll(async () => {
  house = await startTestApp();
  people = new People(house);
  programmeId = await seedProgramme(house.app, alpineDocument());
  const document = alpineDocument((doc) => {
    doc.twoStep = { fullFormWithinDays: 20 };
    for (const { form } of doc.instruments) form.sketch = ['project'];
  });
  ({ callId } = await publishCall(house.app, document));
});
afterAll(() => house.close());

const { costs, inDifficulty, recoveryOrder, ...sketch } = pilotAnswers as Record<string, unknown>;
const asked = ['need', 'competences', 'languages', 'borderBenefit', 'plannedStart', 'plannedEnd'];
const officer = (): Actor => staff('officer', programmeId);
const view = (actor: Actor, id: string) => house.get(ApplicationQueries).view(actor, id, 'en');
const letters = async (id: string): Promise<string[]> => {
  await house.queues.drain();
  const rows = await house.query<{ template: string }>(
    `SELECT "template" FROM "notification"."message" WHERE "subject_id" = $1 ORDER BY "created_at", "template"`,
    [id],
  );
  return rows.map(({ template }) => template);
};

async function draft(answers: Record<string, unknown> = sketch): Promise<{ id: string; owner: Actor }> {
  const organisationId = await seedCompany(house.app);
  const owner = { ...member(organisationId), personId: (await people.somebody([{ organisationId, right: 'owner' }])).personId };
  const { id } = await house.get(CreateApplication).execute(owner, { callId, instrument: 'pilot', organisationId });
  await house.get(SaveDraft).execute(owner, id, answers, 1);
  return { id, owner };
}

async function sketched(): Promise<{ id: string; owner: Actor }> {
  const made = await draft();
  await house.get(SubmitSketch).execute(made.owner, made.id);
  return made;
}

test('a sketch asks only its own questions, and its gaps are named', async () => {
  const { id, owner } = await draft({ title: sketch['title'] });
  const seen = await view(owner, id);
  expect([seen.formStep, Object.keys(seen.form['properties'] as object).sort()]).toEqual(['sketch', [...asked, 'title'].sort()]);
  expect(seen.allowedCommands.map(({ command }) => command)).toEqual(['submit-sketch', 'withdraw']);
  await expect(house.get(SubmitApplication).execute(owner, id)).rejects.toMatchObject({ code: 'applicant.sketch-first' });
  const sent = house.get(SubmitSketch).execute(owner, id);
  await expect(sent).rejects.toMatchObject({
    code: 'applicant.incomplete',
    fields: asked.map((name) => ({ path: `answers.${name}` })),
  });
});

test('sketch, choice, full form: the answers go on, the receipt of the sketch stays, and the rules judge the full form', async () => {
  const { id, owner } = await sketched();
  const first = await view(owner, id);
  expect(first).toMatchObject({ state: 'sketched', formStep: 'sketch', editable: false, requested: null });
  expect((await house.get(ApplicationQueries).listed(officer(), { callId }, 'en')).items.map((one) => one.id)).toContain(id);
  const { content } = await house.get(ReadSubmittedDocument).execute(owner, id, 'en');
  expect((await readPdf(await buffer(content))).text).toContain(String(sketch['title']));
  await house.get(ChooseSketch).shortlist(officer(), id, 'Say more about the stand.');
  expect(await letters(id)).toContain('sketch-shortlisted');
  const full = await view(owner, id);
  expect(full).toMatchObject({ state: 'shortlisted', formStep: 'full', editable: true, answers: sketch });
  expect(new Date(full.dueAt ?? '').getTime() - house.clock.now().getTime()).toBeGreaterThan(19 * DAY_MS);
  const early = house.get(SubmitApplication).execute(owner, id);
  await expect(early).rejects.toMatchObject({
    code: 'applicant.incomplete',
    fields: [{ path: 'answers.costs' }, { path: 'answers.inDifficulty' }, { path: 'answers.recoveryOrder' }],
  });
  await house.get(SaveDraft).execute(owner, id, { ...sketch, costs, inDifficulty, recoveryOrder }, full.answersVersion);
  await house.get(SubmitApplication).execute(owner, id);
  await house.queues.drain();
  const done = await view(owner, id);
  expect(done).toMatchObject({ state: 'eligible', formStep: 'full', receivedAt: first.receivedAt, number: first.number });
  expect(done.snapshotHash).not.toBe(first.snapshotHash);
  const { items } = await house.get(SubmissionQueries).of(owner, id);
  expect(items).toMatchObject([{ snapshotHash: first.snapshotHash, question: 'Say more about the stand.' }]);
  expect(await letters(id)).toEqual(expect.arrayContaining(['sketch-received', 'application-received']));
});

test('a sketch that is declined ends with its reason; two officers who choose at once: one choice stands', async () => {
  const { id, owner } = await sketched();
  const choose = house.get(ChooseSketch);
  await expect(choose.decline(staff('evaluator', programmeId), id, 'No.')).rejects.toMatchObject({ status: 404 });
  const both = await Promise.allSettled([choose.decline(officer(), id, 'Too early.'), choose.shortlist(officer(), id)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const other = await sketched();
  await choose.decline(officer(), other.id, 'Too early.');
  const seen = await view(other.owner, other.id);
  expect([seen.state, seen.formStep, seen.timeline.at(-1)?.reason]).toEqual(['rejected', 'sketch', 'Too early.']);
  expect(await letters(other.id)).toContain('sketch-declined');
  expect(['rejected', 'shortlisted']).toContain((await view(owner, id)).state);
});

test('after its term no full form comes in any more: the application has ended, and the company is told', async () => {
  const { id, owner } = await sketched();
  await house.get(ChooseSketch).shortlist(officer(), id);
  await house.query(`UPDATE "applicant"."application" SET "return_due_at" = $2 WHERE "id" = $1`, [
    id,
    new Date(house.clock.now().getTime() - 5000),
  ]);
  await expect(house.get(SubmitApplication).execute(owner, id)).rejects.toMatchObject({ code: 'applicant.return-term-passed' });
  await house.get(ExpireReturns).tick();
  await house.get(ExpireReturns).tick();
  expect((await view(owner, id)).state).toBe('lapsed');
  expect(await letters(id)).toContain('full-form-missing');
});
