import { type ProfileInput, profileProblems } from './check-profile.js';

const good: ProfileInput = {
  competences: ['data-ai'],
  languages: ['de', 'en'],
  offers: { de: 'Wir messen.' },
  equipment: ['Lichtmikroskop'],
  capacity: 3,
  published: true,
};

test('a good profile has no problem', () => {
  expect(profileProblems(good)).toEqual([]);
});

test('a draft may be empty, a published profile names all that it lacks', () => {
  const empty = { competences: [], languages: [], offers: { de: '  ' }, capacity: 0 };
  expect(profileProblems({ ...empty, published: false })).toEqual([]);
  expect(profileProblems({ ...empty, published: true }).map(({ path }) => path)).toEqual([
    'competences',
    'languages',
    'offers',
    'capacity',
  ]);
});

test('what is not of its kind is named by its field', () => {
  const bad = { ...good, competences: ['Data AI'], languages: ['deutsch'], offers: { de: 'x'.repeat(4001), xyz: 'a' }, equipment: [' '] };
  expect(profileProblems(bad)).toEqual([
    { path: 'competences', code: 'partner.profile.bad-competence' },
    { path: 'languages', code: 'partner.profile.bad-language' },
    { path: 'equipment', code: 'partner.profile.bad-equipment' },
    { path: 'offers.de', code: 'partner.profile.offer-too-long' },
    { path: 'offers', code: 'partner.profile.bad-language' },
  ]);
});
