import {
  AmountField,
  DateField,
  IdField,
  ListField,
  NestedField,
  ObjectField,
  OneOfField,
  TextField,
  TextListField,
} from '@traverse/platform';

export const registerStates = ['draft', 'published', 'corrected', 'withdrawn'] as const;

export class AidNoticeDto {
  @TextField() language!: string;
  @TextField() title!: string;
  @TextListField() paragraphs!: string[];
}

/** One aid of a company. */
export class AidDto {
  @IdField() id!: string;
  @OneOfField(['award', 'declared']) kind!: string;
  @IdField({ nullable: true, description: 'The decision that it comes from.' }) awardId!: string | null;
  @IdField() organisationId!: string;
  @TextField() authorityName!: string;
  @TextField() memberState!: string;
  @TextField() route!: string;
  @TextField() legalBasis!: string;
  @TextField() reference!: string;
  @AmountField() amount!: string;
  @TextField() currency!: string;
  @OneOfField(['earmarked', 'granted', 'withdrawn']) state!: string;
  @DateField({ nullable: true }) grantDate!: string | null;
  @ObjectField({ nullable: true, description: 'What it was held against: ceiling, used, remaining, figures of law.' }) assessment!:
    object | null;
  @NestedField(() => AidNoticeDto, { nullable: true }) notice!: AidNoticeDto | null;
}

/** De minimis aid of the undertaking that counts today, by Member State. */
export class AidRoomDto {
  @TextField() memberState!: string;
  @AmountField() ceiling!: string;
  @AmountField() used!: string;
  @AmountField() remaining!: string;
  @DateField() since!: string;
}

export class CompanyAidDto {
  @ListField(() => AidDto) items!: AidDto[];
  @ListField(() => AidRoomDto) room!: AidRoomDto[];
}

export class DeclaredAidDto {
  @DateField() grantedOn!: string;
  @AmountField() amount!: string;
  @TextField({ min: 2, max: 2, pattern: /^[A-Z]{2}$/, example: 'AT' }) memberState!: string;
  @TextField({ min: 2, max: 200 }) authorityName!: string;
  @TextField({ optional: true, max: 100 }) reference?: string;
}

/** An entry as the central register asks for it. */
export class RegisterEntryDto {
  @IdField() id!: string;
  @OneOfField(registerStates) status!: string;
  @DateField() dueOn!: string;
  @TextField({ nullable: true }) registerReference!: string | null;
  @TextField() authorityName!: string;
  @IdField() authorityId!: string;
  @TextField() authorityCountry!: string;
  @TextField({ nullable: true, description: 'Its seat, where the call says it.' }) authorityNuts!: string | null;
  @TextField() beneficiaryName!: string;
  @TextField({ nullable: true }) beneficiaryNationalId!: string | null;
  @TextField({ nullable: true }) beneficiaryIdType!: string | null;
  @TextField() beneficiaryCountry!: string;
  @TextField({ nullable: true }) beneficiarySizeClass!: string | null;
  @AmountField({ description: 'EUR' }) aidAmount!: string;
  @DateField() grantDate!: string;
  @TextField() instrument!: string;
  @TextField({ nullable: true }) nace21!: string | null;
  @TextField() regulation!: string;
  @TextField() internalRef!: string;
  @TextField({ description: 'Who pays for the authority, where that is somebody else.' }) financingBody!: string;
}

export class RegisterListDto {
  @ListField(() => RegisterEntryDto) items!: RegisterEntryDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}

export class RegisterFilterDto {
  @OneOfField(registerStates, { optional: true }) state?: string;
  @TextField({ optional: true, max: 300 }) cursor?: string;
}

export class MarkRegisteredDto {
  @TextListField({ max: 500 }) ids!: string[];
  @TextField({ optional: true, max: 100, description: 'The number that the central register gave.' }) reference?: string;
}
