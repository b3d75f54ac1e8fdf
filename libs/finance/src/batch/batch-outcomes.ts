import { Injectable } from '@nestjs/common';

import { transition, type Tx } from '@traverse/platform';

import type { Payout } from '../payout/payout.entity.js';
import { PayoutOutcomes } from '../payout/payout-outcomes.js';
import type { Batch } from './batch.entity.js';
import { BatchContents } from './batch-contents.js';
import { type BatchCommand, batchWorkflow } from './batch.workflow.js';

const UNDECIDED: readonly string[] = ['batched', 'in-doubt'];

/** What became of a batch at the bank, and of all that is in it. The batch is locked. */
@Injectable()
export class BatchOutcomes {
  constructor(
    private readonly contents: BatchContents,
    private readonly payouts: PayoutOutcomes,
  ) {}

  async sent(tx: Tx, batch: Batch): Promise<void> {
    this.step(tx, batch, 'mark-sent');
    tx.update(batch, { outcomeCode: null });
    this.payouts.allSent(tx, await this.undecided(tx, batch));
  }

  /** Definitely not taken: what was reserved is free again. The code is the file's, never the payee's. */
  async refused(tx: Tx, batch: Batch, code: string): Promise<void> {
    this.step(tx, batch, 'refuse', code);
    tx.update(batch, { outcomeCode: code });
    await this.payouts.failAll(tx, await this.undecided(tx, batch), code);
  }

  async doubt(tx: Tx, batch: Batch, code: string): Promise<void> {
    this.step(tx, batch, 'doubt', code);
    tx.update(batch, { outcomeCode: code });
    const payouts = await this.contents.payouts(tx, batch.id);
    this.payouts.allInDoubt(
      tx,
      payouts.filter((payout) => payout.state === 'batched'),
      code,
    );
  }

  /** A person found out. */
  async resolve(tx: Tx, batch: Batch, outcome: 'sent' | 'refused', reason: string): Promise<void> {
    this.step(tx, batch, outcome === 'sent' ? 'resolve-sent' : 'resolve-refused', reason);
    tx.update(batch, { outcomeCode: 'by-hand' });
    const resolution = outcome === 'sent' ? 'sent' : 'failed';
    for (const payout of await this.undecided(tx, batch)) await this.payouts.resolve(tx, payout, resolution, reason, {});
  }

  private step(tx: Tx, batch: Batch, command: BatchCommand, reason?: string): void {
    transition(tx, batchWorkflow, batch, command, { reason, payload: { authorityId: batch.authorityId, programmeId: batch.programmeId } });
  }

  private async undecided(tx: Tx, batch: Batch): Promise<Payout[]> {
    return (await this.contents.payouts(tx, batch.id)).filter((payout) => UNDECIDED.includes(payout.state));
  }
}
