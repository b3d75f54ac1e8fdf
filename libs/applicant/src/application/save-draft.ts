import { Injectable } from '@nestjs/common';

import { type Actor, DomainError, formatDecimal, rolesOn } from '@traverse/kernel';
import { IdentityFacade } from '@traverse/identity';
import { notFoundUnless, type Tx, UnitOfWork } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { maySee } from '../applicant.access.js';
import { Application } from './application.entity.js';
import { applicationWorkflow } from './application.workflow.js';
import { assertOnlyOpenChanged } from './reopened.js';
import { summaryOf } from './grant.js';
import { callFor } from './window.js';

export interface DraftSaved {
  readonly id: string;
  readonly answersVersion: number;
  readonly savedAt: string;
  readonly title: string;
  readonly requested: string | null;
  readonly currency: string;
}

const MAX_CHARACTERS = 400_000;

/** Saves a draft as it is typed, gaps and all. A save on top of an older version than the stored one is refused: somebody else has saved. */
@Injectable()
export class SaveDraft {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programmes: ProgrammeFacade,
    private readonly identity: IdentityFacade,
  ) {}

  async execute(actor: Actor, id: string, answers: Readonly<Record<string, unknown>>, answersVersion: number): Promise<DraftSaved> {
    if (JSON.stringify(answers).length > MAX_CHARACTERS) throw new DomainError('applicant.answers-too-long', { status: 413 });
    return this.uow.run(actor, async (tx) => {
      const application = await lockForEditing(tx, id);
      if (application.answersVersion !== answersVersion)
        throw new DomainError('applicant.draft-changed', { params: { answersVersion: application.answersVersion } });
      assertOnlyOpenChanged(application, answers);
      const call = await callFor(this.programmes, tx, application);
      // The company may have moved since: its seat says whose money would pay.
      const { nutsCode } = await this.identity.organisation(tx, application.organisationId);
      const envelope = await this.programmes.envelopeFor(application.callId, nutsCode, tx);
      // What holds a place in a queue stays with the envelope that it holds it in.
      const held = application.earmarkedMinor !== null;
      const currency = held ? application.currency : (envelope?.currency ?? application.currency);
      const summary = summaryOf(call.document, application.instrument, answers, currency);
      const patch = { answers: { ...answers }, answersVersion: answersVersion + 1, savedAt: tx.now, callVersion: call.version, ...summary };
      tx.update(application, { ...patch, currency, envelopeId: held ? application.envelopeId : (envelope?.id ?? null) });
      return {
        id,
        answersVersion: patch.answersVersion,
        savedAt: tx.now.toISOString(),
        title: summary.title,
        requested: summary.requestedMinor === null ? null : formatDecimal(summary.requestedMinor, currency),
        currency,
      };
    });
  }
}

/** The application, locked, when this actor may change its answers and files now. */
export async function lockForEditing(tx: Tx, id: string): Promise<Application> {
  const application = await tx.lock(Application, id);
  assertEditable(tx.actor, application);
  return application;
}

/** The states in which the company writes. */
export const isOpenForWriting = ({ state }: Pick<Application, 'state'>): boolean =>
  state === 'draft' || state === 'shortlisted' || state === 'returned';

export function assertEditable(actor: Actor, application: Application): void {
  notFoundUnless(maySee(actor, application), 'application');
  if (!rolesOn(actor, applicationWorkflow.parties(application)).includes('applicant'))
    throw new DomainError('applicant.application.not-allowed', { status: 403, params: { command: 'save' } });
  if (!isOpenForWriting(application))
    throw new DomainError('applicant.application.wrong-state', { params: { state: application.state, command: 'save' } });
}
