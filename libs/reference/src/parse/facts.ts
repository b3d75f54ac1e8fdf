import type { CurrencyRow, HolidayRow, PostcodeRow, RateRow, RegionRow, SectorRow } from '../release/fact.entities.js';

type Without<R> = Omit<R, 'releaseId'>;

/** What a file says, before it belongs to a release. */
export type Region = Without<RegionRow>;
export type Sector = Without<SectorRow>;
export type Currency = Without<CurrencyRow>;
export type Rate = Without<RateRow>;
export type Holiday = Without<HolidayRow>;
export type Postcode = Without<PostcodeRow>;

export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
