import { CreatePersonWithRoles } from '@traverse/identity';
import { type Actor, newId, systemNow } from '@traverse/kernel';

import {
  alpineDocument,
  arriving,
  inRome,
  member,
  pilotAnswers,
  publishCall,
  seedCompany,
  seedProgramme,
  staff,
} from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { caught } from '../../../../test/support/caught.js';
import { Visitor } from '../../../../test/support/visitor.js';
import { CreateApplication, SaveDraft, SubmitApplication, ApplicantFacade } from '../index.js';
import { ApplicationQueries } from './application.queries.js';
import { DecideEligibility, ReturnApplication, WithdrawApplication } from './officer-deeds.js';

let house: TestApp;
let programmeId: string;
let callId: string;
let envelopes: Readonly<Record<string, string>>;
beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
  ({ callId, envelopes } = await publishCall(house.app, alpineDocument()));
});
afterAll(() => house.close());

interface Drafted {
  readonly id: string;
  readonly owner: Actor;
  readonly organisationId: string;
}

async function draft(
  more: { call?: string; answers?: Record<string, unknown>; company?: Parameters<typeof seedCompany>[1] } = {},
): Promise<Drafted> {
  const organisationId = await seedCompany(house.app, more.company);
  const owner = member(organisationId);
  const { id } = await house.get(CreateApplication).execute(owner, { callId: more.call ?? callId, instrument: 'pilot', organisationId });
  await house.get(SaveDraft).execute(owner, id, more.answers ?? pilotAnswers, 1);
  return { id, owner, organisationId };
}

const submit = (actor: Actor, id: string) => house.get(SubmitApplication).execute(actor, id);
const states = (id: string) =>
  house.query<{ to_state: string }>(`SELECT "to_state" FROM "audit"."transition" WHERE "entity_id" = $1 ORDER BY "version"`, [id]);

test('submits: frozen with its hash, heard by the rules, eligible with its verdicts', async () => {
  const { id, owner } = await draft();
  const receipt = await submit(owner, id);
  expect(receipt).toMatchObject({ id, state: 'submitted', requested: '7500.00', currency: 'EUR' });
  expect(receipt.allowedCommands.map(({ command }) => command)).toEqual(['withdraw']);
  expect(receipt.snapshotHash).toMatch(/^[0-9a-f]{64}$/);
  await house.queues.drain();
  const view = await house.get(ApplicationQueries).view(owner, id, 'de');
  expect(view).toMatchObject({ state: 'eligible', eligibility: 'eligible', envelopeId: envelopes['baden-wuerttemberg'], editable: false });
  expect(view.timeline.map(({ command, by }) => [command, by])).toEqual([
    ['create', 'applicant'],
    ['submit', 'applicant'],
    ['check-eligible', 'system'],
  ]);
  expect(view.verdicts.find(({ ruleId }) => ruleId === 'sme-class')).toMatchObject({ outcome: 'met' });
  expect(view.verdicts.find(({ ruleId }) => ruleId === 'sme-territory')?.text).toMatch(/Das Unternehmen hat seinen Sitz/);
});

test('what was submitted does not change when the company does', async () => {
  const { id, owner } = await draft();
  const { snapshotHash } = await submit(owner, id);
  expect(await caught(house.get(SaveDraft).execute(owner, id, { ...pilotAnswers, title: 'Another title' }, 2))).toMatchObject({
    code: 'applicant.application.wrong-state',
  });
  const application = await house.get(ApplicantFacade).application(id);
  expect([application.snapshotHash, application.snapshot?.answers]).toEqual([snapshotHash, pilotAnswers]);
});

test('all gaps are named at once: answers, costs, company', async () => {
  const { id, owner, organisationId } = await draft({ answers: { title: 'x', costs: {} } });
  await house.query(`UPDATE "applicant"."company_profile" SET "headcount" = NULL WHERE "organisation_id" = $1`, [organisationId]);
  const error = (await caught(submit(owner, id))) as { code: string; status: number; fields: { path: string; code: string }[] };
  expect([error.code, error.status]).toEqual(['applicant.incomplete', 422]);
  const paths = error.fields.map(({ path }) => path);
  const missing = [
    'need',
    'competences',
    'languages',
    'borderBenefit',
    'plannedStart',
    'plannedEnd',
    'costs',
    'inDifficulty',
    'recoveryOrder',
    'title',
  ];
  expect(paths.sort()).toEqual([...missing.map((name) => `answers.${name}`), 'company.headcount'].sort());
  expect((await house.get(ApplicantFacade).application(id)).state).toBe('draft');
});

