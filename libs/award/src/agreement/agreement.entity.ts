import { Entity, Index, Unique } from 'typeorm';

import { Id, Int, Minor, Ref, Text, TextList, Time, WorkflowEntity } from '@traverse/platform';

export type AgreementState = 'offered' | 'signed' | 'in-force' | 'declined' | 'lapsed';
export type AgreementParty = 'sme' | 'partner';
export type SignatureLevel = 'simple' | 'advanced' | 'qualified';
/** A name that was typed, and whether a code of the second factor came with it. */
export type SignedBy = 'name' | 'name+code';

/** What the parties sign. It keeps the very text that was offered, its language and its hash. */
@Entity({ schema: 'award', name: 'agreement' })
@Index('agreement_call', ['callId', 'state', 'id'])
@Index('agreement_applicant', ['applicantOrganisationId'])
@Index('agreement_partner', ['partnerOrganisationId'])
@Unique('agreement_decision', ['decisionId'])
export class Agreement extends WorkflowEntity<AgreementState> {
  @Ref() decisionId!: string;
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
  @Time() signedAt!: Date;
}
