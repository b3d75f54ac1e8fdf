/** Envelopes in scope: programmes (null: all), call, after, limit, one of them alone, the reader's language. */
export const ENVELOPES = `
  SELECT e."id" AS "envelopeId", e."call_id" AS "callId", coalesce(c."title" ->> $6, c."title" ->> c."languages"[1]) AS "callTitle", e."key", e."authority_name" AS "authorityName", e."currency"
  FROM "programme"."reported_envelope" e JOIN "programme"."reported_call" c ON c."id" = e."call_id"
  WHERE ($1::uuid[] IS NULL OR e."programme_id" = ANY($1::uuid[])) AND ($2::uuid IS NULL OR e."call_id" = $2)
    AND ($3::uuid IS NULL OR e."id" > $3) AND ($5::uuid IS NULL OR e."id" = $5)
  ORDER BY e."id" LIMIT $4`;

// What the authority gave stands on an account of its own for all of its envelopes: here only what went to these, and came back from them.
export const LINES = `
  WITH own AS (SELECT "id", "kind", "envelope_id" FROM "ledger"."reported_account" WHERE "envelope_id" = ANY($1::uuid[])),
  moved AS (SELECT * FROM "ledger"."reported_transfer" WHERE "at" < $2 AND "kind" IN ('transfer', 'post')),
  entries AS (
    SELECT o."envelope_id", o."kind", t."amount_minor" AS "in", 0::bigint AS "out", 0::bigint AS "pending" FROM own o JOIN moved t ON t."to_account_id" = o."id"
    UNION ALL SELECT o."envelope_id", o."kind", 0, t."amount_minor", 0 FROM own o JOIN moved t ON t."from_account_id" = o."id"
    UNION ALL SELECT o."envelope_id", f."kind", 0, t."amount_minor", 0 FROM own o JOIN moved t ON t."to_account_id" = o."id"
      JOIN "ledger"."reported_account" f ON f."id" = t."from_account_id" AND f."envelope_id" IS NULL
    UNION ALL SELECT o."envelope_id", f."kind", t."amount_minor", 0, 0 FROM own o JOIN moved t ON t."from_account_id" = o."id"
      JOIN "ledger"."reported_account" f ON f."id" = t."to_account_id" AND f."envelope_id" IS NULL
    UNION ALL SELECT o."envelope_id", o."kind", 0, 0, h."amount_minor" FROM own o JOIN "ledger"."reported_transfer" h ON h."from_account_id" = o."id"
      WHERE h."kind" = 'hold' AND h."at" < $2 AND NOT EXISTS (SELECT FROM "ledger"."reported_transfer" s WHERE s."hold_id" = h."id" AND s."at" < $2))
  SELECT "envelope_id" AS "envelopeId", "kind", sum("in")::text AS "in", sum("out")::text AS "out", sum("pending")::text AS "pending"
  FROM entries GROUP BY 1, 2`;

export const VOUCHERS = `
  SELECT v."id" AS "voucherId", v."code", v."application_id" AS "applicationId", coalesce(a."number", '') AS "applicationNumber",
    coalesce(x."posted_minor", 0)::text AS "available", coalesce(y."posted_minor", 0)::text AS "claimed", coalesce(y."pending_out_minor", 0)::text AS "pending"
  FROM "award"."booked_voucher" v
  LEFT JOIN "applicant"."reported_application" a ON a."id" = v."application_id"
  LEFT JOIN "ledger"."reported_account" x ON x."owner_id" = v."id" AND x."kind" = 'voucher:available' AND x."currency" = $4
  LEFT JOIN "ledger"."reported_account" y ON y."owner_id" = v."id" AND y."kind" = 'voucher:claimed' AND y."currency" = $4
  WHERE v."envelope_id" = $1 AND ($2::uuid IS NULL OR v."id" > $2) ORDER BY v."id" LIMIT $3`;

const MOVED = `
  (SELECT o."kind", t."at", t."amount_minor" AS "amount" FROM "ledger"."reported_account" o JOIN "ledger"."reported_transfer" t ON t."to_account_id" = o."id"
    WHERE o."envelope_id" = $1 AND t."kind" IN ('transfer', 'post')
  UNION ALL SELECT o."kind", t."at", -t."amount_minor" FROM "ledger"."reported_account" o JOIN "ledger"."reported_transfer" t ON t."from_account_id" = o."id"
    WHERE o."envelope_id" = $1 AND t."kind" IN ('transfer', 'post')) AS moved`;

export const SPAN = `SELECT min("at") AS "first", max("at") AS "last" FROM ${MOVED}`;
export const SERIES = `
  SELECT to_char(date_trunc($2, "at" AT TIME ZONE 'UTC') + ('1 ' || $2)::interval - interval '1 day', 'YYYY-MM-DD') AS "on", "kind", sum("amount")::text AS "moved"
  FROM ${MOVED} GROUP BY 1, 2 ORDER BY 1`;
