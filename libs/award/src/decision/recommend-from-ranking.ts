import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { EvaluatorFacade } from '@traverse/evaluator';
import { type Actor, DomainError, formatDecimal } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import type { DecisionOutcome } from './decision.entity.js';
import { RecommendDecision } from './recommend-decision.js';
import type { Recommendation } from './recommendation.js';

export interface BulkOutcome {
  readonly applicationId: string;
  readonly decisionId: string | null;
  /** The stable code of why not; null when it was recommended. */
  readonly problem: string | null;
}

/** Which applications of a call: those of its ranking (or of its order, where there is none), or those that broke a rule. */
export type BulkOf = 'ranking' | 'ineligible';

const REASONS = { fund: 'ranking.fund', reserve: 'ranking.reserve', reject: 'ranking.reject' } as const;
/** Locks are held for as long as one part takes. */
const PART = 100;

/**
 * Recommends what the frozen ranking says (in first-come calls: what the order of submission says), in parts of a hundred, with a report of
 * each outcome: one that cannot be decided does not hold up the others. Sent twice, or cut off and sent again, it does what is left to do.
 */
@Injectable()
export class RecommendFromRanking {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly applicants: ApplicantFacade,
    private readonly programmes: ProgrammeFacade,
    private readonly evaluators: EvaluatorFacade,
    private readonly recommend: RecommendDecision,
  ) {}

  async execute(actor: Actor, callId: string, applicationIds?: readonly string[], of: BulkOf = 'ranking'): Promise<BulkOutcome[]> {
    const asked = applicationIds && new Set(applicationIds);
    const wanted = (await this.wanted(callId, of)).filter(({ applicationId }) => asked?.has(applicationId) ?? true);
    // The Idempotency-Key belongs to the whole command: its parts are made harmless by their own locked state.
    const once: Actor = { ...actor, request: actor.request ? { ...actor.request, idempotency: undefined } : undefined };
    const outcomes: BulkOutcome[] = [];
    for (let from = 0; from < wanted.length; from += PART) {
      const part = wanted.slice(from, from + PART);
      const done = await this.uow.run(once, (tx) => this.recommend.many(tx, part));
      outcomes.push(...done.map(({ problem, ...one }) => ({ ...one, problem: problem?.code ?? null })));
    }
    return outcomes;
  }

  private async wanted(callId: string, of: BulkOf): Promise<Recommendation[]> {
    const { selection } = await this.programmes.call(callId);
    if (of === 'ineligible') return this.byRules(callId);
    return selection === 'first-come' ? this.byOrder(callId) : this.byRanking(callId);
  }

  private async byRanking(callId: string): Promise<Recommendation[]> {
    const ranking = await this.evaluators.ranking(callId);
    if (!ranking) throw new DomainError('award.no-ranking');
    return ranking.applications.map((entry) => {
      const outcome: DecisionOutcome = entry.outcome === 'fund' || entry.outcome === 'reserve' ? entry.outcome : 'reject';
      const amount = outcome === 'fund' ? { amount: formatDecimal(entry.offeredMinor, entry.currency) } : {};
      return { applicationId: entry.applicationId, outcome, ...amount, reason: REASONS[outcome], rankingId: ranking.id };
    });
  }

  /** First-come calls have no ranking: whoever holds a place, and has a partner where one is needed, is funded with what the place holds. */
  private async byOrder(callId: string): Promise<Recommendation[]> {
    const waiting = await this.applicants.heldPlaces(callId);
    const wanted: Recommendation[] = [];
    for (const { id, callVersion, state, earmarkedMinor, currency } of waiting) {
      const { document } = await this.programmes.callVersion(callId, callVersion);
      if (state === 'partnered' || document.partner.mode === 'chosen')
        wanted.push({ applicationId: id, outcome: 'fund', amount: formatDecimal(earmarkedMinor, currency), reason: 'order.fund' });
    }
    return wanted;
  }

  /** Whoever broke a rule of the call is told so: until then an officer may still override the rules. */
  private async byRules(callId: string): Promise<Recommendation[]> {
    const refused = await this.applicants.applicationsOfCall(callId, ['ineligible']);
    return refused.map(({ id }) => ({ applicationId: id, outcome: 'reject', reason: 'rules.ineligible' }));
  }
}
