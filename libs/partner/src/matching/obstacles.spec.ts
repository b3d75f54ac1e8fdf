import { anApplication, aPartner, someRules } from './matching.fixture.js';
import { type ObstacleCode, obstacleCodes, obstacles, type PairRules } from './obstacles.js';

const austrian = { nuts: 'AT342', country: 'AT', territory: 'at-vorarlberg' };
const accredited = { territory: 'at-tirol', authority: null, validFromOn: '2026-01-01', validToOn: null };

test('nothing stands in the way of this pair', () => {
  expect(obstacles(anApplication(), aPartner(), someRules)).toEqual([]);
});

const cases: readonly [ObstacleCode, Parameters<typeof anApplication>[0], Parameters<typeof aPartner>, Partial<PairRules>?][] = [
  ['same-organisation', { organisationId: 'lab' }, []],
  ['linked-organisation', { linkedOrganisationIds: ['lab'] }, []],
  ['linked-organisation', {}, [{ linkedOrganisationIds: ['firm'] }]],
  ['linked-organisation', { linkedOrganisationIds: ['holding'] }, [{ linkedOrganisationIds: ['holding'] }]],
  ['same-state', {}, [{}, { place: austrian }]],
  ['same-territory', {}, [{}, { place: { ...austrian, territory: 'at-tirol' } }], { borderRule: 'other-territory' }],
  ['territory-not-eligible', {}, [], { partnerTerritories: ['ch-ost'] }],
  ['territory-not-eligible', {}, [{}, { place: { nuts: 'DE600', country: 'DE', territory: null } }], { partnerTerritories: ['de-by'] }],
  ['no-accreditation', {}, [{ accreditations: [] }]],
  ['accreditation-elsewhere', {}, [{ accreditations: [{ ...accredited, territory: 'ch-ost' }] }]],
  ['accreditation-elsewhere', {}, [{ accreditations: [{ ...accredited, authority: 'bavaria' }] }]],
  ['accreditation-not-valid-today', {}, [{ accreditations: [{ ...accredited, validToOn: '2026-06-30' }] }]],
  ['accreditation-not-valid-today', {}, [{ accreditations: [{ ...accredited, validFromOn: '2026-07-02' }] }]],
  ['no-common-language', {}, [{}, { languages: ['fr'] }]],
  ['refused-by-partner', {}, [{ refusedApplicationIds: ['a'] }]],
  ['refused-by-applicant', { refusedPartnerIds: ['p'] }, []],
  ['too-many-refusals', {}, [{ refusals: 3 }]],
  ['no-capacity', {}, [{}, { load: 2 }]],
];

test.each(cases)('%s', (code, application, partner, rules = {}) => {
  expect(obstacles(anApplication(application), aPartner(...partner), { ...someRules, ...rules })).toEqual([code]);
});

test('every code is tried', () => {
  expect(new Set(cases.map(([code]) => code))).toEqual(new Set(obstacleCodes));
});

test.each<[string, Parameters<typeof aPartner>, Partial<PairRules>]>([
  ['other territory of the same state', [{}, { place: austrian }], { borderRule: 'other-territory' }],
  ['no border asked for', [{}, { place: { ...austrian, territory: 'at-tirol' } }], { borderRule: 'any' }],
  ['the last day of an accreditation', [{ accreditations: [{ ...accredited, validToOn: '2026-07-01' }] }], {}],
  ['an accreditation for everywhere', [{ accreditations: [{ ...accredited, territory: null }] }], {}],
  ['no accreditation asked for', [{ accreditations: [] }], { accreditation: 'not-required' }],
  ['as many refusals as the call allows', [{ refusals: 2 }], {}],
])('%s is fine', (_, partner, rules) => {
  expect(obstacles(anApplication(), aPartner(...partner), { ...someRules, ...rules })).toEqual([]);
});

test('all reasons are named, not the first', () => {
  const partner = aPartner({ accreditations: [], refusals: 9 }, { languages: [], load: 5 });
  expect(obstacles(anApplication(), partner, someRules)).toEqual([
    'no-accreditation',
    'no-common-language',
    'too-many-refusals',
    'no-capacity',
  ]);
});
