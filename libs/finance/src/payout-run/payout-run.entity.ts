import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';

import { Id, Int, Json, Ref, Text, Time, WorkflowEntity } from '@traverse/platform';

export type PayoutRunState = 'making' | 'made' | 'checking' | 'checked' | 'releasing' | 'released' | 'empty';

/** Whose payouts a run takes: what its maker may pay, as it was when the run was begun. */
export interface RunScope {
  readonly authorityId: string | null;
  readonly currency: string | null;
  /** Null: all. */
  readonly programmeIds: readonly string[] | null;
  /** The maker belongs to these: their payouts are for somebody else. */
  readonly notOfOrganisationIds: readonly string[];
}

/**
 * All that is approved, put into batches, checked and released in steps: each step is one job and one transaction, and this row says how far it is.
 * What becomes of a batch afterwards is its own.
 */
@Entity({ schema: 'finance', name: 'payout_run' })
@Unique('payout_run_number', ['number'])
@Index('payout_run_state', ['state', 'id'])
@Check('payout_run_counts', '"steps" >= 0 AND "batches" >= 0 AND "payouts" >= 0')
export class PayoutRun extends WorkflowEntity<PayoutRunState> {
  @Text() number!: string;
  @Json() scope!: RunScope;
  @Ref() madeById!: string;
  @Ref({ nullable: true }) checkedById!: string | null;
  @Ref({ nullable: true }) releasedById!: string | null;
  /** Steps done so far: the job of a step that was done before finds another number here and does nothing. */
  @Int({ default: 0 }) steps!: number;
  /** Where the present phase stands: the place after the last payout, or the last batch; null at its beginning. */
  @Text({ nullable: true }) cursor!: string | null;
  /** Approved when it began. */
  @Int() expected!: number;
  @Int({ default: 0 }) batches!: number;
  @Int({ default: 0 }) payouts!: number;
  /** Of the batches, in the present phase. */
  @Int({ default: 0 }) done!: number;
}

/** What a run had to leave out: a payout that cannot be paid now, or a batch that could not be checked or released. Append-only. */
@Entity({ schema: 'finance', name: 'payout_run_problem' })
@Index('payout_run_problem_run', ['runId', 'id'])
@Check('payout_run_problem_of_one', '("payout_id" IS NULL) <> ("batch_id" IS NULL)')
export class PayoutRunProblem {
  @Id() id!: string;
  @ForeignKey(() => PayoutRun, { name: 'payout_run_problem_run_fkey' }) @Ref() runId!: string;
  @Ref({ nullable: true }) payoutId!: string | null;
  @Ref({ nullable: true }) batchId!: string | null;
  /** Why; a code. */
  @Text() problem!: string;
  @Time() at!: Date;
}
