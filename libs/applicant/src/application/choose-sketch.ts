import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { assertMay, transition, UnitOfWork } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import type { ApplicationReceiptDto } from './application.dto.js';
import { applicationWorkflow } from './application.workflow.js';
import { lockVisible } from './lock-visible.js';
import { Submission } from './submission.entity.js';
import { payloadOf, receiptOf } from './submit-application.js';

const DAY_MS = 86_400_000;

/** The office reads a sketch: who is shortlisted hands in the full form within the days of the call; who is not hears why. */
@Injectable()
export class ChooseSketch {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programmes: ProgrammeFacade,
  ) {}

  shortlist(actor: Actor, id: string, advice?: string): Promise<ApplicationReceiptDto> {
    return this.uow.run(actor, async (tx) => {
      const application = await lockVisible(tx, id);
      assertMay(tx, applicationWorkflow, application, 'shortlist');
      const { callId, callVersion, snapshot, snapshotHash } = application;
      const { document } = await this.programmes.callVersion(callId, callVersion);
      if (!document.twoStep || !snapshot || !snapshotHash) throw new Error('only a sketch that was sent is shortlisted');
      // Kept beside the full form that comes.
      const kept = { question: advice ?? '', reopened: null, returnedBy: actor.personId, returnedAt: tx.now };
      tx.insert(Submission, { applicationId: id, number: 1, snapshot, snapshotHash, ...kept });
      const patch = { returnDueAt: new Date(tx.now.getTime() + document.twoStep.fullFormWithinDays * DAY_MS) };
      transition(tx, applicationWorkflow, application, 'shortlist', { reason: advice, payload: payloadOf(application), patch });
      return receiptOf(actor, application);
    });
  }

  decline(actor: Actor, id: string, reason: string): Promise<ApplicationReceiptDto> {
    return this.uow.run(actor, async (tx) => {
      const application = await lockVisible(tx, id);
      transition(tx, applicationWorkflow, application, 'decline-sketch', { reason, payload: payloadOf(application) });
      return receiptOf(actor, application);
    });
  }
}
