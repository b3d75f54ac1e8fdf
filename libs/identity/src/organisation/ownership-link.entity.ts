import { Check, Column, Entity, Index, Unique } from 'typeorm';

import { Bool, Id, Int, Ref, Text, TextList } from '@traverse/platform';

/** That one holds shares of another, as the company says whose profile it stands in. */
@Entity({ schema: 'identity', name: 'ownership_link' })
@Unique('ownership_link_once', ['companyId', 'ownerId', 'ownedId'])
@Index('ownership_link_owner', ['ownerId'])
@Index('ownership_link_owned', ['ownedId'])
@Check('ownership_link_shares', '"capital_bps" BETWEEN 0 AND 10000 AND "votes_bps" BETWEEN 0 AND 10000')
@Check('ownership_link_other', '"owner_id" <> "owned_id"')
export class OwnershipLinkRow {
  @Id() id!: string;
  /** Whose profile says so. */
  @Ref() companyId!: string;
  @Ref() ownerId!: string;
  @Ref() ownedId!: string;
  /** Hundredths of a percent. */
  @Int() capitalBps!: number;
  @Int() votesBps!: number;
  /** Ways to control a firm without the majority of its votes. */
  @TextList() control!: readonly string[];
  /** Owners of one firm with the same key act together. */
  @Text({ nullable: true }) jointly!: string | null;
  @Bool({ nullable: true }) sameMarket!: boolean | null;
  @Column({ type: 'date', nullable: true }) since!: string | null;
}
