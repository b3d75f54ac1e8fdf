import { Injectable } from '@nestjs/common';

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
    private readonly programmes: ProgrammeFacade,
    private readonly limits: EnvelopeLimits,
  ) {}

  /** By application, what stands against funding it: money and quotas are given out in the order asked. Locks envelopes, then their balances. */
  async refusals(tx: Tx, drafts: readonly Draft[]): Promise<Map<string, DomainError>> {
    const refused = new Map<string, DomainError>();
    const asking = new Map<string, Draft[]>();
    for (const draft of drafts) {
      const { application, document, values } = draft;
      if (values.outcome !== 'fund' || !values.envelopeId) continue;
      if (holdsOwnMoney(document)) asking.set(values.envelopeId, [...(asking.get(values.envelopeId) ?? []), draft]);
      else if (values.amountMinor > (application.earmarkedMinor ?? 0n))
        refused.set(application.id, new DomainError('applicant.more-than-held'));
    }
    const envelopes = [...asking].sort(([a], [b]) => (a < b ? -1 : 1));
    const quotas = new Map<string, Awaited<ReturnType<EnvelopeLimits['quota']>>>();
    for (const [id, ones] of envelopes) quotas.set(id, await this.quota(tx, id, ones));
    for (const [id, ones] of envelopes) {
      let left = await this.programmes.available(tx, id, { lock: true });
      for (const { application, values } of ones) {
        const { amountMinor } = values;
        const refusal = refusalOf(() => {
          const take = quotas.get(id)?.(application.id, amountMinor);
          if (amountMinor > left) throw new DomainError('ledger.insufficient', { params: { kind: 'envelope:available' } });
          take?.();
        });
        if (refusal) refused.set(application.id, refusal);
        else left -= amountMinor;
      }
    }
    return refused;
  }

  /** After `refusals` found nothing against them in this transaction. */
  async take(tx: Tx, decisions: readonly { readonly decision: Decision; readonly draft: Draft }[]): Promise<void> {
    const funded = decisions.filter(({ decision, draft }) => decision.outcome === 'fund' && holdsOwnMoney(draft.document));
    await Promise.all(
      funded.map(({ decision }) => {
        const { id: subjectId, envelopeId, amountMinor } = decision;
        return this.programmes.earmark(tx, { envelopeId: envelopeId ?? '', amountMinor, subjectId, key: earmarkKey(decision) });
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

function refusalOf(check: () => void): DomainError | null {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}
