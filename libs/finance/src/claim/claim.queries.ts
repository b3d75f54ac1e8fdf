import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type SelectQueryBuilder } from 'typeorm';

import { ApplicantFacade } from '@traverse/applicant';
import { IdentityFacade } from '@traverse/identity';
import { type Actor, decodeCursor, formatDecimal, type Page, toPage } from '@traverse/kernel';
import { commandsFor, notFoundUnless, ProgrammeClock } from '@traverse/platform';

import { CLAIM_STAFF, maySeeClaim, programmesOf } from '../finance.scope.js';
import { DEFAULT_LIMIT, statesOf } from '../list-query.dto.js';
import type { ClaimClockDto, ClaimDto, ClaimListQueryDto, ClaimSummaryDto } from './claim.dto.js';
import { Claim } from './claim.entity.js';
import { clockOf } from './claim-clock.js';
import { claimWorkflow } from './claim.workflow.js';
import { ClaimDetails } from './claim-details.js';

const PAID = `
  SELECT "claimId", sum("minor")::text AS "paid", max("settledOn") AS "settledOn" FROM (
    SELECT "claim_id" AS "claimId", "amount_minor" AS "minor", "settled_on" AS "settledOn" FROM "finance"."payout"
    WHERE "claim_id" = ANY($1::uuid[]) AND "state" = 'settled'
    UNION ALL SELECT "paid_claim_id", "amount_minor", to_char("at" AT TIME ZONE 'UTC', 'YYYY-MM-DD') FROM "finance"."recovery_entry"
    WHERE "paid_claim_id" = ANY($1::uuid[])) AS "moved"
  GROUP BY "claimId"`;

interface Paid {
  readonly claimId: string;
  readonly paid: string;
  readonly settledOn: string | null;
}

/** Claims as the parties and the staff of the programme see them. */
@Injectable()
export class ClaimQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly applicants: ApplicantFacade,
    private readonly identity: IdentityFacade,
    private readonly details: ClaimDetails,
    private readonly clock: ProgrammeClock,
  ) {}

  async list(actor: Actor, filter: ClaimListQueryDto): Promise<Page<ClaimSummaryDto>> {
    const limit = filter.limit ?? DEFAULT_LIMIT;
    const due = filter.sort === 'due';
    const query = this.dataSource
      .getRepository(Claim)
      .createQueryBuilder('c')
      .take(limit + 1);
    if (due) query.orderBy('c.payByAt', 'ASC', 'NULLS LAST').addOrderBy('c.id', 'ASC');
    else query.orderBy('c.id', 'DESC');
    scope(query, actor, filter.mine === 'true');
    const states = statesOf(filter.state);
    // A version that was corrected is read on the one that counts.
    if (states) query.andWhere('c.state = ANY(:states)', { states });
    else query.andWhere("c.state <> 'corrected'");
    if (filter.callId) query.andWhere('c.callId = :callId', { callId: filter.callId });
    if (filter.voucherId) query.andWhere('c.voucherId = :voucherId', { voucherId: filter.voucherId });
    if (filter.cursor) after(query, decodeCursor(filter.cursor), due);
    const page = toPage(await query.getMany(), limit, (row) => (due ? [row.id, row.payByAt?.toISOString() ?? ''] : [row.id]));
    return { items: await this.summaries(actor, page.items), nextCursor: page.nextCursor };
  }

  async one(actor: Actor, id: string, language: string): Promise<ClaimDto> {
    const row = await this.dataSource.getRepository(Claim).findOneBy({ id });
    notFoundUnless(row !== null && maySeeClaim(actor, row), 'claim');
    const [[summary], details] = await Promise.all([this.summaries(actor, [row]), this.details.of(actor, row, language)]);
    notFoundUnless(summary !== undefined, 'claim');
    return { ...summary, ...details };
  }

  private async summaries(actor: Actor, rows: readonly Claim[]): Promise<ClaimSummaryDto[]> {
    if (rows.length === 0) return [];
    const [applications, payees, paid] = await Promise.all([
      this.applicants.summaries([...new Set(rows.map((row) => row.applicationId))]),
      this.identity.organisationsOf([...new Set(rows.map((row) => row.payeeOrganisationId))]),
      this.dataSource.query<Paid[]>(PAID, [rows.map((row) => row.rootId)]),
    ]);
    return rows.map((row) => {
      const application = applications.find((known) => known.id === row.applicationId);
      const sum = paid.find((one) => one.claimId === row.rootId);
      const money = (minor: bigint): string => formatDecimal(minor, row.currency);
      return {
        id: row.id,
        number: row.number,
        revision: row.revision,
        voucherId: row.voucherId,
        applicationId: row.applicationId,
        applicationNumber: application?.number ?? '',
        title: application?.title ?? '',
        applicantName: application?.organisationName ?? '',
        payeeName: payees.find((known) => known.id === row.payeeOrganisationId)?.name ?? '',
        payeeOrganisationId: row.payeeOrganisationId,
        callId: row.callId,
        instrument: row.instrument,
        state: row.state,
        final: row.final,
        awaitsRate: row.awaitsRate,
        currency: row.currency,
        asked: money(row.askedMinor),
        accepted: row.certifiedById ? money(row.acceptedMinor) : null,
        paid: money(BigInt(sum?.paid ?? 0)),
        submittedAt: row.submittedAt?.toISOString() ?? null,
        payByAt: row.payByAt?.toISOString() ?? null,
        clock: clockView(row, sum, this.clock.now()),
        createdAt: row.createdAt.toISOString(),
        allowedCommands: commandsFor(claimWorkflow, row, actor, { now: this.clock.now() }),
      };
    });
  }
}

/** What stands behind the last row of the page before. */
function after(query: SelectQueryBuilder<Claim>, [id, payByAt]: readonly (string | number)[], due: boolean): void {
  if (!due) query.andWhere('c.id < :id', { id });
  else if (payByAt) query.andWhere('(c.payByAt > :payByAt OR (c.payByAt = :payByAt AND c.id > :id) OR c.payByAt IS NULL)', { id, payByAt });
  else query.andWhere('c.payByAt IS NULL AND c.id > :id', { id });
}

/** The term ends on the day of the bank's last entry, when all that was accepted has arrived. */
function clockView(row: Claim, sum: Paid | undefined, now: Date): ClaimClockDto | null {
  const settled = row.state === 'approved' && sum?.settledOn && BigInt(sum.paid) >= row.acceptedMinor;
  const clock = clockOf(row, settled ? new Date(`${sum.settledOn}T23:59:59Z`) : null, now);
  return clock && { ...clock, dueAt: clock.dueAt.toISOString() };
}

/** Parties see theirs, staff those of their programmes; a draft is the claimant's alone. */
function scope(query: SelectQueryBuilder<Claim>, actor: Actor, mine: boolean): void {
  const organisations = actor.memberships.map((membership) => membership.organisationId);
  const own = '(c.applicantOrganisationId = ANY(:organisations) OR c.payeeOrganisationId = ANY(:organisations))';
  const programmes = programmesOf(actor, CLAIM_STAFF);
  query.setParameters({ organisations });
  if (mine || programmes?.length === 0) {
    query.andWhere(own);
    return;
  }
  const partner = '(c.partnerOrganisationId IS NULL OR NOT c.partnerOrganisationId = ANY(:organisations))';
  const managed = programmes === null ? partner : `(c.programmeId = ANY(:programmes) AND ${partner})`;
  query.andWhere(`(${own} OR (${managed} AND c.submittedAt IS NOT NULL))`, programmes === null ? {} : { programmes });
}
