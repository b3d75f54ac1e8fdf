import { Check, Entity, ForeignKey, Index } from 'typeorm';

import { Minor, Ref, Text, WorkflowEntity } from '@traverse/platform';

import { Recovery } from './recovery.entity.js';

export type RepaymentState = 'entered' | 'confirmed' | 'refused';

/** Money that came back and that no statement's reference names: entered by one person, confirmed by another. */
@Entity({ schema: 'finance', name: 'recovery_repayment' })
@Index('recovery_repayment_recovery', ['recoveryId', 'id'])
@Check('recovery_repayment_amount', '"amount_minor" > 0')
export class Repayment extends WorkflowEntity<RepaymentState> {
  @ForeignKey(() => Recovery, { name: 'recovery_repayment_recovery_fkey' }) @Ref() recoveryId!: string;
  @Ref() programmeId!: string;
  @Ref() applicantOrganisationId!: string;
  @Ref({ nullable: true }) partnerOrganisationId!: string | null;
  @Minor() amountMinor!: bigint;
  /** YYYY-MM-DD: when the bank booked it. */
  @Text() bookedOn!: string;
  /** Where it was seen. */
  @Text() note!: string;
  @Ref() enteredById!: string;
  @Ref({ nullable: true }) decidedById!: string | null;
}
