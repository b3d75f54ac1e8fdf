import { createConnection } from 'node:net';

import { CheckBatch, ReleaseBatch } from '@traverse/finance';

import { ImportBankFile } from '../../libs/finance/src/statement/import-bank-file.js';
import { PayoutQueries } from '../../libs/finance/src/payout/payout.queries.js';
import { BatchQueries } from '../../libs/finance/src/batch/batch.queries.js';
import { SendBatch, SENDER } from '../../libs/finance/src/batch/send-batch.js';
import { type OwnServer, startOwnServer } from '../support/own-server.js';
import { PayoutHouse } from '../support/payout-house.js';
import { queueBackends } from '../support/queue-backends.js';
import { until } from '../support/until.js';

/**
 * Faults that hit real processes: the built worker is killed at each point of sending a batch, the bank misbehaves, the database is stopped
 * at once, the queue is emptied, everything is done by two at once. After each: the ledger proof holds, every payout is settled once (or in
 * doubt and listed), and the bank's own log shows each EndToEndId once. Workers are held at a point from outside, by locks and by the bank.
 */
jest.setTimeout(300_000);

let server: OwnServer;
let run: PayoutHouse;
/** Checked batches of one payout, for the tests to take. */
const ready: string[] = [];
const redisUrl = process.env['TEST_REDIS_URL'];
const BATCHES = redisUrl ? 25 : 17;

beforeAll(async () => {
  server = await startOwnServer();
  run = await PayoutHouse.open();
  await run.startWorker();
  while (ready.length < BATCHES) ready.push(await run.madeBatch());
  await run.drained();
});
afterAll(async () => {
  await run?.close();
  await server?.close();
});

/** The worker at work ends, and another takes its place. */
async function changeWorker(env: Readonly<Record<string, string>> = {}): Promise<void> {
  await run.workers.at(-1)?.stop();
  await run.startWorker(env);
}
const take = (count = 1): string[] => ready.splice(0, count);
const release = (batchId: string): Promise<void> => run.desk.release(batchId);
const isIn = (batchId: string, state: string): Promise<void> => until(async () => (await run.batchStates([batchId])).includes(state));

/** Releases the batch, waits until the worker stands at its point, and says how what holds it there is let go. */
type Point = (batchId: string) => Promise<() => Promise<void>>;
const nothingHolds = (): Promise<void> => Promise.resolve();

const POINTS: Readonly<Record<string, Point>> = {
  'before transaction A': async (batchId) => {
    const letGo = await run.hold('LOCK TABLE "outbox"."inbox" IN ACCESS EXCLUSIVE MODE');
    await release(batchId);
    await run.waitsAt('SELECT 1 FROM "outbox"."inbox"');
    expect(await run.batchStates([batchId])).toEqual(['released']);
    return letGo;
  },
  'after transaction A, before the bank hears anything': async (batchId) => {
    const mend = await run.deafen();
    await release(batchId);
    await isIn(batchId, 'sending');
    return mend;
  },
  'during the call, which the bank drops': async (batchId) => {
    await run.tell(batchId, { behave: 'time-out' });
    await release(batchId);
    await run.delivered(batchId);
    return nothingHolds;
  },
  'during the call, when the bank has taken the file': async (batchId) => {
    await run.tell(batchId, { behave: 'answer-late', delayMs: 1_500 });
    await release(batchId);
    await run.delivered(batchId);
    return nothingHolds;
  },
  'before transaction B': async (batchId) => {
    await run.tell(batchId, { behave: 'answer-late', delayMs: 1_500 });
    await release(batchId);
    await run.delivered(batchId);
    const letGo = await run.hold('SELECT 1 FROM "finance"."batch" WHERE "id" = $1 FOR UPDATE', [batchId]);
    await run.waitsAt('FROM "finance"."batch" WHERE "id" = $1 FOR UPDATE');
    expect(await run.batchStates([batchId])).toEqual(['sending']);
    return letGo;
  },
  'after transaction B, before the event is done': async (batchId) => {
    await run.tell(batchId, { behave: 'answer-late', delayMs: 1_500 });
    await release(batchId);
    await run.delivered(batchId);
    const letGo = await run.hold(
      `SELECT 1 FROM "outbox"."delivery" d JOIN "outbox"."event" e ON e."id" = d."event_id"
       WHERE e."subject_id" = $1 AND d."subscriber" = 'finance.send-batch' FOR UPDATE OF d`,
      [batchId],
    );
    await isIn(batchId, 'sent');
    await run.waitsAt(`UPDATE "outbox"."delivery" SET "state" = 'done'`);
    return letGo;
  },
};

describe.each(queueBackends)('on %s', (_backend, environment) => {
  const env = environment();
  beforeAll(() => changeWorker(env));
  afterAll(() => changeWorker());

  test.each(Object.entries(POINTS))('the worker is killed %s', async (_name, point) => {
    const batches = take();
    const letGo = await point(batches[0] ?? '');
    await run.workers.at(-1)?.kill();
    await letGo();
    await run.startWorker(env);
    await run.settled(batches);
    await run.drained();
    await run.expectPaidOnce(batches);
    expect(await run.batchStates(batches)).toEqual(['sent']);
  });
});

