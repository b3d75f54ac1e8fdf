import { defineWorkflow } from '@traverse/kernel';

import { MATCHING_DONE, MATCHING_FAILED, MATCHING_SENT } from '../partner.events.js';
import type { MatchingRun, MatchingRunState } from './matching-run.entity.js';

export type MatchingRunCommand = 'finish' | 'fail' | 'send' | 'discard' | 'move';

/** What the table looks at: lists read no more of a run. */
type RunRow = Pick<MatchingRun, 'id' | 'state' | 'version' | 'programmeId'>;

export const matchingRunWorkflow = defineWorkflow<MatchingRunState, MatchingRunCommand, RunRow>({
  name: 'partner.matching-run',
  table: '"partner"."matching_run"',
  initial: 'requested',
  final: ['failed', 'sent', 'discarded'],
  states: ['requested', 'done', 'failed', 'sent', 'discarded'],
  edges: [
    { from: 'requested', on: 'finish', to: 'done', by: ['system:partner.compute-matching'], emits: MATCHING_DONE },
    { from: 'requested', on: 'fail', to: 'failed', by: ['system:partner.compute-matching'], emits: MATCHING_FAILED, reason: 'required' },
    { from: 'done', on: 'send', to: 'sent', by: ['officer'], emits: MATCHING_SENT },
    { from: 'done', on: 'move', to: 'done', by: ['officer'], emits: null },
    // A run whose job died can be put aside as well.
    { from: ['requested', 'done'], on: 'discard', to: 'discarded', by: ['officer'], emits: null },
  ],
  parties: (run) => ({ programmeId: run.programmeId }),
});
