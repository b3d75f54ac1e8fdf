import { AmountField, BoolField, DateField, IdField, OneOfField, TextField, TimeField } from '@traverse/platform';

/** Figures of the last closed accounting period; amounts in EUR, as the law's thresholds are. */
export class SaveCompanyProfileDto {
  @TextField({ nullable: true, max: 16, pattern: /^\d{1,9}(\.\d{1,6})?$/, description: 'Annual work units, a decimal', example: '24.5' })
  headcount!: string | null;
  @AmountField({ nullable: true }) turnover!: string | null;
  @AmountField({ nullable: true }) balanceSheetTotal!: string | null;
  @OneOfField(['EUR']) currency!: string;
  @DateField({ nullable: true }) yearEnd!: string | null;
  @BoolField({ description: 'Linked and partner enterprises are in the figures, or there are none' }) includesLinked!: boolean;
  @TextField({ optional: true, max: 3000 }) description?: string;
}

export class CompanyProfileDto extends SaveCompanyProfileDto {
  @IdField() organisationId!: string;
  @BoolField({ description: 'This reader may change it' }) editable!: boolean;
  @TimeField({ nullable: true, description: 'Null while nothing was given yet' }) updatedAt!: string | null;
}
