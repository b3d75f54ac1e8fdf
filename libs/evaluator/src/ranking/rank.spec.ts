import fc from 'fast-check';

import { canonicalJson } from '@traverse/kernel';

import { rank } from './rank.js';
import type { RankedApplication, RankingSnapshot } from './ranking.types.js';

const application = (
  id: string,
  scores: readonly [number, number][],
  requested = '1000',
  envelopeId = 'e1',
): RankingSnapshot['applications'][number] => ({
  id,
  number: id,
  envelopeId,
  requestedMinor: requested,
  receivedAt: `2026-12-01T00:00:0${id.length % 10}.000Z`,
  reviews: scores.map(([need, plan], i) => ({ id: `${id}-${i}`, scores: { need, plan } })),
});
const snapshot = (over: Partial<RankingSnapshot> = {}): RankingSnapshot => ({
  format: 'traverse.ranking/1',
  callId: 'c',
  callVersion: 1,
  criteria: [
    { key: 'need', weight: 60, scaleMax: 5 },
    { key: 'plan', weight: 40, scaleMax: 5, threshold: 2 },
  ],
  overallThreshold: 50,
  aggregation: 'mean',
  tieBreak: ['criterion:need', 'lower-grant'],
  whenShort: 'skip',
  reserveList: true,
  envelopes: [{ id: 'e1', availableMinor: '2000', currency: 'EUR' }],
  applications: [],
  ...over,
});
const outcomes = (s: RankingSnapshot): string[] => rank(s).applications.map((a) => `${a.number}:${a.outcome}`);

test('weighted mean, thresholds, cut and reserve list', () => {
  const s = snapshot({
    applications: [
      application('a', [
        [5, 5],
        [4, 4],
      ]),
      application('b', [
        [5, 1],
        [5, 1],
      ]),
      application('c', [[3, 3]]),
      application('d', [[4, 4]]),
      application('e', [[1, 2]]),
    ],
  });
  const result = rank(s).applications;
  expect(result.map(({ number, total, outcome, rank: r }) => [number, total, outcome, r])).toEqual([
    ['a', '90.0000', 'fund', 1],
    ['d', '80.0000', 'fund', 2],
    ['b', '68.0000', 'below-threshold', null],
    ['c', '60.0000', 'reserve', 3],
    ['e', '28.0000', 'below-threshold', null],
  ]);
  expect(result.find((a) => a.number === 'b')?.reasons).toEqual(['below-criterion-threshold:plan']);
  expect(result.find((a) => a.number === 'c')?.reservePosition).toBe(1);
});

describe('a criterion that stands on its own', () => {
  const own = (threshold?: number, aggregation: 'mean' | 'median' = 'mean'): RankingSnapshot => {
    const s = snapshot({
      aggregation,
      criteria: [...snapshot().criteria, { key: 'ethics', weight: 0, scaleMax: 2, independent: true, threshold }].map(
        (c) => JSON.parse(JSON.stringify(c)) as never,
      ),
    });
    const scored = (id: string, ethics: readonly number[]): RankingSnapshot['applications'][number] => {
      const made = application(
        id,
        ethics.map(() => [4, 4] as [number, number]),
        '500',
      );
      return { ...made, reviews: made.reviews.map((review, i) => ({ ...review, scores: { ...review.scores, ethics: ethics[i] ?? 0 } })) };
    };
    return { ...s, applications: [scored('a', [2, 2, 2]), scored('b', [0, 2, 2]), scored('c', [0, 0, 2])] };
  };

  test('changes no total, and bars whoever is below its threshold', () => {
    const result = rank(own(1)).applications;
    expect(result.map(({ number, total, outcome, reasons }) => [number, total, outcome, reasons])).toEqual([
      ['a', '80.0000', 'fund', []],
      ['b', '80.0000', 'fund', []],
      ['c', '80.0000', 'below-threshold', ['below-independent-threshold:ethics']],
    ]);
    expect(result.map(({ criteria }) => criteria['ethics'])).toEqual(['2.0000', '1.3333', '0.6666']);
    expect(rank(own()).applications.map(({ outcome }) => outcome)).toEqual(['fund', 'fund', 'fund']);
  });

  test('is put together by the mean or the median, as the call says', () => {
    const values = (aggregation: 'mean' | 'median'): string[] =>
      rank(own(1, aggregation)).applications.map(({ number, outcome }) => `${number} ${outcome}`);
    expect(rank(own(2, 'median')).applications.find(({ number }) => number === 'b')).toMatchObject({
      outcome: 'fund',
      criteria: { ethics: '2.0000' },
    });
    expect(rank(own(2, 'mean')).applications.find(({ number }) => number === 'b')).toMatchObject({ outcome: 'below-threshold' });
    expect(values('median')).toEqual(values('mean'));
  });

  test('weighs nothing: a snapshot in which it does is refused', () => {
    const s = own(1);
    const weighing = { ...s, criteria: s.criteria.map((criterion) => (criterion.independent ? { ...criterion, weight: 5 } : criterion)) };
    expect(() => rank(weighing)).toThrow('evaluator.ranking.snapshot-invalid');
  });
});

