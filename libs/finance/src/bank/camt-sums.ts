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

/** Sums of some entries, without the entries. */
class Tally {
  private count = 0;
  private sum = 0n;
  private readonly currencies = new Set<string>();

  add(amountMinor: bigint, currency: string): void {
    this.count += 1;
    this.sum += amountMinor;
    this.currencies.add(currency);
  }

  check(summary: BankElement | undefined, name: string): void {
    const total = summary?.at(name);
    const count = total?.text('NbOfNtries');
    if (count !== undefined && Number(count) !== this.count) differs(`${name}/NbOfNtries`);
    const sum = total?.text('Sum');
    const [currency, ...others] = this.currencies;
    if (sum === undefined || currency === undefined || others.length > 0) return;
    if (parse(sum, currency) !== this.sum) differs(`${name}/Sum`);
  }

  /** Null when it is of several currencies, or of another. */
  in(currency: string): bigint | null {
    return [...this.currencies].every((one) => one === currency) ? this.sum : null;
  }
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

/**
 * Whether what a statement says about itself (numbers, sums, balances) is true of its entries, which come one by one: a file that was cut short or
 * changed on its way is not booked.
 */
export class StatementSums {
  private readonly all = new Tally();
  private readonly credits = new Tally();
  private readonly debits = new Tally();
  private readonly booked = new Tally();

  /** @throws DomainError finance.bank-file-sum-differs (422) when the transactions of a collective entry do not make it up */
  add(entry: BankElement): void {
    const figure = figureOf(entry);
    checkEntry(entry, figure);
    const { amountMinor, currency, direction } = figure;
    this.all.add(amountMinor, currency);
    (direction === 'credit' ? this.credits : this.debits).add(amountMinor, currency);
    if (figure.booked) this.booked.add(signed(figure), currency);
  }

  /** @throws DomainError finance.bank-file-sum-differs (422), with the element that does not add up */
  check(statement: BankElement): void {
    const summary = statement.at('TxsSummry');
    this.all.check(summary, 'TtlNtries');
    this.credits.check(summary, 'TtlCdtNtries');
    this.debits.check(summary, 'TtlDbtNtries');
    this.checkBalances(statement);
  }

  /** What was there at the beginning and what was booked make what is there at the end. A statement in several parts has only one of the two. */
  private checkBalances(statement: BankElement): void {
    const opening = balanceOf(statement, ['OPBD', 'PRCD']);
    const closing = balanceOf(statement, ['CLBD']);
    if (!opening || opening.currency !== closing?.currency) return;
    const booked = this.booked.in(opening.currency);
    if (booked !== null && opening.minor + booked !== closing.minor) differs('Bal');
  }
}
