import type { SaveCompanyProfileDto } from './company-profile.dto.js';
import type { CompanyFigures } from './company-profile.entity.js';
import { type KeptOwnership, type KeptPeriod, withPeriods } from './ownership.types.js';

/** What was kept until now: the company's own accounts, newest first, and who belongs to it. */
export interface FiguresBefore {
  readonly periods: readonly KeptPeriod[];
  readonly ownership: KeptOwnership | null;
}

/**
 * The figures as they stand after this input. Earlier periods that are left out move on by themselves: what was the last year until now
 * becomes the one before, when a newer one is given. The graph takes the accounts as well, for it decides the size where there is one.
 */
export function nextFigures(organisationId: string, input: SaveCompanyProfileDto, before: FiguresBefore | null): CompanyFigures {
  const { headcount = null, turnover = null, balanceSheetTotal = null, currency, yearEnd = null, includesLinked, nace = null } = input;
  const earlier = (input.earlier ?? before?.periods ?? []).filter((period) => yearEnd === null || period.yearEnd < yearEnd).slice(0, 2);
  const graph = before?.ownership ?? null;
  const periods = yearEnd === null ? null : [{ yearEnd, headcount, turnover, balanceSheetTotal }, ...earlier];
  const ownership = graph && periods ? withPeriods(graph, organisationId, periods) : graph;
  return { headcount, turnover, balanceSheetTotal, currency, yearEnd, includesLinked, earlier, nace, ownership };
}
