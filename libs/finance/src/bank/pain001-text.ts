import { formatDecimal } from '@traverse/kernel';
import { electronicFormatIBAN } from 'ibantools';
import { toBankText } from './bank-text.js';
import { isQrReference } from './creditor-reference.js';
import type { PaymentAddress, PaymentHead, PaymentParty, PaymentTransaction } from './payment-batch.js';
import { isSwissAccountCountry, type ProfileRules } from './payment-profile.js';

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09';

/** Only what can stand in a text element of ours; there are no attributes but the currency. */
const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
function escaped(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/[&<>]/g, (character) => ESCAPED[character] ?? character) : text;
}

/** An element, or nothing where nothing remains: the Swiss standards refuse empty elements. */
function element(name: string, content: string | undefined): string {
  return content ? `<${name}>${content}</${name}>` : '';
}

function text(name: string, value: string | null | undefined, rules: ProfileRules, max: number): string {
  return element(name, escaped(toBankText(value ?? '', rules.charset, max).text));
}

function electronic(iban: string): string {
  return electronicFormatIBAN(iban) ?? '';
}

function postalAddress(address: PaymentAddress | null | undefined, head: PaymentHead, rules: ProfileRules): string {
  const mode = head.addressMode ?? 'structured';
  const town = text('TwnNm', address?.townName, rules, 35);
  // Town and country go together or not at all.
  if (!address || !town || mode === 'none') return '';
  const structured =
    mode === 'structured' ? text('StrtNm', address.streetName, rules, 70) + text('BldgNb', address.buildingNumber, rules, 16) : '';
  const postCode = mode === 'minimal' ? '' : text('PstCd', address.postCode, rules, 16);
  const street = [address.streetName, address.buildingNumber].filter(Boolean).join(' ');
  // What stands in an element of its own must not be repeated in the line.
  const line = mode === 'hybrid' ? text('AdrLine', street, rules, 70) : '';
  return element('PstlAdr', `${structured}${postCode}${town}<Ctry>${address.countryCode}</Ctry>${line}`);
}

function party(who: PaymentParty & { readonly address?: PaymentAddress | null }, head: PaymentHead, rules: ProfileRules): string {
  return text('Nm', who.name, rules, rules.maxName) + postalAddress(who.address, head, rules);
}

function account(iban: string): string {
  return `<Id><IBAN>${electronic(iban)}</IBAN></Id>`;
}

/** The debtor's bank is mandatory in the schema. Without a BIC a Swiss bank is named by the clearing number within the IBAN. */
function debtorAgent(debtor: PaymentParty): string {
  const iban = electronic(debtor.iban);
  if (debtor.bic) return `<BICFI>${debtor.bic}</BICFI>`;
  if (isSwissAccountCountry(iban.slice(0, 2)))
    return `<ClrSysMmbId><ClrSysId><Cd>CHBCC</Cd></ClrSysId><MmbId>${iban.slice(4, 9)}</MmbId></ClrSysMmbId>`;
  return '<Othr><Id>NOTPROVIDED</Id></Othr>';
}

function creditorAgent(creditor: PaymentParty): string {
  const derivable = isSwissAccountCountry(electronic(creditor.iban).slice(0, 2));
  return creditor.bic && !derivable ? `<CdtrAgt><FinInstnId><BICFI>${creditor.bic}</BICFI></FinInstnId></CdtrAgt>` : '';
}

/** Free text or one structured reference, never both: the SEPA rulebook takes only one, and so does what we check. */
function remittance({ reference, remittance: free }: PaymentTransaction, rules: ProfileRules): string {
  if (!reference) return text('Ustrd', free, rules, 140);
  const type = isQrReference(reference) ? '<Prtry>QRR</Prtry>' : '<Cd>SCOR</Cd>';
  return `<Strd><CdtrRefInf><Tp><CdOrPrtry>${type}</CdOrPrtry></Tp><Ref>${reference}</Ref></CdtrRefInf></Strd>`;
}

/** One payment. The order of the elements is the schema's. */
export function transferText(transaction: PaymentTransaction, head: PaymentHead, rules: ProfileRules): string {
  const amount = formatDecimal(transaction.amountMinor, transaction.currency);
  return (
    `<CdtTrfTxInf><PmtId><InstrId>${transaction.instrId}</InstrId><EndToEndId>${transaction.endToEndId}</EndToEndId></PmtId>` +
    `<Amt><InstdAmt Ccy="${transaction.currency}">${amount}</InstdAmt></Amt>${creditorAgent(transaction.creditor)}` +
    `<Cdtr>${party(transaction.creditor, head, rules)}</Cdtr><CdtrAcct>${account(transaction.creditor.iban)}</CdtrAcct>` +
    `${element('RmtInf', remittance(transaction, rules))}</CdtTrfTxInf>\n`
  );
}

/** All that stands before the first payment. */
export function headText(head: PaymentHead, rules: ProfileRules): string {
  const { transactions, sumMinor } = head.expected;
  const totals = `<NbOfTxs>${transactions}</NbOfTxs><CtrlSum>${formatDecimal(sumMinor, rules.currency)}</CtrlSum>`;
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${NAMESPACE}"><CstmrCdtTrfInitn>\n` +
    `<GrpHdr><MsgId>${head.msgId}</MsgId><CreDtTm>${head.createdAt.toISOString().slice(0, 19)}Z</CreDtTm>${totals}` +
    `<InitgPty>${text('Nm', head.debtor.name, rules, rules.maxName)}</InitgPty></GrpHdr>\n` +
    // One payment block a file: its id is the file's, so that a statement that names either leads to the batch.
    `<PmtInf><PmtInfId>${head.msgId}</PmtInfId><PmtMtd>TRF</PmtMtd><BtchBookg>${head.batchBooking ?? false}</BtchBookg>${totals}` +
    `${rules.sepa ? '<PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl></PmtTpInf>' : ''}<ReqdExctnDt><Dt>${head.executionDate}</Dt></ReqdExctnDt>` +
    `<Dbtr>${party(head.debtor, head, rules)}</Dbtr><DbtrAcct>${account(head.debtor.iban)}</DbtrAcct>` +
    `<DbtrAgt><FinInstnId>${debtorAgent(head.debtor)}</FinInstnId></DbtrAgt>${rules.sepa ? '<ChrgBr>SLEV</ChrgBr>' : ''}\n`
  );
}

export const TAIL = '</PmtInf></CstmrCdtTrfInitn></Document>\n';
