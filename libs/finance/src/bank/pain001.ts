import { DomainError, formatDecimal, sumMinor } from '@traverse/kernel';
import { electronicFormatIBAN } from 'ibantools';
import { create } from 'xmlbuilder2';
import { toBankText } from './bank-text.js';
import { checkPaymentBatch } from './check-payment-batch.js';
import type { PaymentAddress, PaymentBatch, PaymentParty, PaymentTransaction } from './payment-batch.js';
import { isSwissAccountCountry, profileOf, type ProfileRules } from './payment-profile.js';

export { checkPaymentBatch } from './check-payment-batch.js';
export type { PaymentAddress, PaymentBatch, PaymentParty, PaymentProfile, PaymentTransaction } from './payment-batch.js';

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09';

/** Elements in the order of the schema; undefined ones are left out. */
type Element = Record<string, unknown>;

function electronic(iban: string): string {
  return electronicFormatIBAN(iban) ?? '';
}

/** Text of the file, or undefined where nothing remains: the Swiss standards refuse empty elements. */
function optional(value: string | null | undefined, rules: ProfileRules, max: number): string | undefined {
  return toBankText(value ?? '', rules.charset, max).text || undefined;
}

function postalAddress(address: PaymentAddress | null | undefined, batch: PaymentBatch, rules: ProfileRules): Element | undefined {
  const town = optional(address?.townName, rules, 35);
  // Town and country go together or not at all; address lines are never written.
  if (!address || !town) return undefined;
  const full = batch.addressMode !== 'minimal';
  return {
    StrtNm: full ? optional(address.streetName, rules, 70) : undefined,
    BldgNb: full ? optional(address.buildingNumber, rules, 16) : undefined,
    PstCd: full ? optional(address.postCode, rules, 16) : undefined,
    TwnNm: town,
    Ctry: address.countryCode,
  };
}

function party(who: PaymentParty & { readonly address?: PaymentAddress | null }, batch: PaymentBatch, rules: ProfileRules): Element {
  return { Nm: optional(who.name, rules, rules.maxName), PstlAdr: postalAddress(who.address, batch, rules) };
}

function account(iban: string): Element {
  return { Id: { IBAN: electronic(iban) } };
}

/** The debtor's bank is mandatory in the schema. Without a BIC a Swiss bank is named by the clearing number within the IBAN. */
function debtorAgent(debtor: PaymentParty): Element {
  const iban = electronic(debtor.iban);
  if (debtor.bic) return { FinInstnId: { BICFI: debtor.bic } };
  if (isSwissAccountCountry(iban.slice(0, 2)))
    return { FinInstnId: { ClrSysMmbId: { ClrSysId: { Cd: 'CHBCC' }, MmbId: iban.slice(4, 9) } } };
  return { FinInstnId: { Othr: { Id: 'NOTPROVIDED' } } };
}

function creditorAgent(creditor: PaymentParty): Element | undefined {
  const derivable = isSwissAccountCountry(electronic(creditor.iban).slice(0, 2));
  return creditor.bic && !derivable ? { FinInstnId: { BICFI: creditor.bic } } : undefined;
}

function transfer(transaction: PaymentTransaction, batch: PaymentBatch, rules: ProfileRules): Element {
  const amount = formatDecimal(transaction.amountMinor, transaction.currency);
  return {
    PmtId: { InstrId: transaction.instrId, EndToEndId: transaction.endToEndId },
    Amt: { InstdAmt: { '@Ccy': transaction.currency, '#': amount } },
    CdtrAgt: creditorAgent(transaction.creditor),
    Cdtr: party(transaction.creditor, batch, rules),
    CdtrAcct: account(transaction.creditor.iban),
    RmtInf: { Ustrd: optional(transaction.remittance, rules, 140) },
  };
}

function paymentInformation(batch: PaymentBatch, rules: ProfileRules, totals: Element): Element {
  return {
    // One payment block a file: its id is the file's, so that a statement that names either leads to the batch.
    PmtInfId: batch.msgId,
    PmtMtd: 'TRF',
    // One debit entry a payment: each payout is found on the statement by itself.
    BtchBookg: 'false',
    ...totals,
    PmtTpInf: rules.sepa ? { SvcLvl: { Cd: 'SEPA' } } : undefined,
    ReqdExctnDt: { Dt: batch.executionDate },
    Dbtr: party(batch.debtor, batch, rules),
    DbtrAcct: account(batch.debtor.iban),
    DbtrAgt: debtorAgent(batch.debtor),
    ChrgBr: rules.sepa ? 'SLEV' : undefined,
    CdtTrfTxInf: batch.transactions.map((transaction) => transfer(transaction, batch, rules)),
  };
}

/**
 * The payment file (ISO 20022 pain.001.001.09) of a batch. The same batch always gives the same text, to be stored and sent as UTF-8.
 * @throws DomainError finance.payment-file-invalid (422) naming everything that `checkPaymentBatch` finds.
 */
export function writePain001(batch: PaymentBatch): string {
  const problems = checkPaymentBatch(batch);
  if (problems.length > 0) {
    const fields = problems.map((problem) => ({ ...problem, code: `finance.payment.${problem.code}` }));
    throw new DomainError('finance.payment-file-invalid', { status: 422, fields });
  }
  const rules = profileOf(batch.profile);
  const totals = {
    NbOfTxs: String(batch.transactions.length),
    CtrlSum: formatDecimal(sumMinor(batch.transactions.map((transaction) => transaction.amountMinor)), rules.currency),
  };
  const initiation = {
    GrpHdr: {
      MsgId: batch.msgId,
      CreDtTm: `${batch.createdAt.toISOString().slice(0, 19)}Z`,
      ...totals,
      InitgPty: { Nm: optional(batch.debtor.name, rules, rules.maxName) },
    },
    PmtInf: paymentInformation(batch, rules, totals),
  };
  return create({ encoding: 'UTF-8' }, { Document: { '@xmlns': NAMESPACE, CstmrCdtTrfInitn: initiation } }).end({ prettyPrint: true });
}
