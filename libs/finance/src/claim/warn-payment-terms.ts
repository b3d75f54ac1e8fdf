import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { systemActor } from '@traverse/kernel';
import { ProgrammeClock, RunsEvery, type Timer, UnitOfWork } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { CLAIM_TERM_NEAR } from '../finance.events.js';
import { Claim } from './claim.entity.js';
import { clockOf, warnDaysOf } from './claim-clock.js';

const ACTOR = systemActor('finance.warn-payment-terms');
/**
 * Not paid in full, and so many days of the term have run. Payouts, and what was set against a debt, belong to the claim's first version, whichever was
 * approved last.
 */
const NEAR = `
  SELECT c."id" FROM "finance"."claim" c
  WHERE c."state" IN ('submitted', 'certified', 'approved') AND c."warned_days" < $1 AND c."pay_by_at" IS NOT NULL
    AND c."submitted_at" + make_interval(days => $1, secs => c."paused_ms" / 1000.0) <= $2
    AND NOT (c."state" = 'approved' AND c."accepted_minor" <=
      (SELECT coalesce(sum("amount_minor"), 0) FROM "finance"."payout" WHERE "claim_id" = c."root_id" AND "state" = 'settled')
      + (SELECT coalesce(sum("amount_minor"), 0) FROM "finance"."recovery_entry" WHERE "paid_claim_id" = c."root_id"))
  ORDER BY c."id" LIMIT 500`;

/** Art. 74(1)(b) of Regulation (EU) 2021/1060: before the term to pay ends, those who can do something about it are told. */
@Injectable()
@RunsEvery({ name: 'finance.warn-payment-terms', everyMs: 60_000 })
export class WarnPaymentTerms implements Timer {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: ProgrammeClock,
    private readonly uow: UnitOfWork,
    private readonly programmes: ProgrammeFacade,
  ) {}

  async tick(): Promise<void> {
    const now = this.clock.now();
    const figures = await this.programmes.parameters(now);
    // The last day first: who was silent for long hears once, of the nearest end.
    for (const days of warnDaysOf(figures.find(({ code }) => code === 'payment.warn-days')?.value).reverse()) {
      const near = await this.dataSource.query<{ id: string }[]>(NEAR, [days, now]);
      for (const { id } of near) await this.warn(id, days);
    }
  }

  private warn(id: string, days: number): Promise<void> {
    return this.uow.run(ACTOR, async (tx) => {
      const claim = await tx.lock(Claim, id);
      const clock = clockOf(claim, null, tx.now);
      if (claim.warnedDays >= days || clock?.state !== 'running' || clock.usedDays < days) return;
      tx.update(claim, { warnedDays: days });
      tx.emit({ type: CLAIM_TERM_NEAR, subjectId: id, payload: { days } });
    });
  }
}
