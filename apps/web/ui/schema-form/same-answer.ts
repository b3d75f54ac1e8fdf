import type { Answers } from './schema.js';
import { isAnswered } from './schema.js';

/** Whether two answers say the same: the database keeps no order of a table's columns, and an empty answer is none. */
export function sameAnswer(a: unknown, b: unknown): boolean {
  if (a === b || (!isAnswered(a) && !isAnswered(b))) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, i) => sameAnswer(one, b[i]));
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b || Array.isArray(a) || Array.isArray(b)) return false;
  const [left, right] = [a as Answers, b as Answers];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) => sameAnswer(left[key], right[key]));
}

/** What of these answers was changed, compared with those that they were made from. */
export function changedNames(from: Answers, to: Answers): string[] {
  return [...new Set([...Object.keys(from), ...Object.keys(to)])].filter((name) => !sameAnswer(from[name], to[name]));
}

/**
 * Two people's changes of the same answers brought together; null where both changed the same one to something else,
 * which only people can settle.
 */
export function mergedAnswers(base: Answers, mine: Answers, theirs: Answers): Answers | null {
  const own = changedNames(base, mine);
  const changedByBoth = changedNames(base, theirs).filter((name) => own.includes(name));
  if (changedByBoth.some((name) => !sameAnswer(mine[name], theirs[name]))) return null;
  const merged: Record<string, unknown> = { ...theirs };
  for (const name of own) {
    if (isAnswered(mine[name])) merged[name] = mine[name];
    else delete merged[name];
  }
  return merged;
}
