import { newId } from './ids.js';

test('an id is a version 7 uuid and ids of later milliseconds sort later', () => {
  const ids = Array.from({ length: 2_000 }, () => newId());
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(ids).size).toBe(2_000);
  const stamps = ids.map((id) => id.slice(0, 13));
  expect([...stamps].sort()).toEqual(stamps);
});
