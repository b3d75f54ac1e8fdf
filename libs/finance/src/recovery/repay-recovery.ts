import { Injectable } from '@nestjs/common';

import { type Actor, DomainError, parseDecimal } from '@traverse/kernel';
import { notFoundUnless, recordCreated, transition, type Tx, UnitOfWork } from '@traverse/platform';

import { isStaffOf } from '../finance.scope.js';
import { RECOVERY_PART_REPAID } from '../finance.events.js';
import { type LockedRecovery, LockRecovery } from './lock-recovery.js';
import { type EntryOf, RecoveryMoney } from './recovery-money.js';
import { openMinor } from './recovery-rules.js';
import type { Recovery } from './recovery.entity.js';
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
const BOOKED = `SELECT 1 AS "one" FROM "finance"."recovery_entry" WHERE "recovery_id" = $1 AND "bank_booking" = $2`;
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
      const { programmeId, currency } = recovery;
      if (actor.personId === null || !isStaffOf(actor, ['finance-officer', 'finance-approver'], programmeId))
        throw new DomainError('finance.recovery.not-allowed', { status: 403 });
      const amountMinor = parseDecimal(input.amount, currency);
      if (CLOSED.includes(recovery.state)) throw new DomainError('finance.recovery.closed');
      if (amountMinor <= 0n || amountMinor > openMinor(recovery))
        throw new DomainError('finance.repayment.above-open', {
          status: 422,
          fields: [{ path: 'amount', code: 'finance.repayment.above-open' }],
        });
      this.insert(tx, recovery, amountMinor, { bookedOn: input.bookedOn, note: input.note.trim(), enteredById: actor.personId });
      return { id: recoveryId };
    });
  }

  /** A bank's file that this person handed in tells of it: nobody but they say that the file is the bank's. The recovery is locked. */
  await(tx: Tx, recovery: Recovery, amountMinor: bigint, handedInById: string, of: EntryOf): void {
    const bookedOn = of.bookedOn ?? tx.now.toISOString().slice(0, 10);
    this.insert(tx, recovery, amountMinor, { ...of, bookedOn, note: '', enteredById: handedInById });
  }

  confirm(actor: Actor, repaymentId: string): Promise<{ id: string }> {
    return this.decide(actor, repaymentId, async (tx, repayment, locked) => {
      const facts = { openMinor: openMinor(locked.recovery), booked: await isBooked(tx, repayment) };
      transition(tx, repaymentWorkflow, repayment, 'confirm', { facts, patch: { decidedById: actor.personId } });
      const { bankEntryKey, bankBooking, bankStatement, bookedOn } = repayment;
      await this.book(tx, locked, repayment.amountMinor, { bankEntryKey, bankBooking, bankStatement, bookedOn });
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

  private insert(
    tx: Tx,
    { id: recoveryId, programmeId, applicantOrganisationId, partnerOrganisationId }: Recovery,
    amountMinor: bigint,
    {
      bankEntryKey = null,
      bankBooking = null,
      bankStatement = null,
      ...more
    }: EntryOf & Pick<Repayment, 'bookedOn' | 'note' | 'enteredById'>,
  ): void {
    const repayment = tx.insert(Repayment, {
      ...{ state: 'entered', version: 1, createdAt: tx.now, recoveryId, programmeId, applicantOrganisationId, partnerOrganisationId },
      ...{ amountMinor, bankEntryKey, bankBooking, bankStatement },
      ...{ bookedOn: more.bookedOn, note: more.note, enteredById: more.enteredById },
    });
    recordCreated(tx, repaymentWorkflow, repayment);
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

async function isBooked(tx: Tx, { recoveryId, bankBooking }: Repayment): Promise<boolean> {
  return bankBooking !== null && (await tx.sql<object>(BOOKED, [recoveryId, bankBooking])).length > 0;
}
