import { randomInt } from 'node:crypto';

/** Without 0, O, 1, I and L, which people take for each other: codes are read out on the telephone. 31 of them, a prime. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const PREFIX = 'TRV';
const RANDOM = 11;

/**
 * `TRV-7Q4M-K2PX-9HDW`: eleven letters by chance (31^11, about 2^54: with the limit on checks per minute nobody finds one by trying) and one that checks
 * the others. The weights are different and the alphabet is prime, so one wrong letter and two swapped ones are always noticed.
 */
export function newVoucherCode(): string {
  const letters = Array.from({ length: RANDOM }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return written(letters + (checkOf(letters) ?? ''));
}

/** As it is kept: capitals, in groups of four. Spaces, hyphens and the prefix may be missing; null when it cannot be a code at all. */
export function readVoucherCode(given: string): string | null {
  const letters = given.toUpperCase().replace(/[^0-9A-Z]/g, '');
  const bare = letters.startsWith(PREFIX) && letters.length === PREFIX.length + RANDOM + 1 ? letters.slice(PREFIX.length) : letters;
  return bare.length === RANDOM + 1 ? written(bare) : null;
}

/** Whether the last letter fits the others: false is a slip of whoever typed it. */
export function isWellFormed(code: string): boolean {
  const letters = code.slice(PREFIX.length).replaceAll('-', '');
  return checkOf(letters.slice(0, RANDOM)) === letters.at(-1);
}

function checkOf(letters: string): string | null {
  const values = [...letters].map((letter) => ALPHABET.indexOf(letter));
  if (values.includes(-1)) return null;
  const sum = values.reduce((total, value, i) => total + value * (i + 2), 0);
  return ALPHABET[sum % ALPHABET.length] ?? null;
}

const written = (letters: string): string => `${PREFIX}-${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`;
