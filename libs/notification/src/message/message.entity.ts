import { Check, Entity, Index, Unique } from 'typeorm';

import { Id, Int, Json, Ref, Text, Time } from '@traverse/platform';

/** `muted`: the reader has switched off mails of this category, or cannot sign in any more; it stands among the notices only. */
export type MessageState = 'queued' | 'sending' | 'sent' | 'failed' | 'muted';

/**
 * What one person was told because of one event. No text: the template and its figures, from which the mail and the notice are written.
 * Once per event, person and template, so that a second delivery of the event tells nobody twice.
 */
@Entity({ schema: 'notification', name: 'message' })
@Unique('message_once', ['eventId', 'personId', 'template'])
@Index('message_person', ['personId', 'eventId', 'id'])
@Index('message_unread', ['personId'], { where: '"read_at" IS NULL' })
@Check('message_state', `"state" IN ('queued', 'sending', 'sent', 'failed', 'muted')`)
export class Message {
  @Id() id!: string;
  @Ref() eventId!: string;
  @Ref() personId!: string;
  @Text() template!: string;
  /** What it is about, and the page that it leads to. */
  @Ref() subjectId!: string;
  @Text() href!: string;
  /** Whose time zone, title and contact the mail names. */
  @Ref({ nullable: true }) callId!: string | null;
  @Json() params!: Record<string, string>;
  /** Of the mail; a notice is written in the language of the page. */
  @Text() language!: string;
  @Text() state!: MessageState;
  @Int({ default: 0 }) attempts!: number;
  /** Database time: until then a `sending` message belongs to the process that took it. */
  @Time({ nullable: true }) leasedUntilAt!: Date | null;
  @Time() createdAt!: Date;
  @Time({ nullable: true }) sentAt!: Date | null;
  @Time({ nullable: true }) readAt!: Date | null;
}
