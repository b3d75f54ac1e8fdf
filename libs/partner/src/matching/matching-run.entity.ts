import { Entity, Index } from 'typeorm';

import { Int, Json, Ref, Text, Time, WorkflowEntity } from '@traverse/platform';

import type { Unassigned } from './explain-unassigned.js';
import type { ProposedPair } from './match.js';
import type { MatchingCertificate, MatchingInstance } from './matching-proof.js';

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

export interface LockedPair {
  readonly applicationId: string;
  readonly partnerId: string;
}

/** A change by hand after the run; null: without a partner. */
export interface Move {
  readonly applicationId: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly byId: string | null;
  readonly at: string;
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
  /** The pairs as they were computed, before any change by hand. */
  @Json({ nullable: true }) computed!: readonly ProposedPair[] | null;
  /** Pairs that were set before the run. */
  @Json({ default: [] }) locked!: readonly LockedPair[];
  @Json({ nullable: true }) instance!: MatchingInstance | null;
  @Json({ nullable: true }) certificate!: MatchingCertificate | null;
  /** Of the computed proposal, locked pairs included: what the certificate proves. */
  @Int({ nullable: true }) totalFit!: number | null;
  @Json({ default: [] }) moves!: readonly Move[];
  @Time({ nullable: true }) finishedAt!: Date | null;
  @Time({ nullable: true }) sentAt!: Date | null;
  @Json({ nullable: true }) notSent!: readonly NotSent[] | null;
  /** Code of what went wrong. */
  @Text({ nullable: true }) problem!: string | null;
}
