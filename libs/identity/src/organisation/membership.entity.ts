import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';

import type { Right } from '@traverse/kernel';
import { Id, Ref, Text, Time } from '@traverse/platform';

import { Person } from '../person/person.entity.js';
import { Organisation } from './organisation.entity.js';

export const rights = ['owner', 'editor', 'viewer'] as const;

/** A person's right in an organisation. At least one owner stays. */
@Entity({ schema: 'identity', name: 'membership' })
@Unique('membership_once', ['organisationId', 'personId'])
@Index('membership_person', ['personId'])
@Check('membership_right', `"right" IN ('owner', 'editor', 'viewer')`)
export class MembershipRow {
  @Id() id!: string;
  @ForeignKey(() => Organisation, { name: 'membership_organisation_fkey' }) @Ref() organisationId!: string;
  @ForeignKey(() => Person, { name: 'membership_person_fkey' }) @Ref() personId!: string;
  @Text() right!: Right;
  @Time() createdAt!: Date;
}
