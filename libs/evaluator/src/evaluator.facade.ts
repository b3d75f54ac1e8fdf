import { Injectable } from '@nestjs/common';

import { RankingQueries } from './ranking/ranking.queries.js';
import type { RankingOutcome, RankingResult } from './ranking/ranking.types.js';

/** One application in a frozen ranking. Amounts are minor units. */
export interface RankedEntry {
  readonly applicationId: string;
  readonly number: string;
  readonly envelopeId: string;
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

/** What award may ask of evaluator. */
@Injectable()
export class EvaluatorFacade {
  constructor(private readonly rankings: RankingQueries) {}

  /** The latest frozen ranking; null before the first. */
  async ranking(callId: string): Promise<FrozenRanking | null> {
    const ranking = await this.rankings.latest(callId);
    if (!ranking) return null;
    const applications = (ranking.result as RankingResult).applications.map((entry) => ({
      applicationId: entry.applicationId,
      number: entry.number,
      envelopeId: entry.envelopeId,
      currency: entry.currency,
      rank: entry.rank,
      total: entry.total,
      outcome: entry.outcome,
      requestedMinor: BigInt(entry.requestedMinor),
      offeredMinor: BigInt(entry.offeredMinor),
      reservePosition: entry.reservePosition,
    }));
    return { id: ranking.id, version: ranking.version, applications };
  }
}
