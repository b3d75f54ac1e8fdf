import { amountIn, type CallDocument, instantOf, instrumentOf, territoryOf } from '@traverse/programme';
import { minBigint, parseDecimal, sumMinor } from '@traverse/kernel';

import { type Awarded, limitsLeft, orderOf, rankedCriteria } from '../ranking/call-terms.js';
import { rank } from '../ranking/rank.js';
import type { RankedInput, RankingSnapshot } from '../ranking/ranking.types.js';

/** Where an application would stand in the end. `eligible`: could go on, but nobody has scored it. */
export type Fate = 'fund' | 'reserve' | 'reject' | 'below-threshold' | 'eligible' | 'open' | 'ineligible' | 'no-grant';

export interface Candidate {
  readonly id: string;
  readonly number: string;
  readonly instrument: string;
  readonly receivedAt: Date;
  readonly sequence: bigint;
  readonly standing: 'eligible' | 'open' | 'ineligible';
  readonly envelope: string | null;
  /** Of the firm's seat. */
  readonly nutsCode: string | null;
  readonly currency: string;
  readonly grantMinor: bigint;
  readonly reviews: RankedInput['reviews'];
}

export interface Selected {
  readonly fate: Fate;
  readonly offeredMinor: bigint;
  /** Percent of the highest possible score, four decimals. */
  readonly total: string | null;
  /** Codes of the ranking: `money-exhausted`, `below-criterion-threshold:<key>`. */
  readonly reasons: readonly string[];
}

/** Whether the scores that were given for one call can be ranked by another: every criterion that counts was scored, on the same scale. */
export function canRank(scoredFor: CallDocument, by: CallDocument): boolean {
  if (by.selection.mode === 'first-come') return true;
  const scored = scoredFor.evaluation?.criteria ?? [];
  return (by.evaluation?.criteria ?? [])
    .filter(({ optional }) => !optional)
    .every(({ key, scaleMax }) => scored.some((one) => one.key === key && !one.optional && one.scaleMax === scaleMax));
}

/** Who would get the money of the call's envelopes, by its own way of choosing. Without `ranked`, only who could go on. */
export function selectUnder(doc: CallDocument, candidates: readonly Candidate[], ranked: boolean): ReadonlyMap<string, Selected> {
  const found = new Map<string, Selected>();
  for (const one of candidates) found.set(one.id, standingOf(one));
  if (!ranked) return found;
  const inPlay = candidates.filter((one) => found.get(one.id)?.fate === 'eligible' || one.standing === 'open');
  const chosen = doc.selection.mode === 'first-come' ? served(doc, inPlay) : rankedInTurn(doc, inPlay);
  for (const [id, selected] of chosen) found.set(id, selected);
  return found;
}

function standingOf({ standing, envelope, grantMinor }: Candidate): Selected {
  const fate = standing === 'eligible' && (envelope === null || grantMinor === 0n) ? 'no-grant' : standing;
  return { fate, offeredMinor: 0n, total: null, reasons: [] };
}

/** In the order in which they came, while there is money. Who is left open keeps a place. */
function served(doc: CallDocument, candidates: readonly Candidate[]): Map<string, Selected> {
  const found = new Map<string, Selected>();
  for (const envelope of doc.envelopes) {
    let leftMinor = parseDecimal(envelope.amount, envelope.currency);
    let awards = envelope.maxAwards ?? Number.POSITIVE_INFINITY;
    let blocked = false;
    const queue = candidates.filter((one) => one.envelope === envelope.key && one.grantMinor > 0n).sort(inSequence);
    for (const one of queue) {
      const offeredMinor = offered(doc, one, leftMinor);
      if (!blocked && awards > 0 && offeredMinor > 0n && offeredMinor <= leftMinor) {
        leftMinor -= offeredMinor;
        awards -= 1;
        if (one.standing === 'eligible') found.set(one.id, { fate: 'fund', offeredMinor, total: null, reasons: [] });
        continue;
      }
      const why = awards <= 0 ? 'awards-exhausted' : blocked ? 'blocked' : 'money-exhausted';
      blocked ||= doc.whenShort !== 'skip';
      if (one.standing === 'eligible') found.set(one.id, { fate: 'reject', offeredMinor: 0n, total: null, reasons: [why] });
    }
  }
  return found;
}

