import {
  AmountField,
  BoolField,
  CommandDto,
  CurrencyField,
  IdField,
  ListField,
  OneOfField,
  TextField,
  TimeField,
} from '@traverse/platform';

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
  @BoolField({ description: 'Whether the reader may start a claim now.' }) mayClaim!: boolean;
  @ListField(() => CommandDto) allowedCommands!: CommandDto[];
}

export class VoucherPageDto {
  @ListField(() => VoucherDto) items!: VoucherDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}

export class VoucherDocumentAskedDto {
  @OneOfField(voucherDocumentLanguages, { optional: true, description: 'The reader’s own where it is left out' }) language?: string;
}
