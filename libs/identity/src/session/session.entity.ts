import { Entity, ForeignKey, Index, Unique } from 'typeorm';

import { Id, Ref, Text, Time } from '@traverse/platform';

import { Person } from '../person/person.entity.js';

/** A log-in that stands. The cookie holds a random token, this row only its hash: a copy of the table logs nobody in. */
@Entity({ schema: 'identity', name: 'session' })
@Unique('session_token', ['tokenHash'])
@Index('session_person', ['personId'])
export class Session {
  @Id() id!: string;
  @ForeignKey(() => Person, { name: 'session_person_fkey', onDelete: 'CASCADE' }) @Ref() personId!: string;
  @Text() tokenHash!: string;
  /** What the browser said it is, for the list of one's own sessions. */
  @Text({ nullable: true }) device!: string | null;
  @Time() createdAt!: Date;
  /** To the minute: see SessionReader. */
  @Time() lastSeenAt!: Date;
  /** The end in any case, however busy the session is. */
  @Time() expiresAt!: Date;
  @Time({ nullable: true }) endedAt!: Date | null;
}
