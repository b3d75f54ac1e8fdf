/**
 * What we measure ourselves against: the same deed and the same SQL on bare Fastify and pg, named prepared statements, one after another.
 * No guards, no DTOs, no log, no entities. Configured by the bench that starts it.
 */
import { createHash } from 'node:crypto';

import fastify from 'fastify';
import pg from 'pg';

import { formatDecimal, hashOf, newId } from '@traverse/kernel';
import { type CallDocument, checkAnswers } from '@traverse/programme';

type Row = Record<string, unknown>;

const env = process.env;
const event = env['LIMIT_EVENT'] ?? '';
const subscribers = JSON.parse(env['LIMIT_SUBSCRIBERS'] ?? '[]') as string[];

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
      "snapshot" = $7, "snapshot_hash" = $8, "return_due_at" = NULL WHERE "id" = $1`,
  audit: `INSERT INTO "audit"."transition" ("id", "entity", "entity_id", "version", "from_state", "to_state", "command", "acted_as", "person_id", "system", "reason", "request_id", "at")
    VALUES ($1, 'applicant.application', $2, $3, $4, 'submitted', 'submit', 'applicant', $5, NULL, NULL, $6, $7)`,
  event: `INSERT INTO "outbox"."event" ("id", "type", "subject_id", "payload", "occurred_at", "request_id") VALUES ($1, $2, $3, $4, $5, $6)`,
  deliveries: `INSERT INTO "outbox"."delivery" ("event_id", "subscriber", "state", "attempts", "due_at") SELECT $1, unnest($2::text[]), 'waiting', 0, now()`,
  idempotency: `INSERT INTO "platform"."idempotency" ("scope", "key", "body_hash", "response", "created_at") VALUES ($1, $2, $3, $4, $5)`,
} as const;

const pool = new pg.Pool({ connectionString: env['DATABASE_URL'], max: Number(env['POOL_SIZE'] || 10) });
const documents = new Map<string, CallDocument>();
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

async function ask(client: pg.PoolClient | pg.Pool, name: keyof typeof SQL, values: unknown[]): Promise<Row | undefined> {
  return (await client.query<Row>({ name, text: SQL[name], values })).rows[0];
}

async function documentOf(client: pg.PoolClient, callId: unknown, version: unknown): Promise<CallDocument> {
  const key = `${String(callId)}@${String(version)}`;
  const known = documents.get(key);
  if (known) return known;
  const document = (await ask(client, 'document', [callId, version]))?.['document'] as CallDocument;
  documents.set(key, document);
  return document;
}

class Refusal extends Error {}

function refuseUnless(fine: unknown, why: string): asserts fine {
  if (!fine) throw new Refusal(why);
}

interface Submission {
  readonly id: string;
  readonly personId: string;
  readonly organisations: readonly string[];
  readonly key: string;
  readonly route: string;
  readonly requestId: string;
  readonly body: unknown;
  readonly now: Date;
}

async function submit(client: pg.PoolClient, { id, personId, organisations, key, route, requestId, body, now }: Submission): Promise<Row> {
  const application = await ask(client, 'lock', [id]);
  refuseUnless(application && organisations.includes(String(application['organisation_id'])), 'not found');
  refuseUnless(application['state'] === 'draft' && application['requested_minor'] !== null, 'wrong state');
  const files = (await client.query<Row>({ name: 'files', text: SQL.files, values: [id] })).rows;
  const company = await ask(client, 'company', [application['organisation_id']]);
  const call = await ask(client, 'call', [application['call_id']]);
  refuseUnless(company && call, 'incomplete');
  const closesAt = call['closes_at'] as Date | null;
  refuseUnless((call['opens_at'] as Date) <= now && (closesAt === null || now.getTime() < closesAt.getTime() + 1000), 'not open');
  const document = await documentOf(client, call['id'], call['version']);
  const { answers, currency, version } = application as { answers: Row; currency: string; version: number };
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
  const hash = hashOf(snapshot);
  const { title, requested_minor: minor } = application;
  await ask(client, 'freeze', [id, version + 1, now, call['version'], title, minor, JSON.stringify(snapshot), hash]);
  await ask(client, 'audit', [newId(), id, version + 1, application['state'], personId, requestId, now]);
  const eventId = newId();
  const payload = {
    callId: application['call_id'],
    organisationId: application['organisation_id'],
    programmeId: application['programme_id'],
  };
  await ask(client, 'event', [eventId, event, id, JSON.stringify(payload), now, requestId]);
  await ask(client, 'deliveries', [eventId, subscribers]);
  const { number } = application;
  const receipt = { id, number, state: 'submitted', version: version + 1, receivedAt: now, snapshotHash: hash, requested, currency };
  const response = JSON.stringify(receipt);
  await ask(client, 'idempotency', [`${personId} ${route}`, key, sha256(JSON.stringify(body ?? null)), response, now]);
  return receipt;
}

const app = fastify({ genReqId: () => newId() });
app.get('/ready', async () => ({ ready: true }));
app.post<{ Params: { id: string } }>('/api/applications/:id/submit', async (request, reply) => {
  const now = new Date();
  const token = /traverse_session=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const session = await ask(pool, 'session', [sha256(token), now, new Date(now.getTime() - 7_200_000)]);
  if (!session) return reply.status(401).send();
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const receipt = await submit(client, {
      id: request.params.id,
      personId: String(session['person_id']),
      organisations: (session['memberships'] as { organisationId: string }[]).map(({ organisationId }) => organisationId),
      key: String(request.headers['idempotency-key']),
      route: `POST ${request.url}`,
      requestId: request.id,
      body: request.body,
      now,
    });
    await client.query('COMMIT');
    return receipt;
  } catch (error) {
    await client.query('ROLLBACK');
    return reply.status(error instanceof Refusal ? 409 : 500).send({ error: error instanceof Error ? error.message : String(error) });
  } finally {
    client.release();
  }
});
await app.listen({ port: Number(env['PORT']), host: '127.0.0.1' });