test('the bank answers twice, late, never, is not heard, and books another amount', async () => {
  const [twice = '', late = '', never = '', unheard = '', another = ''] = take(5);
  await run.tell(twice, { behave: 'answer-twice' });
  // Later than anybody waits for it.
  await run.tell(late, { behave: 'answer-late', delayMs: 12_000 });
  await run.tell(never, { behave: 'time-out' });
  await run.tell(unheard, { behave: 'accept-but-no-answer' });
  await run.tell(another, { behave: 'book-another-amount' });
  await Promise.all([twice, late, never, unheard, another].map(release));
  await run.settled([twice, late, never, unheard]);
  await run.drained();
  await run.expectPaidOnce([twice, late, never, unheard]);
  const expected = { state: 'in-doubt', endToEndId: await run.endToEndId(another), outcomeCode: 'amount-differs' };
  expect(await run.payouts([another])).toEqual([expected]);
  const { items } = await run.house.app.get(PayoutQueries).list(run.desk.clerk, { state: 'in-doubt' });
  expect(items.map(({ endToEndId }) => endToEndId)).toEqual([expected.endToEndId]);
});

test('PostgreSQL is stopped at once and comes back while batches are on their way', async () => {
  const batches = take(3);
  for (const batchId of batches.slice(1)) await run.tell(batchId, { behave: 'answer-late', delayMs: 1_000 });
  await Promise.all(batches.map(release));
  await until(async () => (await run.batchStates(batches)).includes('sending'));
  await server.stopAtOnce();
  await server.start();
  // The same worker goes on: nobody has started another.
  await run.settled(batches);
  await run.drained();
  expect(run.workers.at(-1)?.ended()).toBeNull();
  await run.expectPaidOnce(batches);
});

test('two workers, two checkers, two who release, and two imports of one file at once', async () => {
  const [first = '', second = '', third = ''] = take(3);
  const other = await run.startWorker();
  await run.desk.house.get(CheckBatch).sendBack(run.desk.controller, first, 'Once more');
  const check = run.desk.house.get(CheckBatch);
  const checks = await Promise.allSettled([check.execute(run.desk.controller, first), check.execute(run.desk.secondClerk, first)]);
  expect(checks.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const releasing = run.desk.house.get(ReleaseBatch);
  for (const batchId of [first, second]) {
    const released = await Promise.allSettled([
      releasing.execute(run.desk.controller, batchId),
      releasing.execute(run.desk.secondClerk, batchId),
    ]);
    expect(released.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  }
  await run.settled([first, second]);
  await run.drained();
  // From here this process is the worker and fetches nothing: the file is imported by hand, by three at once.
  for (const worker of [run.workers.at(-2), other]) await worker?.stop();
  await release(third);
  await run.house.app.get(SendBatch).execute(SENDER, third);
  const last = (await run.bank.log()).files.filter(({ kind }) => kind === 'camt.054').at(-1);
  const bytes = Buffer.from(await run.bank.file(last?.id ?? ''));
  const importing = run.house.app.get(ImportBankFile);
  const imports = await Promise.all([1, 2, 3].map(() => importing.execute({ bytes, source: 'upload' })));
  expect(imports.map(({ duplicate }) => duplicate).sort()).toEqual([false, true, true]);
  await run.startWorker();
  await run.drained();
  await run.expectPaidOnce([first, second, third]);
  const { items } = await run.house.app.get(BatchQueries).list(run.desk.clerk, { state: 'in-doubt' });
  expect(items).toEqual([]);
});

if (redisUrl)
  test('Redis is flushed while batches are on their way: deliveries and timers come back', async () => {
    const batches = take(2);
    // A database of its own in that server: what is flushed is this test's alone.
    const own = new URL(redisUrl);
    own.pathname = '/9';
    await changeWorker({ REDIS_URL: own.toString() });
    for (const batchId of batches) await run.tell(batchId, { behave: 'answer-late', delayMs: 1_000 });
    await Promise.all(batches.map(release));
    await until(async () => (await run.batchStates(batches)).includes('sending'));
    await flush(own);
    await run.settled(batches);
    await run.drained();
    await run.expectPaidOnce(batches);
  });

function flush({ hostname, port, pathname }: URL): Promise<void> {
  return new Promise((done, fail) => {
    const line = createConnection(Number(port || 6379), hostname, () => line.write(`SELECT ${pathname.slice(1)}\r\nFLUSHDB\r\n`));
    let heard = '';
    line.on('error', fail).on('data', (data) => {
      heard += data.toString();
      if (heard.startsWith('-')) fail(new Error(heard));
      if (heard === '+OK\r\n+OK\r\n') line.end(done);
    });
  });
}
