import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { IdentityFacade } from '@traverse/identity';
import type { Actor } from '@traverse/kernel';
import { commandsFor, notFoundUnless } from '@traverse/platform';

import type { BooksStateDto, LedgerAlarmDto, ProofRunDto } from './ledger-alarm.dto.js';
import { LedgerAlarm, ProofRun } from './ledger-alarm.entity.js';
import { ledgerAlarmWorkflow } from './ledger-alarm.workflow.js';

const RUNS = 30;
const ALARMS = 20;

@Injectable()
export class LedgerAlarmQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly identity: IdentityFacade,
  ) {}

  async state(actor: Actor): Promise<BooksStateDto> {
    const [alarms, runs] = await Promise.all([
      this.dataSource.getRepository(LedgerAlarm).find({ order: { id: 'DESC' }, take: ALARMS }),
      this.dataSource.getRepository(ProofRun).find({ order: { id: 'DESC' }, take: RUNS }),
    ]);
    const shown = runs.map(runView);
    return {
      stopped: alarms.some(({ state }) => state !== 'cleared'),
      last: shown[0] ?? null,
      runs: shown,
      alarms: await this.views(actor, alarms),
    };
  }

  async one(actor: Actor, id: string): Promise<LedgerAlarmDto> {
    const row = await this.dataSource.getRepository(LedgerAlarm).findOneBy({ id });
    const [view] = row ? await this.views(actor, [row]) : [];
    notFoundUnless(view !== undefined, 'ledger-alarm');
    return view;
  }

  private async views(actor: Actor, rows: readonly LedgerAlarm[]): Promise<LedgerAlarmDto[]> {
    const ids = [...new Set(rows.flatMap((row) => [row.askedById ?? [], row.clearedById ?? []].flat()))];
    const people = ids.length > 0 ? await this.identity.peopleByIds(ids) : [];
    const nameOf = (id: string | null): string | null => people.find(({ personId }) => personId === id)?.name ?? null;
    return rows.map((row) => ({
      id: row.id,
      state: row.state,
      raisedAt: row.createdAt.toISOString(),
      problems: row.problems,
      reason: row.reason,
      askedBy: nameOf(row.askedById),
      clearedBy: nameOf(row.clearedById),
      clearedAt: row.clearedAt?.toISOString() ?? null,
      allowedCommands: commandsFor(ledgerAlarmWorkflow, row, actor),
    }));
  }
}

function runView({ id, at, balanced, problems }: ProofRun): ProofRunDto {
  return { id, at: at.toISOString(), balanced, problems: problems.length };
}
