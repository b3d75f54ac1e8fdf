import { Injectable } from '@nestjs/common';

import { ApplicantFacade, type Application } from '@traverse/applicant';
import type { Tx } from '@traverse/platform';

import { RANKING_SUPERSEDED } from '../evaluator.events.js';
import { RankingSuperseded, type SupersedeReason } from './ranking-superseded.entity.js';

const RANKED = `
  SELECT r."id" FROM "evaluator"."ranking" r
  WHERE r."call_id" = $1 AND r."result"->'applications' @> jsonb_build_array(jsonb_build_object('applicationId', $2::text))
    AND NOT EXISTS (SELECT FROM "evaluator"."ranking_superseded" s WHERE s."ranking_id" = r."id") ORDER BY r."version"`;

/** A review that was counted counts no more as it was: its application is evaluated again, and the rankings that counted it hold no more. */
@Injectable()
export class SupersedeRankings {
  constructor(private readonly applicants: ApplicantFacade) {}

  /** The application is locked. */
  async inside(tx: Tx, { id, callId, state }: Application, reason: SupersedeReason): Promise<void> {
    // Nobody freezes a ranking over this at the same moment.
    await tx.sql(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`ranking ${callId}`]);
    const rankings = await tx.sql<{ id: string }>(RANKED, [callId, id]);
    if (state === 'evaluated') await this.applicants.reopenEvaluation(tx, id, reason);
    for (const ranking of rankings) {
      tx.insert(RankingSuperseded, { rankingId: ranking.id, applicationId: id, reason, at: tx.now });
      tx.emit({ type: RANKING_SUPERSEDED, subjectId: ranking.id, payload: { callId, applicationId: id } });
    }
  }
}
