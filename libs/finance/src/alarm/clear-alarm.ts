import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { transition, type Tx, UnitOfWork } from '@traverse/platform';

import { LedgerAlarm } from './ledger-alarm.entity.js';
import { ledgerAlarmWorkflow } from './ledger-alarm.workflow.js';
import { ProveBooks } from './prove-books.js';

/** The alarm goes in two steps by two people, and each step proves the books anew. */
@Injectable()
export class ClearAlarm {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly proving: ProveBooks,
  ) {}

  /** 409 `finance.ledger-alarm.books-do-not-hold` while they do not. */
  async ask(actor: Actor, id: string, reason: string): Promise<void> {
    const facts = await this.proving.execute();
    await this.run(actor, id, (tx, alarm) => {
      const patch = { reason: reason.trim(), askedById: actor.personId };
      transition(tx, ledgerAlarmWorkflow, alarm, 'ask-to-clear', { reason, facts, patch });
    });
  }

  keep(actor: Actor, id: string, reason: string): Promise<void> {
    return this.run(actor, id, (tx, alarm) => {
      transition(tx, ledgerAlarmWorkflow, alarm, 'keep', { reason, patch: { askedById: null, reason: null } });
    });
  }

  async clear(actor: Actor, id: string): Promise<void> {
    const facts = await this.proving.execute();
    await this.run(actor, id, (tx, alarm) => {
      transition(tx, ledgerAlarmWorkflow, alarm, 'clear', { facts, patch: { clearedById: actor.personId, clearedAt: tx.now } });
    });
  }

  private run(actor: Actor, id: string, work: (tx: Tx, alarm: LedgerAlarm) => void): Promise<void> {
    return this.uow.run(actor, async (tx) => work(tx, await tx.lock(LedgerAlarm, id)));
  }
}
