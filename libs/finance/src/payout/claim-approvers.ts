import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import type { Tx } from '@traverse/platform';

/** Payouts belong to the first version of a claim; the last one that was approved says what they pay. */
const APPROVERS = `
  SELECT DISTINCT ON (p."id") p."id", c."approved_by_id" AS "personId" FROM "finance"."payout" p
  JOIN "finance"."claim" c ON c."root_id" = p."claim_id" AND c."approved_by_id" IS NOT NULL
  WHERE p."id" = ANY($1::uuid[]) ORDER BY p."id", c."revision" DESC`;

interface Row {
  readonly id: string;
  readonly personId: string;
}

/** Who approved what a payout pays. Whoever asked for the payout may be another person: it was asked for again after it failed or was called off. */
@Injectable()
export class ClaimApprovers {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** By payout. */
  async of(tx: Tx | null, payoutIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = tx ? await tx.sql<Row>(APPROVERS, [payoutIds]) : await this.dataSource.query<Row[]>(APPROVERS, [payoutIds]);
    return new Map(rows.map(({ id, personId }) => [id, personId]));
  }
}
