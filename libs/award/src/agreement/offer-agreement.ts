import { Injectable } from '@nestjs/common';

import { ApplicantFacade, type Application } from '@traverse/applicant';
import { IdentityFacade } from '@traverse/identity';
import { parseDecimal } from '@traverse/kernel';
import { recordCreated, type Tx } from '@traverse/platform';
import { type CallDocument, ProgrammeFacade } from '@traverse/programme';

import { type AgreementSubject, AgreementTexts, type AmendmentSubject } from '../agreement-text/agreement-texts.js';
import { AGREEMENT_OFFERED } from '../award.events.js';
import type { Decision } from '../decision/decision.entity.js';
import { Voucher } from '../voucher/voucher.entity.js';
import { Agreement, type AgreementChanges } from './agreement.entity.js';
import { agreementWorkflow } from './agreement.workflow.js';

const DAY_MS = 86_400_000;
const PREVIOUS = `
  SELECT a."edition", v."id" AS "voucherId" FROM "award"."agreement" a LEFT JOIN "award"."voucher" v ON v."agreement_id" = a."id" WHERE a."id" = $1`;

/** Offers the agreement of a communicated award, in the language of the company's owner; and new versions of one in force, in the language of the first. */
@Injectable()
export class OfferAgreement {
  constructor(
    private readonly applicants: ApplicantFacade,
    private readonly identity: IdentityFacade,
    private readonly programmes: ProgrammeFacade,
    private readonly texts: AgreementTexts,
  ) {}

  async inside(tx: Tx, decision: Decision, document: CallDocument): Promise<void> {
    const application = await this.applicants.lockApplication(tx, decision.applicationId);
    const people = await this.identity.peopleOf(application.organisationId);
    const { amountMinor, currency, callId, callVersion, programmeId } = decision;
    const subject = await this.subject(tx, application, document, { callId, envelopeId: decision.envelopeId, amountMinor, currency });
    await this.write(tx, subject, people[0]?.language ?? 'en', {
      ...{ decisionId: decision.id, edition: 1, previousId: null, changes: null, proposedById: null },
      ...{ applicationId: application.id, callId, callVersion, programmeId, envelopeId: decision.envelopeId ?? '', amountMinor, currency },
      applicantOrganisationId: application.organisationId,
      partnerOrganisationId: application.partnerOrganisationId,
    });
  }

  /** A new version; the agreement, its application and its voucher are locked. */
  async again(tx: Tx, agreement: Agreement, voucher: Voucher, changes: AgreementChanges): Promise<{ id: string }> {
    const { callId, callVersion, decisionId, applicationId, programmeId, envelopeId, currency, applicantOrganisationId } = agreement;
    const application = await this.applicants.lockApplication(tx, applicationId);
    const { document } = await this.programmes.callVersion(callId, callVersion);
    const amountMinor = changes.amount ? parseDecimal(changes.amount.to, currency) : voucher.amountMinor;
    const subject = await this.subject(tx, application, document, { callId, envelopeId, amountMinor, currency });
    const edition = await this.nextEdition(tx, decisionId);
    const amendment = await this.amendment(changes, voucher, { edition, previous: agreement.edition });
    return this.write(tx, { ...subject, amendment }, agreement.language, {
      ...{ decisionId, edition: amendment.edition, previousId: agreement.id, changes, proposedById: tx.actor.personId },
      ...{ applicationId, callId, callVersion, programmeId, envelopeId, amountMinor, currency, applicantOrganisationId },
      partnerOrganisationId: application.partnerOrganisationId,
    });
  }

