import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';

import { Id, Int, Minor, Ref, Text, Time, WorkflowEntity } from '@traverse/platform';

import { Claim } from '../claim/claim.entity.js';

export type RecoveryState = 'ordered' | 'notified' | 'write-off-asked' | 'repaid' | 'offset' | 'written-off' | 'withdrawn';

/** Those that people give; `correction` is the house's own. */
export const manualCauses = ['overpayment', 'irregularity', 'voucher-revoked'] as const;
export type ManualCause = (typeof manualCauses)[number];
export type RecoveryCause = 'correction' | ManualCause;

/** Money that a payee has and must give back. What was ordered never changes: parts of it are given back, written off or taken back. */
@Entity({ schema: 'finance', name: 'recovery' })
@Unique('recovery_number', ['number'])
@Unique('recovery_reference', ['reference'])
@Index('recovery_claim', ['claimId'])
@Index('recovery_state', ['state', 'id'])
@Index('recovery_debtor', ['debtorOrganisationId', 'state'])
@Index('recovery_applicant', ['applicantOrganisationId'])
@Check('recovery_cause', `"cause" IN ('correction', 'overpayment', 'irregularity', 'voucher-revoked')`)
@Check('recovery_amount', '"amount_minor" > 0')
@Check(
  'recovery_parts',
  '"reduced_minor" >= 0 AND "repaid_minor" >= 0 AND "offset_minor" >= 0 AND "written_off_minor" >= 0 AND "reduced_minor" + "repaid_minor" + "offset_minor" + "written_off_minor" <= "amount_minor"',
)
export class Recovery extends WorkflowEntity<RecoveryState> {
  @Text() number!: string;
  /** ISO 11649: what the debtor writes into the transfer, so that the statement finds it. */
  @Text() reference!: string;
  /** The first version of the claim that the money was paid for. */
  @ForeignKey(() => Claim, { name: 'recovery_claim_fkey' }) @Ref() claimId!: string;
  @Ref() voucherId!: string;
  @Ref() envelopeId!: string;
  @Ref() authorityId!: string;
  @Ref() programmeId!: string;
  @Ref() callId!: string;
  @Ref() applicationId!: string;
  @Ref() applicantOrganisationId!: string;
  @Ref({ nullable: true }) partnerOrganisationId!: string | null;
  /** Who was paid, and so who owes. */
  @Ref() debtorOrganisationId!: string;
  @Text() cause!: RecoveryCause;
  /** In words, for the debtor too. */
  @Text() reason!: string;
  @Minor() amountMinor!: bigint;
  @Minor({ default: 0 }) reducedMinor!: bigint;
  @Minor({ default: 0 }) repaidMinor!: bigint;
  @Minor({ default: 0 }) offsetMinor!: bigint;
  @Minor({ default: 0 }) writtenOffMinor!: bigint;
  @Text() currency!: string;
  /** How often money of it moved: makes the ledger's keys unique. */
  @Int({ default: 0 }) moves!: number;
  @Ref({ nullable: true }) orderedById!: string | null;
  @Time({ nullable: true }) notifiedAt!: Date | null;
  /** YYYY-MM-DD: by when it is to be given back. */
  @Text({ nullable: true }) dueOn!: string | null;
  @Ref({ nullable: true }) writeOffAskedById!: string | null;
}

export const recoveryMoves = ['ordered', 'reduced', 'repaid', 'offset', 'written-off'] as const;
export type RecoveryMove = (typeof recoveryMoves)[number];

/** One movement of a recovery's money, as it is in the ledger. Append-only. */
@Entity({ schema: 'finance', name: 'recovery_entry' })
@Index('recovery_entry_recovery', ['recoveryId', 'id'])
@Index('recovery_entry_bank', ['bankEntryKey'], { unique: true, where: '"bank_entry_key" IS NOT NULL' })
@Index('recovery_entry_booking', ['recoveryId', 'bankBooking'], { unique: true, where: '"bank_booking" IS NOT NULL' })
@Index('recovery_entry_paid', ['paidClaimId'], { where: '"paid_claim_id" IS NOT NULL' })
@Check('recovery_entry_kind', `"kind" IN ('ordered', 'reduced', 'repaid', 'offset', 'written-off')`)
@Check('recovery_entry_amount', '"amount_minor" > 0')
@Check('recovery_entry_offset', `("kind" = 'offset') = ("paid_claim_id" IS NOT NULL)`)
export class RecoveryEntry {
  @Id() id!: string;
  @ForeignKey(() => Recovery, { name: 'recovery_entry_recovery_fkey' }) @Ref() recoveryId!: string;
  @Text() kind!: RecoveryMove;
  @Minor() amountMinor!: bigint;
  /** Of the bank's entry that brought it. */
  @Text({ nullable: true }) bankEntryKey!: string | null;
  /** What the bank's booking is known by in every statement that tells of it: see known-repayments.ts. Null where the bank gives no reference. */
  @Text({ nullable: true }) bankBooking!: string | null;
  /** Id of the statement that told of it first. */
  @Text({ nullable: true }) bankStatement!: string | null;
  /** The first version of the claim whose payout was set against it. */
  @ForeignKey(() => Claim, { name: 'recovery_entry_paid_claim' }) @Ref({ nullable: true }) paidClaimId!: string | null;
  /** YYYY-MM-DD: when it was booked, where a bank says so. */
  @Text({ nullable: true }) bookedOn!: string | null;
  @Time() at!: Date;
}
