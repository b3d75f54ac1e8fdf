import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';

import { type Actor, newId } from '@traverse/kernel';

import { alpineDocument, member, publishCall, seedProgramme, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { caught } from '../../../../test/support/caught.js';
import { engage, type SeededApplication, type SeededPartner, seedApplication, seedPartner } from '../../../../test/support/partners.js';
import { AddThreadFile } from './add-thread-file.js';
import { DropThreadFile } from './drop-thread-file.js';
import { type NewThread, OpenThread } from './open-thread.js';
import { ReadThreadFile } from './read-thread-file.js';
import { type ThreadVisibility } from './thread.entity.js';
import { ThreadQueries } from './thread.queries.js';
import { WriteMessage } from './write-message.js';

const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'), Buffer.alloc(500, 0x20), Buffer.from('\n%%EOF\n')]);
const DAY_MS = 86_400_000;

let house: TestApp;
let programmeId: string;
let callId: string;
let officer: Actor;
let auditor: Actor;
beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
  officer = staff('officer', programmeId);
  auditor = staff('auditor', programmeId);
  ({ callId } = await publishCall(house.app, alpineDocument()));
});
afterAll(() => house.close());

interface Case {
  readonly application: SeededApplication;
  readonly lab: SeededPartner;
  readonly engagementId: string;
}

async function confirmed(): Promise<Case> {
  const lab = await seedPartner(house, programmeId);
  const application = await seedApplication(house, callId);
  await house.queues.drain();
  return { application, lab, engagementId: await engage(house, officer, application, lab) };
}

/** Another partner takes the place of the one that there is. */
async function swap({ application }: Case): Promise<SeededPartner> {
  const next = await seedPartner(house, programmeId, { name: 'Neues Labor' });
  await engage(house, officer, application, next);
  return next;
}

const open = async (actor: Actor, one: Case, visibility: ThreadVisibility, more: Partial<NewThread> = {}): Promise<string> => {
  const engagementId = visibility === 'applicant-officer' ? {} : { engagementId: one.engagementId };
  const asked = {
    applicationId: one.application.id,
    visibility,
    subject: 'The test stand',
    text: 'When can we come?',
    ...engagementId,
    ...more,
  };
  return (await house.get(OpenThread).execute(actor, asked)).id;
};
const write = (actor: Actor, id: string, text: string, fileIds: string[] = []) =>
  house.get(WriteMessage).execute(actor, id, { text, fileIds });
const codesOf = async (work: Promise<unknown>): Promise<string[]> =>
  ((await caught(work)) as { fields: { path: string; code: string }[] }).fields.map(({ path, code }) => `${path} ${code}`);

const hand = (actor: Actor, applicationId: string, name = 'plan.pdf', content: Buffer = PDF) =>
  house.get(AddThreadFile).execute(actor, applicationId, { name, content: Readable.from([content]) });
const onDisk = async () => (await readdir(join(house.config.dataDir, 'files'))).length;
const bytes = async (stream: Readable) => Buffer.concat((await stream.toArray()) as Buffer[]);

test('go with a message, once, and are read by those who see it', async () => {
  const one = await confirmed();
  const { application, lab } = one;
  const file = await hand(application.owner, application.id, '../../etc/Plän <1>.pdf');
  expect(file).toMatchObject({ name: 'Plän 1.pdf', type: 'application/pdf', size: PDF.length });
  expect(await codesOf(open(member(application.organisationId), one, 'all', { fileIds: [file.id] }))).toEqual([
    'fileIds partner.thread.no-such-file',
  ]);
  expect(await codesOf(open(application.owner, one, 'all', { fileIds: [file.id, 'no-id'] }))).toEqual([
    'fileIds partner.thread.no-such-file',
  ]);
  const id = await open(application.owner, one, 'all', { fileIds: [file.id] });
  expect(await codesOf(write(application.owner, id, 'Again', [file.id]))).toEqual(['fileIds partner.thread.no-such-file']);
  expect(await caught(house.get(DropThreadFile).execute(application.owner, file.id))).toMatchObject({ code: 'thread-file.not-found' });
  expect((await house.get(ThreadQueries).messages(lab.owner, id, {})).items[0]?.files).toEqual([file]);
  for (const actor of [application.owner, lab.owner, officer, auditor])
    expect((await bytes((await house.get(ReadThreadFile).execute(actor, id, file.id)).content)).equals(PDF)).toBe(true);
  await swap(one);
  const later = await hand(application.owner, application.id, 'later.pdf');
  await write(application.owner, id, 'Since then', [later.id]);
  expect((await house.get(ReadThreadFile).execute(lab.owner, id, file.id)).name).toBe('Plän 1.pdf');
  expect(await caught(house.get(ReadThreadFile).execute(lab.owner, id, later.id))).toMatchObject({ code: 'thread-file.not-found' });
  expect(await caught(house.get(ReadThreadFile).execute(staff('administrator'), id, file.id))).toMatchObject({
    code: 'thread.not-found',
  });
});

