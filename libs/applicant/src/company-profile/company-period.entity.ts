import { Check, Entity, PrimaryColumn } from 'typeorm';

import { Minor, Text } from '@traverse/platform';

/** Accounts of one closed period of a company, or of a firm that is linked with it. EUR, as the law's thresholds are. */
@Entity({ schema: 'applicant', name: 'company_period' })
@Check('company_period_headcount', `"headcount" ~ '^[0-9]{1,9}([.][0-9]{1,6})?$'`)
@Check('company_period_amounts', '"turnover_minor" >= 0 AND "balance_minor" >= 0')
export class CompanyPeriod {
  @PrimaryColumn({ type: 'uuid' }) organisationId!: string;
  /** Last day of the period. */
  @PrimaryColumn({ type: 'date' }) yearEnd!: string;
  /** Annual work units, a decimal. */
  @Text({ nullable: true }) headcount!: string | null;
  @Minor({ nullable: true }) turnoverMinor!: bigint | null;
  @Minor({ nullable: true }) balanceMinor!: bigint | null;
}