test('a grant below the floor is said at once', async () => {
  const { id, owner } = await draft({ answers: { ...pilotAnswers, costs: { experts: '2000.00' } } });
  expect(await caught(submit(owner, id))).toMatchObject({ fields: [{ path: 'answers.costs', code: 'applicant.below-floor' }] });
});

describe('the deadline', () => {
  // On the whole second, in the call's zone.
  const closesAt = new Date(Math.floor(systemNow().getTime() / 1000) * 1000 + 3_600_000);
  let short: string;
  beforeAll(async () => {
    ({ callId: short } = await publishCall(
      house.app,
      alpineDocument((doc) => {
        doc.closesAt = inRome(closesAt);
      }),
    ));
  });

  test('its last second is in time, to the millisecond', async () => {
    const { id, owner } = await draft({ call: short });
    const at = new Date(closesAt.getTime() + 999);
    expect(await submit(arriving(owner, at), id)).toMatchObject({ state: 'submitted', receivedAt: at.toISOString() });
  });

  test('one second later is late, and says both times in the zone of the call', async () => {
    const { id, owner } = await draft({ call: short });
    const error = await caught(submit(arriving(owner, new Date(closesAt.getTime() + 1000)), id));
    expect(error).toMatchObject({ code: 'applicant.deadline-passed', status: 409 });
    expect((error as { params: object }).params).toEqual({
      timeZone: 'Europe/Rome',
      closesAt: inRome(closesAt).replace('T', ' '),
      receivedAt: inRome(new Date(closesAt.getTime() + 1000)).replace('T', ' '),
    });
    expect((await house.get(ApplicantFacade).application(id)).state).toBe('draft');
  });

  test('what arrived in time is taken although the call has been closed since', async () => {
    const { id, owner } = await draft({ call: short });
    await house.query(`UPDATE "programme"."call" SET "state" = 'closed' WHERE "id" = $1`, [short]);
    expect(await submit(arriving(owner, closesAt), id)).toMatchObject({ state: 'submitted' });
  });

  test('before the opening nothing is taken', async () => {
    const { callId: later } = await publishCall(
      house.app,
      alpineDocument((doc) => {
        doc.opensAt = inRome(new Date(systemNow().getTime() + 86_400_000));
      }),
    );
    const organisationId = await seedCompany(house.app);
    const begun = house.get(CreateApplication).execute(member(organisationId), { callId: later, instrument: 'pilot', organisationId });
    expect(await caught(begun)).toMatchObject({ code: 'applicant.call-not-open' });
  });
});

test('fifty submissions under one key at once have one effect and one answer', async () => {
  const { id, organisationId } = await draft();
  const [email, password] = ['fifty@firm.example', 'correct horse battery'];
  await house
    .get(CreatePersonWithRoles)
    .execute({ email, name: 'Test Person', password, memberships: [{ organisationId, right: 'owner' }] });
  const owner = new Visitor(house);
  await owner.logIn(email, password);
  const key = { 'idempotency-key': newId() };
  const answers = await Promise.all(Array.from({ length: 50 }, () => owner.post(`/api/applications/${id}/submit`, {}, key)));
  expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200));
  expect(new Set(answers.map(({ body }) => JSON.stringify(Object.entries(body).sort()))).size).toBe(1);
  expect(await owner.post(`/api/applications/${id}/submit`, { other: 1 }, key)).toMatchObject({ status: 422 });
  await house.queues.drain();
  expect((await states(id)).map(({ to_state }) => to_state)).toEqual(['draft', 'submitted', 'eligible']);
  expect(
    await house.query(`SELECT 1 FROM "outbox"."event" WHERE "subject_id" = $1 AND "type" = 'applicant.application.submitted.v1'`, [id]),
  ).toHaveLength(1);
});

test('another company’s application does not exist, and a viewer reads but does not act', async () => {
  const { id, organisationId } = await draft();
  const stranger = member(await seedCompany(house.app));
  const viewer = member(organisationId, 'viewer');
  const queries = house.get(ApplicationQueries);
  for (const actor of [stranger, staff('officer', programmeId), staff('administrator')]) {
    expect(await caught(queries.view(actor, id, 'en'))).toMatchObject({ status: 404, code: 'application.not-found' });
    expect(await caught(submit(actor, id))).toMatchObject({ status: 404 });
    expect(await caught(house.get(SaveDraft).execute(actor, id, {}, 2))).toMatchObject({ status: 404 });
    expect(await caught(house.get(WithdrawApplication).execute(actor, id))).toMatchObject({ status: 404 });
  }
  expect(await queries.view(viewer, id, 'en')).toMatchObject({ id, editable: false, allowedCommands: [] });
  const works = [
    () => submit(viewer, id),
    () => house.get(SaveDraft).execute(viewer, id, {}, 2),
    () => house.get(WithdrawApplication).execute(viewer, id),
  ];
  for (const work of works) expect(await caught(work())).toMatchObject({ status: 403, code: 'applicant.application.not-allowed' });
});

