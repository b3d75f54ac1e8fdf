import type { AwardStep } from '@traverse/award';
import type { LastRanked, TiedAssignment } from '@traverse/evaluator';

import type { SwapEffect, SwapStepDto } from './swap.dto.js';

export interface SwapFacts {
  readonly assignments: readonly TiedAssignment[];
  /** The latest ranking that the application is in. */
  readonly ranked: LastRanked | null;
  readonly award: readonly AwardStep[];
  /** When the partner of now took the place of another; null when there was none. */
  readonly swappedAt: Date | null;
}

/**
 * Every later step that stands on the partner and what another partner does to it, in the order in which they come. A conflict of interest is what carries
 * on: it voids the review, that supersedes the ranking, and that sends back a decision that nobody was told of. Everything else stands until a person
 * changes it.
 */
export function stepsOf({ assignments, ranked, award, swappedAt }: SwapFacts): SwapStepDto[] {
  const voids = assignments.some(({ state, conflict }) => state === 'submitted' && conflict !== null);
  const step = (thing: SwapStepDto['thing'], id: string, state: string, at: Date, effect: SwapEffect): SwapStepDto => ({
    id,
    thing,
    state,
    at: at.toISOString(),
    effect,
    conflict: null,
    underEarlier: swappedAt !== null && at < swappedAt,
    rank: null,
  });
  return [
    ...assignments.map(({ id, state, at, conflict }) => ({
      ...step(state === 'submitted' ? 'review' : 'assignment', id, state, at, effectOn(state, conflict !== null)),
      conflict,
    })),
    ...(ranked
      ? [
          {
            ...step('ranking', ranked.rankingId, ranked.outcome, ranked.frozenAt, voids || ranked.superseded ? 'superseded' : 'stands'),
            rank: ranked.rank,
          },
        ]
      : []),
    ...award.map((one) => step(one.thing, one.id, one.state, one.at, effectOnAward(one, voids))),
  ];
}

function effectOn(state: TiedAssignment['state'], conflict: boolean): SwapEffect {
  if (state === 'submitted') return conflict ? 'voided' : 'stands';
  return conflict ? 'replaced' : 'goes-on';
}

function effectOnAward({ thing, state, partnerSigns, partnerOrganisationId }: AwardStep, voids: boolean): SwapEffect {
  if (thing === 'voucher') return state === 'issued' || state === 'active' ? 'follows' : 'stands';
  if (thing === 'agreement') {
    if (partnerOrganisationId === null) return 'stands';
    return partnerSigns ? 'signed-by-partner' : 'names-partner';
  }
  if (state === 'communicated') return 'until-reopened';
  return voids || state === 'sent-back' ? 'sent-back' : 'stands';
}
