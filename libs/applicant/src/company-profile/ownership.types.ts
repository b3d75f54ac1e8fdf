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

/** The graph with these accounts of the company itself as its newest; earlier ones stay behind them, three in all. */
export function withNewest(kept: KeptOwnership, organisationId: string, newest: KeptPeriod): KeptOwnership {
  const enterprises = kept.enterprises.map((one) =>
    one.id === organisationId
      ? { ...one, periods: [newest, ...one.periods.filter(({ yearEnd }) => yearEnd < newest.yearEnd)].slice(0, 3) }
      : one,
  );
  return { ...kept, enterprises };
}

export const decimalOrNull = (amount: bigint | null): string | null => (amount === null ? null : formatDecimal(amount, 'EUR'));
