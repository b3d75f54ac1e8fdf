import { readFileSync } from 'node:fs';

import { describeWithReferenceData, referenceData } from '../../../../test/support/reference-data.js';
import { checkCompanyNumber, checkIdentifier, checkVatNumber, type IdentifierKind, identifierKinds } from './identifiers.js';

const said = (problem: ReturnType<typeof checkVatNumber>): string => (problem ? `${problem.severity} ${problem.code}` : 'valid');

describe('identifiers', () => {
  it.each<[string, string, string]>([
    ['DE', 'DE136695976', 'valid'],
    ['DE', 'DE 136 695 976', 'valid'],
    ['DE', 'DE136695978', 'hard identifier.checksum'],
    ['DE', 'DE12', 'hard identifier.format'],
    ['CH', 'CHE-107.787.577 MWST', 'valid'],
    ['CH', 'CHE-107.787.577', 'soft identifier.vat-suffix-missing'],
    ['LI', 'CHE-107.787.577', 'soft identifier.vat-suffix-missing'],
    ['CH', 'CHE-107.787.578', 'hard identifier.checksum'],
    ['PL', 'anything', 'valid'],
  ])('VAT number of %s: %s', (country, value, expected) => expect(said(checkVatNumber(country, value))).toBe(expected));

  it.each<[string, string, string]>([
    ['DE', 'Amtsgericht Stuttgart HRB 12345', 'valid'],
    ['DE', 'HRB12345 B', 'valid'],
    ['DE', '12345', 'soft identifier.format'],
    ['FR', '73282932000074', 'valid'],
    ['FR', '732 829 320', 'valid'],
    ['FR', '732829321', 'hard identifier.checksum'],
    ['AT', 'FN 122119m', 'valid'],
    ['AT', '122119', 'soft identifier.format'],
    ['SI', '5300231000', 'valid'],
    ['SI', '5300231', 'valid'],
    ['SI', '5300232', 'hard identifier.checksum'],
    ['LI', '1234567', 'valid'],
    ['IT', '00743110157', 'valid'],
    ['IT', '00743110158', 'hard identifier.checksum'],
    ['BE', 'x', 'valid'],
  ])('company number of %s: %s', (country, value, expected) => expect(said(checkCompanyNumber(country, value))).toBe(expected));

  it('takes a LEI whose remainder is one, and no other', () => {
    expect(checkIdentifier('LEI', '2138 00KU D8LA JWSQ 9D15')).toBeNull();
    for (const wrong of ['213800KUD8LAJWSQ9D16', '213800KUD8LAJWSQ9D1', '213800KUD8LAJWSQ9DXX'])
      expect(checkIdentifier('LEI', wrong)?.severity).toBe('hard');
  });
});

describeWithReferenceData('identifiers against the reference cases', () => {
  const read = <T>(name: string): T => JSON.parse(readFileSync(referenceData('cases', name), 'utf8')) as T;
  type Vectors = Readonly<Record<string, { readonly valid?: readonly string[]; readonly invalid?: readonly string[] }>>;

  it('agrees on each company, tax and legal entity number', () => {
    const vectors = Object.entries(read<Vectors>('ids.json'));
    const told = vectors.map(([kind, { valid = [], invalid = [] }]) => [
      kind,
      valid.filter((value) => checkIdentifier(kind as IdentifierKind, value) !== null),
      // What the form alone cannot tell is not blocked, but never passed without a word either.
      invalid.filter((value) => checkIdentifier(kind as IdentifierKind, value) === null),
    ]);
    expect(told).toEqual(vectors.map(([kind]) => [kind, [], []]));
    expect(vectors.map(([kind]) => kind).filter((kind) => !identifierKinds.includes(kind as IdentifierKind))).toEqual([]);
  });

  it('agrees on each IBAN and BIC', () => {
    const { valid, qr_iban, invalid, bic } = read<{
      valid: string[];
      qr_iban: string[];
      invalid: Record<string, string>;
      bic: Record<'valid' | 'invalid', string[]>;
    }>('iban.json');
    const passes = (kind: IdentifierKind, values: readonly string[]): string[] =>
      values.filter((value) => checkIdentifier(kind, value) === null);
    expect(passes('IBAN', [...valid, ...qr_iban])).toEqual([...valid, ...qr_iban]);
    expect(passes('IBAN', Object.keys(invalid))).toEqual([]);
    expect(passes('BIC', bic.valid)).toEqual(bic.valid);
    expect(passes('BIC', bic.invalid)).toEqual([]);
  });
});
