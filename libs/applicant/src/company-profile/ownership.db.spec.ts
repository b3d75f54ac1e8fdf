import { type Actor, systemActor } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';
import { OwnershipGraphs } from '@traverse/programme';

import { alpineDocument, member, pilotAnswers, publishCall, seedCompany, seedProgramme } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { ApplicantFacade, CreateApplication, SaveCompanyProfile, SaveDraft, SubmitApplication } from '../index.js';
import { CompanyProfileQueries } from './company-profile.queries.js';
import type { EnterpriseDto, OwnershipLinkDto, SaveOwnershipDto } from './ownership.dto.js';
import { ProfileEffects } from './profile-effects.js';
import { OwnershipQueries } from './ownership.queries.js';
import { SaveOwnership } from './save-ownership.js';

let house: TestApp;
beforeAll(async () => {
  house = await startTestApp();
  await seedProgramme(house.app, alpineDocument());
});
afterAll(() => house.close());

function firm(id: string, headcount: string, name = id): EnterpriseDto {
  const periods = [{ yearEnd: '2025-12-31', headcount, turnover: '2000000.00', balanceSheetTotal: '1000000.00' }];
  return { id, name, kind: 'enterprise', countryCode: 'DE', registrationNumber: null, periods };
}
function link(ownerId: string, ownedId: string, percent: number): OwnershipLinkDto {
  return { ownerId, ownedId, capitalBps: percent * 100, votesBps: percent * 100, control: [], since: null };
}

async function company(): Promise<{ id: string; owner: Actor }> {
  const id = await seedCompany(house.app);
  return { id, owner: member(id) };
}
const save = ({ id, owner }: { id: string; owner: Actor }, input: SaveOwnershipDto) => house.get(SaveOwnership).execute(owner, id, input);
const view = ({ id, owner }: { id: string; owner: Actor }) => house.get(OwnershipQueries).view(owner, id);

test('two linked firms without an account: they are kept, counted, and keep their ids when the profile is saved again', async () => {
  const one = await company();
  const input = {
    enterprises: [firm(one.id, '24.5', 'Werkstatt GmbH'), firm('holding', '30'), firm('daughter', '10')],
    links: [link('holding', one.id, 60), link(one.id, 'daughter', 30)],
  };
  const change = await house.get(ProfileEffects).ofOwnership(one.owner, one.id, input, 'en');
  expect(change).toMatchObject({
    before: { status: 'small', type: 'autonomous', headcount: '24.5' },
    after: { status: 'medium', type: 'linked', headcount: '57.5' },
  });
  expect((await view(one)).links).toEqual([]);
  await save(one, input);
  const first = await view(one);
  expect(first.status).toMatchObject({ status: 'medium', type: 'linked', headcount: '57.5', missing: [] });
  expect(first.status.counted.map(({ name, relation, shareBps }) => [name, relation, shareBps])).toEqual(
    expect.arrayContaining([
      ['holding', 'linked', 10_000],
      ['daughter', 'partner', 3000],
    ]),
  );
  await save(one, { enterprises: first.enterprises, links: first.links.map((each) => ({ ...each, control: [...each.control] })) });
  expect((await view(one)).enterprises.map(({ id }) => id)).toEqual(first.enterprises.map(({ id }) => id));
  const stubs = await house.query<{ name: string }>(
    `SELECT "name" FROM "identity"."organisation" WHERE "stub_of" = $1 AND "kind" = 'stub' ORDER BY "name"`,
    [one.id],
  );
  expect(stubs.map(({ name }) => name)).toEqual(['daughter', 'holding']);
});

test('a circle, shares of 130 %, a firm that hangs on nothing: each named, and what was saved stays', async () => {
  const one = await company();
  const good = { enterprises: [firm(one.id, '24.5'), firm('a', '5')], links: [link('a', one.id, 60)] };
  await save(one, good);
  const before = await view(one);
  const bad = (input: SaveOwnershipDto) => expect(save(one, input)).rejects;
  await bad({ ...good, links: [link('a', one.id, 60), link(one.id, 'a', 60)] }).toMatchObject({
    code: 'programme.ownership-invalid',
    fields: [{ code: 'ownership.circle-of-majorities' }],
  });
  const third = [...good.enterprises, firm('b', '5')];
  await bad({ enterprises: third, links: [link('a', one.id, 70), link('b', one.id, 60)] }).toMatchObject({
    fields: [
      { code: 'ownership.shares-above-whole', params: { percent: 130 } },
      { code: 'ownership.shares-above-whole', params: { percent: 130 } },
    ],
  });
  await bad({ ...good, enterprises: third }).toMatchObject({
    fields: [{ path: 'enterprises.2.name', code: 'applicant.firm-without-link' }],
  });
  expect(await view(one)).toEqual(before);
});

