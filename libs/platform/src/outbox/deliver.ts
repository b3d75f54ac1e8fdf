import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { DomainError, systemActor } from '@traverse/kernel';

import { sqlState } from '../database/sql-state.js';
import type { Tx } from '../database/tx.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { deliverEvent, deliverOutside, deliverUrgent, HandlesJob, type JobHandler } from '../queue/jobs.js';
import { OutboxRelay } from './relay.js';
import { type DeliveredEvent, SubscriberRegistry, type Subscription } from './subscribers.js';

const READ = `SELECT "id", "type", "subject_id" AS "subjectId", "payload" FROM "outbox"."event" WHERE "id" = $1`;
const INBOX = `INSERT INTO "outbox"."inbox" ("event_id", "subscriber", "handled_at") VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1 AS "first"`;
const DONE = `UPDATE "outbox"."delivery" SET "state" = 'done', "last_error" = NULL WHERE "event_id" = $1 AND "subscriber" = $2`;
const FAILED = `
  UPDATE "outbox"."delivery"
  SET "attempts" = "attempts" + 1, "last_error" = $3,
      "state" = CASE WHEN "attempts" + 1 >= $4 THEN 'dead' ELSE 'waiting' END,
      "due_at" = now() + least(interval '200 milliseconds' * power(3, least("attempts", 12)), interval '10 minutes')
  WHERE "event_id" = $1 AND "subscriber" = $2 AND "state" <> 'done'`;

interface Payload {
  readonly eventId: string;
  readonly subscriber: string;
}

/**
 * Hands one event to one subscriber. The inbox row comes first, in the transaction of the effect: whoever comes second does nothing.
 * A failure is written to the delivery with its attempts; after the last it is dead and an operator can see and replay it.
 */
@Injectable()
export class Deliver {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly uow: UnitOfWork,
    private readonly subscribers: SubscriberRegistry,
    private readonly relay: OutboxRelay,
  ) {}

  async execute(payload: Payload): Promise<void> {
    const subscription = this.subscribers.get(payload.subscriber);
    const [event] = await this.dataSource.query<DeliveredEvent[]>(READ, [payload.eventId]);
    if (!subscription || !event) return;
    try {
      await withinTime(subscription, (signal) => this.hand(subscription, event, signal));
      // The next step of a long run was told in that transaction.
      if (subscription.urgent) this.relay.nudge();
    } catch (error) {
      await this.dataSource.query(FAILED, [event.id, subscription.name, describe(error), subscription.attempts]);
    }
  }

  private async hand({ subscriber, name }: Subscription, event: DeliveredEvent, signal: AbortSignal): Promise<void> {
    const actor = systemActor(name);
    if ('handleOutside' in subscriber) {
      const [seen] = await this.dataSource.query<object[]>(`SELECT 1 FROM "outbox"."inbox" WHERE "event_id" = $1 AND "subscriber" = $2`, [
        event.id,
        name,
      ]);
      if (signal.aborted) return;
      if (!seen) await subscriber.handleOutside(event, signal);
      await this.uow.run(actor, (tx) => this.tick(tx, event.id, name).then(() => undefined));
      return;
    }
    await this.uow.run(actor, async (tx) => {
      if (await this.tick(tx, event.id, name)) await subscriber.handle(tx, event);
    });
  }

  /** True for whoever comes first. */
  private async tick(tx: Tx, eventId: string, subscriber: string): Promise<boolean> {
    const [first] = await tx.sql(INBOX, [eventId, subscriber, tx.now]);
    tx.defer(DONE, [eventId, subscriber]);
    return first !== undefined;
  }
}

/** What hangs counts as failed. Should it come to an end later after all, the inbox keeps its effect single. */
async function withinTime({ name, timeoutMs }: Subscription, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const abort = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new Error(`${name} took longer than ${timeoutMs} ms`);
      abort.abort(error);
      reject(error);
    }, timeoutMs);
  });
  try {
    await Promise.race([work(abort.signal), tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

/** What an operator reads. Codes where there are any; never values of the database. */
function describe(error: unknown): string {
  if (error instanceof DomainError) return error.code;
  const state = sqlState(error);
  if (state) return `SQLSTATE ${state}`;
  return error instanceof Error ? `${error.name}: ${error.message.slice(0, 200)}` : 'unknown';
}

@Injectable()
@HandlesJob(deliverEvent)
export class DeliverEventHandler implements JobHandler<Payload> {
  constructor(private readonly deliver: Deliver) {}
  run(payload: Payload): Promise<void> {
    return this.deliver.execute(payload);
  }
}

@Injectable()
@HandlesJob(deliverOutside)
export class DeliverOutsideHandler implements JobHandler<Payload> {
  constructor(private readonly deliver: Deliver) {}
  run(payload: Payload): Promise<void> {
    return this.deliver.execute(payload);
  }
}

@Injectable()
@HandlesJob(deliverUrgent)
export class DeliverUrgentHandler implements JobHandler<Payload> {
  constructor(private readonly deliver: Deliver) {}
  run(payload: Payload): Promise<void> {
    return this.deliver.execute(payload);
  }
}
