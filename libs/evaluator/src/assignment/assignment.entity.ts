import { Entity, Index, Unique } from 'typeorm';

import { Int, Json, Ref, Text, Time, WorkflowEntity } from '@traverse/platform';

export type AssignmentState =
  'invited' | 'accepted' | 'declined' | 'expired' | 'submitted' | 'voided' | 'abstained' | 'replaced' | 'cancelled';

export interface CriterionScore {
  readonly score: number | null;
  readonly comment: string;
}
export type Scores = Readonly<Record<string, CriterionScore>>;

/** One evaluator's task to review one application, and the review itself. */
@Entity({ schema: 'evaluator', name: 'assignment' })
@Unique('assignment_once', ['applicationId', 'evaluatorPersonId'])
@Index('assignment_evaluator', ['evaluatorPersonId', 'state'])
@Index('assignment_call', ['callId', 'state', 'id'])
@Index('assignment_answer', ['answerByAt'], { where: `"state" = 'invited'` })
@Index('assignment_due', ['dueAt'], { where: `"state" IN ('invited', 'accepted')` })
export class Assignment extends WorkflowEntity<AssignmentState> {
  @Ref() applicationId!: string;
  @Ref() callId!: string;
  @Int() callVersion!: number;
  @Ref() programmeId!: string;
  @Ref() applicantOrganisationId!: string;
  @Ref({ nullable: true }) partnerOrganisationId!: string | null;
  @Ref() evaluatorPersonId!: string;
  @Time() dueAt!: Date;
  /** To accept or decline; never after `dueAt`. */
  @Time() answerByAt!: Date;
  /** When evaluator and office were told that the review is missing; null while it is not. */
  @Time({ nullable: true }) overdueAt!: Date | null;
  /** Criterion key -> score and comment; a draft until the review is submitted. */
  @Json({ default: {} }) scores!: Scores;
  /** For two windows at once: the draft that a save was based on. */
  @Int({ default: 1 }) scoresVersion!: number;
  /** For the applicant, as the comments on the criteria are. */
  @Text({ default: '' }) overallComment!: string;
  /** For the office alone: never in a letter. */
  @Text({ default: '' }) confidentialComment!: string;
  @Time({ nullable: true }) submittedAt!: Date | null;
}
