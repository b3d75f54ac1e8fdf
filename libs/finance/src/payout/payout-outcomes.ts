import { Injectable } from '@nestjs/common';

import { transition, type Tx } from '@traverse/platform';

import { holdReasonOf, Holds } from '../hold/holds.js';
import type { Payout } from './payout.entity.js';
import { PayoutMoney } from './payout-money.js';
import { type PayoutCommand, type PayoutFacts, payoutWorkflow } from './payout.workflow.js';

export type Resolution = 'sent' | 'settled' | 'failed';

export interface Settlement {
  readonly settledOn: string | null;
  readonly bankReference: string | null;
}

/**
 * What became of a payout at the bank, with its money: the only place where states after the release and the ledger move together.
 * The payout is locked, its batch and (for a correction) its claim before it.
 */
@Injectable()
export class PayoutOutcomes {
  constructor(
    private readonly money: PayoutMoney,
    private readonly holds: Holds,
  ) {}

  sent(tx: Tx, payout: Payout): void {
    this.step(tx, payout, 'mark-sent');
  }

  doubt(tx: Tx, payout: Payout, code: string): void {
    this.step(tx, payout, 'doubt', code);
    tx.update(payout, { outcomeCode: code });
  }

  async settle(tx: Tx, payout: Payout, settlement: Settlement): Promise<void> {
    this.step(tx, payout, 'settle');
    tx.update(payout, { ...settlement, outcomeCode: null });
    await this.money.post(tx, payout);
  }

  /** `code` is of this one transaction when the bank named it: then it may stop the payee. */
  async fail(tx: Tx, payout: Payout, code: string, ofThePayee: boolean): Promise<void> {
    this.step(tx, payout, 'fail', code);
    tx.update(payout, { outcomeCode: code });
    await this.money.void(tx, payout);
    if (ofThePayee) await this.stopPayee(tx, payout, code);
  }

  /** The money came back. A return that is told before its debit posts first, so that the books show both. */
  async return(tx: Tx, payout: Payout, code: string): Promise<void> {
    const posted = payout.state === 'settled';
    this.step(tx, payout, 'return', code);
    tx.update(payout, { outcomeCode: code });
    if (!posted) await this.money.post(tx, payout);
    await this.money.turnBack(tx, payout);
    await this.stopPayee(tx, payout, code);
  }

  /** The statement shows a debit of what was said to have failed. */
  async correct(tx: Tx, payout: Payout, settlement: Settlement): Promise<void> {
    this.step(tx, payout, 'correct-settled', 'statement');
    tx.update(payout, { ...settlement, outcomeCode: null });
    await this.money.payAfterAll(tx, payout);
  }

  /** A person says what became of it, with a reason. */
  async resolve(tx: Tx, payout: Payout, outcome: Resolution, reason: string, facts: PayoutFacts): Promise<void> {
    this.step(tx, payout, `resolve-${outcome}`, reason, facts);
    if (outcome === 'sent') return tx.update(payout, { outcomeCode: null });
    if (outcome === 'failed') {
      tx.update(payout, { outcomeCode: 'by-hand' });
      return this.money.void(tx, payout);
    }
    tx.update(payout, { outcomeCode: null, settledOn: tx.now.toISOString().slice(0, 10) });
    return this.money.post(tx, payout);
  }

  private step(tx: Tx, payout: Payout, command: PayoutCommand, reason?: string, facts?: PayoutFacts): void {
    const { claimId, batchId, applicantOrganisationId } = payout;
    transition(tx, payoutWorkflow, payout, command, { reason, facts, payload: { claimId, batchId, applicantOrganisationId } });
  }

  private async stopPayee(tx: Tx, payout: Payout, code: string): Promise<void> {
    const reason = holdReasonOf(code);
    if (reason === null) return;
    const { payeeOrganisationId: organisationId, programmeId, bankAccountId, id: payoutId } = payout;
    await this.holds.open(tx, { organisationId, programmeId, reason, detail: code, bankAccountId, payoutId });
  }
}
