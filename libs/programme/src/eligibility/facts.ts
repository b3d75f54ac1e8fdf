import type { CallDocument } from '../call-document/call-document.types.js';
import type { DocumentGiven } from '../call-document/documents.js';
import type { LegalParameter } from './legal-parameters.js';
import type { SmeStatus } from './ownership/ownership.types.js';
import type { Verdict } from './verdict.js';

/** Size of a firm in its last closed accounting period; money in EUR minor units. Null: not known. */
export interface SmeFigures {
  /** Annual work units, a decimal string: `"118.9"`. */
  readonly headcount: string | null;
  readonly turnoverMinor: bigint | null;
  readonly balanceMinor: bigint | null;
  /** Whether linked and partner enterprises are in these figures (true also for a firm that has none). */
  readonly includesLinked: boolean;
}

/** How big a company is, as one call counts it. */
export interface CompanySize {
  readonly figures: SmeFigures | null;
  /** From the graph of enterprises, where there is one: then it decides the size, not `figures`. */
  readonly status?: SmeStatus;
}

/** A voucher that the company has or had, of any call. */
export interface VoucherHeld {
  readonly programme: string;
  readonly call: string;
  readonly grantedAt: Date;
}

/** Another application of the firm or of one linked with it, neither refused nor withdrawn. */
export interface OtherProject {
  /** Null where it is of a linked enterprise: its number is not for others to read. */
  readonly number: string | null;
  readonly title: string | null;
  readonly need: string | null;
  /** There is a grant for it. */
  readonly granted: boolean;
}

/** All that the rules look at; whoever asks brings it. Rules never fetch. */
export interface EligibilityFacts {
  readonly instrument: string;
  /** When the submission reached us; decides the deadline and which legal figures hold. */
  readonly receivedAt: Date;
  readonly sme: CompanySize & {
    readonly nutsCode: string | null;
    /** Of NACE Rev. 2.1. Null: not told; missing: nobody asks for it yet. */
    readonly nace?: string | null;
    readonly identifiers?: {
      readonly countryCode: string;
      readonly registrationNumber: string | null;
      readonly vatNumber: string | null;
    };
  };
  /** Null: not known yet. */
  readonly partner: { readonly nutsCode: string | null } | null;
  /** By key of the call's declarations; missing: not answered. */
  readonly declarations: Readonly<Record<string, boolean>>;
  readonly documents: readonly DocumentGiven[];
  /** Of this company and of those linked with it, without the application at hand. */
  readonly vouchers: readonly VoucherHeld[];
  /** What the application is about; missing where nobody compares it with others. */
  readonly project?: { readonly title: string | null; readonly need: string | null };
  readonly otherProjects?: readonly OtherProject[];
}

/** One rule: facts, figures of the law and the call in, verdicts out. None when the rule has no bearing on this call. */
export type Rule = (facts: EligibilityFacts, params: readonly LegalParameter[], doc: CallDocument) => readonly Verdict[];
