import { DomainError } from '@traverse/kernel';
import type { CallDocument, LocalDateTime } from './call-document.types.js';

const DAY_MS = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(timeZone, made);
  return made;
}

/** Whether the platform knows this IANA zone. */
export function isTimeZone(timeZone: string): boolean {
  try {
    formatOf(timeZone);
    return true;
  } catch {
    return false;
  }
}

/** What a clock on the wall in `timeZone` shows at `instant`, as if it were UTC: milliseconds. */
function wallClockMs(instantMs: number, timeZone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(instantMs)) part[type] = Number(value);
  return Date.UTC(part['year'] ?? 0, (part['month'] ?? 1) - 1, part['day'], part['hour'], part['minute'], part['second']);
}

function asIfUtcMs(local: LocalDateTime): number | null {
  const ms = Date.parse(`${local.length === 16 ? `${local}:00` : local}Z`);
  if (Number.isNaN(ms)) return null;
  // 30 February parses as 2 March.
  return new Date(ms).toISOString().startsWith(local) ? ms : null;
}

/** All instants at which the wall clock shows this time: none (skipped in spring), one, or two (repeated in autumn), in order. */
export function instantsOf(local: LocalDateTime, timeZone: string): readonly Date[] {
  const wall = asIfUtcMs(local);
  if (wall === null) return [];
  const offsets = [wall - DAY_MS, wall + DAY_MS].map((near) => wallClockMs(near, timeZone) - near);
  const instants = [...new Set(offsets.map((offset) => wall - offset))].filter((ms) => wallClockMs(ms, timeZone) === wall);
  return instants.sort((a, b) => a - b).map((ms) => new Date(ms));
}

/**
 * The UTC instant of a local time. An hour that occurs twice means its `earlier` or its `later` pass; an hour that is skipped is an error
 * (checkCallDocument finds it before publication).
 */
export function instantOf(local: LocalDateTime, timeZone: string, pass: 'earlier' | 'later'): Date {
  const instants = instantsOf(local, timeZone);
  const instant = pass === 'earlier' ? instants[0] : instants[instants.length - 1];
  if (!instant) throw new DomainError('programme.no-such-local-time', { status: 400, params: { local, timeZone } });
  return instant;
}

/** First instant at which the call takes applications. */
export function opensAtOf(doc: CallDocument): Date {
  return instantOf(doc.opensAt, doc.timeZone, 'earlier');
}

/** Last second in which the call takes applications; null when it has no end. In a repeated hour the later pass counts: in favour of applicants. */
export function closesAtOf(doc: CallDocument): Date | null {
  return doc.closesAt === null ? null : instantOf(doc.closesAt, doc.timeZone, 'later');
}

/** Last second in which the call takes questions: as it says, or until it closes; null when that has no end. */
export function questionsUntil(doc: CallDocument): Date | null {
  const until = doc.questions?.until;
  return until === undefined ? closesAtOf(doc) : instantOf(until, doc.timeZone, 'later');
}

/** `early`, `open` or `late` at this instant. The closing second itself is still open: 17:00:00.999 is in time, 17:00:01.000 is late. */
export function windowAt(doc: CallDocument, instant: Date): 'early' | 'open' | 'late' {
  const closesAt = closesAtOf(doc);
  if (instant.getTime() < opensAtOf(doc).getTime()) return 'early';
  return closesAt !== null && instant.getTime() >= closesAt.getTime() + 1000 ? 'late' : 'open';
}

/** The calendar day (`2026-12-15`) that people in this zone have at `instant`. */
export function localDateOf(instant: Date, timeZone: string): string {
  return new Date(wallClockMs(instant.getTime(), timeZone)).toISOString().slice(0, 10);
}
