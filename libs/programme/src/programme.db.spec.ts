import { DomainError, newId } from '@traverse/kernel';
import { Ledger } from '@traverse/ledger';
import { DataSource } from 'typeorm';

import { alpineDocument, publishCall, seedProgramme, staff } from '../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../test/support/app.js';
import { CreateCall, ProgrammeFacade, PublishCall } from './index.js';
import { CallVersionQueries } from './call/call-version.queries.js';
import { ReviseCall } from './call/draft-call.js';

let house: TestApp;
let programmeId: string;
beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
});
afterAll(() => house.close());

async function failure(work: Promise<unknown>): Promise<DomainError> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DomainError)) throw new Error(`no DomainError: ${String(error)}`);
  return error;
}

test('publishing freezes the version, opens the envelopes and moves the authorities’ money into them', async () => {
  const document = alpineDocument();
  const { callId, envelopes } = await publishCall(house.app, document);
  const programmes = house.get(ProgrammeFacade);
  const open = await programmes.openCall(null, callId);
  expect(open).toMatchObject({ version: 1, programmeId, key: document.key });
  expect(Object.keys(envelopes)).toHaveLength(7);
  const bars = await house.get(Ledger).envelopeBars(Object.values(envelopes));
  const ticino = bars.find(({ envelopeId }) => envelopeId === envelopes['ticino']);
  expect(ticino).toMatchObject({ currency: 'CHF', availableMinor: 80_000_00n, committedMinor: 0n });
  expect((await house.get(Ledger).proof()).balanced).toBe(true);
});

test('the envelope is found by where the company sits', async () => {
  const { callId, envelopes } = await publishCall(house.app, alpineDocument());
  const programmes = house.get(ProgrammeFacade);
  expect((await programmes.envelopeFor(callId, 'ITC20'))?.id).toBe(envelopes['vda-liguria']);
  expect(await programmes.envelopeFor(callId, 'SI041')).toBeNull();
  expect(await programmes.envelopeFor(callId, 'BE100')).toBeNull();
});

test('a published version cannot be changed by the application', async () => {
  const { callId } = await publishCall(house.app, alpineDocument());
  const change = house.get(DataSource).query(`UPDATE "programme"."call_version" SET "reason" = 'x' WHERE "call_id" = $1`, [callId]);
  await expect(change).rejects.toThrow(/permission denied|append-only/);
});

test('every mistake of a document is named', async () => {
  const document = alpineDocument((doc) => {
    doc.timeZone = 'Europe/Nowhere';
    doc.reserveList = 'perhaps' as never;
  });
  const error = await failure(house.get(CreateCall).execute(staff('officer'), document));
  expect(error.code).toBe('programme.call-document-invalid');
  expect(error.fields.map(({ path }) => path)).toEqual(expect.arrayContaining(['timeZone', 'reserveList']));
});

test('a call that names an authority without an account is not published, and no money moves', async () => {
  const document = alpineDocument((doc) => {
    for (const authority of doc.authorities) if (authority.key === 'tirol') authority.key = 'tyrol';
    for (const envelope of doc.envelopes) if (envelope.authority === 'tirol') envelope.authority = 'tyrol';
  });
  const { id } = await house.get(CreateCall).execute(staff('officer', programmeId), document);
  const error = await failure(house.get(PublishCall).execute(staff('officer', programmeId), id));
  expect(error.fields).toEqual([{ path: 'authorities.3.key', code: 'programme.authority-unknown', params: { key: 'tyrol' } }]);
  expect(await house.query(`SELECT 1 FROM "programme"."envelope" WHERE "call_id" = $1`, [id])).toEqual([]);
});

test('only officers of the programme make and publish its calls', async () => {
  const document = alpineDocument();
  const stranger = staff('officer', '00000000-0000-7000-8000-000000000000');
  expect((await failure(house.get(CreateCall).execute(stranger, document))).status).toBe(403);
  const { id } = await house.get(CreateCall).execute(staff('officer', programmeId), document);
  for (const actor of [stranger, staff('approver', programmeId), staff('administrator')])
    expect(await failure(house.get(PublishCall).execute(actor, id))).toMatchObject({ code: 'programme.call.not-allowed', status: 403 });
});

test('a published call changes by a new version with a reason, and what was fixed stays', async () => {
  const officer = staff('officer', programmeId);
  const document = alpineDocument();
  const { callId } = await publishCall(house.app, document);
  const next = { ...document, version: 2, changeReason: 'More time', summary: { ...document.summary, en: 'New words' } };
  const dearer = { ...next, envelopes: next.envelopes.map((envelope) => ({ ...envelope, amount: '1000000.00' })) };
  expect((await failure(house.get(ReviseCall).execute(officer, callId, dearer))).fields).toEqual([
    { path: 'envelopes', code: 'programme.fixed-once-published' },
  ]);
  await house.get(ReviseCall).execute(officer, callId, next);
  expect((await house.get(ProgrammeFacade).openCall(null, callId)).version).toBe(1);
  await house.get(PublishCall).execute(officer, callId);
  const now = await house.get(ProgrammeFacade).openCall(null, callId);
  expect([now.version, now.document.summary['en']]).toEqual([2, 'New words']);
  expect((await house.get(ProgrammeFacade).callVersion(callId, 1)).document.summary['en']).toBe(document.summary['en']);
  expect(await failure(house.get(PublishCall).execute(officer, callId))).toMatchObject({ code: 'programme.nothing-to-publish' });
});

