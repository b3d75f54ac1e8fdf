import type { TextParams } from '../api/paths.js';
import { useFormat } from '../i18n/format.js';

/** Parameters of a text in the reader's notation: amounts, days, moments. */
export function useTextParams(): (params: TextParams | undefined) => Record<string, string | number> {
  const { money, day, dateTime } = useFormat();
  const shown = (value: TextParams[string]) => {
    if (typeof value === 'object') return money(value.amount, value.currency);
    if (typeof value !== 'string') return value;
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return day(value);
    return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? dateTime(value) : value;
  };
  return (params) => Object.fromEntries(Object.entries(params ?? {}).map(([name, value]) => [name, shown(value)]));
}
