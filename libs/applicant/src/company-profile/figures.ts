import { type FieldError, formatDecimal } from '@traverse/kernel';
import type { Reader } from '@traverse/platform';
import { type LegalParameter, type SmeFigures, smeStatus } from '@traverse/programme';

import type { CompanyFigures, CompanyProfile } from './company-profile.entity.js';
import { graphOf, type KeptOwnership } from './ownership.types.js';

type Row = Pick<CompanyProfile, 'headcount' | 'currency' | 'yearEnd' | 'includesLinked' | 'ownership'> & {
  readonly turnoverMinor: string | null;
  readonly balanceSheetMinor: string | null;
};

const FIGURES = `"headcount", "turnover_minor" AS "turnoverMinor", "balance_sheet_minor" AS "balanceSheetMinor", "currency", "year_end"::text AS "yearEnd", "includes_linked" AS "includesLinked", "ownership"`;
// By the application, so that it can be sent together with the application's lock.
const OF_APPLICANT = `
  SELECT ${FIGURES} FROM "applicant"."company_profile"
  WHERE "organisation_id" = (SELECT "organisation_id" FROM "applicant"."application" WHERE "id" = $1)`;

/** The figures of the company that made this application; null when it has given none. */
export async function figuresOfApplicant(read: Reader, applicationId: string): Promise<CompanyFigures | null> {
  const [row] = await read<Row>(OF_APPLICANT, [applicationId]);
  if (!row) return null;
  const amount = (minor: string | null): string | null => (minor === null ? null : formatDecimal(BigInt(minor), row.currency));
  return {
    headcount: row.headcount,
    turnover: amount(row.turnoverMinor),
    balanceSheetTotal: amount(row.balanceSheetMinor),
    currency: row.currency,
    yearEnd: row.yearEnd,
    includesLinked: row.includesLinked,
    ownership: row.ownership,
  };
}

/** What is missing for the size of the company to be told. */
export function figureGaps(figures: CompanyFigures | null): FieldError[] {
  const missing = (name: string): FieldError => ({ path: `company.${name}`, code: 'missing' });
  if (!figures) return [missing('profile')];
  return [
    ...(figures.headcount === null ? [missing('headcount')] : []),
    // One of the two ceilings is enough, so one figure is.
    ...(figures.turnover === null && figures.balanceSheetTotal === null ? [missing('turnover')] : []),
  ];
}

/** The figures of all that hang together, by Rec. 2003/361/EC, from the graph that was frozen. */
export function groupFigures(kept: KeptOwnership, organisationId: string, params: readonly LegalParameter[], at: Date): SmeFigures {
  const [newest] = smeStatus(graphOf(kept), organisationId, params, at.toISOString().slice(0, 10)).periods;
  return {
    headcount: newest?.headcount ?? null,
    turnoverMinor: newest?.turnoverMinor ?? null,
    balanceMinor: newest?.balanceMinor ?? null,
    includesLinked: true,
  };
}

export function smeFigures(figures: CompanyFigures, parse: (decimal: string, currency: string) => bigint): SmeFigures {
  const minor = (decimal: string | null): bigint | null => (decimal === null ? null : parse(decimal, figures.currency));
  return {
    headcount: figures.headcount,
    turnoverMinor: minor(figures.turnover),
    balanceMinor: minor(figures.balanceSheetTotal),
    includesLinked: figures.includesLinked,
  };
}
