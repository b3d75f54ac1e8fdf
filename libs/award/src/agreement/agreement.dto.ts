import {
  AmountField,
  BoolField,
  CommandDto,
  CurrencyField,
  IdField,
  ListField,
  OneOfField,
  TextField,
  TextListField,
  TimeField,
} from '@traverse/platform';

export class SignDto {
  @TextField({ min: 3, max: 200, description: 'The name of the person who signs, typed by that person.' }) typedName!: string;
  @TextField({ optional: true, max: 40, description: 'Of the second factor, where the call asks for it.' }) code?: string;
  @TextField({ pattern: /^[0-9a-f]{64}$/, description: 'SHA-256 of the text that was shown.' }) textHash!: string;
}

export class SignatureDto {
  @TextField() party!: string;
  @TextField() typedName!: string;
  @OneOfField(['name', 'name+code']) signedBy!: string;
  @TimeField() signedAt!: string;
}

export class AgreementDto {
  @IdField() id!: string;
  @IdField() applicationId!: string;
  @TextField() applicationNumber!: string;
  @TextField() title!: string;
  @TextField() applicantName!: string;
  @IdField() callId!: string;
  @TextField() state!: string;
  @AmountField() amount!: string;
  @CurrencyField() currency!: string;
  @TextField() language!: string;
  @TextField({ max: 100_000 }) text!: string;
  @TextField() textHash!: string;
  @BoolField({ description: 'Whether signing asks for a code of the second factor.' }) codeNeeded!: boolean;
  @TextListField() parties!: string[];
  @ListField(() => SignatureDto) signatures!: SignatureDto[];
  @BoolField({ description: 'Whether the side of the reader still has to sign.' }) mySignatureMissing!: boolean;
  @TimeField() offeredAt!: string;
  @TimeField() signByAt!: string;
  @TimeField({ nullable: true }) inForceAt!: string | null;
  @IdField({ nullable: true }) voucherId!: string | null;
  @ListField(() => CommandDto) allowedCommands!: CommandDto[];
}

export class AgreementPageDto {
  @ListField(() => AgreementDto) items!: AgreementDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}
