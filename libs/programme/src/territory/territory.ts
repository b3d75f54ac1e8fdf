import type { CallDocument, Territory } from '../call-document/call-document.types.js';
import { countryOfNuts } from './country.js';

/** The territory of the call that this NUTS code lies in (the longest prefix wins), or null: outside the call. */
export function territoryOf(doc: CallDocument, nutsCode: string): Territory | null {
  let [found, longest]: [Territory | null, number] = [null, 0];
  for (const territory of doc.territories) {
    for (const prefix of territory.nuts) {
      if (nutsCode.startsWith(prefix) && prefix.length > longest) [found, longest] = [territory, prefix.length];
    }
  }
  return found;
}

export function territoryByKey(doc: CallDocument, key: string): Territory | null {
  return doc.territories.find((territory) => territory.key === key) ?? null;
}

/** ISO 3166 country of a territory: all its regions lie in one state. */
export function countryOfTerritory(territory: Territory): string {
  return countryOfNuts(territory.nuts[0] ?? '');
}
