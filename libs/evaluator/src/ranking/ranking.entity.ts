import { Entity, Index, Unique } from 'typeorm';

import { Id, Int, Json, Ref, Text, Time } from '@traverse/platform';

/** One frozen ranking of a call: its snapshot, the snapshot's hash, and what was computed from it. Append-only. */
@Entity({ schema: 'evaluator', name: 'ranking' })
@Unique('ranking_version', ['callId', 'version'])
@Index('ranking_call', ['callId', 'version'])
export class Ranking {
  @Id() id!: string;
  @Ref() callId!: string;
  @Ref() programmeId!: string;
  @Int() version!: number;
  @Json() snapshot!: object;
  @Text() hash!: string;
  @Json() result!: object;
  @Ref() frozenById!: string;
  @Time() frozenAt!: Date;
}
