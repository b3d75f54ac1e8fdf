import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { IdentityFacade } from '@traverse/identity';
import type { Reader, Tx } from '@traverse/platform';
import {
  type AidAssessment,
  AidRegister,
  authorityOf,
  type AwardedAid,
  type CallDocument,
  localDateOf,
  OwnershipGraphs,
  ProgrammeFacade,
  stateAidOf,
} from '@traverse/programme';

import { Decision } from './decision.entity.js';

type GrantEvent = 'decision-communicated' | 'agreement-in-force';

/** What an award is to the law of State aid: earmarked when its decision is confirmed, granted when its authority's law says so, freed when it ends. */
@Injectable()
export class AwardAid {
  constructor(
    private readonly register: AidRegister,
    private readonly programmes: ProgrammeFacade,
    private readonly applicants: ApplicantFacade,
    private readonly identity: IdentityFacade,
    private readonly ownership: OwnershipGraphs,
  ) {}

  /** Throws `programme.aid.…` where the aid does not fit under its ceiling. */
  async reserve(tx: Tx, decision: Decision): Promise<void> {
    if (decision.outcome !== 'fund') return;
    const { award } = await this.awardOf(decision, tx.now, tx);
    if (award) await this.register.reserve(tx, award, this.ownership.around);
  }

  /** What the register would say to this award now, and under which route; null where it is none. Takes nothing. */
  async preview(read: Reader, decision: Decision, now: Date): Promise<{ award: AwardedAid; assessment: AidAssessment } | null> {
    if (decision.outcome !== 'fund') return null;
    const { award } = await this.awardOf(decision, now);
    if (!award) return null;
    const members = await this.ownership.undertakingOf(read, award.organisationId);
    return { award, assessment: await this.register.preview(read, award, members) };
  }

  /** Grants it when this is the event that the authority's call names; another event does nothing. */
  async grantAt(tx: Tx, decision: Decision, event: GrantEvent): Promise<void> {
    if (decision.outcome !== 'fund') return;
    const { award, grantEvent } = await this.awardOf(decision, tx.now, tx);
    if (!award || grantEvent !== event) return;
    const [owner] = await this.identity.peopleOf(award.organisationId);
    await this.register.grant(tx, award, this.ownership.around, owner?.language ?? 'en');
  }

  withdraw(tx: Tx, decisionId: string, reason: string, round = 1): Promise<void> {
    return this.register.withdraw(tx, decisionId, `decision-${decisionId}-${reason}-${round}`, reason);
  }

  /** What a voucher gave back was no aid. */
  async reduceByAgreement(tx: Tx, agreementId: string, change: { byMinor: bigint; key: string; reason: string }): Promise<void> {
    const [row] = await tx.sql<{ id: string }>(`SELECT "decision_id" AS "id" FROM "award"."agreement" WHERE "id" = $1`, [agreementId]);
    if (row) await this.register.reduce(tx, row.id, change);
  }

  /** More of a voucher is paid after all: aid that is granted again, looked at under its ceilings as of its day. Throws `programme.aid-refused`. */
  async raiseByAgreement(tx: Tx, agreementId: string, change: { byMinor: bigint; key: string; reason: string }): Promise<void> {
    const [row] = await tx.sql<{ id: string }>(`SELECT "decision_id" AS "id" FROM "award"."agreement" WHERE "id" = $1`, [agreementId]);
    const decision = row && (await tx.manager.getRepository(Decision).findOneBy({ id: row.id }));
    if (!decision) return;
    const { award } = await this.awardOf(decision, tx.now, tx);
    if (award) await this.register.raise(tx, award, this.ownership.around, change);
  }

  private async awardOf(decision: Decision, now: Date, tx?: Tx): Promise<{ award: AwardedAid | null; grantEvent: GrantEvent | null }> {
    if (!decision.envelopeId) return { award: null, grantEvent: null };
    const { document } = await this.programmes.callVersion(decision.callId, decision.callVersion);
    const { authorityId } = await this.programmes.envelope(decision.envelopeId, tx);
    const authority = await this.programmes.authority(authorityId);
    const application = await this.applicants.application(decision.applicationId);
    const size = application.verdicts?.find(({ ruleId }) => ruleId === 'sme-class')?.evidence['sizeClass'];
    const award: AwardedAid = {
      awardId: decision.id,
      organisationId: decision.applicantOrganisationId,
      programmeId: decision.programmeId,
      callId: decision.callId,
      applicationId: decision.applicationId,
      authorityId,
      authorityName: authority.name,
      country: authority.country,
      terms: stateAidOf(document, authority.key),
      reference: application.number,
      amountMinor: decision.amountMinor,
      currency: decision.currency,
      nace: application.snapshot?.company.nace ?? null,
      sizeClass: isSize(size) ? size : null,
      intensityBps: rateOf(document, application.instrument),
      on: localDateOf(now, document.timeZone),
    };
    return { award, grantEvent: authorityOf(document, authority.key).grantEvent };
  }
}

const rateOf = ({ instruments }: CallDocument, instrument: string): number | null =>
  instruments.find(({ key }) => key === instrument)?.funding.rateBps ?? null;

const isSize = (value: unknown): value is NonNullable<AwardedAid['sizeClass']> =>
  ['micro', 'small', 'medium', 'large', 'not-sme'].some((size) => size === value);
