import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { FinanceDesk } from '../../../../test/support/finance-desk.js';
import { ClaimQueries } from './claim.queries.js';
import { QueryClaim } from './query-claim.js';
import { SubmitClaim } from './submit-claim.js';

let house: TestApp;
let desk: FinanceDesk;
let third: Awaited<ReturnType<FinanceDesk['voucher']>>;

beforeAll(async () => {
  house = await startTestApp();
  desk = await FinanceDesk.open(house);
  // While the call is open: the tests move the clock beyond it.
  third = await desk.voucher();
});
afterAll(() => house.close());

const DAY = 86_400_000;
const warn = (): Promise<void> => house.timers.tick('finance.warn-payment-terms');
const warnings = async (id: string): Promise<number[]> => {
  const rows = await house.query<{ days: number }>(
    `SELECT ("payload"->>'days')::int AS "days" FROM "outbox"."event" WHERE "subject_id" = $1 AND "type" = 'finance.claim.term-near.v1' ORDER BY 1`,
    [id],
  );
  return rows.map(({ days }) => days);
};
const clock = async (id: string) => (await house.get(ClaimQueries).one(desk.officer, id, 'en')).clock;

test('warns after 60 and 75 days of the term, once each, and never while the claimant is asked', async () => {
  const one = await desk.voucher();
  const two = await desk.voucher();
  const running = await desk.submitted(one.owner, one.voucherId);
  const asked = await desk.submitted(two.owner, two.voucherId);
  await house.clock.advance(59 * DAY);
  await warn();
  expect(await warnings(running)).toEqual([]);
  await house.get(QueryClaim).execute(desk.officer, asked, { reason: 'which days?' });
  await house.clock.advance(DAY + 1000);
  await Promise.all([warn(), warn()]);
  await warn();
  expect(await warnings(running)).toEqual([60]);
  expect(await warnings(asked)).toEqual([]);
  expect(await clock(running)).toMatchObject({ usedDays: 60, days: 80, state: 'running' });
  expect(await clock(asked)).toMatchObject({ usedDays: 59, state: 'paused' });

  // The officer's list: whose term ends first stands first, page by page.
  const list = (cursor?: string) =>
    house.get(ClaimQueries).list(desk.officer, { state: 'submitted', sort: 'due', limit: 1, ...(cursor ? { cursor } : {}) });
  await house.clock.advance(10 * DAY);
  await house.get(SubmitClaim).execute(two.owner, asked, 'answer');
  const first = await list();
  const second = await list(first.nextCursor ?? '');
  expect([first, second].map(({ items }) => items[0]?.id)).toEqual([running, asked]);
  expect(second.nextCursor).toBeNull();

  await house.clock.advance(6 * DAY);
  await warn();
  expect(await warnings(running)).toEqual([60, 75]);
  expect(await warnings(asked)).toEqual([60]);
});

test('who was silent for long hears once, of the nearest end', async () => {
  const id = await desk.submitted(third.owner, third.voucherId);
  await house.clock.advance(90 * DAY);
  await warn();
  expect(await warnings(id)).toEqual([75]);
  expect(await clock(id)).toMatchObject({ usedDays: 90, state: 'running' });
});
