import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { cut, EvaluatorFacade, leftOf, type ReserveEntry } from '@traverse/evaluator';
import { formatDecimal } from '@traverse/kernel';
import { Ledger } from '@traverse/ledger';
import { type DeliveredEvent, type EventSubscriber, Subscribes, type Tx } from '@traverse/platform';
import { type CallDocument, ProgrammeFacade, territoryOf } from '@traverse/programme';

import { EnvelopeLimits } from './envelope-limits.js';
import { RecommendDecision } from './recommend-decision.js';

/** One who waits, by a ranking or by a decision that stands in the place of another. */
type Waiting = Pick<ReserveEntry, 'applicationId' | 'currency' | 'requestedMinor' | 'territory'> & { readonly rankingId: string | null };
type Winner = Waiting & { readonly shareMinor: bigint };
type Decided = Pick<Waiting, 'applicationId' | 'currency' | 'rankingId'> & { readonly onAppeal: boolean };

/** By the last word that was told about an application: put on the list in the place of an earlier decision, and whether an allowed appeal is among those. */
const DECIDED = `
  WITH RECURSIVE "last" AS (
    SELECT DISTINCT ON ("application_id") * FROM "award"."decision" WHERE "envelope_id" = $1 AND "communicated_at" IS NOT NULL
    ORDER BY "application_id", "communicated_at" DESC, "id" DESC),
  "before" AS (
    SELECT d."id", p."previous_id", p."state" FROM "last" d JOIN "award"."decision" p ON p."id" = d."previous_id" WHERE d."outcome" = 'reserve'
    UNION ALL SELECT b."id", p."previous_id", p."state" FROM "before" b JOIN "award"."decision" p ON p."id" = b."previous_id")
  SELECT d."application_id" AS "applicationId", d."currency", d."ranking_id" AS "rankingId", b."onAppeal"
  FROM "last" d JOIN (SELECT "id", bool_or("state" = 'allowed') AS "onAppeal" FROM "before" GROUP BY "id") b USING ("id")
  ORDER BY d."communicated_at", d."id"`;

/**
 * Money came back to an envelope: the next of its reserve list, in order, gets a new decision, recommended by the system and confirmed by people.
 * The list is cut as a ranking is, by `whenShort` and the quotas of the call.
 */
@Injectable()
@Subscribes({ name: 'award.promote-reserve', to: ['programme.envelope.freed.v1'] })
export class PromoteReserve implements EventSubscriber {
  constructor(
    private readonly applicants: ApplicantFacade,
    private readonly evaluators: EvaluatorFacade,
    private readonly programmes: ProgrammeFacade,
    private readonly ledger: Ledger,
    private readonly limits: EnvelopeLimits,
    private readonly recommend: RecommendDecision,
  ) {}

  async handle(tx: Tx, event: DeliveredEvent): Promise<void> {
    // One at a time per envelope: the lock is taken before the balance is read.
    const envelope = await this.programmes.lockEnvelope(tx, event.subjectId);
    const { currentVersion } = await this.programmes.call(envelope.callId);
    const { document } = await this.programmes.callVersion(envelope.callId, currentVersion);
    const listed = await this.listed(tx, document, envelope);
    if (listed.length === 0) return;
    for (const { applicationId, currency, shareMinor, rankingId } of await this.winners(tx, document, envelope, listed))
      await this.recommend.inside(tx, {
        applicationId,
        outcome: 'fund',
        amount: formatDecimal(shareMinor, currency),
        reason: 'reserve.promotion',
        rankingId,
      });
  }

  /**
   * Those whose appeal was allowed come before the ranking that wronged them, in the order in which they were told; whom an officer put on the list
   * keeps the place in the ranking, or comes behind it.
   */
  private async listed(
    tx: Tx,
    document: CallDocument,
    { id, callId }: { readonly id: string; readonly callId: string },
  ): Promise<Waiting[]> {
    const ranked = await this.evaluators.reserve(callId, id);
    const decided = await tx.sql<Decided>(DECIDED, [id]);
    if (decided.length === 0) return ranked;
    const places = await this.applicants.applicationsForMatching(decided.map(({ applicationId }) => applicationId));
    const asked = ({ onAppeal: _, ...one }: Decided): Waiting => {
      const place = places.find((application) => application.id === one.applicationId);
      const seat = place?.seatNutsCode ?? null;
      return {
        ...one,
        requestedMinor: place?.requestedMinor ?? 0n,
        territory: (seat === null ? null : territoryOf(document, seat))?.key,
      };
    };
    const first = decided.filter(({ onAppeal }) => onAppeal).map(asked);
    const behind = decided.filter(({ onAppeal }) => !onAppeal).map(asked);
    const listed = new Map<string, Waiting>();
    for (const one of [...first, ...ranked, ...behind]) if (!listed.has(one.applicationId)) listed.set(one.applicationId, one);
    return [...listed.values()];
  }

  /** Whom the money reaches, each of them locked; who left the list meanwhile makes room for the next. */
  private async winners(
    tx: Tx,
    document: CallDocument,
    { id, key }: { readonly id: string; readonly key: string },
    listed: readonly Waiting[],
  ): Promise<readonly Winner[]> {
    const terms = document.envelopes.find((one) => one.key === key);
    const limits = terms ? await this.limits.left(tx, document, terms, id) : {};
    const left = leftOf({ availableMinor: (await this.available(tx, id)).toString(), ...limits });
    let waiting = await this.stillWaiting(tx, listed);
    for (;;) {
      const shares = cut(waiting, left, document.whenShort);
      const winners = waiting.flatMap((entry, i): Winner[] => {
        const share = shares[i];
        return share?.why === null ? [{ ...entry, shareMinor: share.offeredMinor }] : [];
      });
      const states = new Map<string, string>();
      for (const { applicationId } of winners) states.set(applicationId, (await this.applicants.lockApplication(tx, applicationId)).state);
      const gone = winners.filter(({ applicationId }) => states.get(applicationId) !== 'reserve-listed');
      if (gone.length === 0) return winners;
      waiting = waiting.filter((entry) => !gone.some(({ applicationId }) => applicationId === entry.applicationId));
    }
  }

  private async stillWaiting(tx: Tx, listed: readonly Waiting[]): Promise<readonly Waiting[]> {
    const ids = listed.map(({ applicationId }) => applicationId);
    const summaries = await this.applicants.summaries(ids);
    const reserved = new Set(summaries.filter(({ state }) => state === 'reserve-listed').map(({ id }) => id));
    const open = await tx.sql<{ id: string }>(
      `SELECT "application_id" AS "id" FROM "award"."decision" WHERE "application_id" = ANY($1::uuid[]) AND "state" IN ('recommended', 'sent-back', 'confirmed')`,
      [ids],
    );
    const decided = new Set(open.map(({ id }) => id));
    return listed.filter(({ applicationId }) => reserved.has(applicationId) && !decided.has(applicationId));
  }

  private async available(tx: Tx, envelopeId: string): Promise<bigint> {
    const balances = await this.ledger.balances([envelopeId], tx);
    return balances.find((balance) => balance.kind === 'envelope:available')?.amountMinor ?? 0n;
  }
}
