import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { notFound } from '@traverse/kernel';

import { LedgerAlarm } from './alarm/ledger-alarm.entity.js';
import { Claim } from './claim/claim.entity.js';
import { Hold } from './hold/hold.entity.js';
import { Payout } from './payout/payout.entity.js';
import { Recovery } from './recovery/recovery.entity.js';
import { openMinor } from './recovery/recovery-rules.js';

/** What the contexts above may ask of finance. Says nothing about who may see it. */
@Injectable()
export class FinanceFacade {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** 404 `claim.not-found` when there is none. */
  async claim(id: string): Promise<Claim> {
    const claim = await this.dataSource.getRepository(Claim).findOneBy({ id });
    if (!claim) throw notFound('claim');
    return claim;
  }

  /** When the books were found not to hold; 404 `ledger-alarm.not-found` when there is no such alarm. */
  async alarmRaisedAt(id: string): Promise<Date> {
    const alarm = await this.dataSource.getRepository(LedgerAlarm).findOneBy({ id });
    if (!alarm) throw notFound('ledger-alarm');
    return alarm.createdAt;
  }

  /** Why a payee is not paid, and in whose programme; 404 `hold.not-found` when there is no such hold. */
  async hold(id: string): Promise<Pick<Hold, 'reason' | 'programmeId' | 'organisationId'>> {
    const hold = await this.dataSource.getRepository(Hold).findOneBy({ id });
    if (!hold) throw notFound('hold');
    return hold;
  }

  /** Who entered the account that an organisation is paid to; null: there is none. */
  async accountEnteredBy(organisationId: string): Promise<string | null> {
    const [row] = await this.dataSource.query<{ enteredById: string }[]>(
      `SELECT "entered_by_id" AS "enteredById" FROM "finance"."bank_account" WHERE "organisation_id" = $1 ORDER BY "revision" DESC LIMIT 1`,
      [organisationId],
    );
    return row?.enteredById ?? null;
  }

  /** 404 `recovery.not-found` when there is none. */
  async recovery(id: string): Promise<Recovery> {
    const recovery = await this.dataSource.getRepository(Recovery).findOneBy({ id });
    if (!recovery) throw notFound('recovery');
    return recovery;
  }

  /** What of it is still to be given back, minor units. */
  openOf(recovery: Recovery): bigint {
    return openMinor(recovery);
  }

  /** 404 `payout.not-found` when there is none. */
  async payout(id: string): Promise<Payout> {
    const payout = await this.dataSource.getRepository(Payout).findOneBy({ id });
    if (!payout) throw notFound('payout');
    return payout;
  }
}
