import { Check, Entity, Unique } from 'typeorm';

import { Text, WorkflowEntity } from '@traverse/platform';

export const languages = ['en', 'de'] as const;
export type UiLanguage = (typeof languages)[number];

export type PersonState = 'unverified' | 'active' | 'disabled';

/** Somebody who logs in. What they may do hangs on memberships and staff roles, never on this row. */
@Entity({ schema: 'identity', name: 'person' })
@Unique('person_email', ['email'])
@Unique('person_demo_login', ['demoLogin'])
@Check('person_email_lower', `"email" = lower("email")`)
@Check('person_state', `"state" IN ('unverified', 'active', 'disabled')`)
export class Person extends WorkflowEntity<PersonState> {
  @Text() email!: string;
  @Text() name!: string;
  @Text() language!: UiLanguage;
  /** argon2id in PHC form. */
  @Text() passwordHash!: string;
  /** Key of a one-click log-in of the demonstration, e.g. `finance-officer`. */
  @Text({ nullable: true }) demoLogin!: string | null;
}
