import { IdentityFacade } from '@traverse/identity';
import { type Actor, newId, systemActor } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';

import { alpineDocument, publishCall, seedCompany, seedProgramme, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { caught } from '../../../../test/support/caught.js';
import { seedApplication, seedPartner } from '../../../../test/support/partners.js';
import { heldBy } from '../../../../test/support/recommended-award.js';
import { DeclineEngagement } from '../engagement/decline-engagement.js';
import { EngagementQueries } from '../engagement/engagement.queries.js';
import { MATCHING_REQUESTED } from '../partner.events.js';
import { SavePartnerProfile } from '../profile/save-partner-profile.js';
import { ComputeMatchingRun } from './compute-matching-run.js';
import { DiscardMatchingRun } from './discard-matching-run.js';
import type { MatchingRunDto } from './matching-run.dto.js';
import { MatchingRunQueries } from './matching-run.queries.js';
import { RequestMatchingRun } from './request-matching-run.js';
import { SendMatchingRun } from './send-matching-run.js';

let house: TestApp;
let programmeId: string;
let callId: string;
let officer: Actor;
beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
  officer = staff('officer', programmeId);
});
afterAll(() => house.close());
// A call and partners of its own for each test: partners of earlier tests leave the directory.
beforeEach(async () => {
  ({ callId } = await publishCall(
    house.app,
    alpineDocument((document) => {
      document.partner.refusalLimit = 1;
    }),
  ));
  await house.query(`UPDATE "partner"."partner_profile" SET "published" = false`);
});

async function run(): Promise<MatchingRunDto> {
  const { id } = await house.get(RequestMatchingRun).execute(officer, callId);
  await house.queues.drain();
  return house.get(MatchingRunQueries).one(officer, id);
}
const send = ({ id, version }: MatchingRunDto, actor = officer, only?: string[]) =>
  house.get(SendMatchingRun).execute(actor, id, version, only);
const steps = (id: string) =>
  house
    .query<{ command: string }>(`SELECT "command" FROM "audit"."transition" WHERE "entity_id" = $1 ORDER BY "version"`, [id])
    .then((rows) => rows.map(({ command }) => command));
const engagementsOf = (applicationId: string) =>
  house.query<{ id: string; state: string; partner: string }>(
    `SELECT "id", "state", "partner_organisation_id" AS "partner" FROM "partner"."engagement" WHERE "application_id" = $1 ORDER BY "id"`,
    [applicationId],
  );

test('a job proposes across the border, explains the fit and proves that nothing is better', async () => {
  const lab = await seedPartner(house, programmeId);
  await seedPartner(house, programmeId, { name: 'Nachbar', nutsCode: 'DE212', countryCode: 'DE' });
  await seedPartner(house, programmeId, { name: 'Unbekannt', accredited: false });
  await seedPartner(house, programmeId, { name: 'Officine', nutsCode: 'ITC11', countryCode: 'IT', languages: ['it'] });
  const application = await seedApplication(house, callId);
  await house.queues.drain();

  const done = await run();
  expect(done).toMatchObject({
    state: 'done',
    applications: 1,
    partners: 4,
    pairs: 1,
    unassigned: 0,
    proven: true,
    problem: null,
    percentDone: null,
  });
  const [pair] = done.proposals;
  expect(pair).toMatchObject({
    application: { applicationId: application.id, name: 'Werkstatt GmbH', countryCode: 'DE', title: 'Dry machining of timber joints' },
    partner: { organisationId: lab.id, name: 'Labor Innsbruck', countryCode: 'AT', regionName: 'Innsbruck' },
    engagementId: null,
  });
  expect(pair?.parts.map(({ key }) => key)).toEqual(['competence', 'text', 'language', 'distance', 'load']);
  expect(pair?.parts.reduce((sum, { points }) => sum + points, 0)).toBe(pair?.fit);
  expect(done.totalFit).toBe(pair?.fit);
  // Stemmed by PostgreSQL: "joints", "timber", "milled" and "test" are in the offer, in other forms.
  expect(pair?.parts.find(({ key }) => key === 'text')?.points).toBeGreaterThan(5);
  expect(done.allowedCommands.map(({ command }) => command)).toEqual(['send', 'move', 'discard']);
});

