import { Entity, Index, Unique } from 'typeorm';

import { Bool, Id, Int, Json, Minor, Ref, Text, TextList, Time, WorkflowEntity } from '@traverse/platform';

export type AgreementState = 'offered' | 'signed' | 'in-force' | 'replaced' | 'terminated' | 'declined' | 'lapsed' | 'withdrawn';
export type AgreementParty = 'sme' | 'partner';
export type SignatureLevel = 'simple' | 'advanced' | 'qualified';
/** A name that was typed, with a code of the second factor or without; or a signed copy that an officer accepted. */
export type SignedBy = 'name' | 'name+code' | 'copy' | 'qualified-copy';

/** What a new version changes; from and to. Amounts are decimal strings, instants ISO. */
export interface AgreementChanges {
  readonly amount?: { readonly from: string; readonly to: string };
  readonly validUntilAt?: { readonly from: string; readonly to: string };
  readonly claimUntilAt?: { readonly from: string; readonly to: string };
  readonly partner?: { readonly from: string | null; readonly to: string | null };
  /** Why, in the officer's words. */
  readonly reason: string;
}

/** What the parties sign. It keeps the very text that was offered, its language and its hash. */
@Entity({ schema: 'award', name: 'agreement' })
@Index('agreement_call', ['callId', 'state', 'id'])
@Index('agreement_applicant', ['applicantOrganisationId'])
@Index('agreement_partner', ['partnerOrganisationId'])
@Unique('agreement_edition', ['decisionId', 'edition'])
@Index('agreement_one_open', ['decisionId'], { unique: true, where: `"state" IN ('offered', 'signed')` })
@Index('agreement_one_in_force', ['decisionId'], { unique: true, where: `"state" = 'in-force'` })
export class Agreement extends WorkflowEntity<AgreementState> {
  @Ref() decisionId!: string;
  /** From 1; each new version of an agreement in force has the next. */
  @Int({ default: 1 }) edition!: number;
  /** The version in whose place this one comes. */
  @Ref({ nullable: true }) previousId!: string | null;
  @Json({ nullable: true }) changes!: AgreementChanges | null;
  /** Who proposed a new version: another person countersigns it. */
  @Ref({ nullable: true }) proposedById!: string | null;
  @Ref() applicationId!: string;
  @Ref() callId!: string;
  @Int() callVersion!: number;
  @Ref() programmeId!: string;
  @Ref() applicantOrganisationId!: string;
  @Ref({ nullable: true }) partnerOrganisationId!: string | null;
  @Ref() envelopeId!: string;
  @Minor() amountMinor!: bigint;
  @Text() currency!: string;
  @Text() language!: string;
  @Text() text!: string;
  /** SHA-256 of the text, hex: what a signature refers to. */
  @Text() textHash!: string;
  /** Of the wording that it was put together from; empty for those before there were versions. */
  @Int({ nullable: true }) baseTextVersion!: number | null;
  @Int({ nullable: true }) callTextVersion!: number | null;
  /** Whether a signed copy may be brought in place of signing in the web. */
  @Bool({ default: false }) takesCopies!: boolean;
  /** What the call asks of a signature, as it was when the agreement was offered. */
  @Text({ default: 'simple' }) signatureLevel!: SignatureLevel;
  /** Who must sign before the programme countersigns. */
  @TextList() parties!: AgreementParty[];
  @Time() offeredAt!: Date;
  @Time() signByAt!: Date;
  @Ref({ nullable: true }) countersignedById!: string | null;
  @Time({ nullable: true }) inForceAt!: Date | null;
}

/** One signature: whose, under which text. */
@Entity({ schema: 'award', name: 'agreement_signature' })
@Unique('agreement_signature_party', ['agreementId', 'party'])
export class AgreementSignature {
  @Id() id!: string;
  @Ref() agreementId!: string;
  @Text() party!: AgreementParty;
  @Ref() personId!: string;
  @Text() typedName!: string;
  @Text({ default: 'name' }) signedBy!: SignedBy;
  @Text() textHash!: string;
  /** The copy that it stands on; empty for those made in the web. */
  @Ref({ nullable: true }) copyId!: string | null;
  @Time() signedAt!: Date;
}
