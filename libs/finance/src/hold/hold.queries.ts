import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { IdentityFacade } from '@traverse/identity';
import { type Actor, isMemberOf, type Page } from '@traverse/kernel';
import { commandsFor, newestFirst, notFoundUnless } from '@traverse/platform';

import { BankAccounts } from '../account/bank-accounts.js';
import { CLAIM_STAFF, inProgrammes, isStaffOf } from '../finance.scope.js';
import { type FinanceListQueryDto, inStates } from '../list-query.dto.js';
import { StandingHits } from '../screening/standing-hits.js';
import type { HoldDto } from './hold.dto.js';
import { Hold } from './hold.entity.js';
import { holdWorkflow } from './hold.workflow.js';

@Injectable()
export class HoldQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly identity: IdentityFacade,
    private readonly accounts: BankAccounts,
    private readonly hits: StandingHits,
  ) {}

  async list(actor: Actor, filter: FinanceListQueryDto): Promise<Page<HoldDto>> {
    const query = this.dataSource.getRepository(Hold).createQueryBuilder('h');
    inProgrammes(query, 'h', actor, CLAIM_STAFF);
    const own = actor.memberships.map((membership) => membership.organisationId);
    if (own.length > 0) query.andWhere('NOT h.organisationId = ANY(:own)', { own });
    const page = await newestFirst(inStates(query, filter), filter);
    return { items: await this.views(actor, page.items), nextCursor: page.nextCursor };
  }

  async one(actor: Actor, id: string): Promise<HoldDto> {
    const row = await this.dataSource.getRepository(Hold).findOneBy({ id });
    notFoundUnless(row !== null && isStaffOf(actor, CLAIM_STAFF, row.programmeId) && !isMemberOf(actor, row.organisationId), 'hold');
    const [view] = await this.views(actor, [row]);
    notFoundUnless(view !== undefined, 'hold');
    return view;
  }

  private async views(actor: Actor, rows: readonly Hold[]): Promise<HoldDto[]> {
    if (rows.length === 0) return [];
    const payees = [...new Set(rows.map((row) => row.organisationId))];
    const [organisations, accounts, hits] = await Promise.all([
      this.identity.organisationsOf(payees),
      this.accounts.currentOf(null, payees),
      this.hits.of(null, payees),
    ]);
    return rows.map((row) => ({
      id: row.id,
      organisationId: row.organisationId,
      organisationName: organisations.find((known) => known.id === row.organisationId)?.name ?? '',
      state: row.state,
      reason: row.reason,
      detail: row.detail,
      payoutId: row.payoutId,
      createdAt: row.createdAt.toISOString(),
      releasedAt: row.releasedAt?.toISOString() ?? null,
      allowedCommands: commandsFor(holdWorkflow, row, actor, {
        account: accounts.find((account) => account.organisationId === row.organisationId) ?? null,
        standingHits: hits.get(row.organisationId) ?? 0,
      }),
    }));
  }
}
