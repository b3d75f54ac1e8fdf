import { Entity, ForeignKey, Index } from 'typeorm';

import { Bool, Id, Int, Ref, Text, Time } from '@traverse/platform';

import { ThreadMessage } from './thread-message.entity.js';

/**
 * A file that goes with a message. It is handed in first and taken by the message when that is sent; until then only who handed it in knows of it,
 * and after a day it is dropped. Its content lies in the storage, under a name of ours.
 */
@Entity({ schema: 'partner', name: 'thread_file' })
@Index('thread_file_message', ['messageId'], { where: '"message_id" IS NOT NULL' })
@Index('thread_file_loose', ['addedAt'], { where: '"message_id" IS NULL' })
export class ThreadFile {
  @Id() id!: string;
  @Ref() applicationId!: string;
  @ForeignKey(() => ThreadMessage, { name: 'thread_file_message_fkey' }) @Ref({ nullable: true }) messageId!: string | null;
  /** As the sender called it, without folders and signs that trip file systems. */
  @Text() name!: string;
  /** Media type, by content. */
  @Text() type!: string;
  @Int() size!: number;
  @Text() sha256!: string;
  /** Looked into by a virus scanner. */
  @Bool() scanned!: boolean;
  @Text() storageKey!: string;
  @Ref() addedById!: string;
  @Time() addedAt!: Date;
}