test('what is not allowed, too large or renamed is refused and leaves nothing behind', async () => {
  const { application } = await confirmed();
  const before = await onDisk();
  const refused = async (name: string, content: Buffer) => caught(hand(application.owner, application.id, name, content));
  expect(await refused('plan.pdf', Buffer.from('MZ a program, whatever it is called'))).toMatchObject({
    code: 'platform.file-type-refused',
    status: 415,
  });
  expect(await refused('plan.docx', PDF)).toMatchObject({ code: 'partner.thread.file-renamed', params: { endings: 'pdf' } });
  expect(await refused('pdf', PDF)).toMatchObject({ code: 'partner.thread.file-renamed' });
  expect(await refused('plan.pdf', Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024)]))).toMatchObject({
    code: 'platform.file-too-large',
    status: 413,
  });
  expect(await caught(hand(member(application.organisationId, 'viewer'), application.id))).toMatchObject({
    code: 'partner.thread.not-allowed',
  });
  expect(await caught(hand(auditor, application.id))).toMatchObject({ code: 'partner.thread.not-allowed' });
  expect(await caught(hand(member(newId()), application.id))).toMatchObject({ code: 'application.not-found' });
  expect(await onDisk()).toBe(before);
});

test('no more than ten wait to be sent, whatever comes at once; one can be taken back, and a day later they are gone', async () => {
  const { application } = await confirmed();
  const before = await onDisk();
  const sent = await Promise.allSettled(Array.from({ length: 12 }, () => hand(application.owner, application.id)));
  const kept = sent.flatMap((one) => (one.status === 'fulfilled' ? [one.value.id] : []));
  expect(kept).toHaveLength(10);
  expect(sent.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'partner.thread.too-many-files' } });
  expect(await onDisk()).toBe(before + 10);
  expect(await caught(house.get(DropThreadFile).execute(officer, kept[0] ?? ''))).toMatchObject({ code: 'thread-file.not-found' });
  await house.get(DropThreadFile).execute(application.owner, kept[0] ?? '');
  expect(await onDisk()).toBe(before + 9);
  await house.clock.advance(DAY_MS + 60_000);
  await house.timers.tick('partner.drop-thread-files');
  const rows = await house.query<{ id: string }>(`SELECT "id" FROM "partner"."thread_file" WHERE "application_id" = $1`, [application.id]);
  expect(rows).toEqual([]);
  expect(await onDisk()).toBeLessThanOrEqual(before);
});

test('what was said stays as it was said, and nobody widens who sees it', async () => {
  const one = await confirmed();
  const file = await house
    .get(AddThreadFile)
    .execute(one.application.owner, one.application.id, { name: 'a.pdf', content: Readable.from([PDF]) });
  const id = await open(one.application.owner, one, 'applicant-partner', { fileIds: [file.id] });
  const refusals = [
    `UPDATE "partner"."thread_message" SET "text" = 'x'`,
    `DELETE FROM "partner"."thread_message"`,
    `UPDATE "partner"."thread" SET "visibility" = 'all' WHERE "id" = '${id}'`,
    `UPDATE "partner"."thread" SET "partner_organisation_id" = "applicant_organisation_id" WHERE "id" = '${id}'`,
    `DELETE FROM "partner"."thread" WHERE "id" = '${id}'`,
    `UPDATE "partner"."thread_file" SET "name" = 'x' WHERE "id" = '${file.id}'`,
    `UPDATE "partner"."thread_file" SET "message_id" = NULL WHERE "id" = '${file.id}'`,
    `DELETE FROM "partner"."thread_file" WHERE "id" = '${file.id}'`,
  ];
  for (const statement of refusals) await expect(house.query(statement)).rejects.toThrow(/append-only|permission denied/i);
});
