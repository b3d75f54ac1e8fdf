import fc from 'fast-check';

import { fit, type FitKey, fitScore, type Need, type Offer } from './fit.js';
import { needs, offers } from './matching.fixture.js';

const score = (need: Need, offer: Offer, facts?: Parameters<typeof fit>[2]): number => fit(need, offer, facts).score;
const share = fc.double({ min: 0, max: 1, noNaN: true });

test('is whole, from 0 to 100, and the sum of its parts', () => {
  fc.assert(
    fc.property(needs, offers, fc.option(share), fc.option(fc.nat(3000)), (need, offer, similarity, km) => {
      const { score, parts } = fit(need, offer, { similarity, km });
      expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true);
      expect(parts.reduce((sum, part) => sum + part.points, 0)).toBe(score);
      expect(fitScore(need, offer, { similarity, km })).toBe(score);
      expect(parts.reduce((sum, part) => sum + part.max, 0)).toBe(100);
      for (const part of parts) expect(part.points >= 0 && part.points <= part.max).toBe(true);
    }),
  );
});

test('a perfect answer next door has 100, an empty one nearly nothing', () => {
  const place = { nuts: 'AT332', country: 'AT', territory: 'at-tirol' };
  const need = { competences: ['data-ai'], languages: ['de'], text: 'robots for cheese', place };
  expect(score(need, { ...need, capacity: 2, load: 0 })).toBe(100);
  const nothing = {
    competences: [],
    languages: [],
    text: '',
    place: { nuts: 'PT170', country: 'PT', territory: null },
    capacity: 1,
    load: 1,
  };
  expect(score(need, nothing)).toBe(3);
  expect(score(need, nothing, { km: 2000 })).toBe(0);
});

describe('changes in the stated direction when one fact changes', () => {
  test('a wanted competence more never lowers it', () => {
    fc.assert(
      fc.property(needs, offers, (need, offer) => {
        for (const key of need.competences)
          expect(score(need, { ...offer, competences: [...offer.competences, key] })).toBeGreaterThanOrEqual(score(need, offer));
      }),
    );
  });

  test('a competence that nobody asked for changes nothing', () => {
    fc.assert(
      fc.property(needs, offers, (need, offer) =>
        expect(score(need, { ...offer, competences: [...offer.competences, 'x'] })).toBe(score(need, offer)),
      ),
    );
  });

  test('a language more never lowers it', () => {
    fc.assert(
      fc.property(needs, offers, fc.constantFrom('de', 'en', 'fr', 'it', 'sl'), (need, offer, code) =>
        expect(score(need, { ...offer, languages: [...offer.languages, code] })).toBeGreaterThanOrEqual(score(need, offer)),
      ),
    );
  });

  test('texts more alike never lower it', () => {
    fc.assert(
      fc.property(needs, offers, share, share, (need, offer, a, b) =>
        expect(score(need, offer, { similarity: Math.max(a, b) })).toBeGreaterThanOrEqual(
          score(need, offer, { similarity: Math.min(a, b) }),
        ),
      ),
    );
  });

  test('a word in common more never lowers it', () => {
    fc.assert(
      fc.property(needs, offers, fc.constantFrom('timber', 'sensor', 'laser'), (need, offer, word) =>
        expect(score(need, { ...offer, text: `${offer.text} ${word}` })).toBeGreaterThanOrEqual(score(need, offer)),
      ),
    );
  });

  test('a greater distance never raises it', () => {
    fc.assert(
      fc.property(needs, offers, fc.nat(2500), fc.nat(2500), (need, offer, a, b) =>
        expect(score(need, offer, { km: Math.max(a, b) })).toBeLessThanOrEqual(score(need, offer, { km: Math.min(a, b) })),
      ),
    );
  });

  test('a greater load never raises it', () => {
    fc.assert(
      fc.property(needs, offers, (need, offer) =>
        expect(score(need, { ...offer, load: offer.load + 1 })).toBeLessThanOrEqual(score(need, offer)),
      ),
    );
  });

  test('a place more never lowers it', () => {
    fc.assert(
      fc.property(needs, offers, (need, offer) =>
        expect(score(need, { ...offer, capacity: offer.capacity + 1 })).toBeGreaterThanOrEqual(score(need, offer)),
      ),
    );
  });

  test('a language that the firm puts first never lowers it', () => {
    fc.assert(
      fc.property(needs, offers, (need, offer) => {
        for (const code of need.languages.filter((one) => offer.languages.includes(one)))
          expect(score({ ...need, languages: [code, ...need.languages.filter((one) => one !== code)] }, offer)).toBeGreaterThanOrEqual(
            score(need, offer),
          );
      }),
    );
  });

  test('nearer by NUTS code: same district, region, state, neighbour, farther', () => {
    const at = (nuts: string): number => {
      const need = { competences: [], languages: [], text: '', place: { nuts: 'AT332', country: 'AT', territory: null } };
      const place = { nuts, country: nuts.slice(0, 2), territory: null };
      return fit(need, { ...need, place, capacity: 1, load: 1 }).score;
    };
    const points = ['AT332', 'AT331', 'AT342', 'AT130', 'CH056', 'FRK26'].map(at);
    expect(points).toEqual([15, 13, 11, 9, 7, 3]);
  });
});

test('says why, part by part', () => {
  const need = {
    competences: ['data-ai', 'sensors-iot'],
    languages: ['it', 'en'],
    text: '',
    place: { nuts: 'ITC11', country: 'IT', territory: 'it-piemonte' },
  };
  const offer = {
    competences: ['data-ai'],
    languages: ['fr', 'en'],
    text: '',
    place: { nuts: 'FRK26', country: 'FR', territory: 'fr-ra' },
    capacity: 4,
    load: 1,
  };
  const parts = Object.fromEntries(fit(need, offer, { similarity: 0.5, km: 250 }).parts.map((part) => [part.key, part])) as Record<
    FitKey,
    unknown
  >;
  expect(parts).toEqual({
    competence: {
      key: 'competence',
      points: 20,
      max: 40,
      textKey: 'partner.fit.competence.overlap',
      params: { common: 1, wanted: 2, keys: 'data-ai' },
    },
    text: { key: 'text', points: 12, max: 25, textKey: 'partner.fit.text.similarity', params: { percent: 50 } },
    language: { key: 'language', points: 6, max: 10, textKey: 'partner.fit.language.common', params: { languages: 'en' } },
    distance: { key: 'distance', points: 11, max: 15, textKey: 'partner.fit.distance.km', params: { km: 250 } },
    load: { key: 'load', points: 7, max: 10, textKey: 'partner.fit.load.free-places', params: { free: 3, capacity: 4 } },
  });
});

test('words are compared without case, diacritics and particles', () => {
  const place = { nuts: 'SI041', country: 'SI', territory: null };
  const need = { competences: [], languages: [], text: 'Straße und Škofja Loka', place };
  const text = fit(need, { ...need, text: 'STRASSE, skofja, von loka', capacity: 1, load: 1 }).parts.find(({ key }) => key === 'text');
  expect(text).toMatchObject({ points: 25, params: { percent: 100 } });
});
