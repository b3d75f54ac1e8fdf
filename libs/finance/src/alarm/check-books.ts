import { Injectable } from '@nestjs/common';

import { systemActor } from '@traverse/kernel';
import { recordCreated, RunsEvery, type Timer, type Tx, UnitOfWork } from '@traverse/platform';

import { LEDGER_ALARM_RAISED } from '../finance.events.js';
import { AlarmGate } from './alarm-gate.js';
import { LedgerAlarm, ProofRun } from './ledger-alarm.entity.js';
import { ledgerAlarmWorkflow } from './ledger-alarm.workflow.js';
import { type BooksProof, ProveBooks } from './prove-books.js';

const CHECKER = systemActor('finance.check-books');

/** The proof that nobody asked for, each hour and so each night: kept, and where it fails an alarm that stops paying. */
@Injectable()
@RunsEvery({ name: 'finance.check-books', everyMs: 3_600_000 })
export class CheckBooks implements Timer {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly proving: ProveBooks,
    private readonly gate: AlarmGate,
  ) {}

  tick(): Promise<void> {
    return this.execute();
  }

  async execute(): Promise<void> {
    const proof = await this.proving.execute();
    await this.uow.run(CHECKER, async (tx) => {
      const { balanced, sums, problems } = proof;
      tx.insert(ProofRun, { at: tx.now, balanced, sums, problems: [...problems] });
      if (!balanced) await this.raise(tx, proof);
    });
  }

  private async raise(tx: Tx, { problems }: BooksProof): Promise<void> {
    if (await this.gate.shut(tx)) return;
    const alarm = tx.insert(LedgerAlarm, { state: 'open', version: 1, createdAt: tx.now, onlyOne: true, problems: [...problems] });
    recordCreated(tx, ledgerAlarmWorkflow, alarm);
    tx.emit({ type: LEDGER_ALARM_RAISED, subjectId: alarm.id, payload: { problems: problems.length } });
  }
}
