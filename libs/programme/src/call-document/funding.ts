import { DomainError, formatDecimal, minBigint, shareBps, sumMinor } from '@traverse/kernel';
import { amountIn, instrumentOf } from './lookups.js';
import type { CallDocument, CostModel, FundingRule } from './call-document.types.js';
import type { FlatRate } from './call-terms.types.js';

/** The costs of one application in the currency of its envelope: real costs by line, or numbers of units. */
export interface CostsGiven {
  readonly currency: string;
  /** Minor units, net of VAT. */
  readonly linesMinor?: Readonly<Record<string, bigint>>;
  readonly units?: Readonly<Record<string, number>>;
  /** VAT that the firm cannot recover, minor units; counts only where the rule says so. */
  readonly unrecoverableVatMinor?: bigint;
}

/** One step of how a grant came about; amounts are decimal strings. */
export interface FundingStep {
  readonly textKey: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface Funding {
  readonly currency: string;
  readonly eligibleCostsMinor: bigint;
  readonly grantMinor: bigint;
  readonly ownContributionMinor: bigint;
  readonly explanation: readonly FundingStep[];
}

/**
 * The grant for these costs: the share (rounded DOWN to the minor unit), at most the cap and what the own contribution leaves; nothing below the floor.
 */
export function fundingFor(doc: CallDocument, instrument: string, given: CostsGiven): Funding {
  const { funding } = instrumentOf(doc, instrument);
  const { currency } = given;
  const costsMinor = eligibleCosts(funding, given);
  const capMinor = amountIn(funding.cap, currency);
  const floorMinor = funding.floor ? amountIn(funding.floor, currency) : 0n;
  const shareMinor = shareBps(costsMinor, funding.rateBps);
  const cappedMinor = minBigint(shareMinor, capMinor);
  const grantMinor = cappedMinor < floorMinor ? 0n : cappedMinor;
  const money = (amountMinor: bigint): { amount: string; currency: string } => ({ amount: formatDecimal(amountMinor, currency), currency });
  const explanation: FundingStep[] = [
    ...flatRateSteps(funding, given),
    { textKey: `funding.costs.${funding.costs.model}`, params: money(costsMinor) },
    { textKey: 'funding.share', params: { rateBps: funding.rateBps, ...money(shareMinor) } },
  ];
  if (shareMinor > capMinor) explanation.push({ textKey: 'funding.cap', params: money(capMinor) });
  if (cappedMinor < floorMinor) explanation.push({ textKey: 'funding.below-floor', params: money(floorMinor) });
  explanation.push({ textKey: 'funding.grant', params: money(grantMinor) });
  return { currency, eligibleCostsMinor: costsMinor, grantMinor, ownContributionMinor: costsMinor - grantMinor, explanation };
}

function eligibleCosts(rule: FundingRule, given: CostsGiven): bigint {
  const vatMinor = rule.vat !== 'never' ? notNegative(given.unrecoverableVatMinor ?? 0n, 'vat') : 0n;
  if (rule.costs.model === 'lump-sum') return amountIn(rule.costs.amount, given.currency);
  return (rule.costs.model === 'real-costs' ? lineCosts(rule.costs, given) : unitCosts(rule.costs, given)) + vatMinor;
}

function lineCosts(costs: Extract<CostModel, { model: 'real-costs' }>, { linesMinor = {} }: CostsGiven): bigint {
  const known = costs.lines.map(({ key }) => key);
  const amounts = Object.entries(linesMinor).map(([line, amountMinor]) => {
    if (!known.includes(line)) throw new DomainError('programme.unknown-cost-line', { status: 422, params: { line } });
    return notNegative(amountMinor, line);
  });
  return sumMinor(amounts) + sumMinor((costs.flatRates ?? []).map((flatRate) => flatRateMinor(flatRate, linesMinor)));
}

/** The share of the base, rounded down to the minor unit. */
function flatRateMinor({ bps, of }: FlatRate, linesMinor: Readonly<Record<string, bigint>>): bigint {
  return shareBps(sumMinor(of.map((line) => linesMinor[line] ?? 0n)), bps);
}

function flatRateSteps({ costs }: FundingRule, { linesMinor = {}, currency }: CostsGiven): FundingStep[] {
  const flatRates = costs.model === 'real-costs' ? (costs.flatRates ?? []) : [];
  return flatRates.map((flatRate) => ({
    textKey: 'funding.flat-rate',
    params: { bps: flatRate.bps, amount: formatDecimal(flatRateMinor(flatRate, linesMinor), currency), currency },
  }));
}

function unitCosts(costs: Extract<CostModel, { model: 'unit-costs' }>, { units = {}, currency }: CostsGiven): bigint {
  const amounts = Object.entries(units).map(([line, count]) => {
    const unit = costs.units.find(({ key }) => key === line);
    if (!unit) throw new DomainError('programme.unknown-cost-line', { status: 422, params: { line } });
    if (!Number.isSafeInteger(count)) throw new DomainError('programme.bad-costs', { status: 422, params: { line } });
    return notNegative(BigInt(count), line) * amountIn(unit.amount, currency);
  });
  return sumMinor(amounts);
}

function notNegative(amount: bigint, line: string): bigint {
  if (amount < 0n) throw new DomainError('programme.bad-costs', { status: 422, params: { line } });
  return amount;
}
