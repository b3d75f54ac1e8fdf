import {
  AmountField,
  BoolField,
  DateField,
  IdField,
  IntField,
  ListField,
  NestedField,
  OneOfField,
  TextField,
  TextListField,
} from '@traverse/platform';
import { controlKinds, enterpriseKinds } from '@traverse/programme';

export class PeriodDto {
  @DateField() yearEnd!: string;
  @TextField({ nullable: true, max: 16, description: 'Annual work units, a decimal' }) headcount!: string | null;
  @AmountField({ nullable: true }) turnover!: string | null;
  @AmountField({ nullable: true }) balanceSheetTotal!: string | null;
}

export class EnterpriseDto {
  @TextField({ min: 1, max: 60, description: 'Id of the company or of a firm named before; any other word for a new one' }) id!: string;
  @TextField({ min: 1, max: 200 }) name!: string;
  @OneOfField(enterpriseKinds) kind!: string;
  @TextField({ min: 2, max: 2, pattern: /^[A-Z]{2}$/ }) countryCode!: string;
  @TextField({ nullable: true, max: 50 }) registrationNumber!: string | null;
  @ListField(() => PeriodDto, { max: 3, description: 'Newest first' }) periods!: PeriodDto[];
}

export class OwnershipLinkDto {
  @TextField({ min: 1, max: 60 }) ownerId!: string;
  @TextField({ min: 1, max: 60 }) ownedId!: string;
  @IntField({ description: 'Share of the capital in hundredths of a percent' }) capitalBps!: number;
  @IntField({ description: 'Share of the votes in hundredths of a percent' }) votesBps!: number;
  @TextListField({ of: controlKinds, max: 3 }) control!: string[];
  @DateField({ nullable: true }) since!: string | null;
}

export class SaveOwnershipDto {
  @ListField(() => EnterpriseDto, { max: 100, description: 'The company itself and every firm that its links name' })
  enterprises!: EnterpriseDto[];
  @ListField(() => OwnershipLinkDto, { max: 300 }) links!: OwnershipLinkDto[];
}

export class CountedFirmDto {
  @TextField() enterpriseId!: string;
  @TextField() name!: string;
  @OneOfField(['applicant', 'linked', 'partner', 'linked-to-partner']) relation!: string;
  @IntField({ description: 'How much of its figures counts, in hundredths of a percent' }) shareBps!: number;
}

export class SmeStatusDto {
  @OneOfField(['micro', 'small', 'medium', 'large', 'not-sme'], { nullable: true, description: 'Null: figures are missing' }) status!:
    string | null;
  @OneOfField(['autonomous', 'partner', 'linked']) type!: string;
  @TextField() basis!: string;
  @TextField({ nullable: true }) headcount!: string | null;
  @AmountField({ nullable: true }) turnover!: string | null;
  @AmountField({ nullable: true }) balanceSheetTotal!: string | null;
  @ListField(() => CountedFirmDto) counted!: CountedFirmDto[];
  @TextListField({ description: '`<enterprise id>.headcount`: what is missing' }) missing!: string[];
  @TextField() legalBasis!: string;
}

export class SaidByOtherDto {
  @TextField({ description: 'The company whose profile says so' }) saidBy!: string;
  @TextField() owner!: string;
  @TextField() owned!: string;
  @IntField() capitalBps!: number;
  @IntField() votesBps!: number;
  @TextListField({ of: controlKinds }) control!: string[];
}

export class OwnershipDto extends SaveOwnershipDto {
  @IdField() organisationId!: string;
  @NestedField(() => SmeStatusDto) status!: SmeStatusDto;
  @ListField(() => SaidByOtherDto, { description: 'What other companies’ profiles say of this one; it counts for it too' })
  saidByOthers!: SaidByOtherDto[];
  @BoolField({ description: 'This reader may change it' }) editable!: boolean;
}
