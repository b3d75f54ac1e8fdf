import fc from 'fast-check';

import { offerSimilarity } from './offer-similarity.js';

const need = (lexemes: string[], language = 'de'): { id: string; language: string; lexemes: string[] } => ({ id: 'n', language, lexemes });
const offer = (id: string, lexemes: string[], language = 'de'): { id: string; language: string; lexemes: string[] } => ({
  id,
  language,
  lexemes,
});

test('is the share of the need that the offer knows', () => {
  const alike = offerSimilarity([need(['holz', 'leim'])], [offer('a', ['holz', 'leim', 'stahl']), offer('b', ['stahl'])]);
  expect([alike('n', 'a'), alike('n', 'b'), alike('n', 'nobody')]).toEqual([1, 0, 0]);
});

test('goes by the language in which the two are most alike', () => {
  const needs = [need(['holz', 'leim'], 'de'), need(['holz', 'leim'], 'en')];
  const alike = offerSimilarity(needs, [offer('a', ['holz', 'leim'], 'de'), offer('a', ['timber', 'glue'], 'en')]);
  expect(alike('n', 'a')).toBe(1);
});

test('a rare word counts more than one that everybody has', () => {
  const others = Array.from({ length: 14 }, (_, i) => offer(`o${i}`, ['technik']));
  const alike = offerSimilarity([need(['technik', 'quarz'])], [offer('rare', ['quarz']), offer('common', ['technik']), ...others]);
  expect(alike('n', 'rare')).toBeGreaterThan(alike('n', 'common'));
});

test('stays between 0 and 1 and never falls when the offer gets another word', () => {
  const word = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), fc.array(word), word, fc.array(fc.array(word), { maxLength: 6 }), (n, o, more, rest) => {
      const others = rest.map((lexemes, i) => offer(`o${i}`, lexemes));
      const before = offerSimilarity([need(n)], [offer('x', o), ...others])('n', 'x');
      const after = offerSimilarity([need(n)], [offer('x', [...o, more]), ...others])('n', 'x');
      expect(before).toBeGreaterThanOrEqual(0);
      expect(after).toBeLessThanOrEqual(1);
      expect(after).toBeGreaterThanOrEqual(before);
    }),
  );
});
