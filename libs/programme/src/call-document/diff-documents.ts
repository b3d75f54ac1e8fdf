/** One place in which two documents differ; null: it is not there. */
export interface Difference {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

type Keyed = Readonly<Record<string, unknown>> & { readonly key: string };

/**
 * Where two versions of a document differ, leaf by leaf, in the order of the document. Entries of lists that have keys are told apart by their key, so
 * that one put in front does not change all that follow; other lists are compared place by place.
 */
export function diffDocuments(before: unknown, after: unknown, path = ''): Difference[] {
  const [left, right] = [partsOf(before), partsOf(after)];
  if (left === null || right === null) return same(before, after) ? [] : [{ path, before: before ?? null, after: after ?? null }];
  const names = [...new Set([...left.keys(), ...right.keys()])];
  return names.flatMap((name) => diffDocuments(left.get(name), right.get(name), path === '' ? name : `${path}.${name}`));
}

/** What a value consists of, by name; null for a leaf, and for what is empty. */
function partsOf(value: unknown): Map<string, unknown> | null {
  if (typeof value !== 'object' || value === null) return null;
  const parts = Array.isArray(value)
    ? value.map((one: unknown, i): [string, unknown] => [isKeyed(one) ? one.key : String(i), one])
    : Object.entries(value);
  return parts.length === 0 ? null : new Map(parts);
}

function isKeyed(value: unknown): value is Keyed {
  return typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string';
}

/** Two leaves; what is empty equals only what is empty in the same way. */
function same(before: unknown, after: unknown): boolean {
  return before === after || (before !== undefined && JSON.stringify(before) === JSON.stringify(after));
}
