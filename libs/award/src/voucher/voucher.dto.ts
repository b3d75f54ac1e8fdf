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
  TimeField,
} from '@traverse/platform';

import { ListQueryDto } from '../list-query.dto.js';
import { voucherDocumentLanguages } from '../voucher-document/voucher-document.words.js';

export class VoucherDto {
  @IdField() id!: string;
  @TextField() code!: string;
  @IdField() applicationId!: string;
  @TextField() applicationNumber!: string;
  @TextField() applicantName!: string;
  @TextField({ nullable: true }) partnerName!: string | null;
  @IdField() callId!: string;
  @TextField() instrument!: string;
  @TextField() title!: string;
  @TextField() state!: string;
  @AmountField() amount!: string;
  @AmountField({ description: 'Not yet claimed: the balance in the ledger.' }) available!: string;
  @AmountField({ description: 'Held by submitted claims.' }) claimed!: string;
  @CurrencyField() currency!: string;
  @OneOfField(['pay-partner', 'reimburse-sme']) redemption!: string;
  @TimeField() issuedAt!: string;
  @TimeField() validUntilAt!: string;
  @TimeField() claimUntilAt!: string;
  @OneOfField(['single', 'multi']) use!: string;
  @IntField({ description: 'How often it was given more time' }) extensions!: number;
  @TimeField({ nullable: true, description: 'Until when the work could be done after one click' }) extendTo!: string | null;
  @TextField({ nullable: true, description: 'Why the call’s rule gives no extension now' }) extensionBarred!: string | null;
  @BoolField({ description: 'Whether the reader may start a claim now.' }) mayClaim!: boolean;
  @ListField(() => CommandDto) allowedCommands!: CommandDto[];
}

/** What happened to it: a step of its workflow, with the days where it was given more time. */
class VoucherStepDto {
  @TimeField() at!: string;
  @TextField() command!: string;
  @TextField() state!: string;
  @TextField({ nullable: true }) reason!: string | null;
  @TimeField({ nullable: true }) fromAt!: string | null;
  @TimeField({ nullable: true }) toAt!: string | null;
}

export class VoucherDetailDto extends VoucherDto {
  @ListField(() => VoucherStepDto) steps!: VoucherStepDto[];
}

/** What the list of vouchers is narrowed by, beside the rest. */
export class VoucherListAskedDto extends ListQueryDto {
  @TextField({ optional: true, max: 60, description: 'The beginning of a code, as people type it' }) code?: string;
  @IntField({ optional: true, min: 1, max: 3650, description: 'In use, and the work must be done within so many days' })
  endsWithinDays?: number;
}

export class ExtendBeyondDto {
  @DateField({ description: 'Last day of the work, in the call’s own zone' }) validUntil!: string;
  @TextField({ optional: true, max: 2000 }) reason?: string;
}

export class VoucherPageDto {
  @ListField(() => VoucherDto) items!: VoucherDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}

export class VoucherDocumentAskedDto {
  @OneOfField(voucherDocumentLanguages, { optional: true, description: 'The reader’s own where it is left out' }) language?: string;
}
