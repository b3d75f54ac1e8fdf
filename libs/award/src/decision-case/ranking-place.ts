import type { RankedEntry } from '@traverse/evaluator';

/** One row of the ranking around the case. Points are percent, four decimals; amounts minor units. */
export interface PlaceRow extends Pick<
  RankedEntry,
  'applicationId' | 'number' | 'rank' | 'total' | 'outcome' | 'offeredMinor' | 'currency'
> {
  readonly isThis: boolean;
  /** The money ends below this row. */
  readonly isLastFunded: boolean;
  /** Rows before this one are left out. */
  readonly gapBefore: boolean;
}

export interface RankingPlace {
  readonly rank: number | null;
  /** Above the thresholds, in the same envelope. */
  readonly ranked: number;
  readonly funded: number;
  readonly rows: readonly PlaceRow[];
}

const AROUND = 2;

/** Where an application stands among those of its envelope: its neighbours, and where the money ends. Null when it is not in the ranking. */
export function placeOf(entries: readonly RankedEntry[], applicationId: string): RankingPlace | null {
  const mine = entries.find((entry) => entry.applicationId === applicationId);
  if (!mine) return null;
  const order = entries
    .filter(({ envelopeId, rank, applicationId: id }) => envelopeId === mine.envelopeId && (rank !== null || id === applicationId))
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
  const funded = order.filter(({ outcome }) => outcome === 'fund');
  const last = order.findLastIndex(({ outcome }) => outcome === 'fund');
  const here = order.indexOf(mine);
  const near = (place: number, i: number, reach: number): boolean => place >= 0 && Math.abs(i - place) <= reach;
  const shown = order.flatMap((entry, i) => (near(here, i, AROUND) || near(last, i, 0) || i === last + 1 ? [{ entry, i }] : []));
  return {
    rank: mine.rank,
    ranked: order.filter(({ rank }) => rank !== null).length,
    funded: funded.length,
    rows: shown.map(({ entry, i }, at) => ({
      ...{ applicationId: entry.applicationId, number: entry.number, rank: entry.rank, total: entry.total },
      ...{ outcome: entry.outcome, offeredMinor: entry.offeredMinor, currency: entry.currency },
      isThis: entry === mine,
      isLastFunded: i === last,
      gapBefore: i > (shown[at - 1]?.i ?? -1) + 1,
    })),
  };
}
