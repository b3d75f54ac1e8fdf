import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { systemActor } from '@traverse/kernel';
import { ProgrammeClock, RunsEvery, type Timer, transition, UnitOfWork } from '@traverse/platform';

import { EvaluationPhase } from './phase.entity.js';
import { phaseWorkflow } from './phase.workflow.js';

const NAME = 'evaluator.switch-phases';
const DUE = `
  SELECT "id" FROM "evaluator"."phase"
  WHERE ("state" = 'planned' AND "starts_at" <= $1) OR ("state" = 'open' AND "ends_at" < $1) ORDER BY "ends_at" LIMIT 100`;

/** Phases begin and end by themselves, each step once. One that was over before anybody looked begins and ends at once. */
@Injectable()
@RunsEvery({ name: NAME, everyMs: 5_000 })
export class SwitchPhases implements Timer {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: ProgrammeClock,
    private readonly uow: UnitOfWork,
  ) {}

  async tick(): Promise<void> {
    const due = await this.dataSource.query<{ id: string }[]>(DUE, [this.clock.now()]);
    for (const { id } of due) {
      await this.uow.run(systemActor(NAME), async (tx) => {
        const phase = await tx.lock(EvaluationPhase, id);
        const payload = { callId: phase.callId, phase: phase.key };
        if (phase.state === 'planned' && phase.startsAt <= tx.now) transition(tx, phaseWorkflow, phase, 'open', { payload });
        if (phase.state === 'open' && phase.endsAt < tx.now) transition(tx, phaseWorkflow, phase, 'end', { payload });
      });
    }
  }
}
