import { Injectable } from '@nestjs/common';

import { type Actor, DomainError, newId } from '@traverse/kernel';
import { actingAs, qrSvg, recordCreated, transition, UnitOfWork } from '@traverse/platform';

import { assertPassword } from '../password/passwords.js';
import { Person } from '../person/person.entity.js';
import { SecondFactor } from './second-factor.entity.js';
import { OWNER, secondFactorWorkflow } from './second-factor.workflow.js';
import { SecondFactors, unrecorded } from './second-factors.js';
import { enrolmentUri, newSecret } from './totp.js';

const ISSUER = 'Traverse';

export interface Enrolment {
  readonly secret: string;
  readonly uri: string;
  readonly qrSvg: string;
}

/** Makes a secret and shows it, this once. It counts only after a code of it was typed; one that was begun before is given up. */
@Injectable()
export class EnrolSecondFactor {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly factors: SecondFactors,
  ) {}

  execute(actor: Actor, { password }: { readonly password: string }, address: string): Promise<Enrolment> {
    const personId = actor.personId ?? '';
    const secret = newSecret();
    return this.factors.limited(personId, address, () =>
      this.uow.run(unrecorded(actor), async (tx) => {
        const person = await tx.lock(Person, personId);
        await assertPassword(person.passwordHash, password);
        const own = actingAs(tx, OWNER);
        const before = await this.factors.lock(tx, personId);
        if (before && before.state !== 'pending') throw new DomainError('identity.second-factor-stands');
        if (before) transition(own, secondFactorWorkflow, before, 'abandon', { patch: { sealedSecret: null } });
        const id = newId();
        const factor = tx.insert(SecondFactor, {
          id,
          state: 'pending',
          version: 1,
          createdAt: tx.now,
          personId,
          sealedSecret: this.factors.seal(id, secret),
          lastStep: 0,
          confirmedAt: null,
          resetAskedById: null,
        });
        recordCreated(own, secondFactorWorkflow, factor);
        const uri = enrolmentUri(secret, person.email, ISSUER);
        return { secret, uri, qrSvg: qrSvg(uri) };
      }),
    );
  }
}
