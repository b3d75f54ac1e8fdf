import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

import { type Actor, hasStaffRole, isMemberOf, type StaffRole } from '@traverse/kernel';

import type { Engagement } from './engagement/engagement.entity.js';
import type { EngagementQueryDto } from './list-query.dto.js';

const STAFF: readonly StaffRole[] = ['officer', 'approver', 'auditor', 'finance-officer', 'finance-approver'];
const MATCHING_STAFF: readonly StaffRole[] = ['officer', 'approver', 'auditor'];

export function isStaffOf(actor: Actor, programmeId: string): boolean {
  return MATCHING_STAFF.some((role) => hasStaffRole(actor, role, programmeId));
}

/** The company asked this partner itself: named it in the application, or proposed it. */
function askedBySelf(actor: Actor, { proposedById, matchingRunId }: Engagement): boolean {
  return proposedById === null ? matchingRunId === null : proposedById === actor.personId;
}

/**
 * The partner, staff of the programme, and the company from the partner's yes on: who was asked by
 * others and said no is not the company's to know.
 * For everybody else the row does not exist.
 */
export function maySeeEngagement(actor: Actor, row: Engagement): boolean {
  if (actor.system !== null) return true;
  if (isMemberOf(actor, row.partnerOrganisationId)) return true;
  if (isMemberOf(actor, row.applicantOrganisationId)) return row.acceptedAt !== null || askedBySelf(actor, row);
  return STAFF.some((role) => hasStaffRole(actor, role, row.programmeId));
}

/** The same rule as a condition, so that pages are full and nothing is read in vain. */
export function scopeTo<E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  alias: string,
  actor: Actor,
  filter: EngagementQueryDto,
): SelectQueryBuilder<E> {
  const organisations = actor.memberships.map((membership) => membership.organisationId);
  const staff = actor.staff.filter(({ role }) => STAFF.some((known) => known === role));
  const asPartner = `${alias}.partnerOrganisationId = ANY(:organisations)`;
  const asApplicant = `${alias}.applicantOrganisationId = ANY(:organisations)`;
  const bySelf = `(${alias}.proposedById = :me OR (${alias}.proposedById IS NULL AND ${alias}.matchingRunId IS NULL))`;
  const mine = `(${asPartner} OR (${asApplicant} AND (${alias}.acceptedAt IS NOT NULL OR ${bySelf})))`;
  const programmes = staff.flatMap((held) => held.programmeId ?? []);
  // Members of the company are never staff on its case.
  const asStaff = staff.some((held) => held.programmeId === null)
    ? `NOT (${asApplicant})`
    : `(${alias}.programmeId = ANY(:programmes) AND NOT (${asApplicant}))`;
  if (filter.mine === 'true' || staff.length === 0) query.andWhere(mine, { organisations, me: actor.personId });
  else query.andWhere(`(${mine} OR ${asStaff})`, { organisations, programmes, me: actor.personId });
  if (filter.callId) query.andWhere(`${alias}.callId = :callId`, { callId: filter.callId });
  if (filter.applicationId) query.andWhere(`${alias}.applicationId = :applicationId`, { applicationId: filter.applicationId });
  if (filter.state) query.andWhere(`${alias}.state = :state`, { state: filter.state });
  return query;
}
