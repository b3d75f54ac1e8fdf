/** The columns of an audit row as they are sealed (audit-chain.ts, SealableRow), of a table called t. */
export const SEALABLE = `t."id", t."entity", t."entity_id" AS "entityId", t."version", t."from_state" AS "fromState", t."to_state" AS "toState",
  t."command", t."acted_as" AS "actedAs", t."person_id" AS "personId", t."system", t."reason", t."request_id" AS "requestId",
  to_char(t."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "at", t."xid"::text AS "xid"`;

/** A block's header, of a table called b. */
export const HEADER = `b."number", b."previous", b."rows", b."root", b."hash", b."horizon"::text AS "horizon",
  to_char(b."sealed_at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "sealedAt"`;
