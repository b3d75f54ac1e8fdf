import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import type { ReviewFeedback } from '@traverse/evaluator';
import { Json, Ref, Time } from '@traverse/platform';
import type { AidNotice, Verdict } from '@traverse/programme';

import { Decision, type DecisionOutcome } from '../decision/decision.entity.js';

/** What an applicant was told, whole: a letter can be written from it again, whatever changes later. JSON only. */
export interface FeedbackContent {
  readonly call: { readonly id: string; readonly version: number };
  readonly number: string;
  readonly title: string;
  readonly applicantName: string;
  readonly outcome: DecisionOutcome;
  /** Decimal; 0 unless the outcome is `fund`. */
  readonly amount: string;
  readonly currency: string;
  readonly toldAt: string;
  readonly appealUntilAt: string;
  readonly reviews: ReviewFeedback;
  /** What the letter of the decision says beside it; those of before have none. */
  readonly decision?: ToldDecision;
}

export interface ToldDecision {
  /** A code of ours, or an officer's words. */
  readonly reason: string;
  readonly ineligible: boolean;
  readonly conditions: readonly string[];
  /** Rules that were not met; for `ineligible`. */
  readonly unmet: readonly Verdict[];
  readonly appealDays: number;
  readonly authority: string | null;
  /** When the decision was told in whose place this one comes. */
  readonly replacesToldAt?: string | null;
  /** Of de minimis aid, where it was granted with the decision. */
  readonly notice: AidNotice | null;
}

/** Scores and comments as they were when the decision was communicated. Append-only. */
@Entity({ schema: 'award', name: 'feedback' })
@Index('feedback_application', ['applicationId', 'toldAt'])
export class Feedback {
  @ForeignKey(() => Decision, { name: 'feedback_decision_fkey' })
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'PK_feedback' })
  decisionId!: string;
  @Ref() applicationId!: string;
  @Json() content!: FeedbackContent;
  @Time() toldAt!: Date;
}
