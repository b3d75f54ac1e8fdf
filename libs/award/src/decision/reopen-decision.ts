import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import type { Actor } from '@traverse/kernel';
import { notFoundUnless, transition, UnitOfWork } from '@traverse/platform';

import { Agreement } from '../agreement/agreement.entity.js';
import { lockDecision } from '../appeal/lock-decision.js';
import { Voucher } from '../voucher/voucher.entity.js';
import { maySeeDecision } from './confirm-decision.js';
import { DecisionStanding } from './decision-standing.js';
import { decisionWorkflow } from './decision.workflow.js';
import { RecommendDecision } from './recommend-decision.js';
import type { Recommendation } from './recommendation.js';
import { UndoAward } from './undo-award.js';

/** What is to stand in its place. */
export type Instead = Pick<Recommendation, 'outcome' | 'amount' | 'conditions' | 'reason'>;

const AGREEMENTS = `
  SELECT "id" FROM "award"."agreement" WHERE "decision_id" = $1 AND "state" IN ('offered', 'signed', 'in-force') ORDER BY "id"`;
const VOUCHER = `
  SELECT v."id" FROM "award"."voucher" v JOIN "award"."agreement" a ON a."id" = v."agreement_id" WHERE a."decision_id" = $1`;

/**
 * An officer opens a decision again that the company was told, and says what is to be decided instead. The old one ends and stays readable with its
 * letter; its agreement is set aside, its voucher revoked, its money back in the envelope, all in one transaction. The new one is recommended by this
 * person and confirmed by others like any other, with a letter and a term of appeal of its own. Never once something of the voucher is claimed or paid.
 */
@Injectable()
export class ReopenDecision {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly applicants: ApplicantFacade,
    private readonly standing: DecisionStanding,
    private readonly undoing: UndoAward,
    private readonly recommend: RecommendDecision,
  ) {}

  execute(actor: Actor, id: string, instead: Instead): Promise<{ id: string }> {
    return this.uow.run(actor, async (tx) => {
      const decision = await lockDecision(tx, this.applicants, id);
      notFoundUnless(maySeeDecision(actor, decision), 'decision');
      const { applicationId } = decision;
      const agreements = await tx.lockMany(
        Agreement,
        (await tx.sql<{ id: string }>(AGREEMENTS, [id])).map((row) => row.id),
      );
      const [row] = await tx.sql<{ id: string }>(VOUCHER, [id]);
      const voucher = row ? await tx.lock(Voucher, row.id) : null;
      const facts = (await this.standing.of([decision], tx)).get(id) ?? {};
      transition(tx, decisionWorkflow, decision, 'reopen', { reason: instead.reason, facts, payload: { applicationId } });
      if (decision.outcome === 'fund') await this.undoing.inside(tx, decision, agreements, voucher, instead.reason);
      await this.applicants.reopenDecision(tx, applicationId, instead.reason);
      return this.recommend.inside(tx, { ...instead, applicationId, previousId: id, rankingId: decision.rankingId });
    });
  }
}
