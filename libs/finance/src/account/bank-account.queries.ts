import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { IdentityFacade } from '@traverse/identity';
import { type Actor, isMemberOf, mayActFor, type StaffRole } from '@traverse/kernel';
import { commandsFor, notFoundUnless } from '@traverse/platform';

import { MONEY_STAFF, PAYERS, programmesOf } from '../finance.scope.js';
import type { BankAccountChangeDto, BankAccountChangeListDto, BankAccountDto } from './bank-account.dto.js';
import { BankAccountChange } from './bank-account-change.entity.js';
import { bankAccountChangeWorkflow } from './bank-account-change.workflow.js';
import { BankAccounts, maskIban } from './bank-accounts.js';

const PAYEES = `
  SELECT DISTINCT "payee_organisation_id" AS "id" FROM "finance"."claim"
  WHERE "payee_organisation_id" = ANY($1::uuid[]) AND ($2::uuid[] IS NULL OR "programme_id" = ANY($2))`;

/** Accounts as people see them: masked, always. */
@Injectable()
export class BankAccountQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly accounts: BankAccounts,
    private readonly identity: IdentityFacade,
  ) {}

  /** Members see their own; money staff see those of the payees of their programmes. */
  async maySee(actor: Actor, organisationId: string): Promise<boolean> {
    return isMemberOf(actor, organisationId) || (await this.areTheirs(actor, [organisationId], MONEY_STAFF)).has(organisationId);
  }

  /** Which of these are payees in a programme where the actor holds one of these roles. Never the actor's own: there they are a party. */
  async areTheirs(actor: Actor, organisationIds: readonly string[], roles: readonly StaffRole[]): Promise<ReadonlySet<string>> {
    const programmes = programmesOf(actor, roles);
    const others = organisationIds.filter((id) => !isMemberOf(actor, id));
    if (others.length === 0 || programmes?.length === 0) return new Set();
    const rows = await this.dataSource.query<{ id: string }[]>(PAYEES, [others, programmes]);
    return new Set(rows.map(({ id }) => id));
  }

  async one(actor: Actor, organisationId: string): Promise<BankAccountDto> {
    notFoundUnless(await this.maySee(actor, organisationId), 'bank-account');
    const [account, open] = await Promise.all([
      this.accounts.current(null, organisationId),
      this.dataSource
        .getRepository(BankAccountChange)
        .createQueryBuilder('c')
        .where(`c.organisationId = :organisationId AND c.state IN ('proposed', 'waiting')`, { organisationId })
        .getMany(),
    ]);
    const mayChange = mayActFor(actor, organisationId) || (await this.areTheirs(actor, [organisationId], ['finance-officer'])).size > 0;
    return {
      organisationId,
      entered: account !== null,
      holderName: account?.holderName ?? null,
      iban: account ? maskIban(account.iban) : null,
      bic: account?.bic ?? null,
      revision: account?.revision ?? 0,
      changedAt: account?.createdAt.toISOString() ?? null,
      mayChange: mayChange && open.length === 0,
      change: (await this.changeViews(actor, open))[0] ?? null,
    };
  }

  /** What waits for another person or for its day, for the staff of the payees' programmes. */
  async waiting(actor: Actor): Promise<BankAccountChangeListDto> {
    const own = actor.memberships.map((membership) => membership.organisationId);
    const rows = await this.dataSource
      .getRepository(BankAccountChange)
      .createQueryBuilder('c')
      .where(`c.state IN ('proposed', 'waiting')`)
      .andWhere('NOT c.organisationId = ANY(:own)', { own })
      .andWhere(
        `EXISTS (SELECT 1 FROM "finance"."claim" cl WHERE cl."payee_organisation_id" = c.organisationId AND (:programmes::uuid[] IS NULL OR cl."programme_id" = ANY(:programmes)))`,
        { programmes: programmesOf(actor, MONEY_STAFF) },
      )
      .orderBy('c.id')
      .take(200)
      .getMany();
    return { items: await this.changeViews(actor, rows) };
  }

  /** 404 for whoever may not see the organisation's account. */
  async changeFor(actor: Actor, id: string): Promise<BankAccountChange> {
    const change = await this.dataSource.getRepository(BankAccountChange).findOneBy({ id });
    notFoundUnless(change !== null && (await this.maySee(actor, change.organisationId)), 'bank-account-change');
    return change;
  }

  /** People of the organisation besides the proposer of this change who may act for it and can sign in. */
  async othersOf(organisationId: string, changeId: string): Promise<number> {
    const [contacts, change] = await Promise.all([
      this.identity.contactsOf([organisationId]),
      this.dataSource.getRepository(BankAccountChange).findOneBy({ id: changeId }),
    ]);
    return contacts.filter((person) => person.personId !== change?.proposedById).length;
  }

  private async changeViews(actor: Actor, rows: readonly BankAccountChange[]): Promise<BankAccountChangeDto[]> {
    if (rows.length === 0) return [];
    const [theirs, organisations, people, accounts] = await Promise.all([
      this.areTheirs(
        actor,
        rows.map((row) => row.organisationId),
        PAYERS,
      ),
      this.identity.organisationsOf(rows.map((row) => row.organisationId)),
      this.identity.peopleByIds(rows.flatMap((row) => [row.proposedById, row.confirmedById ?? []].flat())),
      this.accounts.currentOf(
        null,
        rows.map((row) => row.organisationId),
      ),
    ]);
    const nameOf = (id: string | null): string | null => people.find((person) => person.personId === id)?.name ?? null;
    return Promise.all(
      rows.map(async (row) => {
        const present = accounts.find((account) => account.organisationId === row.organisationId);
        return {
          id: row.id,
          organisationId: row.organisationId,
          organisationName: organisations.find((known) => known.id === row.organisationId)?.name ?? '',
          state: row.state,
          holderName: row.holderName,
          iban: maskIban(row.iban),
          presentIban: present ? maskIban(present.iban) : null,
          presentHolderName: present?.holderName ?? null,
          proposedBy: nameOf(row.proposedById),
          confirmedBy: nameOf(row.confirmedById),
          proposedAt: row.createdAt.toISOString(),
          effectiveAt: row.effectiveAt?.toISOString() ?? null,
          allowedCommands: commandsFor(bankAccountChangeWorkflow, row, actor, {
            othersOfTheParty: await this.othersOf(row.organisationId, row.id),
            paidByTheActor: theirs.has(row.organisationId),
          }),
        };
      }),
    );
  }
}
