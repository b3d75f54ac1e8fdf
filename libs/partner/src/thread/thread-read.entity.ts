import { Entity, PrimaryColumn } from 'typeorm';

import { Int, Time } from '@traverse/platform';

/** How far a person has read a thread: each for themselves. */
@Entity({ schema: 'partner', name: 'thread_read' })
export class ThreadRead {
  @PrimaryColumn({ type: 'uuid' }) threadId!: string;
  @PrimaryColumn({ type: 'uuid' }) personId!: string;
  /** Of the last message read. */
  @Int() number!: number;
  @Time() readAt!: Date;
}

/** Thread, person, number, time. Never back again. */
export const READ_THREAD = `
  INSERT INTO "partner"."thread_read" ("thread_id", "person_id", "number", "read_at") VALUES ($1, $2, $3, $4)
  ON CONFLICT ("thread_id", "person_id") DO UPDATE SET "number" = greatest("thread_read"."number", excluded."number"), "read_at" = excluded."read_at"`;
