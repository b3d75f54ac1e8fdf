import { Entity, Unique } from 'typeorm';

import { Id, Int, Json, Ref, Text, TextList, Time } from '@traverse/platform';

import type { ApplicationSnapshot } from './snapshot.js';

/** What was submitted before a question of the office reopened it. Append-only: the latest submission stands in the application itself. */
@Entity({ schema: 'applicant', name: 'submission' })
@Unique('submission_number', ['applicationId', 'number'])
export class Submission {
  @Id() id!: string;
  @Ref() applicationId!: string;
  /** 1 is the first. */
  @Int() number!: number;
  @Json() snapshot!: ApplicationSnapshot;
  @Text() snapshotHash!: string;
  /** Why it was given back, and what could be changed then; null: everything. */
  @Text() question!: string;
  @TextList({ nullable: true, default: undefined }) reopened!: readonly string[] | null;
  @Ref({ nullable: true }) returnedBy!: string | null;
  @Time() returnedAt!: Date;
}
