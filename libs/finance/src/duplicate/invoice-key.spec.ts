import { numberKey, supplierKey } from './invoice-key.js';

test.each([
  ['R-2026/0042', 'r 2026 42'],
  ['RE 007', 're-7'],
  ['ÉTÉ-1', 'ete1'],
  ['0001', '1'],
])('%s and %s are one number', (one, other) => expect(numberKey(one)).toBe(numberKey(other)));

test.each([
  ['R-100', 'R-10'],
  ['2026-1', '2025-1'],
  ['A0', 'A'],
])('%s and %s are two', (one, other) => expect(numberKey(one)).not.toBe(numberKey(other)));

test.each([
  ['Labor AG', 'LABOR'],
  ['Institut für Holzbau GmbH & Co. KG', 'institut fur holzbau'],
  ['Kovinar d.o.o.', 'Kovinar'],
  ['Studio Rossi S.r.l.', 'STUDIO ROSSI SRL'],
])('%s and %s are one supplier', (one, other) => expect(supplierKey(one)).toBe(supplierKey(other)));

test('a name that is nothing but a legal form stays one; signs alone are no name', () => {
  expect(supplierKey('AG')).toBe('ag');
  expect(supplierKey(' – ')).toBe('');
  expect(numberKey('---')).toBe('');
});
