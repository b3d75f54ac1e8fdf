import { DomainError } from '@traverse/kernel';
import { createHash } from 'node:crypto';
import { type BankDocument, type BankElement, openBankFile } from './bank-xml.js';
import { type Amount, isBooked, StatementSums, readAmount, readDirection } from './camt-sums.js';
import type { StatusReason } from './pain002.js';

/** One movement on one of our accounts: a transaction, or a whole entry where the bank gives no transactions (then it has a pmtInfId at most). */
export interface CamtEntry {
  /** Stays the same when the bank sends the same entry again: SHA-256 of account, statement and the bank's reference (or the entry's content). */
  readonly key: string;
  /** How many movements of its statement said the same before it. */
  readonly occurrence: number;
  readonly statementId: string;
  readonly accountIban: string;
  readonly direction: 'debit' | 'credit';
  readonly amountMinor: bigint;
  readonly currency: string;
  /** YYYY-MM-DD */
  readonly bookingDate?: string;
  readonly valueDate?: string;
  readonly acctSvcrRef?: string;
  readonly reversal: boolean;
  readonly msgId?: string;
  readonly pmtInfId?: string;
  readonly instrId?: string;
  readonly endToEndId?: string;
  /** What the other party wrote for us to know its payment by (ISO 11649), structured. */
  readonly creditorReference?: string;
  /** The same in words. */
  readonly remittance?: string;
  /** The other party's account, for suggestions where no reference came through. */
  readonly counterpartyIban?: string;
  /** Present when the money came back: the references above are those of the original payment. */
  readonly returnReason?: StatusReason;
}

export interface CamtFile {
  /** Such as `camt.054.001.08`. */
  readonly message: string;
  readonly messageId: string;
  readonly statementIds: readonly string[];
  /** Whose movements they are, one of each statement. */
  readonly accountIbans: readonly string[];
  readonly entries: readonly CamtEntry[];
  /** Entries that are not booked (pending, informational): the books never follow those. */
  readonly ignored: number;
}

/** Which statement, of which account. */
export interface Statement {
  readonly id: string;
  readonly accountIban: string;
}

function readDate(element: BankElement | undefined): string | undefined {
  return (element?.text('Dt') ?? element?.text('DtTm'))?.slice(0, 10);
}

function given(reference: string | undefined): string | undefined {
  return reference === 'NOTPROVIDED' ? undefined : reference;
}

function readReturnReason(transaction: BankElement | undefined): StatusReason | undefined {
  const information = transaction?.at('RtrInf');
  if (!information) return undefined;
  return {
    code: information.text('Rsn', 'Cd') ?? information.text('Rsn', 'Prtry'),
    text:
      information
        .all('AddtlInf')
        .flatMap((line) => line.text() ?? [])
        .join(' ') || undefined,
  };
}

function transactionAmount(entry: BankElement, transaction: BankElement | undefined, single: boolean): Amount {
  const own = transaction?.at('Amt') ?? transaction?.at('AmtDtls', 'TxAmt', 'Amt') ?? (single ? entry.at('Amt') : undefined);
  if (!own) throw new DomainError('finance.bank-file-incomplete', { status: 422, params: { element: 'TxDtls/Amt' } });
  return readAmount(own);
}

function references(entry: BankElement, details: BankElement | undefined, transaction: BankElement | undefined): Partial<CamtEntry> {
  return {
    acctSvcrRef: transaction?.text('Refs', 'AcctSvcrRef') ?? entry.text('AcctSvcrRef'),
    msgId: given(transaction?.text('Refs', 'MsgId') ?? details?.text('Btch', 'MsgId')),
    pmtInfId: given(transaction?.text('Refs', 'PmtInfId') ?? details?.text('Btch', 'PmtInfId')),
    instrId: given(transaction?.text('Refs', 'InstrId')),
    endToEndId: given(transaction?.text('Refs', 'EndToEndId')),
  };
}

function remittanceOf(transaction: BankElement | undefined): string | undefined {
  const lines = transaction?.at('RmtInf')?.all('Ustrd') ?? [];
  const text = lines.flatMap((line) => line.text() ?? []).join(' ');
  return text === '' ? undefined : text.slice(0, 500);
}

export type Unkeyed = Omit<CamtEntry, 'key' | 'occurrence'>;

