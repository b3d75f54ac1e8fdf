import { openBankFile, type BankElement } from './bank-xml.js';

export interface StatusReason {
  /** ISO external code, such as AC04, or the bank's own. */
  readonly code?: string;
  readonly text?: string;
}

export type StatusLevel = 'group' | 'payment' | 'transaction';

export interface TransactionStatus {
  readonly instrId?: string;
  readonly endToEndId?: string;
  readonly acctSvcrRef?: string;
  /** The transaction's own status, else what it inherits from the payment block, else from the file. */
  readonly status?: string;
  readonly statusFrom?: StatusLevel;
  readonly reasons: readonly StatusReason[];
}

export interface PaymentBlockStatus {
  readonly pmtInfId: string;
  readonly status?: string;
  readonly reasons: readonly StatusReason[];
  readonly transactions: readonly TransactionStatus[];
}

/** What a bank says about a payment file (pain.002). A status may stand at any of three levels; what is absent below is inherited. */
export interface PaymentStatusReport {
  readonly message: string;
  readonly messageId: string;
  readonly originalMessageId: string;
  readonly originalMessageName: string;
  readonly status?: string;
  readonly reasons: readonly StatusReason[];
  readonly payments: readonly PaymentBlockStatus[];
}

/**
 * `reported-settled`: the bank says so, but the books follow the statement only. `hold`: somebody has to decide (payee's name does not match, blocked).
 * `partial`: look at each transaction.
 */
export type StatusOutcome = 'in-process' | 'reported-settled' | 'rejected' | 'partial' | 'hold' | 'unknown';

// prettier-ignore
const OUTCOMES: Readonly<Record<string, StatusOutcome>> = {
  RCVD: 'in-process', ACTC: 'in-process', ACCP: 'in-process', ACSP: 'in-process', ACWC: 'in-process', ACWP: 'in-process', ACFC: 'in-process',
  ACFW: 'in-process', ACPD: 'in-process', PDNG: 'in-process', PATC: 'in-process', RCVC: 'in-process',
  ACSC: 'reported-settled', ACCC: 'reported-settled',
  RJCT: 'rejected', CANC: 'rejected',
  PART: 'partial',
  RVMC: 'hold', RVNM: 'hold', RVNA: 'hold', RVCM: 'hold', RVNC: 'hold', BLCK: 'hold',
};

export function statusOutcome(code: string | undefined): StatusOutcome {
  return (code === undefined ? undefined : OUTCOMES[code]) ?? 'unknown';
}

interface Inherited {
  readonly status?: string;
  readonly statusFrom?: StatusLevel;
  readonly reasons: readonly StatusReason[];
}

function readReasons(element: BankElement): readonly StatusReason[] {
  return element.all('StsRsnInf').map((information) => ({
    code: information.text('Rsn', 'Cd') ?? information.text('Rsn', 'Prtry'),
    text:
      information
        .all('AddtlInf')
        .flatMap((line) => line.text() ?? [])
        .join(' ') || undefined,
  }));
}

function inherit(own: { status?: string; reasons: readonly StatusReason[] }, level: StatusLevel, above: Inherited): Inherited {
  return own.status === undefined ? above : { status: own.status, statusFrom: level, reasons: own.reasons };
}

function readTransaction(element: BankElement, above: Inherited): TransactionStatus {
  const own = { status: element.text('TxSts'), reasons: readReasons(element) };
  const effective = inherit(own, 'transaction', above);
  return {
    instrId: element.text('OrgnlInstrId'),
    endToEndId: element.text('OrgnlEndToEndId'),
    acctSvcrRef: element.text('AcctSvcrRef'),
    status: effective.status,
    statusFrom: effective.statusFrom,
    reasons: own.reasons.length > 0 ? own.reasons : effective.reasons,
  };
}

function readPayment(element: BankElement, above: Inherited): PaymentBlockStatus {
  const own = { status: element.text('PmtInfSts'), reasons: readReasons(element) };
  const effective = inherit(own, 'payment', above);
  return {
    pmtInfId: element.must('OrgnlPmtInfId'),
    status: effective.status,
    reasons: own.reasons.length > 0 ? own.reasons : effective.reasons,
    transactions: element.all('TxInfAndSts').map((transaction) => readTransaction(transaction, effective)),
  };
}

/** Reads a pain.002. @throws DomainError finance.bank-file-... (422) for anything that is not one; the error never quotes the file. */
export function readPain002(source: string | Uint8Array): PaymentStatusReport {
  const { message, body } = openBankFile(source, { 'pain.002': 'CstmrPmtStsRpt' });
  const group = body.at('OrgnlGrpInfAndSts');
  const own = { status: group?.text('GrpSts'), reasons: group ? readReasons(group) : [] };
  const inherited = inherit(own, 'group', { reasons: own.reasons });
  return {
    message,
    messageId: body.must('GrpHdr', 'MsgId'),
    originalMessageId: body.must('OrgnlGrpInfAndSts', 'OrgnlMsgId'),
    originalMessageName: body.must('OrgnlGrpInfAndSts', 'OrgnlMsgNmId'),
    status: own.status,
    reasons: own.reasons,
    payments: body.all('OrgnlPmtInfAndSts').map((payment) => readPayment(payment, inherited)),
  };
}

export interface EffectiveStatus {
  readonly status?: string;
  readonly outcome: StatusOutcome;
  readonly reasons: readonly StatusReason[];
}

/**
 * What the report says about one transaction. One that is not listed has the status of its payment block, else of the file;
 * where that is PART, banks list the refused ones, so an unlisted one is in process.
 */
export function statusOfTransaction(
  report: PaymentStatusReport,
  transaction: { readonly endToEndId: string; readonly pmtInfId: string },
): EffectiveStatus {
  const listed = report.payments.flatMap((payment) => payment.transactions).filter((one) => one.endToEndId === transaction.endToEndId);
  const said = listed.find((one) => statusOutcome(one.status) === 'rejected') ?? listed.at(-1);
  const found = said ?? report.payments.find((payment) => payment.pmtInfId === transaction.pmtInfId) ?? report;
  const outcome = statusOutcome(found.status);
  return {
    status: found.status,
    outcome: outcome === 'partial' ? 'in-process' : outcome,
    reasons: outcome === 'partial' ? [] : found.reasons,
  };
}
