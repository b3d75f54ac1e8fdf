import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { type Actor, decodeCursor, formatDecimal, toPage } from '@traverse/kernel';
import { accountKinds, type AccountKind } from '@traverse/ledger';
import { notFoundUnless, ProgrammeClock } from '@traverse/platform';

import type {
  PagedDto,
  SeriesDto,
  TrialBalanceAskedDto,
  TrialBalanceDto,
  TrialEnvelopeDto,
  TrialLineDto,
  VoucherAccountPageDto,
} from './books.dto.js';
import { dayOf, endOf, programmesWith, SUM_READERS } from './books.scope.js';
import { ENVELOPES, LINES, SERIES, SPAN, VOUCHERS } from './trial-balance.sql.js';

interface EnvelopeRow extends Omit<TrialEnvelopeDto, 'lines' | 'sum'> {
  readonly envelopeId: string;
}
interface LineRow {
  readonly envelopeId: string;
  readonly kind: AccountKind;
  readonly in: string;
  readonly out: string;
  readonly pending: string;
}
interface SeriesRow {
  readonly on: string;
  readonly kind: string;
  readonly moved: string;
}

/** Which account counts in which part of an envelope's bar: docs/architecture.md, "The money". */
const PART: Readonly<Partial<Record<string, 'available' | 'earmarked' | 'committed' | 'claimed' | 'paid'>>> = {
  'envelope:available': 'available',
  'envelope:earmarked': 'earmarked',
  'envelope:committed': 'committed',
  'voucher:available': 'committed',
  'voucher:claimed': 'claimed',
  'envelope:paid': 'paid',
};
const MOST_POINTS = 120;
const DAY_MS = 86_400_000;

/** Sums, recomputed from the transfers: of any day, not of balances that were kept. */
@Injectable()
export class TrialBalanceQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: ProgrammeClock,
  ) {}

  /** Every envelope of my programmes with its accounts as they were at the end of a day. */
  async page(actor: Actor, asked: TrialBalanceAskedDto, language: string): Promise<TrialBalanceDto> {
    const { on = dayOf(this.clock.now()), callId, cursor, limit = 50 } = asked;
    const after = cursor ? decodeCursor(cursor)[0] : null;
    const rows = await this.dataSource.query<EnvelopeRow[]>(ENVELOPES, [
      programmesWith(actor, SUM_READERS),
      callId ?? null,
      after,
      limit + 1,
      null,
      language,
    ]);
    const page = toPage(rows, limit, (row) => [row.envelopeId]);
    const ids = page.items.map(({ envelopeId }) => envelopeId);
    const lines = ids.length > 0 ? await this.dataSource.query<LineRow[]>(LINES, [ids, endOf(on)]) : [];
    const items = page.items.map((row) => withLines(row, lines));
    return { on, items, nextCursor: page.nextCursor };
  }

  /** The vouchers of an envelope with what is left of each. 404 for whoever does not read that programme. */
  async vouchers(actor: Actor, envelopeId: string, { cursor, limit = 50 }: PagedDto): Promise<VoucherAccountPageDto> {
    const { currency } = await this.envelope(actor, envelopeId);
    type Row = { voucherId: string; code: string; applicationId: string; applicationNumber: string } & Record<
      'available' | 'claimed' | 'pending',
      string
    >;
    const after = cursor ? decodeCursor(cursor)[0] : null;
    const rows = await this.dataSource.query<Row[]>(VOUCHERS, [envelopeId, after, limit + 1, currency]);
    const decimal = (minor: string): string => formatDecimal(BigInt(minor), currency);
    const items = rows.map(({ available, claimed, pending, ...row }) => ({
      ...row,
      currency,
      available: decimal(available),
      claimed: decimal(claimed),
      pending: decimal(pending),
    }));
    return toPage(items, limit, (row) => [row.voucherId]);
  }

  /** Where an envelope's money was over time: a point for each day, week or month on which something moved. */
  async series(actor: Actor, envelopeId: string): Promise<SeriesDto> {
    const { currency } = await this.envelope(actor, envelopeId);
    const [span] = await this.dataSource.query<{ first: Date | null; last: Date | null }[]>(SPAN, [envelopeId]);
    const days = span?.first && span.last ? (span.last.getTime() - span.first.getTime()) / DAY_MS : 0;
    const step = days <= MOST_POINTS ? 'day' : days <= MOST_POINTS * 7 ? 'week' : 'month';
    const rows = await this.dataSource.query<SeriesRow[]>(SERIES, [envelopeId, step]);
    return { currency, step, points: cumulate(rows, currency) };
  }

  private async envelope(actor: Actor, id: string): Promise<EnvelopeRow> {
    const [row] = await this.dataSource.query<EnvelopeRow[]>(ENVELOPES, [programmesWith(actor, SUM_READERS), null, null, 1, id, 'en']);
    notFoundUnless(row !== undefined, 'envelope');
    return row;
  }
}

function withLines(envelope: EnvelopeRow, all: readonly LineRow[]): TrialEnvelopeDto {
  const { currency, envelopeId } = envelope;
  const decimal = (minor: bigint): string => formatDecimal(minor, currency);
  let sum = 0n;
  const lines: TrialLineDto[] = [];
  for (const kind of accountKinds) {
    const line = all.find((row) => row.envelopeId === envelopeId && row.kind === kind);
    if (!line) continue;
    const balance = BigInt(line.in) - BigInt(line.out);
    sum += balance;
    lines.push({
      kind,
      in: decimal(BigInt(line.in)),
      out: decimal(BigInt(line.out)),
      balance: decimal(balance),
      pending: decimal(BigInt(line.pending)),
    });
  }
  return { ...envelope, lines, sum: decimal(sum) };
}

function cumulate(rows: readonly SeriesRow[], currency: string): SeriesDto['points'] {
  const now = { available: 0n, earmarked: 0n, committed: 0n, claimed: 0n, paid: 0n };
  const points = new Map<string, SeriesDto['points'][number]>();
  for (const { on, kind, moved } of rows) {
    const part = PART[kind];
    if (part) now[part] += BigInt(moved);
    const decimals = Object.fromEntries(Object.entries(now).map(([key, minor]) => [key, formatDecimal(minor, currency)]));
    points.set(on, { on, ...(decimals as Record<keyof typeof now, string>) });
  }
  return [...points.values()];
}
