import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In } from 'typeorm';

import { ApplicantFacade } from '@traverse/applicant';
import { IdentityFacade } from '@traverse/identity';
import { type Actor, type Page } from '@traverse/kernel';
import { newestFirst, notFoundUnless, ProgrammeClock } from '@traverse/platform';

import type { ListQueryDto } from '../list-query.dto.js';
import { maySee, scopeTo } from '../party-scope.js';
import { SignedCopy } from '../signed-copy/signed-copy.entity.js';
import { Voucher } from '../voucher/voucher.entity.js';
import type { AgreementDto } from './agreement.dto.js';
import { Agreement, AgreementSignature } from './agreement.entity.js';
import { agreementView } from './agreement.view.js';

/** Not a state: a signed copy of it waits to be looked at. */
const COPIES = 'copies';

/** Agreements as the parties and the staff of the programme see them. */
@Injectable()
export class AgreementQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly applicants: ApplicantFacade,
    private readonly identity: IdentityFacade,
    private readonly clock: ProgrammeClock,
  ) {}

  async list(actor: Actor, filter: ListQueryDto): Promise<Page<AgreementDto>> {
    const query = this.dataSource.getRepository(Agreement).createQueryBuilder('a');
    const withCopies = filter.state === COPIES;
    scopeTo(query, 'a', actor, withCopies ? { ...filter, state: 'offered' } : filter);
    if (withCopies)
      query.andWhere((q) => {
        const waiting = q.subQuery().select('1').from(SignedCopy, 'c').where(`c.agreementId = a.id AND c.state = 'waiting'`);
        return `EXISTS ${waiting.getQuery()}`;
      });
    const page = await newestFirst(query, filter);
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
    const { manager } = this.dataSource;
    const [signatures, copies, vouchers, editions, applications] = await Promise.all([
      manager.find(AgreementSignature, { where: { agreementId: In(ids) }, order: { signedAt: 'ASC' } }),
      manager.find(SignedCopy, { where: { agreementId: In(ids) }, order: { createdAt: 'ASC' } }),
      manager.find(Voucher, { select: { id: true, agreementId: true }, where: { agreementId: In(ids) } }),
      manager.find(Agreement, { where: { decisionId: In(rows.map((row) => row.decisionId)) }, order: { edition: 'ASC' } }),
      this.applicants.summaries(rows.map((row) => row.applicationId)),
    ]);
    const [people, organisations] = await Promise.all([
      this.identity.peopleByIds(rows.flatMap((row) => row.proposedById ?? [])),
      this.identity.organisationsOf(rows.flatMap(({ changes }) => [changes?.partner?.from ?? [], changes?.partner?.to ?? []].flat())),
    ]);
    const nameOf = (id: string | null): string | null =>
      people.find(({ personId }) => personId === id)?.name ?? organisations.find((one) => one.id === id)?.name ?? null;
    const now = this.clock.now();
    return rows.map((row) =>
      agreementView(actor, row, {
        application: applications.find(({ id }) => id === row.applicationId),
        signatures: signatures.filter(({ agreementId }) => agreementId === row.id),
        copies: copies.filter(({ agreementId }) => agreementId === row.id),
        editions: editions.filter(({ decisionId }) => decisionId === row.decisionId),
        voucherId: vouchers.find(({ agreementId }) => agreementId === row.id)?.id ?? null,
        nameOf,
        now,
      }),
    );
  }
}
