import { Check, Entity, Unique } from 'typeorm';

import { Id, Text, Time } from '@traverse/platform';

export const languages = ['en', 'de'] as const;
export type UiLanguage = (typeof languages)[number];

/** Somebody who logs in. What they may do hangs on memberships and staff roles, never on this row. */
@Entity({ schema: 'identity', name: 'person' })
@Unique('person_email', ['email'])
@Unique('person_demo_login', ['demoLogin'])
@Check('person_email_lower', `"email" = lower("email")`)
export class Person {
  @Id() id!: string;
  @Text() email!: string;
  @Text() name!: string;
  @Text() language!: UiLanguage;
  /** argon2id in PHC form. */
  @Text() passwordHash!: string;
  /** Nobody logs in before the mailbox is shown to be theirs. */
  @Time({ nullable: true }) emailVerifiedAt!: Date | null;
  /** Key of a one-click log-in of the demonstration, e.g. `finance-officer`. */
  @Text({ nullable: true }) demoLogin!: string | null;
  /** Shut out by an administrator: no log-in, no session. What the person did stays theirs. */
  @Time({ nullable: true }) disabledAt!: Date | null;
  @Time() createdAt!: Date;
}
