import { Injectable } from '@nestjs/common';

import { type Actor, DomainError, hasStaffRole } from '@traverse/kernel';
import { notFoundUnless, UnitOfWork } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { CONFLICTS_DECLARED } from '../evaluator.events.js';
import { PhaseCalendar } from '../phase/phase-calendar.js';
import { EvaluatorProfile } from './evaluator-profile.entity.js';

const DECLARE = `
  INSERT INTO "evaluator"."conflict_declaration" ("id", "person_id", "call_id", "organisation_id", "declared_at")
  SELECT gen_random_uuid(), $1, $2, organisation_id, $4 FROM unnest($3::uuid[]) AS organisation_id
  ON CONFLICT ON CONSTRAINT "conflict_declaration_once" DO NOTHING`;

const TAKE_BACK = `
  DELETE FROM "evaluator"."conflict_declaration" WHERE "person_id" = $1 AND "call_id" = $2 AND "organisation_id" = ANY($3::uuid[]) RETURNING 1 AS "x"`;

export interface Declaration {
  readonly organisationIds: readonly string[];
  /** What was declared before and holds no longer. What is in neither list stays as it is: it may have been declared meanwhile, by who declined. */
  readonly takenBack?: readonly string[];
}

/**
 * Declares with which parties of a call one has to do. It blocks from now on. When the phase for it is over nothing is taken back
 * any more; what comes to light later can and must still be added (ADR 23).
 */
@Injectable()
export class DeclareConflicts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programmes: ProgrammeFacade,
    private readonly calendar: PhaseCalendar,
  ) {}

  async execute(actor: Actor, callId: string, { organisationIds, takenBack = [] }: Declaration): Promise<{ declared: number }> {
    const { programmeId } = await this.programmes.call(callId);
    notFoundUnless(hasStaffRole(actor, 'evaluator', programmeId), 'call');
    return this.uow.run(actor, async (tx) => {
      // An invitation under way ends first, so that whoever follows this event finds it.
      if (actor.personId) await tx.lockMany(EvaluatorProfile, [actor.personId]);
      const until = await this.calendar.endOf(callId, 'conflicts', tx);
      const gone = takenBack.filter((id) => !organisationIds.includes(id));
      if ((await tx.sql(TAKE_BACK, [actor.personId, callId, gone])).length > 0 && until && tx.now > until)
        throw new DomainError('evaluator.conflicts-closed', { fields: [{ path: 'organisationIds', code: 'evaluator.conflicts-closed' }] });
      await tx.sql(DECLARE, [actor.personId, callId, organisationIds, tx.now]);
      if (actor.personId) tx.emit({ type: CONFLICTS_DECLARED, subjectId: actor.personId, payload: { callId } });
      return { declared: organisationIds.length };
    });
  }
}
