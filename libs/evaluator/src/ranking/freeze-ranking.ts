import { Injectable } from '@nestjs/common';

import { ApplicantFacade, type ApplicationForMatching } from '@traverse/applicant';
import { type Actor, DomainError, hashOf, hasStaffRole, notFound } from '@traverse/kernel';
import { notFoundUnless, type Tx, UnitOfWork } from '@traverse/platform';
import { type CallDocument, ProgrammeFacade, territoryOf } from '@traverse/programme';

import { StaleReviews } from '../conflict/stale-reviews.js';
import { RANKING_FROZEN } from '../evaluator.events.js';
import { rank } from './rank.js';
import { awardedOf, limitsLeft, orderOf, rankedCriteria, slotOf } from './call-terms.js';
import { Ranking } from './ranking.entity.js';
import type { RankedInput, RankingSnapshot } from './ranking.types.js';

interface ReviewRow {
  readonly id: string;
  readonly application_id: string;
  readonly scores: Readonly<Record<string, { readonly score: number }>>;
}

const SUBMITTED = `SELECT "id", "application_id", "scores" FROM "evaluator"."assignment" WHERE "call_id" = $1 AND "state" = 'submitted' ORDER BY "id"`;
const LAST_VERSION = `SELECT coalesce(max("version"), 0) AS "version" FROM "evaluator"."ranking" WHERE "call_id" = $1`;

/**
 * Freezes the ranking of a call: a snapshot of reviews, weights and envelopes, its hash, and what follows from it. Applications on which a decision is
 * under way are not ranked again: what they would be awarded is spoken for.
 */
@Injectable()
export class FreezeRanking {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly applicants: ApplicantFacade,
    private readonly programmes: ProgrammeFacade,
    private readonly stale: StaleReviews,
  ) {}

  execute(actor: Actor, callId: string): Promise<{ id: string; version: number; hash: string }> {
    return this.uow.run(actor, async (tx) => {
      const call = await this.programmes.call(callId);
      if (!call) throw notFound('call');
      notFoundUnless(hasStaffRole(actor, 'officer', call.programmeId), 'call');
      await tx.sql(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`ranking ${callId}`]);
      // A check is worth what its facts are worth: they are looked at once more before anything rests on them.
      const stale = await this.stale.of(callId);
      if (stale.length > 0) throw new DomainError('evaluator.conflicts-unsettled', { params: { applications: stale.length } });
      const snapshot = await this.snapshot(tx, callId, call.currentVersion);
      const hash = hashOf(snapshot);
      const [last] = await tx.sql<{ version: number }>(LAST_VERSION, [callId]);
      const version = Number(last?.version ?? 0) + 1;
      const ranking = tx.insert(Ranking, {
        callId,
        programmeId: call.programmeId,
        version,
        snapshot,
        hash,
        result: rank(snapshot),
        frozenById: actor.personId ?? '',
        frozenAt: tx.now,
      });
      tx.emit({ type: RANKING_FROZEN, subjectId: ranking.id, payload: { callId, version } });
      return { id: ranking.id, version, hash };
    });
  }

  private async snapshot(tx: Tx, callId: string, version: number): Promise<RankingSnapshot> {
    const { document } = await this.programmes.callVersion(callId, version);
    const { evaluation } = document;
    if (!evaluation) throw new DomainError('evaluator.nothing-to-rank');
    const slot = slotOf(document, tx.now);
    const envelopes = await this.envelopes(tx, callId, document);
    const all = await this.applicants.applicationsOfCall(callId, ['in-evaluation', 'evaluated']);
    const inSlot = all.filter(({ receivedAt }) => slot === null || (receivedAt !== null && receivedAt < slot.before));
    const open = inSlot.filter(({ state }) => state === 'in-evaluation');
    const evaluated = inSlot.filter(({ state }) => state === 'evaluated');
    const waiting = evaluated.filter(({ proposedMinor }) => proposedMinor === null);
    const underDecision = evaluated.filter(({ proposedMinor }) => proposedMinor !== null);
    // Where applications are assessed one by one, none waits for the others.
    if (open.length > 0 && document.selection.mode !== 'threshold')
      throw new DomainError('evaluator.evaluations-open', { params: { open: open.length } });
    if (waiting.length === 0) throw new DomainError('evaluator.nothing-to-rank');
    const reviews = await this.reviews(tx, callId);
    return {
      format: 'traverse.ranking/2',
      callId,
      callVersion: version,
      criteria: rankedCriteria(evaluation),
      ...orderOf(document, slot),
      aggregation: evaluation.aggregation,
      tieBreak: evaluation.tieBreak,
      whenShort: document.whenShort,
      reserveList: document.reserveList,
      envelopes,
      applications: waiting.map((application) => inputOf(document, application, reviews.get(application.id) ?? [])),
      ...(underDecision.length === 0 ? {} : { underDecision: underDecision.map(proposalOf) }),
    };
  }

  /**
   * What each envelope has left. Its money stands still until the ranking is kept, and with it every decision to fund: applications that are read after
   * this are either not decided on yet, or what they would be awarded is taken off here.
   */
  private async envelopes(tx: Tx, callId: string, document: CallDocument): Promise<RankingSnapshot['envelopes']> {
    const envelopes = await this.programmes.envelopesOfCall(callId);
    const available = new Map<string, bigint>();
    for (const id of envelopes.map((envelope) => envelope.id).sort())
      available.set(id, await this.programmes.available(tx, id, { lock: true }));
    return Promise.all(
      envelopes.map(async ({ id, key, currency }) => ({
        id,
        availableMinor: (available.get(id) ?? 0n).toString(),
        currency,
        ...limitsLeft(
          document.envelopes.find((terms) => terms.key === key),
          (await this.applicants.standing(tx, id, [])).map((one) => awardedOf(document, one)),
        ),
      })),
    );
  }

  /** Submitted reviews by application. */
  private async reviews(tx: Tx, callId: string): Promise<ReadonlyMap<string, RankedInput['reviews']>> {
    const found = new Map<string, RankedInput['reviews'][number][]>();
    for (const review of await tx.sql<ReviewRow>(SUBMITTED, [callId])) {
      const known = found.get(review.application_id) ?? [];
      if (known.push(toInput(review)) === 1) found.set(review.application_id, known);
    }
    return found;
  }
}

function inputOf(document: CallDocument, application: ApplicationForMatching, reviews: RankedInput['reviews']): RankedInput {
  const territory = territoryOf(document, application.seatNutsCode)?.key;
  return {
    id: application.id,
    number: application.number,
    envelopeId: application.envelopeId ?? '',
    ...(territory === undefined ? {} : { territory }),
    requestedMinor: (application.requestedMinor ?? 0n).toString(),
    receivedAt: application.receivedAt?.toISOString() ?? '',
    reviews,
  };
}

const proposalOf = ({ id, number, envelopeId, proposedMinor }: ApplicationForMatching) => ({
  ...{ id, number, envelopeId: envelopeId ?? '' },
  proposedMinor: (proposedMinor ?? 0n).toString(),
});

function toInput(review: ReviewRow): RankedInput['reviews'][number] {
  return { id: review.id, scores: Object.fromEntries(Object.entries(review.scores).map(([key, given]) => [key, given.score])) };
}
