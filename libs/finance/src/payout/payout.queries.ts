import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { ApplicantFacade } from '@traverse/applicant';
import { IdentityFacade } from '@traverse/identity';
import { type Actor, type AllowedCommand, decide, formatDecimal, type Page } from '@traverse/kernel';
import { commandsFor, newestFirst, notFoundUnless } from '@traverse/platform';

import { AuthorityNames } from '../authority-names.js';
import { BankAccounts, maskIban } from '../account/bank-accounts.js';
import { CLAIM_STAFF, inProgrammes, maySeePayout } from '../finance.scope.js';
import { type FinanceListQueryDto, inStates } from '../list-query.dto.js';
import type { PayoutDto } from './payout.dto.js';
import { Payout } from './payout.entity.js';
import { type FactsOfPayout, PayoutFactsReader } from './payout-facts.js';
import { payoutWorkflow } from './payout.workflow.js';

const PEOPLE = new Set(['approve', 'cancel', 'question']);

interface ClaimOfPayout {
  readonly id: string;
  readonly number: string;
  readonly applicationId: string;
}

const CLAIMS = `SELECT "id", "number", "application_id" AS "applicationId" FROM "finance"."claim" WHERE "id" = ANY($1::uuid[])`;

/** Payouts as staff see them. */
@Injectable()
export class PayoutQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly applicants: ApplicantFacade,
    private readonly identity: IdentityFacade,
    private readonly accounts: BankAccounts,
    private readonly facts: PayoutFactsReader,
    private readonly authorities: AuthorityNames,
  ) {}

  async list(actor: Actor, filter: FinanceListQueryDto): Promise<Page<PayoutDto>> {
    const query = this.dataSource.getRepository(Payout).createQueryBuilder('p');
    inProgrammes(query, 'p', actor, CLAIM_STAFF);
    const own = actor.memberships.map((membership) => membership.organisationId);
    if (own.length > 0)
      query.andWhere('NOT (p.applicantOrganisationId = ANY(:own) OR coalesce(p.partnerOrganisationId = ANY(:own), false))', { own });
    if (filter.callId) query.andWhere('p.callId = :callId', { callId: filter.callId });
    if (filter.voucherId) query.andWhere('p.voucherId = :voucherId', { voucherId: filter.voucherId });
    const page = await newestFirst(inStates(query, filter), filter);
    return { items: await this.views(actor, page.items), nextCursor: page.nextCursor };
  }

  async one(actor: Actor, id: string): Promise<PayoutDto> {
    const row = await this.dataSource.getRepository(Payout).findOneBy({ id });
    notFoundUnless(row !== null && maySeePayout(actor, row), 'payout');
    const [view] = await this.views(actor, [row]);
    notFoundUnless(view !== undefined, 'payout');
    return view;
  }

  async ofBatch(actor: Actor, batchId: string): Promise<PayoutDto[]> {
    const rows = await this.dataSource.getRepository(Payout).find({ where: { batchId }, order: { endToEndId: 'ASC' } });
    return this.views(actor, rows);
  }

  private async views(actor: Actor, rows: readonly Payout[]): Promise<PayoutDto[]> {
    if (rows.length === 0) return [];
    const claims = await this.dataSource.query<ClaimOfPayout[]>(CLAIMS, [[...new Set(rows.map((row) => row.claimId))]]);
    const [applications, payees, pinned, facts, authorities, people] = await Promise.all([
      this.applicants.summaries(claims.map((claim) => claim.applicationId)),
      this.identity.organisationsOf([...new Set(rows.map((row) => row.payeeOrganisationId))]),
      this.accounts.byIds(
        null,
        rows.flatMap((row) => row.bankAccountId ?? []),
      ),
      this.facts.of(null, rows),
      this.authorities.of(rows),
      this.identity.peopleByIds([...new Set(rows.flatMap((row) => [row.requestedById, row.approvedById ?? []].flat()))]),
    ]);
    const nameOf = (id: string | null): string | null => people.find((person) => person.personId === id)?.name ?? null;
    return rows.map((row) => {
      const claim = claims.find((known) => known.id === row.claimId);
      const of = facts.get(row.id);
      const account = pinned.find((known) => known.id === row.bankAccountId) ?? of?.account ?? null;
      return {
        id: row.id,
        claimId: row.claimId,
        claimNumber: claim?.number ?? '',
        attempt: row.attempt,
        applicationId: claim?.applicationId ?? '',
        applicationNumber: applications.find((known) => known.id === claim?.applicationId)?.number ?? '',
        callId: row.callId,
        payeeOrganisationId: row.payeeOrganisationId,
        payeeName: payees.find((known) => known.id === row.payeeOrganisationId)?.name ?? '',
        authorityId: row.authorityId,
        authorityName: authorities.get(row.authorityId) ?? '',
        state: row.state,
        amount: formatDecimal(row.amountMinor, row.currency),
        currency: row.currency,
        endToEndId: row.endToEndId,
        batchId: row.batchId,
        account: account && maskIban(account.iban),
        accountHolder: account?.holderName ?? null,
        accountChanged: row.state === 'batched' && row.bankAccountId !== (of?.account?.id ?? null),
        openHolds: of?.openHolds ?? 0,
        requestedBy: nameOf(row.requestedById),
        approvedBy: nameOf(row.approvedById),
        outcomeCode: row.outcomeCode,
        settledOn: row.settledOn,
        createdAt: row.createdAt.toISOString(),
        ...commandsOf(actor, row, of),
      };
    });
  }
}

/** Commands as the web knows them: what a batch does with its payouts is the batch's, and the three ways to resolve are one command. */
function commandsOf(actor: Actor, row: Payout, facts: FactsOfPayout | undefined): { barred: string[]; allowedCommands: AllowedCommand[] } {
  const known = commandsFor(payoutWorkflow, row, actor, facts);
  const allowedCommands = known.filter(({ command }) => PEOPLE.has(command));
  const resolve = known.find(({ command }) => command.startsWith('resolve-'));
  if (resolve) allowedCommands.push({ ...resolve, command: 'resolve' });
  const verdict = row.state === 'requested' ? decide(payoutWorkflow, row, 'approve', actor, facts) : null;
  return { allowedCommands, barred: verdict?.kind === 'barred' ? [...verdict.reasons] : [] };
}
