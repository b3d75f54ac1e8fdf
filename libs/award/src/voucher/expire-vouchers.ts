import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { systemActor } from '@traverse/kernel';
import { ProgrammeClock, RunsEvery, type Timer, transition, UnitOfWork } from '@traverse/platform';

import { FreeVoucher } from './free-voucher.js';
import { Voucher } from './voucher.entity.js';
import { voucherWorkflow } from './voucher.workflow.js';

const ACTOR = systemActor('award.expire-vouchers');

/** When the time to claim has passed, a voucher expires and frees what is still available; what a submitted claim holds stays. */
@Injectable()
@RunsEvery({ name: 'award.expire-vouchers', everyMs: 2_000 })
export class ExpireVouchers implements Timer {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: ProgrammeClock,
    private readonly uow: UnitOfWork,
    private readonly free: FreeVoucher,
  ) {}

  async tick(): Promise<void> {
    const due = await this.dataSource.query<{ id: string }[]>(
      `SELECT "id" FROM "award"."voucher" WHERE "state" IN ('issued', 'active') AND "claim_until_at" < $1 ORDER BY "claim_until_at" LIMIT 100`,
      [this.clock.now()],
    );
    for (const { id } of due) {
      await this.uow.run(ACTOR, async (tx) => {
        const voucher = await tx.lock(Voucher, id);
        if ((voucher.state !== 'active' && voucher.state !== 'issued') || voucher.claimUntilAt >= tx.now) return;
        transition(tx, voucherWorkflow, voucher, 'expire', { facts: { now: tx.now } });
        await this.free.inside(tx, voucher, 'voucher-expired');
      });
    }
  }
}
