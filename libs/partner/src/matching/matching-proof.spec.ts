import fc from 'fast-check';

import { matchPartners, type MatchResult } from './match.js';
import { inputs } from './matching.fixture.js';
import { type FittingPair, type MatchingExport, sealMatching, verifyMatching } from './matching-proof.js';

const pairOf = ({ applicationId, partnerId, fit }: FittingPair): FittingPair => ({ applicationId, partnerId, fit });
const exported = ({ instance, certificate, totalFit, pairs }: MatchResult): MatchingExport => {
  const [locked, free] = [pairs.filter((pair) => pair.locked), pairs.filter((pair) => !pair.locked)];
  const sealed = sealMatching({ instance, certificate, totalFit, locked: locked.map(pairOf), pairs: free.map(pairOf) });
  return JSON.parse(JSON.stringify(sealed)) as MatchingExport;
};

test('an exported run proves itself from its own text', () => {
  fc.assert(fc.property(inputs, (input) => expect(verifyMatching(exported(matchPartners(input)))).toEqual([])));
});

test('one changed digit is seen', () => {
  fc.assert(
    fc.property(inputs, fc.nat(), (input, at) => {
      const text = JSON.stringify(exported(matchPartners(input)));
      const digits = [...text.matchAll(/[0-9]/g)].map(({ index }) => index);
      const place = digits[at % digits.length] ?? 0;
      const other = text[place] === '9' ? '1' : '9';
      expect(verifyMatching(JSON.parse(text.slice(0, place) + other + text.slice(place + 1)) as MatchingExport)).not.toEqual([]);
    }),
  );
});

test('a worse proposal is refused although its seal is right', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const { hash: _, format: __, ...run } = exported(matchPartners(input));
      const [first, ...rest] = run.pairs;
      fc.pre(first !== undefined);
      expect(verifyMatching(sealMatching({ ...run, pairs: rest, totalFit: run.totalFit - (first?.fit ?? 0) }))).not.toEqual([]);
    }),
  );
});

test('text that is no export is said to be none', () => {
  for (const text of ['null', '{}', '[1]', '{"instance":5}'])
    expect(verifyMatching(JSON.parse(text) as never)).toEqual(['not-a-matching-run']);
});
