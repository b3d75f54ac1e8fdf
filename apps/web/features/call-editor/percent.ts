import type { Json } from './document.js';

/** Basis points as a decimal percent: 7550 -> `75.5`. What is no whole number is shown as it is. */
export function asPercent(value: Json): string {
  if (typeof value !== 'number' || !Number.isInteger(value)) return typeof value === 'string' ? value : '';
  const digits = String(Math.abs(value)).padStart(3, '0');
  const fraction = digits.slice(-2).replace(/0+$/, '');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -2)}${fraction ? `.${fraction}` : ''}`;
}

/** A decimal percent as basis points, exactly; what has more than two digits after the point, or is no number, stays as typed and is refused. */
export function asBasisPoints(text: string): Json {
  if (text === '') return null;
  const found = /^(\d{1,5})(?:\.(\d{1,2}))?$/.exec(text);
  return found ? Number(`${found[1]}${(found[2] ?? '').padEnd(2, '0')}`) : text;
}

/** Whether a field, by its name or path, holds a share. */
export const isShare = (path: string): boolean => /(^|\.)bps$|Bps$/.test(path);
