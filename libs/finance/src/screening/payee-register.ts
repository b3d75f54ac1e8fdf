import { Injectable } from '@nestjs/common';

import type { Tx } from '@traverse/platform';

const ENTER = `
  INSERT INTO "finance"."payee_screening" ("organisation_id", "programme_id") VALUES ($1, $2) ON CONFLICT ("organisation_id") DO NOTHING`;
const CHANGED = `UPDATE "finance"."payee_screening" SET "list_id" = NULL WHERE "organisation_id" = $1`;

/** Who is paid, and so is compared with the sanctions list. */
@Injectable()
export class PayeeRegister {
  /** With the first payout that is asked for; the worker compares them within seconds. */
  enter(tx: Tx, organisationId: string, programmeId: string): void {
    tx.defer(ENTER, [organisationId, programmeId]);
  }

  changed(tx: Tx, organisationId: string): void {
    tx.defer(CHANGED, [organisationId]);
  }
}
