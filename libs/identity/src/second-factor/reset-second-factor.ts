import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { actingAs, transition, type Tx, UnitOfWork } from '@traverse/platform';

import { Person } from '../person/person.entity.js';
import { endSessionsOf } from '../session/end-sessions.js';
import { forgetRecoveryCodes } from './recovery-codes.js';
import type { SecondFactor } from './second-factor.entity.js';
import { OWNER, secondFactorWorkflow } from './second-factor.workflow.js';
import { SecondFactors } from './second-factors.js';

/** For somebody who lost the telephone and the recovery codes: one administrator asks, another confirms; its owner may refuse until then. */
@Injectable()
export class ResetSecondFactor {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly factors: SecondFactors,
  ) {}

  ask(actor: Actor, personId: string, reason: string): Promise<{ id: string }> {
    return this.withFactor(actor, personId, (tx, factor) =>
      transition(tx, secondFactorWorkflow, factor, 'ask-reset', {
        reason,
        payload: { personId },
        patch: { resetAskedById: actor.personId },
      }),
    );
  }

  confirm(actor: Actor, personId: string): Promise<{ id: string }> {
    return this.withFactor(actor, personId, async (tx, factor) => {
      const facts = { askerStands: await isAdministrator(tx, factor.resetAskedById) };
      transition(tx, secondFactorWorkflow, factor, 'confirm-reset', { facts, payload: { personId }, patch: { sealedSecret: null } });
      forgetRecoveryCodes(tx, factor.id);
      endSessionsOf(tx, personId);
    });
  }

  withdraw(actor: Actor, personId: string): Promise<{ id: string }> {
    return this.withFactor(actor, personId, (tx, factor) =>
      transition(tx, secondFactorWorkflow, factor, 'withdraw-reset', { payload: { personId }, patch: { resetAskedById: null } }),
    );
  }

  /** By the owner, who is signed in: nobody takes their factor from them unheard. */
  async refuse(actor: Actor): Promise<null> {
    const personId = actor.personId ?? '';
    await this.withFactor(actor, personId, (tx, factor) =>
      transition(actingAs(tx, OWNER), secondFactorWorkflow, factor, 'refuse-reset', {
        payload: { personId },
        patch: { resetAskedById: null },
      }),
    );
    return null;
  }

  private withFactor(
    actor: Actor,
    personId: string,
    work: (tx: Tx, factor: SecondFactor) => void | Promise<void>,
  ): Promise<{ id: string }> {
    return this.uow.run(actor, async (tx) => {
      await tx.lock(Person, personId);
      await work(tx, await this.factors.lockStanding(tx, personId));
      return { id: personId };
    });
  }
}

async function isAdministrator(tx: Tx, personId: string | null): Promise<boolean> {
  const found = await tx.sql(
    `SELECT 1 AS "x" FROM "identity"."staff_role" r JOIN "identity"."person" p ON p."id" = r."person_id"
     WHERE r."person_id" = $1 AND r."role" = 'administrator' AND r."programme_id" IS NULL AND r."state" = 'granted' AND p."state" = 'active'`,
    [personId],
  );
  return found.length > 0;
}
