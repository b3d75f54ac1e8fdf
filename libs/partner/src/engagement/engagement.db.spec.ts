import { ApplicantFacade, type Application } from '@traverse/applicant';
import { type Actor, systemActor } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';

import { alpineDocument, member, publishCall, seedProgramme, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { caught } from '../../../../test/support/caught.js';
import {
  obstaclesOf,
  type SeededApplication,
  type SeededPartner,
  seedApplication,
  seedPartner,
} from '../../../../test/support/partners.js';
import { EndAccreditation } from '../accreditation/end-accreditation.js';
import { PartnerFacade } from '../partner.facade.js';
import { SavePartnerProfile } from '../profile/save-partner-profile.js';
import { AcceptEngagement } from './accept-engagement.js';
import { BreakOffEngagement } from './break-off-engagement.js';
import { ConfirmEngagement } from './confirm-engagement.js';
import { EngagementQueries } from './engagement.queries.js';
import { ProposeEngagement } from './propose-engagement.js';
import { RefuseEngagement } from './refuse-engagement.js';
import { SignOffEngagement } from './sign-off-engagement.js';

const DAY_MS = 86_400_000;
let house: TestApp;
let programmeId: string;
let callId: string;
let officer: Actor;
beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
  officer = staff('officer', programmeId);
  ({ callId } = await publishCall(house.app, alpineDocument()));
});
afterAll(() => house.close());

const eligible = async (more?: Parameters<typeof seedApplication>[2]): Promise<SeededApplication> => {
  const application = await seedApplication(house, callId, more);
  await house.queues.drain();
  return application;
};
const propose = async (application: SeededApplication, partner: SeededPartner): Promise<string> =>
  (await house.get(ProposeEngagement).execute(officer, application.id, partner.id)).id;
const accept = (partner: SeededPartner, id: string) => house.get(AcceptEngagement).execute(partner.owner, id);
const confirm = (application: SeededApplication, id: string) => house.get(ConfirmEngagement).execute(application.owner, id);
const view = (actor: Actor, id: string) => house.get(EngagementQueries).one(actor, id);
const applicationNow = (id: string): Promise<Application> => house.get(ApplicantFacade).application(id);
const asSystem = <T>(work: Parameters<UnitOfWork['run']>[1]): Promise<T> =>
  house.get(UnitOfWork).run(systemActor('test'), work) as Promise<T>;

async function confirmed(partner: SeededPartner): Promise<{ application: SeededApplication; id: string }> {
  const application = await eligible();
  const id = await propose(application, partner);
  await accept(partner, id);
  await confirm(application, id);
  return { application, id };
}

/** As evaluator and award would. */
async function approve(applicationId: string): Promise<void> {
  const applicants = house.get(ApplicantFacade);
  await asSystem(async (tx) => {
    if ((await applicants.lockApplication(tx, applicationId)).state === 'partnered') await applicants.startEvaluation(tx, applicationId);
    await applicants.finishEvaluation(tx, applicationId);
    await applicants.approve(tx, applicationId, 7500_00n);
  });
}

test('from the proposal to the delivery, as each side sees it', async () => {
  const lab = await seedPartner(house, programmeId);
  const application = await eligible();
  const id = await propose(application, lab);
  const asked = await view(lab.owner, id);
  expect(asked).toMatchObject({
    state: 'proposed',
    applicant: { countryCode: 'DE' },
    competences: ['timber-construction', 'automation-robotics'],
    contacts: [],
  });
  expect(asked.need).toMatch(/milled dry/);
  expect(asked.allowedCommands.map(({ command }) => command)).toEqual(['accept', 'decline']);
  expect(new Date(asked.dueAt).getTime() - new Date(asked.proposedAt).getTime()).toBe(10 * DAY_MS);
  expect(await caught(view(application.owner, id))).toMatchObject({ code: 'engagement.not-found' });
  await accept(lab, id);
  expect((await view(application.owner, id)).allowedCommands.map(({ command }) => command)).toEqual(['confirm', 'refuse']);
  await confirm(application, id);
  expect(await applicationNow(application.id)).toMatchObject({ state: 'partnered', partnerOrganisationId: lab.id });
  expect(await house.get(PartnerFacade).confirmedEngagement(application.id)).toMatchObject({ id, partnerOrganisationId: lab.id });
  expect(await caught(house.get(SignOffEngagement).execute(lab.owner, id))).toMatchObject({ code: 'partner.engagement.not-awarded' });

  await house.queues.drain();
  await approve(application.id);
  expect((await view(lab.owner, id)).allowedCommands.map(({ command }) => command)).toEqual(['sign-off']);
  await house.get(SignOffEngagement).execute(lab.owner, id);
  expect(await caught(house.get(SignOffEngagement).execute(lab.owner, id))).toMatchObject({
    code: 'partner.engagement.already-signed-off',
  });
  expect(await house.get(PartnerFacade).isDelivered(application.id)).toBe(false);
  await house.get(SignOffEngagement).execute(application.owner, id);
  expect(await house.get(PartnerFacade).isDelivered(application.id)).toBe(true);
  const done = await view(officer, id);
  expect(done.state).toBe('delivered');
  expect(done.timeline.map(({ command, actedAs }) => [command, actedAs])).toEqual([
    ['create', 'creator'],
    ['accept', 'partner'],
    ['confirm', 'applicant'],
    ['sign-off-partner', 'partner'],
    ['deliver', 'applicant'],
  ]);
});

