import { Entity, PrimaryColumn } from 'typeorm';

import { Ref, Text, Time } from '@traverse/platform';

export type SupersedeReason = 'review-voided' | 'review-reopened';

/** That a frozen ranking no longer holds, and why. Append-only, as the rankings are. */
@Entity({ schema: 'evaluator', name: 'ranking_superseded' })
export class RankingSuperseded {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'PK_ranking_superseded' }) rankingId!: string;
  /** Whose review no longer counts as it did. */
  @Ref() applicationId!: string;
  @Text() reason!: SupersedeReason;
  @Time() at!: Date;
}