test('two tabs: the second save on the same version is refused and told which version there is', async () => {
  const { id, owner } = await draft();
  const save = house.get(SaveDraft);
  const both = await Promise.all([
    caught(save.execute(owner, id, { title: 'First tab' }, 2)),
    caught(save.execute(owner, id, { title: 'Second tab' }, 2)),
  ]);
  expect(both.filter((outcome) => outcome === null)).toHaveLength(1);
  expect(both.find((outcome) => outcome !== null)).toMatchObject({
    code: 'applicant.draft-changed',
    status: 409,
    params: { answersVersion: 3 },
  });
});

test('a firm outside the territories is ineligible, with the reason in its language; an officer overrides with a reason of their own', async () => {
  const { id, owner } = await draft({ company: { nutsCode: 'SI041', countryCode: 'SI' } });
  await submit(owner, id);
  await house.queues.drain();
  const view = await house.get(ApplicationQueries).view(owner, id, 'en');
  expect(view).toMatchObject({ state: 'ineligible', envelopeId: null });
  expect(view.verdicts.find(({ ruleId }) => ruleId === 'sme-territory')).toMatchObject({ outcome: 'not-met' });
  const officer = staff('officer', programmeId);
  const decide = house.get(DecideEligibility);
  expect(await caught(decide.execute(officer, id, 'override-eligible', ' '))).toMatchObject({ code: 'platform.reason-required' });
  expect(await caught(decide.execute(owner, id, 'override-eligible', 'We are near'))).toMatchObject({ status: 403 });
  expect(await decide.execute(officer, id, 'override-eligible', 'The plant is in Innsbruck')).toMatchObject({ state: 'eligible' });
});

test('what the rules leave open waits for an officer, who gives it back; it comes again under the time of its first submission', async () => {
  const { id, owner } = await draft({ company: { includesLinked: false } });
  const officer = staff('officer', programmeId);
  const first = await submit(owner, id);
  await house.queues.drain();
  const view = await house.get(ApplicationQueries).view(officer, id, 'en');
  expect(view).toMatchObject({ state: 'submitted', eligibility: 'open' });
  expect(view.allowedCommands.map(({ command }) => command)).toEqual(['return', 'declare-eligible', 'declare-ineligible']);
  await house.get(ReturnApplication).execute(officer, id, { reason: 'Please add the linked firms', termDays: 10 });
  await house.get(SaveDraft).execute(owner, id, { ...pilotAnswers, title: 'A clearer title' }, 2);
  const again = await submit(owner, id);
  expect([again.state, again.receivedAt]).toEqual(['submitted', first.receivedAt]);
  expect(again.snapshotHash).not.toBe(first.snapshotHash);
  await house.queues.drain();
  expect(await house.get(DecideEligibility).execute(officer, id, 'declare-eligible', 'The group is small')).toMatchObject({
    state: 'eligible',
  });
});

test('what is given back and does not come again in its term is not eligible', async () => {
  const { id, owner } = await draft({ company: { includesLinked: false } });
  await submit(owner, id);
  await house.queues.drain();
  await house.get(ReturnApplication).execute(staff('officer', programmeId), id, { reason: 'Please add the linked firms', termDays: 3 });
  await house.timers.tick('applicant.expire-returns');
  expect((await house.get(ApplicantFacade).application(id)).state).toBe('returned');
  await house.clock.advance(3 * 86_400_000 + 1000);
  expect(await caught(submit(arriving(owner, systemNow()), id))).toMatchObject({ code: 'applicant.return-term-passed' });
  await house.timers.tick('applicant.expire-returns');
  expect((await house.get(ApplicantFacade).application(id)).state).toBe('ineligible');
});

test('withdrawn at any time before the approval, and then it stays so', async () => {
  const { id, owner } = await draft();
  await submit(owner, id);
  await house.queues.drain();
  expect(await house.get(WithdrawApplication).execute(owner, id, 'Our plans have changed')).toMatchObject({
    state: 'withdrawn',
    allowedCommands: [],
  });
  expect(await caught(submit(owner, id))).toMatchObject({ code: 'applicant.application.wrong-state' });
});
