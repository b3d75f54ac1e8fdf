import { Entity, Unique } from 'typeorm';

import { Id, Json, Text, Time } from '@traverse/platform';

import type { Texts } from '../call-document/call-document.types.js';

/** What several calls and authorities belong to. */
@Entity({ schema: 'programme', name: 'programme' })
@Unique('programme_key', ['key'])
export class Programme {
  @Id() id!: string;
  @Text() key!: string;
  @Json() title!: Texts;
  @Time() createdAt!: Date;
}
