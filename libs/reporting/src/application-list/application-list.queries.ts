import { Injectable } from '@nestjs/common';

import { type Actor, decodeCursor, DomainError, formatDecimal, type Page, toPage } from '@traverse/kernel';
import { type CallSummary, ProgrammeFacade, textIn } from '@traverse/programme';

import { CatchUp } from './catch-up.js';
import { programmesRead } from './desk-scope.js';
import type { DeskApplicationDto, DeskAskedDto, DeskFilterDto } from './desk.dto.js';
import { type ListFilter, type Order, type Position } from './list-sql.js';
import { type ListRow, ReadList } from './read-list.js';

const DEFAULT_LIMIT = 50;

/** The officers' list: what they may see of it, page by page. */
@Injectable()
export class ApplicationListQueries {
  constructor(
    private readonly list: ReadList,
    private readonly catchUp: CatchUp,
    private readonly programmes: ProgrammeFacade,
  ) {}

  async page(actor: Actor, asked: DeskAskedDto, language: string): Promise<Page<DeskApplicationDto>> {
    const limit = asked.limit ?? DEFAULT_LIMIT;
    const order = orderOf(asked);
    await this.catchUp.execute();
    const rows = await this.list.page(await this.filterOf(actor, asked), order, positionOf(asked.cursor, order), limit + 1);
    const { items, nextCursor } = toPage(rows, limit, (row) => [order.sort, order.down ? 'desc' : 'asc', row.key, row.id]);
    return { items: await this.views(items, language), nextCursor };
  }

  /** All rows of the filter in its order, so many at a time; nothing is kept. */
  async *all(actor: Actor, asked: DeskFilterDto, language: string, batch = 500): AsyncGenerator<readonly DeskApplicationDto[]> {
    const order = orderOf(asked);
    await this.catchUp.execute();
    const filter = await this.filterOf(actor, asked);
    let from: Position | null = null;
    for (;;) {
      const rows: ListRow[] = await this.list.page(filter, order, from, batch);
      if (rows.length > 0) yield await this.views(rows, language);
      const last = rows[rows.length - 1];
      if (rows.length < batch || !last) return;
      from = { key: last.key, id: last.id };
    }
  }

  private async filterOf(actor: Actor, asked: DeskFilterDto): Promise<ListFilter> {
    const { callId, instrument, territory, q: text, partner, decision, voucher, eligibility } = asked;
    const states = [...new Set((asked.state ?? '').split(',').filter((state) => state !== ''))];
    const programmes = programmesRead(actor) ?? (await this.list.programmes());
    return {
      notOf: actor.memberships.map(({ organisationId }) => organisationId),
      ...{ programmes, callId, instrument, territory, text, partner, decision, voucher, eligibility },
      states: states.length > 0 ? states : undefined,
    };
  }

  private async views(rows: readonly ListRow[], language: string): Promise<DeskApplicationDto[]> {
    const calls = await this.programmes.callsByIds([...new Set(rows.map((row) => row.call_id))]);
    const byId = new Map(calls.map((call) => [call.id, call]));
    return rows.map((row) => viewOf(row, byId.get(row.call_id), language));
  }
}

function orderOf({ sort = 'received', order }: DeskFilterDto): Order {
  // The newest, the largest and the best first; companies from A.
  return { sort, down: (order ?? (sort === 'company' ? 'asc' : 'desc')) === 'desc' };
}

function positionOf(cursor: string | undefined, order: Order): Position | null {
  if (!cursor) return null;
  const [sort, direction, key, id] = decodeCursor(cursor);
  if (sort !== order.sort || direction !== (order.down ? 'desc' : 'asc') || typeof key !== 'string' || typeof id !== 'string')
    throw new DomainError('kernel.bad-cursor', { status: 400 });
  return { key, id };
}

function viewOf(row: ListRow, call: CallSummary | undefined, language: string): DeskApplicationDto {
  const money = (minor: string): string => formatDecimal(BigInt(minor), row.currency);
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    state: row.state,
    eligibility: row.eligibility,
    programmeId: row.programme_id,
    callId: row.call_id,
    callTitle: call ? textIn(call.title, language) : '',
    instrument: row.instrument,
    instrumentTitle: textIn(call?.instruments.find(({ key }) => key === row.instrument)?.title ?? {}, language) || row.instrument,
    organisationId: row.organisation_id,
    companyName: row.company_name,
    countryCode: row.country_code,
    nutsCode: row.nuts_code,
    partnerOrganisationId: row.partner_organisation_id,
    partnerName: row.partner_name,
    receivedAt: row.received_at.toISOString(),
    returnDueAt: row.return_due_at?.toISOString() ?? null,
    // Nobody asks for nothing: a sketch has not said it yet.
    requested: BigInt(row.requested_minor) === 0n ? null : money(row.requested_minor),
    currency: row.currency,
    score: row.score < 0 ? null : percent(row.score),
    rank: row.rank,
    decisionOutcome: row.decision_outcome,
    decisionState: row.decision_state,
    awarded: row.awarded_minor === null ? null : money(row.awarded_minor),
    voucherId: row.voucher_id,
    voucherState: row.voucher_state,
    paid: money(row.paid_minor),
  };
}

/** 876543 is 87.6543. */
function percent(score: number): string {
  return `${Math.trunc(score / 10_000)}.${String(score % 10_000).padStart(4, '0')}`;
}
