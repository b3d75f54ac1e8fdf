import { DomainError } from '@traverse/kernel';
import { type CallDocument, instantOf } from '@traverse/programme';

import type { RankingSnapshot } from './ranking.types.js';

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

/** Awards that an envelope has left, where the call limits their number. */
export function awardsLeft({ envelopes }: CallDocument, key: string, approved: readonly unknown[]): { maxAwards?: number } {
  const most = envelopes.find((envelope) => envelope.key === key)?.maxAwards;
  return most === undefined ? {} : { maxAwards: Math.max(0, most - approved.length) };
}
