/** Sending a batch as a BullMQ job on bare `pg`: the same statements as named prepared ones, one after another. What `payouts` measures us against. */
import { createPostgresBackend, Queue, Worker } from 'bullmq';
import pg from 'pg';

import { newId } from '@traverse/kernel';
import { BULLMQ_SCHEMA } from '@traverse/platform';

type Row = Record<string, unknown>;

const SQL = {
  event: `SELECT "id", "type", "subject_id", "payload" FROM "outbox"."event" WHERE "id" = $1`,
  seen: `SELECT 1 FROM "outbox"."inbox" WHERE "event_id" = $1 AND "subscriber" = 'finance.send-batch'`,
  lock: `SELECT "id", "state", "version", "number", "authority_id", "programme_id", "currency", "profile", "payouts", "total_minor", "fencing_id", "sends", "sending_since_at"
    FROM "finance"."batch" WHERE "id" = $1 FOR UPDATE`,
  pass: `SELECT pg_advisory_xact_lock_shared(hashtext($1))`,
  alarm: `SELECT EXISTS (SELECT FROM "finance"."ledger_alarm" WHERE "state" <> $1) AS "open"`,
  state: `UPDATE "finance"."batch" SET "state" = $2, "version" = $3 WHERE "id" = $1`,
  audit: `INSERT INTO "audit"."transition" ("id", "entity", "entity_id", "version", "from_state", "to_state", "command", "acted_as", "person_id", "system", "reason", "request_id", "at")
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, NULL, $8, NULL, $9, $10)`,
  fence: `UPDATE "finance"."batch" SET "fencing_id" = $2, "sends" = $3, "sending_since_at" = $4 WHERE "id" = $1`,
  file: `SELECT "msg_id", "bytes", "sha256" FROM "finance"."batch_file" WHERE "batch_id" = $1`,
  contents: `SELECT "id", "voucher_id", "payee_organisation_id" FROM "finance"."payout" WHERE "batch_id" = $1 ORDER BY "id"`,
  payouts: `SELECT "id", "state", "version", "claim_id", "batch_id", "amount_minor", "currency", "end_to_end_id" FROM "finance"."payout"
    WHERE "id" = ANY($1::uuid[]) ORDER BY "id" FOR UPDATE`,
  outcome: `UPDATE "finance"."batch" SET "outcome_code" = $2 WHERE "id" = $1`,
  sent: `UPDATE "finance"."payout" SET "state" = 'sent', "version" = $2 WHERE "id" = $1`,
  tell: `INSERT INTO "outbox"."event" ("id", "type", "subject_id", "payload", "occurred_at", "request_id") VALUES ($1, $2, $3, $4, $5, $6)`,
  inbox: `INSERT INTO "outbox"."inbox" ("event_id", "subscriber", "handled_at") VALUES ($1, 'finance.send-batch', $2) ON CONFLICT DO NOTHING RETURNING 1 AS "first"`,
  done: `UPDATE "outbox"."delivery" SET "state" = 'done', "last_error" = NULL WHERE "event_id" = $1 AND "subscriber" = 'finance.send-batch'`,
} as const;
const AS = 'system:finance.send-batch';

