import { formatDecimal } from '@traverse/kernel';

import type { SmeFigures } from '../facts.js';
import type { Evidence } from '../verdict.js';

/** Figures of a firm as evidence: amounts in EUR. */
export function figuresEvidence(figures: SmeFigures): Evidence {
  const euro = (amountMinor: bigint | null): string | null => (amountMinor === null ? null : formatDecimal(amountMinor, 'EUR'));
  return {
    headcount: figures.headcount,
    turnover: euro(figures.turnoverMinor),
    balance: euro(figures.balanceMinor),
    currency: 'EUR',
  };
}
