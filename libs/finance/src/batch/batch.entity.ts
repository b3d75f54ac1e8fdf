import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

import { Int, Minor, Ref, Text, Time, WorkflowEntity } from '@traverse/platform';

import type { PaymentProfile } from '../bank/payment-batch.js';
import { PayoutRun } from '../payout-run/payout-run.entity.js';

export type BatchState = 'draft' | 'checked' | 'released' | 'sending' | 'sent' | 'in-doubt' | 'refused' | 'discarded';

/** The unit that is sent to a bank: one authority, one currency, one profile. */
@Entity({ schema: 'finance', name: 'batch' })
@Unique('batch_number', ['number'])
@Index('batch_state', ['state', 'id'])
@Index('batch_run', ['runId', 'state', 'id'], { where: '"run_id" IS NOT NULL' })
@Check('batch_profile', `"profile" IN ('sepa', 'swiss-domestic')`)
@Check('batch_totals', '"payouts" > 0 AND "total_minor" > 0')
export class Batch extends WorkflowEntity<BatchState> {
  @Text() number!: string;
  @Ref() authorityId!: string;
  @Ref() programmeId!: string;
  @Text() currency!: string;
  @Text() profile!: PaymentProfile;
  @Int() payouts!: number;
  @Minor() totalMinor!: bigint;
  @Ref() madeById!: string;
  @Ref({ nullable: true }) checkedById!: string | null;
  @Ref({ nullable: true }) releasedById!: string | null;
  @Time({ nullable: true }) releasedAt!: Date | null;
  /** Of the attempt to send that is under way, or was the last: an answer to an earlier one is not listened to. */
  @Ref({ nullable: true }) fencingId!: string | null;
  @Int({ default: 0 }) sends!: number;
  @Time({ nullable: true }) sendingSinceAt!: Date | null;
  /** When the bank was last asked what became of it. */
  @Time({ nullable: true }) askedAt!: Date | null;
  @Text({ nullable: true }) outcomeCode!: string | null;
  /** The payout run that made it; null when it was made alone. */
  @ForeignKey(() => PayoutRun, { name: 'batch_payout_run' }) @Ref({ nullable: true }) runId!: string | null;
}

/** What was written at release, before anything was sent: append-only. */
@Entity({ schema: 'finance', name: 'batch_file' })
@Unique('batch_file_msg_id', ['msgId'])
export class BatchFile {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => Batch, { name: 'batch_file_batch' })
  batchId!: string;
  @Text() msgId!: string;
  /** YYYY-MM-DD */
  @Text() executionDate!: string;
  @Column({ type: 'bytea' }) bytes!: Buffer;
  @Text() sha256!: string;
  @Time() createdAt!: Date;
}
