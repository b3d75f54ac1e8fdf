import { Check, Entity, Unique } from 'typeorm';

import { Id, Ref, Text, Time } from '@traverse/platform';

import { categories, type Category } from '../letter/templates.js';

/** A category of mails that somebody has switched off. No row: it is on. */
@Entity({ schema: 'notification', name: 'preference' })
@Unique('preference_once', ['personId', 'category'])
@Check('preference_category', `"category" IN (${categories.map((category) => `'${category}'`).join(', ')})`)
export class Preference {
  @Id() id!: string;
  @Ref() personId!: string;
  @Text() category!: Category;
  @Time() switchedOffAt!: Date;
}
