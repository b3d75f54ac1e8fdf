import type { Actor } from '@traverse/kernel';

import { alpineDocument, pilotAnswers, publishCall, seedProgramme, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { seedApplication, seedPartner, type SeededPartner } from '../../../../test/support/partners.js';
import type { FacilityInput, ServiceInput } from '../profile/profile-parts.js';
import { SavePartnerProfile } from '../profile/save-partner-profile.js';
import { MatchingRunQueries } from './matching-run.queries.js';
import { RequestMatchingRun } from './request-matching-run.js';

let house: TestApp;
let callId: string;
let officer: Actor;
let lab: SeededPartner;
beforeAll(async () => {
  house = await startTestApp();
  const programmeId = await seedProgramme(house.app, alpineDocument());
  officer = staff('officer', programmeId);
  ({ callId } = await publishCall(house.app, alpineDocument()));
  lab = await seedPartner(house, programmeId);
  await seedApplication(house, callId);
  await house.queues.drain();
});
afterAll(() => house.close());

const profile = { competences: ['timber-construction'], languages: ['en'], offers: { en: 'A laboratory.' }, capacity: 3, published: true };
const bench = (instruments: string[]): FacilityInput => ({
  ...{ name: { en: 'Test bench' }, text: { en: pilotAnswers.need }, nutsCode: 'AT332', availability: 'bookable', leadDays: 5 },
  ...{ access: {}, safety: {}, instruments },
});
const testing: ServiceInput = { title: { en: pilotAnswers.need }, text: {}, languages: ['en'], instruments: [], delivery: 'remote' };

/** What the text of the only pair adds, by a run of the matching. */
async function textPoints(parts: { facilities?: FacilityInput[]; services?: ServiceInput[] }): Promise<number> {
  await house.get(SavePartnerProfile).execute(lab.owner, lab.id, { ...profile, facilities: [], services: [], ...parts });
  const { id } = await house.get(RequestMatchingRun).execute(officer, callId);
  await house.queues.drain();
  const { proposals } = await house.get(MatchingRunQueries).one(officer, id);
  return proposals[0]?.parts.find(({ key }) => key === 'text')?.points ?? -1;
}

test('a facility that answers the need raises the fit of the instrument that it is for, and of no other', async () => {
  const without = await textPoints({});
  expect(without).toBeGreaterThanOrEqual(0);
  expect(await textPoints({ facilities: [bench(['strategy'])] })).toBe(without);
  const forPilots = await textPoints({ facilities: [bench(['pilot'])] });
  expect(forPilots).toBeGreaterThan(without);
  // What names no instrument is for all of them; an offer counts like a facility.
  expect(await textPoints({ facilities: [bench([])] })).toBe(forPilots);
  expect(await textPoints({ services: [testing] })).toBeGreaterThan(without);
});
