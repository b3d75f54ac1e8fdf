/** The statements of `bare-run.ts`, each prepared by name. $1 is the batch, or the ids of the step, where nothing else is said. */
const audit = (entity: string, from: string, to: string, command: string, as: string, rows: string): string => `
  INSERT INTO "audit"."transition" ("id", "entity", "entity_id", "version", "from_state", "to_state", "command", "acted_as", "person_id", "system", "reason", "request_id", "at")
  SELECT uuidv7(), '${entity}', "id", "version", ${from}, '${to}', '${command}', 'system:${as}', NULL, 'system:${as}', NULL, 'bench', now() FROM ${rows}`;

const IN_BATCH = `"finance"."payout" WHERE "batch_id" = $1`;
const IN_STEP = `"finance"."payout" WHERE "id" = ANY($1::uuid[])`;
const PAYLOAD = `jsonb_build_object('claimId', "claim_id", 'batchId', "batch_id", 'applicantOrganisationId', "applicant_organisation_id")`;
const ACCOUNTS = `
  FROM "finance"."payout" p JOIN "ledger"."account" f ON f."kind" = 'voucher:claimed' AND f."owner_id" = p."voucher_id" AND f."currency" = p."currency"
    JOIN "ledger"."account" t ON t."kind" = 'envelope:paid' AND t."owner_id" = p."envelope_id" AND t."currency" = p."currency"`;
const lockBalances = (which: string): string => `
  SELECT "account_id" FROM "ledger"."balance" WHERE "account_id" IN (SELECT unnest(ARRAY[f."id", t."id"]) ${ACCOUNTS} WHERE ${which}) ORDER BY "account_id" FOR UPDATE`;

