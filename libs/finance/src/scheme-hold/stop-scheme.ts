import { Injectable } from '@nestjs/common';

import { type Actor, DomainError } from '@traverse/kernel';
import { notFoundUnless, recordCreated, sqlState, transition, UNIQUE_VIOLATION, UnitOfWork } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { SCHEME_HOLD_OPENED } from '../finance.events.js';
import { CLAIM_STAFF, isStaffOf } from '../finance.scope.js';
import { SchemeHold } from './scheme-hold.entity.js';
import { schemeHoldWorkflow } from './scheme-hold.workflow.js';

/** Payments under a whole call stop, and go on. What is with the bank already is not called back. */
@Injectable()
export class StopScheme {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programmes: ProgrammeFacade,
  ) {}

  async execute(actor: Actor, callId: string, detail: string): Promise<{ id: string }> {
    const { programmeId } = await this.programmes.call(callId);
    notFoundUnless(isStaffOf(actor, CLAIM_STAFF, programmeId), 'call');
    if (!isStaffOf(actor, ['officer', 'finance-officer', 'finance-approver'], programmeId))
      throw new DomainError('finance.scheme-hold.not-allowed', { status: 403 });
    try {
      return await this.uow.run(actor, async (tx) => {
        const values = { callId, programmeId, detail, openedById: actor.personId };
        const hold = tx.insert(SchemeHold, { state: 'open', version: 1, createdAt: tx.now, ...values });
        recordCreated(tx, schemeHoldWorkflow, hold);
        tx.emit({ type: SCHEME_HOLD_OPENED, subjectId: hold.id, payload: { callId } });
        return { id: hold.id };
      });
    } catch (error) {
      if (sqlState(error) === UNIQUE_VIOLATION) throw new DomainError('finance.scheme-hold.stopped-already');
      throw error;
    }
  }

  release(actor: Actor, id: string, reason: string): Promise<{ id: string }> {
    return this.uow.run(actor, async (tx) => {
      const [row] = await tx.sql<{ id: string }>(`SELECT "id" FROM "finance"."scheme_hold" WHERE "id" = $1`, [id]);
      notFoundUnless(row !== undefined, 'scheme-hold');
      const hold = await tx.lock(SchemeHold, row.id);
      notFoundUnless(isStaffOf(actor, CLAIM_STAFF, hold.programmeId), 'scheme-hold');
      transition(tx, schemeHoldWorkflow, hold, 'release', { reason, payload: { callId: hold.callId } });
      tx.update(hold, { releasedById: actor.personId, releasedAt: tx.now });
      return { id };
    });
  }
}
