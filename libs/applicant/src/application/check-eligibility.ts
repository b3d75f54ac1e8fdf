import { Injectable } from '@nestjs/common';

import { IdentityFacade } from '@traverse/identity';
import { type DeliveredEvent, type EventSubscriber, Subscribes, transition, type Tx } from '@traverse/platform';
import {
  answerFacts,
  checkEligibility,
  checkPartnerEligibility,
  type EligibilityFacts,
  localDateOf,
  OwnershipGraphs,
  ProgrammeFacade,
  type Verdict,
} from '@traverse/programme';

import { sizeOf } from '../company-profile/figures.js';
import { TakePlace } from '../queue/take-place.js';
import { Application } from './application.entity.js';
import { applicationEvent, applicationWorkflow } from './application.workflow.js';
import { factsFrom } from './eligibility-facts.js';
import { NamedPartner } from './named-partner.js';
import { OtherProjects } from './other-projects.js';
import { payloadOf } from './submit-application.js';

/** Vouchers that the company and its single undertaking were granted before: approved applications stand for them. */
const HELD = `
  SELECT "snapshot"->'call'->>'key' AS "call", "call_id" AS "callId", "approved_at" AS "grantedAt", "programme_id" AS "programmeId"
  FROM "applicant"."application" WHERE "organisation_id" = ANY($1::uuid[]) AND "id" <> $2 AND "state" = 'approved' AND "approved_at" IS NOT NULL`;

interface Held {
  readonly call: string;
  readonly grantedAt: Date;
  readonly programmeId: string;
}

/** Gathers the facts; the rules themselves are programme's and fetch nothing. */
@Injectable()
export class EligibilityCheck {
  constructor(
    private readonly identity: IdentityFacade,
    private readonly programmes: ProgrammeFacade,
    private readonly partners: NamedPartner,
    private readonly graphs: OwnershipGraphs,
    private readonly projects: OtherProjects,
  ) {}

  async factsOf(tx: Tx, application: Application, partnerNuts: string | null): Promise<EligibilityFacts> {
    const { snapshot, organisationId, instrument, receivedAt } = application;
    if (!snapshot || !receivedAt) throw new Error('only what was submitted is checked');
    const { document } = await this.programmes.callVersion(application.callId, application.callVersion);
    const undertaking = await this.graphs.undertakingOf((text, values) => tx.sql(text, values), organisationId);
    const held = await tx.sql<Held>(HELD, [undertaking, application.id]);
    const organisation = await this.identity.organisation(tx, organisationId);
    const params = await this.programmes.parameters(receivedAt, tx);
    const vouchers = held.map(({ call, grantedAt, programmeId }) => ({
      programme: programmeId === application.programmeId ? document.programme.key : programmeId,
      call,
      grantedAt,
    }));
    const { title, need, declarations } = answerFacts(document, instrument, snapshot.answers);
    const otherProjects = await this.projects.of(tx, undertaking, application);
    const facts = factsFrom({ snapshot, receivedAt, seat: organisation, partnerNuts, vouchers });
    const size = sizeOf(snapshot, document.sme.linkedEnterprises, params, localDateOf(receivedAt, document.timeZone));
    return {
      ...facts,
      instrument,
      sme: { ...facts.sme, ...size },
      declarations,
      project: { title, need },
      otherProjects,
    };
  }

  /** The seat of the partner that the firm has named; null in other calls. */
  async namedSeat(tx: Tx, { callId, callVersion, instrument, snapshot }: Application): Promise<string | null> {
    const { document } = await this.programmes.callVersion(callId, callVersion);
    return (await this.partners.of(tx, document, instrument, snapshot?.answers ?? {}))?.nutsCode ?? null;
  }

  /** The verdicts of the rules that the partner touches, put in the place of the earlier ones. */
  async withPartner(
    tx: Tx,
    application: Application,
    partnerNuts: string,
  ): Promise<{ verdicts: readonly Verdict[]; partner: readonly Verdict[] }> {
    const facts = await this.factsOf(tx, application, partnerNuts);
    const [params, { document }] = await Promise.all([
      this.programmes.parameters(facts.receivedAt, tx),
      this.programmes.callVersion(application.callId, application.callVersion),
    ]);
    const partner = checkPartnerEligibility(facts, params, document);
    const touched = new Set(partner.map(({ ruleId }) => ruleId));
    return { verdicts: [...(application.verdicts ?? []).filter(({ ruleId }) => !touched.has(ruleId)), ...partner], partner };
  }
}

/** Eligibility follows from the submission: eligible, ineligible, or left open for an officer. */
@Injectable()
@Subscribes({ name: 'applicant.check-eligibility', to: [applicationEvent('submitted')] })
export class CheckEligibility implements EventSubscriber {
  constructor(
    private readonly check: EligibilityCheck,
    private readonly programmes: ProgrammeFacade,
    private readonly places: TakePlace,
  ) {}

  async handle(tx: Tx, event: DeliveredEvent): Promise<void> {
    const application = await tx.lock(Application, event.subjectId);
    if (application.state !== 'submitted') return;
    const facts = await this.check.factsOf(tx, application, await this.check.namedSeat(tx, application));
    const [params, { document }] = await Promise.all([
      this.programmes.parameters(facts.receivedAt, tx),
      this.programmes.callVersion(application.callId, application.callVersion),
    ]);
    const { outcome, verdicts } = checkEligibility(facts, params, document);
    const patch = { verdicts, eligibility: outcome };
    if (outcome === 'open') return tx.update(application, patch);
    const command = outcome === 'eligible' ? 'check-eligible' : 'check-ineligible';
    transition(tx, applicationWorkflow, application, command, { payload: payloadOf(application), patch });
    if (outcome === 'ineligible') await this.places.leave(tx, application);
  }
}
