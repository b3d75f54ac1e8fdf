import { Check, Entity, ForeignKey, Index } from 'typeorm';

import { Int, Ref, Text, Time, WorkflowEntity } from '@traverse/platform';

import { Engagement } from '../engagement/engagement.entity.js';

export const threadStates = ['open', 'closed'] as const;
export type ThreadState = (typeof threadStates)[number];

/** Whose thread it is; named by who reads and writes it. */
export const threadVisibilities = ['applicant-partner', 'applicant-officer', 'partner-officer', 'all'] as const;
export type ThreadVisibility = (typeof threadVisibilities)[number];

export const threadSides = ['applicant', 'partner', 'officer'] as const;
export type ThreadSide = (typeof threadSides)[number];

/** Who takes part. */
export const sidesOf: Readonly<Record<ThreadVisibility, readonly ThreadSide[]>> = {
  'applicant-partner': ['applicant', 'partner'],
  'applicant-officer': ['applicant', 'officer'],
  'partner-officer': ['partner', 'officer'],
  all: threadSides,
};

/**
 * A conversation about an application. Who takes part is said when it is opened and never changes: the app's role may not write that column.
 * With a partner it hangs on the partner's engagement, and the partner takes part as long as that lasts.
 */
@Entity({ schema: 'partner', name: 'thread' })
@Index('thread_application', ['applicationId', 'id'])
@Index('thread_applicant', ['applicantOrganisationId'])
@Index('thread_partner', ['partnerOrganisationId'], { where: '"partner_organisation_id" IS NOT NULL' })
@Index('thread_programme', ['programmeId'])
@Check('thread_visibility', `"visibility" IN (${threadVisibilities.map((one) => `'${one}'`).join(', ')})`)
@Check('thread_opened_by_side', `"opened_by_side" IN (${threadSides.map((one) => `'${one}'`).join(', ')})`)
@Check(
  'thread_with_partner',
  `("visibility" = 'applicant-officer') = ("engagement_id" IS NULL) AND ("engagement_id" IS NULL) = ("partner_organisation_id" IS NULL)`,
)
@Check('thread_partner_reads_no_more', `"partner_last_number" <= "last_number"`)
export class Thread extends WorkflowEntity<ThreadState> {
  @Ref() applicationId!: string;
  @Ref() callId!: string;
  @Ref() programmeId!: string;
  @Ref() applicantOrganisationId!: string;
  @ForeignKey(() => Engagement, { name: 'thread_engagement_fkey' }) @Ref({ nullable: true }) engagementId!: string | null;
  @Ref({ nullable: true }) partnerOrganisationId!: string | null;
  @Text() visibility!: ThreadVisibility;
  @Text() subject!: string;
  @Ref() openedById!: string;
  @Text() openedBySide!: ThreadSide;
  /** Of the last message, counted from 1 under the thread's lock. */
  @Int() lastNumber!: number;
  @Time() lastAt!: Date;
  /** Of the last message that the partner was there for: it reads no further. 0 in a thread without a partner. */
  @Int({ default: 0 }) partnerLastNumber!: number;
  @Time({ nullable: true }) partnerLastAt!: Date | null;
}
