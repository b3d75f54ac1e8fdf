import { defineWorkflow } from '@traverse/kernel';

import { ASSIGNMENT_RUN_DONE, ASSIGNMENT_RUN_FAILED, ASSIGNMENT_RUN_SENT } from '../evaluator.events.js';
import type { AssignmentRun, AssignmentRunState } from './assignment-run.entity.js';

export type AssignmentRunCommand = 'finish' | 'fail' | 'send' | 'discard' | 'move';

type RunRow = Pick<AssignmentRun, 'id' | 'state' | 'version' | 'programmeId'>;

export const assignmentRunWorkflow = defineWorkflow<AssignmentRunState, AssignmentRunCommand, RunRow>({
  name: 'evaluator.assignment-run',
  table: '"evaluator"."assignment_run"',
  initial: 'requested',
  final: ['failed', 'sent', 'discarded'],
  states: ['requested', 'done', 'failed', 'sent', 'discarded'],
  edges: [
    { from: 'requested', on: 'finish', to: 'done', by: ['system:evaluator.compute-assignments'], emits: ASSIGNMENT_RUN_DONE },
    {
      from: 'requested',
      on: 'fail',
      to: 'failed',
      by: ['system:evaluator.compute-assignments'],
      emits: ASSIGNMENT_RUN_FAILED,
      reason: 'required',
    },
    { from: 'done', on: 'send', to: 'sent', by: ['officer'], emits: ASSIGNMENT_RUN_SENT },
    { from: 'done', on: 'move', to: 'done', by: ['officer'], emits: null },
    // A run whose job died can be put aside as well.
    { from: ['requested', 'done'], on: 'discard', to: 'discarded', by: ['officer'], emits: null },
  ],
  parties: (run) => ({ programmeId: run.programmeId }),
});
