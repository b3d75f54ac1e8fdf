import { Check, Entity, Index } from 'typeorm';

import { Int, Json, Ref, Text, Time, WorkflowEntity } from '@traverse/platform';

import type { LikeWords, NameMatch, PayeeNameKind } from './name-index.js';

export type HitState = 'open' | 'dismissed' | 'confirmed' | 'lapsed';

/**
 * A payee has a name like one of the list's: a person says whether it is the same. The answer holds for this payee and this entry as both are now; what
 * changes on either side makes another hit.
 */
@Entity({ schema: 'finance', name: 'screening_hit' })
@Index('screening_hit_pair', ['organisationId', 'entityId', 'payeeFingerprint', 'entryId'], { unique: true, where: `"state" <> 'lapsed'` })
@Index('screening_hit_standing', ['organisationId'], { where: `"state" IN ('open', 'confirmed')` })
@Check('screening_hit_two_people', `"lifted_by_id" IS NULL OR "lifted_by_id" <> "decided_by_id"`)
export class ScreeningHit extends WorkflowEntity<HitState> {
  @Ref() organisationId!: string;
  @Ref() programmeId!: string;
  @Text() entityId!: string;
  @Ref() entryId!: string;
  /** The version in which it was found. */
  @Ref() listId!: string;
  /** SHA-256 of the payee's names and country, as they are compared. */
  @Text() payeeFingerprint!: string;
  @Int() scorePercent!: number;
  @Text() payeeName!: string;
  @Text() payeeNameKind!: PayeeNameKind;
  @Text() alias!: string;
  @Text() country!: NameMatch['country'];
  @Json() words!: LikeWords[];
  /** Who said that it is not the same, or that it is. */
  @Ref({ nullable: true }) decidedById!: string | null;
  @Time({ nullable: true }) decidedAt!: Date | null;
  /** Who took back a confirmation as another person. */
  @Ref({ nullable: true }) liftedById!: string | null;
  @Text({ nullable: true }) reason!: string | null;
}
