import { Entity, Unique } from 'typeorm';

import { Id, Ref, Text, TextList, Time } from '@traverse/platform';

/** A person's own name for a filter, an order and columns of the officers' list. */
@Entity({ schema: 'reporting', name: 'saved_view' })
@Unique('saved_view_name', ['personId', 'name'])
export class SavedView {
  @Id() id!: string;
  @Ref() personId!: string;
  @Text() name!: string;
  /** As in the address: `state=submitted&sort=score`. */
  @Text() query!: string;
  @TextList() columns!: string[];
  @Time() savedAt!: Date;
}
