import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';

import { VoucherKeys } from './voucher-keys.js';

/** A new key signs from now on. What was printed before still verifies: its key stays published. */
@Injectable()
export class RotateVoucherKey {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly keys: VoucherKeys,
  ) {}

  execute(actor: Actor): Promise<void> {
    return this.uow.run(actor, (tx) => this.keys.make(tx));
  }
}
