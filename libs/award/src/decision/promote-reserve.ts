import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { cut, EvaluatorFacade, leftOf, type ReserveEntry } from '@traverse/evaluator';
import { formatDecimal } from '@traverse/kernel';
import { Ledger } from '@traverse/ledger';
import { type DeliveredEvent, type EventSubscriber, Subscribes, type Tx } from '@traverse/platform';
import { type CallDocument, ProgrammeFacade, territoryOf } from '@traverse/programme';

import { EnvelopeLimits } from './envelope-limits.js';
import { RecommendDecision } from './recommend-decision.js';

/** One who waits, by a ranking or because an appeal was allowed. */
type Waiting = Pick<ReserveEntry, 'applicationId' | 'currency' | 'requestedMinor' | 'territory'> & { readonly rankingId: string | null };
type Winner = Waiting & { readonly shareMinor: bigint };

const BY_APPEAL = `
  SELECT "application_id" AS "applicationId", "currency", "ranking_id" AS "rankingId" FROM "award"."decision"
  WHERE "envelope_id" = $1 AND "outcome" = 'reserve' AND "previous_id" IS NOT NULL AND "communicated_at" IS NOT NULL ORDER BY "communicated_at", "id"`;

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

  /** Those whose appeal was allowed come before the ranking that wronged them, in the order in which they were told. */
  private async listed(
    tx: Tx,
    document: CallDocument,
    { id, callId }: { readonly id: string; readonly callId: string },
  ): Promise<Waiting[]> {
    const ranked = await this.evaluators.reserve(callId, id);
    const allowed = await tx.sql<Pick<Waiting, 'applicationId' | 'currency' | 'rankingId'>>(BY_APPEAL, [id]);
    if (allowed.length === 0) return ranked;
    const ids = allowed.map(({ applicationId }) => applicationId);
    const places = await this.applicants.applicationsForMatching(ids);
    const first = allowed.map((one): Waiting => {
      const place = places.find((application) => application.id === one.applicationId);
      const seat = place?.seatNutsCode ?? null;
      return {
        ...one,
        requestedMinor: place?.requestedMinor ?? 0n,
        territory: (seat === null ? null : territoryOf(document, seat))?.key,
      };
    });
    return [...first, ...ranked.filter(({ applicationId }) => !ids.includes(applicationId))];
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
