import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';

import { Big, Bool, Id, Int, Json, Minor, Ref, Text, Time, WorkflowEntity } from '@traverse/platform';

import type { Rates, VatTreatment } from './price-lines.js';

export type ClaimState = 'draft' | 'submitted' | 'queried' | 'certified' | 'approved' | 'corrected' | 'rejected' | 'withdrawn';
export type LineDecision = 'accepted' | 'cut' | 'refused';

/** What somebody wants to be paid out of one voucher. A correction is a row of its own: another version of the same claim (ADR 36). */
@Entity({ schema: 'finance', name: 'claim' })
@Unique('claim_number', ['number'])
@Index('claim_voucher', ['voucherId', 'state'])
@Unique('claim_revision', ['rootId', 'revision'])
@Index('claim_one_draft', ['voucherId'], { unique: true, where: `"state" = 'draft' AND "revision" = 1` })
@Index('claim_call', ['callId', 'state', 'id'])
@Index('claim_state', ['state', 'id'])
@Index('claim_application', ['applicationId'])
@Index('claim_applicant', ['applicantOrganisationId', 'id'])
@Index('claim_payee', ['payeeOrganisationId', 'id'])
@Index('claim_due', ['payByAt'], { where: `"state" IN ('submitted', 'certified', 'approved')` })
@Index('claim_awaits_rate', ['rateMonth'], { where: '"awaits_rate"' })
@Check('claim_accepted_within_asked', '"accepted_minor" >= 0 AND "accepted_minor" <= "asked_minor"')
export class Claim extends WorkflowEntity<ClaimState> {
  @Text() number!: string;
  /** The first version, which is this one until a claim is corrected. Payouts and recoveries belong to it, whatever the version. */
  @Ref() rootId!: string;
  /** 1, 2, ...: the last one counts. */
  @Int({ default: 1 }) revision!: number;
  @Ref({ nullable: true }) correctedById!: string | null;
  /** Why it was corrected, in the words of the officer: for the claimant too. */
  @Text({ nullable: true }) correctionReason!: string | null;
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
  /** What it holds on the voucher now, with what of it was paid. */
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
  /** The last day of the term at which somebody was warned; 0: nobody yet. */
  @Int({ default: 0 }) warnedDays!: number;
  /** YYYY-MM of the first submission, in the call's time zone: its InforEuro rates hold for this claim for good. */
  @Text({ nullable: true }) rateMonth!: string | null;
  /** The rates that were taken; once the claim was handed in a rate stays. */
  @Json({ default: {} }) rates!: Rates;
  /** A rate is not published yet. Until it is, the claim holds all that the voucher has left, so that nothing can lapse meanwhile. */
  @Bool({ default: false }) awaitsRate!: boolean;
  /** What came of it, by the keys of the call's output indicators. */
  @Json({ default: {} }) indicators!: Readonly<Record<string, number | boolean>>;
}

/** One invoice, or one item of it. */
@Entity({ schema: 'finance', name: 'claim_line' })
@Index('claim_line_claim_position', ['claimId', 'position'])
@Index('claim_line_number', ['numberKey'], { where: `"number_key" <> ''` })
@Index('claim_line_supplier', ['supplierKey', 'invoiceDate'], { where: `"supplier_key" <> ''` })
@Check('claim_line_amounts', '"net_minor" >= 0 AND "vat_minor" >= 0 AND "amount_minor" >= 0')
@Check('claim_line_accepted', '"accepted_minor" IS NULL OR ("accepted_minor" >= 0 AND "accepted_minor" <= "amount_minor")')
@Check('claim_line_share', '"accepted_minor" IS NULL OR "share_minor" IS NULL OR "accepted_minor" <= "share_minor"')
@Check('claim_line_vat_treatment', `"vat_treatment" IN ('recoverable', 'not-recoverable', 'reverse-charge')`)
@Check('claim_line_units', '"units" IS NULL OR "units" >= 0')
@Check('claim_line_decision', `"decision" IS NULL OR "decision" IN ('accepted', 'cut', 'refused')`)
export class ClaimLine {
  @Id() id!: string;
  @ForeignKey(() => Claim, { name: 'claim_line_claim' }) @Ref() claimId!: string;
  @Int() position!: number;
  @Text() description!: string;
  @Text() supplier!: string;
  @Text() invoiceNumber!: string;
  /** Number and supplier as they are compared with other claims. */
  @Text({ default: '' }) numberKey!: string;
  @Text({ default: '' }) supplierKey!: string;
  /** YYYY-MM-DD; empty until it is given. */
  @Text() invoiceDate!: string;
  /** The cost line or the unit of the call. */
  @Text({ nullable: true }) costKey!: string | null;
  @Int({ nullable: true }) units!: number | null;
  /** Of net and VAT; what follows from them is in the claim's. */
  @Text() currency!: string;
  @Minor() netMinor!: bigint;
  @Minor() vatMinor!: bigint;
  @Text({ default: 'recoverable' }) vatTreatment!: VatTreatment;
  /** What the claimant asks instead of the whole share. */
  @Minor({ nullable: true }) wantedMinor!: bigint | null;
  /** Null as long as a rate is missing. */
  @Minor({ nullable: true }) eligibleMinor!: bigint | null;
  /** The part of the eligible costs that is a flat rate on top. */
  @Minor({ default: 0 }) flatRateMinor!: bigint;
  /** What the call pays of it at most. */
  @Minor({ nullable: true }) shareMinor!: bigint | null;
  /** What is asked for this line. */
  @Minor() amountMinor!: bigint;
  @Text({ nullable: true }) decision!: LineDecision | null;
  @Minor({ nullable: true }) acceptedMinor!: bigint | null;
  @Text({ nullable: true }) reason!: string | null;
}

/** An invoice, a proof of payment, a report. */
@Entity({ schema: 'finance', name: 'claim_file' })
@Index('claim_file_claim', ['claimId'])
@Index('claim_file_bytes', ['sha256'])
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
