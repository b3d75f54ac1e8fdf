import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Client } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';

import { type Actor, DomainError } from '@traverse/kernel';

import { ProgrammeClock } from '../clock/programme-clock.js';
import { CONFIG, type Config } from '../config/index.js';
import { SubscriberRegistry } from '../outbox/subscribers.js';
import { EntitySql } from './entity-sql.js';
import { claimOf, findReplay, type IdempotencyClaim, IdempotentReplay, insertIdempotency } from './idempotency.js';
import { PipelinedTx } from './pipelined-tx.js';
import { Slots } from './slots.js';
import { IN_FAILED_TRANSACTION, isRetryable, sqlState } from './sql-state.js';
import type { IsolationLevel, Tx } from './tx.js';

const MAX_RUNS = 3;
/** Connections that no transaction may take: reads within a transaction's work need one too, and would else wait for each other for ever. */
const KEPT_FOR_READS = 2;
const MAX_WAIT_MS = 10_000;

export interface RunOptions {
  /** READ COMMITTED unless said otherwise. */
  readonly isolation?: IsolationLevel;
}

/**
 * The only door to writing. `run` opens a transaction, hands it to the work and commits; on a serialization failure or a deadlock it
 * runs the work AGAIN in a new transaction, at most three times. Work must therefore have no effect outside of `tx`, and makes no network call.
 * Never run one inside of another's work: their transactions would not know of each other.
 */
@Injectable()
export class UnitOfWork {
  private readonly entitySql: EntitySql;
  private readonly slots: Slots;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: ProgrammeClock,
    private readonly subscribers: SubscriberRegistry,
    @Inject(CONFIG) config: Config,
  ) {
    this.entitySql = new EntitySql(dataSource);
    this.slots = new Slots(Math.max(1, config.poolSize - KEPT_FOR_READS), MAX_WAIT_MS);
  }

  async run<T>(actor: Actor, work: (tx: Tx) => Promise<T>, options: RunOptions = {}): Promise<T> {
    const claim = claimOf(actor);
    for (let attempt = 1; ; attempt += 1) {
      await this.slots.take();
      try {
        return await this.once(actor, claim, work, options);
      } catch (error) {
        // The same command came again: its first result is the answer, and nothing was done twice.
        if (error instanceof IdempotentReplay) return error.response as T;
        if (!isRetryable(error) || attempt >= MAX_RUNS) throw error;
      } finally {
        this.slots.give();
      }
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * attempt));
    }
  }

  private async once<T>(actor: Actor, claim: IdempotencyClaim | null, work: (tx: Tx) => Promise<T>, options: RunOptions): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as Client;
    const tx = new PipelinedTx(runner, client, this.entitySql, this.subscribers, actor, this.clock.now());
    // UnitOfWork sends its own BEGIN, pipelined with the first statement of the work. TypeORM's runner must know that a transaction is open,
    // else it refuses pessimistic locks and save() would open one of its own.
    markTransaction(runner, true);
    tx.begin(options.isolation);
    let broken: Error | undefined;
    try {
      const result = await work(tx);
      if (claim) insertIdempotency(tx, claim, result);
      await tx.commit();
      return result;
    } catch (error) {
      broken = await tx.rollback();
      const cause = causeOf(error, tx.firstFailure);
      throw broken ? cause : await this.explain(runner, claim, cause);
    } finally {
      markTransaction(runner, false);
      if (broken) await (runner as QueryRunner & { releasePostgresConnection(e: Error): Promise<void> }).releasePostgresConnection(broken);
      else await runner.release();
    }
  }

  /**
   * Was this a repeated Idempotency-Key? Its effects may have broken on the key itself or on what the first one left behind. Asked over
   * the connection that is in hand: waiting for a second one while fifty do the same would leave the pool standing still.
   */
  private async explain(runner: QueryRunner, claim: IdempotencyClaim | null, error: unknown): Promise<unknown> {
    if (!claim || isRetryable(error)) return error;
    if (!(error instanceof DomainError) && sqlState(error) === null) return error;
    return (await findReplay(runner, claim).catch(() => null)) ?? error;
  }
}

/**
 * What failed: the first statement that did, when what was thrown only echoes it, or when it asks for a re-run.
 * A DomainError that the work made of a failed statement stays.
 */
function causeOf(thrown: unknown, firstFailure: unknown): unknown {
  const echo = sqlState(thrown) === IN_FAILED_TRANSACTION;
  return firstFailure !== undefined && (echo || isRetryable(firstFailure)) ? firstFailure : thrown;
}

/** TypeORM's internals, covered by a test: see unit-of-work.db.spec.ts. */
function markTransaction(runner: QueryRunner, open: boolean): void {
  const internals = runner as unknown as { isTransactionActive: boolean; transactionDepth: number };
  internals.isTransactionActive = open;
  internals.transactionDepth = open ? 1 : 0;
}
