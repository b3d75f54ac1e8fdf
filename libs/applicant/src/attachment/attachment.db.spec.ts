import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';

import { CreatePersonWithRoles } from '@traverse/identity';
import type { DomainError } from '@traverse/kernel';

import { alpineDocument, member, publishCall, seedCompany, seedProgramme } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { Visitor } from '../../../../test/support/visitor.js';
import { AddAttachment } from './add-attachment.js';

const PASSWORD = 'correct horse battery';
const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'), Buffer.alloc(2000, 0x20), Buffer.from('\n%%EOF\n')]);

let house: TestApp;
let callId: string;
beforeAll(async () => {
  house = await startTestApp({ env: { UPLOAD_LIMIT_BYTES: '50000' } });
  await seedProgramme(house.app, alpineDocument());
  ({ callId } = await publishCall(house.app, alpineDocument()));
});
afterAll(() => house.close());

let people = 0;
async function visitor(organisationId: string, right: 'owner' | 'viewer' = 'owner'): Promise<Visitor> {
  const email = `person${(people += 1)}@firm.example`;
  await house
    .get(CreatePersonWithRoles)
    .execute({ email, name: 'Test Person', password: PASSWORD, memberships: [{ organisationId, right }] });
  const somebody = new Visitor(house);
  await somebody.logIn(email, PASSWORD);
  return somebody;
}

async function draftOf(owner: Visitor, organisationId: string): Promise<string> {
  const made = await owner.post<{ id: string }>('/api/applications', { callId, instrument: 'pilot', organisationId });
  expect(made.status).toBe(201);
  return made.body.id;
}

interface Sent {
  readonly status: number;
  readonly body: { id: string; code: string; params: object; fields: { path: string; params?: object }[] };
}

async function upload(by: Visitor, id: string, content: Buffer, { name = 'plan.pdf', documentKey = 'annex' } = {}): Promise<Sent> {
  const boundary = '----boundary';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="documentKey"\r\n\r\n${documentKey}\r\n--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/pdf\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  const headers = {
    'content-type': `multipart/form-data; boundary=${boundary}`,
    'x-csrf-token': by.csrfToken,
    cookie: `traverse_session=${by.cookie ?? ''}`,
  };
  const response = await house.inject({ method: 'POST', url: `/api/applications/${id}/attachments`, headers, payload });
  return { status: response.statusCode, body: JSON.parse(response.body) as Sent['body'] };
}

async function filesOf(by: Visitor, id: string): Promise<{ id: string; name: string; type: string; size: number }[]> {
  return (await by.get<{ attachments: { id: string; name: string; type: string; size: number }[] }>(`/api/applications/${id}`)).body
    .attachments;
}

test('a file is kept, listed, read back byte for byte by those who may see the application, and taken away again', async () => {
  const organisationId = await seedCompany(house.app);
  const owner = await visitor(organisationId);
  const id = await draftOf(owner, organisationId);
  const sent = await upload(owner, id, PDF, { name: '../../etc/Plän <1>.pdf' });
  expect(sent.status).toBe(201);
  const [file] = await filesOf(owner, id);
  expect(file).toMatchObject({ name: 'Plän 1.pdf', type: 'application/pdf', size: PDF.length });
  const url = `/api/applications/${id}/attachments/${file?.id ?? ''}/content`;
  const viewer = await visitor(organisationId, 'viewer');
  const read = await house.inject({ url, headers: { cookie: `traverse_session=${viewer.cookie ?? ''}` } });
  expect(read.statusCode).toBe(200);
  expect(read.rawPayload.equals(PDF)).toBe(true);
  expect(read.headers['content-disposition']).toBe(`attachment; filename*=UTF-8''Pl%C3%A4n%201.pdf`);
  const stranger = await visitor(await seedCompany(house.app));
  expect((await stranger.get(url)).status).toBe(404);
  expect((await viewer.send('DELETE', `/api/applications/${id}/attachments/${file?.id ?? ''}`)).status).toBe(403);
  expect((await owner.send('DELETE', `/api/applications/${id}/attachments/${file?.id ?? ''}`)).status).toBe(200);
  expect(await filesOf(owner, id)).toEqual([]);
  expect((await owner.get(url)).status).toBe(404);
});

