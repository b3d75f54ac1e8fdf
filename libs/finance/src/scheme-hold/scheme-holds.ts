import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import type { Tx } from '@traverse/platform';

const STOPPED = `
  SELECT p."id" FROM "finance"."payout" p JOIN "finance"."scheme_hold" h ON h."call_id" = p."call_id" AND h."state" = 'open' WHERE p."id" = ANY($1::uuid[])`;

@Injectable()
export class SchemeHolds {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Of these payouts those whose call is stopped. */
  async stopped(tx: Tx | null, payoutIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = tx
      ? await tx.sql<{ id: string }>(STOPPED, [payoutIds])
      : await this.dataSource.query<{ id: string }[]>(STOPPED, [payoutIds]);
    return new Set(rows.map(({ id }) => id));
  }
}
