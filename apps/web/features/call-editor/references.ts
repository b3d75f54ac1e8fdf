import type { Json, JsonObject, Path } from './document.js';
import { getIn, isObject, listOf, nameOf, textOf } from './document.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

const TIES = ['earlier-received', 'lower-grant', 'application-number'] as const;

const keyed = (list: Json, language: string): Choice[] =>
  listOf(list).map((one) => {
    const value = isObject(one) ? textOf(one['key']) : '';
    return { value, label: nameOf(one, language) ?? value };
  });

const named = (map: Json): Choice[] => Object.keys(isObject(map) ? map : {}).map((value) => ({ value, label: value }));

/** What a field can refer to elsewhere in the document; null where it is free text. */
export function referencesFor(
  name: string,
  path: Path,
  document: JsonObject,
  language: string,
  tie: (one: string) => string,
): Choice[] | null {
  switch (name) {
    case 'territories':
      return typeof path.at(-2) === 'string' || typeof path.at(-2) === 'number' ? keyed(document['territories'], language) : null;
    case 'territory':
      return keyed(document['territories'], language);
    case 'authority':
    case 'paidBy':
      return keyed(document['authorities'], language);
    case 'parts':
    case 'sketch':
      return named(document['formParts']);
    case 'instruments':
      return keyed(document['instruments'], language);
    case 'x-taxonomy':
      return named(document['taxonomies']);
    case 'parent':
      return keyed(getIn(document, path.slice(0, -2)), language);
    case 'of':
      return keyed(getIn(document, [...path.slice(0, path.indexOf('costs') + 1), 'lines']), language);
    case 'tieBreak':
      return [
        ...keyed(getIn(document, ['evaluation', 'criteria']), language).map(({ value, label }) => ({ value: `criterion:${value}`, label })),
        ...TIES.map((value) => ({ value, label: tie(value) })),
      ];
    default:
      return null;
  }
}
