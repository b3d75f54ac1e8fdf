import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { EvaluatorFacade } from '@traverse/evaluator';
import { type Actor, DomainError, parseDecimal } from '@traverse/kernel';
import { actingAs, notFoundUnless, transition, type Tx, UnitOfWork } from '@traverse/platform';

import { maySeeDecision } from '../decision/confirm-decision.js';
import type { Decision } from '../decision/decision.entity.js';
import { decisionWorkflow } from '../decision/decision.workflow.js';
import { RecommendDecision } from '../decision/recommend-decision.js';
import { Appeal, type AppealMoney } from './appeal.entity.js';
import { lockDecision } from './lock-decision.js';
import { tookPart } from './took-part.js';

export interface Verdict {
  readonly outcome: 'dismiss' | 'allow';
  readonly reason: string;
  /** Needed to allow, except where the application was refused as ineligible: it takes its way again. */
  readonly money?: AppealMoney;
  /** Decimal; needed for `available`. */
  readonly amount?: string;
}

/**
 * Somebody who had no part in a decision dismisses or allows the appeal against it. What is allowed makes a new decision, recommended by this person and
 * confirmed by others like any other; an application that was refused as ineligible becomes eligible.
 */
@Injectable()
export class DecideAppeal {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly applicants: ApplicantFacade,
    private readonly evaluators: EvaluatorFacade,
    private readonly recommend: RecommendDecision,
  ) {}

  execute(actor: Actor, decisionId: string, verdict: Verdict): Promise<{ id: string }> {
    return this.uow.run(actor, async (tx) => {
      const decision = await lockDecision(tx, this.applicants, decisionId);
      notFoundUnless(maySeeDecision(actor, decision), 'decision');
      const [row] = await tx.sql<{ id: string }>(`SELECT "id" FROM "award"."appeal" WHERE "decision_id" = $1`, [decisionId]);
      notFoundUnless(row !== undefined, 'appeal');
      const appeal = await tx.lock(Appeal, row.id);
      const { outcome, reason } = verdict;
      const part = await tookPart((text, values) => tx.sql(text, values), this.evaluators, [decision]);
      transition(tx, decisionWorkflow, decision, outcome, {
        reason,
        facts: { tookPart: part.get(decisionId) ?? [] },
        payload: { applicationId: decision.applicationId },
      });
      tx.update(appeal, { answeredAt: tx.now, answeredById: actor.personId, answer: reason });
      if (outcome === 'allow') await this.allow(tx, decision, appeal, verdict);
      return { id: decisionId };
    });
  }

  private async allow(tx: Tx, decision: Decision, appeal: Appeal, { reason, money, amount }: Verdict): Promise<void> {
    const { id: previousId, applicationId, currency, ineligible, outcome, rankingId } = decision;
    if (ineligible) {
      await this.applicants.allowAppeal(tx, applicationId, reason);
      return;
    }
    assertMoney(outcome, money, amount);
    const wanted = { applicationId, reason, previousId, rankingId };
    const next =
      money === 'available' && amount ? { ...wanted, outcome: 'fund' as const, amount } : { ...wanted, outcome: 'reserve' as const };
    const { id } = await this.recommend.inside(actingAs(tx, 'award.decide-appeal'), next);
    tx.update(appeal, { money, newDecisionId: id, ...(amount ? { amountMinor: parseDecimal(amount, currency) } : {}) });
  }
}

function assertMoney(
  before: Decision['outcome'],
  money: AppealMoney | undefined,
  amount: string | undefined,
): asserts money is AppealMoney {
  const refuse = (path: string, code: string): never => {
    throw new DomainError(code, { status: 400, fields: [{ path, code }] });
  };
  if (!money) refuse('money', 'award.appeal.which-money');
  if (money === 'available' && !amount) refuse('amount', 'award.decision.amount-required');
  if (money === 'reserve' && before === 'reserve') refuse('money', 'award.appeal.on-reserve-already');
}
