import { Check, Entity, Index } from 'typeorm';

import { Bool, Id, Int, Json, Text, TextList, Time } from '@traverse/platform';

import type { Contact, Facility, Service } from './profile-parts.js';

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
  /** In detail, one by one. */
  @Json({ default: [] }) services!: readonly Service[];
  /** What firms can use there. */
  @Json({ default: [] }) facilities!: readonly Facility[];
  /** Personal data: read by the partner's own people and by staff; by everybody only as far as each has agreed. */
  @Json({ default: [] }) people!: readonly Contact[];
  /** Engagements that it takes on within any `capacityMonths` months. */
  @Int() capacity!: number;
  @Int({ default: 12 }) capacityMonths!: number;
  /** Shown in the public directory and proposed by the matching. */
  @Bool({ default: false }) published!: boolean;
  /** One more with each save: who saves on top of an older one is told. */
  @Int({ default: 1 }) version!: number;
  /** For the directory's filters: NUTS codes of the seat and of the facilities, with all that they lie in. */
  @TextList() places!: string[];
  /** For the directory's filters: keys of instruments that offers and facilities name. */
  @TextList() instruments!: string[];
  /** Copies of identity's, as of the last time the profile was saved: for the directory's order and search alone. */
  @Text() name!: string;
  @Text() nutsCode!: string;
  @Time() createdAt!: Date;
  @Time() updatedAt!: Date;
}
