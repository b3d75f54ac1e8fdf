import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { ProgrammeClock, RunsEvery, type Timer } from '@traverse/platform';

import { ChangeBankAccount } from './change-bank-account.js';

/** Accounts whose waiting time is over. */
@Injectable()
@RunsEvery({ name: 'finance.account-changes', everyMs: 5_000 })
export class AccountChangesTimer implements Timer {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: ProgrammeClock,
    private readonly changing: ChangeBankAccount,
  ) {}

  async tick(): Promise<void> {
    const due = await this.dataSource.query<{ id: string; organisationId: string }[]>(
      `SELECT "id", "organisation_id" AS "organisationId" FROM "finance"."bank_account_change"
       WHERE "state" = 'waiting' AND "effective_at" <= $1 ORDER BY "effective_at" LIMIT 100`,
      [this.clock.now()],
    );
    for (const { id, organisationId } of due) await this.changing.takeEffect(organisationId, id);
  }
}
