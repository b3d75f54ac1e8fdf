import type { RankedEntry } from '@traverse/evaluator';

import { placeOf } from './ranking-place.js';

/** `ranks`: outcome by rank; an entry of another envelope stands among them. */
function ranking(outcomes: readonly RankedEntry['outcome'][]): RankedEntry[] {
  const entry = (rank: number | null, outcome: RankedEntry['outcome'], envelopeId = 'a'): RankedEntry => ({
    applicationId: `${envelopeId}${rank ?? 'below'}`,
    number: `N-${rank ?? 'below'}`,
    envelopeId,
    currency: 'EUR',
    rank,
    total: '80.0000',
    outcome,
    requestedMinor: 100n,
    offeredMinor: outcome === 'fund' ? 100n : 0n,
    reservePosition: null,
  });
  return [...outcomes.map((outcome, i) => entry(i + 1, outcome)), entry(1, 'fund', 'b'), entry(null, 'below-threshold')];
}
const shown = (entries: readonly RankedEntry[], id: string) =>
  placeOf(entries, id)?.rows.map(
    ({ rank, isThis, isLastFunded, gapBefore }) => `${gapBefore ? '…' : ''}${rank ?? '-'}${isThis ? '*' : ''}${isLastFunded ? '|' : ''}`,
  );

const ten = ranking([...Array<'fund'>(7).fill('fund'), 'reserve', 'reserve', 'reserve']);

test('two neighbours on either side, and where the money ends', () => {
  expect(shown(ten, 'a2')).toEqual(['1', '2*', '3', '4', '…7|', '8']);
  expect(shown(ten, 'a7')).toEqual(['…5', '6', '7*|', '8', '9']);
  expect(shown(ten, 'a10')).toEqual(['…7|', '8', '9', '10*']);
});

test('counts those of its envelope alone', () => expect(placeOf(ten, 'a9')).toMatchObject({ rank: 9, ranked: 10, funded: 7 }));

test('one below a threshold stands at the end; one that was not ranked has no place', () => {
  expect(shown(ten, 'abelow')).toEqual(['…7|', '8', '9', '10', '-*']);
  expect(placeOf(ten, 'nobody')).toBeNull();
});

test('where nobody is funded there is no line', () => expect(shown(ranking(['reserve', 'reserve']), 'a1')).toEqual(['1*', '2']));
