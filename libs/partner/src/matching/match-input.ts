import { fit, type Fit, type FitWeights } from './fit.js';
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
  /** How alike need and offer are (0 to 1), where the database knows; null: by the words in common. */
  readonly similarity?: (applicationId: string, partnerId: string) => number | null;
  /** Kilometres between two NUTS codes; null where not known. */
  readonly distanceKm?: (nutsA: string, nutsB: string) => number | null;
}

/** Fit of one pair by the rules of the input: what matching, explanation and verification all use. */
export function fitOf(input: MatchInput, application: MatchApplication, partner: MatchPartner): Fit {
  return fit(application.need, partner.offer, {
    similarity: input.similarity?.(application.id, partner.id) ?? null,
    km: input.distanceKm?.(application.need.place.nuts, partner.offer.place.nuts) ?? null,
    weights: input.rules.weights,
  });
}

/** A pair that fits in nothing gains nothing, so that it is never proposed. */
export function minimumFitOf(rules: MatchRules): number {
  return Math.max(1, rules.minimumFit ?? 1);
}
