import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { type DeliveredEvent, type EventSubscriber, Subscribes, type Tx } from '@traverse/platform';

/** A partnered application goes into evaluation. */
@Injectable()
@Subscribes({ name: 'evaluator.open-evaluation', to: ['applicant.application.partnered.v1'] })
export class OnPartnered implements EventSubscriber {
  constructor(private readonly applicants: ApplicantFacade) {}

  async handle(tx: Tx, event: DeliveredEvent): Promise<void> {
    const application = await this.applicants.lockApplication(tx, event.subjectId);
    if (application.state === 'partnered') await this.applicants.startEvaluation(tx, application.id);
  }
}
