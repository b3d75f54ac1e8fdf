import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { Ledger } from '@traverse/ledger';

export interface BooksProof {
  readonly balanced: boolean;
  readonly sums: Readonly<Record<string, string>>;
  /** In words for an operator: ids, amounts in minor units. At most 200. */
  readonly problems: readonly string[];
}

// One statement, so one snapshot. A reservation lives by a payment that is under way, of the same amount, and the other way round.
const CAUSES = `
  SELECT 'hold ' || h."id" || ' of ' || h."amount_minor" || ' ' || h."currency" || ' has no payment under way' AS "problem"
  FROM "ledger"."reported_open_hold" h LEFT JOIN "finance"."payout" p ON p."id" = h."subject_id"
  WHERE p."id" IS NULL OR p."state" NOT IN ('batched', 'sent', 'in-doubt') OR (p."amount_minor", p."currency") <> (h."amount_minor", h."currency")
  UNION ALL
  SELECT 'payout ' || p."id" || ' is with the bank and nothing is reserved for it'
  FROM "finance"."payout" p
  WHERE p."state" IN ('sent', 'in-doubt') AND NOT EXISTS (SELECT FROM "ledger"."reported_open_hold" h WHERE h."subject_id" = p."id")
  LIMIT 100`;

/** Do the books hold? The ledger's own proof, and that whatever is reserved has a payment that it is reserved for. */
@Injectable()
export class ProveBooks {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly ledger: Ledger,
  ) {}

  async execute(): Promise<BooksProof> {
    const { problems, perCurrency } = await this.ledger.proof();
    const causes = await this.dataSource.query<{ problem: string }[]>(CAUSES);
    const all = [...problems, ...causes.map(({ problem }) => problem)];
    const sums = Object.fromEntries(perCurrency.map(({ currency, sumMinor }) => [currency, sumMinor.toString()]));
    return { balanced: all.length === 0, sums, problems: all };
  }
}
