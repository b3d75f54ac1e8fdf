import { defineWorkflow } from '@traverse/kernel';

import { PHASE_ENDED, PHASE_EXTENDED, PHASE_OPENED } from '../evaluator.events.js';
import type { EvaluationPhase, PhaseState } from './phase.entity.js';

export type PhaseCommand = 'open' | 'end' | 'extend';

const SWITCH = ['system:evaluator.switch-phases'] as const;
/** A newer version of the call says a later date. */
const MAY_EXTEND = ['officer', 'system:evaluator.follow-call'] as const;

/** Phases open and end by the clock. More time is given with a reason, also to one that has ended. */
export const phaseWorkflow = defineWorkflow<PhaseState, PhaseCommand, EvaluationPhase>({
  name: 'evaluator.phase',
  table: '"evaluator"."phase"',
  initial: 'planned',
  final: [],
  states: ['planned', 'open', 'over'],
  parties: ({ programmeId }) => ({ programmeId }),
  edges: [
    { from: 'planned', on: 'open', to: 'open', by: SWITCH, emits: PHASE_OPENED },
    { from: 'open', on: 'end', to: 'over', by: SWITCH, emits: PHASE_ENDED },
    { from: 'planned', on: 'extend', to: 'planned', by: MAY_EXTEND, emits: PHASE_EXTENDED, reason: 'required' },
    { from: ['open', 'over'], on: 'extend', to: 'open', by: MAY_EXTEND, emits: PHASE_EXTENDED, reason: 'required' },
  ],
});
