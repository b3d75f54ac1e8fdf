import { countryOfNuts } from './country.js';
import { austria } from './regions/at.js';
import { switzerlandLiechtensteinSlovenia } from './regions/ch-li-si.js';
import { germany } from './regions/de.js';
import { france } from './regions/fr.js';
import { italy } from './regions/it.js';

/** A region of NUTS 2024, level 2 or 3. */
export interface Region {
  readonly code: string;
  readonly name: string;
  /** ISO 3166. */
  readonly country: string;
  readonly level: 2 | 3;
  /** Degrees; the principal town of its NUTS 2 region: good enough to tell near from far. */
  readonly place: { readonly latitude: number; readonly longitude: number };
}

function read(text: string): Region[] {
  const regions: Region[] = [];
  let place = { latitude: 0, longitude: 0 };
  for (const line of text.trim().split('\n')) {
    const match = /^(\S+)(?: (-?[\d.]+) (-?[\d.]+))? (.+)$/.exec(line);
    const [code, name] = [match?.[1] ?? '', match?.[4] ?? ''];
    if (match?.[2] !== undefined) place = { latitude: Number(match[2]), longitude: Number(match[3]) };
    regions.push({ code, name, country: countryOfNuts(code), level: code.length === 4 ? 2 : 3, place });
  }
  return regions;
}

/** The regions of the Interreg Alpine Space programme 2021-2027, NUTS 2024 (Eurostat), by code. */
export const regions: readonly Region[] = [austria, germany, france, italy, switzerlandLiechtensteinSlovenia]
  .flatMap(read)
  .sort((a, b) => (a.code < b.code ? -1 : 1));

const byCode = new Map(regions.map((region) => [region.code, region]));

/** The region with this NUTS code, or null where this house does not know it. */
export function regionOf(code: string): Region | null {
  return byCode.get(code) ?? null;
}

const EARTH_KM = 6371;

/** Distance between two regions in whole kilometres, as the crow flies between their principal towns; null where one is not known. */
export function distanceKm(codeA: string, codeB: string): number | null {
  const [a, b] = [regionOf(codeA)?.place, regionOf(codeB)?.place];
  if (!a || !b) return null;
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const [dLat, dLon] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)];
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(dLon / 2) ** 2;
  return Math.round(2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h))));
}
