import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { ApplicantFacade } from '@traverse/applicant';
import { IdentityFacade } from '@traverse/identity';
import { type Actor, decodeCursor, formatDecimal, mayActFor, type Page, toPage } from '@traverse/kernel';
import { Ledger } from '@traverse/ledger';
import { commandsFor, notFoundUnless, ProgrammeClock } from '@traverse/platform';

import type { ListQueryDto } from '../list-query.dto.js';
import { maySee, scopeTo } from '../party-scope.js';
import type { VoucherDto } from './voucher.dto.js';
import { Voucher } from './voucher.entity.js';
import { voucherWorkflow } from './voucher.workflow.js';

/** Vouchers with their balance, which is read from the ledger and kept nowhere else. */
@Injectable()
export class VoucherQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly applicants: ApplicantFacade,
    private readonly identity: IdentityFacade,
    private readonly ledger: Ledger,
    private readonly clock: ProgrammeClock,
  ) {}

  async list(actor: Actor, filter: ListQueryDto): Promise<Page<VoucherDto>> {
    const limit = Math.min(filter.limit ?? 50, 200);
    const query = this.dataSource
      .getRepository(Voucher)
      .createQueryBuilder('v')
      .orderBy('v.id', 'DESC')
      .take(limit + 1);
    scopeTo(query, 'v', actor, filter);
    if (filter.cursor) query.andWhere('v.id < :after', { after: decodeCursor(filter.cursor)[0] });
    const page = toPage(await query.getMany(), limit, (row) => [row.id]);
    return { items: await this.views(actor, page.items), nextCursor: page.nextCursor };
  }

  async one(actor: Actor, id: string): Promise<VoucherDto> {
    const row = await this.dataSource.getRepository(Voucher).findOneBy({ id });
    notFoundUnless(row !== null && maySee(actor, row), 'voucher');
    const [view] = await this.views(actor, [row]);
    notFoundUnless(view !== undefined, 'voucher');
    return view;
  }

  private async views(actor: Actor, rows: readonly Voucher[]): Promise<VoucherDto[]> {
    if (rows.length === 0) return [];
    const partners = rows.flatMap((row) => row.partnerOrganisationId ?? []);
    const [balances, applications, organisations] = await Promise.all([
      this.ledger.balances(rows.map((row) => row.id)),
      this.applicants.summaries(rows.map((row) => row.applicationId)),
      this.identity.organisationsOf([...new Set(partners)]),
    ]);
    return rows.map((row) => {
      const of = (kind: string): bigint =>
        balances.find((balance) => balance.ownerId === row.id && balance.kind === kind)?.amountMinor ?? 0n;
      const application = applications.find((known) => known.id === row.applicationId);
      const claims =
        mayActFor(actor, row.applicantOrganisationId) || (row.redemption === 'pay-partner' && mayActFor(actor, row.partnerOrganisationId));
      return {
        id: row.id,
        code: row.code,
        applicationId: row.applicationId,
        applicationNumber: application?.number ?? '',
        applicantName: application?.organisationName ?? '',
        partnerName: organisations.find((known) => known.id === row.partnerOrganisationId)?.name ?? null,
        callId: row.callId,
        instrument: row.instrument,
        title: row.title,
        state: row.state,
        amount: formatDecimal(row.amountMinor, row.currency),
        available: formatDecimal(of('voucher:available'), row.currency),
        claimed: formatDecimal(of('voucher:claimed'), row.currency),
        currency: row.currency,
        redemption: row.redemption,
        issuedAt: row.createdAt.toISOString(),
        validUntilAt: row.validUntilAt.toISOString(),
        claimUntilAt: row.claimUntilAt.toISOString(),
        mayClaim: row.state === 'active' && claims && this.clock.now() <= row.claimUntilAt && of('voucher:available') > 0n,
        allowedCommands: commandsFor(voucherWorkflow, row, actor, { now: this.clock.now(), claimedMinor: of('voucher:claimed') }).filter(
          ({ command }) => command === 'revoke',
        ),
      };
    });
  }
}
