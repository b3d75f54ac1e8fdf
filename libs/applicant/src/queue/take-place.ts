import { Injectable } from '@nestjs/common';

import { DomainError } from '@traverse/kernel';
import { actingAs, transition, type Tx } from '@traverse/platform';
import { type OpenCall, ProgrammeFacade } from '@traverse/programme';

import type { Application } from '../application/application.entity.js';
import { applicationWorkflow } from '../application/application.workflow.js';

const SOMEBODY_WAITS = `SELECT 1 AS "x" FROM "applicant"."application" WHERE "envelope_id" = $1 AND "state" = 'waiting' AND "id" <> $2 LIMIT 1`;

/** First-come calls: money while it lasts, in the order of submission. Other calls pass through here without a query. */
@Injectable()
export class TakePlace {
  constructor(private readonly programmes: ProgrammeFacade) {}

  /** The envelope's lock, under which the sequence number is taken: two submissions to one envelope have one order. False: no queue here. */
  async lockEnvelope(tx: Tx, { document }: OpenCall, { envelopeId }: Application): Promise<boolean> {
    if (document.selection.mode !== 'first-come' || !envelopeId) return false;
    await this.programmes.lockEnvelope(tx, envelopeId);
    return true;
  }

  /** Earmarks what is asked for, or sends the application to wait. */
  async take(tx: Tx, { document }: OpenCall, application: Application, amountMinor: bigint): Promise<void> {
    if (document.selection.mode !== 'first-come' || !application.envelopeId || application.earmarkedMinor !== null) return;
    const behind = document.whenShort === 'block' && (await tx.sql(SOMEBODY_WAITS, [application.envelopeId, application.id])).length > 0;
    if (behind || !(await this.earmark(tx, application, application.envelopeId, amountMinor)))
      transition(actingAs(tx, 'applicant'), applicationWorkflow, application, 'queue');
  }

  /** False when the money is short. */
  async earmark(tx: Tx, application: Application, envelopeId: string, amountMinor: bigint): Promise<boolean> {
    try {
      await this.programmes.earmark(tx, {
        envelopeId,
        amountMinor,
        subjectId: application.id,
        key: `application:${application.id}:earmark:${application.version}`,
      });
    } catch (error) {
      if (error instanceof DomainError && error.code === 'ledger.insufficient') return false;
      throw error;
    }
    tx.update(application, { earmarkedMinor: amountMinor });
    return true;
  }

  /** Leaving the queue, or the call, frees the earmark. */
  async leave(tx: Tx, application: Application): Promise<void> {
    const { envelopeId, earmarkedMinor, id, version } = application;
    if (!envelopeId || earmarkedMinor === null) return;
    tx.update(application, { earmarkedMinor: null });
    await this.programmes.unearmark(tx, {
      envelopeId,
      amountMinor: earmarkedMinor,
      subjectId: id,
      key: `application:${id}:unearmark:${version}`,
    });
  }
}
