import { type Actor, DomainError, isMemberOf, notFound } from '@traverse/kernel';
import { notFoundUnless, type Tx } from '@traverse/platform';

import { MEMBERSHIP_CHANGED } from '../identity.events.js';
import { MembershipRow } from './membership.entity.js';
import { Organisation } from './organisation.entity.js';

/** All people of an organisation under lock, by id: who may do what is decided on these rows, not on what the session said. */
export async function lockMembers(tx: Tx, organisationId: string): Promise<MembershipRow[]> {
  const rows = await tx.sql<{ id: string }>(`SELECT "id" FROM "identity"."membership" WHERE "organisation_id" = $1`, [organisationId]);
  return tx.lockMany(
    MembershipRow,
    rows.map(({ id }) => id),
  );
}

export function assertOwner(members: readonly MembershipRow[], actor: Actor): void {
  if (!members.some(({ personId, right }) => personId === actor.personId && right === 'owner'))
    throw new DomainError('identity.owner-only', { status: 403 });
}

/** Locks organisation and members for a change of who may do what; 404 for who does not belong to it. */
export async function lockHouse(tx: Tx, actor: Actor, organisationId: string): Promise<MembershipRow[]> {
  notFoundUnless(isMemberOf(actor, organisationId), 'organisation');
  await tx.lock(Organisation, organisationId);
  return lockMembers(tx, organisationId);
}

export function memberIn(members: readonly MembershipRow[], personId: string): MembershipRow {
  const member = members.find((row) => row.personId === personId);
  if (!member) throw notFound('person');
  return member;
}

/** Somebody has to be able to hand out rights. */
export function assertAnotherOwner(members: readonly MembershipRow[], leaving: MembershipRow): void {
  if (leaving.right === 'owner' && !members.some(({ id, right }) => id !== leaving.id && right === 'owner'))
    throw new DomainError('identity.last-owner');
}

export function emitChange(tx: Tx, { organisationId, personId }: MembershipRow, right: string | null): void {
  tx.emit({ type: MEMBERSHIP_CHANGED, subjectId: organisationId, payload: { personId, right, by: tx.actor.personId } });
}
