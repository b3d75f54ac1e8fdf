import { Check, Entity, Index } from 'typeorm';

import { Ref, Text, Time, WorkflowEntity } from '@traverse/platform';

export const holdReasons = ['rejected-account', 'name-mismatch', 'sanctions', 'debt', 'manual'] as const;
export type HoldReason = (typeof holdReasons)[number];
export type HoldState = 'open' | 'released';

/** Nothing is paid to this payee while it is open. Opened by people or by what the bank answered. */
@Entity({ schema: 'finance', name: 'payment_hold' })
@Index('payment_hold_open', ['organisationId'], { where: `"state" = 'open'` })
@Index('payment_hold_once', ['payoutId', 'reason'], { unique: true, where: '"payout_id" IS NOT NULL' })
@Check('payment_hold_reason', `"reason" IN ('rejected-account', 'name-mismatch', 'sanctions', 'debt', 'manual')`)
export class Hold extends WorkflowEntity<HoldState> {
  @Ref() organisationId!: string;
  @Ref() programmeId!: string;
  @Text() reason!: HoldReason;
  /** The bank's code, or the words of the person. */
  @Text() detail!: string;
  /** The account that the bank rejected: the hold stays until there is another revision. */
  @Ref({ nullable: true }) bankAccountId!: string | null;
  @Ref({ nullable: true }) payoutId!: string | null;
  @Ref({ nullable: true }) openedById!: string | null;
  @Ref({ nullable: true }) releasedById!: string | null;
  @Time({ nullable: true }) releasedAt!: Date | null;
}
