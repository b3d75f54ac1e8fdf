import { Injectable } from '@nestjs/common';

import { type Actor, hasStaffRole, notFound } from '@traverse/kernel';
import { notFoundUnless, UnitOfWork } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { VoidReviews } from '../assignment/void-reviews.js';
import { StaleReviews } from './stale-reviews.js';

/** Looks at all reviews of a call again, by the facts of now: who owns whom, who works where. Each application is a step of its own. */
@Injectable()
export class RecheckCall {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programmes: ProgrammeFacade,
    private readonly stale: StaleReviews,
    private readonly reviews: VoidReviews,
  ) {}

  async execute(actor: Actor, callId: string): Promise<{ voided: number }> {
    const call = await this.programmes.call(callId);
    if (!call) throw notFound('call');
    notFoundUnless(hasStaffRole(actor, 'officer', call.programmeId), 'call');
    let voided = 0;
    for (const { applicationId } of await this.stale.of(callId))
      voided += await this.uow.run(actor, (tx) => this.reviews.recheck(tx, applicationId));
    return { voided };
  }
}
