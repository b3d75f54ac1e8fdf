import { Entity, Index } from 'typeorm';

import { Id, Int, Json, Ref, Text, Time } from '@traverse/platform';

import type { Grant } from './giving.js';
import type { Operation } from './operation.js';

/** One publishing of a programme's awards as open data: the newest is what the public reads. */
@Entity({ schema: 'reporting', name: 'publication' })
@Index('publication_programme', ['programmeId', 'id'])
export class Publication {
  @Id() id!: string;
  @Ref() programmeId!: string;
  @Time() publishedAt!: Date;
  @Ref() publishedById!: string;
  @Int() operations!: number;
  /** Fewer than operations where what identifies a grant or its giver is missing. */
  @Int() grants!: number;
  /** Operations in which something is missing. */
  @Int() withGaps!: number;
  @Int() operationsCsvBytes!: number;
  @Int() operationsJsonBytes!: number;
  @Int() grantsJsonBytes!: number;
}

/** One award as it is published. The id is the decision's. */
@Entity({ schema: 'reporting', name: 'published_award' })
@Index('published_award_programme', ['programmeId', 'id'])
@Index('published_award_names', ['nameUntilAt'], { where: '"name_until_at" IS NOT NULL AND "beneficiary_name" IS NOT NULL' })
export class PublishedAward {
  @Id() id!: string;
  @Ref() programmeId!: string;
  @Ref() publicationId!: string;
  @Json() operation!: Operation;
  /** Null where 360Giving cannot say it. */
  @Json({ nullable: true }) giving!: Grant | null;
  /** Apart from the rest: a natural person's is removed when its time is over. */
  @Text({ nullable: true }) beneficiaryName!: string | null;
  /** Set for natural persons only. */
  @Time({ nullable: true }) nameUntilAt!: Date | null;
  @Time() firstPublishedAt!: Date;
}
