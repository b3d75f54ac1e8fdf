import { minBigint, shareBps, sumMinor } from '@traverse/kernel';
import { amountIn, type FundingRule, type StateAid } from '@traverse/programme';

export const vatTreatments = ['recoverable', 'not-recoverable', 'reverse-charge'] as const;
export type VatTreatment = (typeof vatTreatments)[number];

/** Which VAT is a cost: none, what the firm cannot recover, or all of it. */
export type CountedVat = 'none' | 'unrecoverable' | 'all';

export interface PriceRule {
  readonly costs: FundingRule['costs'];
  /** Of the eligible costs, after the own contribution. */
  readonly bps: number;
  readonly vat: CountedVat;
  readonly currency: string;
}

/** Rates of one month: how much of each currency one euro is, decimals. The euro itself is not listed. */
export type Rates = Readonly<Record<string, string>>;

export interface LineToPrice {
  /** The cost line or unit of the call. */
  readonly costKey: string | null;
  readonly units: number | null;
  /** Minor units of the line's own currency. */
  readonly netMinor: bigint;
  readonly vatMinor: bigint;
  readonly vatTreatment: VatTreatment;
  readonly currency: string;
  /** What the claimant asks instead of the whole share, in the claim's currency. */
  readonly wantedMinor: bigint | null;
}

/** In the claim's currency; null as long as a rate is missing. */
export interface PricedLine {
  readonly eligibleMinor: bigint | null;
  /** The part of the eligible costs that is a flat rate on top. */
  readonly flatRateMinor: bigint;
  /** What the call pays of it at most. */
  readonly shareMinor: bigint | null;
  /** What is asked. */
  readonly amountMinor: bigint;
}

/** An amount that the claimant entered: as it was said, for the claimant to put right, or not above what can be paid. */
export type ByHand = 'as-said' | 'capped';

const SCALE = 8;
const scaled = (decimal: string): bigint => {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return BigInt(`${whole}${fraction.padEnd(SCALE, '0').slice(0, SCALE)}`);
};

/**
 * Converts by way of the euro with one rounding, HALF_UP to the minor unit (amount / rate, as the programmes of Interreg do it).
 * Null where a rate is missing. Amounts are not negative.
 */
export function convertMinor(amountMinor: bigint, from: string, to: string, rates: Rates): bigint | null {
  if (from === to) return amountMinor;
  const [fromRate, toRate] = [from === 'EUR' ? '1' : rates[from], to === 'EUR' ? '1' : rates[to]];
  if (fromRate === undefined || toRate === undefined) return null;
  const divisor = scaled(fromRate);
  return (2n * amountMinor * scaled(toRate) + divisor) / (2n * divisor);
}

/** Currencies whose rates a claim needs. */
export const currenciesToConvert = (currencies: Iterable<string>, into: string): string[] => {
  const foreign = [...new Set(currencies)].filter((currency) => currency !== into);
  return foreign.length === 0 ? [] : [...foreign, into].filter((currency) => currency !== 'EUR');
};

/**
 * Under State aid only VAT that cannot be recovered may count. Without it all VAT may, as long as the total cost lies below the limit of
 * Art. 64(1)(c) of Regulation (EU) 2021/1060; a total that cannot be compared with the limit counts as above it.
 */
export function countedVat(
  vat: FundingRule['vat'],
  route: StateAid['route'],
  totalMinor: bigint | null,
  limitMinor: bigint | null,
): CountedVat {
  if (vat === 'never') return 'none';
  const noAid = route === 'NO_AID' || route === 'OUTSIDE_EU_LAW';
  const below = totalMinor !== null && limitMinor !== null && totalMinor < limitMinor;
  return vat === 'if-allowed' && noAid && below ? 'all' : 'unrecoverable';
}

