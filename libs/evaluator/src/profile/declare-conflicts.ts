import { Injectable } from '@nestjs/common';

import { type Actor, DomainError, hasStaffRole } from '@traverse/kernel';
import { notFoundUnless, UnitOfWork } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { CONFLICTS_DECLARED } from '../evaluator.events.js';
import { PhaseCalendar } from '../phase/phase-calendar.js';
import { EvaluatorProfile } from './evaluator-profile.entity.js';

const REPLACE = `
  WITH gone AS (DELETE FROM "evaluator"."conflict_declaration" WHERE "person_id" = $1 AND "call_id" = $2 AND NOT ("organisation_id" = ANY($3::uuid[])))
  INSERT INTO "evaluator"."conflict_declaration" ("id", "person_id", "call_id", "organisation_id", "declared_at")
  SELECT gen_random_uuid(), $1, $2, organisation_id, $4 FROM unnest($3::uuid[]) AS organisation_id
  ON CONFLICT ON CONSTRAINT "conflict_declaration_once" DO NOTHING`;

const TAKEN_BACK = `
  SELECT 1 AS "x" FROM "evaluator"."conflict_declaration"
  WHERE "person_id" = $1 AND "call_id" = $2 AND NOT ("organisation_id" = ANY($3::uuid[])) LIMIT 1`;

/**
 * Declares with which parties of a call one has to do: the list as a whole. It blocks from now on. When the phase for it is over nothing is taken back
 * any more; what comes to light later can and must still be added (ADR 23).
 */
@Injectable()
export class DeclareConflicts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programmes: ProgrammeFacade,
    private readonly calendar: PhaseCalendar,
  ) {}

  async execute(actor: Actor, callId: string, organisationIds: readonly string[]): Promise<{ declared: number }> {
    const { programmeId } = await this.programmes.call(callId);
    notFoundUnless(hasStaffRole(actor, 'evaluator', programmeId), 'call');
    return this.uow.run(actor, async (tx) => {
      // An invitation under way ends first, so that whoever follows this event finds it.
      if (actor.personId) await tx.lockMany(EvaluatorProfile, [actor.personId]);
      const until = await this.calendar.endOf(callId, 'conflicts', tx);
      if (until && tx.now > until && (await tx.sql(TAKEN_BACK, [actor.personId, callId, organisationIds])).length > 0)
        throw new DomainError('evaluator.conflicts-closed', {
          fields: [{ path: 'organisationIds', code: 'evaluator.conflicts-closed' }],
        });
      await tx.sql(REPLACE, [actor.personId, callId, organisationIds, tx.now]);
      if (actor.personId) tx.emit({ type: CONFLICTS_DECLARED, subjectId: actor.personId, payload: { callId } });
      return { declared: organisationIds.length };
    });
  }
}
