import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import type { Tx } from '@traverse/platform';

const STANDING = `
  SELECT "organisation_id" AS "organisationId", count(*)::int AS "standing" FROM "finance"."screening_hit"
  WHERE "organisation_id" = ANY($1::uuid[]) AND "state" IN ('open', 'confirmed') GROUP BY "organisation_id"`;
const LOCK = `SELECT "organisation_id" FROM "finance"."payee_screening" WHERE "organisation_id" = ANY($1::uuid[]) ORDER BY "organisation_id" FOR UPDATE`;

/** Hits that keep a payee's hold up: not decided on, or confirmed. */
@Injectable()
export class StandingHits {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** How many, by payee; those without one are left out. */
  async of(tx: Tx | null, organisationIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    type Row = { organisationId: string; standing: number };
    const rows = tx ? await tx.sql<Row>(STANDING, [organisationIds]) : await this.dataSource.query<Row[]>(STANDING, [organisationIds]);
    return new Map(rows.map((row) => [row.organisationId, row.standing]));
  }

  /** From here on nobody else finds or decides a hit of these payees. */
  async lock(tx: Tx, organisationIds: readonly string[]): Promise<void> {
    await tx.sql(LOCK, [organisationIds]);
  }
}
