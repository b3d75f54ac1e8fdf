import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { notFoundUnless, transition, UnitOfWork } from '@traverse/platform';

import { AlarmGate } from '../alarm/alarm-gate.js';
import { PAYOUT_RUN_STEP } from '../finance.events.js';
import { PayoutRun } from './payout-run.entity.js';
import { maySeeRun } from './payout-run.queries.js';
import { payoutRunWorkflow } from './payout-run.workflow.js';

const OF_YOUR_OWN = `
  SELECT count(*)::int AS "n" FROM "finance"."batch" b JOIN "finance"."payout" p ON p."batch_id" = b."id"
  WHERE b."run_id" = $1 AND (p."applicant_organisation_id" = ANY($2::uuid[]) OR p."partner_organisation_id" = ANY($2) OR p."payee_organisation_id" = ANY($2))`;

/** Another person than the maker has looked at the run and says: check all its batches; or: release them. The jobs do it in that person's name. */
@Injectable()
export class OrderPayoutRun {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly gate: AlarmGate,
  ) {}

  execute(actor: Actor, id: string, command: 'check' | 'release'): Promise<{ id: string }> {
    return this.uow.run(actor, async (tx) => {
      const run = await tx.lock(PayoutRun, id);
      notFoundUnless(maySeeRun(actor, run), 'payout-run');
      const by = command === 'check' ? { checkedById: actor.personId } : { releasedById: actor.personId };
      const own = actor.memberships.map(({ organisationId }) => organisationId);
      const [mine] = await tx.sql<{ n: number }>(OF_YOUR_OWN, [id, own]);
      const facts = { alarm: await this.gate.isShut(tx), ofYourOwn: mine?.n ?? 0 };
      transition(tx, payoutRunWorkflow, run, command, { facts, patch: { ...by, cursor: null, done: 0 } });
      tx.emit({ type: PAYOUT_RUN_STEP, subjectId: run.id, payload: { step: run.steps } });
      return { id };
    });
  }
}
