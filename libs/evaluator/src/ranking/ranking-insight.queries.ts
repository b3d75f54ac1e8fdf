import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { ApplicantFacade } from '@traverse/applicant';
import { IdentityFacade } from '@traverse/identity';
import { type Actor, formatDecimal } from '@traverse/kernel';
import { ProgrammeFacade, textIn } from '@traverse/programme';

import { calibrate, type Judgement } from './calibrate.js';
import { add, type Fraction, fraction, times, toText } from './fraction.js';
import { RankingQueries } from './ranking.queries.js';
import type { InsightApplicationDto, PlaceDto, RankingInsightDto, WhatIfDto } from './ranking-insight.dto.js';
import type { RankedApplication, RankingResult, RankingSnapshot } from './ranking.types.js';
import { spreadOf } from './review-totals.js';
import { type OtherScore, whatIf } from './what-if.js';

const REVIEWERS = `SELECT "id", "evaluator_person_id" AS "personId" FROM "evaluator"."assignment" WHERE "id" = ANY($1)`;
const NONE = fraction(0n);

/** Beside a frozen ranking: how far its reviews lie apart, who scores high or low, what another score would move. Nothing here decides anything. */
@Injectable()
export class RankingInsightQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly rankings: RankingQueries,
    private readonly applicants: ApplicantFacade,
    private readonly programmes: ProgrammeFacade,
    private readonly identity: IdentityFacade,
  ) {}

  async insight(actor: Actor, callId: string, language: string): Promise<RankingInsightDto> {
    const ranking = await this.rankings.visible(actor, callId);
    const snapshot = ranking.snapshot as RankingSnapshot;
    const [titles, reviewers, { document }] = await Promise.all([
      this.titles(snapshot.applications.map(({ id }) => id)),
      this.reviewers(snapshot),
      this.programmes.callVersion(callId, snapshot.callVersion),
    ]);
    const names = new Map(
      (await this.identity.peopleByIds([...new Set(reviewers.values())])).map(({ personId, name }) => [personId, name]),
    );
    const nameOf = (reviewId: string): string => names.get(reviewers.get(reviewId) ?? '') ?? '';
    const spreads = new Map(snapshot.applications.map((application) => [application.id, spreadOf(snapshot, application)]));
    const judgements = [...spreads].flatMap(([applicationId, { totals }]) =>
      totals.map(({ reviewId, total }): Judgement => ({
        applicationId,
        evaluatorId: reviewers.get(reviewId) ?? reviewId,
        total: percent(total),
      })),
    );
    const { severity, calibrated } = calibrate(judgements);
    const ranks = new Map((ranking.result as RankingResult).applications.map((entry) => [entry.applicationId, entry.rank]));
    const applications = snapshot.applications.map((application): Omit<InsightApplicationDto, 'calibratedPlace'> => {
      const { totals, lowest, highest } = spreads.get(application.id) ?? { totals: [], lowest: NONE, highest: NONE };
      return {
        applicationId: application.id,
        number: application.number,
        title: titles.get(application.id) ?? '',
        envelopeId: application.envelopeId,
        rank: ranks.get(application.id) ?? null,
        spread: toText(add(highest, times(lowest, fraction(-1n)))),
        lowest: toText(lowest),
        highest: toText(highest),
        calibrated: (calibrated.get(application.id) ?? 0).toFixed(2),
        reviews: totals.map(({ reviewId, total }) => ({
          reviewId,
          evaluatorName: nameOf(reviewId),
          total: toText(total),
          scores: { ...application.reviews.find(({ id }) => id === reviewId)?.scores },
        })),
      };
    });
    return {
      criteria: snapshot.criteria.map(({ key, scaleMax }) => {
        const label = document.evaluation?.criteria.find((one) => one.key === key)?.label;
        return { key, scaleMax, label: label ? textIn(label, language) : key };
      }),
      applications: placed(applications),
      evaluators: [...severity].map(([personId, points]) => ({
        personId,
        evaluatorName: names.get(personId) ?? '',
        reviews: judgements.filter(({ evaluatorId }) => evaluatorId === personId).length,
        severity: points.toFixed(2),
      })),
    };
  }

  async whatIf(actor: Actor, callId: string, other: OtherScore): Promise<WhatIfDto> {
    const { snapshot } = await this.rankings.visible(actor, callId);
    const moves = whatIf(snapshot as RankingSnapshot, other);
    const titles = await this.titles(moves.map(({ applicationId }) => applicationId));
    return {
      moves: moves.map(({ applicationId, before, after }) => ({
        applicationId,
        number: after.number,
        title: titles.get(applicationId) ?? '',
        currency: after.currency,
        before: place(before),
        after: place(after),
      })),
    };
  }

  private async titles(ids: readonly string[]): Promise<Map<string, string>> {
    return new Map((await this.applicants.summaries([...ids])).map(({ id, title }) => [id, title]));
  }

  private async reviewers(snapshot: RankingSnapshot): Promise<Map<string, string>> {
    const ids = snapshot.applications.flatMap(({ reviews }) => reviews.map(({ id }) => id));
    const rows: { id: string; personId: string }[] = await this.dataSource.query(REVIEWERS, [ids]);
    return new Map(rows.map(({ id, personId }) => [id, personId]));
  }
}

/** For charts and advice only: a rank is never decided by a rounded number. */
const percent = (total: Fraction): number => Number((total.n * 1_000_000n) / total.d) / 1_000_000;

const place = ({ rank, total, outcome, offeredMinor, currency }: RankedApplication): PlaceDto => ({
  rank,
  total,
  outcome,
  offered: formatDecimal(BigInt(offeredMinor), currency),
});

/** In the order of the ranking, each with its place by the calibrated totals within its envelope. */
function placed(applications: readonly Omit<InsightApplicationDto, 'calibratedPlace'>[]): InsightApplicationDto[] {
  const better = (a: { calibrated: string; number: string }, b: { calibrated: string; number: string }): number =>
    Number(b.calibrated) - Number(a.calibrated) || (a.number < b.number ? -1 : 1);
  const places = new Map<string, number>();
  const counted = new Map<string, number>();
  for (const one of [...applications].sort(better)) {
    const next = (counted.get(one.envelopeId) ?? 0) + 1;
    counted.set(one.envelopeId, next);
    places.set(one.applicationId, next);
  }
  return applications
    .map((one) => ({ ...one, calibratedPlace: places.get(one.applicationId) ?? 0 }))
    .sort((a, b) =>
      a.envelopeId < b.envelopeId
        ? -1
        : a.envelopeId > b.envelopeId
          ? 1
          : (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.number < b.number ? -1 : 1),
    );
}
