import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';

import { CreatePersonWithRoles, IdentityFacade } from '@traverse/identity';
import { type Actor, newId } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';

import { alpineDocument, member, pilotAnswers, publishCall, seedCompany, seedProgramme, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { readPdf } from '../../../../test/support/read-pdf.js';
import { Visitor } from '../../../../test/support/visitor.js';
import { ReturnApplication } from '../application/officer-deeds.js';
import { AddAttachment } from '../attachment/add-attachment.js';
import { CreateApplication, SaveDraft, SubmitApplication } from '../index.js';

const PASSWORD = 'correct horse battery';
const PLAN = Buffer.from(`%PDF-1.7\n${' '.repeat(500)}\n%%EOF\n`);
const NAME = 'Čakovec Žnidaršič Μηχανές GmbH';

let house: TestApp;
let programmeId: string;
let callId: string;
beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
  ({ callId } = await publishCall(house.app, alpineDocument()));
});
afterAll(() => house.close());

async function submitted(): Promise<{ id: string; owner: Actor; organisationId: string }> {
  const organisationId = await seedCompany(house.app, { name: NAME, includesLinked: false });
  const owner = member(organisationId);
  const { id } = await house.get(CreateApplication).execute(owner, { callId, instrument: 'pilot', organisationId });
  await house.get(SaveDraft).execute(owner, id, pilotAnswers, 1);
  await house.get(AddAttachment).execute(owner, id, { documentKey: 'annex', name: 'Plän.pdf', content: Readable.from([PLAN]) });
  await house.get(SubmitApplication).execute(owner, id);
  await house.queues.drain();
  return { id, owner, organisationId };
}

type Roles = Pick<Parameters<CreatePersonWithRoles['execute']>[0], 'memberships' | 'staff'>;
async function visitor(roles: Roles): Promise<Visitor> {
  const email = `${newId()}@firm.example`;
  await house.get(CreatePersonWithRoles).execute({ email, name: 'Test Person', password: PASSWORD, ...roles });
  const somebody = new Visitor(house);
  await somebody.logIn(email, PASSWORD);
  return somebody;
}
const ofCompany = (organisationId: string): Promise<Visitor> => visitor({ memberships: [{ organisationId, right: 'viewer' }] });

async function download(by: Visitor, id: string, query = ''): Promise<{ status: number; bytes: Buffer; name: unknown; type: unknown }> {
  const url = `/api/applications/${id}/submitted-document${query}`;
  const { statusCode, rawPayload, headers } = await house.inject({ url, headers: { cookie: `traverse_session=${by.cookie ?? ''}` } });
  return { status: statusCode, bytes: rawPayload, name: headers['content-disposition'], type: headers['content-type'] };
}

interface Row {
  readonly number: string;
  readonly snapshot_hash: string;
}
const rowOf = async (id: string): Promise<Row> => {
  const [row] = await house.query<Row>(`SELECT "number", "snapshot_hash" FROM "applicant"."application" WHERE "id" = $1`, [id]);
  if (!row) throw new Error('no such application');
  return row;
};

test('what was submitted, in both languages: company, answers with their labels, sums, documents with hashes, receipt', async () => {
  const { id, organisationId } = await submitted();
  const owner = await ofCompany(organisationId);
  const { number, snapshot_hash: hash } = await rowOf(id);
  const receipt = hash.slice(0, 12).toUpperCase();
  const english = await download(owner, id, '?language=en');
  expect(english).toMatchObject({
    status: 200,
    type: 'application/pdf',
    name: `attachment; filename="${number}-${hash.slice(0, 12)}-en.pdf"`,
  });
  const en = await readPdf(english.bytes);
  expect(en.info).toMatchObject({ Title: `Application ${number}`, Language: 'en' });
  for (const words of [
    number,
    `Receipt ${receipt}`,
    NAME,
    'Hauptstraße 1',
    '70173 Stuttgart, DE',
    'Stuttgart, Stadtkreis',
    '24.5',
    '€3,000,000.00',
  ])
    expect(en.text).toContain(words);
  for (const words of [pilotAnswers.title, 'Plän.pdf', '€7,500.00', 'Amount asked']) expect(en.text).toContain(words);
  const plain = en.text.replaceAll(' ', '');
  expect(plain).toContain(hash);
  expect(plain).toContain(createHash('sha256').update(PLAN).digest('hex'));

  const german = await download(owner, id, '?language=de');
  const de = await readPdf(german.bytes);
  expect(de.info).toMatchObject({ Title: `Antrag ${number}`, Language: 'de' });
  for (const words of [`Quittung ${receipt}`, NAME, 'Unternehmen', 'Beantragter Betrag', '7.500,00 €', 'Seite 1 von'])
    expect(de.text).toContain(words);
  expect(de.text).not.toMatch(/Amount|Company|Not answered/);
  for (const title of ['Unternehmen', 'Unterlagen', 'Partner']) expect(de.bookmarks.map((one) => one.title)).toContain(title);
});

