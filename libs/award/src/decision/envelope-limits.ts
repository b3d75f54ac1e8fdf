import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { type Awarded, awardedOf, limitsLeft } from '@traverse/evaluator';
import { DomainError } from '@traverse/kernel';
import type { Tx } from '@traverse/platform';
import { type CallDocument, type EnvelopeTerms, ProgrammeFacade } from '@traverse/programme';

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

  /**
   * Whether the quota of a territory leaves so much for one of these applications: throws `award.decision.beyond-quota` when it does not, and
   * gives back what takes it. Null where the envelope has no quotas. Locks the envelope.
   */
  async quota(
    tx: Tx,
    document: CallDocument,
    envelopeId: string,
    applicationIds: readonly string[],
  ): Promise<((applicationId: string, amountMinor: bigint) => () => void) | null> {
    const envelope = await this.programmes.envelope(envelopeId, tx);
    const terms = document.envelopes.find(({ key }) => key === envelope.key);
    if (!terms?.quotas) return null;
    await this.programmes.lockEnvelope(tx, envelope.id);
    const awarded = await this.awarded(tx, document, envelope.id, applicationIds);
    const asking = new Map(applicationIds.map((id) => [id, awarded.get(id)?.territory]));
    for (const id of applicationIds) awarded.delete(id);
    return (applicationId, amountMinor) => {
      const territory = asking.get(applicationId);
      const left = limitsLeft(terms, [...awarded.values()]).quotas?.find((one) => one.territory === territory);
      if (left?.maxAwards === 0 || (left?.maxMinor !== undefined && amountMinor > BigInt(left.maxMinor)))
        throw new DomainError('award.decision.beyond-quota', { params: { territory: territory ?? '' } });
      return () => awarded.set(applicationId, { territory, grantedMinor: amountMinor });
    };
  }

  /** By application. */
  private async awarded(tx: Tx, document: CallDocument, envelopeId: string, others: readonly string[] = []): Promise<Map<string, Awarded>> {
    const standing = await this.applicants.standing(tx, envelopeId, others);
    return new Map(standing.map((one) => [one.id, awardedOf(document, one)]));
  }
}
