import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { type Actor, DomainError } from '@traverse/kernel';
import { actingAs, notFoundUnless, transition, type Tx, UnitOfWork } from '@traverse/platform';

import { maySeeEngagement } from '../party-scope.js';
import { Engagement } from './engagement.entity.js';
import { engagementWorkflow } from './engagement.workflow.js';
import { payloadOf } from './new-engagement.js';
import { peekEngagement } from './peek.js';

/**
 * The company takes the partner. In the same transaction the rules that the partner touches are run again and the application gets its partner;
 * one that is not met refuses the whole (`applicant.partner-not-eligible`, with the rule). The partner before it, if any, is replaced.
 */
@Injectable()
export class ConfirmEngagement {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly applicants: ApplicantFacade,
  ) {}

  execute(actor: Actor, id: string): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const { applicationId, replacesId } = await peekEngagement(tx, id);
      await this.applicants.lockApplication(tx, applicationId);
      const rows = await tx.lockMany(Engagement, replacesId ? [id, replacesId] : [id]);
      const engagement = rows.find((row) => row.id === id);
      notFoundUnless(engagement !== undefined && maySeeEngagement(actor, engagement), 'engagement');
      this.replace(
        tx,
        rows.find((row) => row.id === replacesId),
        engagement,
      );
      transition(tx, engagementWorkflow, engagement, 'confirm', { facts: { now: tx.now }, payload: payloadOf(engagement) });
      tx.update(engagement, { confirmedAt: tx.now });
      await this.applicants.markPartnered(tx, applicationId, engagement.partnerOrganisationId);
      return { id, state: engagement.state };
    });
  }

  /** First of the two: an application has one confirmed partner at any moment. */
  private replace(tx: Tx, before: Engagement | undefined, engagement: Engagement): void {
    if (before?.state === 'delivered') throw new DomainError('partner.engagement.already-delivered');
    if (before?.state !== 'confirmed') return;
    transition(actingAs(tx, 'partner.replace-engagement'), engagementWorkflow, before, 'replace', {
      payload: { ...payloadOf(before), byEngagementId: engagement.id },
    });
  }
}
