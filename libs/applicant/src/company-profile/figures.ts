import { type FieldError, formatDecimal, parseDecimal } from '@traverse/kernel';
import type { Reader } from '@traverse/platform';
import {
  type CompanySize,
  type LegalParameter,
  type OwnershipGraph,
  type SmeFigures,
  type SmeStatus,
  smeStatus,
} from '@traverse/programme';

import type { ApplicationSnapshot } from '../application/snapshot.js';
import type { CompanyFigures, CompanyProfile } from './company-profile.entity.js';
import { graphOf } from './ownership.types.js';

type Row = Pick<CompanyProfile, 'headcount' | 'currency' | 'yearEnd' | 'includesLinked' | 'earlier' | 'nace' | 'ownership'> & {
  readonly turnoverMinor: string | null;
  readonly balanceSheetMinor: string | null;
};

const FIGURES = `"headcount", "turnover_minor" AS "turnoverMinor", "balance_sheet_minor" AS "balanceSheetMinor", "currency", "year_end"::text AS "yearEnd", "includes_linked" AS "includesLinked", "earlier", "nace", "ownership"`;
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
    earlier: row.earlier,
    nace: row.nace,
    ownership: row.ownership,
  };
}

/** What is missing for the size of the company to be told, and its sector where the call leaves some out. */
export function figureGaps(figures: CompanyFigures | null, asksSector: boolean): FieldError[] {
  const missing = (name: string): FieldError => ({ path: `company.${name}`, code: 'missing' });
  if (!figures) return [missing('profile')];
  return [
    ...(figures.headcount === null ? [missing('headcount')] : []),
    // One of the two ceilings is enough, so one figure is.
    ...(figures.turnover === null && figures.balanceSheetTotal === null ? [missing('turnover')] : []),
    ...(asksSector && !figures.nace ? [missing('nace')] : []),
  ];
}

/** The size of all that hang together, by Rec. 2003/361/EC, from what was frozen; null where it was left out who belongs to the company. */
function statusOf(
  frozen: FrozenCompany,
  linked: 'counted' | 'not-counted',
  params: readonly LegalParameter[],
  day: string,
): SmeStatus | null {
  const { organisationId, company, ownership } = frozen;
  if (linked === 'counted' && ownership) return smeStatus(graphOf(ownership), organisationId, params, day);
  return linked === 'counted' && !company.includesLinked ? null : smeStatus(alone(frozen, day), organisationId, params, day);
}

/** The size as a call counts it, with or without those that hang together with the company. */
export function sizeOf(
  frozen: FrozenCompany,
  linked: 'counted' | 'not-counted',
  params: readonly LegalParameter[],
  day: string,
): CompanySize {
  const status = statusOf(frozen, linked, params, day);
  const figures = figuresOf(status, frozen.company);
  return status ? { figures, status } : { figures };
}

/** The sums of the newest period, for ceilings of a call's own; the company's figures where nobody knows who belongs to it. */
function figuresOf(status: SmeStatus | null, company: CompanyFigures): SmeFigures {
  if (!status) return smeFigures(company);
  const [newest] = status.periods;
  return {
    headcount: newest?.headcount ?? null,
    turnoverMinor: newest?.turnoverMinor ?? null,
    balanceMinor: newest?.balanceMinor ?? null,
    includesLinked: true,
  };
}

type FrozenCompany = Pick<ApplicationSnapshot, 'organisationId' | 'organisation' | 'company' | 'ownership'>;

/** The company without owners and holdings; its year is taken to end today where it has not said. */
function alone({ organisationId, organisation, company, ownership }: FrozenCompany, day: string): OwnershipGraph {
  const own = ownership?.enterprises.find(({ id }) => id === organisationId);
  if (own) return graphOf({ enterprises: [own], links: [] });
  const { headcount, turnoverMinor, balanceMinor } = smeFigures(company);
  const newest = { yearEnd: company.yearEnd ?? day, headcount, turnoverMinor, balanceMinor };
  const earlier = (company.earlier ?? []).map((period) => ({
    ...{ yearEnd: period.yearEnd, headcount: period.headcount },
    ...{ turnoverMinor: minorOf(period.turnover, company), balanceMinor: minorOf(period.balanceSheetTotal, company) },
  }));
  const periods = [newest, ...earlier];
  return { enterprises: [{ id: organisationId, name: organisation?.name ?? '', kind: 'enterprise', periods }], links: [] };
}

const minorOf = (decimal: string | null, { currency }: CompanyFigures): bigint | null =>
  decimal === null ? null : parseDecimal(decimal, currency);

function smeFigures(figures: CompanyFigures): SmeFigures {
  return {
    headcount: figures.headcount,
    turnoverMinor: minorOf(figures.turnover, figures),
    balanceMinor: minorOf(figures.balanceSheetTotal, figures),
    includesLinked: figures.includesLinked,
  };
}
