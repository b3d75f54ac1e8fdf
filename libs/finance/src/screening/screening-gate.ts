import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import type { Tx } from '@traverse/platform';

import type { BankAccount } from '../account/bank-account.entity.js';
import { ScreeningRules } from './screening-rules.js';

/**
 * `screened`: with the list in force and the account in force. `pending`: the worker will in a moment. `no-list`: there is none, and payments wait for one.
 * `unscreened`: there is none, and payments go on.
 */
export type ScreeningState = 'screened' | 'pending' | 'no-list' | 'unscreened';

/** Whether payments to the payee wait for a comparison. */
export const isPending = (state: ScreeningState | undefined): boolean => state === 'pending' || state === 'no-list';

const SCREENED = `
  SELECT s."organisation_id" AS "organisationId", s."bank_account_id" AS "bankAccountId"
  FROM (SELECT "id" FROM "finance"."sanctions_list" ORDER BY "number" DESC LIMIT 1) l
  LEFT JOIN "finance"."payee_screening" s ON s."list_id" = l."id" AND s."organisation_id" = ANY($1::uuid[])`;

interface Row {
  readonly organisationId: string | null;
  readonly bankAccountId: string | null;
}

/** Whether payees were compared with the list, for who decides on their payments: one read for any number of them. */
@Injectable()
export class ScreeningGate {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly rules: ScreeningRules,
  ) {}

  async of(
    tx: Tx | null,
    organisationIds: readonly string[],
    accounts: readonly Pick<BankAccount, 'id' | 'organisationId'>[],
  ): Promise<(organisationId: string) => ScreeningState> {
    const rows = tx ? await tx.sql<Row>(SCREENED, [organisationIds]) : await this.dataSource.query<Row[]>(SCREENED, [organisationIds]);
    if (rows.length === 0) {
      const { withoutList } = await this.rules.now(tx ?? undefined);
      return () => (withoutList === 'block' ? 'no-list' : 'unscreened');
    }
    const comparedWith = new Map(rows.map((row) => [row.organisationId, row.bankAccountId]));
    const present = new Map(accounts.map((account) => [account.organisationId, account.id]));
    return (id) => (comparedWith.has(id) && comparedWith.get(id) === (present.get(id) ?? null) ? 'screened' : 'pending');
  }
}
