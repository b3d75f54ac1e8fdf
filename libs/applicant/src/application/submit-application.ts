import { Injectable } from '@nestjs/common';

import { IdentityFacade } from '@traverse/identity';
import { type Actor, DomainError, formatDecimal } from '@traverse/kernel';
import { assertMay, commandsFor, notFoundUnless, ProgrammeClock, type Reader, transition, UnitOfWork } from '@traverse/platform';
import { answersToSend, type OpenCall, ProgrammeFacade } from '@traverse/programme';

import { maySee } from '../applicant.access.js';
import { attachmentsOf } from '../attachment/attachment.queries.js';
import { figuresOfApplicant } from '../company-profile/figures.js';
import { nextSequence, TakePlace } from '../queue/take-place.js';
import type { ApplicationReceiptDto } from './application.dto.js';
import { Application } from './application.entity.js';
import { applicationWorkflow } from './application.workflow.js';
import { gapsOf } from './gaps.js';
import { summaryOf } from './grant.js';
import { NamedPartner } from './named-partner.js';
import { snapshotOf } from './snapshot.js';
import { assertOpen, callFor, receivedAtOf } from './window.js';

/**
 * Submits: everything is checked and frozen in one transaction with four round trips (look, look around, write, commit); whatever is slow follows
 * from the event. What decides the deadline is when the request arrived, not how long we took.
 */
@Injectable()
export class SubmitApplication {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programmes: ProgrammeFacade,
    private readonly places: TakePlace,
    private readonly clock: ProgrammeClock,
    private readonly partners: NamedPartner,
    private readonly identity: IdentityFacade,
  ) {}

  execute(actor: Actor, id: string): Promise<ApplicationReceiptDto> {
    const arrivedAt = receivedAtOf(actor, this.clock);
    return this.uow.run(actor, async (tx) => {
      const read: Reader = (text, values) => tx.sql(text, values);
      // One flight: what is read behind the lock sees what the lock has waited for.
      const [application, files, company, number] = await Promise.all([
        tx.lock(Application, id),
        attachmentsOf(read, id),
        figuresOfApplicant(read, id),
        nextSequence(tx),
      ]);
      notFoundUnless(maySee(actor, application), 'application');
      const call = await callFor(this.programmes, tx, application);
      const command = application.state === 'returned' ? 'resubmit' : 'submit';
      assertMay(tx, applicationWorkflow, application, command);
      const asked = application.state === 'returned' || application.state === 'shortlisted';
      const receivedAt = asked ? this.inTerm(application, arrivedAt) : this.inWindow(call, arrivedAt);
      const { instrument, currency } = application;
      const answers = answersToSend(call.document, instrument, application.answers);
      const summary =
        call.version === application.callVersion && application.requestedMinor !== null
          ? application
          : summaryOf(call.document, instrument, answers, currency);
      const gaps = [
        ...gapsOf(call.document, { instrument, answers, files, company, requestedMinor: summary.requestedMinor }),
        ...(await this.partners.gaps(tx, call.document, instrument, answers)),
      ];
      if (gaps.length > 0 || !company || summary.requestedMinor === null)
        throw new DomainError('applicant.incomplete', { status: 422, fields: gaps });
      const { requestedMinor, title } = summary;
      // First-come applications take their number under the lock of the envelope; who comes again keeps the first one.
      const [entrance, organisation, partner] = await Promise.all([
        this.places.enter(tx, call, application),
        this.identity.organisation(tx, application.organisationId),
        this.partners.of(tx, call.document, instrument, answers),
      ]);
      const given = { organisation, partner, answers, files, company, requestedMinor };
      const frozen = snapshotOf({ call, instrument, ...given, currency, receivedAt });
      const patch = {
        receivedAt,
        sequence: application.sequence ?? entrance?.sequence ?? number,
        callVersion: call.version,
        title,
        requestedMinor,
        answers,
      };
      transition(tx, applicationWorkflow, application, command, {
        payload: payloadOf(application),
        patch: { ...patch, snapshot: frozen.snapshot, snapshotHash: frozen.hash, returnDueAt: null, reopened: null },
      });
      await this.places.take(tx, call, application, requestedMinor, entrance);
      return receiptOf(actor, application);
    });
  }

  private inWindow(call: OpenCall, receivedAt: Date): Date {
    assertOpen(call, receivedAt);
    return receivedAt;
  }

  /** What the office asked for has its own term; a returned application, and one that began with a sketch, keep the time when they first came. */
  private inTerm(application: Application, arrivedAt: Date): Date {
    if (application.returnDueAt && arrivedAt.getTime() >= application.returnDueAt.getTime() + 1000)
      throw new DomainError('applicant.return-term-passed');
    return application.receivedAt ?? arrivedAt;
  }
}

export function payloadOf(application: Pick<Application, 'callId' | 'organisationId' | 'programmeId'>): Record<string, string> {
  const { callId, organisationId, programmeId } = application;
  return { callId, organisationId, programmeId };
}

/** What a command answers with at once; the rest is read by GET. */
export function receiptOf(actor: Actor, application: Application): ApplicationReceiptDto {
  const { id, number, state, version, currency, requestedMinor } = application;
  return {
    id,
    number,
    state,
    version,
    receivedAt: application.receivedAt?.toISOString() ?? null,
    snapshotHash: application.snapshotHash,
    requested: requestedMinor === null ? null : formatDecimal(requestedMinor, currency),
    currency,
    allowedCommands: commandsFor(applicationWorkflow, application, actor),
  };
}
