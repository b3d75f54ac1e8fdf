import { Column, Entity, Index } from 'typeorm';

import { Id, Int, Minor, Ref, Text, TextList, Time } from '@traverse/platform';

/** Before a ranking was frozen. */
export const NOT_RANKED = -1;

/**
 * One row per submitted application, with everything that the officers' list shows and sorts by, from all contexts. Derived: it is made anew from
 * the views that the contexts publish, and never written by a deed (docs/adr/0016).
 */
@Entity({ schema: 'reporting', name: 'application_list' })
@Index('application_list_received', ['programmeId', 'receivedAt', 'id'])
@Index('application_list_state', ['programmeId', 'state', 'receivedAt', 'id'])
@Index('application_list_call_received', ['callId', 'receivedAt', 'id'])
@Index('application_list_call_state', ['callId', 'state', 'receivedAt', 'id'])
@Index('application_list_requested', ['programmeId', 'state', 'requestedMinor', 'id'])
@Index('application_list_call_requested', ['callId', 'state', 'requestedMinor', 'id'])
@Index('application_list_score', ['programmeId', 'state', 'score', 'id'])
@Index('application_list_call_score', ['callId', 'state', 'score', 'id'])
@Index('application_list_company', ['programmeId', 'state', 'companyKey', 'id'])
@Index('application_list_call_company', ['callId', 'state', 'companyKey', 'id'])
@Index('application_list_territory', ['nutsCode', 'programmeId'])
@Index('application_list_organisation', ['organisationId'])
@Index('application_list_partner', ['partnerOrganisationId'])
// For values that hardly any row has, and for states that have none of them.
@Index('application_list_instrument', ['callId', 'instrument', 'programmeId', 'state', 'id'])
@Index('application_list_eligibility', ['eligibility', 'programmeId', 'state', 'id'])
@Index('application_list_decision', ['decisionOutcome', 'programmeId', 'state', 'id'], { where: '"decision_outcome" IS NOT NULL' })
@Index('application_list_voucher', ['voucherState', 'programmeId', 'state', 'id'], { where: '"voucher_state" IS NOT NULL' })
@Index('application_list_with_partner', ['programmeId', 'state', 'id'], { where: '"partner_organisation_id" IS NOT NULL' })
@Index('application_list_without_partner', ['programmeId', 'state', 'id'], { where: '"partner_organisation_id" IS NULL' })
// GIN, made by the migration: TypeORM knows no such index.
@Index('application_list_search', { synchronize: false })
export class ListedApplication {
  @Id() id!: string;
  @Text() number!: string;
  @Text() title!: string;
  @Ref() programmeId!: string;
  @Ref() callId!: string;
  @Text() instrument!: string;
  @Text() state!: string;
  @Text({ nullable: true }) eligibility!: string | null;
  @Time() receivedAt!: Date;
  @Time({ nullable: true }) returnDueAt!: Date | null;
  @Ref() organisationId!: string;
  @Text() companyName!: string;
  /** What companies are sorted by. */
  @Text() companyKey!: string;
  @Text() countryCode!: string;
  // Prefixes are looked up as ranges of bytes.
  @Text({ collation: 'C' }) nutsCode!: string;
  @Ref({ nullable: true }) partnerOrganisationId!: string | null;
  @Text({ nullable: true }) partnerName!: string | null;
  @Minor() requestedMinor!: bigint;
  @Text() currency!: string;
  /** Of the newest frozen ranking, in ten-thousandths of a percent; NOT_RANKED before. */
  @Int({ default: NOT_RANKED }) score!: number;
  @Int({ nullable: true }) rank!: number | null;
  @Text({ nullable: true }) decisionOutcome!: string | null;
  @Text({ nullable: true }) decisionState!: string | null;
  @Minor({ nullable: true }) awardedMinor!: bigint | null;
  @Ref({ nullable: true }) voucherId!: string | null;
  @Text({ nullable: true }) voucherState!: string | null;
  @Minor({ default: 0 }) paidMinor!: bigint;
  /** The languages of the call, whose word stems the search goes by. */
  @TextList() languages!: string[];
  @Column({ type: 'tsvector', select: false }) search!: string;
  @Time() refreshedAt!: Date;
}
