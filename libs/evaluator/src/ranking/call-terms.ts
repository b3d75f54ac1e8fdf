import { DomainError, parseDecimal, sumMinor } from '@traverse/kernel';
import { type CallDocument, type EnvelopeTerms, type Evaluation, instantOf, territoryOf } from '@traverse/programme';

import type { RankingQuota, RankingSnapshot } from './ranking.types.js';

export interface Slot {
  readonly at: Date;
  /** The slot's second itself is still in time. */
  readonly before: Date;
}

/** Rolling calls: the latest slot that has come. Null in other calls. */
export function slotOf({ selection, timeZone }: CallDocument, now: Date): Slot | null {
  if (selection.mode !== 'rolling') return null;
  const passed = selection.slots.map((slot) => instantOf(slot, timeZone, 'later')).filter((at) => now.getTime() >= at.getTime() + 1000);
  const at = passed.at(-1);
  if (!at) throw new DomainError('evaluator.no-slot-yet');
  return { at, before: new Date(at.getTime() + 1000) };
}

/** By score above the threshold; where applications are assessed one by one, in the order in which they came and from the approving score on. */
export function orderOf(
  { selection, evaluation }: CallDocument,
  slot: Slot | null,
): Pick<RankingSnapshot, 'overallThreshold' | 'order' | 'slotAt'> {
  const overallThreshold = evaluation?.overallThreshold ?? 0;
  if (selection.mode === 'threshold') return { overallThreshold: Math.max(overallThreshold, selection.minimumScore), order: 'received' };
  return { overallThreshold, ...(slot ? { slotAt: slot.at.toISOString() } : {}) };
}

/** What counts against an envelope's limits: an award that stands, or is under way. */
export interface Awarded {
  readonly territory: string | undefined;
  readonly grantedMinor: bigint;
}

/** Where this application stands, as limits count it. */
export function awardedOf(
  document: CallDocument,
  { seatNutsCode, grantedMinor }: { readonly seatNutsCode: string | null; readonly grantedMinor: bigint | null },
): Awarded {
  return { territory: (seatNutsCode === null ? null : territoryOf(document, seatNutsCode))?.key, grantedMinor: grantedMinor ?? 0n };
}

/** What an envelope's own limits leave after these awards; its money is not among them. */
export function limitsLeft(
  envelope: EnvelopeTerms | undefined,
  awarded: readonly Awarded[],
): { maxAwards?: number; quotas?: RankingQuota[] } {
  if (!envelope) return {};
  const { maxAwards, quotas, currency } = envelope;
  const minor = (amount: string, used: bigint): string => {
    const left = parseDecimal(amount, currency) - used;
    return (left > 0n ? left : 0n).toString();
  };
  const left = quotas?.map((quota): RankingQuota => {
    const own = awarded.filter(({ territory }) => territory === quota.territory);
    const used = sumMinor(own.map(({ grantedMinor }) => grantedMinor));
    return {
      territory: quota.territory,
      ...(quota.reservedAmount === undefined ? {} : { reservedMinor: minor(quota.reservedAmount, used) }),
      ...(quota.maxAmount === undefined ? {} : { maxMinor: minor(quota.maxAmount, used) }),
      ...(quota.maxAwards === undefined ? {} : { maxAwards: Math.max(0, quota.maxAwards - own.length) }),
    };
  });
  return {
    ...(maxAwards === undefined ? {} : { maxAwards: Math.max(0, maxAwards - awarded.length) }),
    ...(left === undefined ? {} : { quotas: left }),
  };
}

/** What is scored for the rank: criteria that may be left out weigh nothing. */
export function rankedCriteria({ criteria }: Pick<Evaluation, 'criteria'>): RankingSnapshot['criteria'] {
  return criteria
    .filter(({ optional }) => !optional)
    .map(({ key, weight, scaleMax, threshold, independent }) => ({
      ...{ key, weight, scaleMax },
      ...(threshold === undefined ? {} : { threshold }),
      ...(independent ? { independent } : {}),
    }));
}
