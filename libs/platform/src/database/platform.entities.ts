import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

import { Id, Int, Json, Ref, Text, Time } from './columns.js';

/** The first answer to each Idempotency-Key, per actor and route. */
@Entity({ schema: 'platform', name: 'idempotency' })
export class Idempotency {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'idempotency_pkey' }) scope!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'idempotency_pkey' }) key!: string;
  @Text() bodyHash!: string;
  @Json() response!: unknown;
  @Time() createdAt!: Date;
}

/** One row: how far the programme's clock runs ahead. Not zero in the demonstration only. */
@Entity({ schema: 'platform', name: 'clock' })
@Check('clock_one_row', '"id" = 1')
export class ClockRow {
  @PrimaryColumn({ type: 'integer', default: 1 }) id!: number;
  @Column({ type: 'bigint', default: 0 }) offsetMs!: string;
}

/** Mails of the demonstration, kept instead of sent. */
@Entity({ schema: 'platform', name: 'kept_mail' })
export class KeptMail {
  @Id() id!: string;
  @Text() recipient!: string;
  @Text() subject!: string;
  @Text() body!: string;
  @Time() sentAt!: Date;
}

/** One row per transition of any workflow: append-only. */
@Entity({ schema: 'audit', name: 'transition' })
@Index('transition_entity', ['entityId', 'version'])
export class TransitionRow {
  @Id() id!: string;
  @Text() entity!: string;
  @Ref() entityId!: string;
  @Int() version!: number;
  @Text({ nullable: true }) fromState!: string | null;
  @Text() toState!: string;
  @Text() command!: string;
  @Text() actedAs!: string;
  @Ref({ nullable: true }) personId!: string | null;
  @Text({ nullable: true }) system!: string | null;
  @Text({ nullable: true }) reason!: string | null;
  @Text() requestId!: string;
  @Time() at!: Date;
}

@Entity({ schema: 'outbox', name: 'event' })
export class EventRow {
  @Id() id!: string;
  @Text() type!: string;
  @Ref() subjectId!: string;
  @Json() payload!: Record<string, string | number | boolean | null>;
  @Time() occurredAt!: Date;
  @Text() requestId!: string;
}

/** waiting -> queued -> done | dead; a sweep puts overdue queued ones back to waiting. */
@Entity({ schema: 'outbox', name: 'delivery' })
@Index('delivery_due', ['dueAt'], { where: `"state" IN ('waiting', 'queued')` })
export class DeliveryRow {
  @PrimaryColumn({ type: 'uuid' }) eventId!: string;
  @PrimaryColumn({ type: 'text' }) subscriber!: string;
  @Text({ default: 'waiting' }) state!: 'waiting' | 'queued' | 'done' | 'dead';
  @Int({ default: 0 }) attempts!: number;
  @Time() dueAt!: Date;
  @Text({ nullable: true }) lastError!: string | null;
}

/** That a subscriber has handled an event: written in the transaction of the effect. */
@Entity({ schema: 'outbox', name: 'inbox' })
export class InboxRow {
  @PrimaryColumn({ type: 'uuid' }) eventId!: string;
  @PrimaryColumn({ type: 'text' }) subscriber!: string;
  @Time() handledAt!: Date;
}
