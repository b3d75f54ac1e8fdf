import { Entity, Index } from 'typeorm';

import { Int, Json, Ref, Text, Time, WorkflowEntity } from '@traverse/platform';

import type { Unassigned } from './explain-unassigned.js';
import type { MatchResult, ProposedPair } from './match.js';

export type MatchingRunState = 'requested' | 'done' | 'failed' | 'sent' | 'discarded';

/** What was proposed, and why the others were left out. */
export interface Proposal {
  readonly pairs: readonly ProposedPair[];
  readonly unassigned: readonly Unassigned[];
}

export interface NotSent {
  readonly applicationId: string;
  /** What had come in between: codes of obstacles, or `application-not-open`. */
  readonly reasons: readonly string[];
}

/** One run of the matching over a call: computed in the worker, looked at and sent by an officer. */
@Entity({ schema: 'partner', name: 'matching_run' })
@Index('matching_run_call', ['callId', 'id'])
export class MatchingRun extends WorkflowEntity<MatchingRunState> {
  @Ref() callId!: string;
  @Ref() programmeId!: string;
  @Ref({ nullable: true }) requestedById!: string | null;
  /** Of the call's document that the rules were taken from. */
  @Int({ nullable: true }) callVersion!: number | null;
  @Int({ nullable: true }) applications!: number | null;
  @Int({ nullable: true }) partners!: number | null;
  @Json({ nullable: true }) proposal!: Proposal | null;
  @Json({ nullable: true }) certificate!: MatchResult['certificate'] | null;
  @Int({ nullable: true }) totalFit!: number | null;
  @Time({ nullable: true }) finishedAt!: Date | null;
  @Time({ nullable: true }) sentAt!: Date | null;
  @Json({ nullable: true }) notSent!: readonly NotSent[] | null;
  /** Code of what went wrong. */
  @Text({ nullable: true }) problem!: string | null;
}
