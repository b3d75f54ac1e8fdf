import { compareIds } from '@traverse/kernel';

import type { FitPart } from './fit.js';
import { fitOf, fitScoreOf, type MatchInput, minimumFitOf } from './match-input.js';
import { type MatchApplication, type MatchPartner, type ObstacleCode, obstacles } from './obstacles.js';

/** `fit-too-low`: below what the rules ask for. `places-taken`: the pair was possible, but its places went where they fit better. */
export type UnassignedReason = ObstacleCode | 'fit-too-low' | 'places-taken';

export interface NearMiss {
  readonly partnerId: string;
  readonly fit: number;
  readonly parts: readonly FitPart[];
  readonly reasons: readonly UnassignedReason[];
  /** For `places-taken`: the price of a place at this partner, in points of fit; a fit above it would have won one. */
  readonly takenAtFit: number | null;
}

export interface Unassigned {
  readonly applicationId: string;
  /** How many partners each reason shuts out, most first; a partner counts under all of its reasons. */
  readonly reasons: readonly { readonly code: UnassignedReason; readonly count: number }[];
  /** The partners that came closest: fewest reasons, then the best fit. */
  readonly nearestMisses: readonly NearMiss[];
}

const MISSES_SHOWN = 3;

/** `placeWorth`: price of a place at each partner, from the certificate of the proposal. */
export function explainUnassigned(input: MatchInput, application: MatchApplication, placeWorth: ReadonlyMap<string, number>): Unassigned {
  const counts = new Map<UnassignedReason, number>();
  const misses = input.partners.map((partner) => {
    const reasons = reasonsFor(input, application, partner);
    for (const code of reasons) counts.set(code, (counts.get(code) ?? 0) + 1);
    return { partner, reasons };
  });
  const reasons = [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count || compareIds(a.code, b.code));
  return { applicationId: application.id, reasons, nearestMisses: nearest(input, application, misses, placeWorth) };
}

function reasonsFor(input: MatchInput, application: MatchApplication, partner: MatchPartner): readonly UnassignedReason[] {
  const found = obstacles(application, partner, input.rules);
  if (found.length > 0) return found;
  return fitScoreOf(input, application, partner) < minimumFitOf(input.rules) ? ['fit-too-low'] : ['places-taken'];
}

interface Miss {
  readonly partner: MatchPartner;
  readonly reasons: readonly UnassignedReason[];
}

/** The fit is only computed for those that can still be among the nearest. */
function nearest(
  input: MatchInput,
  application: MatchApplication,
  misses: readonly Miss[],
  placeWorth: ReadonlyMap<string, number>,
): NearMiss[] {
  const fewest = misses.map(({ reasons }) => reasons.length).sort((a, b) => a - b)[Math.min(MISSES_SHOWN, misses.length) - 1] ?? 0;
  return misses
    .filter(({ reasons }) => reasons.length <= fewest)
    .map(({ partner, reasons }): NearMiss => {
      const { score, parts } = fitOf(input, application, partner);
      const worth = reasons[0] === 'places-taken' ? (placeWorth.get(partner.id) ?? 0) : null;
      return { partnerId: partner.id, fit: score, parts, reasons, takenAtFit: worth };
    })
    .sort((a, b) => a.reasons.length - b.reasons.length || b.fit - a.fit || compareIds(a.partnerId, b.partnerId))
    .slice(0, MISSES_SHOWN);
}