export const SQL = {
  next: `SELECT "id", "authority_id", "currency" FROM "finance"."payout"
    WHERE "state" = 'approved' AND ("authority_id", "currency", "id") > ($1::uuid, $2::text, $3::uuid) ORDER BY "authority_id", "currency", "id" LIMIT $4`,
  vouchers: `SELECT "id", "state" FROM "award"."voucher" WHERE "id" IN (SELECT "voucher_id" FROM ${IN_STEP}) ORDER BY "id" FOR UPDATE`,
  payouts: `SELECT "id", "state", "version", "amount_minor", "currency", "end_to_end_id", "instr_id", "programme_id", "payee_organisation_id", "bank_account_id"
    FROM ${IN_STEP} ORDER BY "id" FOR UPDATE`,
  accounts: `SELECT DISTINCT ON ("organisation_id") "id", "organisation_id", "holder_name", "iban", "bic" FROM "finance"."bank_account"
    WHERE "organisation_id" = ANY($1::uuid[]) ORDER BY "organisation_id", "revision" DESC`,
  holds: `SELECT "organisation_id", count(*) FROM "finance"."payment_hold" WHERE "organisation_id" = ANY($1::uuid[]) AND "state" = 'open' GROUP BY 1`,
  payees: `SELECT "id", "street", "building_number", "post_code", "town_name", "country_code" FROM "identity"."organisation" WHERE "id" = ANY($1::uuid[])`,
  authority: `SELECT "name", "iban", "bic" FROM "programme"."authority" WHERE "id" = $1`,
  number: `SELECT 'BAT-2026-' || lpad(nextval('finance.next_batch_number')::text, 6, '0') AS "number"`,
  batch: `INSERT INTO "finance"."batch" ("id", "state", "version", "created_at", "number", "authority_id", "programme_id", "currency", "profile", "payouts", "total_minor", "made_by_id", "sends", "run_id")
    VALUES ($1, 'draft', 1, now(), $2, $3, $4, $5, 'sepa', $6, $7, $8, 0, $9)`,
  batchMade: audit('finance.batch', 'NULL', 'draft', 'create', 'finance.payout-run', `"finance"."batch" WHERE "id" = $1`),
  putIn: `UPDATE "finance"."payout" p SET "state" = 'batched', "version" = p."version" + 1, "batch_id" = $1, "bank_account_id" = n."account"
    FROM unnest($2::uuid[], $3::uuid[]) AS n("id", "account") WHERE p."id" = n."id"`,
  putInAudit: audit('finance.payout', `'approved'`, 'batched', 'batch', 'finance.payout-run', IN_BATCH),
  run: `UPDATE "finance"."payout_run" SET "steps" = "steps" + 1, "cursor" = $2, "batches" = "batches" + $3, "payouts" = "payouts" + $4 WHERE "id" = $1`,
  lockBatch: `SELECT "id", "state", "version", "number", "authority_id", "programme_id", "payouts", "total_minor", "fencing_id" FROM "finance"."batch" WHERE "id" = $1 FOR UPDATE`,
  inBatch: `SELECT "id" FROM ${IN_BATCH} ORDER BY "id"`,
  alarm: `SELECT EXISTS (SELECT FROM "finance"."ledger_alarm" WHERE "state" <> 'cleared') AS "open"`,
  check: `UPDATE "finance"."batch" SET "state" = 'checked', "version" = "version" + 1, "checked_by_id" = $2 WHERE "id" = $1`,
  checkAudit: audit('finance.batch', `'draft'`, 'checked', 'check', 'finance.payout-run', `"finance"."batch" WHERE "id" = $1`),
  release: `UPDATE "finance"."batch" SET "state" = 'released', "version" = "version" + 1, "released_by_id" = $2, "released_at" = now() WHERE "id" = $1`,
  releaseAudit: audit('finance.batch', `'checked'`, 'released', 'release', 'finance.payout-run', `"finance"."batch" WHERE "id" = $1`),
  file: `INSERT INTO "finance"."batch_file" ("batch_id", "msg_id", "execution_date", "bytes", "sha256", "created_at") VALUES ($1, $2, $3, $4, $5, now())`,
  holdLock: lockBalances('p."batch_id" = $1'),
  hold: `WITH "moved" AS (
      INSERT INTO "ledger"."transfer" ("id", "key", "kind", "from_account_id", "to_account_id", "amount_minor", "currency", "code", "subject_id", "at", "request_id")
      SELECT uuidv7(), 'payout:' || p."id" || ':hold', 'hold', f."id", t."id", p."amount_minor", p."currency", 'payout-released', p."id", now(), 'bench' ${ACCOUNTS}
      WHERE p."batch_id" = $1 RETURNING "from_account_id", "amount_minor")
    UPDATE "ledger"."balance" b SET "pending_out_minor" = b."pending_out_minor" + m."sum"
    FROM (SELECT "from_account_id" AS "id", sum("amount_minor")::bigint AS "sum" FROM "moved" GROUP BY 1) m WHERE b."account_id" = m."id"`,
  tell: `INSERT INTO "outbox"."event" ("id", "type", "subject_id", "payload", "occurred_at", "request_id") VALUES ($1, $2, $3, '{}', now(), 'bench')`,
  deliver: `INSERT INTO "outbox"."delivery" ("event_id", "subscriber", "urgent", "state", "attempts", "due_at") VALUES ($1, $2, true, 'queued', 0, now() + interval '1 day')`,
  begin: `UPDATE "finance"."batch" SET "state" = 'sending', "version" = "version" + 1, "fencing_id" = $2, "sends" = 1, "sending_since_at" = now() WHERE "id" = $1`,
  beginAudit: audit('finance.batch', `'released'`, 'sending', 'begin-sending', 'finance.send-batch', `"finance"."batch" WHERE "id" = $1`),
  readFile: `SELECT "msg_id", "bytes" FROM "finance"."batch_file" WHERE "batch_id" = $1`,
  sent: `UPDATE "finance"."batch" SET "state" = 'sent', "version" = "version" + 1, "outcome_code" = NULL WHERE "id" = $1`,
  sentAudit: audit('finance.batch', `'sending'`, 'sent', 'mark-sent', 'finance.send-batch', `"finance"."batch" WHERE "id" = $1`),
  payoutsSent: `UPDATE "finance"."payout" SET "state" = 'sent', "version" = "version" + 1 WHERE "batch_id" = $1`,
  payoutsSentAudit: audit('finance.payout', `'batched'`, 'sent', 'mark-sent', 'finance.send-batch', IN_BATCH),
  payoutsSentEvents: `INSERT INTO "outbox"."event" ("id", "type", "subject_id", "payload", "occurred_at", "request_id")
    SELECT uuidv7(), 'finance.payout.sent.v1', "id", ${PAYLOAD}, now(), 'bench' FROM ${IN_BATCH}`,
  inbox: `INSERT INTO "outbox"."inbox" ("event_id", "subscriber", "handled_at") VALUES ($1, $2, now())`,
  delivered: `UPDATE "outbox"."delivery" SET "state" = 'done' WHERE "event_id" = $1`,
  bankFile: `INSERT INTO "finance"."bank_file" ("id", "kind", "sha256", "bytes", "source", "summary", "imported_at") VALUES ($1, 'camt.053.001.08', $2, NULL, 'upload', '{}', now())`,
  part: `INSERT INTO "finance"."bank_file_part" ("bank_file_id", "position", "bytes") VALUES ($1, $2, $3)`,
  known: `SELECT "key" FROM "finance"."bank_entry" WHERE "key" = ANY($1)`,
  named: `SELECT p."id", p."claim_id", p."batch_id", p."end_to_end_id", p."state", p."amount_minor" FROM "finance"."payout" p WHERE p."end_to_end_id" = ANY($1)`,
  claims: `SELECT "id", "state", "accepted_minor" FROM "finance"."claim" WHERE "id" = ANY($1::uuid[]) ORDER BY "id" FOR UPDATE`,
  batches: `SELECT "id", "state" FROM "finance"."batch" WHERE "id" = ANY($1::uuid[]) ORDER BY "id" FOR UPDATE`,
  settle: `UPDATE "finance"."payout" p SET "state" = 'settled', "version" = p."version" + 1, "settled_on" = n."day", "bank_reference" = n."reference", "outcome_code" = NULL
    FROM unnest($1::uuid[], $2::text[], $3::text[]) AS n("id", "day", "reference") WHERE p."id" = n."id"`,
  settleAudit: audit('finance.payout', `'sent'`, 'settled', 'settle', 'finance.import-bank-file', IN_STEP),
  settleEvents: `WITH "told" AS (
      INSERT INTO "outbox"."event" ("id", "type", "subject_id", "payload", "occurred_at", "request_id")
      SELECT uuidv7(), 'finance.payout.settled.v1', "id", ${PAYLOAD}, now(), 'bench' FROM ${IN_STEP} RETURNING "id")
    INSERT INTO "outbox"."delivery" ("event_id", "subscriber", "urgent", "state", "attempts", "due_at")
    SELECT "id", unnest($2::text[]), false, 'waiting', 0, now() FROM "told"`,
  postLock: lockBalances('p."id" = ANY($1::uuid[])'),
  post: `WITH "settled" AS (
      INSERT INTO "ledger"."transfer" ("id", "key", "kind", "from_account_id", "to_account_id", "amount_minor", "currency", "code", "subject_id", "hold_id", "at", "request_id")
      SELECT uuidv7(), 'payout:' || p."id" || ':settled', 'post', h."from_account_id", h."to_account_id", h."amount_minor", h."currency", h."code", h."subject_id", h."id", now(), 'bench'
      FROM "finance"."payout" p JOIN "ledger"."transfer" h ON h."key" = 'payout:' || p."id" || ':hold' WHERE p."id" = ANY($1::uuid[])
      RETURNING "from_account_id", "to_account_id", "amount_minor")
    UPDATE "ledger"."balance" b SET "pending_out_minor" = b."pending_out_minor" - m."free", "posted_minor" = b."posted_minor" + m."plus"
    FROM (SELECT "id", sum("free")::bigint AS "free", sum("plus")::bigint AS "plus" FROM (
      SELECT "from_account_id" AS "id", "amount_minor" AS "free", -"amount_minor" AS "plus" FROM "settled" UNION ALL
      SELECT "to_account_id", 0, "amount_minor" FROM "settled") s GROUP BY 1) m WHERE b."account_id" = m."id"`,
  entries: `INSERT INTO "finance"."bank_entry" ("id", "bank_file_id", "key", "direction", "amount_minor", "currency", "booking_date", "end_to_end_id", "bank_reference", "payout_id", "outcome", "needs_person")
    SELECT uuidv7(), $1, n.*, 'settled', false FROM unnest($2::text[], $3::text[], $4::bigint[], $5::text[], $6::text[], $7::text[], $8::text[], $9::uuid[]) AS n`,
} as const;
