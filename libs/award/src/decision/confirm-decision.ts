import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';

import { type Actor, hasStaffRole, isMemberOf } from '@traverse/kernel';
import { notFoundUnless, transition, type Tx, UnitOfWork } from '@traverse/platform';

import { AwardAid } from './award-aid.js';
import { Decision, DecisionConfirmation } from './decision.entity.js';
import { decisionWorkflow } from './decision.workflow.js';

/** Staff of the programme see its decisions; members of a party see theirs only when it is communicated, by the application. */
const STAFF = ['officer', 'approver', 'auditor', 'finance-officer', 'finance-approver'] as const;

export function maySeeDecision(actor: Actor, decision: Decision): boolean {
  if (isMemberOf(actor, decision.applicantOrganisationId) || isMemberOf(actor, decision.partnerOrganisationId)) return false;
  return STAFF.some((role) => hasStaffRole(actor, role, decision.programmeId));
}

/** The same for a list. */
export function seenBy(query: SelectQueryBuilder<Decision>, actor: Actor): SelectQueryBuilder<Decision> {
  const { alias } = query;
  const own = actor.memberships.map(({ organisationId }) => organisationId);
  if (own.length > 0)
    query.andWhere(`NOT (${alias}.applicantOrganisationId = ANY(:own) OR coalesce(${alias}.partnerOrganisationId = ANY(:own), false))`, {
      own,
    });
  const held = actor.staff.filter(({ role }) => (STAFF as readonly string[]).includes(role)).map(({ programmeId }) => programmeId);
  return held.includes(null) ? query : query.andWhere(`${alias}.programmeId = ANY(:held)`, { held });
}

export async function confirmedBy(tx: Tx, decision: Decision): Promise<string[]> {
  const rows = await tx.sql<{ person_id: string }>(
    `SELECT "person_id" FROM "award"."decision_confirmation" WHERE "decision_id" = $1 AND "round" = $2 ORDER BY "level"`,
    [decision.id, decision.earmarks],
  );
  return rows.map((row) => row.person_id);
}

/** One person's confirmation. The last level that the amount asks for confirms the decision; the system communicates it then. */
@Injectable()
export class ConfirmDecision {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly aid: AwardAid,
  ) {}

  execute(actor: Actor, id: string): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const decision = await tx.lock(Decision, id);
      notFoundUnless(maySeeDecision(actor, decision), 'decision');
      const facts = { confirmedBy: await confirmedBy(tx, decision) };
      const command = facts.confirmedBy.length + 1 >= decision.levelsNeeded ? 'confirm' : 'confirm-level';
      transition(tx, decisionWorkflow, decision, command, { facts });
      if (command === 'confirm') await this.aid.reserve(tx, decision);
      const level = facts.confirmedBy.length + 1;
      if (actor.personId) {
        tx.insert(DecisionConfirmation, { decisionId: id, round: decision.earmarks, level, personId: actor.personId, confirmedAt: tx.now });
      }
      return { id, state: decision.state };
    });
  }
}
