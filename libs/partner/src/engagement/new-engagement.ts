import type { Application } from '@traverse/applicant';
import { recordCreated, type Tx } from '@traverse/platform';

import type { ProposedPair } from '../matching/match.js';
import { ENGAGEMENT_PROPOSED } from '../partner.events.js';
import { Engagement } from './engagement.entity.js';
import { engagementWorkflow } from './engagement.workflow.js';

const DAY_MS = 86_400_000;

export const daysFrom = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY_MS);

/** Ids that go with every event of an engagement. */
export function payloadOf(engagement: Engagement): Record<string, string> {
  const { applicationId, callId, programmeId, applicantOrganisationId, partnerOrganisationId } = engagement;
  return { applicationId, callId, programmeId, applicantOrganisationId, partnerOrganisationId };
}

export interface EngagementTerms {
  readonly acceptanceTermDays: number;
  readonly matchingRunId?: string;
  readonly replacesId?: string | null;
}

/** Asks a partner. The application must be locked and have no open engagement. */
export function insertEngagement(
  tx: Tx,
  application: Application,
  pair: Pick<ProposedPair, 'partnerId' | 'fit' | 'parts'>,
  terms: EngagementTerms,
): Engagement {
  tx.assertLocked(application);
  const engagement = tx.insert(Engagement, {
    state: 'proposed',
    version: 1,
    createdAt: tx.now,
    applicationId: application.id,
    callId: application.callId,
    callVersion: application.callVersion,
    programmeId: application.programmeId,
    applicantOrganisationId: application.organisationId,
    partnerOrganisationId: pair.partnerId,
    matchingRunId: terms.matchingRunId ?? null,
    replacesId: terms.replacesId ?? null,
    fit: pair.fit,
    parts: pair.parts,
    proposedById: tx.actor.personId,
    dueAt: daysFrom(tx.now, terms.acceptanceTermDays),
    acceptedAt: null,
  });
  recordCreated(tx, engagementWorkflow, engagement);
  tx.emit({ type: ENGAGEMENT_PROPOSED, subjectId: engagement.id, payload: payloadOf(engagement) });
  return engagement;
}

/** Engagements of these applications that are under way or confirmed. Read under the applications' locks. */
export async function liveEngagements(
  tx: Tx,
  applicationIds: readonly string[],
): Promise<{ id: string; applicationId: string; state: string }[]> {
  return tx.sql(
    `SELECT "id", "application_id" AS "applicationId", "state" FROM "partner"."engagement"
     WHERE "application_id" = ANY($1::uuid[]) AND "state" IN ('proposed', 'accepted', 'confirmed', 'delivered')`,
    [applicationIds],
  );
}
