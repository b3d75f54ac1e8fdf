import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

import { Int, Json, Text } from '@traverse/platform';

/** A region of NUTS, level 1 to 3. */
@Entity({ schema: 'reference', name: 'region' })
export class RegionRow {
  @PrimaryColumn({ type: 'uuid' }) releaseId!: string;
  @PrimaryColumn({ type: 'text' }) code!: string;
  @Int() level!: number;
  /** ISO 3166: Greece is GR here and EL in the code. */
  @Text() country!: string;
  @Text() name!: string;
}

/** A section, division, group or class of NACE. */
@Entity({ schema: 'reference', name: 'sector' })
export class SectorRow {
  @PrimaryColumn({ type: 'uuid' }) releaseId!: string;
  @PrimaryColumn({ type: 'text' }) code!: string;
  @Text() section!: string;
  /** By language. */
  @Json() labels!: Readonly<Record<string, string>>;
}

@Entity({ schema: 'reference', name: 'currency' })
export class CurrencyRow {
  @PrimaryColumn({ type: 'uuid' }) releaseId!: string;
  /** ISO 4217. */
  @PrimaryColumn({ type: 'text' }) code!: string;
  /** After the sign. */
  @Int() digits!: number;
  @Text() name!: string;
}

/** How much of a currency one euro is, over a span of days. */
@Entity({ schema: 'reference', name: 'rate' })
@Index('rate_by_day', ['source', 'currency', 'validFrom'])
@Check('rate_positive', '"per_euro" > 0')
export class RateRow {
  @PrimaryColumn({ type: 'uuid' }) releaseId!: string;
  @PrimaryColumn({ type: 'text' }) currency!: string;
  @PrimaryColumn({ type: 'date' }) validFrom!: string;
  /** `ecb` or `inforeuro`. */
  @Text() source!: string;
  @Column({ type: 'date' }) validUntil!: string;
  @Column({ type: 'numeric', precision: 20, scale: 8 }) perEuro!: string;
}

/** A public holiday of the whole country. */
@Entity({ schema: 'reference', name: 'holiday' })
export class HolidayRow {
  @PrimaryColumn({ type: 'uuid' }) releaseId!: string;
  @PrimaryColumn({ type: 'text' }) country!: string;
  @PrimaryColumn({ type: 'date' }) day!: string;
  @Text() name!: string;
}

/** The region of NUTS level 3 that a postcode lies in. */
@Entity({ schema: 'reference', name: 'postcode' })
export class PostcodeRow {
  @PrimaryColumn({ type: 'uuid' }) releaseId!: string;
  @PrimaryColumn({ type: 'text' }) country!: string;
  /** Without blanks, in capitals. */
  @PrimaryColumn({ type: 'text' }) postCode!: string;
  @Text() nutsCode!: string;
}
