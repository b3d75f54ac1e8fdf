import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** What every authenticator app takes without being asked: SHA-1, 6 digits, 30 seconds (RFC 6238, section 1.2 and appendix A). */
export const STEP_MS = 30_000;
const DIGITS = 6;
/** 160 bits, as RFC 4226 section 4 recommends. */
const SECRET_BYTES = 20;
/** Steps before and after the present one that count: for a clock that is a little off and a code typed slowly (RFC 6238, section 5.2). */
const WINDOW = 1;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648, without padding. */
export function toBase32(bytes: Buffer): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => ALPHABET[parseInt(five.padEnd(5, '0'), 2)] ?? '').join('');
}

export function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => parseInt(eight, 2)));
}

export const newSecret = (): string => toBase32(randomBytes(SECRET_BYTES));

export const stepAt = (time: Date): number => Math.floor(time.getTime() / STEP_MS);

/** The code of one step of 30 seconds: HOTP (RFC 4226, section 5.3) of the step's number. */
export function codeAt(secret: string, step: number, digits = DIGITS): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/** The step that a code belongs to, or null. All steps of the window are compared, whichever fits. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const given = Buffer.from(code);
  const present = stepAt(now);
  let found: number | null = null;
  for (let step = present - WINDOW; step <= present + WINDOW; step += 1)
    if (timingSafeEqual(Buffer.from(codeAt(secret, step)), given)) found = step;
  return found;
}

/** What the QR code says to an authenticator app. */
export function enrolmentUri(secret: string, account: string, issuer: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=${DIGITS}&period=${STEP_MS / 1000}`;
}
