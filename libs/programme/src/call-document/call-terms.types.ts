import type { Texts } from './texts.js';

/** A sketch first; those who are shortlisted hand in the full form within so many days. */
export interface TwoStepTerms {
  readonly fullFormWithinDays: number;
}

/** The questions of applicants and the answers to them. */
export interface QuestionsTerms {
  /** Answers are published to all on the call's own page; otherwise questions go to the contact alone. */
  readonly published: boolean;
  /** Wall-clock time in the call's zone until which questions are taken; the closing time when missing. */
  readonly until?: string;
}

/** Days before an end at which people are reminded; what is missing is the house's default. */
export interface ReminderTerms {
  readonly draftBeforeClosingDays?: readonly number[];
  readonly agreementBeforeEndDays?: readonly number[];
  readonly voucherBeforeEndDays?: readonly number[];
  readonly claimBeforeEndDays?: readonly number[];
  readonly reviewBeforeDueDays?: readonly number[];
}

/** The phases of an evaluation, in their order. Each ends when the next one begins. */
export type EvaluationPhaseKey = 'conflicts' | 'reviews' | 'third-reviews' | 'ranking';

/**
 * When the phases of an evaluation end. `dates`: for all applications of a call at once, wall-clock times in its zone; `days`: for each review by
 * itself, counted from the invitation.
 */
export type PhaseTerms =
  | {
      readonly basis: 'dates';
      /** Evaluators declare with which parties they have to do; later only what has come to light is added. */
      readonly conflictsUntil: string;
      readonly reviewsUntil: string;
      /** Third opinions, and whoever stands in for a review that did not come. */
      readonly thirdReviewsUntil: string;
      readonly rankingUntil: string;
      /** Days to accept or decline an invitation; until the review is due when missing. */
      readonly answerDays?: number;
    }
  | { readonly basis: 'days'; readonly reviewDays: number; readonly thirdReviewDays?: number; readonly answerDays?: number };

/** Sectors that cannot be funded, by code of NACE Rev. 2.1: a section (`A`), a division (`01`), a group (`01.1`) or a class (`01.11`). */
export interface SectorTerms {
  readonly excluded: readonly { readonly code: string; readonly label: Texts }[];
  readonly legalBasis: string;
}

/** Costs that are not proven one by one but reckoned as a share of others. */
export interface FlatRate {
  readonly key: string;
  readonly label: Texts;
  /** Share of the base, in basis points: 1500 is 15 %. */
  readonly bps: number;
  /** Keys of the cost lines that are the base. */
  readonly of: readonly string[];
  readonly legalBasis: string;
}

/** What public registers say of the awards of a call and no other place holds. What is missing is listed as a gap before anything is published. */
export interface OpenDataTerms {
  /** The publisher's prefix of identifiers of grants (360Giving). */
  readonly grantPrefix?: string;
  /** The Union fund, such as `ERDF (Interreg)`. */
  readonly fund?: string;
  readonly specificObjective?: string;
  /** Union co-financing rate, basis points. */
  readonly unionRateBps?: number;
  /** Type of intervention, where the programme says so. */
  readonly interventionType?: string;
  /** What the money is for; the summary of the call when missing. */
  readonly purpose?: Texts;
  /** What is expected to come out of an operation. */
  readonly achievements?: Texts;
  /** CC BY 4.0 when missing. */
  readonly licence?: { readonly name: string; readonly url: string };
}

/** What registers say of an authority. */
export interface OpenAuthorityTerms {
  /** Identifier by org-id.guide, for open data. */
  readonly orgId?: string;
  /** NUTS region of its seat, for the register of de minimis aid. */
  readonly nuts?: string;
  /** Whose money it grants; by its country when missing: the Union's in a Member State, else other. */
  readonly moneyFrom?: 'union' | 'other';
}

/** Something the applicant declares; the form asks it by a field with `x-fact: "declaration:<key>"`. */
export interface Declaration {
  readonly key: string;
  readonly label: Texts;
  /** The answer that is asked for. */
  readonly mustBe: boolean;
  readonly otherwise: 'not-met' | 'warning';
  readonly legalBasis: string;
  /** Only for these instruments; all when missing. */
  readonly instruments?: readonly string[];
}

export interface VoucherLimit {
  readonly max: number;
  /** Counted over this many months back; null: ever. */
  readonly periodMonths: number | null;
  /** `call`: vouchers of this call; `programme`: of every call of the programme. */
  readonly within: 'call' | 'programme';
}
