import pg from 'pg';

import { newId } from '@traverse/kernel';

import { answersFor } from '../apps/cli/demo/answers.js';
import { Visitor } from '../apps/cli/demo/visitor.js';
import { mailOf, PASSWORD } from '../apps/cli/demo/world.js';
import { type Credentials, keyOf } from './load.js';

const MEMBER = mailOf('applicant');
const INSTRUMENT = 'pilot';

/** One complete draft, written and never submitted, that all others are copies of; and what a submission says to whom. */
export interface Template {
  readonly draftId: string;
  readonly event: string;
  readonly subscribers: readonly string[];
}

async function draft(visitor: Visitor, callId: string, organisationId: string): Promise<string> {
  const { id } = await visitor.post<{ id: string }>('/api/applications', { callId, instrument: INSTRUMENT, organisationId });
  const { answersVersion } = await visitor.get<{ answersVersion: number }>(`/api/applications/${id}`);
  await visitor.patch(`/api/applications/${id}`, { answers: answersFor(INSTRUMENT, 1, new Date(), ['de', 'en']), answersVersion });
  return id;
}

/** Made through the API. A second draft is submitted, so that the limit writes the rows that we write. */
export async function makeTemplate(origin: string, pool: pg.Pool): Promise<Template> {
  const visitor = new Visitor(origin, MEMBER);
  const calls = await visitor.get<{ items: readonly { id: string }[] }>('/api/calls');
  const session = await visitor.get<{ parties: readonly { organisationId: string }[] }>('/api/session');
  const callId = calls.items[0]?.id ?? '';
  const organisationId = session.parties[0]?.organisationId ?? '';
  const draftId = await draft(visitor, callId, organisationId);
  const sampleId = await draft(visitor, callId, organisationId);
  await visitor.post(`/api/applications/${sampleId}/submit`);
  const { rows } = await pool.query<{ type: string; subscriber: string }>(
    `SELECT e."type", d."subscriber" FROM "outbox"."event" e JOIN "outbox"."delivery" d ON d."event_id" = e."id" WHERE e."subject_id" = $1`,
    [sampleId],
  );
  return { draftId, event: rows[0]?.type ?? '', subscribers: rows.map(({ subscriber }) => subscriber) };
}

const COPY_DRAFT = `
  INSERT INTO "applicant"."application" SELECT copy.* FROM "applicant"."application" a, unnest($2::uuid[]) AS made("id"),
    LATERAL jsonb_populate_record(a, jsonb_build_object('id', made."id", 'number', 'BENCH-' || made."id")) AS copy WHERE a."id" = $1`;
const COPY_HISTORY = `
  INSERT INTO "audit"."transition" SELECT copy.* FROM "audit"."transition" t, unnest($2::uuid[], $3::uuid[]) AS made("id", "entity_id"),
    LATERAL jsonb_populate_record(t, jsonb_build_object('id', made."id", 'entity_id', made."entity_id")) AS copy WHERE t."entity_id" = $1`;

/** As many drafts as asked for, each with its own history, all complete. */
export async function copyDrafts(pool: pg.Pool, { draftId }: Template, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, newId);
  await pool.query(COPY_DRAFT, [draftId, ids]);
  await pool.query(COPY_HISTORY, [draftId, ids.map(newId), ids]);
  return ids;
}

/** What a database that has run for a day knows of itself: without it the first plans are made for empty tables. */
export async function analyse(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
}

/** Real log-ins, one session for each connection. */
export async function logIn(origin: string, times: number): Promise<Credentials[]> {
  const people: Credentials[] = [];
  for (let i = 0; i < times; i += 1) {
    const opened = await fetch(`${origin}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({ email: MEMBER, password: PASSWORD }),
    });
    if (!opened.ok) throw new Error(`log-in: ${opened.status} ${await opened.text()}`);
    const cookie = opened.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
    const session = await fetch(`${origin}/api/session`, { headers: { cookie: cookie.join('; ') } });
    people.push({ cookie: cookie.join('; '), csrf: ((await session.json()) as { csrfToken: string }).csrfToken });
  }
  return people;
}

const WRITTEN = `
  SELECT (SELECT count(*)::int FROM "applicant"."application" WHERE "id" = ANY($1) AND "state" = 'submitted' AND "snapshot_hash" IS NOT NULL) AS "frozen",
    (SELECT count(*)::int FROM "audit"."transition" WHERE "entity_id" = ANY($1) AND "command" = 'submit') AS "audited",
    (SELECT count(*)::int FROM "outbox"."event" WHERE "subject_id" = ANY($1)) AS "events",
    (SELECT count(*)::int FROM "outbox"."delivery" d JOIN "outbox"."event" e ON e."id" = d."event_id" WHERE e."subject_id" = ANY($1)) AS "deliveries",
    (SELECT count(*)::int FROM "platform"."idempotency" WHERE "key" = ANY($2)) AS "keys"`;

/** Both sides must have written the same rows, or the figures compare nothing. */
export async function assertWritten(pool: pg.Pool, who: string, ids: readonly string[], { subscribers }: Template): Promise<void> {
  const { rows } = await pool.query<Record<string, number>>(WRITTEN, [ids, ids.map(keyOf)]);
  const expected = {
    frozen: ids.length,
    audited: ids.length,
    events: ids.length,
    deliveries: ids.length * subscribers.length,
    keys: ids.length,
  };
  for (const [what, count] of Object.entries(expected))
    if (rows[0]?.[what] !== count) throw new Error(`${who} wrote ${String(rows[0]?.[what])} ${what}, not ${count}`);
}
