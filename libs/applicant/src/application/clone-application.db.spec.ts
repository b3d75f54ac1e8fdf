import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';

import { type Actor, newId, systemNow } from '@traverse/kernel';

import {
  alpineDocument,
  arriving,
  member,
  pilotAnswers,
  publishCall,
  seedCompany,
  seedProgramme,
  staff,
} from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { AddAttachment } from '../attachment/add-attachment.js';
import { ReadAttachment } from '../attachment/read-attachment.js';
import { RemoveAttachment } from '../attachment/remove-attachment.js';
import { CreateApplication, SaveDraft, SubmitApplication } from '../index.js';
import { ApplicationQueries } from './application.queries.js';
import { CloneApplication } from './clone-application.js';

let house: TestApp;
let programmeId: string;
let callId: string;
let next: string;
beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
  [{ callId }, { callId: next }] = await Promise.all([publishCall(house.app, alpineDocument()), publishCall(house.app, alpineDocument())]);
});
afterAll(() => house.close());

const PLAN = Buffer.from(`%PDF-1.7\n${' '.repeat(500)}\n%%EOF\n`);

async function submitted(): Promise<{ id: string; number: string; owner: Actor; annex: string; organisationId: string }> {
  const organisationId = await seedCompany(house.app);
  const owner = member(organisationId);
  const { id, number } = await house.get(CreateApplication).execute(owner, { callId, instrument: 'pilot', organisationId });
  await house.get(SaveDraft).execute(owner, id, pilotAnswers, 1);
  const sent = { documentKey: 'annex', name: 'Plän.pdf', content: Readable.from([PLAN]) };
  const { id: annex } = await house.get(AddAttachment).execute(owner, id, sent);
  await house.get(SubmitApplication).execute(owner, id);
  return { id, number, owner, annex, organisationId };
}

const view = (by: Actor, id: string, language = 'en') => house.get(ApplicationQueries).view(by, id, language);
const clone = (by: Actor, id: string, instrument = 'pilot') => house.get(CloneApplication).execute(by, id, { callId: next, instrument });
const files = async (): Promise<number> => (await readdir(join(house.config.dataDir, 'files'))).length;

test('a draft in the next call begins with answers and files of the earlier one; declarations are made anew', async () => {
  const { id, number, owner, annex } = await submitted();
  const made = await clone(owner, id);
  const draft = await view(owner, made.id);
  const { inDifficulty: _, recoveryOrder: __, ...carried } = pilotAnswers;
  expect(draft).toMatchObject({
    state: 'draft',
    callId: next,
    title: pilotAnswers.title,
    requested: '7500.00',
    clonedFrom: { id, number },
  });
  expect(draft.answers).toEqual(carried);
  expect(draft.clonedFrom?.leftOut.map(({ code }) => code)).toEqual(['applicant.clone.declare-anew', 'applicant.clone.declare-anew']);
  expect((await view(owner, made.id, 'de')).clonedFrom?.leftOut[0]?.reason).toBe('Es ist neu zu erklären.');
  const [file] = draft.attachments;
  expect(file).toMatchObject({ name: 'Plän.pdf', documentKey: 'annex', size: PLAN.length });
  // Its own file: taking it away here takes nothing away there.
  await house.get(RemoveAttachment).execute(owner, made.id, file?.id ?? '');
  expect((await buffer((await house.get(ReadAttachment).execute(owner, id, annex)).content)).equals(PLAN)).toBe(true);
  expect((await view(owner, id)).clonedFrom).toBeNull();
});

test('what the other voucher does not ask for is named: costs and the document', async () => {
  const { id, owner } = await submitted();
  const before = await files();
  const draft = await view(owner, (await clone(owner, id, 'contact')).id);
  expect(draft.answers).not.toHaveProperty('costs');
  expect(draft.attachments).toEqual([]);
  expect(draft.clonedFrom?.leftOut).toContainEqual({
    label: 'Plän.pdf',
    code: 'applicant.no-such-document',
    reason: 'The call does not ask for this document.',
  });
  expect(draft.clonedFrom?.leftOut.filter(({ code }) => code === 'applicant.clone.no-such-field')).toHaveLength(1);
  expect(await files()).toBe(before);
});

test('completed and sent, it is an application like any other', async () => {
  const { id, owner } = await submitted();
  const made = await clone(owner, id);
  await house.get(SaveDraft).execute(owner, made.id, pilotAnswers, 1);
  await expect(house.get(SubmitApplication).execute(owner, made.id)).resolves.toMatchObject({ state: 'submitted', requested: '7500.00' });
  expect((await view(owner, made.id)).clonedFrom).toBeNull();
});

test('only for those who act for the company; a closed call, another instrument and the same command twice leave nothing behind', async () => {
  const { id, owner, organisationId } = await submitted();
  const before = await files();
  const count = async (): Promise<string> =>
    JSON.stringify(
      await house.query(`SELECT count(*) AS "n" FROM "applicant"."application" WHERE "organisation_id" = $1`, [organisationId]),
    );
  const drafts = await count();
  await expect(clone(member(organisationId, 'viewer'), id)).rejects.toMatchObject({ status: 403 });
  for (const stranger of [member(await seedCompany(house.app)), staff('officer', programmeId)])
    await expect(clone(stranger, id)).rejects.toMatchObject({ code: 'application.not-found' });
  await expect(clone(owner, id, 'nothing')).rejects.toThrow();
  const late = new Date(systemNow().getTime() + 40 * 86_400_000);
  await expect(clone(arriving(owner, late), id)).rejects.toMatchObject({ code: 'applicant.deadline-passed' });
  expect([await count(), await files()]).toEqual([drafts, before]);
  const key = newId();
  const sent = (): Promise<{ id: string }> => clone(arriving(owner, systemNow(), key), id);
  const [one, again] = [await sent(), await sent()];
  expect(again).toEqual(one);
  expect(await files()).toBe(before + 1);
});
