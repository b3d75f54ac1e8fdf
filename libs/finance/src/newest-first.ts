import type { SelectQueryBuilder } from 'typeorm';

import { decodeCursor, type Page, toPage } from '@traverse/kernel';

import { DEFAULT_LIMIT, type FinanceListQueryDto, statesOf } from './list-query.dto.js';

/** A page of rows that have a state, the newest first, after what the cursor names. Who may see which of them the query says already. */
export async function newestFirst<Row extends { readonly id: string }>(
  query: SelectQueryBuilder<Row>,
  { state, cursor, limit = DEFAULT_LIMIT }: FinanceListQueryDto,
): Promise<Page<Row>> {
  const { alias } = query;
  const states = statesOf(state);
  if (states) query.andWhere(`${alias}.state = ANY(:states)`, { states });
  if (cursor) query.andWhere(`${alias}.id < :after`, { after: decodeCursor(cursor)[0] });
  const rows = await query
    .orderBy(`${alias}.id`, 'DESC')
    .take(limit + 1)
    .getMany();
  return toPage(rows, limit, ({ id }) => [id]);
}
