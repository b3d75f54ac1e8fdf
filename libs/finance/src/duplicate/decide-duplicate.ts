import { Injectable } from '@nestjs/common';

import { type Actor, DomainError, newId, notFound } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';

import { LoadClaim } from '../claim/load-claim.js';
import { isStaffOnCase } from '../finance.scope.js';
import { DuplicateDecision, type DuplicateVerdict } from './duplicate-decision.entity.js';
import { duplicatesOf, matchedKey } from './duplicates.js';

export interface DuplicateInput {
  readonly lineId: string;
  readonly otherClaimId: string;
  readonly verdict: DuplicateVerdict;
  readonly reason: string;
}

/** Before a claim is certified somebody says of each invoice that another claim seems to hold: it may be paid here, or not. */
@Injectable()
export class DecideDuplicate {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly load: LoadClaim,
  ) {}

  execute(actor: Actor, claimId: string, input: DuplicateInput): Promise<{ id: string }> {
    return this.uow.run(actor, async (tx) => {
      const { claim } = await this.load.lock(tx, actor, claimId);
      const decidedById = actor.personId;
      if (decidedById === null || !isStaffOnCase(actor, ['officer'], claim))
        throw new DomainError('finance.claim.not-allowed', { status: 403 });
      if (claim.state !== 'submitted') throw new DomainError('finance.claim.wrong-state', { params: { state: claim.state } });
      const { lineId, otherClaimId, verdict, reason } = input;
      const found = (await duplicatesOf(tx.sql.bind(tx), claimId)).find(
        (one) => one.lineId === lineId && one.otherClaimId === otherClaimId,
      );
      if (!found) throw notFound('duplicate');
      tx.insert(DuplicateDecision, {
        ...{ id: newId(), claimId, lineId, otherClaimId, matched: matchedKey(found.matched), verdict },
        ...{ reason: reason.trim(), decidedById, decidedAt: tx.now },
      });
      return { id: claimId };
    });
  }
}
