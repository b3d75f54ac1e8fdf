import { Entity, ForeignKey, Unique } from 'typeorm';

import { Id, Int, Ref, Text, Time } from '@traverse/platform';

import { Application } from '../application/application.entity.js';

/** The PDF of one submission in one language, as it was handed out first. Append-only. */
@Entity({ schema: 'applicant', name: 'submitted_document' })
@Unique('submitted_document_once', ['applicationId', 'snapshotHash', 'language'])
export class SubmittedDocument {
  @Id() id!: string;
  @ForeignKey(() => Application, { name: 'submitted_document_application_fkey' }) @Ref() applicationId!: string;
  /** Of what it was made. */
  @Text() snapshotHash!: string;
  @Text() language!: string;
  @Text() storageKey!: string;
  @Int() size!: number;
  @Text() sha256!: string;
  @Time() madeAt!: Date;
}
