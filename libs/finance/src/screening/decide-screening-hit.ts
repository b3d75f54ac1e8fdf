import { Injectable } from '@nestjs/common';

import { type Actor, isMemberOf } from '@traverse/kernel';
import { notFoundUnless, transition, UnitOfWork } from '@traverse/platform';

import { BankAccounts } from '../account/bank-accounts.js';
import { isStaffOf, MONEY_STAFF } from '../finance.scope.js';
import { PayeeRegister } from './payee-register.js';
import { SanctionsHolds } from './sanctions-holds.js';
import { ScreeningHit } from './screening-hit.entity.js';
import { type HitCommand, screeningHitWorkflow } from './screening-hit.workflow.js';
import { StandingHits } from './standing-hits.js';

const PAYEE = `SELECT "organisation_id" AS "organisationId" FROM "finance"."screening_hit" WHERE "id" = $1`;

/** A person says whether the payee is the one on the list. With the last hit that stands the payee's hold goes. */
@Injectable()
export class DecideScreeningHit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly accounts: BankAccounts,
    private readonly hits: StandingHits,
    private readonly holds: SanctionsHolds,
    private readonly register: PayeeRegister,
  ) {}

  execute(actor: Actor, id: string, command: Exclude<HitCommand, 'lapse'>, reason: string): Promise<{ id: string }> {
    return this.uow.run(actor, async (tx) => {
      const [row] = await tx.sql<{ organisationId: string }>(PAYEE, [id]);
      notFoundUnless(row !== undefined, 'screening-hit');
      await this.hits.lock(tx, [row.organisationId]);
      const hit = await tx.lock(ScreeningHit, id);
      notFoundUnless(isStaffOf(actor, MONEY_STAFF, hit.programmeId) && !isMemberOf(actor, hit.organisationId), 'screening-hit');
      const account = await this.accounts.current(tx, hit.organisationId);
      const decided = { decidedById: actor.personId, decidedAt: tx.now, liftedById: null };
      const patch = {
        ...{ reason: reason.trim() },
        ...(command === 'lift'
          ? { liftedById: actor.personId }
          : command === 'reopen'
            ? { decidedById: null, decidedAt: null, liftedById: null }
            : decided),
      };
      transition(tx, screeningHitWorkflow, hit, command, {
        reason,
        facts: { account },
        payload: { organisationId: hit.organisationId },
        patch,
      });
      // The question may be an old one: the next comparison keeps it or lets it lapse.
      if (command === 'reopen') this.register.changed(tx, hit.organisationId);
      await this.holds.settle(tx, [hit.organisationId], reason);
      return { id };
    });
  }
}
