import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { deliverEvent, deliverOutside } from '../queue/jobs.js';
import { Queues } from '../queue/queues.js';
import { SubscriberRegistry } from './subscribers.js';

const BATCH = 500;
const IDLE_MS = 100;
/** A delivery that was queued and has no inbox row by then is added again: BullMQ's word is not enough. */
const OVERDUE = '10 seconds';

const TAKE = `
  UPDATE "outbox"."delivery" d SET "state" = 'queued', "due_at" = now() + interval '${OVERDUE}'
  FROM (SELECT "event_id", "subscriber" FROM "outbox"."delivery"
        WHERE "state" IN ('waiting', 'queued') AND "due_at" <= now()
        ORDER BY "due_at" LIMIT $1 FOR UPDATE SKIP LOCKED) taken
  WHERE d."event_id" = taken."event_id" AND d."subscriber" = taken."subscriber"
  RETURNING d."event_id", d."subscriber"`;

interface Taken {
  readonly event_id: string;
  readonly subscriber: string;
}

/**
 * Moves deliveries from the outbox to BullMQ, in batches. Several relays may run: rows are taken with SKIP LOCKED.
 * It commits first and hands over then: a crash in between is healed by the sweep, which is the same query.
 */
@Injectable()
export class OutboxRelay implements OnModuleDestroy {
  private running = false;
  private loop: Promise<void> | undefined;
  private wake: (() => void) | undefined;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly queues: Queues,
    private readonly subscribers: SubscriberRegistry,
  ) {}

  start(onError: (error: unknown) => void): void {
    if (this.running) return;
    this.running = true;
    this.loop = this.run(onError);
  }

  async onModuleDestroy(): Promise<void> {
    this.running = false;
    this.wake?.();
    await this.loop;
  }

  /** One batch. Returns how many deliveries were handed over. */
  async once(): Promise<number> {
    const [rows] = await this.dataSource.query<[Taken[], number]>(TAKE, [BATCH]);
    const known = rows.filter((row) => this.subscribers.get(row.subscriber));
    const items = known.map((row) => ({
      id: `${row.event_id}_${row.subscriber}`,
      payload: { eventId: row.event_id, subscriber: row.subscriber },
      outside: this.isOutside(row.subscriber),
    }));
    await this.queues.addBulk(
      deliverEvent,
      items.filter((item) => !item.outside),
    );
    await this.queues.addBulk(
      deliverOutside,
      items.filter((item) => item.outside),
    );
    return rows.length;
  }

  private isOutside(name: string): boolean {
    return 'handleOutside' in (this.subscribers.get(name)?.subscriber ?? {});
  }

  private async run(onError: (error: unknown) => void): Promise<void> {
    while (this.running) {
      let moved = 0;
      try {
        moved = await this.once();
      } catch (error) {
        if (this.running) onError(error);
      }
      if (moved < BATCH && this.running) await this.pause();
    }
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, IDLE_MS);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
