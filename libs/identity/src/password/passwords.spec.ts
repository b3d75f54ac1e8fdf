import { hashPassword, MIN_PASSWORD, passwordProblems, verifyPassword } from './passwords.js';

const codes = (password: string, ...known: string[]): string[] => passwordProblems(password, known).map(({ code }) => code);

test('hashes with argon2id and a salt of its own', async () => {
  const [one, two] = await Promise.all([hashPassword('seven blue lakes'), hashPassword('seven blue lakes')]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(two);
  expect(await verifyPassword(one, 'seven blue lakes')).toBe(true);
  expect(await verifyPassword(one, 'seven blue lake')).toBe(false);
});

test('nobody’s password is never right, and costs the same work', async () => {
  expect(await verifyPassword(null, '')).toBe(false);
  expect(await verifyPassword(null, 'seven blue lakes')).toBe(false);
});

test('the length counts, not the signs', () => {
  expect(codes('x'.repeat(MIN_PASSWORD - 1))).toEqual(['identity.password-short']);
  expect(codes('correct horse')).toEqual([]);
  expect(codes('abababababab')).toEqual(['identity.password-plain']);
});

test.each([
  ['alessandra2026', 'alessandra@example.org'],
  ['example.org!!', 'a@example.org'],
  ['Rossini-Rossini', 'Maria Rossini'],
])('%s says too much of %s', (password, known) => {
  expect(codes(password, known)).toEqual(['identity.password-plain']);
});

test('a known word within a longer sentence is fine', () => {
  expect(codes('rossini sang at the lake', 'Maria Rossini')).toEqual([]);
});
