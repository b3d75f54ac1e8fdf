import { Injectable } from '@nestjs/common';

import { transition, transitionMany, type Tx } from '@traverse/platform';

import { holdReasonOf, Holds } from '../hold/holds.js';
import { CLAIM_UNBALANCED } from '../finance.events.js';
import { Recoveries } from '../recovery/recoveries.js';
import { ClaimApprovers } from './claim-approvers.js';
import type { Payout } from './payout.entity.js';
import { PayoutMoney } from './payout-money.js';
import { movesOf, type PayoutMove } from './payout-rules.js';
import { type PayoutCommand, type PayoutFacts, payoutWorkflow } from './payout.workflow.js';

export type Resolution = 'sent' | 'settled' | 'failed';

export interface Settlement {
  readonly settledOn: string | null;
  readonly bankReference: string | null;
}

const toldOf = ({ claimId, batchId, applicantOrganisationId }: Payout): Record<string, string | null> => ({
  claimId,
  batchId,
  applicantOrganisationId,
});

/**
 * What became of a payout at the bank, with its money: the only place where states after the release and the ledger move together.
 * The payout is locked, its batch and (for a correction) its claim before it.
 */
@Injectable()
export class PayoutOutcomes {
  constructor(
    private readonly money: PayoutMoney,
    private readonly holds: Holds,
    private readonly recoveries: Recoveries,
    private readonly approvers: ClaimApprovers,
  ) {}

  sent(tx: Tx, payout: Payout): void {
    this.step(tx, payout, 'mark-sent');
  }

  doubt(tx: Tx, payout: Payout, code: string): void {
    this.step(tx, payout, 'doubt', code);
    tx.update(payout, { outcomeCode: code });
  }

  /** The bank compared the payee's name with the account and asks for a decision: the payment is in doubt, the payee on hold. */
  async question(tx: Tx, payout: Payout, status: string): Promise<void> {
    this.doubt(tx, payout, status);
    await this.stopPayee(tx, payout, status);
  }

  async settle(tx: Tx, payout: Payout, settlement: Settlement): Promise<void> {
    const moves = this.step(tx, payout, 'settle');
    tx.update(payout, { ...settlement, outcomeCode: null });
    await this.money.execute(tx, payout, moves);
  }

  allSent(tx: Tx, payouts: readonly Payout[]): void {
    this.stepAll(tx, payouts, 'mark-sent');
  }

  allInDoubt(tx: Tx, payouts: readonly Payout[], code: string): void {
    this.stepAll(tx, payouts, 'doubt', code, () => ({ outcomeCode: code }));
  }

  async settleAll(tx: Tx, payouts: readonly Payout[], settlementOf: (payout: Payout) => Settlement): Promise<void> {
    this.stepAll(tx, payouts, 'settle', undefined, (payout) => ({ ...settlementOf(payout), outcomeCode: null }));
    weighAgain(tx, payouts);
    await this.money.postAll(tx, payouts);
  }

  /** For one reason that is not about any of the payees. */
  async failAll(tx: Tx, payouts: readonly Payout[], code: string): Promise<void> {
    this.stepAll(tx, payouts, 'fail', code, () => ({ outcomeCode: code }));
    weighAgain(tx, payouts);
    await this.money.voidAll(tx, payouts);
  }

  /** `code` is of this one transaction when the bank named it: then it may stop the payee. */
  async fail(tx: Tx, payout: Payout, code: string, ofThePayee: boolean): Promise<void> {
    const moves = this.step(tx, payout, 'fail', code);
    tx.update(payout, { outcomeCode: code });
    await this.money.execute(tx, payout, moves);
    if (ofThePayee) await this.stopPayee(tx, payout, code);
  }

  /** The money came back. False, and nothing is done: it was given back by the payee already, so that a person has to look. */
  async return(tx: Tx, payout: Payout, code: string): Promise<boolean> {
    if (payout.corrected && !(await this.recoveries.beforeReturn(tx, payout))) return false;
    const moves = this.step(tx, payout, 'return', code);
    tx.update(payout, { outcomeCode: code });
    await this.money.execute(tx, payout, moves);
    await this.stopPayee(tx, payout, code);
    return true;
  }

  /** The statement shows a debit of what was said to have failed. */
  async correct(tx: Tx, payout: Payout, settlement: Settlement): Promise<void> {
    const moves = this.step(tx, payout, 'correct-settled', 'statement');
    tx.update(payout, { ...settlement, outcomeCode: null });
    await this.money.execute(tx, payout, moves);
  }

  /** A person says what became of it, with a reason. */
  async resolve(tx: Tx, payout: Payout, outcome: Resolution, reason: string, facts: PayoutFacts): Promise<void> {
    const claimApprovedById = (await this.approvers.of(tx, [payout.id])).get(payout.id) ?? null;
    const moves = this.step(tx, payout, `resolve-${outcome}`, reason, { ...facts, claimApprovedById });
    const settledOn = outcome === 'settled' ? tx.now.toISOString().slice(0, 10) : undefined;
    tx.update(payout, { outcomeCode: outcome === 'failed' ? 'by-hand' : null, settledOn });
    await this.money.execute(tx, payout, moves);
  }

  /** Returns what has to move in the ledger. */
  private step(tx: Tx, payout: Payout, command: PayoutCommand, reason?: string, facts?: PayoutFacts): readonly PayoutMove[] {
    const moves = movesOf(payout.state, command);
    transition(tx, payoutWorkflow, payout, command, { reason, facts, payload: toldOf(payout) });
    if (moves.length > 0) weighAgain(tx, [payout]);
    return moves;
  }

  private stepAll(
    tx: Tx,
    payouts: readonly Payout[],
    command: PayoutCommand,
    reason?: string,
    patch?: (payout: Payout) => Partial<Payout>,
  ): void {
    transitionMany(tx, payoutWorkflow, payouts, command, { reason, patch, payload: toldOf });
  }

  private async stopPayee(tx: Tx, payout: Payout, code: string): Promise<void> {
    const reason = holdReasonOf(code);
    if (reason === null) return;
    const { payeeOrganisationId: organisationId, programmeId, bankAccountId, id: payoutId } = payout;
    await this.holds.open(tx, { organisationId, programmeId, reason, detail: code, bankAccountId, payoutId });
  }
}

/** Of claims that were corrected, or whose money is asked back: what is due for them is weighed anew, in a transaction of its own. */
function weighAgain(tx: Tx, payouts: readonly Payout[]): void {
  for (const { corrected, claimId } of payouts) if (corrected) tx.emit({ type: CLAIM_UNBALANCED, subjectId: claimId });
}
