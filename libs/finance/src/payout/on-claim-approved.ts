import { Injectable } from '@nestjs/common';

import { type DeliveredEvent, type EventSubscriber, Subscribes, type Tx } from '@traverse/platform';

import { CLAIM_APPROVED } from '../finance.events.js';
import { OffsetDebts } from '../recovery/offset-debts.js';
import { RequestPayout } from './request-payout.js';

/** An approved claim is asked to be paid. It counts as asked for by the claim's approver, who therefore cannot approve the payout too. */
@Injectable()
@Subscribes({ name: 'finance.request-payout', to: [CLAIM_APPROVED] })
export class OnClaimApproved implements EventSubscriber {
  constructor(
    private readonly request: RequestPayout,
    private readonly offsets: OffsetDebts,
  ) {}

  async handle(tx: Tx, event: DeliveredEvent): Promise<void> {
    const debts = await this.offsets.lock(tx, event.subjectId);
    const claim = await this.request.lock(tx, event.subjectId);
    // Corrected meanwhile: the approval of the correction asks for what is due then.
    if (claim?.id !== event.subjectId || claim.state !== 'approved' || claim.approvedById === null) return;
    await this.offsets.execute(tx, claim, debts, (await this.request.due(tx, claim)).amountMinor);
    await this.request.inside(tx, claim, claim.approvedById);
  }
}