test('a draft keeps its mistakes until it is published, and one saving does not run over another', async () => {
  const officer = staff('officer', programmeId);
  const { id } = await house.get(CreateCall).execute(officer, alpineDocument());
  const wrong = {
    ...alpineDocument(),
    key: (await house.get(ProgrammeFacade).call(id)).key,
    closesAt: '2020-01-01T12:00',
    title: undefined,
  };
  const saved = await house.get(ReviseCall).execute(officer, id, wrong, { mistakes: 'kept', basedOn: 1 });
  expect(saved.revision).toBe(2);
  expect(saved.problems.map(({ path }) => path).sort()).toEqual(['closesAt', 'title']);
  const dated = { ...wrong, title: { en: 'T', de: 'T' } };
  const again = await house.get(ReviseCall).execute(officer, id, dated, { mistakes: 'kept', basedOn: 2 });
  expect(again.problems.map(({ path, code }) => `${path} ${code}`)).toContain('closesAt closes-before-opening');
  expect(await failure(house.get(ReviseCall).execute(officer, id, dated, { mistakes: 'kept', basedOn: 2 }))).toMatchObject({
    code: 'programme.draft-changed',
    status: 409,
  });
  expect((await failure(house.get(PublishCall).execute(officer, id))).code).toBe('programme.call-document-invalid');
  expect((await failure(house.get(CreateCall).execute(officer, { ...alpineDocument(), key: wrong.key }))).fields).toEqual([
    { path: 'key', code: 'programme.call-key-taken' },
  ]);
  const taken = await Promise.allSettled(
    [1, 2, 3].map(() => house.get(CreateCall).execute(officer, { ...alpineDocument(), key: 'at-once' })),
  );
  expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('the public sees a published call in its own language, and no draft', async () => {
  const { id } = await house.get(CreateCall).execute(staff('officer', programmeId), alpineDocument());
  expect((await house.inject({ url: `/api/calls/${id}` })).statusCode).toBe(404);
  await house.get(PublishCall).execute(staff('officer', programmeId), id);
  const { statusCode, body } = await house.inject({ url: `/api/calls/${id}`, headers: { 'accept-language': 'de-AT,de;q=0.9' } });
  expect(statusCode).toBe(200);
  const call = JSON.parse(body) as {
    window: string;
    title: string;
    instruments: { key: string; form: { properties: Record<string, { title: string }> } }[];
  };
  expect([call.window, call.title]).toEqual(['open', 'Alpine Innovationsgutscheine, zweiter Aufruf 2026']);
  expect(call.instruments[0]?.form.properties['title']?.title).toMatch(/Vorhaben/);
});

test('a call is closed when its last second has passed', async () => {
  const { callId } = await publishCall(house.app, alpineDocument());
  await house.timers.tick('programme.close-calls');
  expect((await house.get(ProgrammeFacade).call(callId)).state).toBe('published');
  await house.clock.advance(31 * 24 * 3_600_000);
  await house.timers.tick('programme.close-calls');
  expect((await house.get(ProgrammeFacade).call(callId)).state).toBe('closed');
});

test('the figures of the law are those of the day', async () => {
  const programmes = house.get(ProgrammeFacade);
  const codesOn = async (day: string) => (await programmes.parameters(new Date(`${day}T12:00:00Z`))).map(({ code }) => code);
  expect(await codesOn('2023-06-30')).toContain('sme.small.headcount-below');
  expect(await codesOn('2023-06-30')).not.toContain('gber-20a.ceiling');
  // Schemes go on for six months after the regulation has ended (its Art. 58(5)).
  const later = await programmes.parameters(new Date('2027-01-02T12:00:00Z'));
  expect(later.filter(({ code }) => code === 'gber-20a.ceiling').map(({ legalBasis }) => legalBasis)).toEqual([
    expect.stringContaining('58(5)'),
  ]);
});

test('an officer asks for mistakes before anything is kept, and for what a new version changes', async () => {
  const document = alpineDocument();
  const { callId } = await publishCall(house.app, document);
  const officer = staff('officer', programmeId);
  await house
    .get(ReviseCall)
    .execute(officer, callId, { ...document, version: 2, changeReason: 'Shorter', decision: { ...document.decision, appealDays: 14 } });
  const versions = house.get(CallVersionQueries);
  expect(await versions.diff(officer, callId, '1', 'draft')).toEqual([
    { path: 'version', before: 1, after: 2 },
    { path: 'decision.appealDays', before: document.decision.appealDays, after: 14 },
    { path: 'changeReason', before: null, after: 'Shorter' },
  ]);
  expect(await failure(versions.diff(staff('officer', newId()), callId, '1', 'draft'))).toMatchObject({ code: 'call.not-found' });
  expect(versions.check({ ...document, closesAt: document.opensAt }, 'de')).toEqual([
    { path: 'closesAt', code: 'closes-before-opening', message: 'Der Aufruf endet, bevor er beginnt.' },
  ]);
});
