import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type SelectQueryBuilder } from 'typeorm';

import { IdentityFacade } from '@traverse/identity';
import { type Actor, formatDecimal, isMemberOf, type Page } from '@traverse/kernel';
import { commandsFor, newestFirst, notFoundUnless, ProgrammeClock, timelineOf } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { CLAIM_STAFF, isStaffOf, maySeePayout, programmesOf } from '../finance.scope.js';
import { type FinanceListQueryDto, inStates } from '../list-query.dto.js';
import type { RecoveryDto, RecoverySummaryDto, RecoveryTotalDto, RepaymentDto } from './recovery.dto.js';
import { Recovery, RecoveryEntry } from './recovery.entity.js';
import { openMinor } from './recovery-rules.js';
import { recoveryWorkflow } from './recovery.workflow.js';
import { Repayment } from './repayment.entity.js';
import { repaymentWorkflow } from './repayment.workflow.js';

const DAY_MS = 86_400_000;
const CLOSED: readonly string[] = ['repaid', 'offset', 'written-off', 'withdrawn'];
const PEOPLE = new Set(['notify', 'withdraw', 'ask-write-off', 'write-off', 'keep']);
const LAST = `
  SELECT DISTINCT ON ("root_id") "root_id" AS "rootId", "id", "number" FROM "finance"."claim" WHERE "root_id" = ANY($1::uuid[]) ORDER BY "root_id", "revision" DESC`;

interface LastVersion {
  readonly rootId: string;
  readonly id: string;
  readonly number: string;
}

/** Who owes: told of it once it was notified, and of what the programme says to everybody. */
function isParty(actor: Actor, row: Recovery): boolean {
  return isMemberOf(actor, row.applicantOrganisationId) || isMemberOf(actor, row.debtorOrganisationId);
}

