import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Job, Worker } from 'bullmq';
import { DataSource } from 'typeorm';

import { OutboxRelay } from '../outbox/relay.js';
import { BackgroundRegistry } from './boot.js';
import { HandlesJob, jobCatalogue, type JobHandler, type QueueName, queueNames, runTimer } from './jobs.js';
import { Queues } from './queues.js';

/** How many jobs of a queue one worker process has in hand. */
export const jobsAtOnce: Readonly<Record<QueueName, number>> = { events: 6, outside: 4, urgent: 4, timers: 1 };

/** How often it looks whether all timers are still there. */
const LOST_TIMERS_MS = 5_000;

export interface StartOptions {
  /** False leaves the timers to be run by hand: tests. */
  readonly timers?: boolean;
  /** All of them, unless said otherwise. */
  readonly queues?: readonly QueueName[];
}

/** What the worker process starts: one BullMQ worker per queue, the relay, the timers. The api never does. */
@Injectable()
export class JobRunner implements OnModuleDestroy {
  private watch: NodeJS.Timeout | undefined;

  constructor(
    private readonly queues: Queues,
    private readonly registry: BackgroundRegistry,
    private readonly relay: OutboxRelay,
  ) {}

  async start(onError: (error: unknown) => void, { timers = true, queues = queueNames }: StartOptions = {}): Promise<void> {
    for (const queue of queues) {
      const worker: Worker = this.queues.worker(queue, (job) => this.run(job), jobsAtOnce[queue]);
      worker.on('error', onError);
      worker.on('failed', (_job, error) => onError(error));
    }
    if (timers) {
      await this.scheduleTimers();
      this.watch = setInterval(() => void this.replaceLostTimers().catch(onError), LOST_TIMERS_MS);
    }
    this.relay.start(onError);
  }

  onModuleDestroy(): void {
    clearInterval(this.watch);
  }

  /** A queue that was emptied (Redis flushed) forgets its timers; deliveries come back by the relay's sweep, timers by this. */
  private async replaceLostTimers(): Promise<void> {
    if ((await this.queues.queue('timers').getJobSchedulersCount()) < this.registry.timers.size) await this.scheduleTimers();
  }

  private async scheduleTimers(): Promise<void> {
    const opts = { removeOnComplete: true, removeOnFail: true };
    for (const { name, everyMs } of this.registry.timers.values()) {
      const template = { name: runTimer.name, data: { timer: name }, opts };
      await this.queues.queue('timers').upsertJobScheduler(name, { every: everyMs }, template);
    }
  }

  /** Gives the handler its time and no more. What runs on after that is harmless: every handler may run twice. */
  private async run(job: Job): Promise<void> {
    const definition = jobCatalogue().find((known) => known.name === job.name);
    const handler = this.registry.handlers.get(job.name);
    if (!definition || !handler) throw new Error(`no job is called ${job.name}`);
    const abort = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        const error = new Error(`${job.name} took longer than ${definition.timeoutMs} ms`);
        abort.abort(error);
        reject(error);
      }, definition.timeoutMs);
    });
    try {
      await Promise.race([handler.run(job.data, job, abort.signal), tooLong]);
    } finally {
      clearTimeout(timer);
    }
  }
}

const TAKE = `SELECT pg_try_advisory_lock(hashtext('traverse.timer'), hashtext($1)) AS "free"`;
const GIVE = `SELECT pg_advisory_unlock(hashtext('traverse.timer'), hashtext($1))`;

/** A tick that takes longer than its period is not joined by a second one, on whichever worker: the next is left out. */
@Injectable()
@HandlesJob(runTimer)
export class RunTimerHandler implements JobHandler<{ timer: string }> {
  constructor(
    private readonly registry: BackgroundRegistry,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  async run({ timer }: { timer: string }): Promise<void> {
    const found = this.registry.timers.get(timer);
    if (!found) return;
    const runner = this.dataSource.createQueryRunner();
    try {
      const [{ free }] = (await runner.query(TAKE, [timer])) as [{ free: boolean }];
      if (!free) return;
      try {
        await found.timer.tick();
      } finally {
        await runner.query(GIVE, [timer]);
      }
    } finally {
      await runner.release();
    }
  }
}
