import type { DeliveredEvent } from '@traverse/platform';

import type { Run } from './refresh-rows.js';

type Event = Pick<DeliveredEvent, 'type' | 'subjectId' | 'payload'>;

// Events that do not name the application: their subject leads to it. A company's or partner's new name stands in all their rows.
const BY_SUBJECT = `
  SELECT "application_id" AS "id" FROM "award"."reported_decision" WHERE "id" = ANY($1::uuid[])
  UNION SELECT "application_id" FROM "award"."reported_voucher" WHERE "id" = ANY($1::uuid[])
  UNION SELECT "application_id" FROM "finance"."reported_payout" WHERE "id" = ANY($1::uuid[])
  UNION SELECT "application_id" FROM "evaluator"."reported_rank" WHERE "ranking_id" = ANY($1::uuid[])
  UNION SELECT "id" FROM "reporting"."application_list" WHERE "organisation_id" = ANY($1::uuid[])
  UNION SELECT "id" FROM "reporting"."application_list" WHERE "partner_organisation_id" = ANY($1::uuid[])`;

/** The applications whose rows these events change, each once. */
export async function concernedBy(run: Run, events: readonly Event[]): Promise<string[]> {
  const ids = new Set<string>();
  const others: string[] = [];
  for (const { type, subjectId, payload } of events) {
    const named = payload['applicationId'];
    if (type.startsWith('applicant.application.')) ids.add(subjectId);
    else if (typeof named === 'string') ids.add(named);
    else others.push(subjectId);
  }
  if (others.length > 0) for (const { id } of await run<{ id: string }>(BY_SUBJECT, [others])) ids.add(id);
  return [...ids];
}
