import { Entity, PrimaryColumn } from 'typeorm';

import { Ref, Text, Time } from '@traverse/platform';

/** That a frozen ranking no longer holds, and why. Append-only, as the rankings are. */
@Entity({ schema: 'evaluator', name: 'ranking_superseded' })
export class RankingSuperseded {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'PK_ranking_superseded' }) rankingId!: string;
  /** Whose review was voided. */
  @Ref() applicationId!: string;
  @Text() reason!: string;
  @Time() at!: Date;
}
