import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { type Tx, UnitOfWork } from '@traverse/platform';

import { PASSWORD_CHANGED } from '../identity.events.js';
import { OneTimeLinks } from '../link/one-time-links.js';
import { assertGoodPassword, hashPassword } from '../password/passwords.js';
import { Person } from '../person/person.entity.js';
import { verifyAddress } from '../person/people.js';
import { endSessionsOf } from '../session/end-sessions.js';

export const RESET_PASSWORD = 'reset-password';

/** A new password for who holds the mailbox. All sessions end; other reset links are worth nothing any more. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly links: OneTimeLinks,
  ) {}

  async execute(actor: Actor, token: string, password: string): Promise<null> {
    assertGoodPassword(password, []);
    const passwordHash = await hashPassword(password);
    return this.uow.run(actor, async (tx) => {
      const { personId } = await this.links.use(tx, RESET_PASSWORD, token);
      const person = await tx.lock(Person, personId ?? '');
      assertGoodPassword(password, [person.email, person.name]);
      verifyAddress(tx, person);
      setPassword(tx, person, passwordHash, null);
      return null;
    });
  }
}

/** What every change of a password brings with it. */
export function setPassword(tx: Tx, person: Person, passwordHash: string, keepSessionId: string | null): void {
  tx.update(person, { passwordHash });
  endSessionsOf(tx, person.id, keepSessionId);
  tx.defer(
    `UPDATE "identity"."one_time_link" SET "withdrawn_at" = $2 WHERE "person_id" = $1 AND "kind" = '${RESET_PASSWORD}' AND "used_at" IS NULL AND "withdrawn_at" IS NULL`,
    [person.id, tx.now],
  );
  tx.emit({ type: PASSWORD_CHANGED, subjectId: person.id });
}
