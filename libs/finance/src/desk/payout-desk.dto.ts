import { AmountField, CurrencyField, IntField, ListField, OneOfField } from '@traverse/platform';

export const moneyStages = ['requested', 'approved', 'batched', 'sent', 'in-doubt', 'settled'] as const;

/** How much money of one currency stands where on its way. */
export class DeskMoneyDto {
  @CurrencyField() currency!: string;
  @OneOfField(moneyStages) stage!: string;
  @IntField() payouts!: number;
  @AmountField() amount!: string;
}

/** What waits at the payout desk, for the reader’s programmes. */
export class PayoutDeskDto {
  @IntField({ description: 'Payouts to approve.' }) requested!: number;
  @IntField({ description: 'Approved, in no batch yet.' }) approved!: number;
  @IntField({ description: 'To check or to release.' }) batches!: number;
  @IntField() holds!: number;
  @IntField({ description: 'Payouts of which nobody knows whether they were paid.' }) inDoubt!: number;
  @IntField({ description: 'Failed or returned, with nothing on its way in their place.' }) unpaid!: number;
  @IntField({ description: 'Entries of bank files that a person has to say something about.' }) entries!: number;
  @IntField({ description: 'Other accounts of payees that wait.' }) accountChanges!: number;
  @IntField({ description: 'Money to be asked back, of which nobody was told yet.' }) recoveriesToTell!: number;
  @IntField({ description: 'Debts that somebody asks to write off.' }) writeOffs!: number;
  @IntField({ description: 'Repayments that another person has to confirm.' }) repayments!: number;
  @IntField({ description: 'Payees who may be on the sanctions list.' }) openHits!: number;
  @IntField({ description: 'Payees who are: nothing is paid.' }) confirmedHits!: number;
  @ListField(() => DeskMoneyDto) money!: DeskMoneyDto[];
}
