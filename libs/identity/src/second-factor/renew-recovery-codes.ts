import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';

import { RECOVERY_CODES_RENEWED } from '../identity.events.js';
import { assertPassword } from '../password/passwords.js';
import { Person } from '../person/person.entity.js';
import { newRecoveryCodes, replaceRecoveryCodes } from './recovery-codes.js';
import { SecondFactors, unrecorded } from './second-factors.js';

/** New recovery codes, shown this once; those from before no longer work. */
@Injectable()
export class RenewRecoveryCodes {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly factors: SecondFactors,
  ) {}

  execute(
    actor: Actor,
    { password, code }: { readonly password: string; readonly code: string },
    address: string,
  ): Promise<{ recoveryCodes: string[] }> {
    const personId = actor.personId ?? '';
    const recoveryCodes = newRecoveryCodes();
    return this.factors.limited(personId, address, () =>
      this.uow.run(unrecorded(actor), async (tx) => {
        await assertPassword((await tx.lock(Person, personId)).passwordHash, password);
        await this.factors.check(tx, personId, code);
        const factor = await this.factors.lockStanding(tx, personId);
        replaceRecoveryCodes(tx, factor.id, recoveryCodes);
        tx.emit({ type: RECOVERY_CODES_RENEWED, subjectId: factor.id, payload: { personId } });
        return { recoveryCodes };
      }),
    );
  }
}
