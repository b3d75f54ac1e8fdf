import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { createPostgresBackend, Queue, type QueueOptions, Worker, type WorkerOptions } from 'bullmq';
import pg from 'pg';

import { CONFIG, type Config } from '../config/index.js';
import type { JobDefinition, QueueName } from './jobs.js';

const SCHEMA = 'bullmq';

/** A killed worker's job comes back after the lock and the next stalled check: together well under 15 s. */
const LOCK_MS = 6_000;
const STALLED_CHECK_MS = 3_000;

/**
 * BullMQ on PostgreSQL, or on Redis when REDIS_URL is set. One pg pool per process is shared by all queues and workers
 * (each worker keeps one of its connections for LISTEN).
 */
@Injectable()
export class Queues implements BeforeApplicationShutdown {
  private pool: pg.Pool | undefined;
  private readonly queues = new Map<QueueName, Queue>();
  private readonly workers: Worker[] = [];

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  queue(name: QueueName): Queue {
    let queue = this.queues.get(name);
    if (!queue) {
      const [options, backend] = this.backend();
      queue = backend ? new Queue(name, options as QueueOptions, backend as never) : new Queue(name, options as QueueOptions);
      queue.on('error', () => undefined);
      this.queues.set(name, queue);
    }
    return queue;
  }

  worker(name: QueueName, processor: ConstructorParameters<typeof Worker>[1], concurrency: number): Worker {
    const [options, backend] = this.backend();
    const all: WorkerOptions = {
      ...(options as WorkerOptions),
      concurrency,
      lockDuration: LOCK_MS,
      stalledInterval: STALLED_CHECK_MS,
      maxStalledCount: 20,
    };
    const worker = backend ? new Worker(name, processor, all, backend as never) : new Worker(name, processor, all);
    this.workers.push(worker);
    return worker;
  }

  async addBulk<P extends Readonly<Record<string, string | number | boolean>>>(
    job: JobDefinition<P>,
    items: readonly { readonly id: string; readonly payload: P }[],
  ): Promise<void> {
    if (items.length === 0) return;
    const options = {
      attempts: job.attempts,
      backoff: { type: 'fixed', delay: job.backoffMs },
      removeOnComplete: true,
      removeOnFail: true,
    };
    await this.queue(job.queue).addBulk(
      items.map(({ id, payload }) => ({ name: job.name, data: payload, opts: { ...options, jobId: id } })),
    );
  }

  /** After the relay has stopped, before the database is left: jobs in hand are finished. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.allSettled(this.workers.map((worker) => worker.close()));
    await Promise.allSettled([...this.queues.values()].map((queue) => queue.close()));
    await this.pool?.end();
  }

  private backend(): [object, unknown] {
    if (this.config.redisUrl) {
      const { hostname, port, username, password, protocol, pathname } = new URL(this.config.redisUrl);
      const db = Number(pathname.slice(1) || 0);
      const connection = {
        host: hostname,
        port: Number(port || 6379),
        username: username || undefined,
        password: password || undefined,
        db,
        maxRetriesPerRequest: null,
        ...(protocol === 'rediss:' ? { tls: {} } : {}),
      };
      return [{ connection, prefix: this.config.queuePrefix }, undefined];
    }
    this.pool ??= new pg.Pool({ connectionString: this.config.databaseUrl, max: 8, options: `-c search_path=public,${SCHEMA}` }).on(
      'error',
      () => undefined,
    );
    return [{ connection: this.pool }, createPostgresBackend];
  }
}

export { SCHEMA as BULLMQ_SCHEMA };
