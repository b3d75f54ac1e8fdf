import { Injectable } from '@nestjs/common';

import { type Actor, isMemberOf } from '@traverse/kernel';
import { notFoundUnless, UnitOfWork } from '@traverse/platform';

import { OneTimeLink } from '../link/one-time-link.entity.js';
import { assertOwner, lockMembers } from '../organisation/members.js';
import { mayGrant } from '../staff-role/staff-role.workflow.js';
import { INVITATION, staffOfferOf } from './invitations.js';

/** Takes back an invitation that was not taken up. */
@Injectable()
export class WithdrawInvitation {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, id: string): Promise<null> {
    return this.uow.run(actor, async (tx) => {
      const [link] = await tx.lockMany(OneTimeLink, [id]);
      const open = link?.kind === INVITATION && !link.usedAt && !link.withdrawnAt;
      notFoundUnless(
        open === true && (link?.organisationId ? isMemberOf(actor, link.organisationId) : mayGrant(actor, staffOfferOf(link))),
        'invitation',
      );
      if (link.organisationId) assertOwner(await lockMembers(tx, link.organisationId), actor);
      tx.update(link, { withdrawnAt: tx.now });
      return null;
    });
  }
}
