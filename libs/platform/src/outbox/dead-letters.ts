import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { type Actor, notFound } from '@traverse/kernel';

import { UnitOfWork } from '../database/unit-of-work.js';

export interface DeadLetter {
  readonly eventId: string;
  readonly subscriber: string;
  readonly type: string;
  readonly subjectId: string;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly occurredAt: Date;
}

/** Deliveries that failed to the end: an operator lists and replays them. */
@Injectable()
export class DeadLetters {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly uow: UnitOfWork,
  ) {}

  list(): Promise<DeadLetter[]> {
    return this.dataSource.query(
      `SELECT d."event_id" AS "eventId", d."subscriber", e."type", e."subject_id" AS "subjectId", d."attempts", d."last_error" AS "lastError", e."occurred_at" AS "occurredAt"
       FROM "outbox"."delivery" d JOIN "outbox"."event" e ON e."id" = d."event_id"
       WHERE d."state" = 'dead' ORDER BY e."occurred_at" DESC LIMIT 200`,
    );
  }

  /** Those of the subjects whose event a subscriber failed with to the end, until somebody replays it. */
  async among(subscriber: string, subjectIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (subjectIds.length === 0) return new Set();
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT e."subject_id" AS "id" FROM "outbox"."delivery" d JOIN "outbox"."event" e ON e."id" = d."event_id"
       WHERE d."state" = 'dead' AND d."subscriber" = $1 AND e."subject_id" = ANY($2::uuid[])`,
      [subscriber, subjectIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async replay(actor: Actor, eventId: string, subscriber: string): Promise<{ replayed: true }> {
    return this.uow.run(actor, async (tx) => {
      const rows = await tx.sql(
        `UPDATE "outbox"."delivery" SET "state" = 'waiting', "attempts" = 0, "due_at" = now() WHERE "event_id" = $1 AND "subscriber" = $2 AND "state" = 'dead' RETURNING 1 AS "x"`,
        [eventId, subscriber],
      );
      if (rows.length === 0) throw notFound('dead-letter');
      return { replayed: true as const };
    });
  }
}
