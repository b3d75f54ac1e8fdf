import { type Actor, formatDecimal, isMemberOf, sumMinor } from '@traverse/kernel';
import { amountIn, type Instrument, textIn } from '@traverse/programme';

import type { Duplicate } from '../duplicate/duplicates.js';
import { CLAIM_STAFF, isStaffOf } from '../finance.scope.js';
import type { ClaimCostLineDto, ClaimCostsDto, ClaimDuplicateDto, ClaimIndicatorDto, ClaimRateDto } from './claim.dto.js';
import type { Claim } from './claim.entity.js';
import { type Rates, shareOf } from './price-lines.js';

/** How the call pays, in the reader's language. */
export function costsView({ funding }: Instrument, currency: string, language: string): ClaimCostsDto {
  const { costs, vat } = funding;
  const common = { model: costs.model, shareBps: shareOf(funding), vatNever: vat === 'never', lumpSum: null, lines: [] };
  if (costs.model === 'lump-sum') return { ...common, lumpSum: formatDecimal(amountIn(costs.amount, currency), currency) };
  if (costs.model === 'unit-costs') {
    const unit = ({ key, label, amount }: (typeof costs.units)[number]): ClaimCostLineDto => ({
      ...{ key, label: textIn(label, language), unitAmount: formatDecimal(amountIn(amount, currency), currency), flatRateBps: 0 },
    });
    return { ...common, lines: costs.units.map(unit) };
  }
  const flatRates = costs.flatRates ?? [];
  const bpsOn = (line: string): number => Number(sumMinor(flatRates.filter(({ of }) => of.includes(line)).map(({ bps }) => BigInt(bps))));
  const line = ({ key, label }: (typeof costs.lines)[number]): ClaimCostLineDto => ({
    ...{ key, label: textIn(label, language), unitAmount: null, flatRateBps: bpsOn(key) },
  });
  return { ...common, lines: costs.lines.map(line) };
}

export function indicatorsView({ indicators }: Instrument, values: Claim['indicators'], language: string): ClaimIndicatorDto[] {
  return indicators.map(({ key, label, unit, required }) => {
    const value = values[key];
    const count = typeof value === 'number' ? value : null;
    return { key, label: textIn(label, language), unit, required, count, yes: typeof value === 'boolean' ? value : null };
  });
}

/** Without the zeros that the register keeps at the end. */
export const ratesView = (rates: Rates): ClaimRateDto[] =>
  Object.entries(rates).map(([currency, perEuro]) => ({ currency, perEuro: perEuro.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '') }));

/** A party is told of its own claims alone: what another company claims is not its business. Staff see that there is one, and open what is theirs. */
export function duplicatesView(actor: Actor, claim: Claim, duplicates: readonly Duplicate[], lineId: string): ClaimDuplicateDto[] {
  const party = isMemberOf(actor, claim.applicantOrganisationId) || isMemberOf(actor, claim.payeeOrganisationId);
  const own = (one: Duplicate): boolean => isMemberOf(actor, one.otherApplicantId) || isMemberOf(actor, one.otherPayeeId);
  return duplicates
    .filter((one) => one.lineId === lineId && (!party || own(one)))
    .map((one) => ({
      claimId: one.otherClaimId,
      number: one.otherNumber,
      state: one.otherState,
      open: own(one) || (!party && !isMemberOf(actor, one.otherPartnerId) && isStaffOf(actor, CLAIM_STAFF, one.otherProgrammeId)),
      sameCompany: one.otherApplicantId === claim.applicantOrganisationId,
      matched: [...one.matched],
      verdict: party ? null : one.verdict,
      reason: party ? null : one.reason,
    }));
}
