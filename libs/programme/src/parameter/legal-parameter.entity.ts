import { Column, Entity, Unique } from 'typeorm';

import { Id, Text } from '@traverse/platform';

/** A legal figure and the days (inclusive) on which it holds. New figures are new rows. */
@Entity({ schema: 'programme', name: 'legal_parameter' })
@Unique('legal_parameter_from', ['code', 'validFrom'])
export class LegalParameterRow {
  @Id() id!: string;
  @Text() code!: string;
  @Text() value!: string;
  @Column({ type: 'date' }) validFrom!: string;
  @Column({ type: 'date', nullable: true }) validTo!: string | null;
  @Text() legalBasis!: string;
  @Text({ nullable: true }) url!: string | null;
}
