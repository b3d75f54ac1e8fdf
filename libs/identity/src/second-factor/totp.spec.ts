import { codeAt, enrolmentUri, fromBase32, newSecret, STEP_MS, stepAt, stepOfCode, toBase32 } from './totp.js';

const SECRET = toBase32(Buffer.from('12345678901234567890'));

test.each([
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
])('RFC 6238, appendix B, SHA-1: at %i s the code is %s', (seconds, code) => {
  expect(codeAt(SECRET, stepAt(new Date(seconds * 1000)), 8)).toBe(code);
});

test.each([
  [0, '755224'],
  [1, '287082'],
  [9, '520489'],
])('RFC 4226, appendix D: count %i gives %s', (count, code) => {
  expect(codeAt(SECRET, count)).toBe(code);
});

test.each([
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foobar', 'MZXW6YTBOI'],
])('RFC 4648, section 10: %s is %s', (plain, encoded) => {
  expect(toBase32(Buffer.from(plain))).toBe(encoded);
  expect(fromBase32(encoded).toString()).toBe(plain);
});

test('a code counts one step before and after its own, no longer', () => {
  const now = new Date('2026-03-01T10:00:10Z');
  const step = stepAt(now);
  const at = (steps: number): Date => new Date(now.getTime() + steps * STEP_MS);
  const code = codeAt(SECRET, step);
  expect([-2, -1, 0, 1, 2].map((steps) => stepOfCode(SECRET, code, at(steps)))).toEqual([null, step, step, step, null]);
});

test.each(['', '12345', '1234567', 'abcdef', ' 94287', '９４２８７０'])('%j is no code', (code) => {
  expect(stepOfCode(SECRET, code, new Date(0))).toBeNull();
});

test('secrets are 160 bits and never the same', () => {
  expect(fromBase32(newSecret())).toHaveLength(20);
  expect(newSecret()).not.toBe(newSecret());
});

test('the address that the QR code holds names account and issuer', () => {
  const uri = new URL(enrolmentUri(SECRET, 'anna+1@lago.example', 'Traverse'));
  expect(decodeURIComponent(uri.pathname)).toBe('/Traverse:anna+1@lago.example');
  expect(Object.fromEntries(uri.searchParams)).toEqual({
    secret: SECRET,
    issuer: 'Traverse',
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  });
});
