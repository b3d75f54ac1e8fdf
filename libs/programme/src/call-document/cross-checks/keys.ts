import type { CallDocument } from '../call-document.types.js';
import { countryOfNuts } from '../../territory/country.js';
import { duplicateKeys, problem, type Problem, unknownKeys } from './problem.js';

const keysOf = (items: readonly { readonly key: string }[]): string[] => items.map(({ key }) => key);

/** No key stands twice in its list. */
export function checkDuplicates(doc: CallDocument): Problem[] {
  return [
    ...duplicateKeys('territories', keysOf(doc.territories)),
    ...duplicateKeys('timetable', keysOf(doc.timetable)),
    ...duplicateKeys('declarations', keysOf(doc.declarations)),
    ...duplicateKeys('authorities', keysOf(doc.authorities)),
    ...duplicateKeys('instruments', keysOf(doc.instruments)),
    ...Object.entries(doc.taxonomies).flatMap(([name, list]) => duplicateKeys(`taxonomies.${name}`, keysOf(list))),
    ...doc.instruments.flatMap((instrument, i) => [
      ...duplicateKeys(`instruments.${i}.documents`, keysOf(instrument.documents)),
      ...duplicateKeys(`instruments.${i}.evidence`, keysOf(instrument.evidence)),
      ...duplicateKeys(`instruments.${i}.indicators`, keysOf(instrument.indicators)),
    ]),
  ];
}

/** What an entry of a list stands below is in the list, and nothing stands below itself. */
export function checkParents(doc: CallDocument): Problem[] {
  return Object.entries(doc.taxonomies).flatMap(([name, list]) => {
    const parentOf = new Map(list.map(({ key, parent }) => [key, parent]));
    return list.flatMap(({ key, parent }, i) => {
      const path = `taxonomies.${name}.${i}.parent`;
      if (parent === undefined) return [];
      if (!parentOf.has(parent)) return [problem(path, 'unknown-parent', { key: parent })];
      const above = new Set<string>();
      for (let up: string | undefined = parent; up !== undefined && !above.has(up); up = parentOf.get(up)) above.add(up);
      return above.has(key) ? [problem(path, 'parent-of-itself', { key })] : [];
    });
  });
}

/** Territories that are named exist, and each NUTS region belongs to one territory, each territory to one state. */
export function checkTerritories(doc: CallDocument): Problem[] {
  const known = keysOf(doc.territories);
  const named: readonly (readonly [string, readonly string[]])[] = [
    ['sme.territories', doc.sme.territories],
    ['partner.territories', doc.partner.territories],
    ['evaluation.exclusions.territories', doc.evaluation?.exclusions.territories ?? []],
    ...doc.envelopes.map((envelope, i) => [`envelopes.${i}.territories`, envelope.territories] as const),
  ];
  return [...named.flatMap(([path, keys]) => unknownKeys(path, keys, known, 'unknown-territory')), ...checkRegions(doc)];
}

function checkRegions(doc: CallDocument): Problem[] {
  const places = doc.territories.flatMap(({ nuts }, i) => nuts.map((code, j) => ({ i, code, path: `territories.${i}.nuts.${j}` })));
  return places.flatMap(({ i, code, path }, position) => {
    const overlap = places.slice(0, position).find((other) => other.code.startsWith(code) || code.startsWith(other.code));
    const home = doc.territories[i]?.nuts[0] ?? code;
    return [
      ...(overlap ? [problem(path, 'region-in-two-territories', { code, other: overlap.path })] : []),
      ...(countryOfNuts(code) === countryOfNuts(home) ? [] : [problem(path, 'territory-in-two-states', { code })]),
    ];
  });
}

/** Every firm that may apply has exactly one envelope, every envelope and payer an authority that exists. */
export function checkAuthorities(doc: CallDocument): Problem[] {
  const authorities = keysOf(doc.authorities);
  return [
    ...doc.envelopes.flatMap(({ authority }, i) =>
      authorities.includes(authority) ? [] : [problem(`envelopes.${i}.authority`, 'unknown-authority', { key: authority })],
    ),
    ...doc.authorities.flatMap(({ key, paidBy }, i) => [
      ...(paidBy === undefined || authorities.includes(paidBy)
        ? []
        : [problem(`authorities.${i}.paidBy`, 'unknown-authority', { key: paidBy })]),
      ...(doc.envelopes.some(({ authority }) => authority === key)
        ? []
        : [problem(`authorities.${i}`, 'authority-without-envelope', { key })]),
    ]),
    ...checkEnvelopeTerritories(doc),
  ];
}

function checkEnvelopeTerritories(doc: CallDocument): Problem[] {
  const covered = new Map<string, string>();
  const problems: Problem[] = [];
  doc.envelopes.forEach(({ key, territories }, i) =>
    territories.forEach((territory, j) => {
      const path = `envelopes.${i}.territories.${j}`;
      const other = covered.get(territory);
      if (other !== undefined) problems.push(problem(path, 'territory-in-two-envelopes', { key: territory, other }));
      if (!doc.sme.territories.includes(territory)) problems.push(problem(path, 'envelope-for-nobody', { key: territory }));
      covered.set(territory, key);
    }),
  );
  const bare = doc.sme.territories.flatMap((key, i) =>
    covered.has(key) ? [] : [problem(`sme.territories.${i}`, 'territory-without-envelope', { key })],
  );
  return [...problems, ...bare];
}

/** The law of State aid of the EU binds in the EU and the EEA, not in Switzerland. */
export function checkStateAid(doc: CallDocument): Problem[] {
  return doc.authorities.flatMap(({ country, stateAid }, i) => {
    const { route } = stateAid ?? doc.stateAid;
    const outside = country === 'CH';
    const fits = route === 'NO_AID' || outside === (route === 'OUTSIDE_EU_LAW');
    return fits ? [] : [problem(`authorities.${i}.stateAid`, 'route-not-for-this-state', { route, country })];
  });
}
