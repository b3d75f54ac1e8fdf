import { Injectable } from '@nestjs/common';

import { actingAs, type DeliveredEvent, type EventSubscriber, Subscribes, transition, type Tx } from '@traverse/platform';
import { ENVELOPE_FREED, ProgrammeFacade } from '@traverse/programme';

import { Application } from '../application/application.entity.js';
import { applicationWorkflow } from '../application/application.workflow.js';
import { payloadOf } from '../application/submit-application.js';
import { TakePlace } from './take-place.js';

const WAITING = `SELECT "id" FROM "applicant"."application" WHERE "envelope_id" = $1 AND "state" = 'waiting' ORDER BY "sequence" LIMIT 100`;

/** Money became free in an envelope: whoever waits longest is served first. */
@Injectable()
@Subscribes({ name: 'applicant.serve-queue', to: [ENVELOPE_FREED] })
export class ServeQueue implements EventSubscriber {
  constructor(
    private readonly programmes: ProgrammeFacade,
    private readonly places: TakePlace,
  ) {}

  async handle(tx: Tx, event: DeliveredEvent): Promise<void> {
    const waiting = await tx.sql<{ id: string }>(WAITING, [event.subjectId]);
    for (const { id } of waiting) {
      const application = await tx.lock(Application, id);
      if (application.state !== 'waiting' || application.requestedMinor === null) continue;
      const { document } = await this.programmes.callVersion(application.callId, application.callVersion);
      if (await this.places.earmark(tx, application, event.subjectId, application.requestedMinor))
        transition(actingAs(tx, 'applicant'), applicationWorkflow, application, 'leave-queue', { payload: payloadOf(application) });
      else if (document.whenShort === 'block') return;
    }
  }
}
