import { Injectable } from '@nestjs/common';

import { type Actor, DomainError } from '@traverse/kernel';
import { actingAs, transition, UnitOfWork } from '@traverse/platform';

import { endSessionsOf } from '../session/end-sessions.js';
import { newRecoveryCodes, replaceRecoveryCodes } from './recovery-codes.js';
import { OWNER, secondFactorWorkflow } from './second-factor.workflow.js';
import { SecondFactors, unrecorded } from './second-factors.js';

/** The first code of the app: the factor counts from now on, sessions elsewhere end, and the recovery codes are shown, this once. */
@Injectable()
export class ConfirmSecondFactor {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly factors: SecondFactors,
  ) {}

  execute(actor: Actor, { code }: { readonly code: string }, address: string): Promise<{ recoveryCodes: string[] }> {
    const personId = actor.personId ?? '';
    const recoveryCodes = newRecoveryCodes();
    return this.factors.limited(personId, address, () =>
      this.uow.run(unrecorded(actor), async (tx) => {
        const factor = await this.factors.lock(tx, personId);
        if (!factor) throw new DomainError('identity.no-second-factor');
        if (factor.state !== 'pending') throw new DomainError('identity.second-factor-stands');
        this.factors.take(tx, factor, code);
        transition(actingAs(tx, OWNER), secondFactorWorkflow, factor, 'confirm', {
          payload: { personId },
          patch: { confirmedAt: tx.now },
        });
        replaceRecoveryCodes(tx, factor.id, recoveryCodes);
        endSessionsOf(tx, personId, actor.sessionId ?? null);
        return { recoveryCodes };
      }),
    );
  }
}
