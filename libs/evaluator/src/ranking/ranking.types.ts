/** Everything that a ranking is computed from: plain data, amounts as decimal digits of minor units, so that it survives JSON. */
export interface RankingSnapshot {
  /** 2 adds the territory of each application and the quotas of envelopes; what was frozen as 1 is computed as it was. */
  readonly format: 'traverse.ranking/1' | 'traverse.ranking/2';
  readonly callId: string;
  readonly callVersion: number;
  readonly criteria: readonly {
    readonly key: string;
    readonly weight: number;
    readonly scaleMax: number;
    readonly threshold?: number;
    /** Stands on its own: aggregated and held against its threshold, no part of the total. */
    readonly independent?: true;
  }[];
  /** Percent of the highest possible weighted score. */
  readonly overallThreshold: number;
  /** `received`: assessed one by one, the money goes by when they came; by score when missing. */
  readonly order?: 'score' | 'received';
  /** Rolling calls: what was received up to this slot is ranked. */
  readonly slotAt?: string;
  readonly aggregation: 'mean' | 'median';
  /** `criterion:<key>` higher first; `earlier-received`; `lower-grant`; the application's number always ends the chain. */
  readonly tieBreak: readonly string[];
  readonly whenShort: 'block' | 'skip' | 'offer-rest';
  readonly reserveList: boolean;
  readonly envelopes: readonly {
    readonly id: string;
    readonly availableMinor: string;
    readonly currency: string;
    readonly maxAwards?: number;
    /** What single territories can still have of it. */
    readonly quotas?: readonly RankingQuota[];
  }[];
  readonly applications: readonly RankedInput[];
  /** Evaluated and not ranked again, since a decision on them is under way: what they would be awarded is neither available nor left of any limit. */
  readonly underDecision?: readonly {
    readonly id: string;
    readonly number: string;
    readonly envelopeId: string;
    readonly proposedMinor: string;
  }[];
}

export interface RankingQuota {
  readonly territory: string;
  /** Kept for this territory; what it does not use goes back to all. */
  readonly reservedMinor?: string;
  readonly maxMinor?: string;
  readonly maxAwards?: number;
}

export interface RankedInput {
  readonly id: string;
  readonly number: string;
  readonly envelopeId: string;
  /** Key in the call's document; missing where the seat lies in none. */
  readonly territory?: string;
  readonly requestedMinor: string;
  readonly receivedAt: string;
  readonly reviews: readonly { readonly id: string; readonly scores: Readonly<Record<string, number>> }[];
}

export type RankingOutcome = 'fund' | 'reserve' | 'reject' | 'below-threshold';

export interface RankedApplication {
  readonly applicationId: string;
  readonly number: string;
  readonly envelopeId: string;
  readonly territory?: string;
  readonly currency: string;
  /** From 1, in its envelope; null below a threshold. */
  readonly rank: number | null;
  /** Percent of the highest possible, four decimals, rounded down. */
  readonly total: string;
  readonly criteria: Readonly<Record<string, string>>;
  readonly outcome: RankingOutcome;
  /** Codes: `below-overall-threshold`, `below-criterion-threshold:<key>`, `below-independent-threshold:<key>`; above the thresholds, what the cut says (`WhyNot`). */
  readonly reasons: readonly string[];
  readonly requestedMinor: string;
  readonly offeredMinor: string;
  readonly reservePosition: number | null;
}

export interface RankingResult {
  readonly format: 'traverse.ranking-result/1' | 'traverse.ranking-result/2';
  readonly applications: readonly RankedApplication[];
}