test('an application without a partner says why', async () => {
  await seedPartner(house, programmeId, { name: 'Nachbar', nutsCode: 'DE212', countryCode: 'DE' });
  await seedPartner(house, programmeId, { name: 'Unbekannt', accredited: false });
  const sister = await seedPartner(house, programmeId, { name: 'Schwester' });
  const application = await seedApplication(house, callId);
  await house.query(`UPDATE "identity"."organisation" SET "group_key" = $1 WHERE "id" = ANY($2::uuid[])`, [
    `group-${callId}`,
    [sister.id, application.organisationId],
  ]);
  await house.queues.drain();

  const done = await run();
  expect(done.proposals).toEqual([]);
  const [left] = done.left;
  expect(left?.application.applicationId).toBe(application.id);
  expect(new Map(left?.reasons.map(({ code, count }) => [code, count]))).toEqual(
    new Map([
      ['linked-organisation', 1],
      ['no-accreditation', 1],
      ['same-state', 1],
    ]),
  );
  expect(left?.nearestMisses.map(({ partner }) => partner.name)).toContain('Schwester');
});

test('two officers send the same run: each application is asked for once', async () => {
  await seedPartner(house, programmeId);
  const applications = [await seedApplication(house, callId), await seedApplication(house, callId), await seedApplication(house, callId)];
  await house.queues.drain();
  const done = await run();
  expect(done.pairs).toBe(3);

  const results = await Promise.allSettled([send(done), send(done, staff('officer', programmeId))]);
  const failed = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
  expect(failed).toEqual([expect.objectContaining({ code: 'partner.matching-run.wrong-state' })]);
  expect(results.find((result) => result.status === 'fulfilled')).toMatchObject({ value: { state: 'sent', sent: 3, notSent: [] } });
  for (const application of applications) expect(await engagementsOf(application.id)).toMatchObject([{ state: 'proposed' }]);
  const events = await house.query(
    `SELECT 1 FROM "outbox"."event" e WHERE e."type" = 'partner.engagement.proposed.v1' AND e."payload"->>'callId' = $1`,
    [callId],
  );
  expect(events).toHaveLength(3);
});

test('a run delivered twice is computed once', async () => {
  await seedPartner(house, programmeId);
  await seedApplication(house, callId);
  await house.queues.drain();
  const { id } = await house.get(RequestMatchingRun).execute(officer, callId);
  const deliver = (): Promise<void> =>
    house
      .get(UnitOfWork)
      .run(systemActor('partner.compute-matching'), (tx) =>
        house.get(ComputeMatchingRun).handle(tx, { id, type: MATCHING_REQUESTED, subjectId: id, payload: {} }),
      );
  await Promise.all([deliver(), deliver()]);
  await house.queues.drain();
  expect(await steps(id)).toEqual(['create', 'finish']);
});

test('a run that cannot be computed fails with its reason, and is not tried again', async () => {
  const { id } = await house.get(RequestMatchingRun).execute(officer, callId);
  await house.query(`UPDATE "partner"."matching_run" SET "call_id" = "id" WHERE "id" = $1`, [id]);
  await house.queues.drain();
  expect(await house.get(MatchingRunQueries).one(officer, id)).toMatchObject({
    state: 'failed',
    problem: 'call.not-found',
    allowedCommands: [],
  });
});

test('a partner declines: the next run asks another, and not the first again', async () => {
  const best = await seedPartner(house, programmeId);
  const second = await seedPartner(house, programmeId, { name: 'Zweite Wahl', competences: ['timber-construction'] });
  const application = await seedApplication(house, callId);
  await house.queues.drain();
  const first = await run();
  expect(first.proposals[0]?.partner.organisationId).toBe(best.id);
  await send(first);
  const [asked] = await engagementsOf(application.id);
  expect((await run()).applications).toBe(0);

  await house.get(DeclineEngagement).execute(best.owner, asked?.id ?? '', { code: 'not-my-field', text: 'Wir prüfen nur Stahl.' });
  const next = await run();
  expect(next.proposals.map(({ partner }) => partner.organisationId)).toEqual([second.id]);
  await send(next);
  expect(await engagementsOf(application.id)).toMatchObject([
    { state: 'declined', partner: best.id },
    { state: 'proposed', partner: second.id },
  ]);
  // The company never hears who was asked and said no.
  expect((await house.get(EngagementQueries).list(application.owner, { mine: 'true' })).items).toEqual([]);
});

