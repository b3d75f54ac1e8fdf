import { Injectable } from '@nestjs/common';

import { type Actor, hasStaffRole, notFound } from '@traverse/kernel';
import { notFoundUnless, UnitOfWork } from '@traverse/platform';
import type { EvaluationPhaseKey } from '@traverse/programme';

import { checkedExtension, type ExtensionInput } from './extension.js';
import { MovePhase } from './move-phase.js';
import { EvaluationPhase } from './phase.entity.js';

const OF_CALL = `SELECT "id", "key", "programme_id" AS "programmeId" FROM "evaluator"."phase" WHERE "call_id" = $1`;
const ORDER: readonly EvaluationPhaseKey[] = ['conflicts', 'reviews', 'third-reviews', 'ranking'];

/** An officer gives a phase more time, with a reason: the reviews that are due with it too. The one after it must still end later. */
@Injectable()
export class ExtendPhase {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly moving: MovePhase,
  ) {}

  execute(actor: Actor, callId: string, key: string, input: ExtensionInput): Promise<{ id: string; moved: number }> {
    return this.uow.run(actor, async (tx) => {
      const rows = await tx.sql<{ id: string; key: EvaluationPhaseKey; programmeId: string }>(OF_CALL, [callId]);
      const row = rows.find((one) => one.key === key);
      if (!row) throw notFound('phase');
      notFoundUnless(hasStaffRole(actor, 'officer', row.programmeId), 'phase');
      const phases = await tx.lockMany(
        EvaluationPhase,
        rows.map(({ id }) => id),
      );
      const phase = phases.find((one) => one.key === key);
      notFoundUnless(phase !== undefined, 'phase');
      const next = phases.find((one) => one.key === ORDER[ORDER.indexOf(row.key) + 1]);
      const { until, reason } = checkedExtension(input, phase.endsAt, tx.now, next?.endsAt);
      const moved = await this.moving.inside(tx, phase, until, reason);
      if (next?.state === 'planned') tx.update(next, { startsAt: until });
      return { id: phase.id, moved };
    });
  }
}
