import { Check, Entity, ForeignKey, Unique } from 'typeorm';

import { Id, Int, Ref, Text, Time } from '@traverse/platform';

import { Thread, threadSides, type ThreadSide } from './thread.entity.js';

/** What somebody said in a thread: append-only. Its text stands here and nowhere else, not in events, letters or logs. */
@Entity({ schema: 'partner', name: 'thread_message' })
@Unique('thread_message_number', ['threadId', 'number'])
@Check('thread_message_side', `"side" IN (${threadSides.map((one) => `'${one}'`).join(', ')})`)
export class ThreadMessage {
  @Id() id!: string;
  @ForeignKey(() => Thread, { name: 'thread_message_thread_fkey' }) @Ref() threadId!: string;
  /** From 1, without gaps. */
  @Int() number!: number;
  @Ref() authorId!: string;
  /** For whom the author spoke. */
  @Text() side!: ThreadSide;
  @Text() text!: string;
  @Time() sentAt!: Date;
}
