import { Injectable } from '@nestjs/common';

import { type Actor, newId } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';

import { RESET_REQUESTED } from '../identity.events.js';
import { emailKey } from '../person/people.js';
import { Attempts } from '../session/attempts.js';

/** Known or unknown: one event, one answer. Who hears the event finds the person, or nobody. */
@Injectable()
export class RequestPasswordReset {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly attempts: Attempts,
  ) {}

  async execute(actor: Actor, email: string, address: string): Promise<null> {
    await this.attempts.count('reset', emailKey(email), address);
    return this.uow.run(actor, async (tx) => {
      const [person] = await tx.sql<{ id: string }>(`SELECT "id" FROM "identity"."person" WHERE "email" = $1`, [emailKey(email)]);
      tx.emit({ type: RESET_REQUESTED, subjectId: person?.id ?? newId() });
      return null;
    });
  }
}
