import { Injectable } from '@nestjs/common';

import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { ApplicantFacade } from '@traverse/applicant';
import { type Actor, DomainError } from '@traverse/kernel';
import { actingAs, notFoundUnless, ProgrammeClock, transition, type Tx, UnitOfWork } from '@traverse/platform';

import { MatchingSituation } from '../matching/matching.situation.js';
import { type ObstacleCode, obstacles } from '../matching/obstacles.js';
import { maySeeEngagement } from '../party-scope.js';
import { Engagement } from './engagement.entity.js';
import { engagementWorkflow } from './engagement.workflow.js';
import { payloadOf } from './new-engagement.js';
import { peekEngagement } from './peek.js';

/** What the partner's answer cannot heal and what may have changed since it was asked; territory and border are the application's own rules. */
const LASTING: readonly ObstacleCode[] = [
  'same-organisation',
  'linked-organisation',
  'no-accreditation',
  'accreditation-elsewhere',
  'accreditation-not-valid-today',
];

/**
 * The company takes the partner. In the same transaction the rules that the partner touches are run again and the application gets its partner;
 * one that is not met refuses the whole (`applicant.partner-not-eligible`, with the rule). The partner before it, if any, is replaced.
 */
@Injectable()
export class ConfirmEngagement {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: ProgrammeClock,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly applicants: ApplicantFacade,
    private readonly situation: MatchingSituation,
  ) {}

  async execute(actor: Actor, id: string): Promise<{ id: string; state: string }> {
    const barredBy = await this.barredBy(actor, id);
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
      transition(tx, engagementWorkflow, engagement, 'confirm', { facts: { now: tx.now, barredBy }, payload: payloadOf(engagement) });
      tx.update(engagement, { confirmedAt: tx.now });
      await this.applicants.markPartnered(tx, applicationId, engagement.partnerOrganisationId);
      return { id, state: engagement.state };
    });
  }

  /** Read before the transaction: no work waits for a second connection while it holds locks. */
  private async barredBy(actor: Actor, id: string): Promise<readonly ObstacleCode[]> {
    const row = await this.dataSource.getRepository(Engagement).findOneBy({ id });
    notFoundUnless(row !== null && maySeeEngagement(actor, row), 'engagement');
    const { callId, applicationId, partnerOrganisationId } = row;
    const scope = {
      callId,
      at: this.clock.now(),
      applicationIds: [applicationId],
      partnerIds: [partnerOrganisationId],
      unpublishedToo: true,
    };
    const { input } = await this.situation.read(scope);
    const [[wanted], [partner]] = [input.applications, input.partners];
    return wanted && partner ? obstacles(wanted, partner, input.rules).filter((code) => LASTING.includes(code)) : [];
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
