import { Check, Column, Entity, Index, Unique } from 'typeorm';

import { Id, Int, Ref, Text, Time, WorkflowEntity } from '@traverse/platform';

/**
 * A legal figure and the days (inclusive) on which it holds. Append-only: new figures are new rows. On a day, the row that begins last holds;
 * of rows with the same first day the one with the highest revision.
 */
@Entity({ schema: 'programme', name: 'legal_parameter' })
@Unique('legal_parameter_from', ['code', 'validFrom', 'revision'])
export class LegalParameterRow {
  @Id() id!: string;
  @Text() code!: string;
  @Text() value!: string;
  @Column({ type: 'date' }) validFrom!: string;
  @Column({ type: 'date', nullable: true }) validTo!: string | null;
  @Text() legalBasis!: string;
  @Text({ nullable: true }) url!: string | null;
  @Int({ default: 1 }) revision!: number;
  /** The proposal that it comes from; null for what an installation starts with. */
  @Ref({ nullable: true }) proposalId!: string | null;
}

export type ProposalState = 'proposed' | 'confirmed' | 'refused' | 'withdrawn';

/** A figure that somebody wants to hold. Another administrator confirms it. */
@Entity({ schema: 'programme', name: 'legal_parameter_proposal' })
@Check('legal_parameter_proposal_days', '"valid_to" IS NULL OR "valid_to" >= "valid_from"')
@Check('legal_parameter_proposal_state', `"state" IN ('proposed', 'confirmed', 'refused', 'withdrawn')`)
@Index('legal_parameter_proposal_open', ['code'], { unique: true, where: `"state" = 'proposed'` })
export class LegalParameterProposal extends WorkflowEntity<ProposalState> {
  @Text() code!: string;
  @Text() value!: string;
  @Column({ type: 'date' }) validFrom!: string;
  @Column({ type: 'date', nullable: true }) validTo!: string | null;
  @Text() legalBasis!: string;
  @Text({ nullable: true }) url!: string | null;
  @Text() reason!: string;
  @Ref({ nullable: true }) proposedById!: string | null;
  @Ref({ nullable: true }) decidedById!: string | null;
  @Time({ nullable: true }) decidedAt!: Date | null;
}