test('who declines more often than the call allows is asked no more', async () => {
  const lab = await seedPartner(house, programmeId, { capacity: 9 });
  for (let i = 0; i < 3; i++) await seedApplication(house, callId);
  await house.queues.drain();
  const first = await run();
  await send(first);
  const { items } = await house.get(EngagementQueries).list(lab.owner, { callId });
  expect(items).toHaveLength(3);
  for (const { id } of items.slice(0, 2)) await house.get(DeclineEngagement).execute(lab.owner, id, { code: 'no-capacity' });
  await seedApplication(house, callId);
  await house.queues.drain();
  const next = await run();
  expect(next.proposals).toEqual([]);
  expect(next.left).toHaveLength(3);
  for (const { reasons } of next.left) expect(reasons).toContainEqual({ code: 'too-many-refusals', count: 1 });
});

test('places count what is under way: the best fits get them, the rest say so', async () => {
  await seedPartner(house, programmeId, { capacity: 2 });
  for (let i = 0; i < 3; i++) await seedApplication(house, callId, i === 2 ? { answers: { competences: ['data-ai'] } } : {});
  await house.queues.drain();
  const first = await run();
  expect([first.pairs, first.unassigned]).toEqual([2, 1]);
  expect(first.left[0]?.reasons).toContainEqual({ code: 'places-taken', count: 1 });
  expect(first.shortPartners[0]?.price).toBeGreaterThan(0);
  await send(first);
  expect((await run()).left[0]?.reasons).toEqual([{ code: 'no-capacity', count: 1 }]);
});

test('what came in between is left out, with its reason', async () => {
  const lab = await seedPartner(house, programmeId);
  const [one, two] = [await seedApplication(house, callId), await seedApplication(house, callId)];
  await house.queues.drain();
  const [early, late] = [await run(), await run()];
  await send(early, officer, [one.id]);
  await house.get(SavePartnerProfile).execute(lab.owner, lab.id, {
    competences: ['timber-construction'],
    languages: ['de'],
    offers: { de: 'Holz' },
    capacity: 1,
    published: true,
  });
  const { sent, notSent } = await send(late);
  expect(sent).toBe(0);
  expect(new Map(notSent.map(({ applicationId, reasons }) => [applicationId, reasons]))).toEqual(
    new Map([
      [one.id, ['application-not-open', 'no-capacity']],
      [two.id, ['no-capacity']],
    ]),
  );
  const view = await house.get(MatchingRunQueries).one(officer, late.id);
  expect(view.proposals.find(({ application }) => application.applicationId === two.id)?.notSent).toEqual(['no-capacity']);
});

test('runs are for the staff of the programme; what is discarded is not sent', async () => {
  const done = await run();
  const stranger = staff('officer', '00000000-0000-7000-8000-000000000000');
  expect(await caught(house.get(MatchingRunQueries).one(stranger, done.id))).toMatchObject({ code: 'matching-run.not-found', status: 404 });
  expect(await caught(send(done, stranger))).toMatchObject({ code: 'matching-run.not-found' });
  expect(await caught(house.get(RequestMatchingRun).execute(stranger, callId))).toMatchObject({ code: 'call.not-found' });
  await house.get(DiscardMatchingRun).execute(officer, done.id);
  expect(await caught(send(done))).toMatchObject({ code: 'partner.matching-run.wrong-state' });
  const { items } = await house.get(MatchingRunQueries).ofCall(officer, callId, {});
  expect(items).toMatchObject([{ id: done.id, state: 'discarded', pairs: 0 }]);
});

test('a laboratory of the same holding is no stranger, though neither of the two names the other', async () => {
  const lab = await seedPartner(house, programmeId);
  const application = await seedApplication(house, callId);
  await house.queues.drain();
  expect((await run()).pairs).toBe(1);
  const number = `HRB ${newId().slice(-8)}`;
  const share = { capitalBps: 6000, votesBps: 6000, control: [], since: null };
  // The firm names its holding; the holding is a firm with an account, which names the laboratory.
  await heldBy(house, application.organisationId, number);
  const holding = await seedCompany(house.app, { name: 'Holding AG', registrationNumber: number });
  await house.get(UnitOfWork).run(systemActor('test'), (tx) => {
    house.get(IdentityFacade).replaceOwnershipLinks(tx, holding, [{ ownerId: holding, ownedId: lab.id, ...share }]);
    return Promise.resolve();
  });
  const done = await run();
  expect([done.pairs, done.unassigned]).toEqual([0, 1]);
  expect(done.left[0]?.reasons).toMatchObject([{ code: 'linked-organisation', count: 1 }]);
});
