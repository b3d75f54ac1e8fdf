import { applicationStates } from '@traverse/applicant';
import {
  AmountField,
  CurrencyField,
  IdField,
  IntField,
  ListField,
  OneOfField,
  TextField,
  TextListField,
  TimeField,
} from '@traverse/platform';

import { type BulkCommand, bulkCommands } from '../bulk/command-applications.js';
import { sorts } from './list-sql.js';

/** What the list can be narrowed to and sorted by: the same for the page, the export and saved views. */
export class DeskFilterDto {
  @IdField({ optional: true }) callId?: string;
  @TextField({ optional: true, max: 300, description: 'One state, or several with commas.' }) state?: string;
  @TextField({ optional: true, max: 80 }) instrument?: string;
  @TextField({
    optional: true,
    pattern: /^[A-Z]{2}[A-Z0-9]{0,3}$/,
    description: 'Of the company: a NUTS code or the beginning of one; two letters are a state.',
  })
  territory?: string;
  @TextField({
    optional: true,
    max: 200,
    description: 'Words in number, title, answers, names of company and partner; in the languages of the call. "Phrases", or, -not.',
  })
  q?: string;
  @OneOfField(['with', 'without'], { optional: true }) partner?: 'with' | 'without';
  @OneOfField(['fund', 'reserve', 'reject', 'none'], { optional: true }) decision?: string;
  @OneOfField(['issued', 'active', 'redeemed', 'expired', 'revoked'], { optional: true }) voucher?: string;
  @OneOfField(['eligible', 'ineligible', 'open'], { optional: true }) eligibility?: string;
  @OneOfField(sorts, { optional: true }) sort?: (typeof sorts)[number];
  @OneOfField(['asc', 'desc'], { optional: true }) order?: 'asc' | 'desc';
}

export class DeskAskedDto extends DeskFilterDto {
  @TextField({ optional: true, max: 1000 }) cursor?: string;
  @IntField({ optional: true, min: 1, max: 200 }) limit?: number;
}

export class DeskExportDto extends DeskFilterDto {
  @OneOfField(['csv', 'xlsx'], { optional: true }) format?: 'csv' | 'xlsx';
  @TextField({ optional: true, max: 300, description: 'Columns with commas, in their order; all when none is named.' }) columns?: string;
}

export class DeskCommandDto {
  @OneOfField(bulkCommands) command!: BulkCommand;
  @TextListField({ max: 200 }) ids!: string[];
  @TextField({ min: 3, max: 2000 }) reason!: string;
}

export class DeskOutcomeDto {
  @IdField() id!: string;
  @TextField({ nullable: true, description: 'Why not; null when it was done.' }) problem!: string | null;
}

export class DeskReportDto {
  @ListField(() => DeskOutcomeDto) outcomes!: DeskOutcomeDto[];
}

export class DeskApplicationDto {
  @IdField() id!: string;
  @TextField() number!: string;
  @TextField() title!: string;
  @OneOfField(applicationStates) state!: string;
  @OneOfField(['eligible', 'ineligible', 'open'], { nullable: true }) eligibility!: string | null;
  @IdField() programmeId!: string;
  @IdField() callId!: string;
  @TextField() callTitle!: string;
  @TextField() instrument!: string;
  @TextField() instrumentTitle!: string;
  @IdField() organisationId!: string;
  @TextField() companyName!: string;
  @TextField() countryCode!: string;
  @TextField() nutsCode!: string;
  @IdField({ nullable: true }) partnerOrganisationId!: string | null;
  @TextField({ nullable: true }) partnerName!: string | null;
  @TimeField() receivedAt!: string;
  @TimeField({ nullable: true }) returnDueAt!: string | null;
  @AmountField({ nullable: true, description: 'Null while it is only a sketch' }) requested!: string | null;
  @CurrencyField() currency!: string;
  @TextField({ nullable: true, description: 'Percent of the highest possible, of the newest frozen ranking.' }) score!: string | null;
  @IntField({ nullable: true }) rank!: number | null;
  @OneOfField(['fund', 'reserve', 'reject'], { nullable: true }) decisionOutcome!: string | null;
  @TextField({ nullable: true }) decisionState!: string | null;
  @AmountField({ nullable: true }) awarded!: string | null;
  @IdField({ nullable: true }) voucherId!: string | null;
  @TextField({ nullable: true }) voucherState!: string | null;
  @AmountField({ description: 'What has reached the payee.' }) paid!: string;
}

export class DeskPageDto {
  @ListField(() => DeskApplicationDto) items!: readonly DeskApplicationDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}
