import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import type { Tx } from '@traverse/platform';

import { BankAccount } from './bank-account.entity.js';

const COLUMNS = `"id", "organisation_id" AS "organisationId", "revision", "holder_name" AS "holderName", "iban", "bic", "entered_by_id" AS "enteredById", "confirmed_by_id" AS "confirmedById", "created_at" AS "createdAt"`;
const CURRENT = `
  SELECT DISTINCT ON ("organisation_id") ${COLUMNS} FROM "finance"."bank_account" WHERE "organisation_id" = ANY($1::uuid[])
  ORDER BY "organisation_id", "revision" DESC`;
const BY_IDS = `SELECT ${COLUMNS} FROM "finance"."bank_account" WHERE "id" = ANY($1::uuid[])`;

/** The account of each payee: the highest revision. */
@Injectable()
export class BankAccounts {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async current(tx: Tx | null, organisationId: string): Promise<BankAccount | null> {
    const [row] = await this.currentOf(tx, [organisationId]);
    return row ?? null;
  }

  currentOf(tx: Tx | null, organisationIds: readonly string[]): Promise<BankAccount[]> {
    return tx ? tx.sql<BankAccount>(CURRENT, [organisationIds]) : this.dataSource.query<BankAccount[]>(CURRENT, [organisationIds]);
  }

  byIds(tx: Tx | null, ids: readonly string[]): Promise<BankAccount[]> {
    return tx ? tx.sql<BankAccount>(BY_IDS, [ids]) : this.dataSource.query<BankAccount[]>(BY_IDS, [ids]);
  }
}

/** Enough to recognise an account, not to use it: country and the last four characters. */
export function maskIban(iban: string): string {
  return `${iban.slice(0, 2)}** **** ${iban.slice(-4)}`;
}
