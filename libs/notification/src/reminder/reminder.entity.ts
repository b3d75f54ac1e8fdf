import { Entity, Index, Unique } from 'typeorm';

import { Id, Ref, Text, Time } from '@traverse/platform';

/** To look at something again later. Whether anybody is told is decided then. Once per event and template. */
@Entity({ schema: 'notification', name: 'reminder' })
@Unique('reminder_once', ['eventId', 'template', 'subjectId'])
@Index('reminder_due', ['remindAt'], { where: '"fired_at" IS NULL' })
export class Reminder {
  @Id() id!: string;
  /** The event that it was planned on. */
  @Ref() eventId!: string;
  @Text() template!: string;
  @Ref() subjectId!: string;
  @Time() remindAt!: Date;
  @Time({ nullable: true }) firedAt!: Date | null;
}
