import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { systemActor } from '@traverse/kernel';
import { ProgrammeClock, RunsEvery, type Timer, transition, UnitOfWork } from '@traverse/platform';

import { Assignment } from './assignment.entity.js';
import { assignmentWorkflow } from './assignment.workflow.js';

const ACTOR = systemActor('evaluator.expire-assignments');

/** Reviews that were not submitted in time free their place: the officer assigns somebody else. */
@Injectable()
@RunsEvery({ name: 'evaluator.expire-assignments', everyMs: 5_000 })
export class ExpireAssignments implements Timer {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: ProgrammeClock,
    private readonly uow: UnitOfWork,
  ) {}

  async tick(): Promise<void> {
    const due = await this.dataSource.query<{ id: string }[]>(
      `SELECT "id" FROM "evaluator"."assignment" WHERE "state" IN ('invited', 'accepted') AND "due_at" < $1 ORDER BY "due_at" LIMIT 100`,
      [this.clock.now()],
    );
    for (const { id } of due) {
      await this.uow.run(ACTOR, async (tx) => {
        const assignment = await tx.lock(Assignment, id);
        if ((assignment.state === 'invited' || assignment.state === 'accepted') && assignment.dueAt < tx.now)
          transition(tx, assignmentWorkflow, assignment, 'expire');
      });
    }
  }
}
