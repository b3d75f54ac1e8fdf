import { Check, Entity, Index } from 'typeorm';

import { Bool, Id, Int, Json, Text, TextList, Time } from '@traverse/platform';

/** What a partner offers, and how much of it. One row per organisation: its id is the organisation's. */
@Entity({ schema: 'partner', name: 'partner_profile' })
@Check('partner_profile_capacity', `"capacity" >= 0 AND "capacity_months" BETWEEN 1 AND 36`)
@Index('partner_profile_directory', ['name', 'id'], { where: '"published"' })
export class PartnerProfile {
  /** The organisation's id. */
  @Id() id!: string;
  /** Keys of the calls' taxonomy of competences. */
  @TextList() competences!: string[];
  /** Languages that people there can work in, ISO 639-1. */
  @TextList() languages!: string[];
  /** What is offered, in the partner's words: language -> text. */
  @Json() offers!: Readonly<Record<string, string>>;
  @TextList() equipment!: string[];
  /** Engagements that it takes on within any `capacityMonths` months. */
  @Int() capacity!: number;
  @Int({ default: 12 }) capacityMonths!: number;
  /** Shown in the public directory and proposed by the matching. */
  @Bool({ default: false }) published!: boolean;
  /** Copies of identity's, as of the last time the profile was saved: for the directory's order and search alone. */
  @Text() name!: string;
  @Text() nutsCode!: string;
  @Time() createdAt!: Date;
  @Time() updatedAt!: Date;
}
