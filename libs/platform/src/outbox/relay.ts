import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { deliverEvent, deliverOutside, deliverUrgent } from '../queue/jobs.js';
import { Queues } from '../queue/queues.js';
import { SubscriberRegistry } from './subscribers.js';

const BATCH = 500;
const IDLE_MS = 100;
/** A delivery that was queued and has no inbox row by then is added again: BullMQ's word is not enough. */
const OVERDUE = '10 seconds';

/** So many jobs may wait in the usual queues. Whatever else there is stays in the outbox, where it costs nothing, until they are fewer. */
const MOST_WAITING = 2_000;

/** By the rows' places: a join with all deliveries, of which most are done, would be planned as a walk through all of them. */
const take = (which: string): string => `
  UPDATE "outbox"."delivery" SET "state" = 'queued', "due_at" = now() + interval '${OVERDUE}'
  WHERE ctid = ANY(ARRAY(
    SELECT ctid FROM "outbox"."delivery" WHERE ${which}"state" IN ('waiting', 'queued') AND "due_at" <= now()
    ORDER BY "due_at" LIMIT $1 FOR UPDATE SKIP LOCKED))
  RETURNING "event_id", "subscriber"`;
// An index for each, so that what is urgent is never looked for among all the others.
const TAKE = take('NOT "urgent" AND ');
const TAKE_URGENT = take('"urgent" AND ');

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
  /** Deliveries handed over since the queues were last asked how many wait. */
  private unasked = 0;
  private nudged = false;

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

  /** Something urgent may have been told just now: the relay of this process looks at once. Others find it in their own time. */
  nudge(): void {
    this.nudged = true;
    this.wake?.();
  }

  /** One batch, the urgent ones first. Returns how many deliveries were handed over. */
  async once(): Promise<number> {
    const urgent = await this.take(TAKE_URGENT);
    if (urgent === BATCH || (await this.isFull())) return urgent;
    const others = await this.take(TAKE);
    this.unasked += others;
    return urgent + others;
  }

  private async take(statement: string): Promise<number> {
    const [rows] = await this.dataSource.query<[Taken[], number]>(statement, [BATCH]);
    for (const job of [deliverUrgent, deliverEvent, deliverOutside]) {
      const items = rows
        .filter((row) => this.jobFor(row.subscriber) === job)
        .map(({ event_id: eventId, subscriber }) => ({ id: `${eventId}_${subscriber}`, payload: { eventId, subscriber } }));
      await this.queues.addBulk(job, items);
    }
    return rows.length;
  }

  private jobFor(name: string): typeof deliverEvent | null {
    const subscription = this.subscribers.get(name);
    if (!subscription) return null;
    if (subscription.urgent) return deliverUrgent;
    return 'handleOutside' in subscription.subscriber ? deliverOutside : deliverEvent;
  }

  /** Asked for after a batch's worth of deliveries, and then until there is room again. */
  private async isFull(): Promise<boolean> {
    if (this.unasked < BATCH) return false;
    const waiting = await Promise.all(['events' as const, 'outside' as const].map((name) => this.queues.queue(name).getWaitingCount()));
    const full = waiting.some((count) => count >= MOST_WAITING);
    if (!full) this.unasked = 0;
    return full;
  }

  private async run(onError: (error: unknown) => void): Promise<void> {
    while (this.running) {
      let moved = 0;
      this.nudged = false;
      try {
        moved = await this.once();
      } catch (error) {
        if (this.running) onError(error);
      }
      if (moved < BATCH && !this.nudged && this.running) await this.pause();
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
