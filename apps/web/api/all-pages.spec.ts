import { allPages } from './all-pages.js';

it.each([0, 2, 3, 7])('reads every page once, in order: %i rows, two on a page', async (count) => {
  const rows = Array.from({ length: count }, (_, at) => at);
  const asked: (string | undefined)[] = [];
  const read = await allPages((cursor) => {
    asked.push(cursor);
    const from = Number(cursor ?? 0);
    return Promise.resolve({ items: rows.slice(from, from + 2), nextCursor: from + 2 < count ? String(from + 2) : null });
  });
  expect(read).toEqual(rows);
  expect(asked).toHaveLength(Math.max(1, Math.ceil(count / 2)));
});
