import { Entity, Index, Unique } from 'typeorm';

import { Ref, Text, Time, WorkflowEntity } from '@traverse/platform';
import type { EvaluationPhaseKey } from '@traverse/programme';

export type PhaseState = 'planned' | 'open' | 'over';

/** One phase of the evaluation of a call that has dates for them. The clock decides what is in time; the state says that everybody was told. */
@Entity({ schema: 'evaluator', name: 'phase' })
@Unique('phase_once', ['callId', 'key'])
@Index('phase_next', ['state', 'endsAt'], { where: `"state" <> 'over'` })
export class EvaluationPhase extends WorkflowEntity<PhaseState> {
  @Ref() callId!: string;
  @Ref() programmeId!: string;
  @Text() key!: EvaluationPhaseKey;
  @Time() startsAt!: Date;
  /** As the call says, or later where an officer extended it. */
  @Time() endsAt!: Date;
}
