import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { ApplicantFacade } from '@traverse/applicant';
import { type Actor, decodeCursor, formatDecimal, type Page, toPage } from '@traverse/kernel';
import { commandsFor, notFoundUnless, ProgrammeClock } from '@traverse/platform';

import type { ListQueryDto } from '../list-query.dto.js';
import { maySee, scopeTo } from '../party-scope.js';
import { Voucher } from '../voucher/voucher.entity.js';
import type { AgreementDto } from './agreement.dto.js';
import { Agreement, AgreementSignature } from './agreement.entity.js';
import { agreementWorkflow, needsCode, partyOf } from './agreement.workflow.js';

/** Agreements as the parties and the staff of the programme see them. */
@Injectable()
export class AgreementQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly applicants: ApplicantFacade,
    private readonly clock: ProgrammeClock,
  ) {}

  async list(actor: Actor, filter: ListQueryDto): Promise<Page<AgreementDto>> {
    const limit = Math.min(filter.limit ?? 50, 200);
    const query = this.dataSource
      .getRepository(Agreement)
      .createQueryBuilder('a')
      .orderBy('a.id', 'DESC')
      .take(limit + 1);
    scopeTo(query, 'a', actor, filter);
    if (filter.cursor) query.andWhere('a.id < :after', { after: decodeCursor(filter.cursor)[0] });
    const page = toPage(await query.getMany(), limit, (row) => [row.id]);
    return { items: await this.views(actor, page.items), nextCursor: page.nextCursor };
  }

  async one(actor: Actor, id: string): Promise<AgreementDto> {
    const row = await this.dataSource.getRepository(Agreement).findOneBy({ id });
    notFoundUnless(row !== null && maySee(actor, row), 'agreement');
    const [view] = await this.views(actor, [row]);
    notFoundUnless(view !== undefined, 'agreement');
    return view;
  }

  private async views(actor: Actor, rows: readonly Agreement[]): Promise<AgreementDto[]> {
    if (rows.length === 0) return [];
    const ids = rows.map((row) => row.id);
    const [signatures, vouchers, applications] = await Promise.all([
      this.dataSource
        .getRepository(AgreementSignature)
        .createQueryBuilder('s')
        .where('s.agreementId = ANY(:ids)', { ids })
        .orderBy('s.signedAt')
        .getMany(),
      this.dataSource
        .getRepository(Voucher)
        .createQueryBuilder('v')
        .select(['v.id', 'v.agreementId'])
        .where('v.agreementId = ANY(:ids)', { ids })
        .getMany(),
      this.applicants.summaries(rows.map((row) => row.applicationId)),
    ]);
    return rows.map((row) => {
      const mine = signatures.filter((signature) => signature.agreementId === row.id);
      const signed = mine.map((signature) => signature.party);
      const party = partyOf(row, actor);
      const application = applications.find((known) => known.id === row.applicationId);
      return {
        id: row.id,
        applicationId: row.applicationId,
        applicationNumber: application?.number ?? '',
        title: application?.title ?? '',
        applicantName: application?.organisationName ?? '',
        callId: row.callId,
        state: row.state,
        amount: formatDecimal(row.amountMinor, row.currency),
        currency: row.currency,
        language: row.language,
        text: row.text,
        textHash: row.textHash,
        codeNeeded: needsCode(row),
        parties: [...row.parties],
        signatures: mine.map(({ party: of, typedName, signedBy, signedAt }) => ({
          party: of,
          typedName,
          signedBy,
          signedAt: signedAt.toISOString(),
        })),
        mySignatureMissing: row.state === 'offered' && party !== null && !signed.includes(party),
        offeredAt: row.offeredAt.toISOString(),
        signByAt: row.signByAt.toISOString(),
        inForceAt: row.inForceAt?.toISOString() ?? null,
        voucherId: vouchers.find((voucher) => voucher.agreementId === row.id)?.id ?? null,
        // For people "sign" is one command, whoever signs last.
        allowedCommands: commandsFor(agreementWorkflow, row, actor, { signed, now: this.clock.now() }).map((allowed) =>
          allowed.command === 'sign-party' ? { ...allowed, command: 'sign' } : allowed,
        ),
      };
    });
  }
}
