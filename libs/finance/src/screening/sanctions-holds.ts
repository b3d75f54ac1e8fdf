import { Injectable } from '@nestjs/common';

import { transition, type Tx } from '@traverse/platform';

import { Hold } from '../hold/hold.entity.js';
import { holdWorkflow } from '../hold/hold.workflow.js';
import { Holds } from '../hold/holds.js';

/** Payees whose hold and whose hits disagree. */
const TO_SETTLE = `
  SELECT * FROM (
    SELECT s."organisation_id" AS "organisationId", s."programme_id" AS "programmeId",
      EXISTS (SELECT FROM "finance"."screening_hit" t WHERE t."organisation_id" = s."organisation_id" AND t."state" IN ('open', 'confirmed')) AS "standing",
      (SELECT h."id" FROM "finance"."payment_hold" h WHERE h."organisation_id" = s."organisation_id" AND h."state" = 'open' AND h."reason" = 'sanctions'
         AND h."opened_by_id" IS NULL LIMIT 1) AS "holdId"
    FROM "finance"."payee_screening" s WHERE s."organisation_id" = ANY($1::uuid[])
  ) AS p WHERE p."standing" <> (p."holdId" IS NOT NULL) ORDER BY p."organisationId"`;

interface Unsettled {
  readonly organisationId: string;
  readonly programmeId: string;
  readonly standing: boolean;
  readonly holdId: string | null;
}

/** One hold a payee, up as long as one of its hits stands. Whoever calls has locked the payees' screening rows. */
@Injectable()
export class SanctionsHolds {
  constructor(private readonly holds: Holds) {}

  async settle(tx: Tx, organisationIds: readonly string[], reason: string): Promise<void> {
    for (const { organisationId, programmeId, holdId } of await tx.sql<Unsettled>(TO_SETTLE, [organisationIds])) {
      if (holdId === null)
        await this.holds.open(tx, { organisationId, programmeId, reason: 'sanctions', detail: 'sanctions-list', automatic: true });
      else await this.release(tx, holdId, reason);
    }
  }

  private async release(tx: Tx, id: string, reason: string): Promise<void> {
    const hold = await tx.lock(Hold, id);
    const facts = { account: null, standingHits: 0 };
    transition(tx, holdWorkflow, hold, 'release', { reason, facts, payload: { organisationId: hold.organisationId } });
    tx.update(hold, { releasedById: tx.actor.personId, releasedAt: tx.now });
  }
}
