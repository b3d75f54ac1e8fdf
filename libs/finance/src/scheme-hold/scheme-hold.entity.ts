import { Entity, Index } from 'typeorm';

import { Ref, Text, Time, WorkflowEntity } from '@traverse/platform';

export type SchemeHoldState = 'open' | 'released';

/** Nothing is paid under this call while it is open, whoever the payee. */
@Entity({ schema: 'finance', name: 'scheme_hold' })
@Index('scheme_hold_open', ['callId'], { unique: true, where: `"state" = 'open'` })
@Index('scheme_hold_programme', ['programmeId', 'id'])
export class SchemeHold extends WorkflowEntity<SchemeHoldState> {
  @Ref() callId!: string;
  @Ref() programmeId!: string;
  /** Why, in the words of whoever stopped it. */
  @Text() detail!: string;
  @Ref({ nullable: true }) openedById!: string | null;
  @Ref({ nullable: true }) releasedById!: string | null;
  @Time({ nullable: true }) releasedAt!: Date | null;
}
