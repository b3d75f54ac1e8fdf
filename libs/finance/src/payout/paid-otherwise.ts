import type { Tx } from '@traverse/platform';

const OTHERWISE = `
  SELECT "id", sum("amount")::text AS "amountMinor" FROM (
    SELECT "claim_id" AS "id", "written_off_minor" + "reduced_minor" - "amount_minor" AS "amount" FROM "finance"."recovery"
    WHERE "claim_id" = ANY($1::uuid[]) AND "cause" = 'correction'
    UNION ALL SELECT "paid_claim_id", "amount_minor" FROM "finance"."recovery_entry" WHERE "paid_claim_id" = ANY($1::uuid[])) AS x
  GROUP BY 1`;

/**
 * What counts as paid for claims beside their payouts, by the id of their first version: what was set against debts, less what corrections asked back
 * and was not given up. Minor units, below zero when more was asked back. The claims are locked.
 */
export async function paidOtherwise(tx: Tx, rootIds: readonly string[]): Promise<ReadonlyMap<string, bigint>> {
  const rows = await tx.sql<{ id: string; amountMinor: string }>(OTHERWISE, [rootIds]);
  return new Map(rows.map(({ id, amountMinor }) => [id, BigInt(amountMinor)]));
}
