import type { CallFormPart, Taxonomy } from './call-form.types.js';
import type {
  Declaration,
  FlatRate,
  OpenAuthorityTerms,
  OpenDataTerms,
  PhaseTerms,
  QuestionsTerms,
  ReminderTerms,
  SectorTerms,
  TwoStepTerms,
  VoucherLimit,
} from './call-terms.types.js';
import type { Texts } from './texts.js';

export type { Texts } from './texts.js';

/** Decimal strings by ISO currency, one for each currency that the call's authorities pay in: `{ EUR: '10000.00', CHF: '9500.00' }`. */
export type MoneyByCurrency = Readonly<Record<string, string>>;

/** A wall-clock time in the call's own zone: `2026-12-15T17:00` or `2026-12-15T17:00:00`. */
export type LocalDateTime = string;

export type SelectionMode = 'competitive' | 'rolling' | 'threshold' | 'first-come';

export type Selection =
  | { readonly mode: 'competitive' }
  /** Ranked at each slot, over what has come in since the slot before. */
  | { readonly mode: 'rolling'; readonly slots: readonly LocalDateTime[] }
  /** Assessed one by one; approved at or above this score (percent of the highest possible). */
  | { readonly mode: 'threshold'; readonly minimumScore: number }
  | { readonly mode: 'first-come' };

export type BorderRule = 'other-territory' | 'other-state' | 'any';
export type PartnerMode = 'named' | 'chosen' | 'assigned';
export type SmeClass = 'micro' | 'small' | 'medium';
export type WhenShort = 'block' | 'skip' | 'offer-rest';
export type GrantEvent = 'decision-communicated' | 'agreement-in-force';
export type StateAidRoute = 'DE_MINIMIS' | 'GBER_20A' | 'GBER_20' | 'GBER_28' | 'NO_AID' | 'OUTSIDE_EU_LAW';

export interface StateAid {
  readonly route: StateAidRoute;
  /** Figures of the route that differ from the legal defaults, by name. */
  readonly params?: Readonly<Record<string, string | number | boolean>>;
  readonly legalBasis: string;
}

export interface Territory {
  readonly key: string;
  readonly label: Texts;
  /** Prefixes of NUTS codes, all of one state: `['DE1']` is the whole of Baden-Wuerttemberg. */
  readonly nuts: readonly string[];
}

export interface SmeTerms {
  readonly territories: readonly string[];
  readonly classes: readonly SmeClass[];
  /** Ceilings of the programme's own, beside those of the law. Money in EUR, like the thresholds of Rec. 2003/361/EC. */
  readonly caps?: {
    /** At most this many full-time staff. */
    readonly headcount?: number;
    /** At most this turnover or this balance: one of the two is enough. */
    readonly turnoverOrBalance?: { readonly EUR: string };
  };
  readonly linkedEnterprises: 'counted' | 'not-counted';
  readonly sectors?: SectorTerms;
}

export interface PartnerTerms {
  readonly mode: PartnerMode;
  readonly territories: readonly string[];
  readonly borderRule: BorderRule;
  readonly accreditation: 'required' | 'not-required';
  /** Days that a partner has to accept or decline an engagement. */
  readonly acceptanceTermDays: number;
  /** A partner that declines more often than this in the call is no longer proposed. */
  readonly refusalLimit: number;
}

export interface CostLine {
  readonly key: string;
  readonly label: Texts;
}

export interface CostUnit {
  readonly key: string;
  readonly label: Texts;
  readonly amount: MoneyByCurrency;
}

export type CostModel =
  | { readonly model: 'real-costs'; readonly lines: readonly CostLine[]; readonly flatRates?: readonly FlatRate[] }
  | { readonly model: 'lump-sum'; readonly amount: MoneyByCurrency }
  | { readonly model: 'unit-costs'; readonly units: readonly CostUnit[] };