test('both sides sign off at once: delivered, once', async () => {
  const lab = await seedPartner(house, programmeId);
  const { application, id } = await confirmed(lab);
  await house.queues.drain();
  await approve(application.id);
  const signOff = (actor: Actor) => house.get(SignOffEngagement).execute(actor, id);
  const states = (await Promise.all([signOff(lab.owner), signOff(application.owner)])).map(({ state }) => state);
  expect(states.sort()).toEqual(['confirmed', 'delivered']);
});

test('two people accept at the limit of the capacity at once: one of them has no place left', async () => {
  const lab = await seedPartner(house, programmeId, { capacity: 2 });
  const ids = [await propose(await eligible(), lab), await propose(await eligible(), lab)];
  const profile = { competences: ['timber-construction'], languages: ['de'], offers: { de: 'Holz' }, published: true };
  await house.get(SavePartnerProfile).execute(lab.owner, lab.id, { ...profile, capacity: 1 });
  const colleague = { ...lab, owner: member(lab.id, 'editor', 'partner') };
  const results = await Promise.allSettled([accept(lab, ids[0] ?? ''), accept(colleague, ids[1] ?? '')]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'partner.engagement.no-place-left' } });
  const rows = await house.query<{ state: string }>(`SELECT "state" FROM "partner"."engagement" WHERE "partner_organisation_id" = $1`, [
    lab.id,
  ]);
  expect(rows.map(({ state }) => state).sort()).toEqual(['accepted', 'proposed']);
});

test('what is delivered takes a place for the period that the partner set, and no longer', async () => {
  const lab = await seedPartner(house, programmeId, { capacity: 1, capacityMonths: 1 });
  const { application, id } = await confirmed(lab);
  await house.queues.drain();
  await approve(application.id);
  for (const actor of [lab.owner, application.owner]) await house.get(SignOffEngagement).execute(actor, id);
  const next = await eligible();
  expect(await obstaclesOf(propose(next, lab))).toEqual(['no-capacity']);
  await house.query(`UPDATE "partner"."engagement" SET "accepted_at" = "accepted_at" - interval '32 days' WHERE "id" = $1`, [id]);
  await accept(lab, await propose(next, lab));
});

test('by hand the same constraints hold, and every one that is not met is named', async () => {
  const application = await eligible();
  const near = await seedPartner(house, programmeId, { nutsCode: 'DE212', countryCode: 'DE', accredited: false, languages: ['it'] });
  expect(await obstaclesOf(propose(application, near))).toEqual(['same-state', 'no-accreditation', 'no-common-language']);
  const far = await seedPartner(house, programmeId, { nutsCode: 'FRJ11', countryCode: 'FR' });
  expect(await obstaclesOf(propose(application, far))).toEqual(['territory-not-eligible']);
  const hidden = await seedPartner(house, programmeId, { published: false });
  expect(await obstaclesOf(propose(application, hidden))).toEqual(['not-in-directory']);
  const former = await seedPartner(house, programmeId);
  const [row] = await house.query<{ id: string }>(`SELECT "id" FROM "partner"."accreditation" WHERE "organisation_id" = $1`, [former.id]);
  await house.get(EndAccreditation).execute(officer, row?.id ?? '', 'Has closed its test stand.');
  expect(await obstaclesOf(propose(application, former))).toEqual(['no-accreditation']);
  const lab = await seedPartner(house, programmeId);
  const attempts = await Promise.allSettled([propose(application, lab), propose(application, lab)]);
  expect(attempts.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'partner.engagement.exists' } });
  const inside = { ...member(application.organisationId, 'viewer'), staff: officer.staff };
  expect(await caught(house.get(ProposeEngagement).execute(inside, application.id, lab.id))).toMatchObject({
    code: 'partner.engagement.programme-assigns',
  });
});

