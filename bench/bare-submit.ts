/**
 * The submit deed on bare `pg`: the same SQL as named prepared statements, one after another, no entities. What the benchmarks measure us against.
 */
import { createHash } from 'node:crypto';

import type pg from 'pg';

import { formatDecimal, hashOf, newId } from '@traverse/kernel';
import { type CallDocument, checkAnswers } from '@traverse/programme';

export type Row = Record<string, unknown>;

const SQL = {
  session: `SELECT s."id", s."person_id", s."last_seen_at",
      (SELECT json_agg(json_build_object('organisationId', m."organisation_id", 'kind', o."kind", 'right', m."right"))
       FROM "identity"."membership" m JOIN "identity"."organisation" o ON o."id" = m."organisation_id" WHERE m."person_id" = s."person_id") AS "memberships",
      (SELECT json_agg(json_build_object('role', r."role", 'programmeId', r."programme_id"))
       FROM "identity"."staff_role" r WHERE r."person_id" = s."person_id" AND r."state" = 'granted') AS "staff"
    FROM "identity"."session" s WHERE s."token_hash" = $1 AND s."ended_at" IS NULL AND s."expires_at" > $2 AND s."last_seen_at" > $3`,
  lock: `SELECT "id", "state", "version", "number", "call_id", "call_version", "programme_id", "instrument", "organisation_id", "partner_organisation_id", "title",
      "answers", "answers_version", "requested_minor", "currency", "envelope_id", "received_at", "sequence", "return_due_at", "earmarked_minor"
    FROM "applicant"."application" WHERE "id" = $1 FOR UPDATE`,
  files: `SELECT "id", "document_key", "name", "type", "size", "sha256", "added_at" FROM "applicant"."attachment" WHERE "application_id" = $1 ORDER BY "id"`,
  company: `SELECT "headcount", "turnover_minor", "balance_sheet_minor", "currency", "year_end"::text AS "year_end", "includes_linked"
    FROM "applicant"."company_profile" WHERE "organisation_id" = $1`,
  call: `SELECT c."id", c."key", c."opens_at", c."closes_at", v."version", v."hash" FROM "programme"."call" c
    JOIN "programme"."call_version" v ON v."call_id" = c."id" AND v."version" = c."current_version" WHERE c."id" = $1`,
  document: `SELECT "document" FROM "programme"."call_version" WHERE "call_id" = $1 AND "version" = $2`,
  freeze: `UPDATE "applicant"."application" SET "state" = 'submitted', "version" = $2, "received_at" = $3,
      "sequence" = COALESCE("sequence", nextval('"applicant"."next_sequence"')), "call_version" = $4, "title" = $5, "requested_minor" = $6,
      "snapshot" = $7, "snapshot_hash" = $8, "return_due_at" = NULL, "earmarked_minor" = $9 WHERE "id" = $1`,
  audit: `INSERT INTO "audit"."transition" ("id", "entity", "entity_id", "version", "from_state", "to_state", "command", "acted_as", "person_id", "system", "reason", "request_id", "at")
    VALUES ($1, 'applicant.application', $2, $3, $4, 'submitted', 'submit', 'applicant', $5, NULL, NULL, $6, $7)`,
  event: `INSERT INTO "outbox"."event" ("id", "type", "subject_id", "payload", "occurred_at", "request_id") VALUES ($1, $2, $3, $4, $5, $6)`,
  deliveries: `INSERT INTO "outbox"."delivery" ("event_id", "subscriber", "state", "attempts", "due_at") SELECT $1, unnest($2::text[]), 'waiting', 0, now()`,
  envelope: `SELECT "id", "currency" FROM "programme"."envelope" WHERE "id" = $1 FOR UPDATE`,
  waits: `SELECT 1 AS "x" FROM "applicant"."application" WHERE "envelope_id" = $1 AND "state" = 'waiting' AND "id" <> $2 LIMIT 1`,
  balances: `SELECT "account_id", "posted_minor", "pending_out_minor" FROM "ledger"."balance" WHERE "account_id" IN ($1, $2) ORDER BY "account_id" FOR UPDATE`,
  transfer: `INSERT INTO "ledger"."transfer" ("id", "key", "kind", "from_account_id", "to_account_id", "amount_minor", "currency", "code", "subject_id", "at", "request_id")
    VALUES ($1, $2, 'transfer', $3, $4, $5, $6, 'earmark', $7, $8, $9)`,
  book: `UPDATE "ledger"."balance" SET "posted_minor" = "posted_minor" + CASE "account_id" WHEN $1 THEN -$3::bigint ELSE $3::bigint END WHERE "account_id" IN ($1, $2)`,
  idempotency: `INSERT INTO "platform"."idempotency" ("scope", "key", "body_hash", "response", "created_at") VALUES ($1, $2, $3, $4, $5)`,
} as const;

