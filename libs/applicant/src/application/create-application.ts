import { Injectable } from '@nestjs/common';

import { type Actor, DomainError, isMemberOf, mayActFor, newId } from '@traverse/kernel';
import { IdentityFacade } from '@traverse/identity';
import { notFoundUnless, ProgrammeClock, recordCreated, type Tx, UnitOfWork } from '@traverse/platform';
import { instrumentOf, ProgrammeFacade } from '@traverse/programme';

import { Application } from './application.entity.js';
import { applicationEvent, applicationWorkflow } from './application.workflow.js';
import { assertOpen, receivedAtOf } from './window.js';

export interface NewApplication {
  readonly callId: string;
  readonly instrument: string;
  readonly organisationId: string;
}

const NUMBER = `SELECT nextval('"applicant"."next_number"')::text AS "number"`;

/** Begins a draft. */
@Injectable()
export class CreateApplication {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programmes: ProgrammeFacade,
    private readonly identity: IdentityFacade,
    private readonly clock: ProgrammeClock,
  ) {}

  execute(actor: Actor, input: NewApplication): Promise<{ id: string; number: string }> {
    notFoundUnless(actor.system !== null || isMemberOf(actor, input.organisationId), 'organisation');
    this.assertMay(actor, input.organisationId);
    return this.uow.run(actor, async (tx) => {
      const { id, number } = await this.begin(tx, { ...input, id: newId() });
      return { id, number };
    });
  }

  assertMay(actor: Actor, organisationId: string): void {
    if (actor.system === null && !mayActFor(actor, organisationId))
      throw new DomainError('applicant.application.not-allowed', { status: 403 });
  }

  /** The empty draft, in a transaction that may go on to fill it. */
  async begin(tx: Tx, { id, callId, instrument, organisationId }: NewApplication & { readonly id: string }): Promise<Application> {
    const organisation = await this.identity.organisation(tx, organisationId);
    if (organisation.kind !== 'sme') throw new DomainError('applicant.not-a-company');
    const call = await this.programmes.openCall(tx, callId);
    instrumentOf(call.document, instrument);
    assertOpen(call, receivedAtOf(tx.actor, this.clock));
    const envelope = await this.programmes.envelopeFor(callId, organisation.nutsCode, tx);
    const [next] = await tx.sql<{ number: string }>(NUMBER);
    const application = tx.insert(Application, {
      id,
      state: 'draft',
      version: 1,
      createdAt: tx.now,
      number: `${call.key.toUpperCase()}-${(next?.number ?? '').padStart(5, '0')}`,
      callId,
      callVersion: call.version,
      programmeId: call.programmeId,
      instrument,
      twoStep: call.document.twoStep !== undefined,
      organisationId,
      answers: {},
      answersVersion: 1,
      savedAt: tx.now,
      title: '',
      currency: envelope?.currency ?? call.document.authorities[0]?.currency ?? 'EUR',
      envelopeId: envelope?.id ?? null,
      partnerOrganisationId: null,
    });
    recordCreated(tx, applicationWorkflow, application);
    tx.emit({ type: applicationEvent('draft'), subjectId: id, payload: { callId, organisationId, programmeId: call.programmeId } });
    return application;
  }
}
