import { Injectable } from '@nestjs/common';

import { ApplicantFacade, type Application } from '@traverse/applicant';
import { type Awarded, limitsLeft } from '@traverse/evaluator';
import { DomainError } from '@traverse/kernel';
import type { Tx } from '@traverse/platform';
import { type CallDocument, type EnvelopeTerms, ProgrammeFacade, territoryOf } from '@traverse/programme';

import type { Decision } from './decision.entity.js';

const UNDER_WAY = `
  SELECT "application_id" AS "applicationId", "amount_minor" AS "amountMinor" FROM "award"."decision"
  WHERE "envelope_id" = $1 AND "outcome" = 'fund' AND "state" IN ('recommended', 'confirmed') ORDER BY "id"`;

/** What the call's own limits leave of an envelope, after the awards that stand and those under way. Read while the envelope is locked. */
@Injectable()
export class EnvelopeLimits {
  constructor(
    private readonly applicants: ApplicantFacade,
    private readonly programmes: ProgrammeFacade,
  ) {}

  /** The envelope is locked. */
  async left(tx: Tx, document: CallDocument, terms: EnvelopeTerms, envelopeId: string): Promise<ReturnType<typeof limitsLeft>> {
    return limitsLeft(terms, [...(await this.awarded(tx, document, envelopeId)).values()]);
  }

  /** Nobody is awarded what the quota of its territory does not leave, by whatever way it comes. */
  async assertQuota(tx: Tx, document: CallDocument, decision: Decision, application: Application): Promise<void> {
    const envelope = await this.programmes.envelope(application.envelopeId ?? '', tx);
    const terms = document.envelopes.find(({ key }) => key === envelope.key);
    if (!terms?.quotas) return;
    await this.programmes.lockEnvelope(tx, envelope.id);
    const awarded = await this.awarded(tx, document, envelope.id, [application.id]);
    const own = awarded.get(application.id)?.territory;
    awarded.delete(application.id);
    const quota = limitsLeft(terms, [...awarded.values()]).quotas?.find(({ territory }) => territory === own);
    if (quota?.maxAwards === 0 || (quota?.maxMinor !== undefined && decision.amountMinor > BigInt(quota.maxMinor)))
      throw new DomainError('award.decision.beyond-quota', { params: { territory: own ?? '' } });
  }

  /** By application. Decisions are read first: what is communicated meanwhile is then seen twice and not never. */
  private async awarded(tx: Tx, document: CallDocument, envelopeId: string, others: readonly string[] = []): Promise<Map<string, Awarded>> {
    const underWay = await tx.sql<{ applicationId: string; amountMinor: string }>(UNDER_WAY, [envelopeId]);
    const amounts = new Map(underWay.map(({ applicationId, amountMinor }) => [applicationId, BigInt(amountMinor)]));
    const standing = await this.applicants.standing(tx, envelopeId, [...amounts.keys(), ...others]);
    return new Map(
      standing.map(({ id, seatNutsCode, grantedMinor }) => [
        id,
        {
          territory: (seatNutsCode === null ? null : territoryOf(document, seatNutsCode))?.key,
          grantedMinor: amounts.get(id) ?? grantedMinor ?? 0n,
        },
      ]),
    );
  }
}
