import { decodeCursor, type Page, toPage } from '@traverse/kernel';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

const DEFAULT_LIMIT = 50;
const MOST = 200;

/** What of a list is asked for. */
export interface Asked {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** A page of rows by id, the newest first, after what the cursor names. Who may see which of them the query says already: a row left out later would end the list too early. */
export async function newestFirst<Row extends ObjectLiteral & { readonly id: string }>(
  query: SelectQueryBuilder<Row>,
  { cursor, limit: wanted = DEFAULT_LIMIT }: Asked,
): Promise<Page<Row>> {
  const { alias } = query;
  const limit = Math.min(wanted, MOST);
  if (cursor) query.andWhere(`${alias}.id < :after`, { after: decodeCursor(cursor)[0] });
  const rows = await query
    .orderBy(`${alias}.id`, 'DESC')
    .take(limit + 1)
    .getMany();
  return toPage(rows, limit, ({ id }) => [id]);
}
