import type { LegalParameter } from '../legal-parameters.js';
import { parameterOn } from '../legal-parameters.js';
import { parseDecimal } from '@traverse/kernel';
import type { EnterpriseFacts, OwnershipLink } from './ownership.types.js';

/** The figures of the law about holdings, on one day. */
export interface HoldingTerms {
  readonly partnerFromBps: number;
  readonly exemptUpToBps: number;
  readonly publicFromBps: number;
  readonly angelBelowMinor: bigint;
  readonly authorityBudgetBelowMinor: bigint;
  readonly authorityInhabitantsBelow: number;
  readonly legalBasis: string;
}

export function holdingTermsOn(params: readonly LegalParameter[], day: string): HoldingTerms {
  const row = (code: string): LegalParameter => parameterOn(params, `sme.${code}`, day);
  const bps = (code: string): number => Math.round(Number(row(code).value) * 100);
  const partner = row('partner-from-percent');
  return {
    partnerFromBps: Math.round(Number(partner.value) * 100),
    exemptUpToBps: bps('exempt-investor-up-to-percent'),
    publicFromBps: bps('public-body-from-percent'),
    angelBelowMinor: parseDecimal(row('business-angel-below').value, 'EUR'),
    authorityBudgetBelowMinor: parseDecimal(row('local-authority-budget-below').value, 'EUR'),
    authorityInhabitantsBelow: Number(row('local-authority-inhabitants-below').value),
    legalBasis: partner.legalBasis,
  };
}

export interface Share {
  readonly capitalBps: number;
  readonly votesBps: number;
}

/** What counts of a holding is the higher of capital and votes. */
export function shareOf(links: readonly Share[]): number {
  return Math.max(
    links.reduce((sum, { capitalBps }) => sum + capitalBps, 0),
    links.reduce((sum, { votesBps }) => sum + votesBps, 0),
  );
}

/** A public body in the sense of Art. 3(4): small local authorities are not. */
export function isPublicBody({ kind, localAuthority }: EnterpriseFacts, terms: HoldingTerms): boolean {
  if (kind === 'public-body') return true;
  return kind === 'local-authority' && !isSmallAuthority(localAuthority, terms);
}

function isSmallAuthority(facts: EnterpriseFacts['localAuthority'], terms: HoldingTerms): boolean {
  return facts !== undefined && facts.budgetMinor < terms.authorityBudgetBelowMinor && facts.inhabitants < terms.authorityInhabitantsBelow;
}

/** An investor that may hold up to half of a firm and leaves it autonomous (Art. 3(2)); whether it is linked to it is asked before. */
export function isExemptInvestor(owner: EnterpriseFacts, link: OwnershipLink, terms: HoldingTerms): boolean {
  if (Math.max(link.capitalBps, link.votesBps) > terms.exemptUpToBps) return false;
  switch (owner.kind) {
    case 'public-investment-corporation':
    case 'venture-capital':
    case 'university':
    case 'research-centre':
    case 'institutional-investor':
      return true;
    case 'business-angel':
      return link.investedMinor !== undefined && link.investedMinor < terms.angelBelowMinor;
    case 'local-authority':
      return isSmallAuthority(owner.localAuthority, terms);
    default:
      return false;
  }
}
