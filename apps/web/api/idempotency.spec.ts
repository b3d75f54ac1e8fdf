import { keyFor } from './idempotency.js';

it('keeps the key of a command until it was answered', () => {
  const first = keyFor('POST /a', '{"x":1}');
  expect(keyFor('POST /a', '{"x":1}').key).toBe(first.key);
  expect(keyFor('POST /a', '{"x":2}').key).not.toBe(first.key);
  expect(keyFor('POST /b', '{"x":1}').key).not.toBe(first.key);
  first.answered();
  expect(keyFor('POST /a', '{"x":1}').key).not.toBe(first.key);
});