test('another company’s firms cannot be taken over, and its graph cannot be read', async () => {
  const [one, other] = [await company(), await company()];
  await save(other, { enterprises: [firm(other.id, '5'), firm('a', '5')], links: [link('a', other.id, 60)] });
  const theirs = (await view(other)).enterprises.find(({ name }) => name === 'a')?.id ?? '';
  await save(one, { enterprises: [firm(one.id, '5'), { ...firm('x', '5', 'mine'), id: theirs }], links: [link(theirs, one.id, 60)] });
  expect((await view(one)).enterprises.map(({ id }) => id)).not.toContain(theirs);
  expect((await view(other)).enterprises.find(({ id }) => id === theirs)?.name).toBe('a');
  await expect(house.get(OwnershipQueries).view(one.owner, other.id)).rejects.toMatchObject({ status: 404 });
  await expect(house.get(SaveOwnership).execute(one.owner, other.id, { enterprises: [], links: [] })).rejects.toMatchObject({
    status: 404,
  });
});

async function submitted(one: { id: string; owner: Actor }): Promise<string> {
  const { callId } = await publishCall(house.app, alpineDocument());
  const { id } = await house.get(CreateApplication).execute(one.owner, { callId, instrument: 'pilot', organisationId: one.id });
  await house.get(SaveDraft).execute(one.owner, id, pilotAnswers, 1);
  await house.get(SubmitApplication).execute(one.owner, id);
  await house.queues.drain();
  return id;
}
async function sizeOf(id: string) {
  const { state, verdicts } = await house.get(ApplicantFacade).application(id);
  const verdict = verdicts?.find(({ ruleId }) => ruleId === 'sme-class');
  return { state, outcome: verdict?.outcome, evidence: verdict?.evidence, legalBasis: verdict?.legalBasis };
}

test('the graph is frozen into the submission and decides the size, with who counts as evidence', async () => {
  const one = await company();
  await save(one, {
    enterprises: [firm(one.id, '24.5', 'Werkstatt GmbH'), firm('giant', '400', 'Giant AG')],
    links: [link('giant', one.id, 80)],
  });
  const id = await submitted(one);
  await save(one, { enterprises: [firm(one.id, '24.5')], links: [] });
  const { snapshot } = await house.get(ApplicantFacade).application(id);
  expect(snapshot?.ownership?.enterprises.map(({ name }) => name)).toEqual(['Werkstatt GmbH', 'Giant AG']);
  const size = await sizeOf(id);
  expect(size).toMatchObject({
    state: 'ineligible',
    outcome: 'not-met',
    evidence: { sizeClass: 'large', type: 'linked', headcount: '424.5' },
  });
  expect(size.evidence?.['counted']).toMatchObject({ en: 'Werkstatt GmbH (applicant, 100 %); Giant AG (linked, 100 %)' });
  expect(size.legalBasis).toContain('2003/361');
});

test('a partner counts by its share, and a quarter in public hands is no SME', async () => {
  const [partner, city] = [await company(), await company()];
  await save(partner, { enterprises: [firm(partner.id, '24.5'), firm('b', '100')], links: [link('b', partner.id, 30)] });
  expect(await sizeOf(await submitted(partner))).toMatchObject({
    state: 'eligible',
    evidence: { sizeClass: 'medium', type: 'partner', headcount: '54.5' },
  });
  const owner = { ...firm('city', '0'), kind: 'public-body', periods: [] };
  await save(city, { enterprises: [firm(city.id, '24.5'), owner], links: [link('city', city.id, 25)] });
  expect(await sizeOf(await submitted(city))).toMatchObject({
    state: 'ineligible',
    evidence: { sizeClass: 'not-sme', basis: 'public-bodies', publicPercent: 25 },
  });
});

test('who grows beyond the line in one period keeps its size, and loses it in two', async () => {
  const years = (id: string, ...heads: string[]): EnterpriseDto => {
    const periods = heads.map((headcount, i) => ({
      ...{ yearEnd: `${2025 - i}-12-31`, headcount, turnover: '2000000.00', balanceSheetTotal: '1000000.00' },
    }));
    return { ...firm(id, ''), periods };
  };
  const [once, twice] = [await company(), await company()];
  await save(once, { enterprises: [years(once.id, '300', '200', '190')], links: [] });
  await save(twice, { enterprises: [years(twice.id, '300', '290', '190')], links: [] });
  expect(await sizeOf(await submitted(once))).toMatchObject({
    state: 'eligible',
    evidence: { sizeClass: 'medium', basis: 'earlier-status-kept', headcount: '300' },
  });
  expect(await sizeOf(await submitted(twice))).toMatchObject({
    state: 'ineligible',
    evidence: { sizeClass: 'large', basis: 'two-periods-agree' },
  });
});

