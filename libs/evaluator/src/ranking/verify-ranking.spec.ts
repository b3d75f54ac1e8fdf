import { DomainError, hashOf } from '@traverse/kernel';

import { assertRankable } from './check-snapshot.js';
import { rank } from './rank.js';
import type { RankingQuota, RankingSnapshot } from './ranking.types.js';
import { verifyRanking } from './verify-ranking.js';

const snapshot: RankingSnapshot = {
  format: 'traverse.ranking/1',
  callId: 'c',
  callVersion: 1,
  criteria: [
    { key: 'need', weight: 60, scaleMax: 5 },
    { key: 'plan', weight: 40, scaleMax: 5, threshold: 2.5 },
  ],
  overallThreshold: 50,
  aggregation: 'mean',
  tieBreak: ['criterion:need', 'lower-grant', 'earlier-received', 'application-number'],
  whenShort: 'skip',
  reserveList: true,
  envelopes: [{ id: 'e', availableMinor: '2000', currency: 'EUR' }],
  applications: ['a', 'b'].map((id, i) => ({
    id,
    number: id,
    envelopeId: 'e',
    requestedMinor: '1500',
    receivedAt: '2026-12-01T00:00:00.000Z',
    reviews: [{ id: `r-${id}`, scores: { need: 4, plan: 3 + i } }],
  })),
};
const frozen = { snapshot, hash: hashOf(snapshot), result: rank(snapshot) };
const [first, second] = snapshot.applications;
if (!first || !second) throw new Error('two applications');
const withFirst = (change: object): RankingSnapshot => ({ ...snapshot, applications: [{ ...first, ...change }, second] });

const withQuotas = (format: RankingSnapshot['format'], ...quotas: RankingQuota[]): RankingSnapshot => ({
  ...snapshot,
  format,
  envelopes: [{ id: 'e', availableMinor: '2000', currency: 'EUR', quotas }],
});

test('a frozen ranking proves itself, also after a trip through JSON', () => {
  expect(verifyRanking(frozen)).toEqual([]);
  expect(verifyRanking(JSON.parse(JSON.stringify(frozen)) as typeof frozen)).toEqual([]);
});

test('what was touched is found', () => {
  const touched = withFirst({ reviews: [{ id: 'r-a', scores: { need: 5, plan: 5 } }] });
  expect(verifyRanking({ ...frozen, snapshot: touched })).toEqual(['hash-differs', 'result-differs']);
  expect(verifyRanking({ ...frozen, snapshot: touched, hash: hashOf(touched) })).toEqual(['result-differs']);
  expect(verifyRanking({ ...frozen, result: { ...frozen.result, applications: [...frozen.result.applications].reverse() } })).toEqual([
    'result-differs',
  ]);
  expect(verifyRanking({ ...frozen, snapshot: {}, hash: hashOf({}) })).toEqual(['snapshot-invalid']);
});

test('one changed digit anywhere is found', () => {
  const shared: RankingSnapshot = {
    ...snapshot,
    format: 'traverse.ranking/2',
    envelopes: [{ id: 'e', availableMinor: '4000', currency: 'EUR', quotas: [{ territory: 'north', maxMinor: '2000', maxAwards: 1 }] }],
    applications: snapshot.applications.map((one) => ({ ...one, territory: 'north' })),
  };
  const exported = { snapshot: shared, hash: hashOf(shared), result: rank(shared) };
  expect(verifyRanking(exported)).toEqual([]);
  expect(exported.result.applications.map(({ outcome, reasons }) => [outcome, ...reasons])).toEqual([
    ['fund'],
    ['reserve', 'territory-awards-exhausted'],
  ]);
  const text = JSON.stringify(exported);
  for (const { index } of text.matchAll(/[0-9]/g)) {
    const changed = `${text.slice(0, index)}${(Number(text[index]) + 1) % 10}${text.slice(index + 1)}`;
    expect(verifyRanking(JSON.parse(changed) as typeof exported)).not.toEqual([]);
  }
});

