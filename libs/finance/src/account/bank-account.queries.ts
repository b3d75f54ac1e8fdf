import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { type Actor, isMemberOf, mayActFor } from '@traverse/kernel';
import { notFoundUnless } from '@traverse/platform';

import { MONEY_STAFF, programmesOf } from '../finance.scope.js';
import type { BankAccountDto } from './bank-account.dto.js';
import { BankAccounts, maskIban } from './bank-accounts.js';

/** Accounts as people see them: masked, always. */
@Injectable()
export class BankAccountQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly accounts: BankAccounts,
  ) {}

  /** Members see their own; money staff see those of the payees of their programmes. */
  async maySee(actor: Actor, organisationId: string): Promise<boolean> {
    if (isMemberOf(actor, organisationId)) return true;
    const programmes = programmesOf(actor, MONEY_STAFF);
    if (programmes !== null && programmes.length === 0) return false;
    const [row] = await this.dataSource.query<object[]>(
      `SELECT 1 FROM "finance"."claim" WHERE "payee_organisation_id" = $1 AND ($2::uuid[] IS NULL OR "programme_id" = ANY($2)) LIMIT 1`,
      [organisationId, programmes],
    );
    return row !== undefined;
  }

  async one(actor: Actor, organisationId: string): Promise<BankAccountDto> {
    notFoundUnless(await this.maySee(actor, organisationId), 'bank-account');
    const account = await this.accounts.current(null, organisationId);
    const mayChange = isMemberOf(actor, organisationId)
      ? mayActFor(actor, organisationId)
      : actor.staff.some((held) => held.role === 'finance-officer');
    return {
      organisationId,
      entered: account !== null,
      holderName: account?.holderName ?? null,
      iban: account ? maskIban(account.iban) : null,
      bic: account?.bic ?? null,
      revision: account?.revision ?? 0,
      changedAt: account?.createdAt.toISOString() ?? null,
      mayChange,
    };
  }
}
