import { Inject, Injectable } from '@nestjs/common';

import { type Actor, newId, systemActor } from '@traverse/kernel';
import { type DeliveredEvent, type OutsideSubscriber, Subscribes, transition, type Tx, UnitOfWork } from '@traverse/platform';

import { BANK_GATEWAY } from '../bank/bank-gateway.provider.js';
import type { BankGateway, OutgoingBatch, SendOutcome } from '../bank/bank-gateway.port.js';
import { BATCH_RELEASED } from '../finance.events.js';
import { Batch, BatchFile } from './batch.entity.js';
import { AlarmGate } from '../alarm/alarm-gate.js';
import { BatchContents } from './batch-contents.js';
import { BatchOutcomes } from './batch-outcomes.js';
import { batchWorkflow } from './batch.workflow.js';

/** A sender that has not come back after this long is taken for dead, and its batch is looked into. */
export const STUCK_AFTER_MS = 5_000;

export const SENDER = systemActor('finance.send-batch');

/** What transaction A found: bytes to send now, or a batch that an earlier sender left behind. */
export type Begun =
  | { readonly kind: 'send'; readonly outgoing: OutgoingBatch }
  | { readonly kind: 'left-behind'; readonly msgId: string; readonly fencingId: string | null }
  | { readonly kind: 'nothing' };

/**
 * Sends a released batch: transaction A, the call to the bank outside of any transaction, transaction B. A worker may die after each of them,
 * two may run at once, and the event may come again: the batch's state and fencing id decide, not the worker.
 */
@Injectable()
@Subscribes({ name: 'finance.send-batch', to: [BATCH_RELEASED], attempts: 8, urgent: true })
export class SendBatch implements OutsideSubscriber {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(BANK_GATEWAY) private readonly gateway: BankGateway,
    private readonly contents: BatchContents,
    private readonly outcomes: BatchOutcomes,
    private readonly gate: AlarmGate,
  ) {}

  async handleOutside(event: DeliveredEvent): Promise<void> {
    await this.execute(SENDER, event.subjectId);
  }

  async execute(actor: Actor, batchId: string): Promise<void> {
    const begun = await this.begin(actor, batchId);
    if (begun.kind === 'send') await this.hand(actor, begun.outgoing);
    if (begun.kind === 'left-behind') await this.lookInto(actor, batchId, begun);
  }

  /** Transaction A. A batch that somebody is sending right now is left to them. */
  begin(actor: Actor, batchId: string): Promise<Begun> {
    return this.uow.run<Begun>(actor, async (tx) => {
      const batch = await tx.lock(Batch, batchId);
      if (batch.state === 'released') return this.beginSending(tx, batch);
      const since = batch.sendingSinceAt?.getTime() ?? 0;
      const stuck = batch.state === 'sending' && tx.now.getTime() - since >= STUCK_AFTER_MS;
      if (!stuck && batch.state !== 'in-doubt') return { kind: 'nothing' };
      tx.update(batch, { askedAt: tx.now });
      const file = await fileOf(tx, batchId);
      return { kind: 'left-behind', msgId: file.msgId, fencingId: batch.fencingId };
    });
  }

  /** The call, and transaction B. */
  async hand(actor: Actor, outgoing: OutgoingBatch): Promise<void> {
    const outcome = await this.call(outgoing);
    await this.conclude(actor, outgoing, outcome);
  }

  /** Transaction B: only for the attempt that is still the present one. A late answer may still lift the doubt about its own attempt. */
  conclude(actor: Actor, { batchId, fencingId }: Pick<OutgoingBatch, 'batchId' | 'fencingId'>, outcome: SendOutcome): Promise<void> {
    return this.uow.run(actor, async (tx) => {
      const batch = await tx.lock(Batch, batchId);
      if (batch.fencingId !== fencingId || (batch.state !== 'sending' && batch.state !== 'in-doubt')) return;
      if (outcome.kind === 'accepted') return this.outcomes.sent(tx, batch);
      if (outcome.kind === 'refused') return this.outcomes.refused(tx, batch, outcome.code);
      if (batch.state === 'sending') return this.outcomes.doubt(tx, batch, outcome.reason);
    });
  }

  /** An earlier sender left no answer: what does the bank say? Where it cannot tell, the batch is in doubt and a person or the statement decides. */
  private async lookInto(actor: Actor, batchId: string, { msgId, fencingId }: { msgId: string; fencingId: string | null }): Promise<void> {
    const status = this.gateway.canTell ? await this.gateway.statusOf(msgId) : 'unknown';
    const attempt = { batchId, fencingId: fencingId ?? '' };
    if (status === 'accepted') return this.conclude(actor, attempt, { kind: 'accepted' });
    if (status === 'refused') return this.conclude(actor, attempt, { kind: 'refused', code: 'refused', message: '' });
    if (status === 'unknown') return this.conclude(actor, attempt, { kind: 'unknown', reason: 'sender-lost' });
    const outgoing = await this.beginAgain(actor, batchId, fencingId);
    if (outgoing) await this.hand(actor, outgoing);
  }

  /** The bank has nothing: the same bytes once more. Not when somebody has decided on a payment in it meanwhile. */
  private beginAgain(actor: Actor, batchId: string, fencingId: string | null): Promise<OutgoingBatch | null> {
    return this.uow.run(actor, async (tx) => {
      const batch = await tx.lock(Batch, batchId);
      if (batch.fencingId !== fencingId || (batch.state !== 'sending' && batch.state !== 'in-doubt')) return null;
      const payouts = await this.contents.payouts(tx, batchId);
      if (!payouts.every((payout) => payout.state === 'batched' || payout.state === 'in-doubt')) return null;
      return (await this.gate.isShut(tx)) ? null : this.mark(tx, batch, 'begin-again');
    });
  }

  /** While the books do not hold it waits: settle-doubt takes it up when the alarm is cleared. */
  private async beginSending(tx: Tx, batch: Batch): Promise<Begun> {
    if (await this.gate.isShut(tx)) return { kind: 'nothing' };
    return { kind: 'send', outgoing: await this.mark(tx, batch, 'begin-sending') };
  }

  private async mark(tx: Tx, batch: Batch, command: 'begin-sending' | 'begin-again'): Promise<OutgoingBatch> {
    transition(tx, batchWorkflow, batch, command);
    const fencingId = newId();
    tx.update(batch, { fencingId, sends: batch.sends + 1, sendingSinceAt: tx.now });
    const { msgId, bytes } = await fileOf(tx, batch.id);
    return { batchId: batch.id, msgId, fencingId, bytes, currency: batch.currency };
  }

  private async call(outgoing: OutgoingBatch): Promise<SendOutcome> {
    try {
      return await this.gateway.send(outgoing);
    } catch {
      // A gateway does not throw; if one does, nobody knows how far it had come.
      return { kind: 'unknown', reason: 'gateway-failed' };
    }
  }
}

async function fileOf(tx: Tx, batchId: string): Promise<BatchFile> {
  const [file] = await tx.sql<BatchFile>(
    `SELECT "batch_id" AS "batchId", "msg_id" AS "msgId", "bytes", "sha256" FROM "finance"."batch_file" WHERE "batch_id" = $1`,
    [batchId],
  );
  if (!file) throw new Error(`batch ${batchId} was released without a file`);
  return file;
}
