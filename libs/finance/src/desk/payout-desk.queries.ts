import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { type Actor, formatDecimal } from '@traverse/kernel';

import { MONEY_STAFF, programmesOf } from '../finance.scope.js';
import { type DeskMoneyDto, moneyStages, type PayoutDeskDto } from './payout-desk.dto.js';

const MINE = `($1::uuid[] IS NULL OR "programme_id" = ANY($1))`;
const count = (table: string, where: string): string => `(SELECT count(*)::int FROM "finance"."${table}" t WHERE ${MINE} AND ${where})`;
const COUNTS = `SELECT
  ${count('payout', `"state" = 'requested'`)} AS "requested",
  ${count('payout', `"state" = 'approved'`)} AS "approved",
  ${count('batch', `"state" IN ('draft', 'checked')`)} AS "batches",
  ${count('payment_hold', `"state" = 'open'`)} + ${count('scheme_hold', `"state" = 'open'`)} AS "holds",
  ${count('payout', `"state" = 'in-doubt'`)} AS "inDoubt",
  ${count(
    'payout',
    `"state" IN ('failed', 'returned') AND NOT EXISTS (SELECT FROM "finance"."payout" l WHERE l."claim_id" = t."claim_id" AND l."attempt" > t."attempt" AND l."state" <> 'cancelled')`,
  )} AS "unpaid",
  (SELECT count(*)::int FROM "finance"."bank_entry" e WHERE e."needs_person"
    AND NOT EXISTS (SELECT FROM "finance"."bank_entry_decision" d WHERE d."entry_id" = e."id")) AS "entries",
  (SELECT count(*)::int FROM "finance"."bank_account_change" c WHERE c."state" IN ('proposed', 'waiting')
    AND EXISTS (SELECT FROM "finance"."claim" WHERE "payee_organisation_id" = c."organisation_id" AND ${MINE})) AS "accountChanges",
  ${count('recovery', `"state" = 'ordered'`)} AS "recoveriesToTell",
  ${count('recovery', `"state" = 'write-off-asked'`)} AS "writeOffs",
  ${count('recovery_repayment', `"state" = 'entered'`)} AS "repayments",
  ${count('screening_hit', `"state" = 'open'`)} AS "openHits",
  ${count('screening_hit', `"state" = 'confirmed'`)} AS "confirmedHits"`;
const MONEY = `
  SELECT "currency", "state" AS "stage", count(*)::int AS "payouts", sum("amount_minor")::text AS "amountMinor" FROM "finance"."payout"
  WHERE ${MINE} AND "state" = ANY($2) GROUP BY 1, 2 ORDER BY 1`;

type Counts = Omit<PayoutDeskDto, 'money'>;
type MoneyRow = Omit<DeskMoneyDto, 'amount'> & { readonly amountMinor: string };

/** One look at all that waits at the desk. */
@Injectable()
export class PayoutDeskQueries {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async look(actor: Actor): Promise<PayoutDeskDto> {
    const programmes = programmesOf(actor, MONEY_STAFF);
    const [[counts], money] = await Promise.all([
      this.dataSource.query<[Counts]>(COUNTS, [programmes]),
      this.dataSource.query<MoneyRow[]>(MONEY, [programmes, moneyStages]),
    ]);
    return {
      ...counts,
      money: money.map(({ amountMinor, ...row }) => ({ ...row, amount: formatDecimal(BigInt(amountMinor), row.currency) })),
    };
  }
}
