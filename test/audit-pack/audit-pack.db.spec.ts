import { buffer } from 'node:stream/consumers';

import { hashOf, newId } from '@traverse/kernel';
import { DeadLetters } from '@traverse/platform';

import { workflows } from '../../apps/api/contexts.js';
import { alpineDocument, seedProgramme, staff } from '../support/alpine.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { People } from '../support/people.js';
import { recommendedAward } from '../support/recommended-award.js';
import type { Visitor } from '../support/visitor.js';
import { SignAgreement } from '../../libs/award/src/agreement/sign-agreement.js';
import { ConfirmDecision } from '../../libs/award/src/decision/confirm-decision.js';
import { rank } from '../../libs/evaluator/src/ranking/rank.js';
import type { RankingSnapshot } from '../../libs/evaluator/src/ranking/ranking.types.js';
import { AUDIT_PACK_ORDERED } from '../../libs/reporting/src/audit-pack/audit-pack.events.js';
import { MakePack } from '../../libs/reporting/src/audit-pack/make-pack.js';
import {
  jsonFile,
  type Manifest,
  MANIFEST,
  type PackRecord,
  packOf,
  type ProvenRow,
  sha256,
} from '../../libs/reporting/src/audit-pack/pack-format.js';
import { readPack } from '../../libs/reporting/src/audit-pack/read-pack.js';
import { type PackCheck, verifyPack } from '../../libs/reporting/src/audit-pack/verify-pack.js';

let house: TestApp;
let auditor: Visitor;
let stranger: Visitor;
let applicationId = '';
let programme = '';
let packId = '';
let bytes: Buffer;

beforeAll(async () => {
  house = await startTestApp();
  const programmeId = await seedProgramme(house.app, alpineDocument());
  programme = programmeId;
  const people = new People(house);
  auditor = (await people.somebody([], 'auditor', programmeId)).visitor;
  stranger = (await people.somebody([], 'auditor', newId())).visitor;
  const award = await recommendedAward(house, programmeId);
  applicationId = award.id;
  await house.get(ConfirmDecision).execute(staff('approver', programmeId), award.decisionId);
  await house.queues.drain();
  const [agreement] = await house.query<{ id: string; text_hash: string }>(`SELECT "id", "text_hash" FROM "award"."agreement"`);
  await house.get(SignAgreement).execute(award.owner, agreement?.id ?? '', { typedName: 'A. Huber', textHash: agreement?.text_hash ?? '' });
  await freeze(programmeId, award.callId, award.envelopeId);
  await house.queues.drain();
  const ordered = await auditor.post<{ id: string; madeAt: string | null }>(`/api/applications/${applicationId}/audit-packs`);
  expect(ordered).toMatchObject({ status: 201, body: { madeAt: null } });
  packId = ordered.body.id;
  await house.queues.drain();
  bytes = await download();
});
afterAll(() => house.close());

/** A ranking that lists the application, as the freeze would keep it. */
async function freeze(programmeId: string, callId: string, envelopeId: string): Promise<void> {
  const snapshot: RankingSnapshot = {
    ...{ format: 'traverse.ranking/1', callId, callVersion: 1, aggregation: 'mean', tieBreak: ['application-number'], whenShort: 'skip' },
    ...{ criteria: [{ key: 'need', weight: 100, scaleMax: 5 }], reserveList: true, overallThreshold: 10 },
    envelopes: [{ id: envelopeId, availableMinor: '1000000', currency: 'EUR' }],
    applications: [
      {
        ...{ id: applicationId, number: 'A-1', envelopeId, requestedMinor: '750000', receivedAt: '2026-12-01T00:00:00.000Z' },
        reviews: [{ id: 'r', scores: { need: 4 } }],
      },
    ],
  };
  await house.query(
    `INSERT INTO "evaluator"."ranking" ("id", "call_id", "programme_id", "version", "snapshot", "hash", "result", "frozen_by_id", "frozen_at") VALUES ($1, $2, $3, 1, $4, $5, $6, $1, now())`,
    [newId(), callId, programmeId, snapshot, hashOf(snapshot), rank(snapshot)],
  );
}

