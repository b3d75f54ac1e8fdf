import fc from 'fast-check';

import type { Need, Offer } from './fit.js';
import type { MatchInput } from './match-input.js';
import type { Accreditation, MatchApplication, MatchPartner, PairRules } from './obstacles.js';

const regions = [
  { nuts: 'AT332', country: 'AT', territory: 'at-tirol' },
  { nuts: 'AT342', country: 'AT', territory: 'at-vorarlberg' },
  { nuts: 'DE214', country: 'DE', territory: 'de-by' },
  { nuts: 'CH056', country: 'CH', territory: 'ch-ost' },
  { nuts: 'SI041', country: 'SI', territory: 'si-zahodna' },
  { nuts: 'DE600', country: 'DE', territory: null },
];
const words = ['timber', 'sensor', 'bridge', 'packaging', 'cheese', 'robot', 'laser', 'battery'];

const place = fc.constantFrom(...regions);
const competences = fc.subarray(['advanced-materials', 'data-ai', 'sensors-iot', 'timber-construction', 'food-processing']);
const languages = fc.shuffledSubarray(['de', 'en', 'fr', 'it', 'sl'], { maxLength: 3 });
const text = fc.subarray(words).map((list) => list.join(' '));

export const needs: fc.Arbitrary<Need> = fc.record({ competences, languages, text, place });
export const offers: fc.Arbitrary<Offer> = fc.record({
  competences,
  languages,
  text,
  place,
  capacity: fc.integer({ min: 0, max: 4 }),
  load: fc.integer({ min: 0, max: 3 }),
});

const accreditations: fc.Arbitrary<Accreditation> = fc.record({
  territory: fc.constantFrom(null, 'at-tirol', 'de-by'),
  authority: fc.constantFrom(null, 'tirol', 'bavaria'),
  validFromOn: fc.constantFrom('2026-01-01', '2026-06-01'),
  validToOn: fc.constantFrom(null, '2026-03-31', '2026-12-31'),
});

const organisationId = fc.integer({ min: 0, max: 30 }).map((n) => `org-${n}`);
const linkedOrganisationIds = fc.array(organisationId, { maxLength: 1 });

export const applications: fc.Arbitrary<Omit<MatchApplication, 'id'>> = fc.record({
  organisationId,
  linkedOrganisationIds,
  authority: fc.constantFrom('tirol', 'bavaria'),
  need: needs,
  refusedPartnerIds: fc.subarray(['p0', 'p1'], { maxLength: 1 }),
});

export const partners: fc.Arbitrary<Omit<MatchPartner, 'id'>> = fc.record({
  organisationId,
  linkedOrganisationIds,
  offer: offers,
  accreditations: fc.array(accreditations, { maxLength: 2 }),
  refusals: fc.constantFrom(0, 0, 0, 3),
  refusedApplicationIds: fc.subarray(['a0', 'a1'], { maxLength: 1 }),
});

const rules: fc.Arbitrary<PairRules> = fc.record({
  borderRule: fc.constantFrom('other-territory', 'other-state', 'any'),
  partnerTerritories: fc.constantFrom(null, ['at-tirol', 'de-by', 'ch-ost']),
  accreditation: fc.constantFrom('required', 'not-required'),
  refusalLimit: fc.constant(2),
  onDate: fc.constant('2026-07-01'),
});

const named = <T>(prefix: string, all: readonly T[]): (T & { id: string })[] => all.map((one, i) => ({ ...one, id: `${prefix}${i}` }));

export const inputs: fc.Arbitrary<MatchInput> = fc.record({
  applications: fc.array(applications, { maxLength: 12 }).map((all) => named('a', all)),
  partners: fc.array(partners, { maxLength: 8 }).map((all) => named('p', all)),
  rules,
});

const aNeed: Need = {
  competences: ['timber-construction'],
  languages: ['de', 'en'],
  text: 'bridge of timber',
  place: { nuts: 'AT332', country: 'AT', territory: 'at-tirol' },
};

/** Everybody fits everybody alike, and there are exactly as many places as applications: ties wherever one looks, nothing to spare. */
export const exactlyMet: fc.Arbitrary<MatchInput> = fc
  .array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 })
  .map((capacities) => ({
    applications: Array.from({ length: capacities.reduce((sum, capacity) => sum + capacity, 0) }, (_, i) => anApplication({ id: `a${i}` })),
    partners: capacities.map((capacity, i) => aPartner({ id: `p${i}` }, { capacity })),
    rules: someRules,
  }));

/** Accredited nowhere: no partner can be had by anybody. */
export const nobodyFeasible: fc.Arbitrary<MatchInput> = inputs.map((input) => ({
  ...input,
  partners: input.partners.map((partner) => ({ ...partner, accreditations: [] })),
  rules: { ...input.rules, accreditation: 'required' },
}));

export function anApplication(change: Partial<MatchApplication> = {}): MatchApplication {
  return { id: 'a', organisationId: 'firm', linkedOrganisationIds: [], authority: 'tirol', need: aNeed, refusedPartnerIds: [], ...change };
}

export function aPartner(change: Partial<MatchPartner> = {}, offer: Partial<Offer> = {}): MatchPartner {
  return {
    id: 'p',
    organisationId: 'lab',
    linkedOrganisationIds: [],
    offer: { ...aNeed, place: { nuts: 'DE214', country: 'DE', territory: 'de-by' }, capacity: 2, load: 0, ...offer },
    accreditations: [{ territory: 'at-tirol', authority: null, validFromOn: '2026-01-01', validToOn: '2026-12-31' }],
    refusals: 0,
    refusedApplicationIds: [],
    ...change,
  };
}

export const someRules: PairRules = {
  borderRule: 'other-state',
  partnerTerritories: null,
  accreditation: 'required',
  refusalLimit: 2,
  onDate: '2026-07-01',
};
