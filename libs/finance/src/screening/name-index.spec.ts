import fc from 'fast-check';

import { compareNames, likeness, type ListedNames, NameIndex, type PayeeNames } from './name-index.js';
import { wordsOf } from './plain-name.js';

const listed = (entityId: string, names: readonly string[], countries: readonly string[] = []): ListedNames => ({
  ...{ entryId: `entry-${entityId}`, entityId, names, countries },
});
const payee = (name: string, holder = name, countryCode = 'AT'): PayeeNames => ({
  names: [
    { kind: 'organisation', name },
    { kind: 'account-holder', name: holder },
  ],
  countryCode,
});
/** Invented names only. */
const LIST = [
  listed(
    '11',
    ['Obshchestvo s ogranichennoy otvetstvennostyu "Severnaya Zvezda"', 'ООО «Северная Звезда»', 'North Star Shipping LLC'],
    ['RU'],
  ),
  listed('12', ['Radomir Petrovich VELICHKOV', 'Радомир Величков', 'Radomir Velitchkov'], ['BY']),
  listed('13', ['ΑΙΓΑΙΟ ΝΑΥΤΙΛΙΑΚΗ Α.Ε.', 'Aigaio Naftiliaki SA'], ['CY']),
  listed('14', ['Ali'], []),
  listed('15', ['Al Noor Trading Company'], ['SY', 'AT']),
];
const index = new NameIndex(LIST);
const found = (name: string, threshold = 85): string[] => index.search(payee(name), threshold).map(({ entityId }) => entityId);

test.each([
  ['Müller & Söhne GmbH', 'mueller soehne'],
  ['Carpenteria Val Susa S.p.A.', 'Val Susa, Carpenteria (SPA)'],
  ['Lesna industrija Bled d. o. o.', 'LESNA INDUSTRIJA BLED D.O.O.'],
  ['Société à responsabilité limitée Dupont', 'Dupont S.à r.l.'],
  ['Żółć Sp. z o.o.', 'zolc'],
])('%s and %s have the same words', (a, b) => expect(wordsOf(a).sort()).toEqual(wordsOf(b).sort()));

test('a name of nothing but a legal form keeps it', () => expect(wordsOf('AG')).toEqual(['ag']));

test.each([
  ['zvezda', 'zvezda', 1],
  ['zvezda', 'zvesda', 1 - 1 / 6],
  ['zvezda', 'zvzeda', 1 - 1 / 6],
  ['zvezda', 'zvezd', 1 - 1 / 6],
  ['zvezda', 'zvesta', 0],
  ['ali', 'alo', 0],
])('%s is like %s by %d', (a, b, like) => expect(likeness(a, b)).toBe(like));

test.each([
  ['Severnaya Zvezda OOO', ['11']],
  ['Zvezda Severnaya', ['11']],
  ['Северная звезда', ['11']],
  ['Severnaya Zvesda', ['11']],
  ['NorthStar Shipping', ['11']],
  ['North Star Consulting', []],
  ['Radomir Velichkov', ['12']],
  ['Velitchkov, Radomir', ['12']],
  ['Petar Velichkov', []],
  ['Αιγαίο Ναυτιλιακή', ['13']],
  ['Ali GmbH', ['14']],
  ['Alina GmbH', []],
  ['Muster Maschinenbau GmbH', []],
  ['', []],
])('a payee called %s is like %j', (name, entities) => expect(found(name)).toEqual(entities));

test('says which name matched which, word by word, and that of the account holder too', () => {
  const [match] = index.search(payee('Werkstatt GmbH', 'R. Velitchkof Radomir'), 60);
  expect(match).toMatchObject({
    ...{ entityId: '12', entryId: 'entry-12', payeeName: 'R. Velitchkof Radomir', payeeNameKind: 'account-holder' },
    ...{ alias: 'Radomir Velitchkov', country: 'other' },
  });
  expect(match?.words).toEqual([
    { payee: 'radomir', listed: 'radomir', likenessPercent: 100 },
    { payee: 'velitchkof', listed: 'velitchkov', likenessPercent: 90 },
  ]);
});

test('the country is a hint: it lifts a score, and never hides one', () => {
  const scoreIn = (country: string): number | undefined => index.search(payee('Al Noor Export', undefined, country), 1)[0]?.scorePercent;
  expect(scoreIn('AT')).toBe((scoreIn('IT') ?? 0) + 3);
  expect(index.search(payee('Al Noor Trading', undefined, 'IT'), 85)).toMatchObject([
    { entityId: '15', scorePercent: 100, country: 'other' },
  ]);
});

const word = fc.stringMatching(/^[a-z]{2,9}$/);
const name = fc.array(word, { minLength: 1, maxLength: 5 });

test('a name is wholly like itself in any order, and likeness has no direction', () => {
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(compareNames(a, [...a].reverse()).scorePercent).toBe(100);
      expect(compareNames(a, b).scorePercent).toBeGreaterThanOrEqual(0);
      expect(compareNames(a, b).scorePercent).toBeLessThanOrEqual(100);
    }),
  );
});

test('the index finds what comparing with every name of the list finds', () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 12 }), name, fc.integer({ min: 60, max: 100 }), (names, asked, threshold) => {
      const entries = names.map((words, i) => listed(String(i), [words.join(' ')]));
      const all = entries.filter(({ names: [one = ''] }) => compareNames(wordsOf(asked.join(' ')), wordsOf(one)).scorePercent >= threshold);
      const seen = new NameIndex(entries).search(payee(asked.join(' ')), threshold);
      expect(seen.map(({ entityId }) => entityId).sort()).toEqual(all.map(({ entityId }) => entityId).sort());
    }),
  );
});
