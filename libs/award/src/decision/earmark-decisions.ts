import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { DomainError } from '@traverse/kernel';
import type { Tx } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import type { Decision } from './decision.entity.js';
import { EnvelopeLimits } from './envelope-limits.js';
import { type Draft, earmarkKey, holdsOwnMoney } from './recommendation.js';

/** The money of recommendations: what there is for many of them, asked once an envelope and not once a row. */
@Injectable()
export class EarmarkDecisions {
  constructor(
    private readonly applicants: ApplicantFacade,
    private readonly programmes: ProgrammeFacade,
    private readonly limits: EnvelopeLimits,
  ) {}

  /** By application, what stands against funding it: money and quotas are given out in the order asked. Locks envelopes, then their balances. */
  async refusals(tx: Tx, drafts: readonly Draft[]): Promise<Map<string, DomainError>> {
    const refused = new Map<string, DomainError>();
    const asking = new Map<string, Draft[]>();
    for (const draft of drafts) {
      const { application, document, values } = draft;
      if (values.outcome !== 'fund' || !values.envelopeId || missingMinor(draft) <= 0n) continue;
      if (holdsOwnMoney(document) || takesAgain(draft)) asking.set(values.envelopeId, [...(asking.get(values.envelopeId) ?? []), draft]);
      else refused.set(application.id, new DomainError('applicant.more-than-held'));
    }
    const envelopes = [...asking].sort(([a], [b]) => (a < b ? -1 : 1));
    const quotas = new Map<string, Awaited<ReturnType<EnvelopeLimits['quota']>>>();
    for (const [id, ones] of envelopes) quotas.set(id, await this.quota(tx, id, ones));
    for (const [id, ones] of envelopes) {
      let left = await this.programmes.available(tx, id, { lock: true });
      for (const draft of ones) {
        const { application, values } = draft;
        const missing = missingMinor(draft);
        const refusal = refusalOf(() => {
          const take = quotas.get(id)?.(application.id, values.amountMinor);
          if (missing > left) throw new DomainError('ledger.insufficient', { params: { kind: 'envelope:available' } });
          take?.();
        });
        if (refusal) refused.set(application.id, refusal);
        else left -= missing;
      }
    }
    return refused;
  }

  /** After `refusals` found nothing against them in this transaction. */
  async take(tx: Tx, decisions: readonly { readonly decision: Decision; readonly draft: Draft }[]): Promise<void> {
    const funded = decisions.filter(({ decision, draft }) => decision.outcome === 'fund' && missingMinor(draft) > 0n);
    await Promise.all(
      funded.map(({ decision, draft }) => {
        const { id: subjectId, applicationId, envelopeId, amountMinor } = decision;
        const key = earmarkKey(decision);
        return holdsOwnMoney(draft.document)
          ? this.programmes.earmark(tx, { envelopeId: envelopeId ?? '', amountMinor, subjectId, key })
          : this.applicants.holdPlace(tx, applicationId, { amountMinor, key });
      }),
    );
  }

  private quota(tx: Tx, envelopeId: string, drafts: readonly Draft[]): ReturnType<EnvelopeLimits['quota']> {
    const [{ document }] = drafts as [Draft];
    return this.limits.quota(
      tx,
      document,
      envelopeId,
      drafts.map(({ application }) => application.id),
    );
  }
}

/** What has to be earmarked for it: all of it, or what the place in a first-come call does not hold. */
const missingMinor = ({ application, document, values }: Draft): bigint =>
  values.amountMinor - (holdsOwnMoney(document) ? 0n : (application.earmarkedMinor ?? 0n));

/** First-come calls: what was decided before has spent or freed the place, so that it is filled again. A first decision gets what the place holds. */
const takesAgain = ({ application, values }: Draft): boolean => Boolean(values.previousId) || application.state === 'reserve-listed';

function refusalOf(check: () => void): DomainError | null {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}
