import { Entity, Index, Unique } from 'typeorm';

import { Int, Minor, Ref, Text, Time, WorkflowEntity } from '@traverse/platform';

export type VoucherState = 'issued' | 'active' | 'redeemed' | 'expired' | 'revoked';

/** The instrument itself. Its balance is in the ledger and nowhere else. */
@Entity({ schema: 'award', name: 'voucher' })
@Unique('voucher_code', ['code'])
@Unique('voucher_agreement', ['agreementId'])
@Index('voucher_call', ['callId', 'state', 'id'])
@Index('voucher_due', ['claimUntilAt'], { where: `"state" IN ('issued', 'active')` })
@Index('voucher_applicant', ['applicantOrganisationId'])
@Index('voucher_partner', ['partnerOrganisationId'])
export class Voucher extends WorkflowEntity<VoucherState> {
  /** Shown to people and in the QR code: no meaning, not to be guessed. */
  @Text() code!: string;
  @Ref() agreementId!: string;
  @Ref() applicationId!: string;
  @Ref() callId!: string;
  @Ref() programmeId!: string;
  @Ref() envelopeId!: string;
  @Ref() applicantOrganisationId!: string;
  @Ref({ nullable: true }) partnerOrganisationId!: string | null;
  @Text() instrument!: string;
  @Text() title!: string;
  @Minor() amountMinor!: bigint;
  @Text() currency!: string;
  /** Who is paid: `pay-partner` or `reimburse-sme`. */
  @Text() redemption!: 'pay-partner' | 'reimburse-sme';
  @Text() use!: 'single' | 'multi';
  @Time() validUntilAt!: Date;
  @Time() claimUntilAt!: Date;
  /** How often it was given more time. */
  @Int({ default: 0 }) extensions!: number;
}
