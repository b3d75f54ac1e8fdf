import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';

import { Id, Json, Ref, Text, Time } from '@traverse/platform';

import { Organisation } from '../organisation/organisation.entity.js';
import { Person } from '../person/person.entity.js';

export type LinkPayload = Readonly<Record<string, string | null>>;

/** A link that works once, for a while. The token leaves in the mail; only its hash stays. */
@Entity({ schema: 'identity', name: 'one_time_link' })
@Unique('one_time_link_token', ['tokenHash'])
@Index('one_time_link_open', ['organisationId'], { where: '"used_at" IS NULL' })
@Index('one_time_link_person', ['personId'])
@Check('one_time_link_whom', '"person_id" IS NOT NULL OR "email" IS NOT NULL')
export class OneTimeLink {
  @Id() id!: string;
  /** verify-email, reset-password, accept-invitation, or another context's own. */
  @Text() kind!: string;
  /** Null until the mail is about to leave: an invitation waits for its mail. */
  @Text({ nullable: true }) tokenHash!: string | null;
  @ForeignKey(() => Person, { name: 'one_time_link_person_fkey', onDelete: 'CASCADE' })
  @Ref({ nullable: true })
  personId!: string | null;
  @Text({ nullable: true }) email!: string | null;
  @ForeignKey(() => Organisation, { name: 'one_time_link_organisation_fkey', onDelete: 'CASCADE' })
  @Ref({ nullable: true })
  organisationId!: string | null;
  @Json({ default: {} }) payload!: LinkPayload;
  @Ref({ nullable: true }) issuedBy!: string | null;
  @Time() createdAt!: Date;
  @Time() expiresAt!: Date;
  @Time({ nullable: true }) usedAt!: Date | null;
  /** Set by whoever takes the link back before it is used. */
  @Time({ nullable: true }) withdrawnAt!: Date | null;
}
