import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { Ledger } from '@traverse/ledger';
import type { Tx } from '@traverse/platform';

import type { Voucher } from '../voucher/voucher.entity.js';
import type { Decision } from './decision.entity.js';
import type { DecisionFacts } from './decision.workflow.js';

type Standing = Pick<DecisionFacts, 'followed' | 'moneyUsed'>;
type Held = Pick<Voucher, 'id' | 'state' | 'amountMinor'>;

const STANDING = `
  SELECT d."id", v."id" AS "voucherId", v."state" AS "voucherState", v."amount_minor" AS "amountMinor",
    EXISTS (SELECT 1 FROM "award"."decision" o WHERE o."application_id" = d."application_id" AND o."id" <> d."id"
      AND (o."state" IN ('recommended', 'sent-back', 'confirmed') OR o."communicated_at" > d."communicated_at")) AS "followed"
  FROM "award"."decision" d LEFT JOIN "award"."agreement" a ON a."decision_id" = d."id"
    LEFT JOIN "award"."voucher" v ON v."agreement_id" = a."id" WHERE d."id" = ANY($1::uuid[])
  ORDER BY d."id", v."id" NULLS LAST`;
interface Row {
  readonly id: string;
  readonly voucherId: string | null;
  readonly voucherState: Voucher['state'] | null;
  readonly amountMinor: string | null;
  readonly followed: boolean;
}

/** What stands in the way of opening told decisions again: a later one, or money of the voucher that is used. */
@Injectable()
export class DecisionStanding {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly ledger: Ledger,
  ) {}

  /** By decision. */
  async of(decisions: readonly Decision[], tx?: Tx): Promise<ReadonlyMap<string, Standing>> {
    const ids = decisions.map(({ id }) => id);
    if (ids.length === 0) return new Map();
    const rows = tx ? await tx.sql<Row>(STANDING, [ids]) : await this.dataSource.query<Row[]>(STANDING, [ids]);
    const vouchers = rows.flatMap(({ voucherId: id, voucherState: state, amountMinor }): Held[] =>
      id === null || state === null ? [] : [{ id, state, amountMinor: BigInt(amountMinor ?? 0) }],
    );
    const used = await this.used(vouchers, tx);
    return new Map(
      // The row with the voucher is the first of its decision: later ones of the same decision say nothing more.
      [...rows].reverse().map(({ id, voucherId, followed }) => [id, { followed, moneyUsed: voucherId !== null && used.has(voucherId) }]),
    );
  }

  /** Anything but untouched: part of it is claimed or paid, or it is over. */
  private async used(vouchers: readonly Held[], tx: Tx | undefined): Promise<ReadonlySet<string>> {
    if (vouchers.length === 0) return new Set();
    const ids = vouchers.map(({ id }) => id);
    const balances = await this.ledger.balances(ids, tx);
    const untouched = ({ id, state, amountMinor }: Held): boolean => {
      const available = balances.find(({ ownerId, kind }) => ownerId === id && kind === 'voucher:available');
      return (state === 'issued' || state === 'active') && (available?.amountMinor ?? 0n) - (available?.pendingMinor ?? 0n) === amountMinor;
    };
    return new Set(vouchers.filter((voucher) => !untouched(voucher)).map(({ id }) => id));
  }
}
