import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { notFound } from '@traverse/kernel';
import type { Reader } from '@traverse/platform';
import type { CallDocument } from '@traverse/programme';

import { Assignment } from './assignment/assignment.entity.js';
import { AssignmentQueries } from './assignment/assignment.queries.js';
import { PartnerTies, type TiedAssignment } from './assignment/partner-ties.js';
import { type GivenReview, type ReviewFeedback, reviewFeedback } from './feedback/review-feedback.js';
import { RankingQueries } from './ranking/ranking.queries.js';
import type { RankingOutcome, RankingResult } from './ranking/ranking.types.js';

/** One application in a frozen ranking. Amounts are minor units. */
export interface RankedEntry {
  readonly applicationId: string;
  readonly number: string;
  readonly envelopeId: string;
  readonly territory?: string | undefined;
  readonly currency: string;
  readonly rank: number | null;
  readonly total: string;
  readonly outcome: RankingOutcome;
  readonly requestedMinor: bigint;
  readonly offeredMinor: bigint;
  readonly reservePosition: number | null;
}

export interface FrozenRanking {
  readonly id: string;
  readonly version: number;
  readonly applications: readonly RankedEntry[];
}

export interface ReserveEntry extends RankedEntry {
  readonly rankingId: string;
  /** Of the ranking. */
  readonly version: number;
}

/** Where an application stands in the latest ranking that it is in. */
export interface LastRanked {
  readonly rankingId: string;
  readonly frozenAt: Date;
  readonly outcome: RankingOutcome;
  readonly rank: number | null;
  /** A review that it counts was voided. */
  readonly superseded: boolean;
}

const EVALUATORS = `
  SELECT DISTINCT "application_id" AS "applicationId", "evaluator_person_id" AS "personId" FROM "evaluator"."assignment"
  WHERE "application_id" = ANY($1::uuid[]) AND "state" NOT IN ('invited', 'declined', 'expired')`;
const LAST_RANKED = `
  SELECT r."id" AS "rankingId", r."frozen_at" AS "frozenAt", entry->>'outcome' AS "outcome", (entry->>'rank')::int AS "rank",
    EXISTS (SELECT 1 FROM "evaluator"."ranking_superseded" s WHERE s."ranking_id" = r."id") AS "superseded"
  FROM "evaluator"."ranking" r CROSS JOIN LATERAL jsonb_array_elements(r."result"->'applications') AS entry
  WHERE r."call_id" = $1 AND entry->>'applicationId' = $2 ORDER BY r."version" DESC LIMIT 1`;

const REVIEWS = `
  SELECT "scores", "overall_comment" AS "overallComment" FROM "evaluator"."assignment" WHERE "application_id" = $1 AND "state" = 'submitted'`;

/** What the contexts above may ask of evaluator. */
@Injectable()
export class EvaluatorFacade {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly rankings: RankingQueries,
    private readonly ties: PartnerTies,
    private readonly assignments: AssignmentQueries,
  ) {}

  /** 404 `assignment.not-found` when there is none. Says nothing about who may see it. */
  async assignment(id: string): Promise<Assignment> {
    const assignment = await this.dataSource.getRepository(Assignment).findOneBy({ id });
    if (!assignment) throw notFound('assignment');
    return assignment;
  }

  /** What these assignments are about, as their evaluators may read it: blind calls hide who applies. */
  titlesOfAssignments(ids: readonly string[]): Promise<{ id: string; title: string }[]> {
    return this.assignments.titles(ids);
  }

  /** Scores and comments for the applicant, as they are now: nothing in it tells evaluators apart. Whoever tells them keeps what was told. */
  async feedback(read: Reader, applicationId: string, document: CallDocument): Promise<ReviewFeedback> {
    return reviewFeedback(document, await read<GivenReview>(REVIEWS, [applicationId]));
  }

  /** Everybody who accepted to review these applications, whatever became of the review. */
  evaluatorsOf(read: Reader, applicationIds: readonly string[]): Promise<{ applicationId: string; personId: string }[]> {
    return read(EVALUATORS, [applicationIds]);
  }

  /** The latest frozen ranking; null before the first, and while the latest is superseded. */
  async ranking(callId: string): Promise<FrozenRanking | null> {
    const ranking = await this.rankings.latest(callId);
    if (!ranking || (await this.rankings.supersededAt(ranking.id))) return null;
    return { id: ranking.id, version: ranking.version, applications: entriesOf(ranking.result as RankingResult) };
  }

  /** A frozen ranking by its id, whether it still holds or not; null when there is none. */
  async frozenRanking(id: string): Promise<FrozenRanking | null> {
    const ranking = await this.rankings.byId(id);
    return ranking ? { id, version: ranking.version, applications: entriesOf(ranking.result as RankingResult) } : null;
  }

  /** Null when it was never ranked. */
  async lastRanked({ id, callId }: { readonly id: string; readonly callId: string }): Promise<LastRanked | null> {
    const [row] = await this.dataSource.query<LastRanked[]>(LAST_RANKED, [callId, id]);
    return row ?? null;
  }

  /** Assignments that count, with what ties each to the parties: as if `partnerOrganisationId` were the partner, where it is given. */
  partnerTies(application: { readonly id: string; readonly callId: string }, partnerOrganisationId?: string): Promise<TiedAssignment[]> {
    return this.ties.of(application, partnerOrganisationId);
  }

  /** Who waits for money of this envelope, in order: what the latest ranking of each application says. Calls that rank at slots have several. */
  async reserve(callId: string, envelopeId: string): Promise<ReserveEntry[]> {
    const latest = new Map<string, ReserveEntry>();
    for (const { id, version, result } of await this.rankings.all(callId))
      for (const entry of entriesOf(result as RankingResult)) latest.set(entry.applicationId, { ...entry, rankingId: id, version });
    return [...latest.values()]
      .filter((entry) => entry.outcome === 'reserve' && entry.envelopeId === envelopeId)
      .sort((a, b) => a.version - b.version || (a.reservePosition ?? 0) - (b.reservePosition ?? 0));
  }
}

function entriesOf({ applications }: RankingResult): RankedEntry[] {
  return applications.map(({ requestedMinor, offeredMinor, ...entry }) => ({
    applicationId: entry.applicationId,
    number: entry.number,
    envelopeId: entry.envelopeId,
    territory: entry.territory,
    currency: entry.currency,
    rank: entry.rank,
    total: entry.total,
    outcome: entry.outcome,
    requestedMinor: BigInt(requestedMinor),
    offeredMinor: BigInt(offeredMinor),
    reservePosition: entry.reservePosition,
  }));
}
