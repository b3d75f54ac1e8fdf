import { csrfTokenOf, hashToken, isCsrfToken, newToken } from './tokens.js';

test('tokens are 256 random bits and never twice the same', () => {
  const tokens = Array.from({ length: 1000 }, newToken);
  expect(new Set(tokens).size).toBe(1000);
  for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32);
});

test('the CSRF token follows from the session’s token, and neither from the other’s hash', () => {
  const [one, two] = [newToken(), newToken()];
  expect(csrfTokenOf(one)).toBe(csrfTokenOf(one));
  expect(csrfTokenOf(one)).not.toBe(csrfTokenOf(two));
  expect(csrfTokenOf(one)).not.toBe(hashToken(one));
  expect(isCsrfToken(csrfTokenOf(one), one)).toBe(true);
  for (const wrong of [csrfTokenOf(two), hashToken(one), one, '', undefined, null, [csrfTokenOf(one)], `${csrfTokenOf(one)} `])
    expect(isCsrfToken(wrong, one)).toBe(false);
});