const inSequence = (a: Candidate, b: Candidate): number => (a.sequence < b.sequence ? -1 : a.sequence > b.sequence ? 1 : 0);

function offered(doc: CallDocument, { instrument, grantMinor, currency }: Candidate, leftMinor: bigint): bigint {
  if (doc.whenShort !== 'offer-rest') return grantMinor;
  const { floor } = instrumentOf(doc, instrument).funding;
  const restMinor = minBigint(grantMinor, leftMinor);
  return floor && restMinor < amountIn(floor, currency) ? grantMinor : restMinor;
}

/** The ranking of the house, once; in rolling calls once a slot, each with what the slots before have left. */
function rankedInTurn(doc: CallDocument, candidates: readonly Candidate[]): Map<string, Selected> {
  const scored = candidates.filter(({ standing, reviews, grantMinor }) => standing === 'eligible' && reviews.length > 0 && grantMinor > 0n);
  const awarded = new Map<string, Awarded[]>(doc.envelopes.map(({ key }) => [key, []]));
  const found = new Map<string, Selected>();
  for (const turn of turnsOf(doc, scored)) {
    for (const entry of rank(snapshotOf(doc, turn, awarded)).applications) {
      const offeredMinor = BigInt(entry.offeredMinor);
      found.set(entry.applicationId, { fate: entry.outcome, offeredMinor, total: entry.total, reasons: entry.reasons });
      if (entry.outcome === 'fund') awarded.get(entry.envelopeId)?.push({ territory: entry.territory, grantedMinor: offeredMinor });
    }
  }
  return found;
}

function turnsOf({ selection, timeZone }: CallDocument, scored: readonly Candidate[]): (readonly Candidate[])[] {
  if (selection.mode !== 'rolling') return scored.length === 0 ? [] : [scored];
  const ends = selection.slots.map((slot) => instantOf(slot, timeZone, 'later').getTime() + 1000);
  const turns = [...ends, Number.POSITIVE_INFINITY].map((end, i) =>
    scored.filter(({ receivedAt }) => receivedAt.getTime() < end && (i === 0 || receivedAt.getTime() >= (ends[i - 1] ?? 0))),
  );
  return turns.filter((turn) => turn.length > 0);
}

function snapshotOf(doc: CallDocument, turn: readonly Candidate[], awarded: ReadonlyMap<string, readonly Awarded[]>): RankingSnapshot {
  const criteria = rankedCriteria({ criteria: doc.evaluation?.criteria ?? [] });
  const counted = ({ id, scores }: RankedInput['reviews'][number]): RankedInput['reviews'][number] => ({
    id,
    scores: Object.fromEntries(criteria.map(({ key }) => [key, scores[key] ?? 0])),
  });
  return {
    format: 'traverse.ranking/2',
    callId: doc.key,
    callVersion: doc.version,
    criteria,
    ...orderOf(doc, null),
    aggregation: doc.evaluation?.aggregation ?? 'mean',
    tieBreak: doc.evaluation?.tieBreak ?? [],
    whenShort: doc.whenShort,
    reserveList: doc.reserveList,
    envelopes: doc.envelopes.map((envelope) => {
      const { key, amount, currency } = envelope;
      const given = awarded.get(key) ?? [];
      const leftMinor = parseDecimal(amount, currency) - sumMinor(given.map(({ grantedMinor }) => grantedMinor));
      return { id: key, availableMinor: leftMinor.toString(), currency, ...limitsLeft(envelope, given) };
    }),
    applications: turn.map(({ id, number, envelope, nutsCode, grantMinor, receivedAt, reviews }) => ({
      ...{ id, number, envelopeId: envelope ?? '' },
      ...territoryIn(doc, nutsCode),
      requestedMinor: grantMinor.toString(),
      receivedAt: receivedAt.toISOString(),
      reviews: reviews.map(counted),
    })),
  };
}

function territoryIn(doc: CallDocument, nutsCode: string | null): { territory?: string } {
  const territory = nutsCode === null ? null : territoryOf(doc, nutsCode);
  return territory ? { territory: territory.key } : {};
}
