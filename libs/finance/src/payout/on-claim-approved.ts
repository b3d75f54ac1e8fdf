import { Injectable } from '@nestjs/common';

import { type DeliveredEvent, type EventSubscriber, Subscribes, type Tx } from '@traverse/platform';

import { Claim } from '../claim/claim.entity.js';
import { CLAIM_APPROVED } from '../finance.events.js';
import { RequestPayout } from './request-payout.js';

/** An approved claim is asked to be paid. It counts as asked for by the claim's approver, who therefore cannot approve the payout too. */
@Injectable()
@Subscribes({ name: 'finance.request-payout', to: [CLAIM_APPROVED] })
export class OnClaimApproved implements EventSubscriber {
  constructor(private readonly request: RequestPayout) {}

  async handle(tx: Tx, event: DeliveredEvent): Promise<void> {
    const claim = await tx.lock(Claim, event.subjectId);
    if (claim.state !== 'approved' || claim.approvedById === null) return;
    await this.request.inside(tx, claim, claim.approvedById);
  }
}
