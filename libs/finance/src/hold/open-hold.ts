import { Injectable } from '@nestjs/common';

import { type Actor, DomainError } from '@traverse/kernel';
import { notFoundUnless, UnitOfWork } from '@traverse/platform';

import { Claim } from '../claim/claim.entity.js';
import { isStaffOf, maySeePayout } from '../finance.scope.js';
import type { HoldReason } from './hold.entity.js';
import { Holds } from './holds.js';

/** Somebody stops payments to the payee of a claim. */
@Injectable()
export class OpenHold {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly holds: Holds,
  ) {}

  execute(
    actor: Actor,
    input: { readonly claimId: string; readonly reason: HoldReason; readonly detail: string },
  ): Promise<{ id: string }> {
    return this.uow.run(actor, async (tx) => {
      const claim = await tx.lock(Claim, input.claimId);
      notFoundUnless(maySeePayout(actor, claim), 'claim');
      if (!isStaffOf(actor, ['officer', 'finance-officer', 'finance-approver'], claim.programmeId))
        throw new DomainError('finance.hold.not-allowed', { status: 403 });
      const { payeeOrganisationId: organisationId, programmeId } = claim;
      const id = await this.holds.open(tx, { organisationId, programmeId, reason: input.reason, detail: input.detail });
      return { id: id ?? '' };
    });
  }
}
