import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { systemActor } from '@traverse/kernel';
import { ProgrammeClock, RunsEvery, type Timer, transition, UnitOfWork } from '@traverse/platform';

import { Assignment } from './assignment.entity.js';
import { assignmentWorkflow } from './assignment.workflow.js';

const ACTOR = systemActor('evaluator.expire-assignments');
const DUE = `
  SELECT "id" FROM "evaluator"."assignment"
  WHERE ("state" = 'invited' AND "answer_by_at" < $1) OR ("state" = 'accepted' AND "due_at" < $1 AND "overdue_at" IS NULL) ORDER BY "due_at" LIMIT 100`;

/**
 * An invitation that nobody answered in time expires: somebody else is asked. A review that was taken on stays with its evaluator, who may be nearly
 * done: it is marked as overdue, once, and the office decides between more time and another person.
 */
@Injectable()
@RunsEvery({ name: 'evaluator.expire-assignments', everyMs: 5_000 })
export class ExpireAssignments implements Timer {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: ProgrammeClock,
    private readonly uow: UnitOfWork,
  ) {}

  async tick(): Promise<void> {
    const due = await this.dataSource.query<{ id: string }[]>(DUE, [this.clock.now()]);
    for (const { id } of due) {
      await this.uow.run(ACTOR, async (tx) => {
        const assignment = await tx.lock(Assignment, id);
        const { state, answerByAt, dueAt, overdueAt } = assignment;
        const payload = { applicationId: assignment.applicationId };
        if (state === 'invited' && answerByAt < tx.now) transition(tx, assignmentWorkflow, assignment, 'expire', { payload });
        else if (state === 'accepted' && dueAt < tx.now && overdueAt === null)
          transition(tx, assignmentWorkflow, assignment, 'fall-due', { patch: { overdueAt: tx.now }, payload });
      });
    }
  }
}
