import type { CallDocument } from '../call-document.types.js';
import { instantsOf, isTimeZone } from '../local-time.js';
import { problem, type Problem } from './problem.js';

const ENDS = ['conflictsUntil', 'reviewsUntil', 'thirdReviewsUntil', 'rankingUntil'] as const;
const PATH = 'evaluation.phases';

/** Dates are for calls in which all applications are evaluated together: after closing, one phase after the other. Whoever is asked answers before the review is due. */
export function checkPhases(doc: CallDocument): Problem[] {
  const phases = doc.evaluation?.phases;
  if (!phases) return [];
  if (phases.basis === 'days') {
    const { answerDays, reviewDays } = phases;
    return answerDays !== undefined && answerDays > reviewDays
      ? [problem(`${PATH}.answerDays`, 'answer-after-review', { days: reviewDays })]
      : [];
  }
  if (doc.selection.mode !== 'competitive') return [problem(`${PATH}.basis`, 'phases-dated', { mode: doc.selection.mode })];
  // A zone that nobody knows is a mistake of its own, found in checkTimes.
  const timeZone = isTimeZone(doc.timeZone) ? doc.timeZone : 'UTC';
  const at = (local: string): number | undefined => instantsOf(local, timeZone).at(-1)?.getTime();
  const ends = ENDS.map((name) => ({ path: `${PATH}.${name}`, at: at(phases[name]) }));
  const before = [doc.closesAt === null ? undefined : at(doc.closesAt), ...ends.map((end) => end.at)];
  return ends.flatMap((end, i) => {
    if (end.at === undefined) return [problem(end.path, 'no-such-local-time', { timeZone })];
    const previous = before[i];
    if (previous === undefined || end.at > previous) return [];
    return [problem(end.path, i === 0 ? 'phase-before-closing' : 'phases-not-ascending')];
  });
}