test('another company knows nothing of it; a viewer reads and does not act', async () => {
  const lab = await seedPartner(house, programmeId);
  const application = await eligible();
  const id = await propose(application, lab);
  const strangers = [member(application.id, 'owner', 'partner'), member(lab.owner.personId ?? ''), staff('officer', application.id)];
  for (const stranger of strangers) {
    expect(await caught(view(stranger, id))).toMatchObject({ code: 'engagement.not-found', status: 404 });
    expect(await caught(house.get(AcceptEngagement).execute(stranger, id))).toMatchObject({ code: 'engagement.not-found', status: 404 });
    expect(await caught(house.get(ConfirmEngagement).execute(stranger, id))).toMatchObject({ code: 'engagement.not-found', status: 404 });
    expect((await house.get(EngagementQueries).list(stranger, { callId })).items).toEqual([]);
  }
  const viewer = member(lab.id, 'viewer', 'partner');
  expect((await view(viewer, id)).allowedCommands).toEqual([]);
  expect(await caught(house.get(AcceptEngagement).execute(viewer, id))).toMatchObject({
    code: 'partner.engagement.not-allowed',
    status: 403,
  });
  expect(await caught(house.get(AcceptEngagement).execute(officer, id))).toMatchObject({
    code: 'partner.engagement.not-allowed',
    status: 403,
  });
});

test('who does not answer in time is asked no longer, by the clock; then the company has its own term', async () => {
  const [silent, quick] = [await seedPartner(house, programmeId), await seedPartner(house, programmeId)];
  const [first, second] = [await eligible(), await eligible()];
  const [unanswered, accepted] = [await propose(first, silent), await propose(second, quick)];
  await house.clock.advance(9 * DAY_MS);
  await accept(quick, accepted);
  await house.timers.tick('partner.expire-engagements');
  expect((await view(officer, unanswered)).state).toBe('proposed');
  await house.clock.advance(DAY_MS + 60_000);
  expect(await caught(accept(silent, unanswered))).toMatchObject({ code: 'partner.engagement.too-late' });
  await Promise.all([house.timers.tick('partner.expire-engagements'), house.timers.tick('partner.expire-engagements')]);
  expect([(await view(officer, unanswered)).state, (await view(officer, accepted)).state]).toEqual(['expired', 'accepted']);
  expect(await obstaclesOf(propose(first, silent))).toEqual(['refused-by-partner']);
  await accept(quick, await propose(first, quick));

  await house.clock.advance(10 * DAY_MS);
  await house.timers.tick('partner.expire-engagements');
  expect((await view(officer, accepted)).state).toBe('expired');
  expect(await obstaclesOf(propose(second, quick))).toEqual(['refused-by-applicant']);
});

test('a partner no longer vouched for, or moved to the same state, cannot be confirmed: it says why and nothing changes', async () => {
  const lab = await seedPartner(house, programmeId);
  const application = await eligible();
  const id = await propose(application, lab);
  await accept(lab, id);
  await house.query(`UPDATE "partner"."accreditation" SET "valid_to" = '2021-12-31' WHERE "organisation_id" = $1`, [lab.id]);
  expect(await caught(confirm(application, id))).toMatchObject({ code: 'partner.obstacle.accreditation-not-valid-today' });
  await house.query(`UPDATE "partner"."accreditation" SET "valid_to" = '2099-12-31' WHERE "organisation_id" = $1`, [lab.id]);
  await house.query(`UPDATE "identity"."organisation" SET "nuts_code" = 'DE212', "country_code" = 'DE' WHERE "id" = $1`, [lab.id]);
  expect(await caught(confirm(application, id))).toMatchObject({
    code: 'applicant.partner-not-eligible',
    fields: [{ path: 'partner', code: 'applicant.rule.border' }],
  });
  expect((await view(officer, id)).state).toBe('accepted');
  expect(await applicationNow(application.id)).toMatchObject({ state: 'eligible', partnerOrganisationId: null });
});

