import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { IdentityFacade } from '@traverse/identity';
import { recordCreated, type Tx } from '@traverse/platform';
import type { CallDocument } from '@traverse/programme';

import { AGREEMENT_OFFERED } from '../award.events.js';
import type { Decision } from '../decision/decision.entity.js';
import { Agreement } from './agreement.entity.js';
import { agreementText } from './agreement-text.js';
import { agreementWorkflow } from './agreement.workflow.js';

const DAY_MS = 86_400_000;

/** Offers the agreement of a communicated award, in the language of the company's owner. */
@Injectable()
export class OfferAgreement {
  constructor(
    private readonly applicants: ApplicantFacade,
    private readonly identity: IdentityFacade,
  ) {}

  async inside(tx: Tx, decision: Decision, document: CallDocument): Promise<void> {
    const application = await this.applicants.lockApplication(tx, decision.applicationId);
    const organisations = await this.identity.organisationsOf([
      application.organisationId,
      ...(application.partnerOrganisationId ? [application.partnerOrganisationId] : []),
    ]);
    const nameOf = (id: string | null): string | null => organisations.find((organisation) => organisation.id === id)?.name ?? null;
    const people = await this.identity.peopleOf(application.organisationId);
    const terms = document.instruments.find((instrument) => instrument.key === application.instrument)?.voucher;
    const { language, text, hash } = agreementText(
      {
        document,
        instrument: application.instrument,
        number: application.number,
        title: application.title,
        applicantName: nameOf(application.organisationId) ?? '',
        partnerName: nameOf(application.partnerOrganisationId),
        amountMinor: decision.amountMinor,
        currency: decision.currency,
        validMonths: terms?.validMonths ?? 12,
        claimWithinDays: terms?.claimWithinDays ?? 90,
      },
      people[0]?.language ?? 'en',
    );
    const agreement = tx.insert(Agreement, {
      state: 'offered',
      version: 1,
      createdAt: tx.now,
      decisionId: decision.id,
      applicationId: application.id,
      callId: decision.callId,
      callVersion: decision.callVersion,
      programmeId: decision.programmeId,
      applicantOrganisationId: application.organisationId,
      partnerOrganisationId: application.partnerOrganisationId,
      envelopeId: decision.envelopeId ?? '',
      amountMinor: decision.amountMinor,
      currency: decision.currency,
      language,
      text,
      textHash: hash,
      signatureLevel: document.agreement.signature,
      parties: document.agreement.parties === 'sme+partner' && application.partnerOrganisationId ? ['sme', 'partner'] : ['sme'],
      offeredAt: tx.now,
      signByAt: new Date(tx.now.getTime() + document.agreement.signWithinDays * DAY_MS),
    });
    recordCreated(tx, agreementWorkflow, agreement);
    tx.emit({ type: AGREEMENT_OFFERED, subjectId: agreement.id, payload: { applicationId: application.id } });
  }
}
