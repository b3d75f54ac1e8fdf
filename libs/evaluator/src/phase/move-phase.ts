import { Injectable } from '@nestjs/common';

import { transition, type Tx } from '@traverse/platform';

import { Assignment } from '../assignment/assignment.entity.js';
import { assignmentWorkflow } from '../assignment/assignment.workflow.js';
import type { EvaluationPhase } from './phase.entity.js';
import { phaseWorkflow } from './phase.workflow.js';

/** Also those that had a little more time than their phase, by a deed for them alone or because it was to end later once. */
const DUE_WITH_IT = `
  SELECT "id" FROM "evaluator"."assignment"
  WHERE "call_id" = $1 AND "state" IN ('invited', 'accepted') AND "due_at" >= $2 AND "due_at" < $3 ORDER BY "id"`;

/** Gives a phase more time, and the reviews that are due with it. The phase is locked. Of several phases the last comes first: what moves with one must not move on with the next. */
@Injectable()
export class MovePhase {
  /** Returns how many reviews have more time now. */
  async inside(tx: Tx, phase: EvaluationPhase, endsAt: Date, reason: string): Promise<number> {
    const before = phase.endsAt;
    transition(tx, phaseWorkflow, phase, 'extend', { reason, patch: { endsAt }, payload: { callId: phase.callId, phase: phase.key } });
    const due = await tx.sql<{ id: string }>(DUE_WITH_IT, [phase.callId, before, endsAt]);
    const assignments = await tx.lockMany(
      Assignment,
      due.map(({ id }) => id),
    );
    const open = assignments.filter(
      ({ state, dueAt }) => (state === 'invited' || state === 'accepted') && dueAt >= before && dueAt < endsAt,
    );
    for (const assignment of open) moveDue(tx, assignment, endsAt, reason);
    return open.length;
  }
}

/** More time for one review. Whoever has not answered yet may answer as much later. */
export function moveDue(tx: Tx, assignment: Assignment, dueAt: Date, reason: string): void {
  const more = dueAt.getTime() - assignment.dueAt.getTime();
  const answerByAt = new Date(assignment.answerByAt.getTime() + more);
  transition(tx, assignmentWorkflow, assignment, 'extend', {
    reason,
    patch: { dueAt, answerByAt, overdueAt: null },
    payload: { applicationId: assignment.applicationId },
  });
}
