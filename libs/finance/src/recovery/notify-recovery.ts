import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { transition, UnitOfWork } from '@traverse/platform';
import { localDateOf, ProgrammeFacade } from '@traverse/programme';

import { LockRecovery } from './lock-recovery.js';
import { RecoveryMoney } from './recovery-money.js';
import { openMinor } from './recovery-rules.js';
import { recoveryWorkflow } from './recovery.workflow.js';

const DAY_MS = 86_400_000;

/** Another person than who ordered it tells the payee, with a day by which it is to be given back; or withdraws it before anybody was told. */
@Injectable()
export class NotifyRecovery {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly lock: LockRecovery,
    private readonly money: RecoveryMoney,
    private readonly programmes: ProgrammeFacade,
  ) {}

  execute(actor: Actor, id: string): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const { recovery } = await this.lock.forStaff(tx, actor, id);
      const parameters = await this.programmes.parameters(tx.now, tx);
      const days = Number(parameters.find(({ code }) => code === 'recovery.due-days')?.value ?? Number.NaN);
      const { document } = await this.programmes.openCall(tx, recovery.callId);
      const dueOn = localDateOf(new Date(tx.now.getTime() + days * DAY_MS), document.timeZone);
      transition(tx, recoveryWorkflow, recovery, 'notify', {
        payload: { claimId: recovery.claimId },
        patch: { notifiedAt: tx.now, dueOn },
      });
      return { id, state: recovery.state };
    });
  }

  withdraw(actor: Actor, id: string, reason: string): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const { recovery } = await this.lock.forStaff(tx, actor, id);
      transition(tx, recoveryWorkflow, recovery, 'withdraw', { reason, payload: { claimId: recovery.claimId } });
      const amountMinor = openMinor(recovery);
      if (amountMinor > 0n) await this.money.reduce(tx, recovery, amountMinor);
      return { id, state: recovery.state };
    });
  }
}
