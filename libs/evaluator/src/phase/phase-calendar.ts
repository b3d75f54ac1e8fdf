import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import type { Reader, Tx } from '@traverse/platform';
import { type CallDocument, type EvaluationPhaseKey, ProgrammeFacade } from '@traverse/programme';

import { type DatedPhase, datedPhases, phaseTermsOf, type ReviewTerm, reviewTerm } from './phase-times.js';

const ENDS = `SELECT "key", "starts_at" AS "startsAt", "ends_at" AS "endsAt" FROM "evaluator"."phase" WHERE "call_id" = $1`;

/** When the phases of a call end, extensions included. */
@Injectable()
export class PhaseCalendar {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly programmes: ProgrammeFacade,
  ) {}

  /** In their order; none where days are counted. With a `tx` nobody moves them meanwhile. */
  async phases(document: CallDocument, callId: string, tx?: Tx): Promise<DatedPhase[]> {
    const dated = datedPhases(document);
    if (dated.length === 0) return dated;
    const read: Reader = tx ? (text, values) => tx.sql(text, values) : (text, values) => this.dataSource.query(text, [...(values ?? [])]);
    const stored = await read<DatedPhase>(tx ? `${ENDS} FOR SHARE` : ENDS, [callId]);
    return dated.map((phase) => stored.find(({ key }) => key === phase.key) ?? phase);
  }

  /** When this phase ends; null where days are counted. */
  async endOf(callId: string, key: EvaluationPhaseKey, tx?: Tx): Promise<Date | null> {
    const { document } = await this.programmes.openCall(tx ?? null, callId);
    return (await this.phases(document, callId, tx)).find((phase) => phase.key === key)?.endsAt ?? null;
  }

  /** Until when somebody who is asked now has to review, for a first and for a third opinion; null when the phase for it is over. */
  async termsOf(tx: Tx, callId: string): Promise<{ readonly first: ReviewTerm | null; readonly third: ReviewTerm | null }> {
    const { document } = await this.programmes.openCall(tx, callId);
    const phases = await this.phases(document, callId, tx);
    const [first, third] = [false, true].map((isThird) => reviewTerm(phaseTermsOf(document), phases, tx.now, isThird));
    return { first: first ?? null, third: third ?? null };
  }
}