test('figures of an owner that are missing leave it to the officer; who belongs to a company that has said nothing is left open too', async () => {
  const [one, silent] = [await company(), await seedCompany(house.app, { includesLinked: false })];
  await save(one, { enterprises: [firm(one.id, '24.5'), { ...firm('b', ''), periods: [] }], links: [link('b', one.id, 60)] });
  expect(await sizeOf(await submitted(one))).toMatchObject({ state: 'submitted', outcome: 'open', evidence: { basis: 'figures-missing' } });
  expect(await sizeOf(await submitted({ id: silent, owner: member(silent) }))).toMatchObject({ state: 'submitted', outcome: 'open' });
});

test('firms that are known by their number are one, whoever names them, and the names of others stay', async () => {
  const [a, b] = [await company(), await company()];
  const holding = { ...firm('holding', '5', 'Alpen Holding AG'), registrationNumber: `HRB ${a.id.slice(-6)}` };
  for (const one of [a, b])
    await save(one, {
      enterprises: [firm(one.id, '24.5'), { ...holding, name: one === a ? holding.name : 'Other words' }],
      links: [link('holding', one.id, 60)],
    });
  const undertaking = (id: string) =>
    house
      .get(UnitOfWork)
      .run(systemActor('test'), (tx) => house.get(OwnershipGraphs).undertakingOf((text, values) => tx.sql(text, values), id));
  const members = await undertaking(a.id);
  expect(members).toHaveLength(3);
  expect(members).toEqual(expect.arrayContaining([a.id, b.id]));
  expect(await undertaking(b.id)).toEqual(members);
  const names = await house.query<{ name: string }>(`SELECT "name" FROM "identity"."organisation" WHERE "registration_number" = $1`, [
    holding.registrationNumber,
  ]);
  expect(names).toEqual([{ name: 'Alpen Holding AG' }]);
  expect((await view(b)).enterprises.map(({ name }) => name)).toContain('Other words');
  await save(b, { enterprises: [firm(b.id, '24.5')], links: [] });
  expect(await undertaking(b.id)).toEqual([b.id]);
});

test('figures are the same wherever they are entered: the graph takes those of the profile, the profile those of the graph', async () => {
  const one = await company();
  await save(one, { enterprises: [firm(one.id, '24.5'), firm('a', '5')], links: [link('a', one.id, 60)] });
  const figures = { turnover: '2000000.00', balanceSheetTotal: '1000000.00', currency: 'EUR', includesLinked: true };
  await house.get(SaveCompanyProfile).execute(one.owner, one.id, { ...figures, headcount: '30', yearEnd: '2026-12-31' });
  const own = async () => (await view(one)).enterprises.find(({ id }) => id === one.id)?.periods;
  expect((await own())?.map(({ yearEnd, headcount }) => `${yearEnd} ${headcount ?? ''}`)).toEqual(['2026-12-31 30', '2025-12-31 24.5']);
  await house.get(SaveCompanyProfile).execute(one.owner, one.id, { ...figures, headcount: '31', yearEnd: '2026-12-31' });
  expect((await own())?.map(({ headcount }) => headcount)).toEqual(['31', '24.5']);
  await save(one, { enterprises: [firm(one.id, '9')], links: [] });
  expect(await house.get(CompanyProfileQueries).view(one.owner, one.id)).toMatchObject({ headcount: '9', yearEnd: '2025-12-31' });
});

test('three years: the sector and the years before are kept, and what is out of order or unknown is named at once', async () => {
  const one = await company();
  const year = (yearEnd: string, headcount: string) => ({ yearEnd, headcount, turnover: '2000000.00', balanceSheetTotal: '1000000.00' });
  const common = { currency: 'EUR', includesLinked: true };
  const save = (input: object) =>
    house.get(SaveCompanyProfile).execute(one.owner, one.id, { ...year('2025-12-31', '40'), ...common, ...input });
  await save({ nace: '25.62', earlier: [year('2024-12-31', '60'), year('2023-12-31', '70')] });
  const kept = await house.get(CompanyProfileQueries).view(one.owner, one.id);
  expect([kept.nace, kept.earlier?.map(({ yearEnd }) => yearEnd)]).toEqual(['25.62', ['2024-12-31', '2023-12-31']]);
  // One year below the threshold after two above it changes nothing yet (Annex, Art. 4(2)).
  expect((await view(one)).status.status).toBe('medium');
  await expect(
    save({ nace: '04', earlier: [year('2026-12-31', '60'), { ...year('2024-12-31', '1'), turnover: '-1.00' }] }),
  ).rejects.toMatchObject({
    code: 'applicant.profile-invalid',
    fields: [{ path: 'earlier.1.turnover' }, { path: 'earlier.0.yearEnd' }, { path: 'nace' }],
  });
});
