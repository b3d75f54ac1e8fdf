import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';

import { Big, Bool, Id, Int, Minor, Ref, Text, Time, WorkflowEntity } from '@traverse/platform';

export type ClaimState = 'draft' | 'submitted' | 'queried' | 'certified' | 'approved' | 'rejected' | 'withdrawn';
export type LineDecision = 'accepted' | 'cut' | 'refused';

/** What somebody wants to be paid out of one voucher. */
@Entity({ schema: 'finance', name: 'claim' })
@Unique('claim_number', ['number'])
@Index('claim_voucher', ['voucherId', 'state'])
@Index('claim_one_draft', ['voucherId'], { unique: true, where: `"state" = 'draft'` })
@Index('claim_call', ['callId', 'state', 'id'])
@Index('claim_state', ['state', 'id'])
@Index('claim_applicant', ['applicantOrganisationId', 'id'])
@Index('claim_payee', ['payeeOrganisationId', 'id'])
@Check('claim_accepted_within_asked', '"accepted_minor" >= 0 AND "accepted_minor" <= "asked_minor"')
export class Claim extends WorkflowEntity<ClaimState> {
  @Text() number!: string;
  @Ref() voucherId!: string;
  @Ref() applicationId!: string;
  @Ref() callId!: string;
  @Ref() programmeId!: string;
  @Ref() envelopeId!: string;
  @Text() instrument!: string;
  @Ref() applicantOrganisationId!: string;
  @Ref({ nullable: true }) partnerOrganisationId!: string | null;
  /** Who gets the money: the SME, or the partner when the call pays partners. */
  @Ref() payeeOrganisationId!: string;
  /** No other claim follows: what is left on the voucher is freed when this one is approved. */
  @Bool() final!: boolean;
  @Text() currency!: string;
  /** The sum of the lines. */
  @Minor({ default: 0 }) askedMinor!: bigint;
  @Minor({ default: 0 }) acceptedMinor!: bigint;
  /** What it holds on the voucher now. */
  @Minor({ default: 0 }) heldMinor!: bigint;
  /** How often money was held or given back: makes the ledger's keys unique. */
  @Int({ default: 0 }) moves!: number;
  @Ref({ nullable: true }) createdById!: string | null;
  @Ref({ nullable: true }) certifiedById!: string | null;
  @Ref({ nullable: true }) approvedById!: string | null;
  @Time({ nullable: true }) submittedAt!: Date | null;
  @Time({ nullable: true }) queriedAt!: Date | null;
  /** What is missing, in the words of the officer. */
  @Text({ nullable: true }) query!: string | null;
  @Time({ nullable: true }) answerByAt!: Date | null;
  /** The legal term to pay; it stands still while the claim is queried. */
  @Time({ nullable: true }) payByAt!: Date | null;
  /** Of all queries, milliseconds. */
  @Big({ default: 0 }) pausedMs!: bigint;
}

/** One invoice, or one item of it. */
@Entity({ schema: 'finance', name: 'claim_line' })
@Index('claim_line_claim_position', ['claimId', 'position'])
@Check('claim_line_amounts', '"net_minor" >= 0 AND "vat_minor" >= 0 AND "amount_minor" >= 0')
@Check('claim_line_accepted', '"accepted_minor" IS NULL OR ("accepted_minor" >= 0 AND "accepted_minor" <= "amount_minor")')
@Check('claim_line_decision', `"decision" IS NULL OR "decision" IN ('accepted', 'cut', 'refused')`)
export class ClaimLine {
  @Id() id!: string;
  @ForeignKey(() => Claim, { name: 'claim_line_claim' }) @Ref() claimId!: string;
  @Int() position!: number;
  @Text() description!: string;
  @Text() supplier!: string;
  @Text() invoiceNumber!: string;
  /** YYYY-MM-DD; empty until it is given. */
  @Text() invoiceDate!: string;
  @Minor() netMinor!: bigint;
  @Minor() vatMinor!: bigint;
  /** What is asked for this line: the share that the voucher covers. */
  @Minor() amountMinor!: bigint;
  @Text({ nullable: true }) decision!: LineDecision | null;
  @Minor({ nullable: true }) acceptedMinor!: bigint | null;
  @Text({ nullable: true }) reason!: string | null;
}

/** An invoice, a proof of payment, a report. */
@Entity({ schema: 'finance', name: 'claim_file' })
@Index('claim_file_claim', ['claimId'])
export class ClaimFile {
  @Id() id!: string;
  @ForeignKey(() => Claim, { name: 'claim_file_claim_fkey' }) @Ref() claimId!: string;
  /** The line that it proves; empty when it is for the claim as a whole. */
  @Ref({ nullable: true }) lineId!: string | null;
  /** Which evidence of the call it is. */
  @Text() documentKey!: string;
  @Text() storageKey!: string;
  @Text() name!: string;
  @Text() type!: string;
  @Int() size!: number;
  @Text() sha256!: string;
  @Ref() uploadedById!: string;
  @Time() createdAt!: Date;
}
