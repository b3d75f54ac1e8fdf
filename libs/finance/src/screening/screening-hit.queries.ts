import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In } from 'typeorm';

import { IdentityFacade } from '@traverse/identity';
import { type Actor, isMemberOf, type Page } from '@traverse/kernel';
import { commandsFor, newestFirst, notFoundUnless } from '@traverse/platform';

import { BankAccounts } from '../account/bank-accounts.js';
import { inProgrammes, isStaffOf, MONEY_STAFF } from '../finance.scope.js';
import { type FinanceListQueryDto, inStates } from '../list-query.dto.js';
import { SanctionsEntry } from './sanctions-list.entity.js';
import type { ScreeningHitDto } from './screening.dto.js';
import { ScreeningHit } from './screening-hit.entity.js';
import { screeningHitWorkflow } from './screening-hit.workflow.js';

const LISTED = `
  SELECT "entry_id" AS "entryId" FROM "finance"."sanctions_listed"
  WHERE "entry_id" = ANY($1::uuid[]) AND "list_id" = (SELECT "id" FROM "finance"."sanctions_list" ORDER BY "number" DESC LIMIT 1)`;

/** Payee and entry side by side. */
@Injectable()
export class ScreeningHitQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly identity: IdentityFacade,
    private readonly accounts: BankAccounts,
  ) {}

  async list(actor: Actor, filter: FinanceListQueryDto): Promise<Page<ScreeningHitDto>> {
    const query = this.dataSource.getRepository(ScreeningHit).createQueryBuilder('h');
    inProgrammes(query, 'h', actor, MONEY_STAFF);
    const own = actor.memberships.map((membership) => membership.organisationId);
    if (own.length > 0) query.andWhere('NOT h.organisationId = ANY(:own)', { own });
    const page = await newestFirst(inStates(query, filter), filter);
    return { items: await this.views(actor, page.items), nextCursor: page.nextCursor };
  }

  async one(actor: Actor, id: string): Promise<ScreeningHitDto> {
    const row = await this.dataSource.getRepository(ScreeningHit).findOneBy({ id });
    notFoundUnless(
      row !== null && isStaffOf(actor, MONEY_STAFF, row.programmeId) && !isMemberOf(actor, row.organisationId),
      'screening-hit',
    );
    const [view] = await this.views(actor, [row]);
    notFoundUnless(view !== undefined, 'screening-hit');
    return view;
  }

  private async views(actor: Actor, rows: readonly ScreeningHit[]): Promise<ScreeningHitDto[]> {
    if (rows.length === 0) return [];
    const payees = [...new Set(rows.map((row) => row.organisationId))];
    const entryIds = [...new Set(rows.map((row) => row.entryId))];
    const [organisations, accounts, entries, listed, people] = await Promise.all([
      this.identity.organisationsOf(payees),
      this.accounts.currentOf(null, payees),
      this.dataSource.getRepository(SanctionsEntry).findBy({ id: In(entryIds) }),
      this.dataSource.query<{ entryId: string }[]>(LISTED, [entryIds]),
      this.identity.peopleByIds([...new Set(rows.flatMap((row) => row.liftedById ?? row.decidedById ?? []))]),
    ]);
    return rows.flatMap((row): ScreeningHitDto[] => {
      const organisation = organisations.find(({ id }) => id === row.organisationId);
      const entry = entries.find(({ id }) => id === row.entryId);
      const account = accounts.find(({ organisationId }) => organisationId === row.organisationId) ?? null;
      if (!organisation || !entry) return [];
      const { id: _id, fingerprint: _fingerprint, ...said } = entry;
      const { id, state, scorePercent, payeeName, payeeNameKind, alias, country, words, reason } = row;
      return [
        {
          ...{ id, state, scorePercent, payeeName, payeeNameKind, alias, country, words, reason },
          payee: {
            ...{ organisationId: organisation.id, name: organisation.name, accountHolder: account?.holderName ?? null },
            ...{ town: organisation.townName, country: organisation.countryCode, registrationNumber: organisation.registrationNumber },
          },
          entry: { ...said, listed: listed.some(({ entryId }) => entryId === entry.id) },
          foundAt: row.createdAt.toISOString(),
          decidedBy: people.find(({ personId }) => personId === (row.liftedById ?? row.decidedById))?.name ?? null,
          decidedAt: row.decidedAt?.toISOString() ?? null,
          allowedCommands: commandsFor(screeningHitWorkflow, row, actor, { account }),
        },
      ];
    });
  }
}
