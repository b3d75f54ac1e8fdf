import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { EvaluatorFacade } from '@traverse/evaluator';
import { type Actor, DomainError, formatDecimal } from '@traverse/kernel';
import { ProgrammeFacade } from '@traverse/programme';

import type { DecisionOutcome } from './decision.entity.js';
import { RecommendDecision } from './recommend-decision.js';

export interface BulkOutcome {
  readonly applicationId: string;
  readonly decisionId: string | null;
  /** The stable code of why not; null when it was recommended. */
  readonly problem: string | null;
}

/** What is to be decided on one application, and why. */
interface Wanted {
  readonly applicationId: string;
  readonly outcome: DecisionOutcome;
  readonly amount?: string;
  readonly reason: string;
  readonly rankingId?: string;
}

const REASONS = { fund: 'ranking.fund', reserve: 'ranking.reserve', reject: 'ranking.reject' } as const;

/**
 * Recommends what the frozen ranking says (in first-come calls: what the order of submission says), one transaction an application, with a report of each outcome:
 * one that cannot be decided does not hold up the others.
 */
@Injectable()
export class RecommendFromRanking {
  constructor(
    private readonly applicants: ApplicantFacade,
    private readonly programmes: ProgrammeFacade,
    private readonly evaluators: EvaluatorFacade,
    private readonly recommend: RecommendDecision,
  ) {}

  async execute(actor: Actor, callId: string, applicationIds?: readonly string[]): Promise<BulkOutcome[]> {
    const call = await this.programmes.call(callId);
    const wanted = call.selection === 'first-come' ? await this.byOrder(callId) : await this.byRanking(callId);
    const outcomes: BulkOutcome[] = [];
    for (const one of wanted.filter(({ applicationId }) => applicationIds?.includes(applicationId) ?? true)) {
      // The Idempotency-Key belongs to the whole command: its parts are made harmless by their own locked state.
      const once: Actor = { ...actor, request: actor.request ? { ...actor.request, idempotency: undefined } : undefined };
      try {
        const { id } = await this.recommend.execute(once, one);
        outcomes.push({ applicationId: one.applicationId, decisionId: id, problem: null });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        outcomes.push({ applicationId: one.applicationId, decisionId: null, problem: error.code });
      }
    }
    return outcomes;
  }

  private async byRanking(callId: string): Promise<Wanted[]> {
    const ranking = await this.evaluators.ranking(callId);
    if (!ranking) throw new DomainError('award.no-ranking');
    return ranking.applications.map((entry) => {
      const outcome = entry.outcome === 'fund' || entry.outcome === 'reserve' ? entry.outcome : 'reject';
      const amount = outcome === 'fund' ? { amount: formatDecimal(entry.offeredMinor, entry.currency) } : {};
      return { applicationId: entry.applicationId, outcome, ...amount, reason: REASONS[outcome], rankingId: ranking.id };
    });
  }

  /** First-come calls have no ranking: whoever holds a place, and has a partner where one is needed, is funded with what the place holds. */
  private async byOrder(callId: string): Promise<Wanted[]> {
    const wanted: Wanted[] = [];
    for (const { id } of await this.applicants.applicationsOfCall(callId, ['eligible', 'partnered'])) {
      const { callVersion, state, earmarkedMinor, currency } = await this.applicants.application(id);
      const { document } = await this.programmes.callVersion(callId, callVersion);
      const ready = state === 'partnered' || document.partner.mode === 'chosen';
      if (ready && earmarkedMinor !== null)
        wanted.push({ applicationId: id, outcome: 'fund', amount: formatDecimal(earmarkedMinor, currency), reason: 'order.fund' });
    }
    return wanted;
  }
}
