import { DataSource } from 'typeorm';

import { CreateApplication } from '@traverse/applicant';
import { type Actor, systemActor } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';

import { alpineDocument, member, publishCall, seedProgramme, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { caught } from '../../../../test/support/caught.js';
import { seedApplication, type SeededApplication } from '../../../../test/support/partners.js';
import { ApplicationListQueries } from './application-list.queries.js';
import type { DeskApplicationDto, DeskAskedDto } from './desk.dto.js';
import { OnChange } from './on-change.js';
import { rebuildApplicationList } from './rebuild.js';

let house: TestApp;
let programmeId: string;
let callId: string;
const cases: Record<string, SeededApplication> = {};

const firms = {
  joints: {
    name: 'Werkstatt Huber GmbH',
    title: 'Dry machining of timber joints',
    nutsCode: 'DE111',
    countryCode: 'DE',
    experts: '4000.00',
  },
  valves: {
    name: 'Armaturen Zeller AG',
    title: 'Prüfung von Ventilen unter Frost',
    nutsCode: 'AT332',
    countryCode: 'AT',
    experts: '3000.00',
  },
  glue: { name: 'Colle Verdi Srl', title: 'Glue that forgives moist boards', nutsCode: 'ITC11', countryCode: 'IT', experts: '2000.00' },
};

beforeAll(async () => {
  house = await startTestApp();
  const document = alpineDocument();
  programmeId = await seedProgramme(house.app, document);
  ({ callId } = await publishCall(house.app, document));
  for (const [key, { name, title, nutsCode, countryCode, experts }] of Object.entries(firms))
    cases[key] = await seedApplication(house, callId, {
      company: { name, nutsCode, countryCode },
      answers: { title, costs: { facility: '6000.00', experts } },
    });
});
afterAll(() => house.close());

const officer = staff('officer');
const list = (asked: Partial<DeskAskedDto> = {}, actor: Actor = officer) => house.get(ApplicationListQueries).page(actor, asked, 'en');
const titles = async (asked: Partial<DeskAskedDto> = {}, actor?: Actor): Promise<string[]> =>
  (await list(asked, actor)).items.map(({ title }) => title);
const row = async (key: string): Promise<DeskApplicationDto | undefined> => (await list()).items.find(({ id }) => id === cases[key]?.id);
const { joints, valves, glue } = { joints: firms.joints.title, valves: firms.valves.title, glue: firms.glue.title };

test('what was just submitted is there, whether a worker ran or not', async () => {
  const [{ open } = { open: 0 }] = await house.query<{ open: number }>(
    `SELECT count(*)::int AS "open" FROM "outbox"."delivery" WHERE "state" <> 'done' AND "subscriber" = 'reporting.application-list'`,
  );
  expect(open).toBeGreaterThanOrEqual(3);
  expect(await titles()).toEqual([glue, valves, joints]);
  await house.queues.drain();
  expect(await row('joints')).toMatchObject({
    companyName: 'Werkstatt Huber GmbH',
    nutsCode: 'DE111',
    state: 'eligible',
    eligibility: 'eligible',
    currency: 'EUR',
    score: null,
    paid: '0.00',
    partnerName: null,
  });
});

test('drafts are nobody’s but the company’s', async () => {
  const { organisationId, owner } = cases['joints'] as SeededApplication;
  await house.get(CreateApplication).execute(owner, { callId, instrument: 'pilot', organisationId });
  await rebuildApplicationList(house.app.get(DataSource));
  expect(await titles()).toEqual([glue, valves, joints]);
});

describe('search goes by the words of the call’s languages', () => {
  test.each([
    ['machines', [joints]],
    ['ventil', [valves]],
    ['Ventile', [valves]],
    ['huber', [joints]],
    ['Werkst', [joints]],
    ['glue OR ventil', [glue, valves]],
    ['timber -joint', []],
    ['"moist boards"', [glue]],
    ['"boards moist"', []],
    ["drop table; ' & | ! :*", []],
  ])('%s', async (q, expected) => expect(await titles({ q })).toEqual(expected));

  test('by number, wholly and by its last figures', async () => {
    const number = (await row('glue'))?.number ?? '';
    expect(await titles({ q: number })).toEqual([glue]);
    expect(await titles({ q: number.split('-').pop() ?? '' })).toEqual([glue]);
  });
});

test('filters', async () => {
  expect(await titles({ territory: 'AT' })).toEqual([valves]);
  expect(await titles({ territory: 'ITC1' })).toEqual([glue]);
  expect(await titles({ territory: 'DE2' })).toEqual([]);
  expect(await titles({ state: 'eligible,submitted', callId })).toEqual([glue, valves, joints]);
  expect(await titles({ state: 'rejected' })).toEqual([]);
  expect(await titles({ instrument: 'event' })).toEqual([]);
  expect(await titles({ instrument: 'pilot', callId, eligibility: 'eligible', q: 'ventil' })).toEqual([valves]);
  expect(await titles({ eligibility: 'ineligible', territory: 'AT' })).toEqual([]);
  expect(await titles({ voucher: 'revoked' })).toEqual([]);
  expect(await titles({ decision: 'fund', sort: 'score' })).toEqual([]);
  expect(await titles({ partner: 'with' })).toEqual([]);
  expect(await titles({ partner: 'without', decision: 'none', eligibility: 'eligible' })).toEqual([glue, valves, joints]);
});

test('orders, and pages by key that neither lose nor repeat a row', async () => {
  expect(await titles({ sort: 'requested' })).toEqual([joints, valves, glue]);
  expect(await titles({ sort: 'requested', order: 'asc' })).toEqual([glue, valves, joints]);
  expect(await titles({ sort: 'company' })).toEqual([valves, glue, joints]);
  for (const sort of ['received', 'requested', 'score', 'company'] as const)
    for (const more of [{}, { state: 'eligible' }, { q: 'test' }, { callId }]) {
      const whole = await titles({ sort, ...more });
      const paged: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null;) {
        const page = await list({ sort, ...more, limit: 1, ...(cursor ? { cursor } : {}) });
        paged.push(...page.items.map(({ title }) => title));
        cursor = page.nextCursor;
      }
      expect([sort, more, paged]).toEqual([sort, more, whole]);
      expect(whole).toHaveLength(3);
    }
});

