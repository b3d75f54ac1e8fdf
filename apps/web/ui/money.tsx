import { useFormat } from '../i18n/format.js';

export interface MoneyProps {
  /** Decimal string, as the API gives it. */
  readonly amount: string;
  readonly currency: string;
}

/** Amount and currency, everywhere the same way, in the reader's notation. */
export function Money({ amount, currency }: MoneyProps) {
  const { money } = useFormat();
  return <span className="t-num">{money(amount, currency)}</span>;
}
