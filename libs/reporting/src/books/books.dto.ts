import {
  AmountField,
  BoolField,
  CurrencyField,
  DateField,
  IdField,
  IntField,
  ListField,
  OneOfField,
  TextField,
  TimeField,
} from '@traverse/platform';
import { accountKinds } from '@traverse/ledger';

export class PagedDto {
  @TextField({ optional: true, max: 400 }) cursor?: string;
  @IntField({ optional: true, min: 1, max: 200 }) limit?: number;
}

export class TrialBalanceAskedDto extends PagedDto {
  @DateField({ optional: true, description: 'As it was at the end of this day, UTC; today when not given.' }) on?: string;
  @IdField({ optional: true }) callId?: string;
}

export class TrialLineDto {
  @OneOfField(accountKinds) kind!: string;
  @AmountField() in!: string;
  @AmountField() out!: string;
  @AmountField() balance!: string;
  @AmountField({ description: 'Reserved by payments under way: part of the balance.' }) pending!: string;
}

export class TrialEnvelopeDto {
  @IdField() envelopeId!: string;
  @IdField() callId!: string;
  @TextField() callTitle!: string;
  @TextField({ description: 'The envelope’s key in its call.' }) key!: string;
  @TextField() authorityName!: string;
  @CurrencyField() currency!: string;
  @ListField(() => TrialLineDto) lines!: TrialLineDto[];
  @AmountField({ description: 'Over all accounts, what the authority gave included: zero.' }) sum!: string;
}

export class TrialBalanceDto {
  @DateField() on!: string;
  @ListField(() => TrialEnvelopeDto) items!: readonly TrialEnvelopeDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}

export class VoucherAccountDto {
  @IdField() voucherId!: string;
  @TextField() code!: string;
  @IdField() applicationId!: string;
  @TextField() applicationNumber!: string;
  @CurrencyField() currency!: string;
  @AmountField() available!: string;
  @AmountField() claimed!: string;
  @AmountField({ description: 'Of what is claimed: on its way to the bank.' }) pending!: string;
}

export class VoucherAccountPageDto {
  @ListField(() => VoucherAccountDto) items!: readonly VoucherAccountDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}

export class SeriesPointDto {
  @DateField({ description: 'The last day of the step.' }) on!: string;
  @AmountField() available!: string;
  @AmountField() earmarked!: string;
  @AmountField() committed!: string;
  @AmountField() claimed!: string;
  @AmountField() paid!: string;
}

export class SeriesDto {
  @CurrencyField() currency!: string;
  @OneOfField(['day', 'week', 'month']) step!: string;
  @ListField(() => SeriesPointDto) points!: SeriesPointDto[];
}

export class TransfersAskedDto extends PagedDto {
  @IdField({ optional: true, description: 'The thing that the transfers are about.' }) subjectId?: string;
  @IdField({ optional: true, description: 'Whose accounts: an envelope’s, a voucher’s.' }) ownerId?: string;
  @IdField({ optional: true, description: 'The envelope, with all of its vouchers.' }) envelopeId?: string;
  @OneOfField(['oldest', 'newest'], { optional: true }) first?: 'oldest' | 'newest';
}

export class TransferDto {
  @IdField() id!: string;
  @TextField() key!: string;
  @OneOfField(['transfer', 'hold', 'post', 'void']) kind!: string;
  @OneOfField(accountKinds) fromKind!: string;
  @IdField() fromOwnerId!: string;
  @OneOfField(accountKinds) toKind!: string;
  @IdField() toOwnerId!: string;
  @AmountField() amount!: string;
  @CurrencyField() currency!: string;
  @TextField() code!: string;
  @IdField() subjectId!: string;
  @OneOfField(['application', 'voucher', 'payout', 'recovery', 'envelope', 'other']) causeKind!: string;
  @TextField({ nullable: true, description: 'Its number, code or reference.' }) cause!: string | null;
  @OneOfField(['pending', 'posted', 'voided'], { nullable: true, description: 'What became of a reservation; null for the others.' })
  settled!: string | null;
  @IdField({ nullable: true }) holdId!: string | null;
  @TimeField() at!: string;
}

export class TransferPageDto {
  @ListField(() => TransferDto) items!: readonly TransferDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}

export class ReconciliationAskedDto extends PagedDto {
  @DateField({ optional: true, description: 'As it was at the end of this day, UTC; today when not given.' }) on?: string;
}

export const differenceReasons = [
  'on-its-way',
  'in-doubt',
  'returned',
  'not-on-statement',
  'not-in-ledger',
  'amount-differs',
  'paid-twice',
  'unexpected',
  'unmatched',
  'to-confirm',
  'not-ours',
] as const;

export class ReconciliationTotalDto {
  @CurrencyField() currency!: string;
  @AmountField({ description: 'What the ledger says is paid.' }) ledger!: string;
  @AmountField({ description: 'Reserved for payments that no statement has shown yet.' }) pending!: string;
  @AmountField({ description: 'What the statements say has left the accounts for good.' }) bank!: string;
  @AmountField({ description: 'The bank less the ledger.' }) difference!: string;
  @AmountField({ description: 'The sum of the differences below.' }) listed!: string;
  @BoolField({ description: 'Every cent of the difference is listed.' }) explained!: boolean;
}

export class DifferenceDto {
  @IdField({ description: 'The payout, or the entry of the statement that belongs to none.' }) id!: string;
  @OneOfField(['payout', 'recovery', 'entry']) what!: string;
  @TextField({ nullable: true, description: 'EndToEndId, or the reference of a recovery.' }) reference!: string | null;
  @TextField({ nullable: true }) claimNumber!: string | null;
  @TextField({ nullable: true }) state!: string | null;
  @CurrencyField() currency!: string;
  @AmountField() ledger!: string;
  @AmountField() pending!: string;
  @AmountField() bank!: string;
  @AmountField() difference!: string;
  @OneOfField(differenceReasons) reason!: string;
}

export class ReconciliationDto {
  @DateField() on!: string;
  @ListField(() => ReconciliationTotalDto) totals!: ReconciliationTotalDto[];
  @ListField(() => DifferenceDto) items!: readonly DifferenceDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}

export const bookKinds = ['trial-balance', 'transfers', 'reconciliation'] as const;
export type BookKind = (typeof bookKinds)[number];

export class BooksExportDto {
  @OneOfField(bookKinds) book!: BookKind;
  @OneOfField(['csv', 'xlsx']) format!: 'csv' | 'xlsx';
  @DateField({ optional: true }) on?: string;
  @IdField({ optional: true }) callId?: string;
  @IdField({ optional: true }) envelopeId?: string;
}
