import { aCall } from '../call-document/call-document.fixture.js';
import { describeWithReferenceData, referenceData } from '../../../../test/support/reference-data.js';
import { readFileSync } from 'node:fs';
import { countryOfNuts } from './country.js';
import { distanceKm, regionOf, regions } from './regions.js';
import { countryOfTerritory, territoryByKey, territoryOf } from './territory.js';

describe('regions', () => {
  it('are told by code', () => {
    expect(regionOf('AT332')).toMatchObject({ name: 'Innsbruck', country: 'AT', level: 3 });
    expect(regionOf('CH07')).toMatchObject({ name: 'Ticino', country: 'CH', level: 2 });
    expect(regionOf('ES30')).toBeNull();
    expect(regions.every(({ name, place }) => name !== '' && place.latitude > 43 && place.latitude < 51 && place.longitude > 4)).toBe(true);
    expect(new Set(regions.map(({ code }) => code)).size).toBe(regions.length);
  });

  it('write Greece and the United Kingdom by codes of their own', () => {
    expect(['EL30', 'UKI3', 'SI04'].map(countryOfNuts)).toEqual(['GR', 'GB', 'SI']);
  });

  it('have distances', () => {
    expect(distanceKm('AT33', 'AT33')).toBe(0);
    expect(distanceKm('ITC11', 'FRK26')).toBe(distanceKm('FRK26', 'ITC11'));
    expect(distanceKm('ITC1', 'FRK2')).toBeGreaterThan(200);
    expect(distanceKm('ITC1', 'FRK2')).toBeLessThan(260);
    expect(distanceKm('ITC1', 'ES30')).toBeNull();
  });
});

describe('territories of a call', () => {
  const call = aCall();

  it('are found by the longest prefix', () => {
    expect(territoryOf(call, 'DE132')?.key).toBe('north');
    expect(territoryOf(call, 'AT332')?.key).toBe('east');
    expect(territoryOf(call, 'DE212')).toBeNull();
    const nested = aCall({ territories: [...call.territories, { key: 'freiburg', label: { en: 'Freiburg' }, nuts: ['DE131'] }] });
    expect(territoryOf(nested, 'DE131')?.key).toBe('freiburg');
    expect(territoryOf(nested, 'DE132')?.key).toBe('north');
  });

  it('lie in one state each', () => {
    expect(call.territories.map(countryOfTerritory)).toEqual(['DE', 'AT', 'AT', 'CH']);
    expect(territoryByKey(call, 'moon')).toBeNull();
  });
});

describeWithReferenceData('regions against the NUTS 2024 reference data', () => {
  it('are those of the Alpine Space, by code and name', () => {
    const rows = ['alpine_space_2021_2027_nuts2.csv', 'alpine_space_2021_2027_nuts3.csv'].flatMap((file) =>
      readFileSync(referenceData('nuts', file), 'utf8').trim().split(/\r?\n/).slice(1),
    );
    const expected = rows
      .map((row) => /^([^,]+),[^,]+,(?:"([^"]*)"|([^,]*))/.exec(row))
      .map((match) => `${match?.[1]} ${match?.[2] ?? match?.[3]}`);
    expect(regions.map(({ code, name }) => `${code} ${name}`)).toEqual(expected.sort());
  });
});
