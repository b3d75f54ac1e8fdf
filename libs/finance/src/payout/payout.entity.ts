import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';

import { Bool, Int, Minor, Ref, Text, WorkflowEntity } from '@traverse/platform';

import { BankAccount } from '../account/bank-account.entity.js';
import { Batch } from '../batch/batch.entity.js';
import { Claim } from '../claim/claim.entity.js';

export type PayoutState = 'requested' | 'approved' | 'batched' | 'sent' | 'settled' | 'failed' | 'in-doubt' | 'returned' | 'cancelled';

/** One attempt to pay one amount for one claim: the delta between what is due and what was paid or is on its way. Never edited, never paid twice. */
@Entity({ schema: 'finance', name: 'payout' })
@Unique('payout_end_to_end_id', ['endToEndId'])
@Unique('payout_attempt', ['claimId', 'attempt'])
@Index('payout_instruction', ['instrId'], { unique: true })
@Index('payout_state', ['state', 'id'])
@Index('payout_batch', ['batchId'])
@Index('payout_approved', ['authorityId', 'currency', 'id'], { where: `"state" = 'approved'` })
@Index('payout_payee', ['payeeOrganisationId'])
@Check('payout_amount', '"amount_minor" > 0')
export class Payout extends WorkflowEntity<PayoutState> {
  /** The first version of its claim: what is paid for any version counts for all of them. */
  @ForeignKey(() => Claim, { name: 'payout_claim' }) @Ref() claimId!: string;
  /** 1, 2, ...: each attempt of a claim has its own EndToEndId. */
  @Int() attempt!: number;
  @Ref() voucherId!: string;
  @Ref() envelopeId!: string;
  @Ref() authorityId!: string;
  @Ref() programmeId!: string;
  @Ref() callId!: string;
  @Ref() applicantOrganisationId!: string;
  @Ref({ nullable: true }) partnerOrganisationId!: string | null;
  @Ref() payeeOrganisationId!: string;
  @Minor() amountMinor!: bigint;
  @Text() currency!: string;
  @Text() endToEndId!: string;
  @Text() instrId!: string;
  /** A payout that an event asked for counts as requested by the claim's approver. */
  @Ref() requestedById!: string;
  @Ref({ nullable: true }) approvedById!: string | null;
  @ForeignKey(() => Batch, { name: 'payout_batch_fkey' }) @Ref({ nullable: true }) batchId!: string | null;
  /** The revision that the payment file names; set when it is put into a batch. */
  @ForeignKey(() => BankAccount, { name: 'payout_bank_account' }) @Ref({ nullable: true }) bankAccountId!: string | null;
  /** Its claim was corrected after it was asked for: what becomes of it has to be weighed against the correction. */
  @Bool({ default: false }) corrected!: boolean;
  /** Why it failed, is in doubt or came back: the bank's code, or ours. */
  @Text({ nullable: true }) outcomeCode!: string | null;
  /** Booking date of the bank, YYYY-MM-DD. */
  @Text({ nullable: true }) settledOn!: string | null;
  /** The bank's own reference of the entry that settled it. */
  @Text({ nullable: true }) bankReference!: string | null;
}
