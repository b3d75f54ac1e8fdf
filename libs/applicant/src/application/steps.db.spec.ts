import { type Actor, DomainError, type FieldError } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';

import { alpineDocument, member, pilotAnswers, publishCall, seedCompany, seedProgramme, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { caught } from '../../../../test/support/caught.js';
import { ApplicantFacade, type Application, CreateApplication, SaveDraft, SubmitApplication } from '../index.js';
import type { ApplicationPageDto, ApplicationsAskedDto } from './application.dto.js';
import { ApplicationQueries } from './application.queries.js';
import { WithdrawApplication } from './officer-deeds.js';

let house: TestApp;
let applicants: ApplicantFacade;
let programmeId: string;
let callId: string;
beforeAll(async () => {
  house = await startTestApp();
  applicants = house.get(ApplicantFacade);
  programmeId = await seedProgramme(house.app, alpineDocument());
  ({ callId } = await publishCall(house.app, alpineDocument()));
});
afterAll(() => house.close());

async function eligible(company: Parameters<typeof seedCompany>[1] = {}): Promise<{ id: string; owner: Actor }> {
  const organisationId = await seedCompany(house.app, company);
  const owner = member(organisationId);
  const { id } = await house.get(CreateApplication).execute(owner, { callId, instrument: 'pilot', organisationId });
  await house.get(SaveDraft).execute(owner, id, pilotAnswers, 1);
  await house.get(SubmitApplication).execute(owner, id);
  await house.queues.drain();
  return { id, owner };
}

type Step = (applicants: ApplicantFacade, tx: Parameters<ApplicantFacade['approve']>[0]) => Promise<Application | void>;
const as = (actor: Actor, step: Step) => house.get(UnitOfWork).run(actor, async (tx) => void (await step(applicants, tx)));

test('from eligible to approved, with the person who decided and the context that moved it in the audit', async () => {
  const { id, owner } = await eligible();
  const partner = await seedCompany(house.app, { kind: 'partner', nutsCode: 'AT332', countryCode: 'AT', name: 'Labor Tirol' });
  const approver = staff('approver', programmeId);
  await as(owner, (facade, tx) => facade.markPartnered(tx, id, partner));
  await as(owner, (facade, tx) => facade.startEvaluation(tx, id));
  await as(owner, (facade, tx) => facade.finishEvaluation(tx, id));
  await as(approver, (facade, tx) => facade.reserve(tx, id));
  await as(approver, (facade, tx) => facade.approve(tx, id, 7500_00n));
  const application = await applicants.application(id);
  expect(application).toMatchObject({ state: 'approved', partnerOrganisationId: partner });
  expect(application.approvedAt).not.toBeNull();
  const rows = await house.query<object>(
    `SELECT "command", "acted_as", "person_id" FROM "audit"."transition" WHERE "entity_id" = $1 AND "version" >= 4 ORDER BY "version"`,
    [id],
  );
  expect(rows).toEqual([
    { command: 'mark-partnered', acted_as: 'system:partner', person_id: owner.personId },
    { command: 'start-evaluation', acted_as: 'system:evaluator', person_id: owner.personId },
    { command: 'finish-evaluation', acted_as: 'system:evaluator', person_id: owner.personId },
    { command: 'reserve', acted_as: 'system:award', person_id: approver.personId },
    { command: 'promote', acted_as: 'system:award', person_id: approver.personId },
  ]);
  const types = await house.query<{ type: string }>(`SELECT "type" FROM "outbox"."event" WHERE "subject_id" = $1 ORDER BY "id"`, [id]);
  expect(types.at(-1)?.type).toBe('applicant.application.approved.v1');
  const [summary] = await applicants.summaries([id]);
  expect(summary).toMatchObject({ organisationName: 'Werkstatt GmbH', partnerName: 'Labor Tirol', requestedMinor: 7500_00n });
});

test('a partner on the same side of the border, outside the call, or the company itself is refused, and nothing changes', async () => {
  const { id, owner } = await eligible();
  const { organisationId } = await applicants.application(id);
  const fieldsOf = async (partner: string): Promise<readonly FieldError[]> => {
    const error = await caught(as(owner, (facade, tx) => facade.markPartnered(tx, id, partner)));
    if (!(error instanceof DomainError)) throw error;
    return error.fields;
  };
  const near = await seedCompany(house.app, { kind: 'partner', nutsCode: 'DE212' });
  const far = await seedCompany(house.app, { kind: 'partner', nutsCode: 'ES300', countryCode: 'ES' });
  expect(await fieldsOf(near)).toEqual([{ path: 'partner', code: 'applicant.rule.border' }]);
  expect((await fieldsOf(far)).map(({ code }) => code)).toContain('applicant.rule.partner-territory');
  expect(await caught(as(owner, (facade, tx) => facade.markPartnered(tx, id, organisationId)))).toMatchObject({
    code: 'applicant.own-partner',
  });
  expect(await applicants.application(id)).toMatchObject({ state: 'eligible', partnerOrganisationId: null });
});

test('the partner’s verdicts take the place of the open ones', async () => {
  const { id, owner } = await eligible();
  const outcomes = async (): Promise<Record<string, string>> => {
    const { verdicts } = await house.get(ApplicationQueries).view(owner, id, 'en');
    return Object.fromEntries(
      verdicts.filter(({ ruleId }) => ['border', 'partner-territory'].includes(ruleId)).map((one) => [one.ruleId, one.outcome]),
    );
  };
  expect(await outcomes()).toEqual({ border: 'open', 'partner-territory': 'open' });
  const partner = await seedCompany(house.app, { kind: 'partner', nutsCode: 'CH070', countryCode: 'CH' });
  await as(owner, (facade, tx) => facade.markPartnered(tx, id, partner));
  expect(await outcomes()).toEqual({ border: 'met', 'partner-territory': 'met' });
  await as(owner, (facade, tx) => facade.losePartner(tx, id, 'Broken off'));
  expect(await applicants.application(id)).toMatchObject({ state: 'eligible', partnerOrganisationId: null });
});

test('withdrawn while under review: heard by the evaluators, and no later step finds it', async () => {
  const { id, owner } = await eligible();
  const partner = await seedCompany(house.app, { kind: 'partner', nutsCode: 'AT332', countryCode: 'AT' });
  await as(owner, (facade, tx) => facade.markPartnered(tx, id, partner));
  await as(owner, (facade, tx) => facade.startEvaluation(tx, id));
  await house.get(WithdrawApplication).execute(owner, id);
  const [event] = await house.query<object>(
    `SELECT "payload" FROM "outbox"."event" WHERE "subject_id" = $1 AND "type" = 'applicant.application.withdrawn.v1'`,
    [id],
  );
  expect(event).toMatchObject({ payload: { from: 'in-evaluation', callId } });
  for (const step of [
    (facade: ApplicantFacade, tx: never) => facade.finishEvaluation(tx, id),
    (facade: ApplicantFacade, tx: never) => facade.approve(tx, id, 7500_00n),
  ] as Step[])
    expect(await caught(as(staff('approver'), step))).toMatchObject({ code: 'applicant.application.wrong-state' });
});

test('two steps at once: one of them finds the state that the other has left', async () => {
  const { id, owner } = await eligible();
  const partner = await seedCompany(house.app, { kind: 'partner', nutsCode: 'AT332', countryCode: 'AT' });
  await as(owner, (facade, tx) => facade.markPartnered(tx, id, partner));
  const both = await Promise.all([
    caught(as(owner, (facade, tx) => facade.startEvaluation(tx, id))),
    caught(house.get(WithdrawApplication).execute(owner, id)),
    caught(as(owner, (facade, tx) => facade.startEvaluation(tx, id))),
  ]);
  expect(both.filter((outcome) => outcome === null).length).toBeGreaterThanOrEqual(1);
  const states = await house.query<{ from_state: string; to_state: string }>(
    `SELECT "from_state", "to_state" FROM "audit"."transition" WHERE "entity_id" = $1 ORDER BY "version"`,
    [id],
  );
  // Each step begins where the one before it ended.
  states.slice(1).forEach((step, i) => expect(step.from_state).toBe(states[i]?.to_state));
});

test('lists: by page without gap or double, only what the reader may see, names and titles put in', async () => {
  const company = await seedCompany(house.app, { name: 'Fünf Anträge GmbH' });
  const owner = member(company);
  const made: string[] = [];
  for (let i = 0; i < 5; i += 1)
    made.push((await house.get(CreateApplication).execute(owner, { callId, instrument: 'contact', organisationId: company })).id);
  const queries = house.get(ApplicationQueries);
  const all = async (actor: Actor, asked: ApplicationsAskedDto): Promise<ApplicationPageDto['items'][number][]> => {
    const page = await queries.listed(actor, asked, 'de');
    return page.nextCursor === null ? [...page.items] : [...page.items, ...(await all(actor, { ...asked, cursor: page.nextCursor }))];
  };
  const mine = await all(owner, { mine: 'true', limit: 2 });
  expect(mine.map(({ id }) => id)).toEqual([...made].reverse());
  expect(mine[0]).toMatchObject({ organisationName: 'Fünf Anträge GmbH', instrumentTitle: 'Kontaktgutschein', state: 'draft' });
  // Drafts are nobody else's business.
  const officer = staff('officer', programmeId);
  expect((await all(officer, { callId })).some(({ state }) => state === 'draft')).toBe(false);
  expect((await all(officer, { callId })).length).toBeGreaterThan(0);
  expect(await all(staff('officer', company), { callId })).toEqual([]);
  expect(await all(member(await seedCompany(house.app)), {})).toEqual([]);
  expect(await all(staff('administrator'), {})).toEqual([]);
});

test('matching gets what the answers mean, whatever the fields are called', async () => {
  const { id } = await eligible();
  const found = (await applicants.applicationsOfCall(callId, ['eligible'])).find((one) => one.id === id);
  expect(found).toMatchObject({
    need: pilotAnswers.need,
    competences: pilotAnswers.competences,
    languages: ['de', 'en'],
    nutsCode: 'DE111',
  });
});
