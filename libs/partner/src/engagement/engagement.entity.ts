import { Check, Entity, Index } from 'typeorm';

import { Bool, Int, Json, Ref, Text, Time, WorkflowEntity } from '@traverse/platform';

import type { FitPart } from '../matching/fit.js';

export type EngagementState =
  'proposed' | 'accepted' | 'declined' | 'expired' | 'cancelled' | 'confirmed' | 'refused' | 'replaced' | 'delivered' | 'broken-off';

export const declineCodes = ['no-capacity', 'not-my-field', 'conflict', 'other'] as const;
export type DeclineCode = (typeof declineCodes)[number];

/** A partner's commitment to one application, from the proposal to the delivery. */
@Entity({ schema: 'partner', name: 'engagement' })
@Index('engagement_open_once', ['applicationId'], { unique: true, where: `"state" IN ('proposed', 'accepted')` })
@Index('engagement_holder_once', ['applicationId'], { unique: true, where: `"state" IN ('confirmed', 'delivered')` })
@Index('engagement_application', ['applicationId'])
@Index('engagement_call', ['callId', 'state', 'id'])
@Index('engagement_partner', ['partnerOrganisationId', 'state'])
@Index('engagement_applicant', ['applicantOrganisationId'])
@Index('engagement_run', ['matchingRunId'], { where: '"matching_run_id" IS NOT NULL' })
@Index('engagement_due', ['dueAt'], { where: `"state" IN ('proposed', 'accepted')` })
@Check('engagement_decline_code', `"decline_code" IN ('no-capacity', 'not-my-field', 'conflict', 'other')`)
@Check('engagement_declined_why', `"state" <> 'declined' OR "decline_code" IS NOT NULL`)
@Check(
  'engagement_delivered_by_both',
  `"state" <> 'delivered' OR ("applicant_signed_off_at" IS NOT NULL AND "partner_signed_off_at" IS NOT NULL)`,
)
export class Engagement extends WorkflowEntity<EngagementState> {
  @Ref() applicationId!: string;
  @Ref() callId!: string;
  @Int() callVersion!: number;
  @Ref() programmeId!: string;
  @Ref() applicantOrganisationId!: string;
  @Ref() partnerOrganisationId!: string;
  /** Null: proposed by hand. */
  @Ref({ nullable: true }) matchingRunId!: string | null;
  /** The engagement whose place this one takes when it is confirmed. */
  @Ref({ nullable: true }) replacesId!: string | null;
  @Int() fit!: number;
  @Json() parts!: readonly FitPart[];
  @Ref({ nullable: true }) proposedById!: string | null;
  /** Until then the partner answers, and after its yes the company. */
  @Time() dueAt!: Date;
  @Time({ nullable: true }) acceptedAt!: Date | null;
  @Time({ nullable: true }) confirmedAt!: Date | null;
  @Text({ nullable: true }) declineCode!: DeclineCode | null;
  /** It ended because its application did, and not because of either side. */
  @Bool({ default: false }) endedWithApplication!: boolean;
  @Time({ nullable: true }) applicantSignedOffAt!: Date | null;
  @Ref({ nullable: true }) applicantSignedOffById!: string | null;
  @Time({ nullable: true }) partnerSignedOffAt!: Date | null;
  @Ref({ nullable: true }) partnerSignedOffById!: string | null;
}
