import { Entity, Index } from 'typeorm';

import { Int, Json, Ref, Text, Time, WorkflowEntity } from '@traverse/platform';

import type { InvitationRefusal } from '../assignment/invite-evaluator.js';
import type { ShortApplication } from '../assignment/plan-assignments.js';
import type { AssignmentCertificate, AssignmentInstance } from './assignment-proof.js';
import type { EvaluatorPair, ProposedReview } from './plan-around.js';

export type AssignmentRunState = 'requested' | 'done' | 'failed' | 'sent' | 'discarded';

/** Who would review what, and which applications stay short of reviewers and why. */
export interface AssignmentProposal {
  readonly pairs: readonly ProposedReview[];
  readonly short: readonly ShortApplication[];
}

/** A change by hand after the run: one evaluator in place of another, one more, or one less. */
export interface ReviewerMove {
  readonly applicationId: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly byId: string | null;
  readonly at: string;
}

export interface NotInvited extends EvaluatorPair {
  readonly reason: InvitationRefusal;
}

/** One run of the solver over the evaluators of a call: computed in the worker, looked at, changed and sent by an officer. */
@Entity({ schema: 'evaluator', name: 'assignment_run' })
@Index('assignment_run_call', ['callId', 'id'])
export class AssignmentRun extends WorkflowEntity<AssignmentRunState> {
  @Ref() callId!: string;
  @Ref() programmeId!: string;
  @Ref({ nullable: true }) requestedById!: string | null;
  /** Pairs that were set before the run. */
  @Json({ default: [] }) locked!: readonly EvaluatorPair[];
  @Json({ nullable: true }) proposal!: AssignmentProposal | null;
  /** The pairs as they were computed, before any change by hand. */
  @Json({ nullable: true }) computed!: readonly ProposedReview[] | null;
  @Json({ nullable: true }) instance!: AssignmentInstance | null;
  @Json({ nullable: true }) certificate!: AssignmentCertificate | null;
  /** Expertise of the computed pairs, locked ones included. */
  @Int({ nullable: true }) totalFit!: number | null;
  @Json({ default: [] }) moves!: readonly ReviewerMove[];
  @Time({ nullable: true }) finishedAt!: Date | null;
  @Time({ nullable: true }) sentAt!: Date | null;
  @Json({ nullable: true }) notInvited!: readonly NotInvited[] | null;
  /** Code of what went wrong. */
  @Text({ nullable: true }) problem!: string | null;
}
