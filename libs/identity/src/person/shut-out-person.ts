import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { type Tx, transition, UnitOfWork } from '@traverse/platform';

import { endSessionsOf } from '../session/end-sessions.js';
import { administratorsWithout } from '../staff-role/grant-staff-roles.js';
import { Person } from './person.entity.js';
import { type PersonFacts, personWorkflow } from './person.workflow.js';

async function factsFor(tx: Tx, personId: string): Promise<PersonFacts> {
  const administratorsLeft = await administratorsWithout(tx, personId);
  const own = await tx.sql(
    `SELECT 1 AS "x" FROM "identity"."staff_role" WHERE "person_id" = $1 AND "role" = 'administrator' AND "programme_id" IS NULL AND "state" = 'granted'`,
    [personId],
  );
  return { administratorsLeft, isAdministrator: own.length > 0 };
}

/** Shuts a person out at once, or lets them in again. Their roles and what they did stay as they are. */
@Injectable()
export class ShutOutPerson {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, id: string, command: 'disable' | 'enable', reason: string): Promise<{ id: string }> {
    return this.uow.run(actor, async (tx) => {
      const person = await tx.lock(Person, id);
      transition(tx, personWorkflow, person, command, { facts: await factsFor(tx, id), reason });
      if (command === 'disable') endSessionsOf(tx, id);
      return { id };
    });
  }
}