function readMovement(
  statement: Statement,
  entry: BankElement,
  details: BankElement | undefined,
  transaction: BankElement | undefined,
  single: boolean,
): Unkeyed {
  const direction = readDirection(transaction?.text('CdtDbtInd') ?? entry.text('CdtDbtInd'));
  const other = direction === 'debit' ? 'CdtrAcct' : 'DbtrAcct';
  return {
    statementId: statement.id,
    accountIban: statement.accountIban,
    direction,
    ...transactionAmount(entry, transaction, single),
    bookingDate: readDate(entry.at('BookgDt')),
    valueDate: readDate(entry.at('ValDt')),
    reversal: ['true', '1'].includes(entry.text('RvslInd') ?? ''),
    ...references(entry, details, transaction),
    creditorReference: transaction?.text('RmtInf', 'Strd', 'CdtrRefInf', 'Ref')?.slice(0, 35),
    remittance: remittanceOf(transaction),
    counterpartyIban: transaction?.text('RltdPties', other, 'Id', 'IBAN'),
    returnReason: readReturnReason(transaction),
  };
}

interface DetailPair {
  readonly details: BankElement;
  readonly transaction?: BankElement;
}

/** One movement for each transaction that the bank tells. */
export function readEntry(statement: Statement, entry: BankElement): readonly Unkeyed[] {
  const pairs = entry.all('NtryDtls').flatMap((details): readonly DetailPair[] => {
    const transactions = details.all('TxDtls');
    return transactions.length > 0 ? transactions.map((transaction) => ({ details, transaction })) : [{ details }];
  });
  // Several blocks, none with a transaction (a batch told block by block): one movement, of the entry's amount.
  if (pairs.every((pair) => pair.transaction === undefined)) return [readMovement(statement, entry, pairs[0]?.details, undefined, true)];
  return pairs.map(({ details, transaction }) => readMovement(statement, entry, details, transaction, pairs.length === 1));
}

function contentOf(movement: Unkeyed): string {
  // Known before these were read: an entry keeps its key.
  const { amountMinor, creditorReference: _reference, remittance: _text, ...rest } = movement;
  return JSON.stringify([amountMinor.toString(), Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/**
 * The key of each movement. The bank's reference identifies the entry; a collective entry has one reference for many transactions,
 * so the payment's own references count too, and what is still equal within one statement is told apart by its order.
 */
function withKeys(movements: readonly Unkeyed[]): readonly CamtEntry[] {
  const seen = new Map<string, number>();
  return movements.map((movement) => {
    const identity = identityOf(movement);
    const occurrence = seen.get(identity) ?? 0;
    seen.set(identity, occurrence + 1);
    return { key: keyOf(identity, occurrence), occurrence, ...movement };
  });
}

export function identityOf(movement: Unkeyed): string {
  const { acctSvcrRef, endToEndId, instrId, direction, statementId, accountIban } = movement;
  const identity = acctSvcrRef ? [acctSvcrRef, direction, endToEndId ?? '', instrId ?? ''] : [contentOf(movement)];
  return JSON.stringify([accountIban, statementId, ...identity]);
}

export function keyOf(identity: string, occurrence: number): string {
  return createHash('sha256').update(`${identity}#${occurrence}`).digest('hex');
}

export function statementOf(element: BankElement): Statement {
  return {
    id: element.must('Id'),
    accountIban: element.text('Acct', 'Id', 'IBAN')?.replace(/\s/g, '') ?? element.must('Acct', 'Id', 'Othr', 'Id'),
  };
}

export const CAMT_KINDS = { 'camt.054': 'BkToCstmrDbtCdtNtfctn', 'camt.053': 'BkToCstmrStmt' };

export function statementsIn({ message, body }: BankDocument): readonly BankElement[] {
  return body.all(message.startsWith('camt.054') ? 'Ntfctn' : 'Stmt');
}

/**
 * Reads a notification (camt.054) or a day's statement (camt.053): booked entries, one per transaction.
 * @throws DomainError finance.bank-file-... (422) for anything that is not one; the error never quotes the file.
 */
export function readCamt(source: string | Uint8Array): CamtFile {
  const document = openBankFile(source, CAMT_KINDS);
  const { message, body } = document;
  const statements = statementsIn(document);
  const movements: Unkeyed[] = [];
  const accountIbans: string[] = [];
  let ignored = 0;
  for (const element of statements) {
    const sums = new StatementSums();
    for (const entry of element.all('Ntry')) sums.add(entry);
    sums.check(element);
    const statement = statementOf(element);
    accountIbans.push(statement.accountIban);
    for (const entry of element.all('Ntry')) {
      if (isBooked(entry)) movements.push(...readEntry(statement, entry));
      else ignored += 1;
    }
  }
  return {
    message,
    messageId: body.must('GrpHdr', 'MsgId'),
    statementIds: statements.map((one) => one.must('Id')),
    accountIbans,
    entries: withKeys(movements),
    ignored,
  };
}
