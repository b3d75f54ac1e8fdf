import type { SmeClass } from '../../call-document/call-document.types.js';

export type SizeClass = SmeClass | 'large';

/** What an enterprise or owner is: the kinds after `public-body` may hold up to half of a firm without being its partner (Rec. 2003/361/EC, Annex, Art. 3(2)). */
export const enterpriseKinds = [
  'enterprise',
  'natural-person',
  'public-body',
  'local-authority',
  'public-investment-corporation',
  'venture-capital',
  'business-angel',
  'university',
  'research-centre',
  'institutional-investor',
] as const;
export type EnterpriseKind = (typeof enterpriseKinds)[number];

/** One closed accounting period; a bona fide estimate for a firm that has closed none. Money in EUR minor units. Null: not known. */
export interface PeriodFigures {
  /** Last day of the period, ISO date. */
  readonly yearEnd: string;
  /** Annual work units, a decimal string. */
  readonly headcount: string | null;
  readonly turnoverMinor: bigint | null;
  readonly balanceMinor: bigint | null;
}

/** One node of the graph: a company with or without an account, a person or a body that holds shares. */
export interface EnterpriseFacts {
  readonly id: string;
  readonly name: string;
  readonly kind: EnterpriseKind;
  /** Newest first; up to three count. None for persons and bodies. */
  readonly periods: readonly PeriodFigures[];
  /** Enterprises whose figures are in these already (consolidated accounts): they are not added a second time. */
  readonly consolidates?: readonly string[];
  /** Of a local authority only: what makes it a small one. */
  readonly localAuthority?: { readonly budgetMinor: bigint; readonly inhabitants: number };
}

/** Ways to control a firm without the majority of its votes. */
export const controlKinds = ['appoints-board', 'dominant-influence', 'agreement'] as const;
export type ControlKind = (typeof controlKinds)[number];

/** That one holds shares of another or controls it. */
export interface OwnershipLink {
  readonly ownerId: string;
  readonly ownedId: string;
  /** Share of the capital and of the votes in hundredths of a percent: 2500 is 25 %. */
  readonly capitalBps: number;
  readonly votesBps: number;
  readonly control?: readonly ControlKind[];
  /** Owners of one firm with the same key act jointly: their votes count together. */
  readonly jointly?: string;
  /** Of a natural person: whether the owned firm works in the same or an adjacent market as this person's other firms. Missing: yes. */
  readonly sameMarket?: boolean;
  /** Of a business angel: all that was put into the owned firm, EUR minor units. */
  readonly investedMinor?: bigint;
  /** The day on which it began, ISO date. Missing: before all periods. */
  readonly since?: string;
}

export interface OwnershipGraph {
  readonly enterprises: readonly EnterpriseFacts[];
  readonly links: readonly OwnershipLink[];
}

/** A mistake in a graph; the path leads to the entry: `links.3.votesBps`. */
export interface OwnershipProblem {
  readonly path: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Why an enterprise is linked or counted. */
export type InclusionBasis = 'applicant' | 'majority-of-votes' | ControlKind | 'joint-majority' | 'holding';

/** One enterprise whose figures count, with the chain that leads to it. */
export interface SmeInclusion {
  readonly enterpriseId: string;
  readonly name: string;
  readonly relation: 'applicant' | 'linked' | 'partner' | 'linked-to-partner';
  /** How much of its figures counts. */
  readonly shareBps: number;
  readonly basis: InclusionBasis;
  /** Ids from the applicant to this enterprise. */
  readonly path: readonly string[];
  /** In the accounts of another one that counts: adds nothing of its own. */
  readonly consolidatedIn: string | null;
  readonly figures: readonly PeriodFigures[];
}

/** An owner or holding that was looked at and does not count, and why. */
export interface SmeExclusion {
  readonly enterpriseId: string;
  readonly name: string;
  readonly shareBps: number;
  readonly reason: 'below-threshold' | 'exempt-investor' | 'natural-person' | 'public-body';
}

/** The added-up figures of one period, newest first, and the classes that they admit. */
export interface SmePeriod {
  /** Of the applicant. */
  readonly yearEnd: string;
  /** Null where somebody's figure is missing. */
  readonly headcount: string | null;
  readonly turnoverMinor: bigint | null;
  readonly balanceMinor: bigint | null;
  readonly possible: readonly SizeClass[];
}

export interface SmeStatus {
  /** `not-sme`: public bodies hold too much of it, whatever its size. Null: figures are missing. */
  readonly status: SizeClass | 'not-sme' | null;
  readonly type: 'autonomous' | 'partner' | 'linked';
  /** How the periods led to the status (Art. 4(2)). */
  readonly basis: 'public-bodies' | 'one-period' | 'two-periods-agree' | 'earlier-status-kept' | 'ownership-changed' | 'figures-missing';
  /** Share that public bodies hold, solely or together. */
  readonly publicBps: number;
  readonly periods: readonly SmePeriod[];
  readonly inclusions: readonly SmeInclusion[];
  readonly exclusions: readonly SmeExclusion[];
  /** Figures of the newest period that are missing: `<enterprise id>.headcount`. */
  readonly missing: readonly string[];
  readonly legalBasis: string;
}
