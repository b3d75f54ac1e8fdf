import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export const SESSION_COOKIE = 'traverse_session';
export const CSRF_HEADER = 'x-csrf-token';

/** 256 random bits: not to be guessed, so a plain hash of it is enough to keep. */
export const newToken = (): string => randomBytes(32).toString('base64url');
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Follows from the session's secret: nothing to keep, and only the session's own pages can know it. */
export const csrfTokenOf = (token: string): string => createHmac('sha256', token).update('traverse csrf').digest('base64url');

export function isCsrfToken(given: unknown, token: string): boolean {
  if (typeof given !== 'string') return false;
  const wanted = Buffer.from(csrfTokenOf(token));
  const got = Buffer.from(given);
  return got.length === wanted.length && timingSafeEqual(got, wanted);
}
