import { DomainError, systemActor } from '@traverse/kernel';
import type { UnitOfWork } from '@traverse/platform';

import { assertGoodPassword, hashPassword } from '../password/passwords.js';
import { confirmRole, requestRole } from '../staff-role/grant-staff-roles.js';
import { emailKey, insertPerson, verifyAddress } from './people.js';

export interface FirstAdministrator {
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

/** The first two administrators, of whom each can confirm what the other asks for: only while nobody exists, so once. */
export async function bootstrapAdministrators(
  uow: UnitOfWork,
  administrators: readonly [FirstAdministrator, FirstAdministrator],
): Promise<string[]> {
  const emails = new Set(administrators.map(({ email }) => emailKey(email)));
  if (administrators.length !== 2 || emails.size !== 2) throw new DomainError('identity.bootstrap-two', { status: 400 });
  administrators.forEach(({ email, name, password }, i) => assertGoodPassword(password, [email, name], `administrators.${i}.password`));
  const hashes = await Promise.all(administrators.map(({ password }) => hashPassword(password)));
  return uow.run(systemActor('identity.grant'), async (tx) => {
    await tx.sql(`SELECT pg_advisory_xact_lock(hashtext('identity.bootstrap'))`);
    const anybody = await tx.sql(`SELECT 1 AS "x" FROM "identity"."person" LIMIT 1`);
    if (anybody.length > 0) throw new DomainError('identity.bootstrap-done');
    const ids: string[] = [];
    for (const [i, { email, name }] of administrators.entries()) {
      const person = insertPerson(tx, { email, name, passwordHash: hashes[i] ?? '' });
      verifyAddress(tx, person);
      await confirmRole(tx, await requestRole(tx, { personId: person.id, role: 'administrator', programmeId: null }, null));
      ids.push(person.id);
    }
    return ids;
  });
}
