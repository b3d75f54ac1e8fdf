import type { Rule } from '../facts.js';
import { callReference } from '../verdict.js';

/** The same day and time so many months earlier; the last day of the month where that day does not exist. */
export function monthsBefore(instant: Date, months: number): Date {
  const lastDay = new Date(Date.UTC(instant.getUTCFullYear(), instant.getUTCMonth() - months + 1, 0)).getUTCDate();
  const moved = new Date(instant);
  moved.setUTCDate(1);
  moved.setUTCMonth(moved.getUTCMonth() - months);
  moved.setUTCDate(Math.min(instant.getUTCDate(), lastDay));
  return moved;
}

/** A company gets no more vouchers than the call allows, in this call or in the programme, ever or over some months back. */
export const vouchersPerCompanyRule: Rule = ({ vouchers, receivedAt }, _params, doc) =>
  doc.voucherLimits.map(({ max, periodMonths, within }, i) => {
    const since = periodMonths === null ? null : monthsBefore(receivedAt, periodMonths);
    const held = vouchers.filter(
      ({ programme, call, grantedAt }) =>
        programme === doc.programme.key &&
        (within === 'programme' || call === doc.key) &&
        (since === null || grantedAt.getTime() > since.getTime()),
    ).length;
    const outcome = held < max ? 'met' : 'not-met';
    return {
      ruleId: 'vouchers-per-company',
      version: 1,
      outcome,
      evidence: { held, max, periodMonths },
      textKey: `vouchers-per-company.${within}${periodMonths === null ? '' : '-period'}.${outcome === 'met' ? 'met' : 'used-up'}`,
      legalBasis: callReference(doc, `voucherLimits.${i}`),
    } as const;
  });
