import { ApplicantFacade } from '@traverse/applicant';
import { type Actor, systemActor } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';

import { alpineDocument, publishCall, seedProgramme, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { caught } from '../../../../test/support/caught.js';
import { seedApplication, seedPartner } from '../../../../test/support/partners.js';
import { until } from '../../../../test/support/until.js';
import type { MatchingRunDto } from './matching-run.dto.js';
import type { LockedPair } from './matching-run.entity.js';
import { MatchingRunQueries } from './matching-run.queries.js';
import { verifyMatching } from './matching-proof.js';
import { MovePair } from './move-pair.js';
import { RequestMatchingRun } from './request-matching-run.js';
import { SendMatchingRun } from './send-matching-run.js';

const WAITING = `SELECT 1 FROM pg_stat_activity WHERE "datname" = current_database() AND "wait_event_type" = 'Lock'`;

let house: TestApp;
let callId: string;
let officer: Actor;
let [one, two, best, second] = ['', '', '', ''];
beforeAll(async () => {
  house = await startTestApp();
  const programmeId = await seedProgramme(house.app, alpineDocument());
  officer = staff('officer', programmeId);
  ({ callId } = await publishCall(house.app, alpineDocument()));
  best = (await seedPartner(house, programmeId, { capacity: 2 })).id;
  second = (await seedPartner(house, programmeId, { name: 'Zweite Wahl', competences: ['timber-construction'], capacity: 1 })).id;
  one = (await seedApplication(house, callId)).id;
  two = (await seedApplication(house, callId)).id;
  await house.queues.drain();
});
afterAll(() => house.close());

async function run(locked: readonly LockedPair[] = []): Promise<MatchingRunDto> {
  const { id } = await house.get(RequestMatchingRun).execute(officer, callId, locked);
  await house.queues.drain();
  return house.get(MatchingRunQueries).one(officer, id);
}
const move = (id: string, applicationId: string, from: string | null, to: string | null, actor = officer) =>
  house.get(MovePair).execute(actor, id, { applicationId, from, to });
const partnersIn = ({ proposals }: MatchingRunDto) =>
  new Map(proposals.map(({ application, partner }) => [application.applicationId, partner.organisationId]));

test('the export proves what was computed, before and after a change by hand', async () => {
  const { id } = await run();
  const before = await house.get(MatchingRunQueries).export(officer, id);
  expect(verifyMatching(JSON.parse(JSON.stringify(before)) as typeof before)).toEqual([]);
  await move(id, one, best, second);
  expect(await house.get(MatchingRunQueries).export(officer, id)).toEqual(before);
});

test('every other partner is shown with what it costs; the change costs just that', async () => {
  const computed = await run();
  const { items } = await house.get(MatchingRunQueries).alternatives(officer, computed.id, one);
  expect(items.map(({ partner }) => partner?.organisationId ?? null)).toEqual([best, second, null]);
  expect(items[0]?.cost).toBe(0);
  await move(computed.id, one, best, second);
  const moved = await house.get(MatchingRunQueries).one(officer, computed.id);
  expect(partnersIn(moved)).toEqual(
    new Map([
      [one, second],
      [two, best],
    ]),
  );
  expect((computed.totalFit ?? 0) - (moved.currentFit ?? 0)).toBe(items[1]?.cost);
  expect(moved.proposals.map(({ byHand }) => byHand).sort()).toEqual([false, true]);
});

test('two officers move the same pair: the second sees the conflict, and nothing of his is done', async () => {
  const { id } = await run();
  const results = await Promise.allSettled([move(id, one, best, second), move(id, one, best, null)]);
  const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
  expect(refused).toEqual([expect.objectContaining({ code: 'partner.matching-run.moved-meanwhile', status: 409 })]);
});

test('places hold for changes by hand, and so do the rules', async () => {
  const { id } = await run();
  await move(id, one, best, second);
  expect(await caught(move(id, two, best, second))).toMatchObject({ code: 'partner.matching-run.places-taken', status: 409 });
  const near = await seedPartner(house, officer.staff[0]?.programmeId ?? '', { name: 'Nachbar', nutsCode: 'DE212', countryCode: 'DE' });
  expect(await caught(move(id, two, best, near.id))).toMatchObject({
    code: 'partner.engagement.not-possible',
    fields: [{ path: 'to', code: 'partner.obstacle.same-state' }],
  });
  const stranger = staff('officer', '00000000-0000-7000-8000-000000000000');
  expect(await caught(move(id, two, best, null, stranger))).toMatchObject({ code: 'matching-run.not-found', status: 404 });
});

test('a locked pair stays, the rest is assigned around it; one that the rules forbid is refused', async () => {
  const around = await run([{ applicationId: two, partnerId: second }]);
  expect(partnersIn(around)).toEqual(
    new Map([
      [one, best],
      [two, second],
    ]),
  );
  expect(around.proposals.find(({ application }) => application.applicationId === two)).toMatchObject({ locked: true });
  const twice = await run([
    { applicationId: one, partnerId: second },
    { applicationId: two, partnerId: second },
  ]);
  expect(twice).toMatchObject({ state: 'failed', problem: 'partner.matching-run.locked-not-possible' });
});

test('what is sent is what stands after the changes', async () => {
  const { id } = await run();
  await move(id, one, best, second);
  await move(id, two, best, null);
  const { version } = await house.get(MatchingRunQueries).one(officer, id);
  expect(await house.get(SendMatchingRun).execute(officer, id, version)).toMatchObject({ sent: 1, notSent: [] });
  expect(await caught(move(id, two, null, best))).toMatchObject({ code: 'partner.matching-run.wrong-state' });
});

test('a pair that is changed while its run is being sent: nothing is sent, and the board is what holds', async () => {
  await seedApplication(house, callId);
  await house.queues.drain();
  const seen = await run();
  const [[changed, from] = ['', '']] = partnersIn(seen);
  const send = (version: number) => house.get(SendMatchingRun).execute(officer, seen.id, version);
  let sending: Promise<unknown> = Promise.resolve();
  await house.get(UnitOfWork).run(systemActor('test'), async (tx) => {
    await house.get(ApplicantFacade).lockApplication(tx, changed);
    sending = caught(send(seen.version));
    // What is sent has been read by now; the changes of a pair need no application.
    await until(async () => (await house.query(WAITING)).length > 0);
    await move(seen.id, changed, from, null);
  });
  expect(await sending).toMatchObject({ code: 'partner.matching-run.moved-meanwhile', status: 409 });
  const asked = () => house.query(`SELECT 1 FROM "partner"."engagement" WHERE "matching_run_id" = $1`, [seen.id]);
  expect(await asked()).toEqual([]);
  // Nor is it sent by who has not looked again.
  expect(await caught(send(seen.version))).toMatchObject({ code: 'partner.matching-run.moved-meanwhile' });
  const anew = await house.get(MatchingRunQueries).one(officer, seen.id);
  expect(await send(anew.version)).toMatchObject({ state: 'sent', sent: anew.proposals.length });
  expect(await asked()).toHaveLength(anew.proposals.length);
});