async function download(): Promise<Buffer> {
  const { rawPayload, statusCode } = await house.inject({
    method: 'GET',
    url: `/api/audit-packs/${packId}/file`,
    headers: { cookie: `traverse_session=${String(auditor.cookie)}` },
  });
  expect(statusCode).toBe(200);
  return rawPayload;
}
const check = (pack: Buffer): Promise<PackCheck> => verifyPack(pack, workflows);
/** The pack with one of its files changed, and a manifest that says so: what a careful forger would make. */
async function forged<T>(path: string, change: (content: T) => T): Promise<Buffer> {
  const files = readPack(bytes).map(([name, content]) => {
    if (name !== path) return [name, content] as const;
    return [name, jsonFile(change(JSON.parse(content.toString()) as T))] as const;
  });
  const manifest = JSON.parse(files.find(([name]) => name === MANIFEST)?.[1].toString() ?? '') as Manifest;
  const listed = Object.fromEntries(files.filter(([name]) => name !== MANIFEST).map(([name, content]) => [name, sha256(content)]));
  return buffer(packOf(files.map(([name, content]) => [name, name === MANIFEST ? jsonFile({ ...manifest, files: listed }) : content])));
}

test('holds the case from the application to the agreement, and proves itself', async () => {
  const files = new Map(readPack(bytes));
  const kinds = new Set((JSON.parse(files.get('records.json')?.toString() ?? '') as PackRecord[]).map(({ kind }) => kind));
  for (const kind of [
    'applicant.application',
    'award.decision',
    'award.decision-confirmation',
    'award.agreement',
    'award.agreement-signature',
  ])
    expect(kinds).toContain(kind);
  expect(files.get('records.json')?.toString()).not.toContain('storage_key');
  const result = await check(bytes);
  expect(result).toMatchObject({ problems: [], rankings: 1 });
  expect(result.rows).toBeGreaterThan(10);
  expect(result.head).toMatch(/^\d+:[0-9a-f]{64}$/);
});

test('one changed byte anywhere is found', async () => {
  const missed: number[] = [];
  const step = Math.max(1, Math.floor(bytes.length / 400));
  for (let at = 0; at < bytes.length; at += step) {
    const broken = Buffer.from(bytes);
    broken[at] = (broken[at] ?? 0) ^ 1;
    if ((await check(broken)).problems.length === 0) missed.push(at);
  }
  for (let at = bytes.length - 300; at < bytes.length; at += 1) {
    const broken = Buffer.from(bytes);
    broken[at] = (broken[at] ?? 0) ^ 1;
    if ((await check(broken)).problems.length === 0) missed.push(at);
  }
  expect(missed).toEqual([]);
  for (const cut of [
    bytes.subarray(0, -1),
    bytes.subarray(1),
    bytes.subarray(0, bytes.length / 2),
    Buffer.concat([bytes, Buffer.from('x')]),
    Buffer.alloc(0),
  ])
    expect((await check(cut)).problems).not.toEqual([]);
});

test('a forger who writes a new manifest is found by what the files say of each other', async () => {
  const rows = await forged<ProvenRow[]>('audit/rows.json', (all) =>
    all.map((one, i) => (i === 2 ? { ...one, row: { ...one.row, reason: 'another' } } : one)),
  );
  expect((await check(rows)).problems.join()).toMatch(/audit row .* is not in block/);
  const records = await forged<PackRecord[]>('records.json', (all) =>
    all.map((one) => (one.kind === 'award.decision' ? { ...one, record: { ...one.record, state: 'recommended' } } : one)),
  );
  expect((await check(records)).problems.join()).toMatch(/award\.decision .* is recommended, its history ends in/);
  const fewer = await forged<ProvenRow[]>('audit/rows.json', (all) => all.slice(1));
  expect((await check(fewer)).problems).not.toEqual([]);
  const without = await forged<PackRecord[]>('records.json', (all) => all.filter(({ kind }) => kind !== 'award.agreement'));
  expect((await check(without)).problems.join()).toContain('which is not in the pack');
  const ranking = await forged<{ snapshot: RankingSnapshot }[]>('rankings.json', (all) =>
    all.map((one) => ({ ...one, snapshot: { ...one.snapshot, overallThreshold: 99 } })),
  );
  expect((await check(ranking)).problems.join()).toContain('hash-differs');
  const chain = await forged<{ hash: string }[]>('audit/chain.json', (all) => all.slice(0, -1));
  expect((await check(chain)).problems).not.toEqual([]);
});

