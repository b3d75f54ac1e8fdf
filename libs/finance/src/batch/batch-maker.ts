import { Injectable } from '@nestjs/common';

import { IdentityFacade, type Organisation } from '@traverse/identity';
import { decide, DomainError, newId, sumMinor } from '@traverse/kernel';
import { recordCreated, transitionMany, type Tx } from '@traverse/platform';
import { type AuthorityView, ProgrammeFacade } from '@traverse/programme';

import { checkPaymentBatch } from '../bank/pain001.js';
import { Payout } from '../payout/payout.entity.js';
import { type FactsOfPayout, PayoutFactsReader } from '../payout/payout-facts.js';
import { payoutWorkflow } from '../payout/payout.workflow.js';
import { Batch } from './batch.entity.js';
import { batchWorkflow } from './batch.workflow.js';
import { executionDateFrom, type Payment, paymentOf, profileFor } from './compose-payment.js';

export type Candidate = Pick<Payout, 'id' | 'voucherId' | 'payeeOrganisationId' | 'authorityId'>;

export interface LeftOut {
  readonly payoutId: string;
  readonly problem: string;
}

export interface BatchesMade {
  readonly batchIds: readonly string[];
  /** How many are in them. */
  readonly payouts: number;
  readonly leftOut: readonly LeftOut[];
}

interface Parties {
  readonly payees: ReadonlyMap<string, Organisation>;
  readonly authorities: ReadonlyMap<string, AuthorityView>;
}

/** Puts approved payouts into drafts, one per authority and currency, within somebody's transaction; vouchers are locked first, then payouts. */
@Injectable()
export class BatchMaker {
  constructor(
    private readonly facts: PayoutFactsReader,
    private readonly identity: IdentityFacade,
    private readonly programmes: ProgrammeFacade,
  ) {}

  /** What somebody else took in the meantime, and what `may` refuses, is passed over; what cannot be paid is named. */
  async make(tx: Tx, candidates: readonly Candidate[], runId: string | null, may = (_: Payout): boolean => true): Promise<BatchesMade> {
    const parties = await this.partiesOf(candidates);
    const facts = await this.facts.of(tx, candidates);
    const locked = await tx.lockMany(
      Payout,
      candidates.map((candidate) => candidate.id),
    );
    const leftOut: LeftOut[] = [];
    const groups = new Map<string, Payment[]>();
    for (const payout of locked.filter((one) => one.state === 'approved' && may(one))) {
      const payment = payable(tx, payout, facts.get(payout.id), parties);
      const group = groups.get(groupOf(payout));
      if (typeof payment === 'string') leftOut.push({ payoutId: payout.id, problem: payment });
      else if (group) group.push(payment);
      else groups.set(groupOf(payout), [payment]);
    }
    const batchIds: string[] = [];
    for (const payments of groups.values()) batchIds.push(await this.makeOne(tx, payments, facts, runId));
    return { batchIds, leftOut, payouts: [...groups.values()].reduce((sum, { length }) => sum + length, 0) };
  }

  private async partiesOf(candidates: readonly Candidate[]): Promise<Parties> {
    const [authorities, payees] = await Promise.all([
      Promise.all([...new Set(candidates.map((one) => one.authorityId))].map((id) => this.programmes.authority(id))),
      this.identity.organisationsOf([...new Set(candidates.map((one) => one.payeeOrganisationId))]),
    ]);
    return { authorities: new Map(authorities.map((one) => [one.id, one])), payees: new Map(payees.map((one) => [one.id, one])) };
  }

  private async makeOne(
    tx: Tx,
    payments: readonly Payment[],
    facts: ReadonlyMap<string, FactsOfPayout>,
    runId: string | null,
  ): Promise<string> {
    const [first] = payments;
    const profile = first && profileFor(first.payout.currency);
    const { personId } = tx.actor;
    if (!first || !profile || personId === null) throw new DomainError('finance.batch.nothing-to-pay');
    const [row] = await tx.sql<{ n: string }>(`SELECT nextval('finance.next_batch_number') AS "n"`);
    const { authorityId, programmeId, currency } = first.payout;
    const batch = tx.insert(Batch, {
      ...{ id: newId(), state: 'draft' as const, version: 1, createdAt: tx.now },
      number: `BAT-${tx.now.getUTCFullYear()}-${String(row?.n ?? '').padStart(6, '0')}`,
      ...{ authorityId, programmeId, currency, profile, runId },
      payouts: payments.length,
      totalMinor: sumMinor(payments.map(({ payout }) => payout.amountMinor)),
      madeById: personId,
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
function payable(tx: Tx, payout: Payout, facts: FactsOfPayout | undefined, { payees, authorities }: Parties): Payment | string {
  const verdict = decide(payoutWorkflow, payout, 'batch', tx.actor, facts);
  if (verdict.kind === 'barred') return verdict.reasons[0] ?? 'finance.payout.not-payable';
  const payee = payees.get(payout.payeeOrganisationId);
  const authority = authorities.get(payout.authorityId);
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
