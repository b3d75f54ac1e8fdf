import type { Organisation } from '@traverse/identity';
import type { AuthorityView } from '@traverse/programme';

import type { BankAccount } from '../account/bank-account.entity.js';
import type { PaymentBatch, PaymentProfile, PaymentTransaction } from '../bank/payment-batch.js';
import type { Payout } from '../payout/payout.entity.js';

/** EUR goes by SEPA, CHF within Switzerland and Liechtenstein; other currencies are not paid yet. */
export function profileFor(currency: string): PaymentProfile | null {
  if (currency === 'EUR') return 'sepa';
  return currency === 'CHF' ? 'swiss-domestic' : null;
}

export interface Payment {
  readonly payout: Payout;
  readonly account: BankAccount;
  readonly payee: Organisation;
}

export function transactionOf({ payout, account, payee }: Payment): PaymentTransaction {
  const claimNumber = payout.endToEndId.slice(0, payout.endToEndId.lastIndexOf('-'));
  return {
    instrId: payout.instrId,
    endToEndId: payout.endToEndId,
    amountMinor: payout.amountMinor,
    currency: payout.currency,
    creditor: {
      name: account.holderName,
      iban: account.iban,
      bic: account.bic,
      address: {
        streetName: payee.street,
        buildingNumber: payee.buildingNumber,
        postCode: payee.postCode,
        townName: payee.townName,
        countryCode: payee.countryCode,
      },
    },
    remittance: `Innovation voucher, claim ${claimNumber}`,
  };
}

/** The payment file of a batch, in the order of the EndToEndIds: the same batch always says the same. */
export function paymentOf(
  batch: { readonly msgId: string; readonly profile: PaymentProfile; readonly payouts: number; readonly totalMinor: bigint },
  times: { readonly createdAt: Date; readonly executionDate: string },
  authority: AuthorityView,
  payments: readonly Payment[],
): PaymentBatch {
  const inOrder = [...payments].sort((a, b) => (a.payout.endToEndId < b.payout.endToEndId ? -1 : 1));
  return {
    msgId: batch.msgId,
    ...times,
    profile: batch.profile,
    addressMode: authority.addressMode,
    batchBooking: authority.batchBooking,
    debtor: { name: authority.name, iban: authority.iban, bic: authority.bic, address: authority.address },
    transactions: inOrder.map(transactionOf),
    expected: { transactions: batch.payouts, sumMinor: batch.totalMinor },
  };
}

/** The day asked for: today, or Monday when banks are closed. */
export function executionDateFrom(now: Date): string {
  const day = new Date(now);
  while (day.getUTCDay() === 0 || day.getUTCDay() === 6) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
