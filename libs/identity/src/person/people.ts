import { DomainError } from '@traverse/kernel';
import { actingAs, recordCreated, type Tx, transition } from '@traverse/platform';

import { Person, type UiLanguage } from './person.entity.js';
import { type PersonFacts, personWorkflow } from './person.workflow.js';

export interface NewPerson {
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly language?: UiLanguage;
  readonly demoLogin?: string | null;
}

const NO_FACTS: PersonFacts = { administratorsLeft: 0, isAdministrator: false };

export const emailKey = (email: string): string => email.trim().toLowerCase();

/** One address after another: registrations, invitations and resets of one address never overlap, also before there is a row. */
export async function lockAddress(tx: Tx, email: string): Promise<Person | null> {
  await tx.sql(`SELECT pg_advisory_xact_lock(hashtextextended('identity.address ' || $1, 0))`, [emailKey(email)]);
  const [row] = await tx.sql<{ id: string }>(`SELECT "id" FROM "identity"."person" WHERE "email" = $1`, [emailKey(email)]);
  return row ? tx.lock(Person, row.id) : null;
}

export function insertPerson(tx: Tx, { email, name, passwordHash, language = 'en', demoLogin = null }: NewPerson): Person {
  const person = tx.insert(Person, {
    email: emailKey(email),
    name: name.trim(),
    passwordHash,
    language,
    demoLogin,
    state: personWorkflow.initial,
    version: 1,
    createdAt: tx.now,
  });
  recordCreated(tx, personWorkflow, person);
  return person;
}

/** The mailbox has shown itself to be theirs: by a link that was sent there, or because whoever makes the person vouches for it. */
export function verifyAddress(tx: Tx, person: Person): void {
  if (person.state === 'disabled') throw new DomainError('identity.account-disabled', { status: 403 });
  if (person.state === 'unverified') transition(actingAs(tx, 'identity.verify'), personWorkflow, person, 'verify', { facts: NO_FACTS });
}