test('the company refuses, the officer takes back: both say why', async () => {
  const lab = await seedPartner(house, programmeId, { capacity: 9 });
  const application = await eligible();
  const refusing = house.get(RefuseEngagement);
  const first = await propose(application, lab);
  expect(await caught(refusing.execute(officer, first, 'cancel', ' '))).toMatchObject({ code: 'platform.reason-required' });
  await refusing.execute(officer, first, 'cancel', 'Wrong application.');
  // Taken back is nobody's refusal.
  const second = await propose(application, lab);
  expect(await caught(refusing.execute(application.owner, second, 'refuse', 'No.'))).toMatchObject({ code: 'engagement.not-found' });
  await accept(lab, second);
  await refusing.execute(application.owner, second, 'refuse', 'We are competitors.');
  expect((await view(lab.owner, second)).timeline.at(-1)).toMatchObject({ command: 'refuse', reason: 'We are competitors.' });
  expect(await obstaclesOf(propose(application, lab))).toEqual(['refused-by-applicant']);
});

test('a partner is swapped without a moment in which there is none or two', async () => {
  const [before, after] = [await seedPartner(house, programmeId), await seedPartner(house, programmeId, { name: 'Neues Labor' })];
  const { application, id } = await confirmed(before);
  await house.queues.drain();
  const next = await propose(application, after);
  expect((await view(officer, next)).replacesId).toBe(id);
  expect(await caught(propose(application, after))).toMatchObject({ code: 'partner.engagement.exists' });
  await accept(after, next);
  expect((await house.get(PartnerFacade).confirmedEngagement(application.id))?.id).toBe(id);
  await confirm(application, next);
  expect((await view(officer, id)).state).toBe('replaced');
  expect((await house.get(PartnerFacade).confirmedEngagement(application.id))?.id).toBe(next);
  expect((await applicationNow(application.id)).partnerOrganisationId).toBe(after.id);
  const events = await house.query<{ type: string }>(
    `SELECT "type" FROM "outbox"."event" WHERE "subject_id" = $1 ORDER BY "occurred_at", "id"`,
    [id],
  );
  expect(events.at(-1)?.type).toBe('partner.engagement.replaced.v1');
  await house.queues.drain();
});

test('broken off: the application is free for another partner', async () => {
  const [lab, other] = [await seedPartner(house, programmeId), await seedPartner(house, programmeId)];
  const { application, id } = await confirmed(lab);
  await house.get(BreakOffEngagement).execute(officer, id, 'The test stand has burnt down.');
  expect(await applicationNow(application.id)).toMatchObject({ state: 'eligible', partnerOrganisationId: null });
  expect(await obstaclesOf(propose(application, lab))).toEqual(['refused-by-partner']);
  const next = await propose(application, other);
  await accept(other, next);
  await confirm(application, next);
  await asSystem((tx) => house.get(PartnerFacade).markBrokenOff(tx, application.id, 'voucher.revoked'));
  expect((await view(officer, next)).state).toBe('broken-off');
  expect(await house.get(PartnerFacade).confirmedEngagement(application.id)).toBeNull();
  expect((await house.get(PartnerFacade).engagementsOf([application.id])).map(({ state }) => state)).toEqual(['broken-off', 'broken-off']);
  await house.queues.drain();
});

test('an application that ends frees the place, and it is nobody’s doing', async () => {
  const lab = await seedPartner(house, programmeId, { capacity: 2 });
  const { application, id } = await confirmed(lab);
  const open = await eligible();
  const proposed = await propose(open, lab);
  await asSystem(async (tx) => {
    await house.get(ApplicantFacade).finishEvaluation(tx, application.id);
    await house.get(ApplicantFacade).reject(tx, application.id);
    await house.get(ApplicantFacade).reject(tx, open.id);
  });
  await house.queues.drain();
  expect([(await view(officer, id)).state, (await view(officer, proposed)).state]).toEqual(['broken-off', 'cancelled']);
  const both = await eligible();
  await accept(lab, await propose(both, lab));
});
