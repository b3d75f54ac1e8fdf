import { Injectable } from '@nestjs/common';

import { actingAs, type DeliveredEvent, type EventSubscriber, Subscribes, transition, type Tx } from '@traverse/platform';
import { ENVELOPE_FREED, ProgrammeFacade } from '@traverse/programme';

import { Application } from '../application/application.entity.js';
import { applicationWorkflow } from '../application/application.workflow.js';
import { payloadOf } from '../application/submit-application.js';
import { TakePlace } from './take-place.js';

const WAITING = `
  SELECT "id", "sequence"::text AS "place", "requested_minor"::text AS "requestedMinor", "call_id" AS "callId", "call_version" AS "callVersion" FROM "applicant"."application"
  WHERE "envelope_id" = $1 AND "state" = 'waiting' AND "sequence" > $2 ORDER BY "sequence" LIMIT 100`;

interface Waiting {
  readonly id: string;
  readonly place: string;
  readonly requestedMinor: string | null;
  readonly callId: string;
  readonly callVersion: number;
}

/**
 * Money became free in an envelope: whoever waits longest is served first. Under the envelope's lock, which every submission takes as well:
 * who is just being sent to wait is seen here, so that nobody waits for money that is there.
 */
@Injectable()
@Subscribes({ name: 'applicant.serve-queue', to: [ENVELOPE_FREED] })
export class ServeQueue implements EventSubscriber {
  constructor(
    private readonly programmes: ProgrammeFacade,
    private readonly places: TakePlace,
  ) {}

  async handle(tx: Tx, event: DeliveredEvent): Promise<void> {
    await this.programmes.lockEnvelope(tx, event.subjectId);
    let after = '0';
    for (;;) {
      const waiting = await tx.sql<Waiting>(WAITING, [event.subjectId, after]);
      // Only a hint: whatever becomes free after this look sends its own event.
      const availableMinor = await this.programmes.available(tx, event.subjectId, { lock: false });
      for (const one of waiting) if ((await this.serve(tx, one, availableMinor)) === 'stop') return;
      const last = waiting.at(-1);
      if (!last) return;
      after = last.place;
    }
  }

  private async serve(tx: Tx, { id, requestedMinor, callId, callVersion }: Waiting, availableMinor: bigint): Promise<'next' | 'stop'> {
    const { document } = await this.programmes.callVersion(callId, callVersion);
    const amountMinor = BigInt(requestedMinor ?? 0);
    if (document.whenShort === 'skip' && amountMinor > availableMinor) return 'next';
    const application = await tx.lock(Application, id);
    if (application.state !== 'waiting') return 'next';
    if (await this.places.serve(tx, document, application, amountMinor))
      transition(actingAs(tx, 'applicant'), applicationWorkflow, application, 'leave-queue', { payload: payloadOf(application) });
    else if (document.whenShort !== 'skip') return 'stop';
    return 'next';
  }
}
