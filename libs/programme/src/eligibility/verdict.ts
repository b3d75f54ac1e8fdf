import type { CallDocument, Texts } from '../call-document/call-document.types.js';

/** `open`: a fact is missing, so nobody can say yet. `warning`: does not decide, but somebody should look. */
export type RuleOutcome = 'met' | 'not-met' | 'open' | 'warning';

/** JSON values only, so that a verdict can be stored and shown years later. Amounts are decimal strings, times ISO strings. */
export type EvidenceValue = string | number | boolean | null | Texts | readonly Texts[];
export type Evidence = Readonly<Record<string, EvidenceValue>>;

/** What one rule says about one application, with all that it rests on. */
export interface Verdict {
  readonly ruleId: string;
  /** Of the rule's code; raised when the same facts may lead to another outcome. */
  readonly version: number;
  readonly outcome: RuleOutcome;
  readonly evidence: Evidence;
  readonly textKey: string;
  readonly legalBasis: string;
  /** Open only because the partner comes later in this call: does not hold the application up. */
  readonly awaits?: 'partner';
}

/** The place in the call document that a rule of the programme's own rests on. */
export function callReference(doc: CallDocument, field: string): string {
  return `${doc.key}@${doc.version} ${field}`;
}
