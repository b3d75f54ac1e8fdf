import type { FieldError } from '@traverse/kernel';

/** One mistake in a call document: path with dots, stable code, figures. */
export type Problem = FieldError;

export function problem(path: string, code: string, params?: Problem['params']): Problem {
  return params ? { path, code, params } : { path, code };
}

/** A problem at the place of every item whose key stands further up already. */
export function duplicateKeys(path: string, keys: readonly string[]): Problem[] {
  return keys.flatMap((key, i) => (keys.indexOf(key) < i ? [problem(`${path}.${i}.key`, 'duplicate-key', { key })] : []));
}

/** A problem at the place of every key that is not among the known ones. */
export function unknownKeys(path: string, keys: readonly string[], known: readonly string[], code: string): Problem[] {
  return keys.flatMap((key, i) => (known.includes(key) ? [] : [problem(`${path}.${i}`, code, { key })]));
}
