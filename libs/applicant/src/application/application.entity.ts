import { Check, Entity, Index, Unique } from 'typeorm';

import { Big, Bool, Int, Json, Minor, Ref, Text, TextList, Time, WorkflowEntity } from '@traverse/platform';
import type { Eligibility, Verdict } from '@traverse/programme';

import type { ApplicationState } from './application.states.js';
import type { LeftOut } from './left-out.js';
import type { ApplicationSnapshot } from './snapshot.js';

/** One company's application to one call for one instrument. */
@Entity({ schema: 'applicant', name: 'application' })
@Unique('application_number', ['number'])
@Index('application_call', ['callId', 'state', 'id'])
@Index('application_organisation', ['organisationId', 'id'])
@Index('application_partner', ['partnerOrganisationId', 'id'], { where: '"partner_organisation_id" IS NOT NULL' })
@Index('application_programme', ['programmeId', 'id'])
@Index('application_waiting', ['envelopeId', 'sequence'], { where: `"state" = 'waiting'` })
@Index('application_returned', ['returnDueAt'], { where: `"state" IN ('returned', 'shortlisted')` })
@Check(
  'application_state',
  `"state" IN ('draft', 'sketched', 'shortlisted', 'submitted', 'returned', 'waiting', 'eligible', 'ineligible', 'partnered', 'in-evaluation', 'evaluated', 'approved', 'reserve-listed', 'rejected', 'lapsed', 'withdrawn')`,
)
@Check('application_submitted', `"state" IN ('draft', 'withdrawn') OR ("received_at" IS NOT NULL AND "snapshot_hash" IS NOT NULL)`)
@Check('application_requested', '"requested_minor" >= 0')
export class Application extends WorkflowEntity<ApplicationState> {
  /** What people call it. */
  @Text() number!: string;
  @Ref() callId!: string;
  /** The version of the call that it is written and, once submitted, judged under. */
  @Int() callVersion!: number;
  @Ref() programmeId!: string;
  @Text() instrument!: string;
  /** Its call asks a sketch first. */
  @Bool({ default: false }) twoStep!: boolean;
  @Ref() organisationId!: string;
  /** Null until an engagement is confirmed. */
  @Ref({ nullable: true }) partnerOrganisationId!: string | null;
  @Text({ default: '' }) title!: string;
  @Json() answers!: Record<string, unknown>;
  /** Raised by every save: a save on top of an older one is refused. */
  @Int({ default: 1 }) answersVersion!: number;
  @Time() savedAt!: Date;
  /** The grant that the answers lead to; null while they do not say. */
  @Minor({ nullable: true }) requestedMinor!: bigint | null;
  @Text() currency!: string;
  /** The money that would pay; null where the company's territory has none. */
  @Ref({ nullable: true }) envelopeId!: string | null;
  /** When the submission reached us: what the deadline goes by. */
  @Time({ nullable: true }) receivedAt!: Date | null;
  /** Order of submission. */
  @Big({ nullable: true }) sequence!: bigint | null;
  /** What was submitted, frozen. */
  @Json({ nullable: true }) snapshot!: ApplicationSnapshot | null;
  @Text({ nullable: true }) snapshotHash!: string | null;
  @Text({ nullable: true }) eligibility!: Eligibility['outcome'] | null;
  @Json({ nullable: true }) verdicts!: readonly Verdict[] | null;
  /** Until when what the office asked for can come: a returned application again, the full form after a sketch. */
  @Time({ nullable: true }) returnDueAt!: Date | null;
  /** What the question of the office opens: names of answers, `documents.<key>`. Null: everything. */
  @TextList({ nullable: true, default: undefined }) reopened!: readonly string[] | null;
  /** First-come calls: what its place in the queue holds. */
  @Minor({ nullable: true }) earmarkedMinor!: bigint | null;
  /** The earlier application whose answers it began with. */
  @Ref({ nullable: true }) clonedFromId!: string | null;
  /** What of that one did not fit. */
  @Json({ nullable: true }) leftOut!: readonly LeftOut[] | null;
  /** Set when the company was told that it is not eligible. */
  @Time({ nullable: true }) ineligibleFinalAt!: Date | null;
  /** What it was awarded, less what went back to the envelope; null until it is approved. */
  @Minor({ nullable: true }) grantedMinor!: bigint | null;
  /** What a decision under way would award it: 0 where it would award nothing, null where none is under way. */
  @Minor({ nullable: true }) proposedMinor!: bigint | null;
  /** When it was approved. */
  @Time({ nullable: true }) approvedAt!: Date | null;
}
