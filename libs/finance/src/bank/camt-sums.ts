import { DomainError, parseDecimal, sumMinor } from '@traverse/kernel';
import type { BankElement } from './bank-xml.js';

export interface Amount {
  readonly amountMinor: bigint;
  readonly currency: string;
}

function parse(text: string, currency: string): bigint {
  try {
    if (text.startsWith('-')) throw new Error('An amount has no sign: CdtDbtInd tells the direction');
    // ISO allows up to five decimals; zeros beyond those of the currency change nothing.
    return parseDecimal(text.replace(/(\.\d{2})0+$/, '$1'), currency);
  } catch {
    throw new DomainError('finance.bank-file-bad-amount', { status: 422 });
  }
}

export function readAmount(element: BankElement): Amount {
  const currency = element.attribute('Ccy') ?? '';
  return { amountMinor: parse(element.must(), currency), currency };
}

export function readDirection(text: string | undefined): 'debit' | 'credit' {
  if (text === 'DBIT') return 'debit';
  if (text === 'CRDT') return 'credit';
  throw new DomainError('finance.bank-file-incomplete', { status: 422, params: { element: 'CdtDbtInd' } });
}

export function isBooked(entry: BankElement): boolean {
  return (entry.text('Sts', 'Cd') ?? entry.text('Sts')) === 'BOOK';
}

interface Figure extends Amount {
  readonly direction: 'debit' | 'credit';
  readonly booked: boolean;
}

function differs(what: string): never {
  throw new DomainError('finance.bank-file-sum-differs', { status: 422, params: { element: what } });
}

const signed = ({ direction, amountMinor }: Pick<Figure, 'direction' | 'amountMinor'>): bigint =>
  direction === 'credit' ? amountMinor : -amountMinor;

function figureOf(entry: BankElement): Figure {
  const amount = entry.at('Amt');
  if (!amount) throw new DomainError('finance.bank-file-incomplete', { status: 422, params: { element: 'Ntry/Amt' } });
  return { ...readAmount(amount), direction: readDirection(entry.text('CdtDbtInd')), booked: isBooked(entry) };
}

/** The transactions of a collective entry make up the entry, unless charges were taken from it or they are told in other currencies. */
function checkEntry(entry: BankElement, { amountMinor, currency, direction }: Figure): void {
  const details = entry.all('NtryDtls');
  for (const block of details) {
    const said = block.text('Btch', 'NbOfTxs');
    const told = block.all('TxDtls').length;
    if (said !== undefined && told > 0 && Number(said) !== told) differs('Btch/NbOfTxs');
  }
  const transactions = details.flatMap((block) => block.all('TxDtls'));
  if (transactions.length < 2 || entry.at('Chrgs') || transactions.some((one) => one.at('Chrgs') || !one.at('Amt'))) return;
  const amounts = transactions.map((one) => {
    const amount = one.at('Amt');
    return amount ? { ...readAmount(amount), direction: readDirection(one.text('CdtDbtInd') ?? entry.text('CdtDbtInd')) } : null;
  });
  if (amounts.some((one) => one?.currency !== currency)) return;
  const sum = sumMinor(amounts.flatMap((one) => (one ? signed(one) : [])));
  if (sum !== signed({ direction, amountMinor })) differs('TxDtls/Amt');
}

function checkTotal(summary: BankElement | undefined, name: string, figures: readonly Figure[]): void {
  const total = summary?.at(name);
  const count = total?.text('NbOfNtries');
  if (count !== undefined && Number(count) !== figures.length) differs(`${name}/NbOfNtries`);
  const sum = total?.text('Sum');
  const currency = figures[0]?.currency;
  if (sum === undefined || currency === undefined || figures.some((figure) => figure.currency !== currency)) return;
  if (parse(sum, currency) !== sumMinor(figures.map((figure) => figure.amountMinor))) differs(`${name}/Sum`);
}

function balanceOf(statement: BankElement, codes: readonly string[]): (Amount & { readonly minor: bigint }) | undefined {
  for (const code of codes) {
    const balance = statement.all('Bal').find((one) => one.text('Tp', 'CdOrPrtry', 'Cd') === code);
    const amount = balance?.at('Amt');
    if (!balance || !amount) continue;
    const read = readAmount(amount);
    return { ...read, minor: signed({ ...read, direction: readDirection(balance.text('CdtDbtInd')) }) };
  }
  return undefined;
}

/** What was there at the beginning and what was booked make what is there at the end. A statement in several parts has only one of the two. */
function checkBalances(statement: BankElement, figures: readonly Figure[]): void {
  const opening = balanceOf(statement, ['OPBD', 'PRCD']);
  const closing = balanceOf(statement, ['CLBD']);
  if (!opening || opening.currency !== closing?.currency) return;
  const booked = figures.filter((figure) => figure.booked);
  if (booked.some((figure) => figure.currency !== opening.currency)) return;
  if (opening.minor + sumMinor(booked.map(signed)) !== closing.minor) differs('Bal');
}

/**
 * Whether what a statement says about itself (numbers, sums, balances) is true of its entries: a file that was cut short or changed on its way
 * is not booked.
 * @throws DomainError finance.bank-file-sum-differs (422), with the element that does not add up
 */
export function checkStatement(statement: BankElement): void {
  const entries = statement.all('Ntry').map((entry) => ({ entry, figure: figureOf(entry) }));
  for (const { entry, figure } of entries) checkEntry(entry, figure);
  const figures = entries.map(({ figure }) => figure);
  const summary = statement.at('TxsSummry');
  const of = (direction: Figure['direction']): Figure[] => figures.filter((figure) => figure.direction === direction);
  checkTotal(summary, 'TtlNtries', figures);
  checkTotal(summary, 'TtlCdtNtries', of('credit'));
  checkTotal(summary, 'TtlDbtNtries', of('debit'));
  checkBalances(statement, figures);
}