export interface BareSender {
  send(eventIds: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

async function ask(client: pg.PoolClient | pg.Pool, name: keyof typeof SQL, values: unknown[]): Promise<Row[]> {
  return (await client.query<Row>({ name, text: SQL[name], values })).rows;
}

async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

interface Sent {
  readonly batch: Row;
  readonly fencingId: string;
  readonly file: Row;
}

function begin(pool: pg.Pool, batchId: unknown): Promise<Sent> {
  return inTransaction(pool, async (client) => {
    const now = new Date();
    const [batch] = await ask(client, 'lock', [batchId]);
    await ask(client, 'pass', ['traverse.finance.ledger-alarm']);
    const [alarm] = await ask(client, 'alarm', ['cleared']);
    if (batch?.['state'] !== 'released' || alarm?.['open']) throw new Error('not to be sent');
    const version = Number(batch['version']) + 1;
    await ask(client, 'state', [batchId, 'sending', version]);
    await ask(client, 'audit', [newId(), 'finance.batch', batchId, version, 'released', 'sending', 'begin-sending', AS, newId(), now]);
    const fencingId = newId();
    await ask(client, 'fence', [batchId, fencingId, Number(batch['sends']) + 1, now]);
    const [file] = await ask(client, 'file', [batchId]);
    if (!file) throw new Error('no file');
    return { batch, fencingId, file };
  });
}

async function callBank(bankUrl: string, { batch, fencingId, file }: Sent): Promise<void> {
  const response = await fetch(`${bankUrl}/payments`, {
    method: 'POST',
    body: new Uint8Array(file['bytes'] as Buffer),
    headers: { 'content-type': 'application/xml', 'x-batch-id': String(batch['id']), 'x-fencing-id': fencingId },
    signal: AbortSignal.timeout(10_000),
  });
  const answer = await response.text();
  if (!answer.includes(String(file['msg_id'])) || answer.includes('RJCT'))
    throw new Error(`the bank answered ${response.status} ${answer}`);
}

function conclude(
  pool: pg.Pool,
  { batch: { id: batchId, authority_id: authorityId, programme_id: programmeId }, fencingId }: Sent,
): Promise<void> {
  return inTransaction(pool, async (client) => {
    const [now, requestId] = [new Date(), newId()];
    const [batch] = await ask(client, 'lock', [batchId]);
    if (batch?.['state'] !== 'sending' || batch['fencing_id'] !== fencingId) throw new Error('somebody else has sent it');
    const version = Number(batch['version']) + 1;
    await ask(client, 'state', [batchId, 'sent', version]);
    await ask(client, 'audit', [newId(), 'finance.batch', batchId, version, 'sending', 'sent', 'mark-sent', AS, requestId, now]);
    await ask(client, 'tell', [newId(), 'finance.batch.sent.v1', batchId, JSON.stringify({ authorityId, programmeId }), now, requestId]);
    await ask(client, 'outcome', [batchId, null]);
    const contents = await ask(client, 'contents', [batchId]);
    for (const payout of await ask(client, 'payouts', [contents.map(({ id }) => id)])) {
      const next = Number(payout['version']) + 1;
      await ask(client, 'sent', [payout['id'], next]);
      await ask(client, 'audit', [newId(), 'finance.payout', payout['id'], next, payout['state'], 'sent', 'mark-sent', AS, requestId, now]);
      const payload = JSON.stringify({ claimId: payout['claim_id'], batchId });
      await ask(client, 'tell', [newId(), 'finance.payout.sent.v1', payout['id'], payload, now, requestId]);
    }
  });
}

async function handle(pool: pg.Pool, bankUrl: string, eventId: string): Promise<void> {
  const [event] = await ask(pool, 'event', [eventId]);
  if ((await ask(pool, 'seen', [eventId])).length > 0) return;
  const sent = await begin(pool, event?.['subject_id']);
  await callBank(bankUrl, sent);
  await conclude(pool, sent);
  await inTransaction(pool, async (client) => {
    await ask(client, 'inbox', [eventId, new Date()]);
    await ask(client, 'done', [eventId]);
  });
}

/** A queue of its own and a worker that sends so many at once. What fails ends the run: nothing is tried again here. */
export function bareSender(
  { databaseUrl, ownerUrl }: { readonly databaseUrl: string; readonly ownerUrl: string },
  bankUrl: string,
  atOnce: number,
  onError: (error: unknown) => void,
): BareSender {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 }).on('error', onError);
  // A queue that the house does not know gets its sequence from the owner.
  const queuePool = new pg.Pool({ connectionString: ownerUrl, max: 8, options: `-c search_path=public,${BULLMQ_SCHEMA}` }).on(
    'error',
    onError,
  );
  const options = { connection: queuePool } as never;
  const queue = new Queue('bench-payouts', options, createPostgresBackend as never);
  const worker = new Worker<{ eventId: string }>(
    'bench-payouts',
    (job) => handle(pool, bankUrl, job.data.eventId),
    { ...(options as object), concurrency: atOnce } as never,
    createPostgresBackend as never,
  );
  worker.on('error', onError).on('failed', (_job, error) => onError(error));
  return {
    send: async (eventIds) => {
      const opts = { removeOnComplete: true, removeOnFail: true };
      await queue.addBulk(eventIds.map((eventId) => ({ name: 'send', data: { eventId }, opts })));
    },
    close: async () => {
      await worker.close();
      await queue.close();
      await Promise.all([pool.end(), queuePool.end()]);
    },
  };
}
