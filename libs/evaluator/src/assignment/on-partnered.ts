import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { type DeliveredEvent, type EventSubscriber, Subscribes, type Tx } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

/** A partnered application goes into evaluation; where the partner is chosen later, an eligible one does. */
@Injectable()
@Subscribes({ name: 'evaluator.open-evaluation', to: ['applicant.application.partnered.v1', 'applicant.application.eligible.v1'] })
export class OnPartnered implements EventSubscriber {
  constructor(
    private readonly applicants: ApplicantFacade,
    private readonly programmes: ProgrammeFacade,
  ) {}

  async handle(tx: Tx, event: DeliveredEvent): Promise<void> {
    const application = await this.applicants.lockApplication(tx, event.subjectId);
    const { document } = await this.programmes.callVersion(application.callId, application.callVersion);
    // First-come calls are decided by the order of submission.
    if (document.selection.mode === 'first-come') return;
    const ready = application.state === 'partnered' || (application.state === 'eligible' && document.partner.mode === 'chosen');
    if (ready) await this.applicants.startEvaluation(tx, application.id);
  }
}
