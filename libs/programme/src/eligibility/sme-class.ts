import { parseDecimal } from '@traverse/kernel';
import type { SmeClass } from '../call-document/call-document.types.js';
import type { SmeFigures } from './facts.js';
import type { SizeClass } from './ownership/ownership.types.js';
import { type LegalParameter, parameterOn } from './legal-parameters.js';

export type { SizeClass };

export interface SmeThresholds {
  readonly class: SmeClass;
  /** Annual work units must be fewer than this. */
  readonly headcountBelow: string;
  /** One of the two must hold. EUR, decimal. */
  readonly turnoverUpTo: string;
  readonly balanceUpTo: string;
  readonly legalBasis: string;
}

const classes: readonly SmeClass[] = ['micro', 'small', 'medium'];

/** The three rows of thresholds that hold on this day, smallest class first. */
export function smeThresholdsOn(params: readonly LegalParameter[], day: string): readonly SmeThresholds[] {
  return classes.map((name) => {
    const value = (figure: string): LegalParameter => parameterOn(params, `sme.${name}.${figure}`, day);
    const { value: headcountBelow, legalBasis } = value('headcount-below');
    return {
      class: name,
      headcountBelow,
      turnoverUpTo: value('turnover-up-to').value,
      balanceUpTo: value('balance-up-to').value,
      legalBasis,
    };
  });
}

const AWU_DIGITS = 6;

/** Annual work units as an exact number: millionths. */
export function awuMillionths(text: string): bigint {
  const match = /^(\d{1,9})(?:\.(\d{1,6}))?$/.exec(text);
  if (!match) throw new RangeError('annual work units are a decimal with at most six digits after the point');
  return BigInt(`${match[1] ?? '0'}${(match[2] ?? '').padEnd(AWU_DIGITS, '0')}`);
}

/** Rec. 2003/361/EC, Art. 2: the headcount must hold, and of turnover and balance at least one. */
function isWithin(limit: SmeThresholds, figures: { headcount: string; turnoverMinor: bigint; balanceMinor: bigint }): boolean {
  const money =
    figures.turnoverMinor <= parseDecimal(limit.turnoverUpTo, 'EUR') || figures.balanceMinor <= parseDecimal(limit.balanceUpTo, 'EUR');
  return awuMillionths(figures.headcount) < awuMillionths(limit.headcountBelow) && money;
}

const NOTHING = { headcount: '0', amountMinor: 0n };
const NO_END = { headcount: '999999999', amountMinor: 10n ** 17n };

function classWith(thresholds: readonly SmeThresholds[], figures: SmeFigures, unknown: typeof NOTHING): SizeClass {
  const filled = {
    headcount: figures.headcount ?? unknown.headcount,
    turnoverMinor: figures.turnoverMinor ?? unknown.amountMinor,
    balanceMinor: figures.balanceMinor ?? unknown.amountMinor,
  };
  return thresholds.find((limit) => isWithin(limit, filled))?.class ?? 'large';
}

/**
 * The classes that a firm with these figures can have: one when all that matters is known, more while a missing figure could still change it
 * (reckoned once as nothing and once as without end).
 */
export function possibleClasses(thresholds: readonly SmeThresholds[], figures: SmeFigures): readonly SizeClass[] {
  const order: readonly SizeClass[] = [...classes, 'large'];
  const smallest = order.indexOf(classWith(thresholds, figures, NOTHING));
  const largest = order.indexOf(classWith(thresholds, figures, NO_END));
  return order.slice(smallest, largest + 1);
}
