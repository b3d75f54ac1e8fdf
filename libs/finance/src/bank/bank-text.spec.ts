import fc from 'fast-check';
import { isBankReference, toBankText } from './bank-text.js';

describe('toBankText', () => {
  test.each([
    ['Müller & Söhne, Große Straße', 'Mueller + Soehne, Grosse Strasse'],
    ['Čokl Žnidaršič d.o.o.', 'Cokl Znidarsic d.o.o.'],
    ['Società «L’Étoile» – Łódź', "Societa 'L'Etoile' - Lodz"],
    ['a//b/ [x]; 5 € @ 🚀', 'a/b/ (x), 5 EUR . .'],
    ['  two\n\tlines\u00a0here\u200b ', 'two lines here'],
    ['//edge//', 'edge'],
  ])('writes %j with the letters of the EPC', (value, expected) => {
    expect(toBankText(value, 'epc', 140)).toEqual({ text: expected, unwritable: false });
  });

  test('Swiss banks take the accents of Latin alphabets', () => {
    expect(toBankText('Müller & Čokl: 5 €, Łódź – Brașov', 'swiss', 140)).toEqual({
      text: 'Müller & Čokl: 5 €, Łódź - Brașov',
      unwritable: false,
    });
  });

  test('an accent typed as a letter and a mark is the same accent', () => {
    expect(toBankText('Mu\u0308ller', 'epc', 70).text).toBe('Mueller');
    expect(toBankText('Mu\u0308ller', 'swiss', 70).text).toBe('Müller');
  });

  test.each(['Фирма', '株式会社', 'Ωmega'])('says that %s cannot be written', (value) => {
    expect(toBankText(value, 'epc', 70).unwritable).toBe(true);
    expect(toBankText(value, 'swiss', 70).unwritable).toBe(true);
  });

  test('whatever comes in, only permitted letters come out, within the length, and writing twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom('epc' as const, 'swiss' as const), (value, charset) => {
        const { text } = toBankText(value, charset, 70);
        expect(text.length).toBeLessThanOrEqual(70);
        if (charset === 'epc') expect(text).toMatch(/^(?!\/)[A-Za-z0-9/\-?:().,'+ ]*(?<!\/)$/);
        else expect(text).toMatch(/^[\u0020-\u007e\u00a1-\u017f\u0218-\u021b\u20ac]*$/);
        expect(text).toBe(text.trim());
        expect(toBankText(text, charset, 70)).toEqual({ text, unwritable: false });
      }),
    );
  });
});

test.each([
  ['VCH-2026-000123-01', true],
  ['A'.repeat(35), true],
  ['A'.repeat(36), false],
  ['', false],
  ['/A', false],
  ['A/', false],
  ['A//B', false],
  [' A', false],
  ['Ä', false],
  ['A_B', false],
])('reference %j: %s', (reference, expected) => {
  expect(isBankReference(reference)).toBe(expected);
});
