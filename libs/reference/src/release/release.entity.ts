import { Column, Entity, Unique } from 'typeorm';

import { Id, Int, Text, Time } from '@traverse/platform';

export const releaseKinds = ['regions', 'sectors', 'currencies', 'rates', 'holidays', 'postcodes'] as const;
export type ReleaseKind = (typeof releaseKinds)[number];

/** One import of facts. Releases are never changed: a newer one takes over from the day that it names, and what was read before stays. */
@Entity({ schema: 'reference', name: 'release' })
@Unique('release_once', ['kind', 'sha256', 'validFrom'])
export class Release {
  @Id() id!: string;
  @Text() kind!: ReleaseKind;
  /** As the publisher calls it: `NUTS 2024`. */
  @Text() version!: string;
  /** Who publishes it. */
  @Text() source!: string;
  @Column({ type: 'date' }) validFrom!: string;
  @Int() rows!: number;
  /** Of the file; `delivered` for what came with this house. */
  @Text() sha256!: string;
  @Time() importedAt!: Date;
}
