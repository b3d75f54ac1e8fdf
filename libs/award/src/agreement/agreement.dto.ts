import {
  AmountField,
  BoolField,
  CommandDto,
  CurrencyField,
  DateField,
  IdField,
  IntField,
  ListField,
  OneOfField,
  TextField,
  TextListField,
  TimeField,
} from '@traverse/platform';

import { agreementLanguages } from './agreement-document.words.js';
import { SignedCopyDto } from '../signed-copy/signed-copy.dto.js';

export class SignDto {
  @TextField({ min: 3, max: 200, description: 'The name of the person who signs, typed by that person.' }) typedName!: string;
  @TextField({ optional: true, max: 40, description: 'Of the second factor, where the call asks for it.' }) code?: string;
  @TextField({ pattern: /^[0-9a-f]{64}$/, description: 'SHA-256 of the text that was shown.' }) textHash!: string;
}

export class SignatureDto {
  @TextField() party!: string;
  @TextField() typedName!: string;
  @OneOfField(['name', 'name+code', 'copy', 'qualified-copy']) signedBy!: string;
  @TimeField() signedAt!: string;
}

export class AgreementAskedDto {
  @OneOfField(['true', 'false'], {
    optional: true,
    description: 'With the decision, the application and the partner’s commitment behind it.',
  })
  annexes?: 'true' | 'false';
}

export class AgreementLanguageDto {
  @OneOfField(agreementLanguages) language!: string;
}

export class AmendDto {
  @DateField({ optional: true, description: 'The last day of the work; later than now.' }) validUntil?: string;
  @AmountField({ optional: true, description: 'What the voucher is worth from then on; less than before.' }) amount?: string;
  @TextField({ min: 3, max: 2000, description: 'Why; both sides read it.' }) reason!: string;
}

export class EditionDto {
  @IdField() id!: string;
  @IntField() edition!: number;
  @TextField() state!: string;
  @TimeField() offeredAt!: string;
  @TimeField({ nullable: true }) inForceAt!: string | null;
}

export class ChangeDto {
  @OneOfField(['amount', 'validUntilAt', 'claimUntilAt', 'partner']) of!: string;
  @TextField({ nullable: true }) from!: string | null;
  @TextField({ nullable: true }) to!: string | null;
}

export class AgreementDto {
  @IdField() id!: string;
  @IntField({ description: 'From 1; each new version of an agreement in force has the next.' }) edition!: number;
  @ListField(() => EditionDto, { description: 'All versions, first to last.' }) editions!: EditionDto[];
  @ListField(() => ChangeDto, { description: 'What a new version changes.' }) changes!: ChangeDto[];
  @TextField({ nullable: true, description: 'Why there is this version.' }) changeReason!: string | null;
  @TextField({ nullable: true, description: 'Who proposed this version; staff alone see it.' }) proposedBy!: string | null;
  @IdField() applicationId!: string;
  @TextField() applicationNumber!: string;
  @TextField() title!: string;
  @TextField() applicantName!: string;
  @IdField() callId!: string;
  @TextField() state!: string;
  @AmountField() amount!: string;
  @CurrencyField() currency!: string;
  @TextField() language!: string;
  @TextListField({ description: 'Languages that it can still be asked for in; empty once somebody has signed.' }) otherLanguages!: string[];
  @TextField({ max: 100_000 }) text!: string;
  @TextField() textHash!: string;
  @OneOfField(['simple', 'advanced', 'qualified']) signatureLevel!: string;
  @BoolField({ description: 'Whether it can be signed in the web; a qualified signature cannot.' }) signsInWeb!: boolean;
  @BoolField({ description: 'Whether a signed PDF may be brought in place of signing in the web.' }) takesCopies!: boolean;
  @ListField(() => SignedCopyDto) copies!: SignedCopyDto[];
  @BoolField({ description: 'Whether signing asks for a code of the second factor.' }) codeNeeded!: boolean;
  @TextListField() parties!: string[];
  @TextListField({ description: 'Sides that have neither signed nor brought a copy that is looked at.' }) toSign!: string[];
  @BoolField({ description: 'Whether the side of the reader may bring a signed copy now.' }) mayBringCopy!: boolean;
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
