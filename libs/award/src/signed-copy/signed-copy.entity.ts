import { Entity, ForeignKey, Index } from 'typeorm';

import { Bool, Int, Ref, Text, Time, WorkflowEntity } from '@traverse/platform';

import { Agreement, type AgreementParty } from '../agreement/agreement.entity.js';

export type SignedCopyState = 'waiting' | 'accepted' | 'sent-back';

/** A PDF of the agreement that somebody signed outside, brought by a party; an officer accepts it or sends it back. */
@Entity({ schema: 'award', name: 'signed_copy' })
@Index('signed_copy_agreement', ['agreementId'])
@Index('signed_copy_one_waiting', ['agreementId', 'party'], { unique: true, where: `"state" = 'waiting'` })
export class SignedCopy extends WorkflowEntity<SignedCopyState> {
  @ForeignKey(() => Agreement, { name: 'signed_copy_agreement_fkey' }) @Ref() agreementId!: string;
  @Ref() programmeId!: string;
  @Ref() applicantOrganisationId!: string;
  @Ref({ nullable: true }) partnerOrganisationId!: string | null;
  @Text() party!: AgreementParty;
  /** Who signed it, as the party says. */
  @Text() signerName!: string;
  /** Of the text that was shown when it was brought. */
  @Text() textHash!: string;
  @Text() storageKey!: string;
  @Text() name!: string;
  @Int() size!: number;
  @Text() sha256!: string;
  /** Electronic signatures found in the file; whether they are valid is found outside. */
  @Int() electronicSignatures!: number;
  /** It begins with the very bytes of the document that this house printed for signing. */
  @Bool() isOurDocument!: boolean;
  @Ref() uploadedById!: string;
  /** Where its qualified signature was validated. */
  @Text({ nullable: true }) checkedWith!: string | null;
  @Time({ nullable: true }) decidedAt!: Date | null;
  @Ref({ nullable: true }) decidedById!: string | null;
  /** Why it was sent back. */
  @Text({ nullable: true }) reason!: string | null;
}
