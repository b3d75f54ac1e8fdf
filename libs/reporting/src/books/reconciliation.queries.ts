import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { type Actor, decodeCursor, formatDecimal, toPage } from '@traverse/kernel';
import { ProgrammeClock } from '@traverse/platform';

import type { DifferenceDto, ReconciliationAskedDto, ReconciliationDto, ReconciliationTotalDto } from './books.dto.js';
import { dayOf, endOf, MONEY_READERS, programmesWith } from './books.scope.js';
import { DIFFERENCES, TOTALS } from './reconciliation.sql.js';

type Minor = 'ledger' | 'pending' | 'bank';
type Difference = Omit<DifferenceDto, Minor | 'difference'> & Readonly<Record<Minor, string>>;
type Total = Readonly<Record<Minor | 'listed' | 'currency', string>>;

/** The ledger against the bank's statements: both sums, and every difference with its reason. */
@Injectable()
export class ReconciliationQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: ProgrammeClock,
  ) {}

  async page(actor: Actor, { on = dayOf(this.clock.now()), cursor, limit = 50 }: ReconciliationAskedDto): Promise<ReconciliationDto> {
    const scope = programmesWith(actor, MONEY_READERS);
    const after = cursor ? decodeCursor(cursor)[0] : null;
    const [totals, rows] = await Promise.all([
      this.dataSource.query<Total[]>(TOTALS, [scope, on, endOf(on)]),
      this.dataSource.query<Difference[]>(DIFFERENCES, [scope, on, endOf(on), after, limit + 1]),
    ]);
    const page = toPage(rows, limit, (row) => [row.id]);
    return { on, totals: totals.map(totalView), items: page.items.map(differenceView), nextCursor: page.nextCursor };
  }
}

function totalView({ currency, ledger, pending, bank, listed }: Total): ReconciliationTotalDto {
  const difference = BigInt(bank) - BigInt(ledger);
  const decimal = (minor: string | bigint): string => formatDecimal(BigInt(minor), currency);
  return {
    currency,
    ledger: decimal(ledger),
    pending: decimal(pending),
    bank: decimal(bank),
    difference: decimal(difference),
    listed: decimal(listed),
    explained: difference === BigInt(listed),
  };
}

function differenceView({ ledger, pending, bank, ...row }: Difference): DifferenceDto {
  const decimal = (minor: bigint): string => formatDecimal(minor, row.currency);
  return {
    ...row,
    ledger: decimal(BigInt(ledger)),
    pending: decimal(BigInt(pending)),
    bank: decimal(BigInt(bank)),
    difference: decimal(BigInt(bank) - BigInt(ledger)),
  };
}
