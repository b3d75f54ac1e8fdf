import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

import { Big, Bool, Id, Int, Json, Ref, Text, Time } from './columns.js';

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

/** How far a long piece of work is: queue/work-progress.ts. Gone when the work has ended. */
@Entity({ schema: 'platform', name: 'work_progress' })
export class WorkProgressRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'work_progress_pkey' }) subjectId!: string;
  @Int() percent!: number;
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
@Index('transition_xid', ['xid'])
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
  /** The transaction that wrote it, by PostgreSQL's own count: the sealing goes by it (audit/seal/seal-audit.ts). */
  // TypeORM reads a default from the database without its casts (::text, ::bigint) and compares it so.
  @Big({ default: () => '((pg_current_xact_id()))' }) xid!: bigint;
}

/** A sealed block of audit rows: append-only. */
@Entity({ schema: 'audit', name: 'block' })
export class AuditBlock {
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'block_pkey' }) number!: number;
  /** The hash of the block before; 64 zeros for the first. */
  @Text() previous!: string;
  @Int() rows!: number;
  /** The root of the Merkle tree over the rows. */
  @Text() root!: string;
  @Text() hash!: string;
  @Time() sealedAt!: Date;
  /** Of every transaction below this one all rows are sealed by here: where the next sealing begins to look. */
  @Big() horizon!: bigint;
}

/** Which row stands where in which block: append-only. */
@Entity({ schema: 'audit', name: 'sealed' })
@Unique('sealed_once', ['transitionId'])
export class SealedRow {
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'sealed_pkey' })
  @ForeignKey(() => AuditBlock, { name: 'sealed_block' })
  block!: number;
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'sealed_pkey' }) position!: number;
  @Ref()
  @ForeignKey(() => TransitionRow, { name: 'sealed_transition' })
  transitionId!: string;
  /** The row's hash when it was sealed: which of a block's rows was changed. The root alone says only that one was. */
  @Text() leaf!: string;
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
@Index('delivery_due', ['dueAt'], { where: `NOT "urgent" AND "state" IN ('waiting', 'queued')` })
@Index('delivery_urgent', ['dueAt'], { where: `"urgent" AND "state" IN ('waiting', 'queued')` })
@Index('delivery_dead', ['subscriber', 'eventId'], { where: `"state" = 'dead'` })
export class DeliveryRow {
  @PrimaryColumn({ type: 'uuid' }) eventId!: string;
  @PrimaryColumn({ type: 'text' }) subscriber!: string;
  @Text({ default: 'waiting' }) state!: 'waiting' | 'queued' | 'done' | 'dead';
  @Int({ default: 0 }) attempts!: number;
  @Time() dueAt!: Date;
  @Text({ nullable: true }) lastError!: string | null;
  /** Taken before all that is not. */
  @Bool({ default: false }) urgent!: boolean;
}

/** That a subscriber has handled an event: written in the transaction of the effect. */
@Entity({ schema: 'outbox', name: 'inbox' })
export class InboxRow {
  @PrimaryColumn({ type: 'uuid' }) eventId!: string;
  @PrimaryColumn({ type: 'text' }) subscriber!: string;
  @Time() handledAt!: Date;
}
