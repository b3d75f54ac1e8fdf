import { Entity, Unique } from 'typeorm';

import { Id, Int, Json, Ref, Text, Time } from '@traverse/platform';

import type { TextBlock } from './compose-text.js';

/** What agreements say, by language: of the house (`base`), or of one call in place of single blocks. A new wording is a new version; append-only. */
@Entity({ schema: 'award', name: 'agreement_text' })
@Unique('agreement_text_version', ['scope', 'language', 'version'])
export class AgreementText {
  @Id() id!: string;
  /** `base`, or the id of a call. */
  @Text() scope!: string;
  @Text() language!: string;
  @Int() version!: number;
  @Json() blocks!: readonly TextBlock[];
  @Text() reason!: string;
  /** Empty: it came with the house. */
  @Ref({ nullable: true }) writtenById!: string | null;
  @Time() writtenAt!: Date;
}
