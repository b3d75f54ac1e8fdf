import { instantOf, localDateOf, type VoucherTerms } from '@traverse/programme';

import { addMonths } from './add-months.js';
import type { Voucher } from './voucher.entity.js';

const DAY_MS = 86_400_000;
/** Nobody means to extend further: a slip in the year. */
const MAX_YEARS = 5;

export type Extendable = Pick<Voucher, 'state' | 'validUntilAt' | 'claimUntilAt' | 'extensions'>;
export type ExtensionTerms = Pick<VoucherTerms, 'claimWithinDays' | 'extension'>;
export type NewTerm = Pick<Voucher, 'validUntilAt' | 'claimUntilAt'>;

/** What one click would do, or why it cannot. */
export type ExtensionOffer = { readonly barred: null; readonly term: NewTerm } | { readonly barred: string; readonly term: null };

const no = (barred: string): ExtensionOffer => ({ barred, term: null });

/**
 * The call's own rule: so many times, so many months each time, never beyond a day. It is there for the asking while the work may still be done;
 * afterwards an officer decides.
 */
export function offerOf(voucher: Extendable, terms: ExtensionTerms, timeZone: string, now: Date): ExtensionOffer {
  const { extension } = terms;
  if (voucher.state !== 'issued' && voucher.state !== 'active') return no('award.voucher.wrong-state');
  if (!extension) return no('award.voucher.extension-none');
  if (voucher.extensions >= extension.maxTimes) return no('award.voucher.extension-used-up');
  if (now > voucher.validUntilAt) return no('award.voucher.extension-too-late');
  const wanted = addMonths(voucher.validUntilAt, extension.maxMonths);
  const last = extension.notAfter === undefined ? wanted : instantOf(extension.notAfter, timeZone, 'later');
  const validUntilAt = wanted < last ? wanted : last;
  return validUntilAt <= voucher.validUntilAt ? no('award.voucher.extension-at-end') : { barred: null, term: termTo(validUntilAt, terms) };
}

/** Beyond the rule: to the end of a day that an officer names. A string is what is wrong with it. */
export function termBeyond(voucher: Extendable, terms: ExtensionTerms, day: string, timeZone: string, now: Date): NewTerm | string {
  if (Number.isNaN(Date.parse(day))) return 'platform.isISO8601';
  const validUntilAt = instantOf(`${day}T23:59:59`, timeZone, 'later');
  if (validUntilAt <= voucher.validUntilAt || validUntilAt <= now) return 'award.voucher.extension-not-later';
  if (day > localDateOf(addMonths(now, MAX_YEARS * 12), timeZone)) return 'award.voucher.extension-too-long';
  return termTo(validUntilAt, terms);
}

const termTo = (validUntilAt: Date, { claimWithinDays }: ExtensionTerms): NewTerm => ({
  validUntilAt,
  claimUntilAt: new Date(validUntilAt.getTime() + claimWithinDays * DAY_MS),
});
