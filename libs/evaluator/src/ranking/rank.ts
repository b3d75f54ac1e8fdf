import { assertRankable } from './check-snapshot.js';
import { cut, type EnvelopeLeft } from './cut.js';
import { add, compare, type Fraction, fraction, mean, median, times, toText } from './fraction.js';
import type { RankedApplication, RankedInput, RankingResult, RankingSnapshot } from './ranking.types.js';

export interface Aggregated {
  readonly byCriterion: ReadonlyMap<string, Fraction>;
  /** Percent of the highest possible. */
  readonly total: Fraction;
  /** Thresholds that were not reached, as in `RankedApplication.reasons`. */
  readonly failures: readonly string[];
}
interface Scored extends Aggregated {
  readonly input: RankedInput;
}

/**
 * The ranking: a pure function of its snapshot, the same on every machine and whatever the order of its input.
 * Weighted mean (or median) per criterion, thresholds, the tie-break chain as published, the cut per envelope and by the quotas of its
 * territories, the reserve list in order.
 */
export function rank(snapshot: RankingSnapshot): RankingResult {
  assertRankable(snapshot);
  const scored = snapshot.applications.map((input) => ({ input, ...aggregateReviews(snapshot, input.reviews) }));
  const applications: RankedApplication[] = [];
  for (const envelope of [...snapshot.envelopes].sort((a, b) => order(a.id, b.id))) {
    const here = scored.filter(({ input }) => input.envelopeId === envelope.id).sort(inOrder(snapshot));
    applications.push(...place(snapshot, envelope, here));
  }
  return { format: snapshot.format === 'traverse.ranking/1' ? 'traverse.ranking-result/1' : 'traverse.ranking-result/2', applications };
}

/** What the reviews of one application come to together; their order does not matter. */
export function aggregateReviews(
  snapshot: Pick<RankingSnapshot, 'criteria' | 'aggregation' | 'overallThreshold'>,
  reviews: RankedInput['reviews'],
): Aggregated {
  const aggregate = snapshot.aggregation === 'median' ? median : mean;
  const weights = snapshot.criteria.reduce((sum, { weight }) => sum + BigInt(weight), 0n);
  const byCriterion = new Map<string, Fraction>();
  const failures: string[] = [];
  let total = fraction(0n);
  for (const { key, weight, scaleMax, threshold, independent } of snapshot.criteria) {
    const value = aggregate(reviews.flatMap((review) => review.scores[key] ?? []));
    byCriterion.set(key, value);
    if (!independent) total = add(total, times(value, fraction(BigInt(weight) * 100n, BigInt(scaleMax) * weights)));
    if (threshold !== undefined && compare(value, decimal(threshold)) < 0)
      failures.push(`below-${independent ? 'independent' : 'criterion'}-threshold:${key}`);
  }
  if (compare(total, decimal(snapshot.overallThreshold)) < 0) failures.unshift('below-overall-threshold');
  return { byCriterion, total, failures };
}

/** A threshold may have decimals (2.5): taken exactly, by its digits. */
function decimal(value: number): Fraction {
  const [whole = '0', digits = ''] = value.toString().split('.');
  return fraction(BigInt(`${whole}${digits}`), 10n ** BigInt(digits.length));
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function inOrder(snapshot: RankingSnapshot): (a: Scored, b: Scored) => number {
  return (a, b) => {
    if (snapshot.order === 'received')
      return order(a.input.receivedAt, b.input.receivedAt) || order(a.input.number, b.input.number) || order(a.input.id, b.input.id);
    const byTotal = compare(b.total, a.total);
    if (byTotal !== 0) return byTotal;
    for (const rule of snapshot.tieBreak) {
      const decided = tieBreak(rule, a, b);
      if (decided !== 0) return decided;
    }
    return order(a.input.number, b.input.number) || order(a.input.id, b.input.id);
  };
}

function tieBreak(rule: string, a: Scored, b: Scored): number {
  if (rule === 'earlier-received') return order(a.input.receivedAt, b.input.receivedAt);
  if (rule === 'lower-grant') return compare(fraction(BigInt(a.input.requestedMinor)), fraction(BigInt(b.input.requestedMinor)));
  const key = rule.startsWith('criterion:') ? rule.slice('criterion:'.length) : null;
  const [left, right] = key === null ? [] : [a.byCriterion.get(key), b.byCriterion.get(key)];
  return left && right ? compare(right, left) : 0;
}

function place(snapshot: RankingSnapshot, envelope: RankingSnapshot['envelopes'][number], here: readonly Scored[]): RankedApplication[] {
  const passed = here.filter(({ failures }) => failures.length === 0);
  const inTurn = passed.map(({ input }) => ({ territory: input.territory, requestedMinor: BigInt(input.requestedMinor) }));
  const shares = cut(inTurn, leftOf(envelope), snapshot.whenShort);
  let index = 0;
  let reserve = 0;
  return here.map((scored) => {
    const view = base(scored, envelope.currency);
    const share = scored.failures.length > 0 ? undefined : shares[index];
    if (!share) return { ...view, outcome: 'below-threshold', reasons: scored.failures };
    index += 1;
    if (share.why === null) return { ...view, rank: index, outcome: 'fund', offeredMinor: share.offeredMinor.toString() };
    if (!snapshot.reserveList) return { ...view, rank: index, outcome: 'reject', reasons: [share.why] };
    reserve += 1;
    return { ...view, rank: index, outcome: 'reserve', reasons: [share.why], reservePosition: reserve };
  });
}

/** An envelope of a snapshot, as the cut takes it. */
export function leftOf({
  availableMinor,
  maxAwards,
  quotas = [],
}: Omit<RankingSnapshot['envelopes'][number], 'id' | 'currency'>): EnvelopeLeft {
  return {
    availableMinor: BigInt(availableMinor),
    ...(maxAwards === undefined ? {} : { maxAwards }),
    quotas: quotas.map(({ territory, reservedMinor, maxMinor, maxAwards: most }) => ({
      territory,
      ...(reservedMinor === undefined ? {} : { reservedMinor: BigInt(reservedMinor) }),
      ...(maxMinor === undefined ? {} : { maxMinor: BigInt(maxMinor) }),
      ...(most === undefined ? {} : { maxAwards: most }),
    })),
  };
}

function base({ input, total, byCriterion }: Scored, currency: string): RankedApplication {
  return {
    applicationId: input.id,
    number: input.number,
    envelopeId: input.envelopeId,
    ...(input.territory === undefined ? {} : { territory: input.territory }),
    currency,
    rank: null,
    total: toText(total),
    criteria: Object.fromEntries([...byCriterion].map(([key, value]) => [key, toText(value)])),
    outcome: 'below-threshold',
    reasons: [],
    requestedMinor: input.requestedMinor,
    offeredMinor: '0',
    reservePosition: null,
  };
}
