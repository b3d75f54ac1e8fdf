import { Injectable } from '@nestjs/common';

import { actingAs, type DeliveredEvent, type EventSubscriber, recordCreated, Subscribes, type Tx } from '@traverse/platform';
import { CALL_PUBLISHED, CALL_VERSION_PUBLISHED, ProgrammeFacade } from '@traverse/programme';

import { MovePhase } from './move-phase.js';
import { type DatedPhase, datedPhases } from './phase-times.js';
import { EvaluationPhase } from './phase.entity.js';
import { phaseWorkflow } from './phase.workflow.js';

const NAME = 'evaluator.follow-call';
const OF_CALL = `SELECT "id" FROM "evaluator"."phase" WHERE "call_id" = $1`;

/**
 * A call was published, or its next version: its phases stand in the calendar. A phase that has not begun follows the document; one that has is
 * only ever given more time, since people work by it. More time is also that of the reviews due with it, who may be asked before it begins.
 */
@Injectable()
@Subscribes({ name: NAME, to: [CALL_PUBLISHED, CALL_VERSION_PUBLISHED] })
export class FollowCall implements EventSubscriber {
  constructor(
    private readonly programmes: ProgrammeFacade,
    private readonly moving: MovePhase,
  ) {}

  async handle(tx: Tx, { subjectId: callId }: DeliveredEvent): Promise<void> {
    const { currentVersion, programmeId } = await this.programmes.call(callId);
    const { document } = await this.programmes.callVersion(callId, currentVersion);
    const ids = await tx.sql<{ id: string }>(OF_CALL, [callId]);
    const known = await tx.lockMany(
      EvaluationPhase,
      ids.map(({ id }) => id),
    );
    const acting = actingAs(tx, NAME);
    for (const dated of datedPhases(document).reverse()) {
      const phase = known.find(({ key }) => key === dated.key);
      if (!phase) {
        add(acting, { callId, programmeId }, dated);
        continue;
      }
      if (dated.endsAt > phase.endsAt) await this.moving.inside(acting, phase, dated.endsAt, `call version ${currentVersion}`);
      if (phase.state === 'planned') tx.update(phase, { startsAt: dated.startsAt, endsAt: dated.endsAt });
    }
  }
}

function add(tx: Tx, call: Pick<EvaluationPhase, 'callId' | 'programmeId'>, { key, startsAt, endsAt }: DatedPhase): void {
  const phase = tx.insert(EvaluationPhase, { ...call, state: 'planned', version: 1, createdAt: tx.now, key, startsAt, endsAt });
  recordCreated(tx, phaseWorkflow, phase);
}
