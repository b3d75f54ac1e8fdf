import { Entity, ForeignKey, Index, Unique } from 'typeorm';

import { Bool, Id, Int, Minor, Ref, Text, Time, WorkflowEntity } from '@traverse/platform';

export type DecisionState =
  'recommended' | 'sent-back' | 'confirmed' | 'communicated' | 'reopened' | 'appealed' | 'dismissed' | 'allowed' | 'cancelled';
export type DecisionOutcome = 'fund' | 'reserve' | 'reject';

/** What the programme decides on one application. Each promotion from the reserve list is a decision of its own. */
@Entity({ schema: 'award', name: 'decision' })
@Index('decision_call', ['callId', 'state', 'id'])
@Index('decision_application', ['applicationId'])
@Index('decision_published', ['programmeId', 'id'], { where: `"state" = 'communicated' AND "outcome" = 'fund'` })
@Index('decision_one_open', ['applicationId'], { unique: true, where: `"state" IN ('recommended', 'sent-back', 'confirmed')` })
export class Decision extends WorkflowEntity<DecisionState> {
  @Ref() applicationId!: string;
  @Ref() callId!: string;
  @Int() callVersion!: number;
  @Ref() programmeId!: string;
  @Ref() applicantOrganisationId!: string;
  @Ref({ nullable: true }) partnerOrganisationId!: string | null;
  @Ref({ nullable: true }) envelopeId!: string | null;
  @Text() outcome!: DecisionOutcome;
  /** What is awarded; 0 unless the outcome is `fund`. */
  @Minor() amountMinor!: bigint;
  @Text() currency!: string;
  /** Persons who must confirm, each another one, beside the one who recommended. */
  @Int() levelsNeeded!: number;
  /** Empty when the system recommends (promotion from the reserve list). */
  @Ref({ nullable: true }) recommendedById!: string | null;
  @Text() reason!: string;
  /** The application broke a rule of the call: it is refused without an evaluation. */
  @Bool({ default: false }) ineligible!: boolean;
  /** The decision that an allowed appeal or an officer put away: this one stands in its place. */
  @Ref({ nullable: true }) previousId!: string | null;
  @Ref({ nullable: true }) rankingId!: string | null;
  /** How often it was recommended: confirmations and conditions belong to one round, and the ledger's keys stay unique after a sending-back. */
  @Int({ default: 0 }) earmarks!: number;
  @Time({ nullable: true }) communicatedAt!: Date | null;
  @Time({ nullable: true }) appealUntilAt!: Date | null;
}

/** One person's confirmation on one level. */
@Entity({ schema: 'award', name: 'decision_confirmation' })
@Unique('decision_confirmation_level', ['decisionId', 'round', 'level'])
@Unique('decision_confirmation_person', ['decisionId', 'round', 'personId'])
export class DecisionConfirmation {
  @Id() id!: string;
  @Ref() decisionId!: string;
  /** A decision that was sent back starts its confirmations anew. */
  @Int() round!: number;
  @Int() level!: number;
  @Ref() personId!: string;
  @Time() confirmedAt!: Date;
}

/** What an award hangs on: the agreement is offered when an officer has found all of them met. */
@Entity({ schema: 'award', name: 'decision_condition' })
@Unique('decision_condition_number', ['decisionId', 'round', 'number'])
export class DecisionCondition {
  @Id() id!: string;
  @ForeignKey(() => Decision, { name: 'decision_condition_decision_fkey' }) @Ref() decisionId!: string;
  /** Of the recommendation that states it: one that was sent back states its conditions anew. */
  @Int() round!: number;
  @Int() number!: number;
  @Text() text!: string;
  @Time({ nullable: true }) metAt!: Date | null;
  @Ref({ nullable: true }) metById!: string | null;
}
