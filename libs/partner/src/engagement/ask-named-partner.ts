import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { DomainError, systemActor } from '@traverse/kernel';
import { type DeliveredEvent, type OutsideSubscriber, Subscribes } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { namedPartner } from './named-partner.js';
import { ProposeEngagement } from './propose-engagement.js';

/**
 * Calls in which the firm names its partner: when the application is eligible, that partner is asked. It runs its own transactions because the
 * constraints of a pair are read before any lock is taken. A partner that cannot be asked leaves the application free: the company proposes another.
 */
@Injectable()
@Subscribes({ name: 'partner.ask-named', to: ['applicant.application.eligible.v1'] })
export class AskNamedPartner implements OutsideSubscriber {
  constructor(
    private readonly applicants: ApplicantFacade,
    private readonly programmes: ProgrammeFacade,
    private readonly propose: ProposeEngagement,
  ) {}

  async handleOutside({ subjectId }: DeliveredEvent): Promise<void> {
    const application = await this.applicants.application(subjectId);
    const { document } = await this.programmes.callVersion(application.callId, application.callVersion);
    const partnerId = namedPartner(document, application);
    if (application.state !== 'eligible' || partnerId === null) return;
    try {
      await this.propose.execute(systemActor('partner.ask-named'), subjectId, partnerId);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
}
