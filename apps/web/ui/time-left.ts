const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export type TimeUnit = 'days' | 'hours' | 'minutes' | 'seconds';

export interface TimeLeft {
  /** The two largest units that say something; none when it is over. */
  readonly parts: readonly { readonly unit: TimeUnit; readonly count: number }[];
  /** When what is shown changes next. */
  readonly nextMs: number;
}

/** What is left as people count it: days and hours, then hours and minutes, then minutes, then seconds. Always rounded down. */
export function timeLeft(leftMs: number): TimeLeft {
  if (leftMs <= 0) return { parts: [], nextMs: HOUR };
  const of = (unit: number) => Math.floor(leftMs / unit);
  const until = (unit: number) => (leftMs % unit) + 1;
  if (leftMs >= DAY) return { parts: shown('days', of(DAY), 'hours', of(HOUR) % 24), nextMs: Math.min(until(HOUR), HOUR) };
  if (leftMs >= HOUR) return { parts: shown('hours', of(HOUR), 'minutes', of(MINUTE) % 60), nextMs: until(MINUTE) };
  if (leftMs >= 10 * MINUTE) return { parts: [{ unit: 'minutes', count: of(MINUTE) }], nextMs: until(MINUTE) };
  if (leftMs >= MINUTE) return { parts: shown('minutes', of(MINUTE), 'seconds', of(SECOND) % 60), nextMs: until(SECOND) };
  return { parts: [{ unit: 'seconds', count: of(SECOND) }], nextMs: until(SECOND) };
}

function shown(large: TimeUnit, many: number, small: TimeUnit, few: number): TimeLeft['parts'] {
  return [{ unit: large, count: many }, ...(few > 0 ? [{ unit: small, count: few }] : [])];
}