test('the same bytes whenever it is asked for, also by two at once and after the company has moved', async () => {
  const { id, organisationId } = await submitted();
  const owner = await ofCompany(organisationId);
  const [one, other] = await Promise.all([download(owner, id), download(owner, id)]);
  const rename = (tx: Parameters<Parameters<UnitOfWork['run']>[1]>[0]) =>
    tx.sql(`UPDATE "identity"."organisation" SET "name" = 'Renamed' WHERE "id" = $1`, [organisationId]);
  await house.get(UnitOfWork).run(member(organisationId), async (tx) => void (await rename(tx)));
  expect((await house.get(IdentityFacade).organisation(null, organisationId)).name).toBe('Renamed');
  const later = await download(owner, id);
  const made = await download(owner, id, '?language=de');
  expect(one.bytes.equals(other.bytes) && one.bytes.equals(later.bytes)).toBe(true);
  expect((await readPdf(made.bytes)).text).toContain(NAME);
  const kept = await house.query<{ sha256: string }>(
    `SELECT "sha256" FROM "applicant"."submitted_document" WHERE "application_id" = $1 AND "language" = 'en'`,
    [id],
  );
  expect(kept).toEqual([{ sha256: createHash('sha256').update(one.bytes).digest('hex') }]);
});

test('for the company and the staff of its programme; nobody else learns that it is there, and a draft has none', async () => {
  const { id, organisationId } = await submitted();
  const elsewhere = newId();
  const [officer, auditor, other, stranger] = await Promise.all([
    visitor({ staff: [{ role: 'officer', programmeId }] }),
    visitor({ staff: [{ role: 'auditor', programmeId }] }),
    visitor({ staff: [{ role: 'officer', programmeId: elsewhere }] }),
    ofCompany(await seedCompany(house.app)),
  ]);
  const statusOf = async (by: Visitor): Promise<number> => (await download(by, id)).status;
  expect(await Promise.all([officer, auditor, other, stranger].map(statusOf))).toEqual([200, 200, 404, 404]);
  expect((await download(officer, id, '?language=xx')).status).toBe(400);
  expect((await download(officer, id, `?snapshotHash=${'0'.repeat(64)}`)).status).toBe(404);
  const partnerId = await seedCompany(house.app, { kind: 'partner', nutsCode: 'AT332', countryCode: 'AT', name: 'Labor Tirol' });
  await house.get(UnitOfWork).run(member(organisationId), async (tx) => {
    await tx.sql(`UPDATE "applicant"."application" SET "partner_organisation_id" = $2 WHERE "id" = $1`, [id, partnerId]);
  });
  const partner = await visitor({ memberships: [{ organisationId: partnerId, right: 'owner' }] });
  expect((await partner.get(`/api/applications/${id}`)).status).toBe(200);
  expect((await download(partner, id)).status).toBe(404);
  const owner = member(organisationId);
  const draft = await house.get(CreateApplication).execute(owner, { callId, instrument: 'pilot', organisationId });
  expect((await download(await ofCompany(organisationId), draft.id)).status).toBe(404);
});

test('after a question of the office both submissions can be read, each as it was', async () => {
  const { id, owner, organisationId } = await submitted();
  const { snapshot_hash: before } = await rowOf(id);
  await house.get(ReturnApplication).execute(staff('officer', programmeId), id, { reason: 'Which title?', termDays: 5, fields: ['title'] });
  await house.get(SaveDraft).execute(owner, id, { ...pilotAnswers, title: 'Ein anderer Titel' }, 2);
  await house.get(SubmitApplication).execute(owner, id);
  const reader = await ofCompany(organisationId);
  const [first, latest] = [await download(reader, id, `?snapshotHash=${before}`), await download(reader, id)];
  const [one, two] = [await readPdf(first.bytes), await readPdf(latest.bytes)];
  expect(one.text).toContain(pilotAnswers.title);
  expect(one.text).not.toMatch(/Ein anderer Titel|Sent again/);
  expect(two.text).toContain('Ein anderer Titel');
  expect(two.text).toContain('after a question of the programme office');
  expect(two.text).not.toContain(pilotAnswers.title);
});

test('what was handed out cannot be changed', async () => {
  await expect(house.query(`UPDATE "applicant"."submitted_document" SET "sha256" = 'x'`)).rejects.toThrow(/append-only|permission denied/i);
});