/** The share after the own contribution that the call asks for. */
export const shareOf = ({ rateBps, ownContribution }: Pick<FundingRule, 'rateBps' | 'ownContribution'>): number =>
  Math.min(rateBps, 10_000 - (ownContribution?.minBps ?? 0));

/** Under reverse charge the supplier is paid net, and no VAT of the invoice is a cost. */
function vatThatCounts(rule: PriceRule, line: LineToPrice): bigint {
  if (line.vatTreatment === 'reverse-charge' || rule.vat === 'none') return 0n;
  return rule.vat === 'all' || line.vatTreatment === 'not-recoverable' ? line.vatMinor : 0n;
}

type Eligible = Pick<PricedLine, 'eligibleMinor' | 'flatRateMinor'>;

function realCosts(rule: PriceRule, line: LineToPrice, rates: Rates): Eligible {
  const netMinor = convertMinor(line.netMinor, line.currency, rule.currency, rates);
  const ownMinor = convertMinor(line.netMinor + vatThatCounts(rule, line), line.currency, rule.currency, rates);
  if (netMinor === null || ownMinor === null) return { eligibleMinor: null, flatRateMinor: 0n };
  const flatRates = rule.costs.model === 'real-costs' ? (rule.costs.flatRates ?? []) : [];
  const { costKey } = line;
  const onTop = flatRates.filter(({ of }) => costKey !== null && of.includes(costKey)).map(({ bps }) => shareBps(netMinor, bps));
  const flatRateMinor = sumMinor(onTop);
  return { eligibleMinor: ownMinor + flatRateMinor, flatRateMinor };
}

function unitCosts(rule: PriceRule, { costKey, units }: LineToPrice): Eligible {
  const unit = rule.costs.model === 'unit-costs' ? rule.costs.units.find(({ key }) => key === costKey) : undefined;
  return { eligibleMinor: unit ? BigInt(units ?? 0) * amountIn(unit.amount, rule.currency) : 0n, flatRateMinor: 0n };
}

/**
 * What each line costs and what is asked for it, rounded DOWN line by line, so that the lines never add up to more than the share of all costs. What is
 * not asked for by hand never exceeds what the voucher has left; `byHand: 'capped'` holds what is asked for by hand to the share and to that too, where nobody
 * is there to be told of it. A lump sum is one amount for the whole claim, whatever its lines say.
 */
export function priceLines(
  rule: PriceRule,
  lines: readonly LineToPrice[],
  rates: Rates,
  availableMinor: bigint,
  byHand: ByHand = 'as-said',
): PricedLine[] {
  let left = availableMinor > 0n ? availableMinor : 0n;
  let lumpLeft = rule.costs.model === 'lump-sum' ? amountIn(rule.costs.amount, rule.currency) : 0n;
  return lines.map((line) => {
    const { eligibleMinor, flatRateMinor } = eligible(rule, line, rates, lumpLeft);
    const shareMinor = eligibleMinor === null ? null : shareBps(eligibleMinor, rule.bps);
    const amountMinor = shareMinor === null ? 0n : askedFor(line.wantedMinor, minBigint(shareMinor, left), byHand);
    left = amountMinor < left ? left - amountMinor : 0n;
    if (rule.costs.model === 'lump-sum') lumpLeft = 0n;
    return { eligibleMinor, flatRateMinor, shareMinor, amountMinor };
  });
}

function askedFor(wantedMinor: bigint | null, mostMinor: bigint, byHand: ByHand): bigint {
  if (wantedMinor === null) return mostMinor;
  return byHand === 'capped' ? minBigint(wantedMinor, mostMinor) : wantedMinor;
}

function eligible(rule: PriceRule, line: LineToPrice, rates: Rates, lumpLeft: bigint): Eligible {
  if (rule.costs.model === 'real-costs') return realCosts(rule, line, rates);
  if (rule.costs.model === 'unit-costs') return unitCosts(rule, line);
  return { eligibleMinor: lumpLeft, flatRateMinor: 0n };
}
