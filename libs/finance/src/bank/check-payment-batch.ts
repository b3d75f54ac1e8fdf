import { type FieldError, sumMinor } from '@traverse/kernel';
import { electronicFormatIBAN, isQRIBAN, isSEPACountry, isValidBIC, isValidIBAN } from 'ibantools';
import { isBankReference, toBankText } from './bank-text.js';
import { isCreditorReference, isQrReference } from './creditor-reference.js';
import type { PaymentAddress, PaymentBatch, PaymentParty, PaymentTransaction } from './payment-batch.js';
import { profileOf, type ProfileRules } from './payment-profile.js';

/** Joined the SEPA area after the list in ibantools was made. */
const LATER_SEPA = new Set(['AL', 'MD', 'ME', 'MK', 'RS']);

/** The most that the house puts into one file; banks mostly take 99,999 to 100,000. */
export const MAX_TRANSACTIONS = 100_000;

class Findings {
  readonly problems: FieldError[] = [];

  add(path: string, code: string, params?: FieldError['params']): void {
    this.problems.push(params ? { path, code, params } : { path, code });
  }

  reference(path: string, value: string): void {
    if (!isBankReference(value)) this.add(path, 'reference-invalid');
  }

  text(path: string, value: string | null | undefined, rules: ProfileRules, max: number, mandatory: boolean): void {
    const written = toBankText(value ?? '', rules.charset, max);
    if (mandatory && written.text === '') this.add(path, 'text-missing');
    else if (written.unwritable) this.add(path, 'text-unwritable');
  }
}

function checkParty(
  found: Findings,
  path: string,
  party: PaymentParty,
  rules: ProfileRules,
  accountCountries: (country: string) => boolean,
  qrAccount: boolean,
): void {
  found.text(`${path}.name`, party.name, rules, rules.maxName, true);
  const iban = electronicFormatIBAN(party.iban) ?? '';
  if (!isValidIBAN(iban)) found.add(`${path}.iban`, 'iban-invalid');
  else if (!accountCountries(iban.slice(0, 2))) found.add(`${path}.iban`, 'account-country-not-in-profile', { country: iban.slice(0, 2) });
  // A QR-IBAN can never be debited, and takes money only with a QR reference.
  else if (!qrAccount && isQRIBAN(iban)) found.add(`${path}.iban`, 'qr-iban-not-payable');
  if (party.bic && !isValidBIC(party.bic)) found.add(`${path}.bic`, 'bic-invalid');
}

function checkAddress(found: Findings, path: string, address: PaymentAddress, rules: ProfileRules): void {
  if (!/^[A-Z]{2}$/.test(address.countryCode)) found.add(`${path}.countryCode`, 'country-invalid');
  found.text(`${path}.townName`, address.townName, rules, 35, rules.addressRequired);
  found.text(`${path}.streetName`, address.streetName, rules, 70, false);
  found.text(`${path}.buildingNumber`, address.buildingNumber, rules, 16, false);
  found.text(`${path}.postCode`, address.postCode, rules, 16, false);
}

function isCalendarDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function checkDuplicates(found: Findings, batch: PaymentBatch, field: 'endToEndId' | 'instrId'): void {
  const first = new Map<string, number>();
  for (const [index, transaction] of batch.transactions.entries()) {
    const earlier = first.get(transaction[field]);
    if (earlier === undefined) first.set(transaction[field], index);
    else found.add(`transactions.${index}.${field}`, 'reference-duplicate', { firstAt: earlier });
  }
}

function checkTotals(found: Findings, batch: PaymentBatch): void {
  if (batch.transactions.length === 0) found.add('transactions', 'no-transactions');
  if (batch.transactions.length > MAX_TRANSACTIONS) found.add('transactions', 'too-many-transactions', { max: MAX_TRANSACTIONS });
  if (!batch.expected) return;
  if (batch.expected.transactions !== batch.transactions.length)
    found.add('expected.transactions', 'count-differs', { found: batch.transactions.length });
  if (batch.expected.sumMinor !== sumMinor(batch.transactions.map((t) => t.amountMinor)))
    found.add('expected.sumMinor', 'control-sum-differs');
}

/** QR-IBAN and QR reference go together, in Switzerland only; every other account takes a creditor reference or free text. */
function checkRemittance(found: Findings, path: string, transaction: PaymentTransaction, rules: ProfileRules): void {
  const { reference } = transaction;
  const qrAccount = isQRIBAN(electronicFormatIBAN(transaction.creditor.iban) ?? '');
  if (!reference) {
    if (qrAccount) found.add(`${path}.creditor.iban`, 'qr-iban-not-payable');
    found.text(`${path}.remittance`, transaction.remittance, rules, 140, true);
  } else if (isQrReference(reference)) {
    if (rules.sepa || !qrAccount) found.add(`${path}.reference`, 'qr-reference-without-qr-iban');
  } else if (qrAccount) found.add(`${path}.reference`, 'qr-reference-missing');
  else if (!isCreditorReference(reference)) found.add(`${path}.reference`, 'creditor-reference-invalid');
}

/** What is wrong with one payment, wherever it stands. */
export function checkTransaction(transaction: PaymentTransaction, path: string, rules: ProfileRules): readonly FieldError[] {
  const found = new Findings();
  found.reference(`${path}.instrId`, transaction.instrId);
  found.reference(`${path}.endToEndId`, transaction.endToEndId);
  if (transaction.currency !== rules.currency) found.add(`${path}.currency`, 'currency-not-in-profile', { expected: rules.currency });
  if (transaction.amountMinor < 1n || transaction.amountMinor > rules.maxAmountMinor)
    found.add(`${path}.amountMinor`, 'amount-out-of-range');
  checkParty(found, `${path}.creditor`, transaction.creditor, rules, rules.creditorCountry(isSepaCountry), true);
  checkAddress(found, `${path}.creditor.address`, transaction.creditor.address, rules);
  checkRemittance(found, path, transaction, rules);
  return found.problems;
}

function isSepaCountry(country: string): boolean {
  return isSEPACountry(country) || LATER_SEPA.has(country);
}

/** What is wrong with all but the payments. */
export function checkPaymentHead(batch: Omit<PaymentBatch, 'transactions'>): readonly FieldError[] {
  const found = new Findings();
  const rules = profileOf(batch.profile);
  found.reference('msgId', batch.msgId);
  if (Number.isNaN(batch.createdAt.getTime())) found.add('createdAt', 'date-invalid');
  if (!isCalendarDate(batch.executionDate)) found.add('executionDate', 'date-invalid');
  if (rules.addressRequired && batch.addressMode === 'none') found.add('addressMode', 'address-mode-not-in-profile');
  checkParty(found, 'debtor', batch.debtor, rules, rules.debtorCountry(isSepaCountry), false);
  if (batch.debtor.address) checkAddress(found, 'debtor.address', batch.debtor.address, rules);
  return found.problems;
}

/** Everything that is wrong with the batch, not only the first thing; empty when it can be written. Names no account and no person. */
export function checkPaymentBatch(batch: PaymentBatch): readonly FieldError[] {
  const found = new Findings();
  const rules = profileOf(batch.profile);
  checkTotals(found, batch);
  checkDuplicates(found, batch, 'endToEndId');
  checkDuplicates(found, batch, 'instrId');
  const transactions = batch.transactions.flatMap((transaction, index) => checkTransaction(transaction, `transactions.${index}`, rules));
  return [...checkPaymentHead(batch), ...found.problems, ...transactions];
}
