import { Entity, Index, Unique } from 'typeorm';

import { Id, Int, Ref, Text, Time } from '@traverse/platform';

/** To look at something again later. Whether anybody is told is decided then. Each of those of an event and template once. */
@Entity({ schema: 'notification', name: 'reminder' })
@Unique('reminder_once', ['eventId', 'template', 'subjectId', 'nth'])
@Index('reminder_due', ['remindAt'], { where: '"fired_at" IS NULL' })
export class Reminder {
  @Id() id!: string;
  /** The event that it was planned on. */
  @Ref() eventId!: string;
  @Text() template!: string;
  @Ref() subjectId!: string;
  /** Which of several of this event: 0 is the earliest. */
  @Int({ default: 0 }) nth!: number;
  @Time() remindAt!: Date;
  @Time({ nullable: true }) firedAt!: Date | null;
}
