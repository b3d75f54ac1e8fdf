import { Injectable } from '@nestjs/common';

import { type AccountKind, Ledger } from '@traverse/ledger';
import type { Tx } from '@traverse/platform';

import { EnvelopeQueries } from './envelope.queries.js';

/** Money of an envelope became available again: waiting and reserve lists wake up. */
export const ENVELOPE_FREED = 'programme.envelope.freed.v1';

export interface EnvelopeMove {
  readonly envelopeId: string;
  readonly amountMinor: bigint;
  /** The application or decision that it is for. */
  readonly subjectId: string;
  /** Unique for this movement, for ever. */
  readonly key: string;
}

type Step = 'earmark' | 'unearmark' | 'commit' | 'uncommit';

const STEPS: Readonly<Record<Step, readonly [AccountKind, AccountKind]>> = {
  earmark: ['envelope:available', 'envelope:earmarked'],
  unearmark: ['envelope:earmarked', 'envelope:available'],
  commit: ['envelope:earmarked', 'envelope:committed'],
  uncommit: ['envelope:committed', 'envelope:available'],
};

/** Moves money between the accounts of one envelope. Balances are locked last: call it after all other locks. */
@Injectable()
export class EnvelopeMoney {
  constructor(
    private readonly ledger: Ledger,
    private readonly envelopes: EnvelopeQueries,
  ) {}

  async move(tx: Tx, step: Step, { envelopeId, amountMinor, subjectId, key }: EnvelopeMove): Promise<void> {
    const [from, to] = STEPS[step];
    const { currency } = await this.envelopes.get(envelopeId, tx);
    await this.ledger.transfer(tx, {
      key,
      from: { kind: from, ownerId: envelopeId },
      to: { kind: to, ownerId: envelopeId },
      amountMinor,
      currency,
      code: step,
      subjectId,
    });
    if (to === 'envelope:available') await this.announceFreed(tx, envelopeId);
  }

  /** What can be earmarked now; with `lock` by this transaction only: then ask after all other locks. */
  async available(tx: Tx, envelopeId: string, lock: boolean): Promise<bigint> {
    const { currency } = await this.envelopes.get(envelopeId, tx);
    const account = (kind: AccountKind) => ({ kind, ownerId: envelopeId, currency });
    if (lock) this.ledger.lock(tx, [account('envelope:available'), account('envelope:earmarked')]);
    const balances = await this.ledger.balances([envelopeId], tx);
    const available = balances.find(({ kind }) => kind === 'envelope:available');
    return available ? available.amountMinor - available.pendingMinor : 0n;
  }

  async announceFreed(tx: Tx, envelopeId: string): Promise<void> {
    const { callId } = await this.envelopes.get(envelopeId, tx);
    tx.emit({ type: ENVELOPE_FREED, subjectId: envelopeId, payload: { envelopeId, callId } });
  }
}