test('ties: the criterion named first, then the lower grant, then the number', () => {
  const s = snapshot({
    envelopes: [{ id: 'e1', availableMinor: '100000', currency: 'EUR' }],
    criteria: [
      { key: 'need', weight: 1, scaleMax: 5 },
      { key: 'plan', weight: 1, scaleMax: 5 },
    ],
  });
  const tied = {
    ...s,
    applications: [application('x', [[2, 4]]), application('y', [[4, 2]]), application('z', [[4, 2]], '900'), application('w', [[4, 2]])],
  };
  expect(rank(tied).applications.map((a) => a.number)).toEqual(['z', 'w', 'y', 'x']);
});

test('when money is short: block, skip and offer-rest', () => {
  const applications = [application('a', [[5, 5]], '1500'), application('b', [[4, 4]], '1000'), application('c', [[3, 3]], '400')];
  expect(outcomes(snapshot({ applications, whenShort: 'block' }))).toEqual(['a:fund', 'b:reserve', 'c:reserve']);
  expect(outcomes(snapshot({ applications, whenShort: 'skip' }))).toEqual(['a:fund', 'b:reserve', 'c:fund']);
  const rest = rank(snapshot({ applications, whenShort: 'offer-rest' })).applications;
  expect(rest.map((a) => a.offeredMinor)).toEqual(['1500', '500', '0']);
});

const arbitrary = fc
  .array(
    fc.record({
      scores: fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), { minLength: 1, maxLength: 3 }),
      requested: fc.integer({ min: 1, max: 900 }),
      envelope: fc.constantFrom('e1', 'e2'),
      territory: fc.constantFrom('north', 'south'),
    }),
    { maxLength: 25 },
  )
  .chain((rows) =>
    fc.record({
      whenShort: fc.constantFrom('block' as const, 'skip' as const, 'offer-rest' as const),
      aggregation: fc.constantFrom('mean' as const, 'median' as const),
      applications: fc.constant(
        rows.map((row, i) => ({
          ...application(`n${String(i).padStart(3, '0')}`, row.scores, String(row.requested), row.envelope),
          territory: row.territory,
        })),
      ),
    }),
  )
  .map((over) =>
    snapshot({
      ...over,
      format: 'traverse.ranking/2',
      envelopes: [
        {
          id: 'e1',
          availableMinor: '1500',
          currency: 'EUR',
          quotas: [
            { territory: 'north', maxMinor: '900', maxAwards: 2 },
            { territory: 'south', reservedMinor: '500' },
          ],
        },
        { id: 'e2', availableMinor: '700', currency: 'CHF' },
      ],
    }),
  );

