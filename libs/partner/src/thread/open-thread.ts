import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import type { Actor, FieldError } from '@traverse/kernel';
import { notFoundUnless, recordCreated, type Tx, UnitOfWork } from '@traverse/platform';

import { concerns, type OpenChoice, openChoices, tiesOf } from './open-choices.js';
import { sidesOf, Thread, type ThreadVisibility } from './thread.entity.js';
import { threadWorkflow } from './thread.workflow.js';
import { type NewMessage, refused, silence, WriteMessage } from './write-message.js';

export interface NewThread extends NewMessage {
  readonly applicationId: string;
  readonly visibility: ThreadVisibility;
  /** On which engagement it hangs: with a partner only. */
  readonly engagementId?: string;
  readonly subject: string;
}

const HOLD = `SELECT "id" FROM "partner"."engagement" WHERE "application_id" = $1 ORDER BY "id" FOR SHARE`;

/** Opens a thread with its first message. Who takes part is chosen here and never changes. */
@Injectable()
export class OpenThread {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly applicants: ApplicantFacade,
    private readonly writing: WriteMessage,
  ) {}

  async execute(actor: Actor, wanted: NewThread): Promise<{ id: string }> {
    const application = await this.applicants.application(wanted.applicationId);
    return this.uow.run(actor, async (tx) => {
      await tx.sql(HOLD, [application.id]);
      const ties = await tiesOf((text, values) => tx.sql(text, values), application.id);
      notFoundUnless(concerns(actor, application, ties), 'application');
      const choices = openChoices(actor, application, ties);
      const gaps = [...blank(wanted), ...silence(wanted)];
      const choice = choices.find(
        ({ visibility, engagementId }) => visibility === wanted.visibility && engagementId === (wanted.engagementId ?? null),
      );
      if (!choice || gaps.length > 0) throw refused([...(choice ? [] : [whyNot(wanted, choices, application.receivedAt)]), ...gaps]);
      const thread = this.insert(tx, wanted, choice, application);
      await this.writing.inside(tx, thread, choice.side, choice.engagementId !== null, wanted);
      return { id: thread.id };
    });
  }

  private insert(
    tx: Tx,
    { subject, visibility }: NewThread,
    { side, engagementId, partnerOrganisationId }: OpenChoice,
    { id, callId, programmeId, organisationId }: { id: string; callId: string; programmeId: string; organisationId: string },
  ): Thread {
    const thread = tx.insert(Thread, {
      state: 'open',
      version: 1,
      createdAt: tx.now,
      applicationId: id,
      callId,
      programmeId,
      applicantOrganisationId: organisationId,
      engagementId,
      partnerOrganisationId,
      visibility,
      subject: subject.trim(),
      openedById: tx.actor.personId ?? '',
      openedBySide: side,
      lastNumber: 0,
      lastAt: tx.now,
      partnerLastNumber: 0,
      partnerLastAt: null,
    });
    recordCreated(tx, threadWorkflow, thread);
    return thread;
  }
}

const blank = ({ subject }: NewThread): FieldError[] =>
  subject.trim() === '' ? [{ path: 'subject', code: 'partner.thread.subject-missing' }] : [];

/** Why it cannot be opened like this: told apart, so that the next try can be a good one. */
function whyNot({ visibility, engagementId }: NewThread, choices: readonly OpenChoice[], receivedAt: Date | null): FieldError {
  if (receivedAt === null) return { path: 'applicationId', code: 'partner.thread.draft' };
  if (choices.length === 0) return { path: 'applicationId', code: 'partner.thread.not-allowed' };
  if (!choices.some(({ side }) => sidesOf[visibility].includes(side))) return { path: 'visibility', code: 'partner.thread.not-in-it' };
  if (!choices.some((one) => one.visibility === visibility)) return { path: 'visibility', code: 'partner.thread.no-partner' };
  return { path: 'engagementId', code: engagementId ? 'partner.thread.no-partner' : 'partner.thread.which-partner' };
}
