import type { CallDocument } from '../call-document.types.js';
import { instantsOf, isTimeZone } from '../local-time.js';
import { problem, type Problem } from './problem.js';

/** The zone exists, every time exists in it, and closing follows opening. */
export function checkTimes(doc: CallDocument): Problem[] {
  // In a zone that nobody knows the times are still compared, as if in UTC: every mistake is told at once.
  if (!isTimeZone(doc.timeZone)) return [problem('timeZone', 'unknown-time-zone'), ...checkTimes({ ...doc, timeZone: 'UTC' })];
  const slots = doc.selection.mode === 'rolling' ? doc.selection.slots : [];
  const times: readonly (readonly [string, string | null])[] = [
    ['opensAt', doc.opensAt],
    ['closesAt', doc.closesAt],
    ...slots.map((slot, i) => [`selection.slots.${i}`, slot] as const),
    ...doc.instruments.flatMap(({ voucher }, i) =>
      voucher?.extension?.notAfter ? [[`instruments.${i}.voucher.extension.notAfter`, voucher.extension.notAfter] as const] : [],
    ),
    ...doc.timetable.map(({ at }, i) => [`timetable.${i}.at`, at] as const),
  ];
  const missing = times.flatMap(([path, local]) =>
    local !== null && instantsOf(local, doc.timeZone).length === 0 ? [problem(path, 'no-such-local-time', { timeZone: doc.timeZone })] : [],
  );
  return [...missing, ...checkWindow(doc), ...checkSlots(doc, slots)];
}

function first(doc: CallDocument, local: string): number {
  return instantsOf(local, doc.timeZone)[0]?.getTime() ?? Number.NaN;
}

function checkWindow(doc: CallDocument): Problem[] {
  if (doc.closesAt === null) return doc.selection.mode === 'competitive' ? [problem('closesAt', 'deadline-needed')] : [];
  return first(doc, doc.closesAt) <= first(doc, doc.opensAt) ? [problem('closesAt', 'closes-before-opening')] : [];
}

function checkSlots(doc: CallDocument, slots: readonly string[]): Problem[] {
  return slots.flatMap((slot, i) => {
    const path = `selection.slots.${i}`;
    const before = slots[i - 1];
    const closed = doc.closesAt !== null && first(doc, slot) > first(doc, doc.closesAt);
    return [
      ...(before !== undefined && first(doc, slot) <= first(doc, before) ? [problem(path, 'slots-not-ascending')] : []),
      ...(first(doc, slot) <= first(doc, doc.opensAt) || closed ? [problem(path, 'slot-outside-call')] : []),
    ];
  });
}