test('a cursor of another order is refused', async () => {
  const { nextCursor } = await list({ limit: 1 });
  expect(await caught(list({ sort: 'score', cursor: nextCursor ?? '' }))).toMatchObject({ code: 'kernel.bad-cursor' });
});

test('staff see their programmes, nobody’s own case, and others nothing', async () => {
  expect(await titles({}, staff('officer', programmeId))).toHaveLength(3);
  expect(await titles({}, staff('auditor', '01890000-0000-7000-8000-000000000000'))).toEqual([]);
  expect(await titles({}, staff('administrator'))).toEqual([]);
  const own = cases['joints']?.organisationId ?? '';
  expect(await titles({}, { ...officer, memberships: member(own).memberships })).toEqual([glue, valves]);
});

test('an event twice, an old event late: the row is as its sources are', async () => {
  const before = await row('valves');
  const event = { id: '01890000-0000-7000-8000-000000000001', subjectId: cases['valves']?.id ?? '', payload: {} };
  for (const type of ['applicant.application.submitted.v1', 'applicant.application.submitted.v1'])
    await house.get(UnitOfWork).run(systemActor('reporting.application-list'), (tx) => house.get(OnChange).handle(tx, { ...event, type }));
  expect(await row('valves')).toEqual(before);
});

test('a rebuild gives the same list, without what is no longer there', async () => {
  const before = (await list()).items;
  await house.database.asAdmin(`UPDATE "reporting"."application_list" SET "title" = 'x', "search" = ''`);
  await house.database.asAdmin(
    `INSERT INTO "reporting"."application_list" SELECT (r).* FROM (SELECT jsonb_populate_record(l, '{"id":"01890000-0000-7000-8000-000000000009"}') AS r FROM "reporting"."application_list" l LIMIT 1) x`,
  );
  expect(await list()).toMatchObject({ items: [{ title: 'x' }, { title: 'x' }, { title: 'x' }, { title: 'x' }] });
  expect(await rebuildApplicationList(house.app.get(DataSource))).toBe(3);
  expect((await list()).items).toEqual(before);
  expect(await titles({ q: 'ventil' })).toEqual([valves]);
});
