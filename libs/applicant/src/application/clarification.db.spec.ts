import { Readable } from 'node:stream';

import type { Actor } from '@traverse/kernel';

import { alpineDocument, member, pilotAnswers, publishCall, seedCompany, seedProgramme, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { AddAttachment } from '../attachment/add-attachment.js';
import { ReadAttachment } from '../attachment/read-attachment.js';
import { RemoveAttachment } from '../attachment/remove-attachment.js';
import { CreateApplication, SaveDraft, SubmitApplication } from '../index.js';
import { ApplicationQueries } from './application.queries.js';
import { ReturnApplication } from './officer-deeds.js';
import { SubmissionQueries } from './submission.queries.js';

let house: TestApp;
let programmeId: string;
beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
});
afterAll(() => house.close());

const officer = (): Actor => staff('officer', programmeId);
const pdf = (): Readable => Readable.from([Buffer.from(`%PDF-1.7\n${' '.repeat(500)}\n%%EOF\n`)]);

/** Submitted with one annex; linked firms are left open, so that it stays with the officer. */
async function submitted(): Promise<{ id: string; owner: Actor; annex: string }> {
  const { callId } = await publishCall(house.app, alpineDocument());
  const organisationId = await seedCompany(house.app, { includesLinked: false });
  const owner = member(organisationId);
  const { id } = await house.get(CreateApplication).execute(owner, { callId, instrument: 'pilot', organisationId });
  await house.get(SaveDraft).execute(owner, id, pilotAnswers, 1);
  const { id: annex } = await house.get(AddAttachment).execute(owner, id, { documentKey: 'annex', name: 'first.pdf', content: pdf() });
  await house.get(SubmitApplication).execute(owner, id);
  await house.queues.drain();
  return { id, owner, annex };
}

const ask = (id: string, fields?: string[]) =>
  house.get(ReturnApplication).execute(officer(), id, { reason: 'Which stand do you mean?', termDays: 5, fields });

async function save(owner: Actor, id: string, answers: Record<string, unknown>) {
  const { answersVersion } = await house.get(ApplicationQueries).view(owner, id, 'en');
  return house.get(SaveDraft).execute(owner, id, answers, answersVersion);
}

test('a question opens only what it names; both versions are kept', async () => {
  const { id, owner, annex } = await submitted();
  const before = await house.get(ApplicationQueries).view(owner, id, 'en');
  await ask(id, ['borderBenefit']);
  expect(await house.get(ApplicationQueries).view(owner, id, 'en')).toMatchObject({
    state: 'returned',
    reopened: ['borderBenefit'],
    editable: true,
  });
  const answers = { ...pilotAnswers, borderBenefit: 'The stand in Innsbruck, the only one of this size.' };
  await expect(save(owner, id, { ...answers, title: 'Another project', costs: { experts: '1.00' } })).rejects.toMatchObject({
    code: 'applicant.answer-not-open',
    fields: [{ path: 'answers.costs' }, { path: 'answers.title' }],
  });
  await expect(house.get(AddAttachment).execute(owner, id, { documentKey: 'annex', name: 'x.pdf', content: pdf() })).rejects.toMatchObject({
    code: 'applicant.document-not-open',
  });
  await expect(house.get(RemoveAttachment).execute(owner, id, annex)).rejects.toMatchObject({ code: 'applicant.document-not-open' });
  await save(owner, id, answers);
  await house.get(SubmitApplication).execute(owner, id);
  const after = await house.get(ApplicationQueries).view(owner, id, 'en');
  expect(after.reopened).toBeNull();
  expect(after.snapshotHash).not.toBe(before.snapshotHash);
  const { items } = await house.get(SubmissionQueries).of(officer(), id);
  expect(items).toMatchObject([
    {
      number: 1,
      snapshotHash: before.snapshotHash,
      question: 'Which stand do you mean?',
      reopened: ['borderBenefit'],
      answered: true,
      changes: [{ path: 'answers.borderBenefit', before: { value: pilotAnswers.borderBenefit }, after: { value: answers.borderBenefit } }],
    },
  ]);
});

test('a document that a question opens is replaced; the one that was submitted can still be read', async () => {
  const { id, owner, annex } = await submitted();
  await ask(id, ['documents.annex']);
  await house.get(RemoveAttachment).execute(owner, id, annex);
  await house.get(AddAttachment).execute(owner, id, { documentKey: 'annex', name: 'second.pdf', content: pdf() });
  await house.get(SubmitApplication).execute(owner, id);
  const view = await house.get(ApplicationQueries).view(owner, id, 'en');
  expect(view.attachments.map(({ name }) => name)).toEqual(['second.pdf']);
  expect((await house.get(ReadAttachment).execute(officer(), id, annex)).name).toBe('first.pdf');
  const { items } = await house.get(SubmissionQueries).of(owner, id);
  expect(items[0]?.changes).toEqual([{ path: 'documents.annex', before: { value: 'first.pdf' }, after: { value: 'second.pdf' } }]);
});

test('a question about a field that the form does not have is refused; one without fields opens everything', async () => {
  const { id, owner } = await submitted();
  await expect(ask(id, ['colour', 'documents.passport', 'title'])).rejects.toMatchObject({
    code: 'applicant.no-such-field',
    fields: [{ params: { name: 'colour' } }, { params: { name: 'documents.passport' } }],
  });
  await ask(id);
  await save(owner, id, { ...pilotAnswers, title: 'Another title' });
  await house.get(SubmitApplication).execute(owner, id);
  const stranger = member(await seedCompany(house.app));
  await expect(house.get(SubmissionQueries).of(stranger, id)).rejects.toMatchObject({ status: 404 });
});

test('what was submitted before cannot be changed by the app', async () => {
  const { id } = await submitted();
  await ask(id);
  await expect(house.query(`UPDATE "applicant"."submission" SET "number" = 9 WHERE "application_id" = $1`, [id])).rejects.toThrow();
});

test('a question under a condition is opened with the one it hangs on; what is no longer asked is not sent', async () => {
  const { callId } = await publishCall(house.app, alpineDocument());
  const organisationId = await seedCompany(house.app, { includesLinked: false });
  const owner = member(organisationId);
  const { id } = await house.get(CreateApplication).execute(owner, { callId, instrument: 'collaboration', organisationId });
  const milestones = [{ what: 'A plan that both signed', by: '2027-09-01', amount: '1000.00' }];
  const answers = {
    ...pilotAnswers,
    costs: { advice: '5000.00' },
    jointApplication: false,
    otherProgramme: 'Written before the answer was no',
    milestones,
  };
  await save(owner, id, answers);
  await house.get(SubmitApplication).execute(owner, id);
  await house.queues.drain();
  const sent = await house.get(ApplicationQueries).view(owner, id, 'en');
  expect(sent.answers).not.toHaveProperty('otherProgramme');
  expect(sent.answers).toMatchObject({ milestones });

  await ask(id, ['jointApplication']);
  expect((await house.get(ApplicationQueries).view(owner, id, 'en')).reopened).toEqual(['jointApplication', 'otherProgramme']);
  await save(owner, id, { ...sent.answers, jointApplication: true });
  await expect(house.get(SubmitApplication).execute(owner, id)).rejects.toMatchObject({
    code: 'applicant.incomplete',
    fields: [{ path: 'answers.otherProgramme', code: 'missing' }],
  });
  await save(owner, id, { ...sent.answers, jointApplication: true, otherProgramme: 'Interreg Alpine Space, end of April' });
  await house.get(SubmitApplication).execute(owner, id);
  expect((await house.get(ApplicationQueries).view(owner, id, 'en')).state).not.toBe('returned');
});
