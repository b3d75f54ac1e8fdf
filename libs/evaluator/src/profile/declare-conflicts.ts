import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';

const REPLACE = `
  WITH gone AS (DELETE FROM "evaluator"."conflict_declaration" WHERE "person_id" = $1 AND "call_id" = $2 AND NOT ("organisation_id" = ANY($3::uuid[])))
  INSERT INTO "evaluator"."conflict_declaration" ("id", "person_id", "call_id", "organisation_id", "declared_at")
  SELECT gen_random_uuid(), $1, $2, organisation_id, $4 FROM unnest($3::uuid[]) AS organisation_id
  ON CONFLICT ON CONSTRAINT "conflict_declaration_once" DO NOTHING`;

/** Declares with which parties of a call one has to do: the list as a whole. It blocks from now on. */
@Injectable()
export class DeclareConflicts {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, callId: string, organisationIds: readonly string[]): Promise<{ declared: number }> {
    return this.uow.run(actor, async (tx) => {
      await tx.sql(REPLACE, [actor.personId, callId, organisationIds, tx.now]);
      return { declared: organisationIds.length };
    });
  }
}
