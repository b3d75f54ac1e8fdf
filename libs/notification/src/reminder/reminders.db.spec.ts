import { CreateApplication, SaveDraft, SubmitApplication } from '@traverse/applicant';
import { CreatePersonWithRoles } from '@traverse/identity';
import { newId } from '@traverse/kernel';

import { alpineDocument, inRome, member, pilotAnswers, publishCall, seedCompany, seedProgramme } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';

const DAY_MS = 86_400_000;

let house: TestApp;
beforeAll(async () => {
  house = await startTestApp();
  await seedProgramme(house.app, alpineDocument());
});
afterAll(() => house.close());

/** A draft in a call that closes in twenty days, and what its owner was reminded of so far. */
async function draftIn(days: readonly number[] | null) {
  const closesAt = new Date(house.clock.now().getTime() + 20 * DAY_MS);
  const document = alpineDocument((doc) => {
    Object.assign(doc, { closesAt: inRome(closesAt), timetable: [], ...(days ? { reminders: { draftBeforeClosingDays: days } } : {}) });
  });
  const { callId } = await publishCall(house.app, document);
  const organisationId = await seedCompany(house.app);
  const personId = await house.get(CreatePersonWithRoles).execute({
    email: `${newId()}@example.org`,
    name: 'Ada',
    password: 'a long enough pass phrase',
    memberships: [{ organisationId, right: 'owner' }],
  });
  const { id } = await house.get(CreateApplication).execute(member(organisationId), { callId, instrument: 'pilot', organisationId });
  await house.queues.drain();
  const reminded = async (): Promise<number> => {
    const [row] = await house.query<{ n: number }>(
      `SELECT count(*)::int AS "n" FROM "notification"."message" WHERE "person_id" = $1 AND "template" = 'draft-due'`,
      [personId],
    );
    return row?.n ?? 0;
  };
  return { id, owner: member(organisationId), reminded, closesAt };
}

/** Until so many days before the call closes. */
async function goTo(closesAt: Date, days: number): Promise<void> {
  await house.clock.advance(closesAt.getTime() - days * DAY_MS - house.clock.now().getTime() + 60_000);
  await house.timers.tick('notification.fire-reminders');
  await house.queues.drain();
}

test('a draft is reminded of on the days that its call names, until it is sent', async () => {
  const { id, owner, reminded, closesAt } = await draftIn([9, 5, 2]);
  const sent = await draftIn([5]);
  await house.get(SaveDraft).execute(sent.owner, sent.id, pilotAnswers, 1);
  await house.get(SubmitApplication).execute(sent.owner, sent.id);
  expect(await reminded()).toBe(0);
  await goTo(closesAt, 9);
  expect(await reminded()).toBe(1);
  await goTo(closesAt, 5);
  expect([await reminded(), await sent.reminded()]).toEqual([2, 0]);
  await house.get(SaveDraft).execute(owner, id, pilotAnswers, 1);
  await house.get(SubmitApplication).execute(owner, id);
  await goTo(closesAt, 2);
  expect(await reminded()).toBe(2);
});

test('a call that says nothing keeps the days of the house: a week and a day before', async () => {
  const { reminded, closesAt } = await draftIn(null);
  await goTo(closesAt, 8);
  expect(await reminded()).toBe(0);
  await goTo(closesAt, 7);
  expect(await reminded()).toBe(1);
  await goTo(closesAt, 1);
  expect(await reminded()).toBe(2);
});
