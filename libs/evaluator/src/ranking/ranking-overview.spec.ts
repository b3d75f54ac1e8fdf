import type { CallDocument } from '@traverse/programme';

import { analyse } from './analyse-ranking.js';
import { rank } from './rank.js';
import { bandsOf, envelopesOf } from './ranking-overview.js';
import type { RankingSnapshot } from './ranking.types.js';
import { whyHere } from './why-here.js';

import '../evaluator.problems.js';

const document = {
  territories: [
    { key: 'north', label: { en: 'North', de: 'Norden' } },
    { key: 'south', label: { en: 'South', de: 'Süden' } },
  ],
  envelopes: [{ key: 'shared', territories: ['north', 'south'] }],
  evaluation: { criteria: [{ key: 'need', label: { en: 'Need', de: 'Bedarf' } }] },
} as unknown as CallDocument;

/** Two of the north, of which the quota reaches for one; one of the south; one below the threshold of the whole and of its criterion. */
const snapshot: RankingSnapshot = {
  format: 'traverse.ranking/2',
  callId: 'c',
  callVersion: 1,
  criteria: [{ key: 'need', weight: 1, scaleMax: 20, threshold: 10 }],
  overallThreshold: 50,
  aggregation: 'mean',
  tieBreak: [],
  whenShort: 'offer-rest',
  reserveList: true,
  envelopes: [{ id: 'e', availableMinor: '100000', currency: 'EUR', quotas: [{ territory: 'north', maxMinor: '60000' }] }],
  applications: [
    ...[
      { id: 'a', territory: 'north', points: 20 },
      { id: 'b', territory: 'north', points: 19 },
      { id: 'c', territory: 'south', points: 15 },
      { id: 'd', territory: 'south', points: 9 },
    ].map(({ id, territory, points }) => ({
      ...{ id, number: id, territory, envelopeId: 'e', requestedMinor: '60000', receivedAt: '2026-11-01T00:00:00.000Z' },
      reviews: [{ id: `${id}1`, scores: { need: points } }],
    })),
  ],
};
const { applications } = rank(snapshot);

test('what an envelope and its territories get, to the cent', () => {
  const [shared] = envelopesOf(snapshot, applications, new Map([['e', 'shared']]), document, 'de');
  expect(shared).toMatchObject({
    ...{ name: 'Norden und Süden', available: '1000.00', offered: '1000.00', asked: '2400.00', short: '800.00' },
    ...{ applications: 4, funded: 2, waiting: 1, lastFunded: '75.0000' },
  });
  expect(shared?.territories).toMatchObject([
    { key: 'north', name: 'Norden', applications: 2, funded: 1, offered: '600.00', most: '600.00', reserved: null },
    { key: 'south', name: 'Süden', applications: 2, funded: 1, offered: '400.00', most: null },
  ]);
});

test('every application is in one band of points, the highest possible in the last', () => {
  const bands = bandsOf(applications);
  expect(bands.filter(({ fund, reserve, belowThreshold }) => fund + reserve + belowThreshold > 0)).toEqual([
    { from: 45, fund: 0, reserve: 0, reject: 0, belowThreshold: 1 },
    { from: 75, fund: 1, reserve: 0, reject: 0, belowThreshold: 0 },
    { from: 95, fund: 1, reserve: 1, reject: 0, belowThreshold: 0 },
  ]);
});

test('why each stands where it stands, in both languages', () => {
  const why = (language: string): string[][] =>
    applications.map((entry) => whyHere(entry, { envelope: 'X', territory: entry.territory ?? '' }, document, language));
  expect(why('en')).toEqual([
    ['The money reaches to this place.'],
    ['The quota of north has not enough money left at this place.', 'Place 1 of the reserve list.'],
    ['What is left reaches for a part.'],
    ['The points lie below the threshold of the whole.', 'The points for “Need” lie below its threshold.'],
  ]);
  expect(why('de')[3]).toEqual([
    'Die Punkte liegen unter der Schwelle für das Ganze.',
    'Die Punkte für „Bedarf“ liegen unter dessen Schwelle.',
  ]);
});

test('beside the ranking: the cut, and a severity that changes nothing in the order', () => {
  const evaluatorOf = new Map(['a1', 'b1', 'c1', 'd1'].map((id, i) => [id, i % 2 ? 'odd' : 'even']));
  const before = JSON.stringify({ snapshot, applications });
  const { rows, evaluators } = analyse(snapshot, { format: 'traverse.ranking-result/2', applications }, evaluatorOf);
  expect(JSON.stringify({ snapshot, applications })).toBe(before);
  expect(rows.map(({ entry, isLastFunded }) => [entry.applicationId, isLastFunded])).toEqual([
    ['a', false],
    ['b', false],
    ['c', true],
    ['d', false],
  ]);
  expect(rows.map(({ reviews }) => reviews[0]?.total)).toEqual(['100.0000', '95.0000', '75.0000', '45.0000']);
  expect(evaluators.map(({ personId, reviews }) => [personId, reviews]).sort()).toEqual([
    ['even', 2],
    ['odd', 2],
  ]);
});
