import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { recordCreated, type Tx } from '@traverse/platform';

import { HOLD_OPENED } from '../finance.events.js';
import { Hold, type HoldReason } from './hold.entity.js';
import { holdWorkflow } from './hold.workflow.js';

const OPEN = `SELECT "organisation_id" AS "organisationId", count(*)::int AS "open" FROM "finance"."payment_hold"
  WHERE "organisation_id" = ANY($1::uuid[]) AND "state" = 'open' GROUP BY "organisation_id"`;

export interface NewHold {
  readonly organisationId: string;
  readonly programmeId: string;
  readonly reason: HoldReason;
  readonly detail: string;
  readonly bankAccountId?: string | null;
  readonly payoutId?: string | null;
  /** By a rule, whoever's deed set it off: it goes by the rule, too. */
  readonly automatic?: boolean;
}

/** Account does not exist, is closed or blocked, or is not for this payee: the payee must put it right. */
const REJECTED_ACCOUNT = new Set(['AC01', 'AC03', 'AC04', 'AC06', 'AC07', 'AC13', 'AC14', 'AC15', 'BE06', 'MD07', 'RC04']);
const NAME_MISMATCH = new Set(['BE01', 'RVNM', 'RVMC', 'RVNA']);

/** Which hold a bank's code for one transaction opens by itself; null: none. */
export function holdReasonOf(code: string | null | undefined): HoldReason | null {
  if (!code) return null;
  if (REJECTED_ACCOUNT.has(code)) return 'rejected-account';
  return NAME_MISMATCH.has(code) ? 'name-mismatch' : null;
}

@Injectable()
export class Holds {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** How many are open, by payee; those without one are left out. */
  async openFor(tx: Tx | null, organisationIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    type Row = { organisationId: string; open: number };
    const rows = tx ? await tx.sql<Row>(OPEN, [organisationIds]) : await this.dataSource.query<Row[]>(OPEN, [organisationIds]);
    return new Map(rows.map((row) => [row.organisationId, row.open]));
  }

  /** Once per payout and reason: what the bank says twice is one hold. */
  async open(tx: Tx, hold: NewHold): Promise<string | null> {
    if (hold.payoutId) {
      const [there] = await tx.sql<{ id: string }>(`SELECT "id" FROM "finance"."payment_hold" WHERE "payout_id" = $1 AND "reason" = $2`, [
        hold.payoutId,
        hold.reason,
      ]);
      if (there) return null;
    }
    const { organisationId, programmeId, reason, detail, bankAccountId = null, payoutId = null } = hold;
    const openedById = hold.automatic ? null : tx.actor.personId;
    const values = { organisationId, programmeId, reason, detail, bankAccountId, payoutId, openedById };
    const row = tx.insert(Hold, { state: 'open', version: 1, createdAt: tx.now, ...values });
    recordCreated(tx, holdWorkflow, row);
    tx.emit({ type: HOLD_OPENED, subjectId: row.id, payload: { organisationId, reason } });
    return row.id;
  }
}
