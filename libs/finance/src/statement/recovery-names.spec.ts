import fc from 'fast-check';

import { propertyRuns } from '../../../../test/support/property-runs.js';
import type { CamtEntry } from '../bank/camt054.js';
import { creditorReference } from '../bank/creditor-reference.js';
import { recoveryNamesOf } from './recovery-names.js';

const credit = (more: Partial<CamtEntry>): CamtEntry => ({
  ...{
    key: 'k',
    occurrence: 0,
    statementId: 'S',
    accountIban: 'A',
    direction: 'credit',
    amountMinor: 1n,
    currency: 'EUR',
    reversal: false,
  },
  ...more,
});

test.each<[string, Partial<CamtEntry>]>([
  ['in the text, in groups, with a day behind it', { remittance: 'RF46 2026 0001 23 15.11.2026' }],
  ['in the text, with points', { remittance: 'Rate 2 zu rf46.2026.000123.' }],
  ['as its own reference, with digits behind it', { endToEndId: 'RF46202600012320261123' }],
  ['structured, with another text of digits', { creditorReference: 'RF46 2026 0001 23', endToEndId: '20261123-1', remittance: '4711' }],
])('the reference %s', (_where, more) => {
  expect(recoveryNamesOf(credit(more))?.references).toContain('RF462026000123');
});

test('the number with digits behind it', () => {
  expect(recoveryNamesOf(credit({ remittance: 'REC-2026-000123 15.11.2026' }))?.numbers).toContain('REC-2026-000123');
  expect(recoveryNamesOf(credit({ endToEndId: 'rec2026000123' }))?.numbers).toEqual(['REC-2026-000123']);
});

test('one field never runs into the next', () => {
  expect(recoveryNamesOf(credit({ remittance: 'RF46 2026', endToEndId: '00012300' }))).toBeNull();
  expect(recoveryNamesOf(credit({ remittance: 'rent', endToEndId: '20261123-1' }))).toBeNull();
});

test('a reference with a digit that is wrong names nothing, and is seen all the same', () => {
  expect(recoveryNamesOf(credit({ creditorReference: 'RF462026000124' }))).toEqual({ structured: null, references: [], numbers: [] });
});

test('a debit, and a payment of ours that came back, name none', () => {
  const text = { remittance: 'REC-2026-000123' };
  expect(recoveryNamesOf(credit({ ...text, direction: 'debit' }))).toBeNull();
  expect(recoveryNamesOf(credit({ ...text, returnReason: { code: 'AC04', text: undefined } }))).toBeNull();
});

test('whatever is written around a reference, it is among those that are looked up', () => {
  const blank = fc.constantFrom('', ' ', '-', '.', '/');
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99_999_999 }),
      fc.string({ maxLength: 30 }),
      fc.string({ maxLength: 30 }),
      fc.array(blank, { minLength: 30, maxLength: 30 }),
      (serial, before, after, blanks) => {
        const reference = creditorReference(`2026${String(serial).padStart(6, '0')}`);
        const written = [...reference].map((character, at) => character + (blanks[at] ?? '')).join('');
        expect(recoveryNamesOf(credit({ remittance: `${before}${written}${after}` }))?.references).toContain(reference);
      },
    ),
    propertyRuns(),
  );
});
