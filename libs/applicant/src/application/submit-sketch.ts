import { Injectable } from '@nestjs/common';

import { IdentityFacade } from '@traverse/identity';
import { type Actor, DomainError } from '@traverse/kernel';
import { assertMay, notFoundUnless, ProgrammeClock, type Reader, transition, UnitOfWork } from '@traverse/platform';
import { answersToSend, ProgrammeFacade } from '@traverse/programme';

import { maySee } from '../applicant.access.js';
import { figuresOfApplicant } from '../company-profile/figures.js';
import { nextSequence } from '../queue/take-place.js';
import type { ApplicationReceiptDto } from './application.dto.js';
import { Application } from './application.entity.js';
import { applicationWorkflow } from './application.workflow.js';
import { gapsOf } from './gaps.js';
import { summaryOf } from './grant.js';
import { snapshotOf } from './snapshot.js';
import { payloadOf, receiptOf } from './submit-application.js';
import { assertOpen, callFor, receivedAtOf } from './window.js';

/** Sends the sketch of a call with two steps, within the time of the call. Its time and number are those of the application. */
@Injectable()
export class SubmitSketch {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programmes: ProgrammeFacade,
    private readonly clock: ProgrammeClock,
    private readonly identity: IdentityFacade,
  ) {}

  execute(actor: Actor, id: string): Promise<ApplicationReceiptDto> {
    const receivedAt = receivedAtOf(actor, this.clock);
    return this.uow.run(actor, async (tx) => {
      const read: Reader = (text, values) => tx.sql(text, values);
      const [application, company, sequence] = await Promise.all([
        tx.lock(Application, id),
        figuresOfApplicant(read, id),
        nextSequence(tx),
      ]);
      notFoundUnless(maySee(actor, application), 'application');
      const call = await callFor(this.programmes, tx, application);
      assertMay(tx, applicationWorkflow, application, 'submit-sketch');
      assertOpen(call, receivedAt);
      const { instrument, answers, currency, organisationId } = application;
      const { title, requestedMinor } = summaryOf(call.document, instrument, answers, currency);
      const fields = gapsOf(call.document, { instrument, answers, files: [], company, requestedMinor, step: 'sketch' });
      if (fields.length > 0 || !company) throw new DomainError('applicant.incomplete', { status: 422, fields });
      const organisation = await this.identity.organisation(tx, organisationId);
      const sent = answersToSend(call.document, instrument, answers, 'sketch');
      const given = { organisation, partner: null, answers: sent, files: [], company, requestedMinor: requestedMinor ?? 0n };
      const { snapshot, hash } = snapshotOf({ call, instrument, ...given, currency, receivedAt, step: 'sketch' });
      transition(tx, applicationWorkflow, application, 'submit-sketch', {
        payload: payloadOf(application),
        patch: { receivedAt, sequence, callVersion: call.version, title, snapshot, snapshotHash: hash },
      });
      return receiptOf(actor, application);
    });
  }
}
