import { Injectable } from '@nestjs/common';

import { type Actor, DomainError, parseDecimal } from '@traverse/kernel';
import { notFoundUnless, recordCreated, transition, type Tx, UnitOfWork } from '@traverse/platform';

import { isStaffOf } from '../finance.scope.js';
import { RECOVERY_PART_REPAID } from '../finance.events.js';
import { type LockedRecovery, LockRecovery } from './lock-recovery.js';
import { type EntryOf, RecoveryMoney } from './recovery-money.js';
import { openMinor } from './recovery-rules.js';
import { recoveryWorkflow } from './recovery.workflow.js';
import { Repayment } from './repayment.entity.js';
import { repaymentWorkflow } from './repayment.workflow.js';

export interface RepaymentInput {
  readonly amount: string;
  /** YYYY-MM-DD */
  readonly bookedOn: string;
  readonly note: string;
}

const CLOSED: readonly string[] = ['repaid', 'offset', 'written-off', 'withdrawn'];
const PEEK = `SELECT "recovery_id" AS "recoveryId" FROM "finance"."recovery_repayment" WHERE "id" = $1`;

/** Money came back, wholly or in part. What the statement does not name is entered by one person and confirmed by another: only then it is booked. */
@Injectable()
export class RepayRecovery {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly lock: LockRecovery,
    private readonly money: RecoveryMoney,
  ) {}

  enter(actor: Actor, recoveryId: string, input: RepaymentInput): Promise<{ id: string }> {
    return this.uow.run(actor, async (tx) => {
      const { recovery } = await this.lock.forStaff(tx, actor, recoveryId);
      const { programmeId, applicantOrganisationId, partnerOrganisationId, currency } = recovery;
      if (actor.personId === null || !isStaffOf(actor, ['finance-officer', 'finance-approver'], programmeId))
        throw new DomainError('finance.recovery.not-allowed', { status: 403 });
      const amountMinor = parseDecimal(input.amount, currency);
      if (CLOSED.includes(recovery.state)) throw new DomainError('finance.recovery.closed');
      if (amountMinor <= 0n || amountMinor > openMinor(recovery))
        throw new DomainError('finance.repayment.above-open', {
          status: 422,
          fields: [{ path: 'amount', code: 'finance.repayment.above-open' }],
        });
      const repayment = tx.insert(Repayment, {
        ...{ state: 'entered', version: 1, createdAt: tx.now, recoveryId, programmeId, applicantOrganisationId, partnerOrganisationId },
        ...{ amountMinor, bookedOn: input.bookedOn, note: input.note.trim(), enteredById: actor.personId },
      });
      recordCreated(tx, repaymentWorkflow, repayment);
      return { id: recoveryId };
    });
  }

  confirm(actor: Actor, repaymentId: string): Promise<{ id: string }> {
    return this.decide(actor, repaymentId, async (tx, repayment, locked) => {
      const facts = { openMinor: openMinor(locked.recovery) };
      transition(tx, repaymentWorkflow, repayment, 'confirm', { facts, patch: { decidedById: actor.personId } });
      await this.book(tx, locked, repayment.amountMinor, { bookedOn: repayment.bookedOn });
    });
  }

  refuse(actor: Actor, repaymentId: string, reason: string): Promise<{ id: string }> {
    return this.decide(actor, repaymentId, (tx, repayment) => {
      transition(tx, repaymentWorkflow, repayment, 'refuse', { reason, patch: { decidedById: actor.personId } });
      return Promise.resolve();
    });
  }

  /** Not more than is open. The voucher and the recovery are locked. */
  async book(tx: Tx, { recovery, voucher }: LockedRecovery, amountMinor: bigint, of: EntryOf): Promise<void> {
    if (CLOSED.includes(recovery.state)) throw new DomainError('finance.recovery.closed');
    const entryId = await this.money.repay(tx, recovery, voucher, amountMinor, of);
    const payload = { claimId: recovery.claimId, entryId };
    if (openMinor(recovery) === 0n) transition(tx, recoveryWorkflow, recovery, 'settle-repaid', { payload });
    else tx.emit({ type: RECOVERY_PART_REPAID, subjectId: recovery.id, payload });
  }

  private async decide(
    actor: Actor,
    repaymentId: string,
    deed: (tx: Tx, repayment: Repayment, locked: LockedRecovery) => Promise<void>,
  ): Promise<{ id: string }> {
    return this.uow.run(actor, async (tx) => {
      const [row] = await tx.sql<{ recoveryId: string }>(PEEK, [repaymentId]);
      notFoundUnless(row !== undefined, 'repayment');
      const locked = await this.lock.forStaff(tx, actor, row.recoveryId);
      const repayment = await tx.lock(Repayment, repaymentId);
      await deed(tx, repayment, locked);
      return { id: row.recoveryId };
    });
  }
}
