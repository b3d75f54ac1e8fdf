import { Column, Entity, PrimaryColumn } from 'typeorm';

import { Id } from '@traverse/platform';

/** The words that a partner is found by, written anew with each save of its profile. No name of a person is among them. */
@Entity({ schema: 'partner', name: 'partner_text' })
export class PartnerText {
  @Id() organisationId!: string;
  /** ISO 639-1; empty: the words of all languages as they stand, for readers of a language that the partner does not write in. */
  @PrimaryColumn({ type: 'text' }) language!: string;
  @Column({ type: 'tsvector' }) words!: string;
}
