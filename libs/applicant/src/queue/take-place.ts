import { Injectable } from '@nestjs/common';

import { DomainError, parseDecimal } from '@traverse/kernel';
import { actingAs, transition, type Tx } from '@traverse/platform';
import { type CallDocument, instrumentOf, type OpenCall, ProgrammeFacade } from '@traverse/programme';

import type { Application } from '../application/application.entity.js';
import { applicationWorkflow } from '../application/application.workflow.js';

const SOMEBODY_WAITS = `SELECT 1 AS "x" FROM "applicant"."application" WHERE "envelope_id" = $1 AND "state" = 'waiting' AND "id" <> $2 LIMIT 1`;
// A sequence is never waited for; numbers that are not used leave gaps, which do no harm.
const NEXT = `SELECT nextval('"applicant"."next_sequence"')::text AS "next"`;

/** What was seen under the envelope's lock. */
export interface Entrance {
  readonly sequence: bigint;
  readonly somebodyWaits: boolean;
}

export interface PlaceHold {
  /** What the place is to hold in all. */
  readonly amountMinor: bigint;
  /** The ledger's, of the decision: several can be recommended while the application stands still. */
  readonly key: string;
}

/** First-come calls: money while it lasts, in the order of submission. Other calls pass through here without a query. */
@Injectable()
export class TakePlace {
  constructor(private readonly programmes: ProgrammeFacade) {}

  /**
   * The envelope's lock, under which the sequence number is taken: two submissions to one envelope have one order. Null: no queue here.
   * All in one flight, since everybody else waits while the lock is held.
   */
  async enter(tx: Tx, { document }: OpenCall, { id, envelopeId }: Application): Promise<Entrance | null> {
    if (document.selection.mode !== 'first-come' || !envelopeId) return null;
    const [, sequence, waiting] = await Promise.all([
      this.programmes.lockEnvelope(tx, envelopeId),
      nextSequence(tx),
      tx.sql(SOMEBODY_WAITS, [envelopeId, id]),
    ]);
    return { sequence, somebodyWaits: waiting.length > 0 };
  }

  /** Earmarks what is asked for, or sends the application to wait. Nobody passes those who wait, unless the call lets smaller ones pass. */
  async take(tx: Tx, { document }: OpenCall, application: Application, amountMinor: bigint, entrance: Entrance | null): Promise<void> {
    if (!entrance) return;
    if (application.earmarkedMinor !== null) return this.adjust(tx, application, amountMinor, entrance);
    const behind = document.whenShort !== 'skip' && entrance.somebodyWaits;
    if (behind || !(await this.serve(tx, document, application, amountMinor)))
      transition(actingAs(tx, 'applicant'), applicationWorkflow, application, 'queue');
  }

  /** Earmarks all that is asked for; where the call offers the rest, what is left, unless that is less than the call's smallest grant. */
  async serve(tx: Tx, document: CallDocument, application: Application, amountMinor: bigint): Promise<boolean> {
    const { envelopeId } = application;
    if (!envelopeId) return false;
    if (await this.earmark(tx, application, amountMinor, 'earmark')) return true;
    if (document.whenShort !== 'offer-rest') return false;
    const restMinor = await this.programmes.available(tx, envelopeId, { lock: true });
    const floor = instrumentOf(document, application.instrument).funding.floor?.[application.currency];
    const leastMinor = floor ? parseDecimal(floor, application.currency) : 1n;
    return restMinor >= leastMinor && restMinor > 0n && this.earmark(tx, application, restMinor, 'earmark');
  }

  /** An application that had lost its place is eligible after all: it holds one again, or is refused. */
  async takeAgain(tx: Tx, document: CallDocument, application: Application): Promise<void> {
    const { envelopeId, earmarkedMinor, requestedMinor } = application;
    if (document.selection.mode !== 'first-come' || !envelopeId || earmarkedMinor !== null || requestedMinor === null) return;
    if (!(await this.serve(tx, document, application, requestedMinor))) throw new DomainError('applicant.no-money-left');
  }

  /** What was decided before has spent or freed the place; a decision in its place, or a promotion from the reserve list, holds this much again. */
  async holdAgain(tx: Tx, application: Application, { amountMinor, key }: PlaceHold): Promise<void> {
    const { id, envelopeId, earmarkedMinor } = application;
    const missingMinor = amountMinor - (earmarkedMinor ?? 0n);
    if (!envelopeId || missingMinor <= 0n) return;
    await this.programmes.earmark(tx, { envelopeId, amountMinor: missingMinor, subjectId: id, key });
    tx.update(application, { earmarkedMinor: amountMinor });
  }

  /** The award spends what the place holds: the decision's amount has gone its own way, what is left over is free. */
  async spend(tx: Tx, application: Application, amountMinor: bigint): Promise<void> {
    const { earmarkedMinor } = application;
    if (earmarkedMinor === null) return;
    if (amountMinor > earmarkedMinor) throw new DomainError('applicant.more-than-held');
    tx.update(application, { earmarkedMinor: null });
    await this.free(tx, application, earmarkedMinor - amountMinor);
  }

  /** Leaving the queue, or the call, frees the earmark. Who has waited makes room for whoever stood behind. */
  async leave(tx: Tx, application: Application, hasWaited = false): Promise<void> {
    const { envelopeId, earmarkedMinor } = application;
    if (!envelopeId) return;
    if (earmarkedMinor !== null) {
      tx.update(application, { earmarkedMinor: null });
      await this.free(tx, application, earmarkedMinor);
    } else if (hasWaited) await this.programmes.announceFreed(tx, envelopeId);
  }

  /** Submitted again for another amount: less is freed; more is added when there is money that nobody waits for, else the place holds what it held. */
  private async adjust(tx: Tx, application: Application, amountMinor: bigint, { somebodyWaits }: Entrance): Promise<void> {
    const heldMinor = application.earmarkedMinor ?? 0n;
    if (amountMinor < heldMinor) {
      tx.update(application, { earmarkedMinor: amountMinor });
      await this.free(tx, application, heldMinor - amountMinor);
    } else if (amountMinor > heldMinor && !somebodyWaits) await this.earmark(tx, application, amountMinor - heldMinor, 'top-up');
  }

  /** False when the money is short. */
  private async earmark(tx: Tx, application: Application, amountMinor: bigint, what: 'earmark' | 'top-up'): Promise<boolean> {
    const { id, envelopeId, version, earmarkedMinor } = application;
    if (!envelopeId) return false;
    try {
      await this.programmes.earmark(tx, { envelopeId, amountMinor, subjectId: id, key: `application:${id}:${what}:${version}` });
    } catch (error) {
      if (error instanceof DomainError && error.code === 'ledger.insufficient') return false;
      throw error;
    }
    tx.update(application, { earmarkedMinor: (earmarkedMinor ?? 0n) + amountMinor });
    return true;
  }

  private async free(tx: Tx, { id, envelopeId, version }: Application, amountMinor: bigint): Promise<void> {
    if (!envelopeId || amountMinor <= 0n) return;
    await this.programmes.unearmark(tx, { envelopeId, amountMinor, subjectId: id, key: `application:${id}:unearmark:${version}` });
  }
}

export async function nextSequence(tx: Tx): Promise<bigint> {
  const [row] = await tx.sql<{ next: string }>(NEXT);
  return BigInt(row?.next ?? 0);
}
