import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { EvaluatorFacade } from '@traverse/evaluator';
import { formatDecimal } from '@traverse/kernel';
import type { Tx } from '@traverse/platform';
import { AidRegister, type CallDocument, ProgrammeFacade } from '@traverse/programme';

import { conditionsOf } from '../decision/conditions.js';
import type { Decision } from '../decision/decision.entity.js';
import { Feedback, type ToldDecision } from './feedback.entity.js';

/** Keeps what the applicant is told of the reviews, in the transaction that communicates the decision: a review that is voided later changes no letter. */
@Injectable()
export class KeepFeedback {
  constructor(
    private readonly applicants: ApplicantFacade,
    private readonly evaluators: EvaluatorFacade,
    private readonly programmes: ProgrammeFacade,
    private readonly register: AidRegister,
  ) {}

  async inside(tx: Tx, decision: Decision, document: CallDocument): Promise<void> {
    tx.assertLocked(decision);
    const { id: decisionId, applicationId, callId, callVersion, outcome, amountMinor, currency, appealUntilAt } = decision;
    const [application] = await this.applicants.summaries([applicationId]);
    tx.insert(Feedback, {
      decisionId,
      applicationId,
      content: {
        call: { id: callId, version: callVersion },
        number: application?.number ?? '',
        title: application?.title ?? '',
        applicantName: application?.organisationName ?? '',
        outcome,
        amount: formatDecimal(amountMinor, currency),
        currency,
        toldAt: tx.now.toISOString(),
        appealUntilAt: (appealUntilAt ?? tx.now).toISOString(),
        reviews: await this.evaluators.feedback((text, values) => tx.sql(text, values), applicationId, document),
        decision: await this.toldDecision(tx, decision, document),
      },
      toldAt: tx.now,
    });
  }

  private async toldDecision(tx: Tx, decision: Decision, document: CallDocument): Promise<ToldDecision> {
    const { id, applicationId, reason, ineligible, envelopeId } = decision;
    const { verdicts } = await this.applicants.lockApplication(tx, applicationId);
    const envelope = envelopeId ? await this.programmes.envelope(envelopeId, tx) : null;
    const conditions = await conditionsOf((text, values) => tx.sql(text, values), [id]);
    return {
      ...{ reason, ineligible },
      conditions: conditions.map(({ text }) => text),
      unmet: ineligible ? (verdicts ?? []).filter(({ outcome }) => outcome === 'not-met') : [],
      appealDays: document.decision.appealDays,
      authority: envelope ? (await this.programmes.authority(envelope.authorityId)).name : null,
      notice: await this.register.noticeOf(tx, id),
      replacesToldAt: await this.replaced(tx, decision.previousId),
    };
  }

  private async replaced(tx: Tx, previousId: string | null): Promise<string | null> {
    if (previousId === null) return null;
    const [row] = await tx.sql<{ at: Date | null }>(`SELECT "communicated_at" AS "at" FROM "award"."decision" WHERE "id" = $1`, [
      previousId,
    ]);
    return row?.at?.toISOString() ?? null;
  }
}
