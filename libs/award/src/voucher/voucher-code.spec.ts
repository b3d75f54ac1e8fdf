import fc from 'fast-check';

import { isWellFormed, newVoucherCode, readVoucherCode } from './voucher-code.js';

const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const codes = fc.constant(null).map(newVoucherCode);
const lettersOf = (code: string): string[] => [...code.slice(4).replaceAll('-', '')];
const codeOf = (letters: readonly string[]): string => readVoucherCode(letters.join('')) ?? '';

test('looks like TRV-7Q4M-K2PX-9HDW, checks itself, and holds no letter that looks like another', () => {
  fc.assert(
    fc.property(codes, (code) => {
      expect(code).toMatch(/^TRV-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
      expect(isWellFormed(code)).toBe(true);
    }),
  );
});

test('no two are alike', () => {
  expect(new Set(Array.from({ length: 5000 }, newVoucherCode)).size).toBe(5000);
});

test('one wrong letter is always noticed', () => {
  fc.assert(
    fc.property(codes, fc.nat(11), fc.constantFrom(...ALPHABET), (code, at, letter) => {
      const letters = lettersOf(code);
      fc.pre(letters[at] !== letter);
      letters[at] = letter;
      expect(isWellFormed(codeOf(letters))).toBe(false);
    }),
  );
});

test('two letters that changed places are always noticed, wherever they stand', () => {
  fc.assert(
    fc.property(codes, fc.nat(10), fc.nat(10), (code, a, b) => {
      const letters = lettersOf(code);
      const [first = '', second = ''] = [letters[a], letters[b]];
      fc.pre(first !== second);
      letters[a] = second;
      letters[b] = first;
      expect(isWellFormed(codeOf(letters))).toBe(false);
    }),
  );
});

test('is read as people write it', () => {
  const code = newVoucherCode();
  for (const given of [code.toLowerCase(), code.slice(4), ` ${code.replaceAll('-', ' ')} `, code.replaceAll('-', '')])
    expect(readVoucherCode(given)).toBe(code);
  for (const given of ['', 'TRV', 'TRV-1234', `${code}X`, '<script>']) expect(readVoucherCode(given)).toBeNull();
  expect(isWellFormed('TRV-0000-0000-0000')).toBe(false);
});
