import type { ApplicantFacade } from '@traverse/applicant';
import { notFoundUnless, type Tx } from '@traverse/platform';

import { Decision } from '../decision/decision.entity.js';

const OF = `SELECT "application_id" AS "applicationId" FROM "award"."decision" WHERE "id" = $1`;

/** A decision with its application locked before it, as everywhere in this house. */
export async function lockDecision(tx: Tx, applicants: ApplicantFacade, id: string): Promise<Decision> {
  const [row] = await tx.sql<{ applicationId: string }>(OF, [id]);
  notFoundUnless(row !== undefined, 'decision');
  await applicants.lockApplication(tx, row.applicationId);
  return tx.lock(Decision, id);
}
