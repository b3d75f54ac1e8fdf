import { Injectable } from '@nestjs/common';

import { type Actor, isMemberOf } from '@traverse/kernel';
import { notFoundUnless, transition, UnitOfWork } from '@traverse/platform';

import { BankAccounts } from '../account/bank-accounts.js';
import { CLAIM_STAFF, isStaffOf } from '../finance.scope.js';
import { StandingHits } from '../screening/standing-hits.js';
import { Hold } from './hold.entity.js';
import { holdWorkflow } from './hold.workflow.js';

const PAYEE = `SELECT "organisation_id" AS "organisationId" FROM "finance"."payment_hold" WHERE "id" = $1`;

/** Payments to this payee may go on. After a rejected account only once the account has been entered anew. */
@Injectable()
export class ReleaseHold {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly accounts: BankAccounts,
    private readonly hits: StandingHits,
  ) {}

  execute(actor: Actor, id: string, reason: string): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const [row] = await tx.sql<{ organisationId: string }>(PAYEE, [id]);
      if (row) await this.hits.lock(tx, [row.organisationId]);
      const hold = await tx.lock(Hold, id);
      notFoundUnless(isStaffOf(actor, CLAIM_STAFF, hold.programmeId) && !isMemberOf(actor, hold.organisationId), 'hold');
      const account = await this.accounts.current(tx, hold.organisationId);
      const standingHits = (await this.hits.of(tx, [hold.organisationId])).get(hold.organisationId) ?? 0;
      transition(tx, holdWorkflow, hold, 'release', {
        reason,
        facts: { account, standingHits },
        payload: { organisationId: hold.organisationId },
      });
      tx.update(hold, { releasedById: actor.personId, releasedAt: tx.now });
      return { id, state: hold.state };
    });
  }
}
