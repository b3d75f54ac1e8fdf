import { AmountField, BoolField, DateField, IdField, ListField, OneOfField, TextField, TimeField } from '@traverse/platform';

import { PeriodDto } from './ownership.dto.js';

/** Figures of the last closed accounting period; amounts in EUR, as the law's thresholds are. */
export class SaveCompanyProfileDto {
  @TextField({ nullable: true, max: 16, pattern: /^\d{1,9}(\.\d{1,6})?$/, description: 'Annual work units, a decimal', example: '24.5' })
  headcount!: string | null;
  @AmountField({ nullable: true }) turnover!: string | null;
  @AmountField({ nullable: true }) balanceSheetTotal!: string | null;
  @OneOfField(['EUR']) currency!: string;
  @DateField({ nullable: true }) yearEnd!: string | null;
  @BoolField({ description: 'Linked and partner enterprises are in the figures, or there are none' }) includesLinked!: boolean;
  @ListField(() => PeriodDto, { optional: true, max: 2, description: 'The periods before, newest first' }) earlier?: PeriodDto[];
  @TextField({ optional: true, nullable: true, max: 5, pattern: /^\d{2}(\.\d{1,2})?$/, description: 'NACE Rev. 2.1', example: '25.62' })
  nace?: string | null;
  @TextField({ optional: true, max: 3000 }) description?: string;
}

export class CompanyProfileDto extends SaveCompanyProfileDto {
  @IdField() organisationId!: string;
  @BoolField({ description: 'This reader may change it' }) editable!: boolean;
  @TimeField({ nullable: true, description: 'Null while nothing was given yet' }) updatedAt!: string | null;
}
