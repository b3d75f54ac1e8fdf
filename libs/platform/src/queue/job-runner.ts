import { Injectable } from '@nestjs/common';
import type { Job, Worker } from 'bullmq';

import { OutboxRelay } from '../outbox/relay.js';
import { BackgroundRegistry } from './boot.js';
import { HandlesJob, jobCatalogue, type JobHandler, type QueueName, runTimer } from './jobs.js';
import { Queues } from './queues.js';

const CONCURRENCY: Readonly<Record<QueueName, number>> = { events: 6, outside: 4, timers: 1 };

/** What the worker process starts: one BullMQ worker per queue, the relay, the timers. The api never does. */
@Injectable()
export class JobRunner {
  constructor(
    private readonly queues: Queues,
    private readonly registry: BackgroundRegistry,
    private readonly relay: OutboxRelay,
  ) {}

  async start(onError: (error: unknown) => void): Promise<void> {
    for (const queue of Object.keys(CONCURRENCY) as QueueName[]) {
      const worker: Worker = this.queues.worker(queue, (job) => this.run(job), CONCURRENCY[queue]);
      worker.on('error', onError);
      worker.on('failed', (_job, error) => onError(error));
    }
    for (const { name, everyMs } of this.registry.timers.values()) {
      await this.queues
        .queue('timers')
        .upsertJobScheduler(
          name,
          { every: everyMs },
          { name: runTimer.name, data: { timer: name }, opts: { removeOnComplete: true, removeOnFail: true } },
        );
    }
    this.relay.start(onError);
  }

  private async run(job: Job): Promise<void> {
    const definition = jobCatalogue().find((known) => known.name === job.name);
    const handler = this.registry.handlers.get(job.name);
    if (!definition || !handler) throw new Error(`no job is called ${job.name}`);
    const signal = AbortSignal.timeout(definition.timeoutMs);
    const tooLong = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(new Error(`${job.name} took longer than ${definition.timeoutMs} ms`)), { once: true });
    });
    await Promise.race([handler.run(job.data, job, signal), tooLong]);
  }
}

@Injectable()
@HandlesJob(runTimer)
export class RunTimerHandler implements JobHandler<{ timer: string }> {
  constructor(private readonly registry: BackgroundRegistry) {}

  async run({ timer }: { timer: string }): Promise<void> {
    await this.registry.timers.get(timer)?.timer.tick();
  }
}
