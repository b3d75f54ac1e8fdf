import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

import { type Actor, hasStaffRole, isMemberOf } from '@traverse/kernel';

import type { ListQueryDto } from './list-query.dto.js';

const STAFF = ['officer', 'approver', 'auditor', 'finance-officer', 'finance-approver'] as const;

interface Owned {
  readonly programmeId: string;
  readonly applicantOrganisationId: string;
  readonly partnerOrganisationId: string | null;
}

/** Members of the two parties and staff of the programme. For everybody else the row does not exist. */
export function maySee(actor: Actor, row: Owned): boolean {
  if (isMemberOf(actor, row.applicantOrganisationId) || isMemberOf(actor, row.partnerOrganisationId)) return true;
  return STAFF.some((role) => hasStaffRole(actor, role, row.programmeId));
}

/** The same rule as a condition, so that pages are full and nothing is read in vain. */
export function scopeTo<E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  alias: string,
  actor: Actor,
  filter: ListQueryDto,
): SelectQueryBuilder<E> {
  const organisations = actor.memberships.map((membership) => membership.organisationId);
  const staff = actor.staff.filter((held) => held.role !== 'evaluator' && held.role !== 'administrator');
  const mine = `(${alias}.applicantOrganisationId = ANY(:organisations) OR ${alias}.partnerOrganisationId = ANY(:organisations))`;
  const everywhere = staff.some((held) => held.programmeId === null);
  const programmes = staff.flatMap((held) => held.programmeId ?? []);
  if (filter.mine === 'true' || staff.length === 0) query.andWhere(mine, { organisations });
  else if (!everywhere) query.andWhere(`(${mine} OR ${alias}.programmeId = ANY(:programmes))`, { organisations, programmes });
  if (filter.callId) query.andWhere(`${alias}.callId = :callId`, { callId: filter.callId });
  if (filter.state) query.andWhere(`${alias}.state = :state`, { state: filter.state });
  return query;
}
