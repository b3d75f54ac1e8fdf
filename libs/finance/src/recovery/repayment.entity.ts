import { Check, Entity, ForeignKey, Index } from 'typeorm';

import { Minor, Ref, Text, WorkflowEntity } from '@traverse/platform';

import { Recovery } from './recovery.entity.js';

export type RepaymentState = 'entered' | 'confirmed' | 'refused';

/** Money that came back, of which only a person says so: entered, or read from a bank's file that was handed in, by one person; confirmed by another. */
@Entity({ schema: 'finance', name: 'recovery_repayment' })
@Index('recovery_repayment_recovery', ['recoveryId', 'id'])
@Index('recovery_repayment_bank', ['bankEntryKey'], { unique: true, where: '"bank_entry_key" IS NOT NULL' })
@Check('recovery_repayment_amount', '"amount_minor" > 0')
export class Repayment extends WorkflowEntity<RepaymentState> {
  @ForeignKey(() => Recovery, { name: 'recovery_repayment_recovery_fkey' }) @Ref() recoveryId!: string;
  @Ref() programmeId!: string;
  @Ref() applicantOrganisationId!: string;
  @Ref({ nullable: true }) partnerOrganisationId!: string | null;
  @Minor() amountMinor!: bigint;
  /** YYYY-MM-DD: when the bank booked it. */
  @Text() bookedOn!: string;
  /** Where it was seen; empty when it was read from a file. */
  @Text() note!: string;
  /** Of the bank's entry in the file that was handed in; what its booking is known by and its statement as in RecoveryEntry. */
  @Text({ nullable: true }) bankEntryKey!: string | null;
  @Text({ nullable: true }) bankBooking!: string | null;
  @Text({ nullable: true }) bankStatement!: string | null;
  @Ref() enteredById!: string;
  @Ref({ nullable: true }) decidedById!: string | null;
}
