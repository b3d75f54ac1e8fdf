import type { DataSource } from 'typeorm';

import { replayAudit, type ReplayableWorkflow, verifyChain } from '@traverse/platform';

export interface DemoFigures {
  readonly applications: number;
  readonly ineligible: number;
  readonly approved: number;
  readonly reserved: number;
  readonly rejected: number;
  readonly vouchers: number;
  readonly payouts: { readonly settled: number; readonly returned: number; readonly failed: number; readonly inDoubt: number };
  /** Claims that were paid more than once, because a correction found more to pay. */
  readonly topUps: number;
  readonly recoveries: { readonly closed: number; readonly open: number };
  readonly ledger: { readonly balanced: boolean };
  /** Every history ends in its state, and every sealed block follows from its rows and the block before it. */
  readonly audit: { readonly verified: boolean; readonly blocks: number };
  readonly painFiles: readonly string[];
  /** For `cli verify matching` and `cli verify ranking`. */
  readonly proofFiles: readonly string[];
  /** Of one application, for `cli verify pack`. */
  readonly packFile: string;
  /** As everybody takes them: the list of operations and the 360Giving package. */
  readonly openDataFiles: readonly string[];
  readonly seconds: number;
}

const CLOSED: readonly string[] = ['repaid', 'offset', 'written-off', 'withdrawn'];

const count = async (dataSource: DataSource, from: string, values: readonly unknown[] = []): Promise<number> => {
  const [row] = await dataSource.query<{ n: number }[]>(`SELECT count(*)::int AS "n" FROM ${from}`, [...values]);
  return row?.n ?? 0;
};

/** Everything that the demonstration reports is read from the database: nothing is carried along by the story. */
export async function readFigures(
  dataSource: DataSource,
  workflows: readonly ReplayableWorkflow[],
): Promise<Omit<DemoFigures, 'ledger' | 'painFiles' | 'proofFiles' | 'packFile' | 'openDataFiles' | 'seconds'>> {
  const applications = (states: readonly string[]): Promise<number> =>
    count(dataSource, `"applicant"."application" WHERE "state" = ANY($1)`, [states]);
  // An application that was approved and lapsed, or came up from the reserve list, has been through those states: its history says so.
  const ever = (state: string): Promise<number> =>
    count(
      dataSource,
      `(SELECT DISTINCT "entity_id" FROM "audit"."transition" WHERE "entity" = 'applicant.application' AND "to_state" = $1) AS "once"`,
      [state],
    );
  const payouts = (state: string): Promise<number> => count(dataSource, `"finance"."payout" WHERE "state" = $1`, [state]);
  const replay = await replayAudit(dataSource, workflows);
  const chain = await verifyChain(dataSource);
  return {
    applications: await ever('submitted'),
    ineligible: await ever('ineligible'),
    approved: await applications(['approved']),
    reserved: await ever('reserve-listed'),
    rejected: await applications(['rejected']),
    vouchers: await count(dataSource, '"award"."voucher"'),
    payouts: {
      settled: await payouts('settled'),
      returned: await payouts('returned'),
      failed: await payouts('failed'),
      inDoubt: await payouts('in-doubt'),
    },
    topUps: await count(
      dataSource,
      `(SELECT FROM "finance"."payout" WHERE "state" = 'settled' GROUP BY "claim_id" HAVING count(*) > 1) AS "paid_again"`,
    ),
    recoveries: {
      closed: await count(dataSource, `"finance"."recovery" WHERE "state" = ANY($1)`, [CLOSED]),
      open: await count(dataSource, `"finance"."recovery" WHERE "state" <> ALL($1)`, [CLOSED]),
    },
    audit: { verified: replay.verified && chain.verified, blocks: chain.blocks },
  };
}