  /** The same in another language, in the place of what was offered; it is locked, and nobody has signed it. */
  async inLanguage(tx: Tx, agreement: Agreement, language: string): Promise<void> {
    const { callId, callVersion, applicationId, envelopeId, amountMinor, currency, previousId, changes, edition } = agreement;
    const application = await this.applicants.lockApplication(tx, applicationId);
    const { document } = await this.programmes.callVersion(callId, callVersion);
    const subject = await this.subject(tx, application, document, { callId, envelopeId, amountMinor, currency });
    const [old] = await tx.sql<{ edition: number; voucherId: string | null }>(PREVIOUS, [previousId]);
    const voucher = old?.voucherId ? await tx.lock(Voucher, old.voucherId) : null;
    const amendment = changes && old && voucher ? await this.amendment(changes, voucher, { edition, previous: old.edition }) : undefined;
    const composed = await this.texts.compose(tx, { ...subject, ...(amendment ? { amendment } : {}) }, language);
    tx.update(agreement, {
      ...{ language: composed.language, text: composed.text, textHash: composed.hash },
      ...{ baseTextVersion: composed.baseVersion, callTextVersion: composed.callVersion },
    });
  }

  private async amendment(
    changes: AgreementChanges,
    voucher: Voucher,
    editions: Pick<AmendmentSubject, 'edition' | 'previous'>,
  ): Promise<AmendmentSubject> {
    return {
      ...editions,
      validUntilAt: changes.validUntilAt ? new Date(changes.validUntilAt.to) : voucher.validUntilAt,
      claimUntilAt: changes.claimUntilAt ? new Date(changes.claimUntilAt.to) : voucher.claimUntilAt,
      validUntilBeforeAt: changes.validUntilAt ? voucher.validUntilAt : null,
      amountBeforeMinor: changes.amount ? voucher.amountMinor : null,
      partnerBefore: changes.partner ? ((await this.nameOf(changes.partner.from)) ?? '–') : null,
    };
  }

  /** Versions that came to nothing keep their numbers. */
  private async nextEdition(tx: Tx, decisionId: string): Promise<number> {
    const [row] = await tx.sql<{ last: number }>(`SELECT max("edition")::int AS "last" FROM "award"."agreement" WHERE "decision_id" = $1`, [
      decisionId,
    ]);
    return (row?.last ?? 0) + 1;
  }

  private async subject(
    tx: Tx,
    application: Application,
    document: CallDocument,
    of: Pick<AgreementSubject, 'callId' | 'amountMinor' | 'currency'> & { readonly envelopeId: string | null },
  ): Promise<AgreementSubject> {
    const { envelopeId, ...rest } = of;
    const { partnerOrganisationId, organisationId, instrument, number, title } = application;
    const [applicantName, partnerName] = await Promise.all([this.nameOf(organisationId), this.nameOf(partnerOrganisationId)]);
    const envelope = envelopeId ? await this.programmes.envelope(envelopeId, tx) : null;
    return {
      ...{ ...rest, document, instrument, number, title, partnerName },
      applicantName: applicantName ?? '',
      authorityName: envelope ? (await this.programmes.authority(envelope.authorityId)).name : '',
      partnerSigns: document.agreement.parties === 'sme+partner' && partnerOrganisationId !== null,
    };
  }

  private async nameOf(organisationId: string | null): Promise<string | null> {
    if (organisationId === null) return null;
    return (await this.identity.organisationsOf([organisationId]))[0]?.name ?? null;
  }

  private async write(tx: Tx, subject: AgreementSubject, wanted: string, values: Partial<Agreement>): Promise<{ id: string }> {
    const { agreement: terms } = subject.document;
    const { language, text, hash, baseVersion, callVersion } = await this.texts.compose(tx, subject, wanted);
    const agreement = tx.insert(Agreement, {
      ...{ state: 'offered' as const, version: 1, createdAt: tx.now, ...values },
      ...{ language, text, textHash: hash, baseTextVersion: baseVersion, callTextVersion: callVersion },
      ...{ signatureLevel: terms.signature, takesCopies: terms.signature === 'qualified' || (terms.signedCopies ?? false) },
      parties: subject.partnerSigns ? ['sme', 'partner'] : ['sme'],
      offeredAt: tx.now,
      signByAt: new Date(tx.now.getTime() + terms.signWithinDays * DAY_MS),
      ...{ countersignedById: null, inForceAt: null },
    });
    recordCreated(tx, agreementWorkflow, agreement);
    tx.emit({ type: AGREEMENT_OFFERED, subjectId: agreement.id, payload: { applicationId: agreement.applicationId } });
    return { id: agreement.id };
  }
}