/** Recoveries as staff sees them, and as the companies that they are about. */
@Injectable()
export class RecoveryQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly identity: IdentityFacade,
    private readonly programmes: ProgrammeFacade,
    private readonly clock: ProgrammeClock,
  ) {}

  async list(actor: Actor, filter: FinanceListQueryDto): Promise<Page<RecoverySummaryDto>> {
    const query = scoped(this.dataSource.getRepository(Recovery).createQueryBuilder('r'), actor, filter.mine === 'true');
    if (filter.callId) query.andWhere('r.callId = :callId', { callId: filter.callId });
    if (filter.voucherId) query.andWhere('r.voucherId = :voucherId', { voucherId: filter.voucherId });
    const page = await newestFirst(inStates(query, filter), filter);
    return { items: await this.summaries(actor, page.items), nextCursor: page.nextCursor };
  }

  async totals(actor: Actor, callId: string | undefined): Promise<RecoveryTotalDto[]> {
    const query = scoped(this.dataSource.getRepository(Recovery).createQueryBuilder('r'), actor, false);
    if (callId) query.andWhere('r.callId = :callId', { callId });
    const left = 'r.amount_minor - r.reduced_minor - r.repaid_minor - r.offset_minor - r.written_off_minor';
    const sum = (of: string): string => `coalesce(sum(${of}), 0)::text`;
    const rows = await query
      .select('r.currency', 'currency')
      .addSelect('count(*)::int', 'count')
      .addSelect(`(count(*) FILTER (WHERE ${left} > 0))::int`, 'openCount')
      .addSelect(sum('r.amount_minor - r.reduced_minor'), 'amount')
      .addSelect(sum(left), 'open')
      .addSelect(`coalesce(sum(${left}) FILTER (WHERE r.due_on < :today), 0)::text`, 'overdue')
      .addSelect(sum('r.repaid_minor'), 'repaid')
      .addSelect(sum('r.offset_minor'), 'offset')
      .addSelect(sum('r.written_off_minor'), 'writtenOff')
      .setParameter('today', this.today())
      .groupBy('r.currency')
      .orderBy('r.currency')
      .getRawMany<RecoveryTotalDto>();
    const money = (minor: string, currency: string): string => formatDecimal(BigInt(minor), currency);
    return rows.map(({ currency, count, openCount, ...sums }) => ({
      ...{ currency, count, openCount, amount: money(sums.amount, currency), open: money(sums.open, currency) },
      ...{ overdue: money(sums.overdue, currency), repaid: money(sums.repaid, currency) },
      ...{ offset: money(sums.offset, currency), writtenOff: money(sums.writtenOff, currency) },
    }));
  }

  async one(actor: Actor, id: string): Promise<RecoveryDto> {
    const row = await this.dataSource.getRepository(Recovery).findOneBy({ id });
    notFoundUnless(row !== null && (isParty(actor, row) || maySeePayout(actor, row)), 'recovery');
    const staff = !isParty(actor, row);
    const [[summary], authority, entries, repayments, steps] = await Promise.all([
      this.summaries(actor, [row]),
      this.programmes.authority(row.authorityId),
      this.dataSource.getRepository(RecoveryEntry).find({ where: { recoveryId: id }, order: { id: 'ASC' } }),
      staff ? this.dataSource.getRepository(Repayment).find({ where: { recoveryId: id }, order: { id: 'ASC' } }) : [],
      timelineOf((text, values) => this.dataSource.query(text, values as unknown[]), id),
    ]);
    notFoundUnless(summary !== undefined, 'recovery');
    const people = staff ? await this.identity.peopleByIds(peopleOf(row, repayments)) : [];
    const nameOf = (personId: string | null): string | null => people.find((person) => person.personId === personId)?.name ?? null;
    return {
      ...summary,
      payTo: { holder: authority.name, iban: authority.iban, reference: row.reference },
      orderedBy: nameOf(row.orderedById),
      writeOffAskedBy: nameOf(row.writeOffAskedById),
      entries: entries.map(({ id: entryId, kind, amountMinor, bookedOn, at }) => ({
        ...{ id: entryId, kind, bookedOn, at: at.toISOString() },
        amount: formatDecimal(amountMinor, row.currency),
      })),
      repayments: repayments.map((repayment) => repaymentView(actor, row, repayment, nameOf)),
      timeline: steps.map(({ at, command, state, actedAs, reason }) => ({
        at: new Date(at).toISOString(),
        command,
        state,
        actedAs,
        reason,
      })),
      mayEnter: staff && !CLOSED.includes(row.state) && isStaffOf(actor, ['finance-officer', 'finance-approver'], row.programmeId),
    };
  }

  private today(): string {
    return this.clock.now().toISOString().slice(0, 10);
  }

  private async summaries(actor: Actor, rows: readonly Recovery[]): Promise<RecoverySummaryDto[]> {
    if (rows.length === 0) return [];
    const [claims, debtors] = await Promise.all([
      this.dataSource.query<LastVersion[]>(LAST, [[...new Set(rows.map((row) => row.claimId))]]),
      this.identity.organisationsOf([...new Set(rows.map((row) => row.debtorOrganisationId))]),
    ]);
    const now = this.clock.now().getTime();
    return rows.map((row) => {
      const claim = claims.find((known) => known.rootId === row.claimId);
      const money = (minor: bigint): string => formatDecimal(minor, row.currency);
      const open = openMinor(row);
      const { id, number, state, cause, reason, callId, currency, dueOn } = row;
      return {
        ...{ id, number, state, cause, reason, callId, currency, dueOn },
        claimId: claim?.id ?? row.claimId,
        claimNumber: claim?.number ?? '',
        debtorName: debtors.find((known) => known.id === row.debtorOrganisationId)?.name ?? '',
        amount: money(row.amountMinor - row.reducedMinor),
        open: money(open),
        repaid: money(row.repaidMinor),
        offset: money(row.offsetMinor),
        writtenOff: money(row.writtenOffMinor),
        createdAt: row.createdAt.toISOString(),
        notifiedAt: row.notifiedAt?.toISOString() ?? null,
        ageDays: Math.max(0, Math.floor((now - (row.notifiedAt ?? row.createdAt).getTime()) / DAY_MS)),
        overdue: open > 0n && dueOn !== null && dueOn < this.today(),
        allowedCommands: commandsFor(recoveryWorkflow, row, actor).filter(({ command }) => PEOPLE.has(command)),
      };
    });
  }
}

function peopleOf(row: Recovery, repayments: readonly Repayment[]): string[] {
  const ids = [row.orderedById, row.writeOffAskedById, ...repayments.flatMap((one) => [one.enteredById, one.decidedById])];
  return [...new Set(ids.flatMap((id) => id ?? []))];
}

function repaymentView(actor: Actor, recovery: Recovery, row: Repayment, nameOf: (id: string | null) => string | null): RepaymentDto {
  const { id, state, bookedOn, note } = row;
  return {
    ...{ id, state, bookedOn, note, fromFile: row.bankEntryKey !== null, amount: formatDecimal(row.amountMinor, recovery.currency) },
    ...{ enteredBy: nameOf(row.enteredById), decidedBy: nameOf(row.decidedById) },
    allowedCommands: commandsFor(repaymentWorkflow, row, actor, { openMinor: openMinor(recovery) }),
  };
}

/** Staff see those of their programmes but where they are of a party; companies see theirs. */
function scoped(query: SelectQueryBuilder<Recovery>, actor: Actor, mine: boolean): SelectQueryBuilder<Recovery> {
  const own = actor.memberships.map((membership) => membership.organisationId);
  const theirs = '(r.applicantOrganisationId = ANY(:own) OR r.debtorOrganisationId = ANY(:own))';
  query.setParameters({ own });
  const programmes = programmesOf(actor, CLAIM_STAFF);
  if (mine || programmes?.length === 0) return query.andWhere(theirs);
  const party = `(${theirs} OR coalesce(r.partnerOrganisationId = ANY(:own), false))`;
  const managed = programmes === null ? `NOT ${party}` : `(r.programmeId = ANY(:programmes) AND NOT ${party})`;
  return query.andWhere(managed, programmes === null ? {} : { programmes });
}