describe('what is refused leaves the draft as it was', () => {
  let owner: Visitor;
  let id: string;
  beforeAll(async () => {
    const organisationId = await seedCompany(house.app);
    owner = await visitor(organisationId);
    id = await draftOf(owner, organisationId);
  });
  afterEach(async () => expect(await filesOf(owner, id)).toEqual([]));

  test('a type that is not asked for, by content and not by name', async () => {
    const sent = await upload(owner, id, Buffer.from('MZ this is a program, whatever it is called'), { name: 'plan.pdf' });
    expect(sent).toMatchObject({ status: 415, body: { code: 'platform.file-type-refused' } });
    expect(sent.body.fields[0]?.params).toMatchObject({ allowed: 'application/pdf, image/png, image/jpeg' });
  });

  test('above the limit, which is named', async () => {
    const sent = await upload(owner, id, Buffer.concat([PDF, Buffer.alloc(50_000)]));
    expect(sent).toMatchObject({ status: 413, body: { code: 'platform.file-too-large', params: { limitBytes: 50_000 } } });
  });

  test('far above the limit', async () => {
    const sent = await upload(owner, id, Buffer.concat([PDF, Buffer.alloc(3_000_000)]));
    expect(sent).toMatchObject({ status: 413, body: { code: 'platform.file-too-large', params: { limitBytes: 50_000 } } });
  });

  test('a document that the call does not ask for', async () => {
    expect(await upload(owner, id, PDF, { documentKey: 'passport' })).toMatchObject({
      status: 422,
      body: { code: 'applicant.no-such-document' },
    });
  });

  test('no file at all', async () => {
    expect((await owner.post(`/api/applications/${id}/attachments`)).status).toBe(400);
  });
});

test('no more than twenty files', async () => {
  const organisationId = await seedCompany(house.app);
  const owner = await visitor(organisationId);
  const id = await draftOf(owner, organisationId);
  const sent = await Promise.all(Array.from({ length: 22 }, () => upload(owner, id, PDF)));
  expect(sent.filter(({ status }) => status === 201)).toHaveLength(20);
  expect(sent.find(({ status }) => status !== 201)?.body).toMatchObject({ code: 'applicant.too-many-files', params: { max: 20 } });
});

test('ten thousand more are refused before a byte is read, with the limit named; the twenty stay', async () => {
  const organisationId = await seedCompany(house.app);
  const owner = await visitor(organisationId);
  const id = await draftOf(owner, organisationId);
  for (let i = 0; i < 20; i += 1) expect((await upload(owner, id, PDF)).status).toBe(201);
  const refused = await upload(owner, id, PDF);
  expect(refused).toMatchObject({
    status: 409,
    body: { code: 'applicant.too-many-files', fields: [{ path: 'file', params: { max: 20 } }] },
  });
  const kept = (await readdir(join(house.config.dataDir, 'files'))).length;
  const person = member(organisationId);
  let read = 0;
  const content = (): Readable => new Readable({ read: () => void (read += 1) });
  const add = async (): Promise<string> => {
    const sent = house.get(AddAttachment).execute(person, id, { documentKey: 'annex', name: 'x.pdf', content: content() });
    return sent.then(
      () => 'kept',
      (error: DomainError) => `${error.code} ${JSON.stringify(error.params)}`,
    );
  };
  const answers = new Set<string>();
  for (let i = 0; i < 100; i += 1) for (const one of await Promise.all(Array.from({ length: 100 }, add))) answers.add(one);
  expect([...answers]).toEqual(['applicant.too-many-files {"max":20}']);
  expect(read).toBe(0);
  expect(await readdir(join(house.config.dataDir, 'files'))).toHaveLength(kept);
  expect(await filesOf(owner, id)).toHaveLength(20);
}, 120_000);
