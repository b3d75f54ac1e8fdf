import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { notFoundUnless, transition, type Tx, UnitOfWork } from '@traverse/platform';

import { maySee } from '../party-scope.js';
import { FreeVoucher } from './free-voucher.js';
import { Voucher } from './voucher.entity.js';
import { voucherWorkflow } from './voucher.workflow.js';

/** Takes a voucher back, with a reason. What is still available goes back to its envelope; what a submitted claim holds stays until the claim is decided. */
@Injectable()
export class RevokeVoucher {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly free: FreeVoucher,
  ) {}

  execute(actor: Actor, id: string, reason: string | undefined): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const voucher = await tx.lock(Voucher, id);
      notFoundUnless(maySee(actor, voucher), 'voucher');
      await this.inside(tx, voucher, reason);
      return { id, state: voucher.state };
    });
  }

  /** In a transaction that holds the voucher. */
  async inside(tx: Tx, voucher: Voucher, reason: string | undefined): Promise<void> {
    transition(tx, voucherWorkflow, voucher, 'revoke', { reason });
    await this.free.inside(tx, voucher, 'voucher-revoked');
  }
}
