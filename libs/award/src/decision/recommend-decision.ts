import { Injectable } from '@nestjs/common';

import { ApplicantFacade, type Application } from '@traverse/applicant';
import { type Actor, DomainError, hasStaffRole, notFound } from '@traverse/kernel';
import { notFoundUnless, recordCreated, transition, type Tx, UnitOfWork } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { DECISION_RECOMMENDED } from '../award.events.js';
import { Decision, DecisionCondition } from './decision.entity.js';
import { decisionWorkflow } from './decision.workflow.js';
import { EarmarkDecisions } from './earmark-decisions.js';
import { type Draft, draftOf, type Recommendation } from './recommendation.js';

/** What became of one recommendation of many. */
export interface Recommended {
  readonly applicationId: string;
  readonly decisionId: string | null;
  /** Why not; null when it was recommended. */
  readonly problem: DomainError | null;
}

const OPEN = `
  SELECT "id" FROM "award"."decision" WHERE "application_id" = ANY($1::uuid[]) AND "state" IN ('recommended', 'sent-back', 'confirmed') ORDER BY "id"`;

/** Recommends what is to be decided. Funding earmarks the money at once, so that two decisions cannot promise it twice. */
@Injectable()
export class RecommendDecision {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly applicants: ApplicantFacade,
    private readonly programmes: ProgrammeFacade,
    private readonly earmarks: EarmarkDecisions,
  ) {}

  execute(actor: Actor, recommendation: Recommendation): Promise<{ id: string }> {
    return this.uow.run(actor, (tx) => this.inside(tx, recommendation));
  }

  /** Also used by the promotion from the reserve list, as the system. */
  async inside(tx: Tx, recommendation: Recommendation): Promise<{ id: string }> {
    const [done] = await this.many(tx, [recommendation]);
    if (!done?.decisionId) throw done?.problem ?? notFound('application');
    return { id: done.decisionId };
  }

  /**
   * Those that can be recommended are, the others say why not. The number of reads is that of the envelopes, not of the rows; what is written
   * is sent at once. An application is named once.
   */
  async many(tx: Tx, wanted: readonly Recommendation[]): Promise<Recommended[]> {
    const ids = wanted.map(({ applicationId }) => applicationId);
    const applications = new Map((await this.applicants.lockApplications(tx, ids)).map((one) => [one.id, one]));
    const rows = await tx.sql<{ id: string }>(OPEN, [ids]);
    const found = await tx.lockMany(
      Decision,
      rows.map(({ id }) => id),
    );
    const open = new Map(found.map((decision) => [decision.applicationId, decision]));
    const drafts = new Map<string, Draft | DomainError>();
    for (const one of wanted)
      drafts.set(one.applicationId, await this.draft(tx, one, applications.get(one.applicationId), open.get(one.applicationId) ?? null));
    const possible = [...drafts.values()].filter((draft): draft is Draft => !(draft instanceof DomainError));
    const refused = await this.earmarks.refusals(tx, possible);
    const made = possible
      .filter(({ application }) => !refused.has(application.id))
      .map((draft) => ({ draft, decision: this.write(tx, draft) }));
    await this.earmarks.take(tx, made);
    return ids.map((applicationId) => {
      const draft = drafts.get(applicationId);
      const problem = draft instanceof DomainError ? draft : (refused.get(applicationId) ?? null);
      return {
        applicationId,
        problem,
        decisionId: made.find(({ decision }) => decision.applicationId === applicationId)?.decision.id ?? null,
      };
    });
  }

  private async draft(
    tx: Tx,
    wanted: Recommendation,
    application: Application | undefined,
    open: Decision | null,
  ): Promise<Draft | DomainError> {
    try {
      notFoundUnless(application !== undefined, 'application');
      notFoundUnless(tx.actor.system !== null || hasStaffRole(tx.actor, 'officer', application.programmeId), 'application');
      const { document } = await this.programmes.callVersion(application.callId, application.callVersion);
      return draftOf(wanted, application, document, open);
    } catch (error) {
      if (error instanceof DomainError) return error;
      throw error;
    }
  }

  private write(tx: Tx, { application, sentBack, values, conditions }: Draft): Decision {
    const recommended = { ...values, recommendedById: tx.actor.personId };
    const decision = sentBack ?? tx.insert(Decision, { ...newDecision(tx, application), ...recommended });
    if (sentBack)
      transition(tx, decisionWorkflow, sentBack, 'recommend', {
        patch: { ...recommended, earmarks: sentBack.earmarks + 1 },
        payload: { applicationId: application.id },
      });
    else {
      recordCreated(tx, decisionWorkflow, decision);
      tx.emit({ type: DECISION_RECOMMENDED, subjectId: decision.id, payload: { applicationId: application.id } });
    }
    this.applicants.propose(tx, application, decision.amountMinor);
    conditions.forEach((text, i) =>
      tx.insert(DecisionCondition, {
        ...{ decisionId: decision.id, round: decision.earmarks, number: i + 1, text: text.trim() },
        ...{ metAt: null, metById: null },
      }),
    );
    return decision;
  }
}

const newDecision = (tx: Tx, application: Application): Partial<Decision> => ({
  state: 'recommended',
  version: 1,
  createdAt: tx.now,
  applicationId: application.id,
  callId: application.callId,
  callVersion: application.callVersion,
  programmeId: application.programmeId,
  applicantOrganisationId: application.organisationId,
  partnerOrganisationId: application.partnerOrganisationId,
  earmarks: 1,
});
