// $1 programmes (null: all), $2 the day, $3 the instant after it.
//
// The bank's side of a payout: its entries, one for each reference, since a bank may tell of one booking in several files. A booking for many
// payments names none of them; each of those took its reference. Entries that belong to no payout belong to no programme either: who reads
// all programmes reads them, others those that name one of their payments.
const SIDES = `
  WITH mine AS (SELECT * FROM "finance"."booked_payout" WHERE $1::uuid[] IS NULL OR "programme_id" = ANY($1::uuid[])),
  told AS (SELECT * FROM "finance"."booked_entry" WHERE "booked_on" <= $2::date),
  booked AS (
    SELECT "subject_id", sum(CASE WHEN "kind" = 'post' OR "to_kind" = 'envelope:paid' THEN "amount_minor" ELSE -"amount_minor" END) AS "amount"
    FROM (
      SELECT t."subject_id", t."kind", t."amount_minor", o."kind" AS "to_kind", f."kind" AS "from_kind" FROM "ledger"."reported_transfer" t
      JOIN "ledger"."reported_account" f ON f."id" = t."from_account_id" JOIN "ledger"."reported_account" o ON o."id" = t."to_account_id"
      WHERE t."at" < $3 AND t."kind" IN ('transfer', 'post') AND 'envelope:paid' IN (f."kind", o."kind")) AS x
    GROUP BY 1),
  reserved AS (
    SELECT h."subject_id", sum(h."amount_minor") AS "amount" FROM "ledger"."reported_transfer" h
    WHERE h."kind" = 'hold' AND h."at" < $3 AND NOT EXISTS (SELECT FROM "ledger"."reported_transfer" s WHERE s."hold_id" = h."id" AND s."at" < $3) GROUP BY 1),
  moved AS (
    SELECT DISTINCT ON (p."id", e."direction", coalesce(e."bank_reference", '')) p."id" AS "payout_id", e."direction",
      CASE WHEN e."payout_id" IS NULL THEN p."amount_minor" ELSE e."amount_minor" END AS "amount"
    FROM mine p JOIN told e ON e."payout_id" = p."id"
      OR (e."payout_id" IS NULL AND e."bank_reference" = p."bank_reference" AND e."outcome" IN ('settled', 'corrected', 'already'))
    WHERE e."outcome" <> 'not-ours'
    ORDER BY p."id", e."direction", coalesce(e."bank_reference", ''), e."id"),
  banked AS (SELECT "payout_id", sum(CASE "direction" WHEN 'debit' THEN "amount" ELSE -"amount" END) AS "amount" FROM moved GROUP BY 1),
  open AS (SELECT "payout_id", min("outcome") AS "outcome" FROM told WHERE "needs_person" AND "payout_id" IS NOT NULL GROUP BY 1),
  sides AS (
    SELECT p."id", 'payout' AS "what", p."end_to_end_id" AS "reference", p."claim_number" AS "claimNumber", p."state", p."currency",
      coalesce(b."amount", 0) AS "ledger", coalesce(r."amount", 0) AS "pending", coalesce(k."amount", 0) AS "bank", q."outcome",
      coalesce(b."subject_id", k."payout_id") IS NOT NULL AS "moved"
    FROM mine p LEFT JOIN booked b ON b."subject_id" = p."id" LEFT JOIN reserved r ON r."subject_id" = p."id"
    LEFT JOIN banked k ON k."payout_id" = p."id" LEFT JOIN open q ON q."payout_id" = p."id"
    UNION ALL
    SELECT r."id", 'recovery', r."reference", NULL, r."state", r."currency", -coalesce(g."amount", 0), 0, -coalesce(c."amount", 0), NULL, true
    FROM "finance"."booked_recovery" r
    LEFT JOIN (SELECT "subject_id", sum("amount_minor") AS "amount" FROM "ledger"."reported_transfer" WHERE "code" = 'recovery-repaid' AND "at" < $3 GROUP BY 1) g ON g."subject_id" = r."id"
    LEFT JOIN (SELECT "recovery_id", sum("amount_minor") AS "amount" FROM told WHERE "recovery_id" IS NOT NULL GROUP BY 1) c ON c."recovery_id" = r."id"
    WHERE ($1::uuid[] IS NULL OR r."programme_id" = ANY($1::uuid[]))
    UNION ALL
    SELECT e."id", 'entry', e."end_to_end_id", NULL, NULL, e."currency", 0, 0, CASE e."direction" WHEN 'debit' THEN e."amount_minor" ELSE -e."amount_minor" END, e."outcome", true
    FROM told e WHERE e."payout_id" IS NULL AND e."recovery_id" IS NULL AND e."outcome" NOT IN ('settled', 'corrected', 'already', 'returned')
      AND ($1::uuid[] IS NULL OR EXISTS (SELECT FROM mine p WHERE p."end_to_end_id" = e."end_to_end_id")))`;

const DIFFERS = `("ledger" <> "bank" OR "pending" <> 0 OR "outcome" IS NOT NULL OR ("state" = 'returned' AND "moved"))`;

export const DIFFERENCES = `${SIDES}
  SELECT "id", "what", "reference", "claimNumber", "state", "currency", "ledger"::text AS "ledger", "pending"::text AS "pending", "bank"::text AS "bank",
    CASE WHEN "outcome" IS NOT NULL THEN "outcome" WHEN "state" IN ('in-doubt', 'returned') THEN "state" WHEN "pending" <> 0 THEN 'on-its-way'
      WHEN "ledger" > "bank" THEN 'not-on-statement' ELSE 'not-in-ledger' END AS "reason"
  FROM sides WHERE ${DIFFERS} AND ($4::uuid IS NULL OR "id" > $4) ORDER BY "id" LIMIT $5`;

// What was paid and is asked back, or was given up, is still at the payee's: the bank has paid it.
// The ledger's total comes from the accounts and not from the payouts, so that money that was paid for nothing shows as not explained.
export const TOTALS = `${SIDES},
  paid AS (
    SELECT a."currency", sum(CASE WHEN t."to_account_id" = a."id" THEN t."amount_minor" ELSE -t."amount_minor" END) AS "amount"
    FROM "ledger"."reported_account" a JOIN "programme"."reported_envelope" e ON e."id" = a."envelope_id"
    JOIN "ledger"."reported_transfer" t ON a."id" IN (t."from_account_id", t."to_account_id")
    WHERE a."kind" IN ('envelope:paid', 'recovery:receivable', 'recovery:written-off') AND t."kind" IN ('transfer', 'post') AND t."at" < $3 AND ($1::uuid[] IS NULL OR e."programme_id" = ANY($1::uuid[]))
    GROUP BY 1),
  said AS (
    SELECT "currency", sum("pending") AS "pending", sum("bank") AS "bank", sum("bank" - "ledger") FILTER (WHERE ${DIFFERS}) AS "listed" FROM sides GROUP BY 1)
  SELECT coalesce(p."currency", s."currency") AS "currency", coalesce(p."amount", 0)::text AS "ledger", coalesce(s."pending", 0)::text AS "pending",
    coalesce(s."bank", 0)::text AS "bank", coalesce(s."listed", 0)::text AS "listed"
  FROM paid p FULL JOIN said s ON s."currency" = p."currency" ORDER BY 1`;
