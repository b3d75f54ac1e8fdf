import type { Reader, Tx } from '@traverse/platform';

import type { Decision } from './decision.entity.js';

const OPEN = `
  SELECT count(*)::int AS "open" FROM "award"."decision_condition" WHERE "decision_id" = $1 AND "round" = $2 AND "met_at" IS NULL`;

/** How many conditions of this round nobody has found met yet. */
export async function openConditions(tx: Tx, { id, earmarks }: Pick<Decision, 'id' | 'earmarks'>): Promise<number> {
  const [row] = await tx.sql<{ open: number }>(OPEN, [id, earmarks]);
  return row?.open ?? 0;
}

export interface StatedCondition {
  readonly id: string;
  readonly decisionId: string;
  readonly text: string;
  readonly metAt: Date | null;
  readonly metById: string | null;
}

const STATED = `
  SELECT c."id", c."decision_id" AS "decisionId", c."text", c."met_at" AS "metAt", c."met_by_id" AS "metById"
  FROM "award"."decision_condition" c JOIN "award"."decision" d ON d."id" = c."decision_id" AND d."earmarks" = c."round"
  WHERE c."decision_id" = ANY($1::uuid[]) ORDER BY c."decision_id", c."number"`;

/** Those of the round that counts, in their order. */
export const conditionsOf = (read: Reader, decisionIds: readonly string[]): Promise<StatedCondition[]> => read(STATED, [decisionIds]);
