import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { ApplicantFacade } from '@traverse/applicant';
import { IdentityFacade } from '@traverse/identity';
import { type Actor, decodeCursor, formatDecimal, toPage } from '@traverse/kernel';
import { notFoundUnless } from '@traverse/platform';
import { type CallDocument, ProgrammeFacade, textIn } from '@traverse/programme';

import { analyse, type Analysis, type AnalysedRow } from './analyse-ranking.js';
import type { Ranking } from './ranking.entity.js';
import { RankingQueries, rankedView } from './ranking.queries.js';
import type { PlaceDto, RankingOverviewDto, RankingRowsAskedDto, RankingRowsPageDto, WhatIfDto } from './ranking-insight.dto.js';
import { bandsOf, envelopesOf, namesOf } from './ranking-overview.js';
import type { RankedApplication, RankingResult, RankingSnapshot } from './ranking.types.js';
import { type Move, type OtherScore, whatIf } from './what-if.js';
import { whyHere } from './why-here.js';

const REVIEWERS = `SELECT "id", "evaluator_person_id" AS "personId" FROM "evaluator"."assignment" WHERE "id" = ANY($1)`;
const MOST_MOVES = 100;
/** Rankings that are looked at in the same hours. */
const KEPT = 4;

interface Kept extends Analysis {
  readonly titles: ReadonlyMap<string, string>;
}

/** A frozen ranking as the office looks at it, in pages, with what its reviews say beside it, without the cases of the reader's own organisations. Nothing here decides anything. */
@Injectable()
export class RankingInsightQueries {
  /** By ranking: what never changes is computed once. */
  private readonly kept = new Map<string, Promise<Kept>>();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly rankings: RankingQueries,
    private readonly applicants: ApplicantFacade,
    private readonly programmes: ProgrammeFacade,
    private readonly identity: IdentityFacade,
  ) {}

  async overview(actor: Actor, callId: string, language: string): Promise<RankingOverviewDto> {
    const ranking = await this.rankings.visible(actor, callId);
    const snapshot = ranking.snapshot as RankingSnapshot;
    const { applications } = ranking.result as RankingResult;
    const [{ evaluators }, document, keys, supersededAt] = await Promise.all([
      this.analysis(ranking),
      this.document(callId, snapshot),
      this.envelopeKeys(callId),
      this.rankings.supersededAt(ranking.id),
    ]);
    const names = await this.names(evaluators.map(({ personId }) => personId));
    return {
      ...{ id: ranking.id, version: ranking.version, hash: ranking.hash },
      frozenAt: ranking.frozenAt.toISOString(),
      supersededAt: supersededAt?.toISOString() ?? null,
      overallThreshold: String(snapshot.overallThreshold),
      order: snapshot.order ?? 'score',
      aggregation: snapshot.aggregation,
      criteria: snapshot.criteria.map(({ key, scaleMax, independent = false }) => {
        const label = document.evaluation?.criteria.find((one) => one.key === key)?.label;
        return { key, scaleMax, independent, label: label ? textIn(label, language) : key };
      }),
      underDecision: snapshot.underDecision?.length ?? 0,
      bands: bandsOf(applications),
      envelopes: envelopesOf(snapshot, applications, keys, document, language),
      evaluators: evaluators.map(({ personId, reviews, severity }) => ({
        ...{ personId, reviews, evaluatorName: names.get(personId) ?? '' },
        severity: severity.toFixed(2),
      })),
    };
  }

  /** A cursor keeps to the version that its first page was of. */
  async rows(actor: Actor, callId: string, asked: RankingRowsAskedDto, language: string): Promise<RankingRowsPageDto> {
    const [version, after] = asked.cursor ? decodeCursor(asked.cursor).map(Number) : [];
    const ranking = await this.rankings.visible(actor, callId, version);
    const [{ rows, titles }, document, keys, own] = await Promise.all([
      this.analysis(ranking),
      this.document(callId, ranking.snapshot as RankingSnapshot),
      this.envelopeKeys(callId),
      this.applicants.ownApplications(actor),
    ]);
    const { limit = 50 } = asked;
    const others = rows.filter(({ entry }) => !own.has(entry.applicationId));
    const found = chosen(byEnvelope(others, keys, document), titles, asked).map((row, at) => ({ row, at }));
    const page = toPage(found.slice((after ?? -1) + 1, (after ?? -1) + limit + 2), limit, ({ at }) => [ranking.version, at]);
    const shown = page.items.map(({ row }) => row);
    const [summaries, names] = await Promise.all([
      this.applicants.summaries(shown.map(({ entry }) => entry.applicationId)),
      this.names(shown.flatMap(({ reviews }) => reviews.map(({ evaluatorId }) => evaluatorId))),
    ]);
    const known = new Map(summaries.map((one) => [one.id, one]));
    const nameOf = (territories: readonly string[]): string => namesOf(territories, document, language);
    return {
      nextCursor: page.nextCursor,
      items: shown.map(({ entry, reviews, ...row }) => {
        const key = keys.get(entry.envelopeId) ?? '';
        const territoryName = entry.territory === undefined ? '' : nameOf([entry.territory]);
        const envelope = nameOf(document.envelopes.find((one) => one.key === key)?.territories ?? []);
        return {
          ...rankedView(entry, known.get(entry.applicationId), key),
          ...row,
          ...{ territory: entry.territory ?? null, territoryName },
          why: whyHere(entry, { envelope, territory: territoryName }, document, language),
          reviews: reviews.map(({ evaluatorId, scores, ...review }) => ({
            ...{ ...review, scores: { ...scores } },
            evaluatorName: names.get(evaluatorId) ?? '',
          })),
        };
      }),
    };
  }

  async whatIf(actor: Actor, callId: string, other: OtherScore): Promise<WhatIfDto> {
    const snapshot = (await this.rankings.visible(actor, callId)).snapshot as RankingSnapshot;
    const own = await this.applicants.ownApplications(actor);
    const reviewed = snapshot.applications.find(({ reviews }) => reviews.some(({ id }) => id === other.reviewId));
    notFoundUnless(reviewed === undefined || !own.has(reviewed.id), 'assignment');
    const all = whatIf(snapshot, other).filter(({ applicationId }) => !own.has(applicationId));
    const moves = [...all.filter(changesFate), ...all.filter((move) => !changesFate(move))].slice(0, MOST_MOVES);
    const titles = await this.titles(moves.map(({ applicationId }) => applicationId));
    return {
      count: all.length,
      moves: moves.map(({ applicationId, before, after }) => ({
        ...{ applicationId, number: after.number, title: titles.get(applicationId) ?? '', currency: after.currency },
        ...{ before: place(before), after: place(after) },
      })),
    };
  }

  private analysis(ranking: Ranking): Promise<Kept> {
    const known = this.kept.get(ranking.id);
    if (known) return known;
    const fresh = this.analysed(ranking);
    this.kept.set(ranking.id, fresh);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    fresh.catch(() => this.kept.delete(ranking.id));
    return fresh;
  }

  private async analysed({ snapshot, result }: Ranking): Promise<Kept> {
    const { applications } = snapshot as RankingSnapshot;
    const reviewIds = applications.flatMap(({ reviews }) => reviews.map(({ id }) => id));
    const [reviewers, titles] = await Promise.all([
      this.dataSource.query<{ id: string; personId: string }[]>(REVIEWERS, [reviewIds]),
      this.titles(applications.map(({ id }) => id)),
    ]);
    const evaluatorOf = new Map(reviewers.map(({ id, personId }) => [id, personId]));
    return { ...analyse(snapshot as RankingSnapshot, result as RankingResult, evaluatorOf), titles };
  }

  private async document(callId: string, { callVersion }: RankingSnapshot): Promise<CallDocument> {
    return (await this.programmes.callVersion(callId, callVersion)).document;
  }

  private async envelopeKeys(callId: string): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.programmes.envelopesOfCall(callId)).map(({ id, key }) => [id, key]));
  }

  private async titles(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.applicants.summaries(ids)).map(({ id, title }) => [id, title]));
  }

  private async names(personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const people = await this.identity.peopleByIds([...new Set(personIds.filter(Boolean))]);
    return new Map(people.map(({ personId, name }) => [personId, name]));
  }
}

