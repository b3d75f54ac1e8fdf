/** The front door of reference: regions, sectors, currencies, rates, holidays and postcodes, by release. */
import { CurrencyRow, HolidayRow, PostcodeRow, RateRow, RegionRow, SectorRow } from './release/fact.entities.js';
import { Release } from './release/release.entity.js';

export { ReferenceModule } from './reference.module.js';
export { Reference } from './reference.facade.js';
export { ReferenceQueries } from './reference.queries.js';
export { addWorkingDays } from './calendar/working-days.js';
export { ImportRelease } from './release/import-release.js';
export { type ReleaseKind, releaseKinds } from './release/release.entity.js';

export const referenceEntities = [Release, RegionRow, SectorRow, CurrencyRow, RateRow, HolidayRow, PostcodeRow];
