import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { transition, UnitOfWork } from '@traverse/platform';

import { LockRecovery } from './lock-recovery.js';
import { RecoveryMoney } from './recovery-money.js';
import { openMinor } from './recovery-rules.js';
import { recoveryWorkflow } from './recovery.workflow.js';

/** What will not come is given up by two people: one asks with the reason, the other grants it or leaves it owed. */
@Injectable()
export class WriteOffRecovery {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly lock: LockRecovery,
    private readonly money: RecoveryMoney,
  ) {}

  ask(actor: Actor, id: string, reason: string): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const { recovery } = await this.lock.forStaff(tx, actor, id);
      transition(tx, recoveryWorkflow, recovery, 'ask-write-off', { reason, patch: { writeOffAskedById: actor.personId } });
      return { id, state: recovery.state };
    });
  }

  keep(actor: Actor, id: string, reason: string): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const { recovery } = await this.lock.forStaff(tx, actor, id);
      transition(tx, recoveryWorkflow, recovery, 'keep', { reason, patch: { writeOffAskedById: null } });
      return { id, state: recovery.state };
    });
  }

  execute(actor: Actor, id: string): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const { recovery } = await this.lock.forStaff(tx, actor, id);
      transition(tx, recoveryWorkflow, recovery, 'write-off', { payload: { claimId: recovery.claimId } });
      await this.money.writeOff(tx, recovery, openMinor(recovery));
      return { id, state: recovery.state };
    });
  }
}
