import type { CallDocument } from '../call-document/call-document.types.js';
import type { EligibilityFacts, Rule } from './facts.js';
import type { LegalParameter } from './legal-parameters.js';
import { borderRule } from './rules/border.rule.js';
import { callCapsRule } from './rules/call-caps.rule.js';
import { deadlineRule } from './rules/deadline.rule.js';
import { declarationsRule } from './rules/declarations.rule.js';
import { documentsRule } from './rules/documents.rule.js';
import { doubleFundingRule } from './rules/double-funding.rule.js';
import { identifiersRule } from './rules/identifiers.rule.js';
import { openingRule } from './rules/opening.rule.js';
import { partnerTerritoryRule } from './rules/partner-territory.rule.js';
import { sectorsRule } from './rules/sectors.rule.js';
import { smeClassRule } from './rules/sme-class.rule.js';
import { smeTerritoryRule } from './rules/sme-territory.rule.js';
import { vouchersPerCompanyRule } from './rules/vouchers-per-company.rule.js';
import type { Verdict } from './verdict.js';

/** By their ids, in the order in which people read them. */
const rules: Readonly<Record<string, Rule>> = {
  opening: openingRule,
  deadline: deadlineRule,
  'sme-territory': smeTerritoryRule,
  'partner-territory': partnerTerritoryRule,
  border: borderRule,
  'sme-class': smeClassRule,
  'call-caps': callCapsRule,
  sectors: sectorsRule,
  identifiers: identifiersRule,
  declarations: declarationsRule,
  documents: documentsRule,
  'vouchers-per-company': vouchersPerCompanyRule,
  'double-funding': doubleFundingRule,
};
export const ruleIds: readonly string[] = Object.keys(rules);

export interface Eligibility {
  readonly outcome: 'eligible' | 'ineligible' | 'open';
  readonly verdicts: readonly Verdict[];
}

/**
 * All rules on one application, every verdict with its evidence. One rule not met makes it ineligible; else one that cannot be decided leaves it open,
 * unless it only waits for the partner that this call assigns or lets be chosen later.
 */
export function checkEligibility(facts: EligibilityFacts, params: readonly LegalParameter[], doc: CallDocument): Eligibility {
  const verdicts = Object.values(rules).flatMap((rule) => rule(facts, params, doc));
  if (verdicts.some(({ outcome }) => outcome === 'not-met')) return { outcome: 'ineligible', verdicts };
  const undecided = verdicts.some(({ outcome, awaits }) => outcome === 'open' && awaits === undefined);
  return { outcome: undecided ? 'open' : 'eligible', verdicts };
}

/** The rules that the partner touches: what is checked again when a partner is assigned or replaced. */
export function checkPartnerEligibility(facts: EligibilityFacts, params: readonly LegalParameter[], doc: CallDocument): readonly Verdict[] {
  return [partnerTerritoryRule, borderRule].flatMap((rule) => rule(facts, params, doc));
}