test('the job may run twice: the first file stands', async () => {
  const [before] = await house.query<{ storage_key: string; sha256: string }>(
    `SELECT "storage_key", "sha256" FROM "reporting"."audit_pack" WHERE "id" = $1`,
    [packId],
  );
  const event = { id: newId(), type: AUDIT_PACK_ORDERED, subjectId: packId, payload: {} };
  await Promise.all([1, 2].map(() => house.get(MakePack).handleOutside(event)));
  expect(before?.sha256).toBe(sha256(await download()));
});

test('two makers at once keep one file', async () => {
  const { body } = await auditor.post<{ id: string }>(`/api/applications/${applicationId}/audit-packs`);
  const event = { id: newId(), type: AUDIT_PACK_ORDERED, subjectId: body.id, payload: {} };
  await Promise.all([1, 2, 3].map(() => house.get(MakePack).handleOutside(event)));
  await house.queues.drain();
  const { body: list } = await auditor.get<{ items: { id: string; madeAt: string | null; size: number }[] }>(
    `/api/applications/${applicationId}/audit-packs`,
  );
  expect(list.items.map(({ id }) => id)).toEqual([body.id, packId]);
  expect(list.items.every(({ madeAt, size }) => madeAt !== null && size > 0)).toBe(true);
});

test('a pack that could not be made says so; replayed, it is there', async () => {
  const list = async () =>
    (
      await auditor.get<{ items: { id: string; madeAt: string | null; failed: boolean }[] }>(
        `/api/applications/${applicationId}/audit-packs`,
      )
    ).body.items;
  await house.database.asAdmin(`ALTER TABLE "reporting"."audit_pack" ADD CONSTRAINT "never" CHECK ("made_at" IS NULL) NOT VALID`);
  const { body } = await auditor.post<{ id: string }>(`/api/applications/${applicationId}/audit-packs`);
  expect((await list())[0]).toMatchObject({ id: body.id, madeAt: null, failed: false });
  await house.query(
    `UPDATE "outbox"."delivery" SET "attempts" = 5 WHERE "event_id" IN (SELECT "id" FROM "outbox"."event" WHERE "subject_id" = $1)`,
    [body.id],
  );
  await house.queues.drain({ allowDead: true });
  expect((await list())[0]).toMatchObject({ id: body.id, madeAt: null, failed: true });
  await house.database.asAdmin(`ALTER TABLE "reporting"."audit_pack" DROP CONSTRAINT "never"`);
  const letter = (await house.get(DeadLetters).list()).find(({ subjectId }) => subjectId === body.id);
  await house.get(DeadLetters).replay(staff('administrator', programme), letter?.eventId ?? '', letter?.subscriber ?? '');
  expect((await list())[0]).toMatchObject({ madeAt: null, failed: false });
  await house.queues.drain();
  expect((await list())[0]).toMatchObject({ id: body.id, madeAt: expect.any(String) as string, failed: false });
});

test('it is for those who read the case', async () => {
  expect((await stranger.post(`/api/applications/${applicationId}/audit-packs`)).status).toBe(404);
  expect((await stranger.get(`/api/applications/${applicationId}/audit-packs`)).status).toBe(404);
  expect((await stranger.get(`/api/audit-packs/${packId}/file`)).status).toBe(404);
});
