import { Entity, ForeignKey, Index, Unique } from 'typeorm';

import { Id, Int, Minor, Ref, Text, Time } from '@traverse/platform';

import { Decision } from '../decision/decision.entity.js';

/** Which money an allowed appeal is paid from: what is available now, or what the reserve list is given when money comes back. */
export type AppealMoney = 'available' | 'reserve';

/** What a company has against its decision, and what was answered. Its state is the decision's. */
@Entity({ schema: 'award', name: 'appeal' })
@Unique('appeal_decision', ['decisionId'])
export class Appeal {
  @Id() id!: string;
  @ForeignKey(() => Decision, { name: 'appeal_decision_fkey' }) @Ref() decisionId!: string;
  @Text() reasons!: string;
  @Time() filedAt!: Date;
  @Ref() filedById!: string;
  @Time({ nullable: true }) answeredAt!: Date | null;
  @Ref({ nullable: true }) answeredById!: string | null;
  @Text({ nullable: true }) answer!: string | null;
  @Text({ nullable: true }) money!: AppealMoney | null;
  @Minor({ nullable: true }) amountMinor!: bigint | null;
  /** Recommended in its place; none where an application is eligible again and takes its way. */
  @Ref({ nullable: true }) newDecisionId!: string | null;
}

/** A paper that goes with an appeal. */
@Entity({ schema: 'award', name: 'appeal_file' })
@Index('appeal_file_appeal', ['appealId'])
export class AppealFile {
  @Id() id!: string;
  @ForeignKey(() => Appeal, { name: 'appeal_file_appeal_fkey' }) @Ref() appealId!: string;
  @Text() storageKey!: string;
  @Text() name!: string;
  @Text() type!: string;
  @Int() size!: number;
  @Text() sha256!: string;
  @Ref() addedById!: string;
  @Time() addedAt!: Date;
}
