import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { notFound } from '@traverse/kernel';
import type { Reader, Tx } from '@traverse/platform';

/** An envelope as others see it. None of this changes once the call is published. */
export interface EnvelopeView {
  readonly id: string;
  readonly callId: string;
  readonly programmeId: string;
  readonly authorityId: string;
  readonly key: string;
  readonly currency: string;
  readonly amountMinor: bigint;
  readonly territoryKeys: readonly string[];
}

const COLUMNS = `"id", "call_id" AS "callId", "programme_id" AS "programmeId", "authority_id" AS "authorityId", "key", "currency", "amount_minor" AS "amountMinor", "territory_keys" AS "territoryKeys"`;
const ONE = `SELECT ${COLUMNS} FROM "programme"."envelope" WHERE "id" = $1`;
const OF_CALL = `SELECT ${COLUMNS} FROM "programme"."envelope" WHERE "call_id" = $1 ORDER BY "key"`;

type Row = Omit<EnvelopeView, 'amountMinor'> & { readonly amountMinor: string };
const view = (row: Row): EnvelopeView => ({ ...row, amountMinor: BigInt(row.amountMinor) });

@Injectable()
export class EnvelopeQueries {
  private readonly byId = new Map<string, EnvelopeView>();
  private readonly byCall = new Map<string, readonly EnvelopeView[]>();

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async get(id: string, tx?: Tx): Promise<EnvelopeView> {
    const known = this.byId.get(id);
    if (known) return known;
    const [row] = await this.reader(tx)<Row>(ONE, [id]);
    if (!row) throw notFound('envelope');
    const found = view(row);
    this.byId.set(id, found);
    return found;
  }

  /** Empty until the call is published. */
  async ofCall(callId: string, tx?: Tx): Promise<readonly EnvelopeView[]> {
    const known = this.byCall.get(callId);
    if (known) return known;
    const rows = await this.reader(tx)<Row>(OF_CALL, [callId]);
    const found = rows.map(view);
    if (found.length > 0 && !tx) this.byCall.set(callId, found);
    return found;
  }

  private reader(tx?: Tx): Reader {
    return tx ? (text, values) => tx.sql(text, values) : (text, values) => this.dataSource.query(text, values as unknown[]);
  }
}
