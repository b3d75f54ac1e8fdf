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

/** What anybody who holds the code may know. */
export class PublicVoucherDto {
  @OneOfField(['valid', 'used', 'expired', 'revoked']) status!: 'valid' | 'used' | 'expired' | 'revoked';
  @TimeField() validUntilAt!: string;
}
