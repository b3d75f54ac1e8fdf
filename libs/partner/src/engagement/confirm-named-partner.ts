import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { ApplicantFacade } from '@traverse/applicant';
import { DomainError, systemActor } from '@traverse/kernel';
import { type DeliveredEvent, type OutsideSubscriber, Subscribes } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { ENGAGEMENT_ACCEPTED } from '../partner.events.js';
import { ConfirmEngagement } from './confirm-engagement.js';
import { namedPartner } from './named-partner.js';

const ASKED_BY_SYSTEM = `
  SELECT "application_id" AS "applicationId", "partner_organisation_id" AS "partnerId" FROM "partner"."engagement"
  WHERE "id" = $1 AND "state" = 'accepted' AND "proposed_by_id" IS NULL AND "matching_run_id" IS NULL`;

/**
 * The partner that the firm named in its application says yes: the firm has said so already. Nobody else's yes binds the firm, not even that of
 * a partner that it once confirmed and that is asked again: that commitment has ended. What bars the pair leaves it to the company.
 */
@Injectable()
@Subscribes({ name: 'partner.confirm-named', to: [ENGAGEMENT_ACCEPTED] })
export class ConfirmNamedPartner implements OutsideSubscriber {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly applicants: ApplicantFacade,
    private readonly programmes: ProgrammeFacade,
    private readonly confirm: ConfirmEngagement,
  ) {}

  async handleOutside({ subjectId }: DeliveredEvent): Promise<void> {
    const [asked] = await this.dataSource.query<{ applicationId: string; partnerId: string }[]>(ASKED_BY_SYSTEM, [subjectId]);
    if (!asked) return;
    const application = await this.applicants.application(asked.applicationId);
    const { document } = await this.programmes.callVersion(application.callId, application.callVersion);
    if (namedPartner(document, application) !== asked.partnerId) return;
    try {
      await this.confirm.execute(systemActor('partner.confirm-named'), subjectId);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
}
