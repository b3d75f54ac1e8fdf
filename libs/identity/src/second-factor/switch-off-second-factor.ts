import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { actingAs, transition, UnitOfWork } from '@traverse/platform';

import { assertPassword } from '../password/passwords.js';
import { Person } from '../person/person.entity.js';
import { forgetRecoveryCodes } from './recovery-codes.js';
import { OWNER, secondFactorWorkflow } from './second-factor.workflow.js';
import { SecondFactors, unrecorded } from './second-factors.js';

/** Off by its owner, who knows the password and has the app or a recovery code. */
@Injectable()
export class SwitchOffSecondFactor {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly factors: SecondFactors,
  ) {}

  execute(actor: Actor, { password, code }: { readonly password: string; readonly code: string }, address: string): Promise<null> {
    const personId = actor.personId ?? '';
    return this.factors.limited(personId, address, () =>
      this.uow.run(unrecorded(actor), async (tx) => {
        await assertPassword((await tx.lock(Person, personId)).passwordHash, password);
        await this.factors.check(tx, personId, code);
        const factor = await this.factors.lockStanding(tx, personId);
        const patch = { sealedSecret: null };
        transition(actingAs(tx, OWNER), secondFactorWorkflow, factor, 'switch-off', { payload: { personId }, patch });
        forgetRecoveryCodes(tx, factor.id);
        return null;
      }),
    );
  }
}
