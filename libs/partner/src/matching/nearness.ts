/** Land borders of the states of the Alps and around them (ISO 3166), each written once. */
const BORDERS =
  'AT-CH AT-CZ AT-DE AT-HU AT-IT AT-LI AT-SI AT-SK BE-DE BE-FR BE-LU BE-NL CH-DE CH-FR CH-IT CH-LI CZ-DE CZ-PL CZ-SK DE-DK DE-FR DE-LU DE-NL DE-PL ES-FR ES-PT FR-IT FR-LU FR-MC HR-HU HR-SI HU-SI HU-SK IT-SI IT-SM PL-SK HU-RO BG-RO BG-GR';
const borders = new Set(BORDERS.split(' '));

export function areNeighbours(countryA: string, countryB: string): boolean {
  return borders.has(countryA < countryB ? `${countryA}-${countryB}` : `${countryB}-${countryA}`);
}

export interface Place {
  /** NUTS code, as fine as it is known. */
  readonly nuts: string;
  /** ISO 3166. */
  readonly country: string;
  /** Key of the call's territory that it lies in; null: in none. */
  readonly territory: string | null;
}

/** Beyond this many kilometres it no longer matters how far. */
const FAR_KM = 1000;

export interface Nearness {
  /** Per mille: 1000 is next door. */
  readonly permille: number;
  readonly how: 'km' | 'same-region' | 'same-state' | 'neighbouring-state' | 'farther';
}

/** How near two places are: by distance where it is known, else by how much of their NUTS codes agrees. */
export function nearness(a: Place, b: Place, km: number | null): Nearness {
  if (km !== null) return { permille: Math.max(0, FAR_KM - Math.max(0, Math.round(km))), how: 'km' };
  if (a.country !== b.country)
    return areNeighbours(a.country, b.country) ? { permille: 500, how: 'neighbouring-state' } : { permille: 200, how: 'farther' };
  let common = 0;
  while (common < Math.min(a.nuts.length, b.nuts.length, 5) && a.nuts[common] === b.nuts[common]) common++;
  return common < 3
    ? { permille: 600, how: 'same-state' }
    : { permille: common === 3 ? 750 : common === 4 ? 900 : 1000, how: 'same-region' };
}
