import { fit, type Fit, type FitFacts, fitScore, type FitWeights } from './fit.js';
import type { MatchApplication, MatchPartner, PairRules } from './obstacles.js';

export interface MatchRules extends PairRules {
  /** Pairs below this are never proposed; 1 where not given. */
  readonly minimumFit?: number;
  readonly weights?: FitWeights;
}

export interface MatchInput {
  readonly applications: readonly MatchApplication[];
  readonly partners: readonly MatchPartner[];
  readonly rules: MatchRules;
  /** Pairs that are set already: the rest is assigned around them. */
  readonly locked?: readonly { readonly applicationId: string; readonly partnerId: string }[];
  /** How alike need and offer are (0 to 1), where the database knows; null: by the words in common. */
  readonly similarity?: (applicationId: string, partnerId: string) => number | null;
  /** Kilometres between two NUTS codes; null where not known. */
  readonly distanceKm?: (nutsA: string, nutsB: string) => number | null;
}

function factsOf(input: MatchInput, application: MatchApplication, partner: MatchPartner): FitFacts {
  return {
    similarity: input.similarity?.(application.id, partner.id) ?? null,
    km: input.distanceKm?.(application.need.place.nuts, partner.offer.place.nuts) ?? null,
    weights: input.rules.weights,
  };
}

/** Fit of one pair by the rules of the input, explained: what proposals and near misses show. */
export function fitOf(input: MatchInput, application: MatchApplication, partner: MatchPartner): Fit {
  return fit(application.need, partner.offer, factsOf(input, application, partner));
}

/** The same score without the explanation: what matching and verification weigh pairs by. */
export function fitScoreOf(input: MatchInput, application: MatchApplication, partner: MatchPartner): number {
  return fitScore(application.need, partner.offer, factsOf(input, application, partner));
}

/** A pair that fits in nothing gains nothing, so that it is never proposed. */
export function minimumFitOf(rules: MatchRules): number {
  return Math.max(1, rules.minimumFit ?? 1);
}
