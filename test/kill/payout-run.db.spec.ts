import { DataSource } from 'typeorm';

import { Ledger } from '@traverse/ledger';

import { modules } from '../../apps/api/contexts.js';
import { startTestBank, type TestBank } from '../support/bank.js';
import { FinanceDesk } from '../support/finance-desk.js';
import { queueBackends } from '../support/queue-backends.js';
import { startTestModule, type TestModule } from '../support/module.js';
import { until } from '../support/until.js';
import { startWorkerProcess, type WorkerProcess } from '../support/worker-process.js';

/**
 * A real worker process, killed ten times in the middle of a payout run and started again each time: every payout is settled once (or in
 * doubt), the bank's own log shows each EndToEndId once, and what was left in the middle is taken up again within 15 s.
 */
const KILLS = 10;
const BATCHES_A_KILL = 3;
const PICKED_UP_WITHIN_MS = 15_000;
jest.setTimeout(600_000);

let bank: TestBank;
let house: TestModule;
let desk: FinanceDesk;
let worker: WorkerProcess | undefined;
let env: Record<string, string>;

const query = <T extends object>(text: string, values: readonly unknown[] = []): Promise<T[]> =>
  house.app.get(DataSource).query<T[]>(text, [...values]);
const start = (): WorkerProcess =>
  startWorkerProcess({ DATABASE_URL: house.config.databaseUrl, DATA_DIR: house.config.dataDir, BANK_URL: bank.url, DEMO: '1', ...env });

/** Nothing is left to be delivered: the worker process has handled every event. */
const drained = (): Promise<void> =>
  until(async () => (await query(`SELECT 1 FROM "outbox"."delivery" WHERE "state" <> 'done' LIMIT 1`)).length === 0, { timeoutMs: 60_000 });

/** One batch of two payouts, ready to be released. */
async function readyBatch(): Promise<string> {
  const claims: string[] = [];
  for (let payout = 0; payout < 2; payout += 1) {
    const voucher = await desk.voucher({ amountMinor: 600_000n });
    claims.push(await desk.approvedClaim(voucher.owner, voucher.voucherId));
  }
  for (const claimId of claims) await desk.approvePayout(claimId);
  const [batchId] = await desk.checkedBatches();
  if (!batchId) throw new Error('no batch');
  return batchId;
}

const statesOf = async (batchIds: readonly string[]): Promise<Record<string, string>> => {
  const rows = await query<{ id: string; state: string }>(`SELECT "id", "state" FROM "finance"."batch" WHERE "id" = ANY($1::uuid[])`, [
    batchIds,
  ]);
  return Object.fromEntries(rows.map((row) => [row.id, row.state]));
};
const anyIn = async (batchIds: readonly string[], state: string): Promise<boolean> =>
  Object.values(await statesOf(batchIds)).includes(state);
const anySettled = async (batchIds: readonly string[]): Promise<boolean> =>
  (await query(`SELECT 1 FROM "finance"."payout" WHERE "batch_id" = ANY($1::uuid[]) AND "state" = 'settled' LIMIT 1`, [batchIds])).length >
  0;

/** The moments at which the worker dies, in turn. */
const MOMENTS: readonly ((batchIds: readonly string[], deliveries: number) => Promise<boolean>)[] = [
  (batchIds) => anyIn(batchIds, 'sending'),
  async (_, before) => (await bank.log()).deliveries.length > before,
  (batchIds) => anyIn(batchIds, 'sent'),
  (batchIds) => anySettled(batchIds),
];

