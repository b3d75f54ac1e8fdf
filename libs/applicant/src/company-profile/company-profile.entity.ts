import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

import { Bool, Json, Minor, Ref, Text, Time } from '@traverse/platform';

import type { KeptOwnership, KeptPeriod } from './ownership.types.js';

/** Size of a company in its last closed accounting period, Rec. 2003/361/EC. Amounts in EUR, as the thresholds are. */
@Entity({ schema: 'applicant', name: 'company_profile' })
@Check('company_profile_headcount', `"headcount" ~ '^[0-9]{1,9}([.][0-9]{1,6})?$'`)
@Check('company_profile_nace', `"nace" ~ '^[0-9]{2}([.][0-9]{1,2})?$'`)
@Check('company_profile_amounts', '"turnover_minor" >= 0 AND "balance_sheet_minor" >= 0')
export class CompanyProfile {
  @PrimaryColumn({ type: 'uuid' }) organisationId!: string;
  /** Annual work units, a decimal. */
  @Text({ nullable: true }) headcount!: string | null;
  @Minor({ nullable: true }) turnoverMinor!: bigint | null;
  @Minor({ nullable: true }) balanceSheetMinor!: bigint | null;
  @Text() currency!: string;
  /** Last day of the accounting period. */
  @Column({ type: 'date', nullable: true }) yearEnd!: string | null;
  /** Linked and partner enterprises are in the figures, or there are none. */
  @Bool() includesLinked!: boolean;
  /** The periods before, newest first, two at most. */
  @Json({ default: [] }) earlier!: readonly KeptPeriod[];
  /** Of NACE Rev. 2.1: a division, group or class. */
  @Text({ nullable: true }) nace!: string | null;
  @Text({ default: '' }) description!: string;
  /** Who belongs to it, as it was saved last; null: nothing was said yet. */
  @Json({ nullable: true }) ownership!: KeptOwnership | null;
  @Ref({ nullable: true }) updatedBy!: string | null;
  @Time() updatedAt!: Date;
}

/** The figures as they go into a snapshot. Amounts are decimal strings. */
export interface CompanyFigures {
  readonly headcount: string | null;
  readonly turnover: string | null;
  readonly balanceSheetTotal: string | null;
  readonly currency: string;
  readonly yearEnd: string | null;
  readonly includesLinked: boolean;
  /** Missing in what was submitted before they were asked for. */
  readonly earlier?: readonly KeptPeriod[];
  readonly nace?: string | null;
  /** Who belongs to it; missing where nothing was said. */
  readonly ownership?: KeptOwnership | null;
}
