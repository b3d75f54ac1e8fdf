import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import type { Tx } from '@traverse/platform';

import type { AccountKind } from './account-kinds.js';

export interface AccountBalance {
  readonly kind: AccountKind;
  readonly ownerId: string;
  readonly currency: string;
  readonly amountMinor: bigint;
  /** Reserved by open holds: part of the amount, not to be had. */
  readonly pendingMinor: bigint;
}

/** The bar of one envelope: each franc is in one place only. */
export interface EnvelopeBar {
  readonly envelopeId: string;
  readonly currency: string;
  readonly availableMinor: bigint;
  readonly earmarkedMinor: bigint;
  /** Promised: communicated decisions and what vouchers can still claim. */
  readonly committedMinor: bigint;
  readonly claimedMinor: bigint;
  readonly paidMinor: bigint;
}

const BALANCES = `
  SELECT a."kind", a."owner_id" AS "ownerId", a."currency", b."posted_minor" AS "amountMinor", b."pending_out_minor" AS "pendingMinor"
  FROM "ledger"."account" a JOIN "ledger"."balance" b ON b."account_id" = a."id"
  WHERE a."owner_id" = ANY($1::uuid[]) ORDER BY a."owner_id", a."kind", a."currency"`;

const sum = (...kinds: AccountKind[]): string =>
  `coalesce(sum(b."posted_minor") FILTER (WHERE a."kind" IN (${kinds.map((kind) => `'${kind}'`).join(', ')})), 0)::text`;
const BARS = `
  SELECT a."envelope_id" AS "envelopeId", a."currency", ${sum('envelope:available')} AS "availableMinor", ${sum('envelope:earmarked')} AS "earmarkedMinor",
    ${sum('envelope:committed', 'voucher:available')} AS "committedMinor", ${sum('voucher:claimed')} AS "claimedMinor", ${sum('envelope:paid')} AS "paidMinor"
  FROM "ledger"."account" a JOIN "ledger"."balance" b ON b."account_id" = a."id"
  WHERE a."envelope_id" = ANY($1::uuid[]) GROUP BY a."envelope_id", a."currency" ORDER BY a."envelope_id", a."currency"`;

type Raw<T> = { readonly [K in keyof T]: T[K] extends bigint ? string : T[K] };

@Injectable()
export class BalanceQueries {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async balances(ownerIds: readonly string[], tx?: Tx): Promise<AccountBalance[]> {
    const rows = tx
      ? await tx.sql<Raw<AccountBalance>>(BALANCES, [ownerIds])
      : await this.dataSource.query<Raw<AccountBalance>[]>(BALANCES, [ownerIds]);
    return rows.map((row) => ({ ...row, amountMinor: BigInt(row.amountMinor), pendingMinor: BigInt(row.pendingMinor) }));
  }

  async envelopeBars(envelopeIds: readonly string[]): Promise<EnvelopeBar[]> {
    const rows = await this.dataSource.query<Raw<EnvelopeBar>[]>(BARS, [envelopeIds]);
    return rows.map((row) => ({
      envelopeId: row.envelopeId,
      currency: row.currency,
      availableMinor: BigInt(row.availableMinor),
      earmarkedMinor: BigInt(row.earmarkedMinor),
      committedMinor: BigInt(row.committedMinor),
      claimedMinor: BigInt(row.claimedMinor),
      paidMinor: BigInt(row.paidMinor),
    }));
  }
}
