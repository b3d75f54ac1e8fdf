import { Injectable } from '@nestjs/common';

import { IdentityFacade, ORGANISATION_CHANGED } from '@traverse/identity';
import { DomainError } from '@traverse/kernel';
import { type DeliveredEvent, type EventSubscriber, Subscribes, type Tx } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { Application } from './application.entity.js';
import { summaryOf } from './grant.js';

const DRAFTS = `SELECT "id" FROM "applicant"."application" WHERE "organisation_id" = $1 AND "state" = 'draft' ORDER BY "id"`;

/** A company has moved: its drafts go to the envelope of its new region, and are in its currency. What was sent stays where it was sent. */
@Injectable()
@Subscribes({ name: 'applicant.follow-seat', to: [ORGANISATION_CHANGED] })
export class FollowSeat implements EventSubscriber {
  constructor(
    private readonly programmes: ProgrammeFacade,
    private readonly identity: IdentityFacade,
  ) {}

  async handle(tx: Tx, { subjectId }: DeliveredEvent): Promise<void> {
    const drafts = await tx.sql<{ id: string }>(DRAFTS, [subjectId]);
    if (drafts.length === 0) return;
    const { nutsCode } = await this.identity.organisation(tx, subjectId);
    for (const { id } of drafts) await this.move(tx, await tx.lock(Application, id), nutsCode);
  }

  private async move(tx: Tx, application: Application, nutsCode: string): Promise<void> {
    const { callId, instrument, answers, state, earmarkedMinor } = application;
    if (state !== 'draft' || earmarkedMinor !== null) return;
    try {
      const { document } = await this.programmes.openCall(tx, callId);
      const envelope = await this.programmes.envelopeFor(callId, nutsCode, tx);
      const currency = envelope?.currency ?? application.currency;
      if ((envelope?.id ?? null) === application.envelopeId && currency === application.currency) return;
      tx.update(application, { envelopeId: envelope?.id ?? null, currency, ...summaryOf(document, instrument, answers, currency) });
    } catch (error) {
      // A call that is over takes nothing any more.
      if (!(error instanceof DomainError)) throw error;
    }
  }
}
