import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

import { IdField, IntField, OneOfField, TextField } from '@traverse/platform';

/** What lists of this context can be filtered by. */
export class FinanceListQueryDto {
  @IdField({ optional: true }) callId?: string;
  @IdField({ optional: true }) voucherId?: string;
  @TextField({ optional: true, max: 200, description: 'One state, or several with commas.' }) state?: string;
  @OneOfField(['true', 'false'], { optional: true }) mine?: 'true' | 'false';
  @TextField({ optional: true, max: 400 }) cursor?: string;
  @IntField({ optional: true, min: 1, max: 200 }) limit?: number;
}

export const DEFAULT_LIMIT = 50;

export function statesOf(text: string | undefined): string[] | null {
  const states = (text ?? '').split(',').filter((state) => state !== '');
  return states.length > 0 ? states : null;
}

/** Only rows in one of the states that are asked for; all where none is. */
export function inStates<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  { state }: FinanceListQueryDto,
): SelectQueryBuilder<Row> {
  const states = statesOf(state);
  return states ? query.andWhere(`${query.alias}.state = ANY(:states)`, { states }) : query;
}
