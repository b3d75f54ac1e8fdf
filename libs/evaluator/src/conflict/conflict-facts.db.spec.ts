import { CreatePersonWithRoles, IdentityFacade } from '@traverse/identity';
import { newId, systemActor } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';

import { alpineDocument, publishCall, seedCompany, seedProgramme } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { seedApplication } from '../../../../test/support/partners.js';
import { heldBy } from '../../../../test/support/recommended-award.js';
import { ConflictCheck } from './conflict-check.js';

let house: TestApp;
let programmeId: string;
let callId: string;
beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
  ({ callId } = await publishCall(house.app, alpineDocument()));
});
afterAll(() => house.close());

/** An evaluator who also works for this organisation. */
const evaluatorAt = (organisationId: string): Promise<string> =>
  house.get(CreatePersonWithRoles).execute({
    ...{ email: `${newId()}@example.org`, name: 'Ada', password: 'a long enough pass phrase' },
    staff: [{ role: 'evaluator', programmeId }],
    memberships: [{ organisationId, right: 'viewer' }],
  });
const rulesOf = async (personId: string, applicationId: string): Promise<string[]> =>
  (await house.get(ConflictCheck).between(personId, applicationId)).map(
    ({ rule, path }) => `${rule} ${path.map(({ kind }) => kind).join(' ')}`,
  );

test('who works for a sister of the applicant is in conflict, by the way of their holding', async () => {
  const application = await seedApplication(house, callId);
  const sister = await seedCompany(house.app, { name: 'Schwester GmbH' });
  const person = await evaluatorAt(sister);
  expect(await rulesOf(person, application.id)).toEqual([]);
  const number = `HRB ${newId().slice(-8)}`;
  await heldBy(house, application.organisationId, number);
  await heldBy(house, sister, number);
  expect(await rulesOf(person, application.id)).toEqual([
    'linked-organisation evaluator organisation organisation organisation application',
  ]);
});

test('a university that holds shares of many firms makes no group of them', async () => {
  const application = await seedApplication(house, callId);
  const other = await seedCompany(house.app, { name: 'Ausgründung GmbH' });
  const person = await evaluatorAt(other);
  const university = { id: null, name: 'Universität', countryCode: 'AT', registrationNumber: null, enterpriseKind: 'university' };
  const share = { capitalBps: 3000, votesBps: 3000, control: [], since: null };
  await house.get(UnitOfWork).run(systemActor('test'), async (tx) => {
    const identity = house.get(IdentityFacade);
    const [ownerId = ''] = await identity.nameFirms(tx, application.organisationId, [university]);
    identity.replaceOwnershipLinks(tx, application.organisationId, [{ ownerId, ownedId: application.organisationId, ...share }]);
    identity.replaceOwnershipLinks(tx, other, [{ ownerId, ownedId: other, ...share }]);
  });
  expect(await rulesOf(person, application.id)).toEqual([]);
});
