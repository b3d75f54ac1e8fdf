import { Check, Column, Entity, Index } from 'typeorm';

import { Id, Ref, Text, TextList, Time } from '@traverse/platform';

/** A programme's (or one of its authorities') word that a partner may serve companies of these territories, for a time. */
@Entity({ schema: 'partner', name: 'accreditation' })
@Check('accreditation_validity', `"valid_to" >= "valid_from"`)
@Index('accreditation_partner', ['organisationId'])
@Index('accreditation_programme', ['programmeId', 'validTo'])
export class Accreditation {
  @Id() id!: string;
  @Ref() organisationId!: string;
  @Ref() programmeId!: string;
  /** Null: of the whole programme. Else only for companies whose award this authority pays. */
  @Ref({ nullable: true }) authorityId!: string | null;
  /** Territories of the companies that it may serve, by the calls' keys; empty: all. */
  @TextList() territoryKeys!: string[];
  /** Days, YYYY-MM-DD, both included. */
  @Column({ type: 'date' }) validFrom!: string;
  @Column({ type: 'date' }) validTo!: string;
  @Ref({ nullable: true }) grantedById!: string | null;
  @Time() createdAt!: Date;
  /** Withdrawn before its time. */
  @Time({ nullable: true }) endedAt!: Date | null;
  @Ref({ nullable: true }) endedById!: string | null;
  @Text({ nullable: true }) endReason!: string | null;
}
