import { Injectable } from '@nestjs/common';

import { DomainError } from '@traverse/kernel';
import { IdentityFacade } from '@traverse/identity';
import { actingAs, transition, type Tx } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { type PlaceHold, TakePlace } from '../queue/take-place.js';
import { Application } from './application.entity.js';
import { type ApplicationCommand, type ApplicationFacts, applicationWorkflow } from './application.workflow.js';
import { EligibilityCheck } from './check-eligibility.js';
import { payloadOf } from './submit-application.js';

/** The contexts above, whose decisions move an application. */
export type Mover = 'partner' | 'evaluator' | 'award';

/** What others decide about an application: moved as `system:<context>`, the person kept in the audit row. */
@Injectable()
export class ApplicationSteps {
  constructor(
    private readonly programmes: ProgrammeFacade,
    private readonly identity: IdentityFacade,
    private readonly eligibility: EligibilityCheck,
    private readonly places: TakePlace,
  ) {}

  async move(tx: Tx, by: Mover, id: string, command: ApplicationCommand, reason?: string | null): Promise<Application> {
    const application = await tx.lock(Application, id);
    const { document } = await this.programmes.callVersion(application.callId, application.callVersion);
    const facts: ApplicationFacts = { partnerMode: document.partner.mode, selection: document.selection.mode };
    transition(actingAs(tx, by), applicationWorkflow, application, command, { reason, facts, payload: payloadOf(application) });
    if (application.state === 'approved') tx.update(application, { approvedAt: tx.now });
    if (['rejected', 'reserve-listed', 'lapsed'].includes(application.state)) await this.places.leave(tx, application);
    if (application.state === 'eligible' && command === 'allow-appeal') await this.places.takeAgain(tx, document, application);
    return application;
  }

  /** Confirms the partner. Before the evaluation it is a step of its own; later (partner chosen after the award, or replaced) only the partner changes. */
  async markPartnered(tx: Tx, id: string, partnerOrganisationId: string): Promise<Application> {
    const application = await tx.lock(Application, id);
    if (application.partnerOrganisationId === partnerOrganisationId) return application;
    if (partnerOrganisationId === application.organisationId) throw new DomainError('applicant.own-partner');
    await this.recheckPartner(tx, application, partnerOrganisationId);
    tx.update(application, { partnerOrganisationId });
    if (application.state === 'eligible')
      transition(actingAs(tx, 'partner'), applicationWorkflow, application, 'mark-partnered', {
        payload: { ...payloadOf(application), partnerOrganisationId },
      });
    else if (
      ['draft', 'sketched', 'shortlisted', 'submitted', 'returned', 'waiting', 'ineligible', 'rejected', 'lapsed', 'withdrawn'].includes(
        application.state,
      )
    )
      throw new DomainError('applicant.application.wrong-state', { params: { state: application.state, command: 'mark-partnered' } });
    return application;
  }

  /** The engagement was broken off: the application is free for the next partner. */
  async losePartner(tx: Tx, id: string, reason?: string | null): Promise<Application> {
    const application = await tx.lock(Application, id);
    tx.update(application, { partnerOrganisationId: null });
    if (application.state === 'partnered')
      transition(actingAs(tx, 'partner'), applicationWorkflow, application, 'lose-partner', { reason, payload: payloadOf(application) });
    return application;
  }

  /** Runs again only what the partner touches, and keeps the verdicts. Refuses a partner that breaks a rule. */
  async recheckPartner(tx: Tx, application: Application, partnerOrganisationId: string): Promise<void> {
    const partner = await this.identity.organisation(tx, partnerOrganisationId);
    const checked = await this.eligibility.withPartner(tx, application, partner.nutsCode);
    const broken = checked.partner.filter(({ outcome }) => outcome === 'not-met');
    if (broken.length > 0)
      throw new DomainError('applicant.partner-not-eligible', {
        fields: broken.map(({ ruleId }) => ({ path: 'partner', code: `applicant.rule.${ruleId}` })),
      });
    tx.update(application, { verdicts: checked.verdicts });
  }

  /** The place in a first-come call holds this much again. */
  async holdPlace(tx: Tx, id: string, hold: PlaceHold): Promise<void> {
    await this.places.holdAgain(tx, await tx.lock(Application, id), hold);
  }

  /** The award took this much of what the place in a first-come call holds; the rest is free. */
  async spendPlace(tx: Tx, id: string, amountMinor: bigint): Promise<void> {
    await this.places.spend(tx, await tx.lock(Application, id), amountMinor);
  }

  /** The company was told that it is not eligible: from now on only an appeal changes it. */
  async settleIneligible(tx: Tx, id: string): Promise<void> {
    const application = await tx.lock(Application, id);
    if (application.state !== 'ineligible')
      throw new DomainError('applicant.application.wrong-state', { params: { state: application.state, command: 'settle-ineligible' } });
    if (!application.ineligibleFinalAt) tx.update(application, { ineligibleFinalAt: tx.now });
  }
}
