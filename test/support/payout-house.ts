import { createServer, type Socket } from 'node:net';

import pg from 'pg';
import { DataSource } from 'typeorm';

import { Ledger } from '@traverse/ledger';

import { modules } from '../../apps/api/contexts.js';
import { startTestBank, type TestBank } from './bank.js';
import { testServer } from './database.js';
import { FinanceDesk } from './finance-desk.js';
import { startTestModule, type TestModule } from './module.js';
import { until } from './until.js';
import { startWorkerProcess, type WorkerProcess } from './worker-process.js';

export interface Paid {
  readonly state: string;
  readonly endToEndId: string;
  readonly outcomeCode: string | null;
}

/** The deeds in this process, the bank beside it, and the built worker as a process of its own that a test may kill. */
export class PayoutHouse {
  readonly workers: WorkerProcess[] = [];

  private constructor(
    readonly bank: TestBank,
    readonly house: TestModule,
    readonly desk: FinanceDesk,
  ) {}

  static async open(env: Readonly<Record<string, string>> = {}): Promise<PayoutHouse> {
    const bank = await startTestBank();
    const house = await startTestModule({ imports: [...modules] }, { ...env, BANK_URL: bank.url });
    const query = <T extends object>(text: string, values: readonly unknown[] = []): Promise<T[]> =>
      house.app.get(DataSource).query<T[]>(text, [...values]);
    const drain = (): Promise<void> =>
      until(async () => (await query(`SELECT 1 FROM "outbox"."delivery" WHERE "state" <> 'done' LIMIT 1`)).length === 0, {
        timeoutMs: 90_000,
      });
    const desk = await FinanceDesk.open({ get: (token) => house.app.get(token), query, queues: { drain } });
    return new PayoutHouse(bank, house, desk);
  }

  query<T extends object>(text: string, values: readonly unknown[] = []): Promise<T[]> {
    return this.desk.house.query<T>(text, [...values]);
  }

  /** Every event is handled. */
  drained(): Promise<void> {
    return this.desk.house.queues.drain();
  }

  async startWorker(env: Readonly<Record<string, string>> = {}): Promise<WorkerProcess> {
    const { databaseUrl, dataDir } = this.house.config;
    const worker = startWorkerProcess({ DATABASE_URL: databaseUrl, DATA_DIR: dataDir, BANK_URL: this.bank.url, DEMO: '1', ...env });
    this.workers.push(worker);
    await worker.running;
    return worker;
  }

  async close(): Promise<void> {
    for (const worker of this.workers) if (worker.ended() === null) await worker.kill();
    await this.house.close();
    await this.bank.close();
  }

  /** One batch of so many payouts, made: its events are handled by a running worker. */
  async madeBatch(payouts = 1): Promise<string> {
    const claims: string[] = [];
    while (claims.length < payouts) {
      const voucher = await this.desk.voucher({ amountMinor: 600_000n });
      claims.push(await this.desk.approvedClaim(voucher.owner, voucher.voucherId));
    }
    for (const claimId of claims) await this.desk.approvePayout(claimId);
    const [batchId] = await this.desk.checkedBatches();
    if (!batchId) throw new Error('no batch');
    return batchId;
  }

  async batchStates(batchIds: readonly string[]): Promise<string[]> {
    const rows = await this.query<{ state: string }>(`SELECT "state" FROM "finance"."batch" WHERE "id" = ANY($1::uuid[])`, [batchIds]);
    return rows.map(({ state }) => state);
  }

  payouts(batchIds: readonly string[]): Promise<Paid[]> {
    return this.query<Paid>(
      `SELECT "state", "end_to_end_id" AS "endToEndId", "outcome_code" AS "outcomeCode" FROM "finance"."payout" WHERE "batch_id" = ANY($1::uuid[])`,
      [batchIds],
    );
  }

  async endToEndId(batchId: string): Promise<string> {
    return (await this.payouts([batchId]))[0]?.endToEndId ?? '';
  }