export interface FundingRule {
  readonly costs: CostModel;
  /** Share of the eligible costs, in basis points: 7500 is 75 %. A lump sum has 10000. */
  readonly rateBps: number;
  readonly cap: MoneyByCurrency;
  /** A smaller grant is not given at all. */
  readonly floor?: MoneyByCurrency;
  readonly ownContribution?: { readonly minBps: number; readonly inKind: boolean };
  /**
   * `if-not-recoverable`: VAT counts as a cost where the firm cannot recover it. `if-allowed`: all VAT counts where the law lets it, without
   * State aid and below the total cost of Art. 64(1)(c) of Regulation (EU) 2021/1060; elsewhere as `if-not-recoverable`.
   */
  readonly vat: 'never' | 'if-not-recoverable' | 'if-allowed';
}

export interface DocumentRequest {
  readonly key: string;
  readonly label: Texts;
  readonly required: boolean;
  /** Media types. */
  readonly types: readonly string[];
  readonly maxBytes: number;
}

export interface EvidenceRequest extends DocumentRequest {
  /** Who hands it in. */
  readonly from: 'sme' | 'partner' | 'both';
}

export interface OutputIndicator {
  readonly key: string;
  readonly label: Texts;
  readonly unit: 'number' | 'days' | 'persons' | 'yes-no';
  readonly required: boolean;
}

export interface Redemption {
  readonly payee: 'pay-partner' | 'reimburse-sme';
  readonly use: 'single' | 'multi';
  /** The programme's own promise; the law's 80 days hold in any case. */
  readonly payWithinDays?: number;
  /** The legal basis on which what a payee owes and did not give back in time is set against what is due to it. Left out: never. */
  readonly offsetBasis?: string;
}

export interface VoucherTerms {
  readonly validMonths: number;
  /** `activation`: the months begin when the partner is found (partner mode `chosen`); `issue` when missing. */
  readonly validFrom?: 'issue' | 'activation';
  /** Days after the end of validity in which a claim can still be made. */
  readonly claimWithinDays: number;
  /** Given for the asking: so often, so many months each time, to no later than `notAfter`. Null: only an officer gives more time, with a reason. */
  readonly extension: { readonly maxTimes: number; readonly maxMonths: number; readonly notAfter?: LocalDateTime } | null;
}

export interface Instrument {
  readonly key: string;
  readonly title: Texts;
  readonly summary: Texts;
  /** Parts of the form, put together; `sketch`: those of the first step of a two-step call. */
  readonly form: { readonly parts: readonly string[]; readonly sketch?: readonly string[] };
  readonly funding: FundingRule;
  readonly documents: readonly DocumentRequest[];
  readonly redemption: Redemption;
  readonly voucher: VoucherTerms;
  readonly evidence: readonly EvidenceRequest[];
  readonly indicators: readonly OutputIndicator[];
}

export interface Criterion {
  readonly key: string;
  readonly label: Texts;
  readonly help?: Texts;
  readonly weight: number;
  /** Scores are whole numbers from 0 to this. */
  readonly scaleMax: number;
  /** What single scores mean, by score: `{ "0": "not addressed", "5": "excellent" }`. */
  readonly scaleLabels?: Readonly<Record<string, Texts>>;
  /** A reviewer may leave it out; it weighs nothing. */
  readonly optional?: boolean;
  /** Scored, shown and held against its threshold on its own: no part of the weighted sum. */
  readonly independent?: boolean;
  /** The aggregated score of this criterion must reach it. */
  readonly threshold?: number;
}

/** `criterion:<key>` higher first; `earlier-received`; `lower-grant`; `application-number` always ends the chain. */
export type TieBreak = string;

export interface Evaluation {
  readonly criteria: readonly Criterion[];
  /** Percent of the highest possible weighted score. */
  readonly overallThreshold: number;
  readonly aggregation: 'mean' | 'median';
  readonly reviewersPerApplication: number;
  /** Two overall scores (percent) that lie further apart than this call for one more reviewer; null: never. */
  readonly divergencePercent: number | null;
  readonly blind: boolean;
  readonly tieBreak: readonly TieBreak[];
  /** 21 days for each review when missing. */
  readonly phases?: PhaseTerms;
  readonly exclusions: {
    /** No evaluator from the territory of the applicant or of the partner. */
    readonly territoriesOfParties: boolean;
    /** No evaluator at all from these. */
    readonly territories: readonly string[];
    /** ISO 3166 country codes. */
    readonly nationalities: readonly string[];
  };
}