test('the order of the input changes nothing', () => {
  fc.assert(
    fc.property(arbitrary, fc.infiniteStream(fc.nat()), (s, noise) => {
      const shuffled = [...s.applications]
        .map((a) => ({ a, key: noise.next().value as number }))
        .sort((p, q) => p.key - q.key)
        .map(({ a }) => ({ ...a, reviews: [...a.reviews].reverse() }));
      expect(canonicalJson(rank({ ...s, applications: shuffled, envelopes: [...s.envelopes].reverse() }))).toBe(canonicalJson(rank(s)));
    }),
  );
});

test('an envelope is never promised more than it has', () => {
  fc.assert(
    fc.property(arbitrary, (s) => {
      for (const envelope of s.envelopes) {
        const promised = rank(s)
          .applications.filter((a) => a.envelopeId === envelope.id)
          .reduce((sum, a) => sum + BigInt(a.offeredMinor), 0n);
        expect(promised <= BigInt(envelope.availableMinor)).toBe(true);
      }
    }),
  );
});

test('the reserve list and the ranks are gapless and in the order of the points', () => {
  fc.assert(
    fc.property(arbitrary, (s) => {
      for (const { id } of s.envelopes) {
        const here = rank(s).applications.filter(({ envelopeId, rank: place }) => envelopeId === id && place !== null);
        expect(here.map((one) => one.rank)).toEqual(here.map((_, i) => i + 1));
        expect(here.map(({ total }) => Number(total))).toEqual(here.map(({ total }) => Number(total)).sort((a, b) => b - a));
        const reserve = here.filter(({ outcome }) => outcome === 'reserve');
        expect(reserve.map(({ reservePosition }) => reservePosition)).toEqual(reserve.map((_, i) => i + 1));
        expect(here.filter(({ outcome }) => outcome === 'fund').every(({ reasons }) => reasons.length === 0)).toBe(true);
        expect(reserve.every(({ reasons }) => reasons.length === 1)).toBe(true);
      }
    }),
  );
});

test('without a word on ties, the number of the application decides, and nothing that depends on the machine', () => {
  const tied = ['n3', 'N2', 'n10', 'ä1'].map((number) => application(number, [[4, 4]]));
  expect(rank(snapshot({ tieBreak: [], applications: tied })).applications.map(({ number }) => number)).toEqual(['N2', 'n10', 'n3', 'ä1']);
});

test('raising one score never lowers the total of that application nor its place', () => {
  fc.assert(
    fc.property(arbitrary, fc.nat(), (s, pick) => {
      const chosen = s.applications[pick % Math.max(1, s.applications.length)];
      const [first, ...others] = chosen?.reviews ?? [];
      if (!chosen || !first || (first.scores['need'] ?? 5) >= 5) return;
      const raised = { ...chosen, reviews: [{ ...first, scores: { ...first.scores, need: (first.scores['need'] ?? 0) + 1 } }, ...others] };
      const after = rank({ ...s, applications: s.applications.map((a) => (a.id === chosen.id ? raised : a)) });
      const find = (list: readonly RankedApplication[]): RankedApplication | undefined => list.find((a) => a.applicationId === chosen.id);
      const [old, now] = [find(rank(s).applications), find(after.applications)];
      expect(Number(now?.total)).toBeGreaterThanOrEqual(Number(old?.total));
      if (old?.rank != null) expect(now?.rank ?? Infinity).toBeLessThanOrEqual(old.rank);
    }),
  );
});

test('assessed one by one: who came first is funded first, whatever the score above the threshold', () => {
  const early = { ...application('z', [[3, 3]]), receivedAt: '2026-12-01T08:00:00.000Z' };
  const middle = { ...application('y', [[1, 2]]), receivedAt: '2026-12-01T09:00:00.000Z' };
  const late = { ...application('a', [[5, 5]]), receivedAt: '2026-12-01T10:00:00.000Z' };
  const one = { envelopes: [{ id: 'e1', availableMinor: '1000', currency: 'EUR' }], applications: [late, middle, early] };
  expect(outcomes(snapshot({ ...one, order: 'received' }))).toEqual(['z:fund', 'y:below-threshold', 'a:reserve']);
  expect(outcomes(snapshot(one))).toEqual(['a:fund', 'z:reserve', 'y:below-threshold']);
});
