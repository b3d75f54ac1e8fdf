import { formatDecimal, sumMinor } from '@traverse/kernel';
import { amountIn, type Instrument, textIn } from '@traverse/programme';

import type { ClaimCostLineDto, ClaimCostsDto, ClaimIndicatorDto, ClaimRateDto } from './claim.dto.js';
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
