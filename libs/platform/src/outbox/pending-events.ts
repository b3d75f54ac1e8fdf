import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import type { DeliveredEvent } from './subscribers.js';

const PENDING = `
  SELECT e."id", e."type", e."subject_id" AS "subjectId", e."payload"
  FROM "outbox"."delivery" d JOIN "outbox"."event" e ON e."id" = d."event_id"
  WHERE d."subscriber" = $1 AND d."state" IN ('waiting', 'queued') ORDER BY d."event_id" DESC LIMIT $2`;

/** What a subscriber has not handled yet: for projections that are read before the worker came to them. */
@Injectable()
export class PendingEvents {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The newest first, at most `limit`. */
  of(subscriber: string, limit: number): Promise<DeliveredEvent[]> {
    return this.dataSource.query(PENDING, [subscriber, limit]);
  }
}