test('a criterion on its own is part of what is proven: its threshold, and that it weighs nothing', () => {
  const own: RankingSnapshot = {
    ...snapshot,
    criteria: [...snapshot.criteria, { key: 'ethics', weight: 0, scaleMax: 2, threshold: 1, independent: true }],
    applications: snapshot.applications.map((application, i) => ({
      ...application,
      reviews: application.reviews.map((review) => ({ ...review, scores: { ...review.scores, ethics: i } })),
    })),
  };
  const proven = { snapshot: own, hash: hashOf(own), result: rank(own) };
  expect(verifyRanking(JSON.parse(JSON.stringify(proven)) as typeof proven)).toEqual([]);
  const lower = { ...own, criteria: own.criteria.map((one) => (one.independent ? { ...one, threshold: 0 } : one)) };
  expect(verifyRanking({ ...proven, snapshot: lower, hash: hashOf(lower) })).toEqual(['result-differs']);
  const weighing = { ...own, criteria: own.criteria.map((one) => (one.independent ? { ...one, weight: 10 } : one)) };
  expect(verifyRanking({ ...proven, snapshot: weighing, hash: hashOf(weighing) })).toEqual(['snapshot-invalid']);
});

function gaps(broken: RankingSnapshot): string[] {
  try {
    assertRankable(broken);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    expect(error.code).toBe('evaluator.ranking.snapshot-invalid');
    return error.fields.map(({ path, code }) => `${path} ${code}`);
  }
}

test.each<[string, RankingSnapshot]>([
  ['applications.0.envelopeId unknown', withFirst({ envelopeId: 'other' })],
  ['applications.0.requestedMinor not-an-amount', withFirst({ requestedMinor: '0' })],
  ['applications.0.requestedMinor not-an-amount', withFirst({ requestedMinor: '-5' })],
  ['applications.0.receivedAt not-a-time', withFirst({ receivedAt: '' })],
  ['applications.0.reviews missing', withFirst({ reviews: [] })],
  ['applications.0.reviews.0.scores.plan missing', withFirst({ reviews: [{ id: 'r', scores: { need: 1 } }] })],
  ['applications.0.reviews.0.scores.plan off-the-scale', withFirst({ reviews: [{ id: 'r', scores: { need: 1, plan: 6 } }] })],
  ['applications.0.reviews.0.scores.plan off-the-scale', withFirst({ reviews: [{ id: 'r', scores: { need: 1, plan: 2.5 } }] })],
  ['applications.0.reviews.1 duplicate', withFirst({ reviews: [first.reviews[0], first.reviews[0]] })],
  ['applications.1 duplicate', withFirst({ id: 'b' })],
  ['envelopes.0.availableMinor not-an-amount', { ...snapshot, envelopes: [{ id: 'e', availableMinor: '1.5', currency: 'EUR' }] }],
  ['format unknown', { ...snapshot, format: 'traverse.ranking/3' as 'traverse.ranking/2' }],
  ['envelopes.0.quotas not-in-this-format', withQuotas('traverse.ranking/1', { territory: 'north', maxAwards: 1 })],
  ['envelopes.0.quotas.1 duplicate', withQuotas('traverse.ranking/2', { territory: 'north' }, { territory: 'north' })],
  ['envelopes.0.quotas.0.maxMinor not-an-amount', withQuotas('traverse.ranking/2', { territory: 'north', maxMinor: '-1' })],
  ['envelopes.0.quotas.0.reservedMinor not-an-amount', withQuotas('traverse.ranking/2', { territory: 'north', reservedMinor: '1.5' })],
  ['envelopes.0.quotas.0.maxAwards not-whole', withQuotas('traverse.ranking/2', { territory: 'north', maxAwards: -1 })],
  ['tieBreak.0 unknown', { ...snapshot, tieBreak: ['criterion:beauty'] }],
  ['criteria.1 duplicate', { ...snapshot, criteria: ['need', 'need', 'plan'].map((key) => ({ key, weight: 1, scaleMax: 5 })) }],
  ['criteria weights-zero', { ...snapshot, criteria: snapshot.criteria.map((criterion) => ({ ...criterion, weight: 0 })) }],
])('refused: %s', (gap, broken) => {
  // The ranking itself refuses; nothing is frozen that cannot be ranked.
  expect(() => rank(broken)).toThrow(expect.objectContaining({ code: 'evaluator.ranking.snapshot-invalid' }));
  expect(gaps(broken)).toContain(gap);
});

test('all gaps are named, not the first', () => {
  expect(gaps(withFirst({ envelopeId: '', requestedMinor: '', reviews: [] }))).toHaveLength(3);
});
