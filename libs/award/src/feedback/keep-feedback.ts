import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { EvaluatorFacade } from '@traverse/evaluator';
import { formatDecimal } from '@traverse/kernel';
import type { Tx } from '@traverse/platform';
import type { CallDocument } from '@traverse/programme';

import type { Decision } from '../decision/decision.entity.js';
import { Feedback } from './feedback.entity.js';

/** Keeps what the applicant is told of the reviews, in the transaction that communicates the decision: a review that is voided later changes no letter. */
@Injectable()
export class KeepFeedback {
  constructor(
    private readonly applicants: ApplicantFacade,
    private readonly evaluators: EvaluatorFacade,
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
        reviews: await this.evaluators.feedback(tx, applicationId, document),
      },
      toldAt: tx.now,
    });
  }
}
