import { parseDecimal } from '@traverse/kernel';

import type { EnterpriseFacts, OwnershipLink } from './ownership.types.js';

export type Figures = readonly [headcount: number | string, turnover: number | string, balance: number | string];
/** A firm with figures of its last years, newest first. */
export const firm = (id: string, figures: Figures | readonly Figures[] | null, more: Partial<EnterpriseFacts> = {}): EnterpriseFacts => {
  const periods = figures === null ? [] : ((Array.isArray(figures[0]) ? figures : [figures]) as readonly Figures[]);
  return {
    id,
    name: `Firm ${id}`,
    kind: 'enterprise',
    periods: periods.map(([headcount, turnover, balance], i) => ({
      yearEnd: `${2025 - i}-12-31`,
      headcount: String(headcount),
      turnoverMinor: parseDecimal(String(turnover), 'EUR'),
      balanceMinor: parseDecimal(String(balance), 'EUR'),
    })),
    ...more,
  };
};
/** So many percent of capital and votes. */
export const holds = (ownerId: string, percent: number, ownedId: string, more: Partial<OwnershipLink> = {}): OwnershipLink => ({
  ownerId,
  ownedId,
  capitalBps: Math.round(percent * 100),
  votesBps: Math.round(percent * 100),
  ...more,
});
