import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { EvaluatorFacade } from '@traverse/evaluator';
import { formatDecimal, minBigint } from '@traverse/kernel';
import { Ledger } from '@traverse/ledger';
import { type DeliveredEvent, type EventSubscriber, Subscribes, type Tx } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { RecommendDecision } from './recommend-decision.js';

/**
 * Money came back to an envelope: the next of its reserve list, in order, gets a new decision, recommended by the system and confirmed by people.
 * `whenShort` of the call says what happens when the first does not fit.
 */
@Injectable()
@Subscribes({ name: 'award.promote-reserve', to: ['programme.envelope.freed.v1'] })
export class PromoteReserve implements EventSubscriber {
  constructor(
    private readonly applicants: ApplicantFacade,
    private readonly evaluators: EvaluatorFacade,
    private readonly programmes: ProgrammeFacade,
    private readonly ledger: Ledger,
    private readonly recommend: RecommendDecision,
  ) {}

  async handle(tx: Tx, event: DeliveredEvent): Promise<void> {
    // One at a time per envelope: the lock is taken before the balance is read.
    const envelope = await this.programmes.lockEnvelope(tx, event.subjectId);
    const waiting = await this.evaluators.reserve(envelope.callId, envelope.id);
    if (waiting.length === 0) return;
    const call = await this.programmes.call(envelope.callId);
    if (!call) return;
    const { document } = await this.programmes.callVersion(envelope.callId, call.currentVersion);
    let left = await this.available(tx, envelope.id);
    for (const entry of waiting) {
      const application = await this.applicants.lockApplication(tx, entry.applicationId);
      if (application.state !== 'reserve-listed' || (await this.underDecision(tx, application.id))) continue;
      const asked = entry.requestedMinor;
      const offered = document.whenShort === 'offer-rest' ? minBigint(asked, left) : asked;
      if (offered <= 0n || offered > left) {
        if (document.whenShort === 'skip') continue;
        return;
      }
      const amount = formatDecimal(offered, application.currency);
      await this.recommend.inside(tx, {
        applicationId: application.id,
        outcome: 'fund',
        amount,
        reason: 'reserve.promotion',
        rankingId: entry.rankingId,
      });
      left -= offered;
    }
  }

  private async available(tx: Tx, envelopeId: string): Promise<bigint> {
    const balances = await this.ledger.balances([envelopeId], tx);
    return balances.find((balance) => balance.kind === 'envelope:available')?.amountMinor ?? 0n;
  }

  private async underDecision(tx: Tx, applicationId: string): Promise<boolean> {
    const rows = await tx.sql(`SELECT 1 AS "x" FROM "award"."decision" WHERE "application_id" = $1 AND "state" <> 'communicated'`, [
      applicationId,
    ]);
    return rows.length > 0;
  }
}
