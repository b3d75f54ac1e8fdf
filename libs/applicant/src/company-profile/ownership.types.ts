import { formatDecimal, parseDecimal } from '@traverse/kernel';
import type { ControlKind, EnterpriseKind, OwnershipGraph } from '@traverse/programme';

/** The graph of a company as it is kept with its profile and frozen into submissions: JSON, amounts as decimal strings in EUR. */
export interface KeptOwnership {
  readonly enterprises: readonly KeptEnterprise[];
  readonly links: readonly KeptLink[];
}

export interface KeptEnterprise {
  readonly id: string;
  readonly name: string;
  readonly kind: EnterpriseKind;
  readonly countryCode: string;
  readonly registrationNumber: string | null;
  /** Newest first. */
  readonly periods: readonly KeptPeriod[];
}

export interface KeptPeriod {
  readonly yearEnd: string;
  readonly headcount: string | null;
  readonly turnover: string | null;
  readonly balanceSheetTotal: string | null;
}

export interface KeptLink {
  readonly ownerId: string;
  readonly ownedId: string;
  readonly capitalBps: number;
  readonly votesBps: number;
  readonly control: readonly ControlKind[];
  readonly since: string | null;
}

const minor = (amount: string | null): bigint | null => (amount === null ? null : parseDecimal(amount, 'EUR'));

/** As the rules read it. */
export function graphOf({ enterprises, links }: KeptOwnership): OwnershipGraph {
  return {
    enterprises: enterprises.map(({ id, name, kind, periods }) => ({
      id,
      name,
      kind,
      periods: periods.map(({ yearEnd, headcount, turnover, balanceSheetTotal }) => ({
        yearEnd,
        headcount,
        turnoverMinor: minor(turnover),
        balanceMinor: minor(balanceSheetTotal),
      })),
    })),
    links: links.map(({ since, ...link }) => ({ ...link, ...(since === null ? {} : { since }) })),
  };
}

/** The graph with these accounts of the company itself, newest first, three at most. */
export function withPeriods(kept: KeptOwnership, organisationId: string, periods: readonly KeptPeriod[]): KeptOwnership {
  const enterprises = kept.enterprises.map((one) => (one.id === organisationId ? { ...one, periods: periods.slice(0, 3) } : one));
  return { ...kept, enterprises };
}

export const decimalOrNull = (amount: bigint | null): string | null => (amount === null ? null : formatDecimal(amount, 'EUR'));

/** The company's own accounts as its profile keeps them. */
export interface ProfileRow {
  readonly yearEnd: string | null;
  readonly headcount: string | null;
  readonly turnoverMinor: string | null;
  readonly balanceMinor: string | null;
  readonly earlier: readonly KeptPeriod[];
}

export const PROFILE_COLUMNS = `"year_end"::text AS "yearEnd", "headcount", "turnover_minor" AS "turnoverMinor", "balance_sheet_minor" AS "balanceMinor", "earlier"`;

/** Newest first; none while nobody has said when the year ended. */
export function periodsOf({ yearEnd, headcount, turnoverMinor, balanceMinor, earlier }: ProfileRow): KeptPeriod[] {
  if (!yearEnd) return [];
  const amount = (minor: string | null): string | null => decimalOrNull(minor === null ? null : BigInt(minor));
  return [{ yearEnd, headcount, turnover: amount(turnoverMinor), balanceSheetTotal: amount(balanceMinor) }, ...earlier];
}
