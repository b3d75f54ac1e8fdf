import { Injectable } from '@nestjs/common';

import { type Actor, DomainError, newId } from '@traverse/kernel';
import { recordCreated, UnitOfWork } from '@traverse/platform';

import type { BatchRequest } from '../batch/make-batches.js';
import { PAYOUT_RUN_STEP } from '../finance.events.js';
import { programmesOf } from '../finance.scope.js';
import { APPROVED_IN_SCOPE, inScope } from './approved-payouts.js';
import { PayoutRun, type RunScope } from './payout-run.entity.js';
import { payoutRunWorkflow } from './payout-run.workflow.js';

const COUNT = `SELECT count(*)::int AS "n" FROM "finance"."payout" WHERE ${APPROVED_IN_SCOPE}`;

/** Everything that is approved is to be paid: from here on the jobs do it, step by step (take-step.ts). */
@Injectable()
export class StartPayoutRun {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, request: BatchRequest): Promise<{ id: string }> {
    return this.uow.run(actor, async (tx) => {
      if (actor.personId === null) throw new DomainError('finance.batch.nothing-to-pay');
      const scope: RunScope = {
        authorityId: request.authorityId ?? null,
        currency: request.currency ?? null,
        programmeIds: programmesOf(actor, ['finance-officer']),
        notOfOrganisationIds: actor.memberships.map(({ organisationId }) => organisationId),
      };
      const [approved] = await tx.sql<{ n: number }>(COUNT, inScope(scope));
      if (!approved?.n) throw new DomainError('finance.batch.nothing-to-pay');
      const [row] = await tx.sql<{ n: string }>(`SELECT nextval('finance.next_payout_run_number') AS "n"`);
      const run = tx.insert(PayoutRun, {
        ...{ id: newId(), state: 'making' as const, version: 1, createdAt: tx.now },
        number: `RUN-${tx.now.getUTCFullYear()}-${String(row?.n ?? '').padStart(6, '0')}`,
        ...{ scope, madeById: actor.personId, expected: approved.n },
        ...{ steps: 0, batches: 0, payouts: 0, done: 0 },
      });
      recordCreated(tx, payoutRunWorkflow, run);
      tx.emit({ type: PAYOUT_RUN_STEP, subjectId: run.id, payload: { step: 0 } });
      return { id: run.id };
    });
  }
}
