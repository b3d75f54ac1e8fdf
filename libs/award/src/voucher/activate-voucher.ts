import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { type DeliveredEvent, type EventSubscriber, Subscribes, transition, type Tx } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { Voucher } from './voucher.entity.js';
import { termsFrom } from './issue-voucher.js';
import { voucherWorkflow } from './voucher.workflow.js';

const OF_APPLICATION = `SELECT "id" FROM "award"."voucher" WHERE "application_id" = $1 AND "state" IN ('issued', 'active')`;

/** The partner that was chosen after the award has agreed: the voucher is theirs to deliver for, and in use from now on. */
@Injectable()
@Subscribes({ name: 'award.activate-voucher', to: ['partner.engagement.confirmed.v1'] })
export class ActivateVoucher implements EventSubscriber {
  constructor(
    private readonly applicants: ApplicantFacade,
    private readonly programmes: ProgrammeFacade,
  ) {}

  async handle(tx: Tx, event: DeliveredEvent): Promise<void> {
    const application = await this.applicants.lockApplication(tx, String(event.payload['applicationId']));
    const [row] = await tx.sql<{ id: string }>(OF_APPLICATION, [application.id]);
    if (!row) return;
    const voucher = await tx.lock(Voucher, row.id);
    if (voucher.state !== 'issued' && voucher.state !== 'active') return;
    const { partnerOrganisationId } = application;
    if (voucher.partnerOrganisationId !== partnerOrganisationId) tx.update(voucher, { partnerOrganisationId });
    if (voucher.state !== 'issued' || partnerOrganisationId === null) return;
    const { document } = await this.programmes.callVersion(application.callId, application.callVersion);
    const terms = document.instruments.find(({ key }) => key === voucher.instrument)?.voucher;
    if (terms?.validFrom === 'activation') tx.update(voucher, termsFrom(tx.now, terms));
    transition(tx, voucherWorkflow, voucher, 'activate');
  }
}