describe.each(queueBackends)('on %s', (_backend, environment) => {
  beforeAll(async () => {
    env = environment();
    bank = await startTestBank();
    house = await startTestModule({ imports: [...modules] }, { BANK_URL: bank.url, ...env });
    desk = await FinanceDesk.open({ get: (token) => house.app.get(token), query, queues: { drain: drained } });
    worker = start();
  });
  afterAll(async () => {
    await worker?.kill().catch(() => undefined);
    await house?.close();
    await bank?.close();
  });

  test('ten kills in the middle of a payout run', async () => {
    const ready: string[] = [];
    while (ready.length < KILLS * BATCHES_A_KILL) ready.push(await readyBatch());
    let leftBehind: string[] = [];
    const pickedUpMs: number[] = [];
    let interrupted = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const mine = ready.slice(kill * BATCHES_A_KILL, (kill + 1) * BATCHES_A_KILL);
      // A bank that takes its time: the worker dies while its call is under way.
      for (const batchId of mine.slice(1)) await slowDown(batchId, 400);
      const deliveries = (await bank.log()).deliveries.length;
      await Promise.all(mine.map((batchId) => desk.release(batchId)));
      const moment = MOMENTS[kill % MOMENTS.length];
      await until(() => moment?.(mine, deliveries) ?? true, { timeoutMs: 60_000 });
      await worker?.kill();
      const states = await statesOf(mine);
      interrupted += Object.values(states).filter((state) => state === 'sending').length;
      leftBehind = Object.entries(states)
        .filter(([, state]) => state === 'sending' || state === 'released')
        .map(([id]) => id);
      worker = start();
      await worker.running;
      const began = performance.now();
      await until(async () => Object.values(await statesOf(leftBehind)).every((state) => state === 'sent' || state === 'in-doubt'), {
        timeoutMs: PICKED_UP_WITHIN_MS,
        describe: async () => `kill ${kill + 1}: not picked up: ${JSON.stringify(await statesOf(leftBehind))} ${worker?.ended() ?? ''}`,
      });
      pickedUpMs.push(Math.round(performance.now() - began));
    }
    await until(async () => (await payoutStates(ready)).every(({ state }) => state === 'settled'), {
      timeoutMs: 60_000,
      describe: async () => `not settled: ${JSON.stringify(await payoutStates(ready))}`,
    });
    await drained();
    await expectPaidOnce(ready);
    // Else the kills came at the wrong moments and prove nothing.
    expect(interrupted).toBeGreaterThan(0);
    expect(Math.max(...pickedUpMs)).toBeLessThan(PICKED_UP_WITHIN_MS);
  });
});

async function slowDown(batchId: string, delayMs: number): Promise<void> {
  const payouts = await query<{ endToEndId: string }>(
    `SELECT "end_to_end_id" AS "endToEndId" FROM "finance"."payout" WHERE "batch_id" = $1 LIMIT 1`,
    [batchId],
  );
  await bank.tell({ match: { endToEndId: payouts[0]?.endToEndId }, behave: 'answer-late', delayMs });
}

const payoutStates = (batchIds: readonly string[]): Promise<{ state: string; endToEndId: string }[]> =>
  query(`SELECT "state", "end_to_end_id" AS "endToEndId" FROM "finance"."payout" WHERE "batch_id" = ANY($1::uuid[])`, [batchIds]);

async function expectPaidOnce(batchIds: readonly string[]): Promise<void> {
  const payouts = await payoutStates(batchIds);
  expect(payouts).toHaveLength(KILLS * BATCHES_A_KILL * 2);
  const { endToEndIds, deliveries } = await bank.log();
  const log = new Map(endToEndIds.map((row) => [row.endToEndId, row]));
  expect(payouts.map(({ endToEndId }) => ({ debits: log.get(endToEndId)?.debits, returns: log.get(endToEndId)?.returns }))).toEqual(
    payouts.map(() => ({ debits: 1, returns: 0 })),
  );
  expect(endToEndIds).toHaveLength(payouts.length);
  expect(deliveries.filter((delivery) => delivery.verdict === 'accepted')).toHaveLength(batchIds.length);
  const settled = await query<{ n: number }>(
    `SELECT count(*)::int AS "n" FROM "audit"."transition" WHERE "entity" = 'finance.payout' AND "to_state" = 'settled' GROUP BY "entity_id"`,
  );
  expect(settled.map((row) => row.n)).toEqual(payouts.map(() => 1));
  const posted = await query<{ n: number }>(
    `SELECT count(*)::int AS "n" FROM "ledger"."transfer" WHERE "kind" = 'post' AND "code" = 'payout-released'`,
  );
  expect(posted[0]?.n).toBe(payouts.length);
  expect(await house.app.get(Ledger).proof()).toMatchObject({ balanced: true, problems: [] });
}
