import { hashOf } from '@traverse/kernel';

import { rank } from './rank.js';
import type { RankingSnapshot } from './ranking.types.js';
import { verifyRanking } from './verify-ranking.js';

/** As calls were frozen before envelopes had quotas. */
function frozenBefore(whenShort: RankingSnapshot['whenShort'], order?: 'received'): RankingSnapshot {
  return {
    format: 'traverse.ranking/1',
    callId: 'c',
    callVersion: 1,
    criteria: [
      { key: 'need', weight: 60, scaleMax: 5, threshold: 1.5 },
      { key: 'plan', weight: 40, scaleMax: 4 },
    ],
    overallThreshold: 40,
    ...(order ? { order } : {}),
    aggregation: 'median',
    tieBreak: ['criterion:plan', 'lower-grant', 'earlier-received'],
    whenShort,
    reserveList: true,
    envelopes: [
      { id: 'e2', availableMinor: '9000', currency: 'CHF' },
      { id: 'e1', availableMinor: '12500', currency: 'EUR', maxAwards: 6 },
    ],
    applications: Array.from({ length: 40 }, (_, i) => ({
      id: `a${i}`,
      number: `N-${(i * 7) % 40}`,
      envelopeId: i % 3 === 0 ? 'e2' : 'e1',
      requestedMinor: String(1000 + ((i * 37) % 11) * 250),
      receivedAt: `2026-11-0${(i % 5) + 1}T08:00:00.000Z`,
      reviews: Array.from({ length: (i % 3) + 1 }, (__, r) => ({
        id: `r${i}-${r}`,
        scores: { need: (i * 3 + r * 2) % 6, plan: (i * 5 + r) % 5 },
      })),
    })),
  };
}

// Both hashes were written down by the code that knew no quotas: what an office published then must prove itself for ever.
test.each([
  [
    frozenBefore('block'),
    '931d5e6b1e7dfd7db2fd96b710b3974684578300e45ae9e1bb43adcc38334b6a',
    '822919131763355ea47d2a13518e859c83b972c20cb5d7aa88eff6ccbf30d7f4',
  ],
  [
    frozenBefore('skip'),
    'ce10d530df3dc1ff1da23ad0eb26c2dbb1c36fce93fc057df15a1117d7748456',
    'eb7b0d7e69d0e73b6ce10a79e87bbd7ec481c54c91388bed52425591efa7a404',
  ],
  [
    frozenBefore('offer-rest'),
    '505156b6fc460bde62bef4471faf158ab584bcb86b56b0ac46b184c97b7519f8',
    '1c0c73200ff026828c9ed238b8a52201ac17a97be731ca50456eb04dd1973f93',
  ],
  [
    frozenBefore('skip', 'received'),
    '918e5cdc44085c0d4e741b447a2638905097c11f16925c84d7e5bd4ac3d8fd7c',
    '28a1cd1d85602d27be97b22e494d378770b61b2bb0e0ca003486214a770cbd83',
  ],
])('$whenShort $order: an older ranking comes out as it was published', (snapshot, hash, resultHash) => {
  expect(hashOf(rank(snapshot))).toBe(resultHash);
  expect(verifyRanking({ snapshot, hash, result: rank(snapshot) })).toEqual([]);
});
