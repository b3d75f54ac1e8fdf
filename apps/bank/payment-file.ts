import { electronicFormatIBAN, isValidIBAN } from 'ibantools';
import { type Element, readXml, UnreadableFile } from './xml-reader.js';

export interface Transfer {
  readonly instrId: string;
  readonly endToEndId: string;
  /** As written, such as 7500.00 */
  readonly amount: string;
  readonly currency: string;
  readonly creditorName: string;
  readonly creditorIban: string;
}

export interface PaymentBlock {
  readonly pmtInfId: string;
  readonly executionDate: string;
  readonly debtorIban: string;
  readonly numberOfTransactions: string;
  readonly controlSum: string;
  readonly transfers: readonly Transfer[];
}

export interface PaymentFile {
  readonly msgId: string;
  readonly numberOfTransactions: string;
  readonly controlSum: string;
  readonly blocks: readonly PaymentBlock[];
}

export interface Reason {
  /** ISO external status reason code. */
  readonly code: string;
  readonly text: string;
}

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09';

function readTransfer(element: Element): Transfer {
  return {
    instrId: element.text('PmtId', 'InstrId'),
    endToEndId: element.text('PmtId', 'EndToEndId'),
    amount: element.text('Amt', 'InstdAmt'),
    currency: element.at('Amt', 'InstdAmt')?.attribute('Ccy') ?? '',
    creditorName: element.text('Cdtr', 'Nm'),
    creditorIban: element.text('CdtrAcct', 'Id', 'IBAN'),
  };
}

function readBlock(element: Element): PaymentBlock {
  return {
    pmtInfId: element.text('PmtInfId'),
    executionDate: element.text('ReqdExctnDt', 'Dt') || element.text('ReqdExctnDt', 'DtTm').slice(0, 10),
    debtorIban: element.text('DbtrAcct', 'Id', 'IBAN'),
    numberOfTransactions: element.text('NbOfTxs'),
    controlSum: element.text('CtrlSum'),
    transfers: element.all('CdtTrfTxInf').map(readTransfer),
  };
}

/** @throws UnreadableFile when it is no pain.001.001.09 with a message id */
export function readPaymentFile(bytes: Uint8Array): PaymentFile {
  const document = readXml(bytes).at('Document');
  const body = document?.attribute('xmlns') === NAMESPACE ? document.at('CstmrCdtTrfInitn') : undefined;
  const msgId = body?.text('GrpHdr', 'MsgId') ?? '';
  if (!body || msgId === '' || msgId.length > 35) throw new UnreadableFile('The file is not a pain.001.001.09 with a message id');
  return {
    msgId,
    numberOfTransactions: body.text('GrpHdr', 'NbOfTxs'),
    controlSum: body.text('GrpHdr', 'CtrlSum'),
    blocks: body.all('PmtInf').map(readBlock),
  };
}

/** Minor units; undefined for what is no amount with at most two decimals. */
export function minorUnits(amount: string): bigint | undefined {
  const match = /^(\d{1,15})(?:\.(\d{1,2}))?$/.exec(amount);
  return match ? BigInt(`${match[1]}${(match[2] ?? '').padEnd(2, '0')}`) : undefined;
}

export function transfersOf(file: PaymentFile): readonly Transfer[] {
  return file.blocks.flatMap((block) => block.transfers);
}

function totalsProblem(
  where: string,
  stated: { numberOfTransactions: string; controlSum: string },
  transfers: readonly Transfer[],
): Reason | undefined {
  const sum = transfers.reduce((total, transfer) => total + (minorUnits(transfer.amount) ?? 0n), 0n);
  if (stated.numberOfTransactions !== '' && Number(stated.numberOfTransactions) !== transfers.length) {
    return { code: 'AM18', text: `${where}: number of transactions differs` };
  }
  return stated.controlSum !== '' && minorUnits(stated.controlSum) !== sum
    ? { code: 'AM10', text: `${where}: control sum differs` }
    : undefined;
}

function blockProblem(block: PaymentBlock): Reason | undefined {
  if (!isValidIBAN(electronicFormatIBAN(block.debtorIban) ?? '')) return { code: 'AC01', text: 'The account to debit is not a valid IBAN' };
  if (!/^\d{4}-\d{2}-\d{2}$/.test(block.executionDate) || Number.isNaN(Date.parse(block.executionDate))) {
    return { code: 'DT01', text: 'The execution date is not a date' };
  }
  if (block.pmtInfId === '' || block.pmtInfId.length > 35)
    return { code: 'FF01', text: 'A payment block has no id of at most 35 characters' };
  if (new Set(block.transfers.map((transfer) => transfer.currency)).size > 1)
    return { code: 'AM03', text: 'A payment block has more than one currency' };
  return totalsProblem('Payment block', block, block.transfers);
}

/** Why the whole file is refused; undefined when it is taken. */
export function fileProblem(file: PaymentFile): Reason | undefined {
  const transfers = transfersOf(file);
  if (transfers.length === 0) return { code: 'FF01', text: 'The file has no transactions' };
  if (transfers.some(({ endToEndId, instrId }) => endToEndId === '' || endToEndId.length > 35 || instrId.length > 35)) {
    return { code: 'FF01', text: 'A transaction has no end-to-end id of at most 35 characters' };
  }
  if (transfers.some((transfer) => (minorUnits(transfer.amount) ?? 0n) <= 0n))
    return { code: 'AM01', text: 'An amount is zero or not an amount' };
  if (transfers.some((transfer) => !['EUR', 'CHF'].includes(transfer.currency))) return { code: 'AM03', text: 'A currency is not taken' };
  if (new Set(file.blocks.map((block) => block.pmtInfId)).size !== file.blocks.length)
    return { code: 'DU02', text: 'A payment block id is used twice' };
  if (new Set(transfers.map((transfer) => transfer.endToEndId)).size !== transfers.length)
    return { code: 'DU04', text: 'An end-to-end id is used twice' };
  return totalsProblem('File', file, transfers) ?? file.blocks.map(blockProblem).find((problem) => problem !== undefined);
}

/** Why one transaction is refused while the others of its file are executed. */
export function transferProblem(transfer: Transfer): Reason | undefined {
  if (!isValidIBAN(electronicFormatIBAN(transfer.creditorIban) ?? ''))
    return { code: 'AC01', text: 'The account to credit is not a valid IBAN' };
  return undefined;
}
