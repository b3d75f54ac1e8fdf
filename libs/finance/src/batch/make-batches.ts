import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { IdentityFacade, type Organisation } from '@traverse/identity';
import { type Actor, decide, DomainError, newId, sumMinor } from '@traverse/kernel';
import { recordCreated, transitionMany, type Tx, UnitOfWork } from '@traverse/platform';
import { type AuthorityView, ProgrammeFacade } from '@traverse/programme';

import { checkPaymentBatch } from '../bank/pain001.js';
import { maySeePayout, programmesOf } from '../finance.scope.js';
import { Payout } from '../payout/payout.entity.js';
import { type FactsOfPayout, PayoutFactsReader } from '../payout/payout-facts.js';
import { payoutWorkflow } from '../payout/payout.workflow.js';
import { Batch } from './batch.entity.js';
import { batchWorkflow } from './batch.workflow.js';
import { executionDateFrom, type Payment, paymentOf, profileFor } from './compose-payment.js';

export interface BatchRequest {
  readonly authorityId?: string;
  readonly currency?: string;
}

export interface LeftOut {
  readonly payoutId: string;
  readonly problem: string;
}

export interface BatchesMade {
  readonly batchIds: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

const APPROVED = `
  SELECT "id", "voucher_id" AS "voucherId", "payee_organisation_id" AS "payeeOrganisationId", "authority_id" AS "authorityId" FROM "finance"."payout"
  WHERE "state" = 'approved' AND ($1::uuid IS NULL OR "authority_id" = $1) AND ($2::text IS NULL OR "currency" = $2)
    AND ($3::uuid[] IS NULL OR "programme_id" = ANY($3)) ORDER BY "id" LIMIT 2000`;

type Candidate = Pick<Payout, 'id' | 'voucherId' | 'payeeOrganisationId' | 'authorityId'>;

/** Puts what was approved into drafts, one per authority and currency. What cannot be paid stays out, and the report says why. */
@Injectable()
export class MakeBatches {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly uow: UnitOfWork,
    private readonly facts: PayoutFactsReader,
    private readonly identity: IdentityFacade,
    private readonly programmes: ProgrammeFacade,
  ) {}

  async execute(actor: Actor, request: BatchRequest): Promise<BatchesMade> {
    const programmes = programmesOf(actor, ['finance-officer']);
    const candidates: Candidate[] = await this.dataSource.query(APPROVED, [
      request.authorityId ?? null,
      request.currency ?? null,
      programmes,
    ]);
    const [authorities, payees] = await Promise.all([
      Promise.all([...new Set(candidates.map((one) => one.authorityId))].map((id) => this.programmes.authority(id))),
      this.identity.organisationsOf([...new Set(candidates.map((one) => one.payeeOrganisationId))]),
    ]);
    return this.uow.run(actor, async (tx) => {
      const facts = await this.facts.of(tx, candidates);
      const locked = await tx.lockMany(
        Payout,
        candidates.map((candidate) => candidate.id),
      );
      const leftOut: LeftOut[] = [];
      const groups = new Map<string, Payment[]>();
      // What somebody else took in the meantime is not approved any more.
      for (const payout of locked.filter((one) => one.state === 'approved' && maySeePayout(actor, one))) {
        const payment = payable(actor, payout, facts.get(payout.id), payees, authorities);
        if (typeof payment === 'string') leftOut.push({ payoutId: payout.id, problem: payment });
        else groups.set(groupOf(payout), [...(groups.get(groupOf(payout)) ?? []), payment]);
      }
      const batchIds: string[] = [];
      for (const payments of groups.values()) batchIds.push(await this.make(tx, actor, payments, facts));
      if (batchIds.length === 0 && leftOut.length === 0) throw new DomainError('finance.batch.nothing-to-pay');
      return { batchIds, leftOut };
    });
  }

  private async make(tx: Tx, actor: Actor, payments: readonly Payment[], facts: ReadonlyMap<string, FactsOfPayout>): Promise<string> {
    const [first] = payments;
    const profile = first && profileFor(first.payout.currency);
    if (!first || !profile || actor.personId === null) throw new DomainError('finance.batch.nothing-to-pay');
    const [row] = await tx.sql<{ n: string }>(`SELECT nextval('finance.next_batch_number') AS "n"`);
    const { authorityId, programmeId, currency } = first.payout;
    const batch = tx.insert(Batch, {
      ...{ id: newId(), state: 'draft' as const, version: 1, createdAt: tx.now },
      number: `BAT-${tx.now.getUTCFullYear()}-${String(row?.n ?? '').padStart(6, '0')}`,
      ...{ authorityId, programmeId, currency, profile },
      payouts: payments.length,
      totalMinor: sumMinor(payments.map(({ payout }) => payout.amountMinor)),
      madeById: actor.personId,
      sends: 0,
    });
    recordCreated(tx, batchWorkflow, batch);
    const accountOf = new Map(payments.map(({ payout, account }) => [payout.id, account.id]));
    transitionMany(
      tx,
      payoutWorkflow,
      payments.map(({ payout }) => payout),
      'batch',
      { facts: ({ id }) => facts.get(id), patch: ({ id }) => ({ batchId: batch.id, bankAccountId: accountOf.get(id) ?? null }) },
    );
    return batch.id;
  }
}

const groupOf = (payout: Payout): string => `${payout.authorityId}/${payout.currency}`;

/** The payment, or the code of why it cannot be made. */
function payable(
  actor: Actor,
  payout: Payout,
  facts: FactsOfPayout | undefined,
  payees: readonly Organisation[],
  authorities: readonly AuthorityView[],
): Payment | string {
  const verdict = decide(payoutWorkflow, payout, 'batch', actor, facts);
  if (verdict.kind === 'barred') return verdict.reasons[0] ?? 'finance.payout.not-payable';
  const payee = payees.find((known) => known.id === payout.payeeOrganisationId);
  const authority = authorities.find((known) => known.id === payout.authorityId);
  const profile = profileFor(payout.currency);
  if (verdict.kind !== 'go' || !payee || !authority || !facts?.account) return 'finance.payout.not-payable';
  if (!profile) return 'finance.payout.currency-not-paid';
  const payment = { payout, account: facts.account, payee };
  const alone = { msgId: 'CHECK', profile, payouts: 1, totalMinor: payout.amountMinor };
  // Judged alone, so that one account that this profile cannot reach does not hold up the others.
  const problems = checkPaymentBatch(
    paymentOf(alone, { createdAt: payout.createdAt, executionDate: executionDateFrom(payout.createdAt) }, authority, [payment]),
  );
  return problems[0] ? `finance.payment.${problems[0].code}` : payment;
}
