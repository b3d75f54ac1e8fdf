import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import type { Tx } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { AwardAid } from '../decision/award-aid.js';
import type { Agreement } from './agreement.entity.js';

/** What follows when an agreement will not come into force: the money goes back to its envelope and wakes the reserve list. */
@Injectable()
export class EndAgreement {
  constructor(
    private readonly applicants: ApplicantFacade,
    private readonly programmes: ProgrammeFacade,
    private readonly aid: AwardAid,
  ) {}

  async inside(tx: Tx, agreement: Agreement, reason: string): Promise<void> {
    // A new version that comes to nothing leaves the old one in force.
    if (agreement.previousId !== null) return;
    await this.applicants.lapse(tx, agreement.applicationId, reason);
    await this.aid.withdraw(tx, agreement.decisionId, reason);
    const { envelopeId, amountMinor, id } = agreement;
    await this.programmes.uncommit(tx, { envelopeId, amountMinor, subjectId: id, key: `agreement-${id}-freed` });
  }
}