const changesFate = ({ before, after }: Move): boolean => before.outcome !== after.outcome || before.offeredMinor !== after.offeredMinor;

/** Envelope by envelope as the call names them; within one as ranked. */
function byEnvelope(rows: readonly AnalysedRow[], keys: ReadonlyMap<string, string>, { envelopes }: CallDocument): readonly AnalysedRow[] {
  const places = new Map(envelopes.map(({ key }, at) => [key, at]));
  const placeOf = ({ entry }: AnalysedRow): number => places.get(keys.get(entry.envelopeId) ?? '') ?? envelopes.length;
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function chosen(
  rows: readonly AnalysedRow[],
  titles: ReadonlyMap<string, string>,
  { envelopeId, territory, outcome, q, sort }: RankingRowsAskedDto,
): readonly AnalysedRow[] {
  const words = q?.trim().toLowerCase();
  const found = rows.filter(
    ({ entry }) =>
      (!envelopeId || entry.envelopeId === envelopeId) &&
      (!territory || entry.territory === territory) &&
      (!outcome || entry.outcome === outcome) &&
      (!words || `${entry.number} ${titles.get(entry.applicationId) ?? ''}`.toLowerCase().includes(words)),
  );
  return sort === 'spread' ? found.sort((a, b) => Number(b.spread) - Number(a.spread)) : found;
}

const place = ({ rank, total, outcome, offeredMinor, currency }: RankedApplication): PlaceDto => ({
  ...{ rank, total, outcome },
  offered: formatDecimal(BigInt(offeredMinor), currency),
});