  /** Tells the bank what to do with this batch's payment. */
  async tell(batchId: string, rule: { readonly behave: string; readonly delayMs?: number }): Promise<void> {
    await this.bank.tell({ match: { endToEndId: await this.endToEndId(batchId) }, ...rule });
  }

  /** The bank has this batch's file in its hands, whatever it does with it. */
  async delivered(batchId: string): Promise<void> {
    const [file] = await this.query<{ msgId: string }>(`SELECT "msg_id" AS "msgId" FROM "finance"."batch_file" WHERE "batch_id" = $1`, [
      batchId,
    ]);
    await until(async () => (await this.bank.log()).deliveries.some(({ msgId }) => msgId === file?.msgId));
  }

  async settled(batchIds: readonly string[], timeoutMs = 60_000): Promise<void> {
    await until(async () => (await this.payouts(batchIds)).every(({ state }) => state === 'settled'), {
      timeoutMs,
      describe: async () => `not settled: ${JSON.stringify(await this.payouts(batchIds))} ${this.workers.at(-1)?.ended() ?? ''}`,
    });
  }

  /** Another session takes a lock, until it is told to let go: what needs it stands still. */
  async hold(statement: string, values: readonly unknown[] = []): Promise<() => Promise<void>> {
    const url = new URL(testServer().adminUrl);
    url.pathname = `/${this.house.database.name}`;
    const client = new pg.Client({ connectionString: url.toString() });
    await client.connect();
    await client.query('BEGIN');
    await client.query(statement, [...values]);
    return async () => {
      await client.query('ROLLBACK');
      await client.end();
    };
  }

  /** A session stands still at a statement with this in it, because somebody holds what it needs. */
  async waitsAt(statement: string): Promise<void> {
    const waiting = `SELECT 1 FROM pg_stat_activity WHERE "datname" = current_database() AND "wait_event_type" = 'Lock' AND strpos("query", $1) > 0`;
    await until(async () => (await this.query(waiting, [statement])).length > 0, {
      describe: async () =>
        `nobody waits: ${JSON.stringify(await this.query(`SELECT "wait_event_type", "state", "query" FROM pg_stat_activity WHERE "datname" = current_database()`))}`,
    });
  }

  /** The bank's line is dead in the worst way: it takes calls, and hears and says nothing. Returns how to mend it. */
  async deafen(): Promise<() => Promise<void>> {
    await this.bank.stop();
    const calls = new Set<Socket>();
    const deaf = createServer((call) => calls.add(call.pause().on('error', () => undefined)));
    await new Promise<void>((done) => deaf.listen(Number(new URL(this.bank.url).port), '127.0.0.1', done));
    return async () => {
      for (const call of calls) call.destroy();
      await new Promise((done) => deaf.close(done));
      await this.bank.start();
    };
  }

  /** The ledger proof holds; every payout is settled once, and the bank's own log shows its EndToEndId once. */
  async expectPaidOnce(batchIds: readonly string[]): Promise<void> {
    const payouts = await this.payouts(batchIds);
    expect(payouts.map(({ state }) => state)).toEqual(payouts.map(() => 'settled'));
    const log = (await this.bank.log()).endToEndIds;
    const inLog = payouts.map(({ endToEndId }) => log.filter((row) => row.endToEndId === endToEndId));
    expect(inLog.map((rows) => rows.map(({ debits, returns }) => ({ debits, returns })))).toEqual(
      payouts.map(() => [{ debits: 1, returns: 0 }]),
    );
    const steps = await this.query<{ n: number }>(
      `SELECT count(*)::int AS "n" FROM "audit"."transition" t JOIN "finance"."payout" p ON p."id" = t."entity_id"
       WHERE p."batch_id" = ANY($1::uuid[]) AND t."to_state" = 'settled' GROUP BY p."id"`,
      [batchIds],
    );
    expect(steps.map(({ n }) => n)).toEqual(payouts.map(() => 1));
    await this.expectSound();
  }

  async expectSound(): Promise<void> {
    expect(await this.house.app.get(Ledger).proof()).toMatchObject({ balanced: true, problems: [] });
  }
}