export interface AuthorityTerms extends OpenAuthorityTerms {
  readonly key: string;
  readonly name: Texts;
  /** ISO 3166. */
  readonly country: string;
  readonly currency: string;
  readonly grantEvent: GrantEvent;
  /** Where it differs from the call's. */
  readonly stateAid?: StateAid;
  /** The authority that pays for this one, where it does not pay itself. */
  readonly paidBy?: string;
}

export interface EnvelopeTerms {
  readonly key: string;
  readonly authority: string;
  readonly territories: readonly string[];
  readonly currency: string;
  readonly amount: string;
  /** At most this many awards, where the programme says so. */
  readonly maxAwards?: number;
  /** Where several territories share the envelope: what is kept for one of them, and the most that one of them can have. */
  readonly quotas?: readonly TerritoryQuota[];
}

/** Limits of one territory within an envelope that it shares. Amounts are decimals in the envelope's currency. */
export interface TerritoryQuota {
  readonly territory: string;
  /** Kept for its firms; what they do not use goes back to all. Only in competitive calls: they are ranked once. */
  readonly reservedAmount?: string;
  readonly maxAmount?: string;
  readonly maxAwards?: number;
}

export interface ApprovalLevel {
  /** Grants up to and including this amount; the last level has none. */
  readonly upTo?: MoneyByCurrency;
  /** Persons who must confirm, each another one, beside the one who recommended. */
  readonly confirmations: number;
}

/** Everything that one call of a programme differs in. Published versions are frozen. */
export interface CallDocument {
  readonly format: 'traverse.call/1';
  readonly key: string;
  readonly version: number;
  /** Why this version was made; from version 2 on. */
  readonly changeReason?: string;
  readonly programme: { readonly key: string; readonly title: Texts };
  readonly title: Texts;
  readonly summary: Texts;
  readonly languages: readonly string[];
  /** Languages that applications may be written in; those of the call when missing. */
  readonly applicationLanguages?: readonly string[];
  readonly timeZone: string;
  readonly opensAt: LocalDateTime;
  /** Null: open until further notice (never for competitive calls). */
  readonly closesAt: LocalDateTime | null;
  readonly timetable: readonly { readonly key: string; readonly label: Texts; readonly at: LocalDateTime }[];
  readonly contact: { readonly name: string; readonly email: string; readonly phone?: string; readonly questionsUrl?: string };
  readonly questions?: QuestionsTerms;
  readonly reminders?: ReminderTerms;
  readonly legalBasis: readonly { readonly text: Texts; readonly url?: string }[];
  readonly fundingStatement: Texts;
  readonly territories: readonly Territory[];
  readonly sme: SmeTerms;
  readonly partner: PartnerTerms;
  readonly declarations: readonly Declaration[];
  readonly voucherLimits: readonly VoucherLimit[];
  readonly taxonomies: Readonly<Record<string, Taxonomy>>;
  readonly formParts: Readonly<Record<string, CallFormPart>>;
  readonly instruments: readonly Instrument[];
  readonly selection: Selection;
  readonly twoStep?: TwoStepTerms;
  readonly whenShort: WhenShort;
  readonly evaluation: Evaluation | null;
  readonly authorities: readonly AuthorityTerms[];
  readonly envelopes: readonly EnvelopeTerms[];
  readonly reserveList: boolean;
  readonly stateAid: StateAid;
  readonly decision: { readonly approvalLevels: readonly ApprovalLevel[]; readonly appealDays: number; readonly decideWithinDays?: number };
  readonly agreement: {
    readonly parties: 'sme' | 'sme+partner';
    readonly signature: 'simple' | 'advanced' | 'qualified';
    readonly signWithinDays: number;
    /** Whether a PDF that was signed outside may be brought in place of signing in the web; with `qualified` it always may. */
    readonly signedCopies?: boolean;
  };
  readonly openData?: OpenDataTerms;
  readonly notes: readonly string[];
}
