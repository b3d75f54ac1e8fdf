import type { ApplicantFacade } from '@traverse/applicant';
import { notFoundUnless, type Tx } from '@traverse/platform';

import { Agreement } from './agreement.entity.js';

const OF = `SELECT "application_id" AS "applicationId" FROM "award"."agreement" WHERE "id" = $1`;

/** An agreement with its application locked before it, as everywhere in this house. */
export async function lockAgreement(tx: Tx, applicants: ApplicantFacade, id: string): Promise<Agreement> {
  const [row] = await tx.sql<{ applicationId: string }>(OF, [id]);
  notFoundUnless(row !== undefined, 'agreement');
  await applicants.lockApplication(tx, row.applicationId);
  return tx.lock(Agreement, id);
}
