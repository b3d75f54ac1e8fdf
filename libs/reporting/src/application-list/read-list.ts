import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import {
  estimate,
  FEW,
  type Found,
  FREQUENT,
  type ListFilter,
  type Order,
  page,
  type Position,
  probe,
  type Statement,
} from './list-sql.js';

export interface ListRow {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly programme_id: string;
  readonly call_id: string;
  readonly instrument: string;
  readonly state: string;
  readonly eligibility: string | null;
  readonly received_at: Date;
  readonly return_due_at: Date | null;
  readonly organisation_id: string;
  readonly company_name: string;
  readonly country_code: string;
  readonly nuts_code: string;
  readonly partner_organisation_id: string | null;
  readonly partner_name: string | null;
  readonly requested_minor: string;
  readonly currency: string;
  readonly score: number;
  readonly rank: number | null;
  readonly decision_outcome: string | null;
  readonly decision_state: string | null;
  readonly awarded_minor: string | null;
  readonly voucher_id: string | null;
  readonly voucher_state: string | null;
  readonly paid_minor: string;
  /** Of the order that was asked for. */
  readonly key: string;
}

// Plans are made for the values asked for: what is rare for one word is not for another. And a probe never reads the table from end to end.
const SETTINGS = `SET LOCAL plan_cache_mode = force_custom_plan`;
const INDEXED = `SET LOCAL enable_seqscan = off`;

// As it was when the table was last analysed.
const ALL = `SELECT "reltuples"::float8 AS "rows" FROM pg_class WHERE "oid" = '"reporting"."application_list"'::regclass`;

/** Reads pages of the list. The time is bounded by the page, not by the number of rows. */
@Injectable()
export class ReadList {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async page(filter: ListFilter, order: Order, from: Position | null, limit: number): Promise<ListRow[]> {
    if (filter.programmes.length === 0) return [];
    const byText = !(await this.isFrequent(filter));
    const among = await this.few(filter, byText);
    return among?.ids.length === 0 ? [] : this.read<ListRow>(page(filter, order, from, limit, among));
  }

  /** The rows that meet the filters, where they are few. Words that are everywhere are not looked up. */
  private async few(filter: ListFilter, byText: boolean): Promise<Found | null> {
    const asked = probe(byText ? filter : { ...filter, text: undefined });
    const hits = asked && (await this.read<{ id: string }>(asked));
    return hits && hits.length <= FEW ? { ids: hits.map(({ id }) => id), byText } : null;
  }

  private async isFrequent(filter: ListFilter): Promise<boolean> {
    const asked = estimate(filter);
    if (!asked) return false;
    const [explained] = await this.read<{ 'QUERY PLAN': readonly [{ Plan: { 'Plan Rows': number } }] }>(asked);
    const [all] = await this.dataSource.query<{ rows: number }[]>(ALL);
    return (explained?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0) > FREQUENT * Math.max(all?.rows ?? 0, FEW);
  }

  /** All programmes that have a call. */
  async programmes(): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(`SELECT DISTINCT "programme_id" AS "id" FROM "programme"."reported_call"`);
    return rows.map(({ id }) => id);
  }

  /** In a transaction of its own, for the settings; sent in one go. */
  private async read<T>({ text, values }: Statement): Promise<T[]> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.connect();
      const answers = await Promise.all([
        runner.query('BEGIN READ ONLY'),
        runner.query(SETTINGS),
        runner.query(INDEXED),
        runner.query(text, [...values]),
        runner.query('COMMIT'),
      ]);
      return answers[3] as T[];
    } catch (error) {
      await runner.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}
