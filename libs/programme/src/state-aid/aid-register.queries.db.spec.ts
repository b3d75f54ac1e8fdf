import { text } from 'node:stream/consumers';
import { Readable } from 'node:stream';

import { newId } from '@traverse/kernel';

import { alpineDocument, publishCall, seedCompany, seedProgramme, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { AidRegisterQueries } from './aid-register.queries.js';
import { registerCsv } from './register-export.js';

const AIDS = 1_203;
let house: TestApp;
let programmeId: string;
beforeAll(async () => {
  house = await startTestApp();
  const document = alpineDocument((draft) => {
    const [first, second] = draft.authorities;
    if (!first || !second) throw new Error('the call has too few authorities');
    Object.assign(first, { nuts: 'DE1', paidBy: second.key });
  });
  programmeId = await seedProgramme(house.app, document);
  const { callId } = await publishCall(house.app, document);
  const organisationId = await seedCompany(house.app, { name: 'Feinwerk GmbH' });
  await house.query(
    `INSERT INTO "programme"."aid" ("id", "kind", "award_id", "organisation_id", "programme_id", "call_id", "authority_id", "authority_name", "member_state", "route",
       "legal_basis", "reference", "amount_minor", "currency", "eur_minor", "state", "grant_date", "undertaking", "register_state", "register_due_on", "created_at")
     SELECT gen_random_uuid(), 'award', gen_random_uuid(), $1, $2, $3, "id", 'Land', 'DE', 'DE_MINIMIS', 'Regulation (EU) 2023/2831', 'A-' || n, 750000, 'EUR', 750000, 'granted',
       date '2026-12-01', '[]', 'draft', date '2027-01-01' + n / 100, now()
     FROM generate_series(1, $4::int) AS n, (SELECT "id" FROM "programme"."authority" WHERE "programme_id" = $2 AND "key" = $5) AS a`,
    [organisationId, programmeId, callId, AIDS, document.authorities[0]?.key],
  );
});
afterAll(() => house.close());

const exported = (who: Parameters<AidRegisterQueries['all']>[0]): Promise<string> =>
  text(Readable.from(registerCsv(house.get(AidRegisterQueries).all(who))));

test('the export has every entry once, by the day it is due, with the seat of the authority and who pays', async () => {
  const officer = staff('officer', programmeId);
  const [head = '', ...lines] = (await exported(officer)).trimEnd().split('\r\n');
  expect(lines).toHaveLength(AIDS);
  const column = (name: string): string[] =>
    lines.map((line) => line.split(',')[head.replace('\uFEFF', '').split(',').indexOf(name)] ?? '');
  expect(new Set(column('internalRef')).size).toBe(AIDS);
  expect(column('dueOn')).toEqual(column('dueOn').toSorted());
  expect(new Set(column('authorityNuts'))).toEqual(new Set(['DE1']));
  const [payer] = await house.query<{ name: string }>(
    `SELECT "name" FROM "programme"."authority" WHERE "programme_id" = $1 AND "key" = $2`,
    [programmeId, alpineDocument().authorities[1]?.key],
  );
  expect(new Set(column('financingBody'))).toEqual(new Set([payer?.name]));
});

test('the page turns; staff of another programme see nothing of it', async () => {
  const queries = house.get(AidRegisterQueries);
  const first = await queries.page(staff('auditor', programmeId), {});
  const second = await queries.page(staff('auditor', programmeId), { cursor: first.nextCursor ?? '' });
  expect(first.items).toHaveLength(50);
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(100);
  expect((await exported(staff('officer', newId()))).trimEnd().split('\r\n')).toHaveLength(1);
  // A right to do something else reads nothing.
  expect((await queries.page(staff('evaluator', programmeId), {})).items).toEqual([]);
});
