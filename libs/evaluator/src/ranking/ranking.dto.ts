import {
  AmountField,
  CurrencyField,
  IdField,
  IntField,
  ListField,
  ObjectField,
  OneOfField,
  TextField,
  TextListField,
  TimeField,
} from '@traverse/platform';

export class RankedApplicationDto {
  @IdField() applicationId!: string;
  @TextField() number!: string;
  @TextField() title!: string;
  @TextField() applicantName!: string;
  @IdField() envelopeId!: string;
  @TextField() envelopeKey!: string;
  @IntField({ nullable: true }) rank!: number | null;
  @TextField({ description: 'Percent of the highest possible, four decimals.' }) total!: string;
  @ObjectField({ description: 'Criterion key -> aggregated score.' }) criteria!: Record<string, string>;
  @OneOfField(['fund', 'reserve', 'reject', 'below-threshold']) outcome!: string;
  @TextListField() reasons!: string[];
  @AmountField() requested!: string;
  @AmountField() offered!: string;
  @CurrencyField() currency!: string;
  @IntField({ nullable: true }) reservePosition!: number | null;
  @TextField({ description: 'State of the application now.' }) state!: string;
}

export class RankingDto {
  @IdField() id!: string;
  @IdField() callId!: string;
  @IntField() version!: number;
  @TextField({ description: 'SHA-256 of the snapshot as canonical JSON.' }) hash!: string;
  @TimeField() frozenAt!: string;
  @TimeField({ nullable: true, description: 'A review that it counts was voided since: it no longer holds' }) supersededAt!: string | null;
  @ListField(() => RankedApplicationDto) applications!: RankedApplicationDto[];
}

export class ConflictRecheckDto {
  @IntField({ description: 'Reviews that no longer count' }) voided!: number;
}

export class RankingExportDto {
  @TextField() hash!: string;
  @ObjectField() snapshot!: object;
  @ObjectField() result!: object;
}
