import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { assertMay, transition, UnitOfWork } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { TakePlace } from '../queue/take-place.js';
import type { ApplicationReceiptDto } from './application.dto.js';
import { applicationWorkflow } from './application.workflow.js';
import { lockVisible } from './lock-visible.js';
import { fieldsToOpen } from './reopened.js';
import { Submission } from './submission.entity.js';
import { payloadOf, receiptOf } from './submit-application.js';

/** What an officer decides about an application by hand, always with a reason. */
export type OfficerCommand = 'declare-eligible' | 'declare-ineligible' | 'override-eligible';

@Injectable()
export class DecideEligibility {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly places: TakePlace,
    private readonly programmes: ProgrammeFacade,
  ) {}

  execute(actor: Actor, id: string, command: OfficerCommand, reason: string): Promise<ApplicationReceiptDto> {
    return this.uow.run(actor, async (tx) => {
      const application = await lockVisible(tx, id);
      transition(tx, applicationWorkflow, application, command, { reason, payload: payloadOf(application) });
      if (command === 'declare-ineligible') await this.places.leave(tx, application);
      if (command === 'override-eligible') {
        const { document } = await this.programmes.callVersion(application.callId, application.callVersion);
        await this.places.takeAgain(tx, document, application);
      }
      return receiptOf(actor, application);
    });
  }
}

const DAY_MS = 86_400_000;

export interface Question {
  readonly reason: string;
  readonly termDays: number;
  /** What can be changed; everything when it is left out. */
  readonly fields?: readonly string[];
}

const EARLIER = `SELECT count(*)::int AS "earlier" FROM "applicant"."submission" WHERE "application_id" = $1`;

/** Gives an application back to be completed, with a term. What was submitted is kept beside what comes next. */
@Injectable()
export class ReturnApplication {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programmes: ProgrammeFacade,
  ) {}

  execute(actor: Actor, id: string, { reason, termDays, fields }: Question): Promise<ApplicationReceiptDto> {
    return this.uow.run(actor, async (tx) => {
      const application = await lockVisible(tx, id);
      const { document } = await this.programmes.callVersion(application.callId, application.callVersion);
      const reopened = fields && fields.length > 0 ? fieldsToOpen(document, application.instrument, fields) : null;
      assertMay(tx, applicationWorkflow, application, 'return', { reason });
      const { snapshot, snapshotHash } = application;
      if (!snapshot || !snapshotHash) throw new Error('only what was submitted is given back');
      const [count] = await tx.sql<{ earlier: number }>(EARLIER, [id]);
      const number = (count?.earlier ?? 0) + 1;
      const returned = { question: reason, reopened, returnedBy: actor.personId, returnedAt: tx.now };
      tx.insert(Submission, { applicationId: id, number, snapshot, snapshotHash, ...returned });
      const patch = { reopened, returnDueAt: new Date(tx.now.getTime() + termDays * DAY_MS) };
      transition(tx, applicationWorkflow, application, 'return', { reason, payload: payloadOf(application), patch });
      return receiptOf(actor, application);
    });
  }
}

/** The company takes its application back, at any time before it is approved. What it held in the queue is free again. */
@Injectable()
export class WithdrawApplication {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly places: TakePlace,
  ) {}

  execute(actor: Actor, id: string, reason?: string): Promise<ApplicationReceiptDto> {
    return this.uow.run(actor, async (tx) => {
      const application = await lockVisible(tx, id);
      const from = application.state;
      transition(tx, applicationWorkflow, application, 'withdraw', { reason, payload: { ...payloadOf(application), from } });
      await this.places.leave(tx, application, from === 'waiting');
      return receiptOf(actor, application);
    });
  }
}
