import { Entity, ForeignKey, Index } from 'typeorm';

import { Bool, Id, Int, Ref, Text, Time } from '@traverse/platform';

import { Application } from '../application/application.entity.js';

/** A file of an application. Its content lies in the storage, under a name of ours. */
@Entity({ schema: 'applicant', name: 'attachment' })
@Index('attachment_application', ['applicationId'])
export class Attachment {
  @Id() id!: string;
  @ForeignKey(() => Application, { name: 'attachment_application_fkey' }) @Ref() applicationId!: string;
  /** Which document of the call it answers. */
  @Text() documentKey!: string;
  /** As the sender called it. */
  @Text() name!: string;
  /** Media type, by content. */
  @Text() type!: string;
  @Int() size!: number;
  @Text() sha256!: string;
  /** Looked into by a virus scanner. */
  @Bool({ default: false }) scanned!: boolean;
  @Text() storageKey!: string;
  @Ref({ nullable: true }) addedBy!: string | null;
  @Time() addedAt!: Date;
  /** Taken out after it was submitted: the submission that it belongs to still has it. */
  @Time({ nullable: true }) removedAt!: Date | null;
}
