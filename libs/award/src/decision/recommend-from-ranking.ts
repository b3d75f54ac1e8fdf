import { Injectable } from '@nestjs/common';

import { EvaluatorFacade } from '@traverse/evaluator';
import { type Actor, DomainError, formatDecimal } from '@traverse/kernel';

import { RecommendDecision } from './recommend-decision.js';

export interface BulkOutcome {
  readonly applicationId: string;
  readonly decisionId: string | null;
  /** The stable code of why not; null when it was recommended. */
  readonly problem: string | null;
}

const REASONS = { fund: 'ranking.fund', reserve: 'ranking.reserve', reject: 'ranking.reject' } as const;

/**
 * Recommends what the frozen ranking says, one transaction an application, with a report of each outcome:
 * one that cannot be decided does not hold up the others.
 */
@Injectable()
export class RecommendFromRanking {
  constructor(
    private readonly evaluators: EvaluatorFacade,
    private readonly recommend: RecommendDecision,
  ) {}

  async execute(actor: Actor, callId: string, applicationIds?: readonly string[]): Promise<BulkOutcome[]> {
    const ranking = await this.evaluators.ranking(callId);
    if (!ranking) throw new DomainError('award.no-ranking');
    const wanted = ranking.applications.filter((entry) => !applicationIds || applicationIds.includes(entry.applicationId));
    const outcomes: BulkOutcome[] = [];
    for (const entry of wanted) {
      const outcome = entry.outcome === 'fund' || entry.outcome === 'reserve' ? entry.outcome : 'reject';
      const amount = outcome === 'fund' ? formatDecimal(entry.offeredMinor, entry.currency) : undefined;
      // The Idempotency-Key belongs to the whole command: its parts are made harmless by their own locked state.
      const once: Actor = { ...actor, request: actor.request ? { ...actor.request, idempotency: undefined } : undefined };
      try {
        const { id } = await this.recommend.execute(once, {
          applicationId: entry.applicationId,
          outcome,
          amount,
          reason: REASONS[outcome],
          rankingId: ranking.id,
        });
        outcomes.push({ applicationId: entry.applicationId, decisionId: id, problem: null });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        outcomes.push({ applicationId: entry.applicationId, decisionId: null, problem: error.code });
      }
    }
    return outcomes;
  }
}