const documents = new Map<string, CallDocument>();
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export async function askAll(client: pg.PoolClient | pg.Pool, name: keyof typeof SQL, values: unknown[]): Promise<Row[]> {
  return (await client.query<Row>({ name, text: SQL[name], values })).rows;
}

export async function ask(client: pg.PoolClient | pg.Pool, name: keyof typeof SQL, values: unknown[]): Promise<Row | undefined> {
  return (await askAll(client, name, values))[0];
}

async function documentOf(client: pg.PoolClient, callId: unknown, version: unknown): Promise<CallDocument> {
  const key = `${String(callId)}@${String(version)}`;
  const known = documents.get(key);
  if (known) return known;
  const document = (await ask(client, 'document', [callId, version]))?.['document'] as CallDocument;
  documents.set(key, document);
  return document;
}

export class Refusal extends Error {}

export function refuseUnless(fine: unknown, why: string): asserts fine {
  if (!fine) throw new Refusal(why);
}

export interface Submission {
  readonly id: string;
  readonly personId: string;
  readonly organisations: readonly string[];
  readonly key: string;
  readonly route: string;
  readonly requestId: string;
  readonly body: unknown;
  readonly now: Date;
  /** The event that a submission tells, and to whom. */
  readonly event: string;
  readonly subscribers: readonly string[];
}

/** What is to be frozen, checked. */
export interface Looked {
  readonly application: Row;
  readonly call: Row;
  readonly snapshot: string;
  readonly hash: string;
  readonly requested: string;
}

export async function look(client: pg.PoolClient, { id, organisations, now }: Submission): Promise<Looked> {
  const application = await ask(client, 'lock', [id]);
  refuseUnless(application && organisations.includes(String(application['organisation_id'])), 'not found');
  refuseUnless(application['state'] === 'draft' && application['requested_minor'] !== null, 'wrong state');
  const files = await askAll(client, 'files', [id]);
  const company = await ask(client, 'company', [application['organisation_id']]);
  const call = await ask(client, 'call', [application['call_id']]);
  refuseUnless(company && call, 'incomplete');
  const closesAt = call['closes_at'] as Date | null;
  refuseUnless((call['opens_at'] as Date) <= now && (closesAt === null || now.getTime() < closesAt.getTime() + 1000), 'not open');
  const document = await documentOf(client, call['id'], call['version']);
  const { answers, currency } = application as { answers: Row; currency: string };
  refuseUnless(checkAnswers(document, String(application['instrument']), answers).length === 0, 'incomplete');
  const requested = formatDecimal(BigInt(String(application['requested_minor'])), currency);
  const snapshot = {
    call: { id: call['id'], key: call['key'], version: call['version'], hash: call['hash'] },
    instrument: application['instrument'],
    organisationId: application['organisation_id'],
    answers,
    documents: files,
    company,
    requested,
    currency,
    receivedAt: now.toISOString(),
  };
  return { application, call, snapshot: JSON.stringify(snapshot), hash: hashOf(snapshot), requested };
}

/** `earmarkedMinor`: what a place in a first-come call holds; null elsewhere. */
export async function write(
  client: pg.PoolClient,
  submission: Submission,
  looked: Looked,
  earmarkedMinor: string | null = null,
): Promise<Row> {
  const { id, personId, key, route, requestId, body, now } = submission;
  const { application, call, snapshot, hash, requested } = looked;
  const { title, requested_minor: minor, number, currency } = application;
  const version = Number(application['version']) + 1;
  await ask(client, 'freeze', [id, version, now, call['version'], title, minor, snapshot, hash, earmarkedMinor]);
  await ask(client, 'audit', [newId(), id, version, application['state'], personId, requestId, now]);
  const eventId = newId();
  const payload = {
    callId: application['call_id'],
    organisationId: application['organisation_id'],
    programmeId: application['programme_id'],
  };
  await ask(client, 'event', [eventId, submission.event, id, JSON.stringify(payload), now, requestId]);
  await ask(client, 'deliveries', [eventId, submission.subscribers]);
  const receipt = { id, number, state: 'submitted', version, receivedAt: now, snapshotHash: hash, requested, currency };
  const response = JSON.stringify(receipt);
  await ask(client, 'idempotency', [`${personId} ${route}`, key, sha256(JSON.stringify(body ?? null)), response, now]);
  return receipt;
}
