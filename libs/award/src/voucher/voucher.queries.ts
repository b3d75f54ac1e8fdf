import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { ApplicantFacade } from '@traverse/applicant';
import { IdentityFacade } from '@traverse/identity';
import { type Actor, formatDecimal, mayActFor, type Page } from '@traverse/kernel';
import { Ledger } from '@traverse/ledger';
import { commandsFor, newestFirst, notFoundUnless, ProgrammeClock, type Reader, timelineOf } from '@traverse/platform';

import { maySee, scopeTo } from '../party-scope.js';
import { offerOf } from './extension-rule.js';
import type { VoucherDetailDto, VoucherDto, VoucherListAskedDto } from './voucher.dto.js';
import { Voucher } from './voucher.entity.js';
import { VoucherExtension } from './voucher-extension.entity.js';
import { VoucherTermsReader } from './voucher-terms.js';
import { voucherWorkflow } from './voucher.workflow.js';

/** What people ask for; the rest follows from other deeds. */
const DAY_MS = 86_400_000;
const ASKED: ReadonlySet<string> = new Set(['extend', 'extend-beyond', 'revoke']);

/** Vouchers with their balance, which is read from the ledger and kept nowhere else. */
@Injectable()
export class VoucherQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly applicants: ApplicantFacade,
    private readonly identity: IdentityFacade,
    private readonly ledger: Ledger,
    private readonly clock: ProgrammeClock,
    private readonly terms: VoucherTermsReader,
  ) {}

  async list(actor: Actor, filter: VoucherListAskedDto): Promise<Page<VoucherDto>> {
    const query = this.dataSource.getRepository(Voucher).createQueryBuilder('v');
    scopeTo(query, 'v', actor, filter);
    if (filter.code) query.andWhere('v.code LIKE :code', { code: `${codeBegins(filter.code)}%` });
    if (filter.endsWithinDays) {
      const until = new Date(this.clock.now().getTime() + filter.endsWithinDays * DAY_MS);
      query.andWhere(`v.state IN ('issued', 'active') AND v.validUntilAt BETWEEN :now AND :until`, { now: this.clock.now(), until });
    }
    const page = await newestFirst(query, filter);
    return { items: await this.views(actor, page.items), nextCursor: page.nextCursor };
  }

  async one(actor: Actor, id: string): Promise<VoucherDto> {
    const row = await this.dataSource.getRepository(Voucher).findOneBy({ id });
    notFoundUnless(row !== null && maySee(actor, row), 'voucher');
    const [view] = await this.views(actor, [row]);
    notFoundUnless(view !== undefined, 'voucher');
    return view;
  }

  /** With all that happened to it. */
  async detail(actor: Actor, id: string): Promise<VoucherDetailDto> {
    const view = await this.one(actor, id);
    const read: Reader = (text, values) => this.dataSource.query(text, values as unknown[]);
    const [steps, extensions] = await Promise.all([
      timelineOf(read, id),
      this.dataSource.getRepository(VoucherExtension).find({ where: { voucherId: id }, order: { version: 'ASC' } }),
    ]);
    const given = extensions.values();
    return {
      ...view,
      steps: steps.map(({ at, command, state, reason }) => {
        const extension = command.startsWith('extend') ? given.next().value : undefined;
        const times = { fromAt: extension?.fromAt.toISOString() ?? null, toAt: extension?.toAt.toISOString() ?? null };
        return { at: at.toISOString(), command, state, reason, ...times };
      }),
    };
  }

  private async views(actor: Actor, rows: readonly Voucher[]): Promise<VoucherDto[]> {
    if (rows.length === 0) return [];
    const partners = rows.flatMap((row) => row.partnerOrganisationId ?? []);
    const [balances, applications, organisations] = await Promise.all([
      this.ledger.balances(rows.map((row) => row.id)),
      this.applicants.summaries(rows.map((row) => row.applicationId)),
      this.identity.organisationsOf([...new Set(partners)]),
    ]);
    const now = this.clock.now();
    return Promise.all(
      rows.map(async (row) => {
        const of = (kind: string): bigint =>
          balances.find((balance) => balance.ownerId === row.id && balance.kind === kind)?.amountMinor ?? 0n;
        const application = applications.find((known) => known.id === row.applicationId);
        const { validUntilAt, claimUntilAt, currency } = row;
        const terms = await this.terms.inVersion(row.callId, application?.callVersion ?? 1, row.instrument);
        const offer = offerOf(row, terms, terms.timeZone, now);
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
          amount: formatDecimal(row.amountMinor, currency),
          available: formatDecimal(of('voucher:available'), currency),
          claimed: formatDecimal(of('voucher:claimed'), currency),
          currency,
          redemption: row.redemption,
          use: row.use,
          issuedAt: row.createdAt.toISOString(),
          validUntilAt: validUntilAt.toISOString(),
          claimUntilAt: claimUntilAt.toISOString(),
          extensions: row.extensions,
          extendTo: offer.term?.validUntilAt.toISOString() ?? null,
          extensionBarred: offer.barred,
          mayClaim: row.state === 'active' && claims(actor, row) && now <= claimUntilAt && of('voucher:available') > 0n,
          allowedCommands: commandsFor(voucherWorkflow, row, actor, { now, extensionBarred: offer.barred }).filter(({ command }) =>
            ASKED.has(command),
          ),
        };
      }),
    );
  }
}

const claims = (actor: Actor, row: Voucher): boolean =>
  mayActFor(actor, row.applicantOrganisationId) || (row.redemption === 'pay-partner' && mayActFor(actor, row.partnerOrganisationId));

/** `7q4m k2` begins `TRV-7Q4M-K2`. What is no letter and no figure is left out, so nothing of it means anything to LIKE. */
function codeBegins(given: string): string {
  const letters = given
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/^TRV/, '');
  return `TRV-${letters.match(/.{1,4}/g)?.join('-') ?? ''}`;
}
