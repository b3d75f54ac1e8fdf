import type { GrantableRole } from '@traverse/identity';
import { newId } from '@traverse/kernel';
import type { Knocker } from '@traverse/platform';

import { startTestApp, type TestApp } from '../support/app.js';
import { People } from '../support/people.js';
import { admitted, endsOwnSession, maySend, type Route, routesOf } from '../support/routes.js';
import { type Answer, Visitor } from '../support/visitor.js';

/** Every route of the house, as every role: who is not named in the permission table is refused before anything is read. */
const staffRoles = ['officer', 'approver', 'finance-officer', 'finance-approver', 'auditor', 'administrator', 'evaluator'] as const;
const everybody = ['signed-in', 'applicant', 'partner', ...staffRoles] as const satisfies readonly Knocker[];
const deciding: readonly Knocker[] = ['officer', 'approver', 'finance-officer', 'finance-approver'];

let house: TestApp;
let routes: Route[];
const visitors = new Map<Knocker, Visitor>();

beforeAll(async () => {
  house = await startTestApp();
  routes = routesOf(house);
  const people = new People(house);
  for (const role of everybody) visitors.set(role, await visitorAs(people, role));
});
afterAll(() => house.close());

async function visitorAs(people: People, role: (typeof everybody)[number]): Promise<Visitor> {
  if (role === 'signed-in') return (await people.somebody()).visitor;
  if (role !== 'applicant' && role !== 'partner') return (await people.somebody([], role as GrantableRole)).visitor;
  const organisationId = await people.organisation({ kind: role === 'applicant' ? 'sme' : 'partner' });
  return (await people.somebody([{ organisationId, right: 'owner' }])).visitor;
}

const known = (answer: Answer): string => `${answer.status} ${String(answer.body?.['code'] ?? '')}`;

async function send(visitor: Visitor, { method, path }: Route, withoutToken = false): Promise<Answer> {
  const url = path.replace(/\{\w+\}/g, newId);
  const response = await house.inject({
    method,
    url,
    headers: {
      ...(visitor.cookie ? { cookie: `traverse_session=${visitor.cookie}` } : {}),
      ...(withoutToken ? {} : { 'x-csrf-token': visitor.csrfToken }),
    },
    ...(method === 'GET' || method === 'DELETE' ? {} : { payload: {} }),
  });
  const isProblem = String(response.headers['content-type']).startsWith('application/problem+json');
  return { status: response.statusCode, body: isProblem ? response.json() : {}, headers: {}, cookies: [] };
}

const guarded = (): Route[] => routes.filter(({ permission }) => permission !== null);
const name = ({ method, path }: Route): string => `${method} ${path}`;

test('there are routes, and most of them are guarded', () => {
  expect(routes.length).toBeGreaterThan(100);
  expect(routes.length - guarded().length).toBeLessThan(40);
});

test('without a session every guarded route is 401', async () => {
  const wrong: string[] = [];
  for (const route of guarded()) {
    const answer = known(await send(new Visitor(house), route));
    if (answer !== '401 identity.not-signed-in') wrong.push(`${name(route)}: ${answer}`);
  }
  expect(wrong).toEqual([]);
});

test.each(everybody)('%s is refused where the table does not name them, admitted elsewhere, and nothing breaks', async (role) => {
  const visitor = visitors.get(role) ?? new Visitor(house);
  const wrong: string[] = [];
  for (const route of guarded().filter((each) => !endsOwnSession(each))) {
    const { status, body } = await send(visitor, route);
    const refused = status === 403 && body['code'] === 'identity.not-permitted';
    if (refused === maySend(route, role) || status === 401 || status >= 500)
      wrong.push(`${name(route)}: ${status} ${String(body['code'])}`);
  }
  expect(wrong).toEqual([]);
});

test('an admitted change without the CSRF token is refused', async () => {
  const wrong: string[] = [];
  for (const route of guarded().filter(({ method }) => method !== 'GET')) {
    const role = everybody.find((each) => maySend(route, each)) ?? 'signed-in';
    const answer = known(await send(visitors.get(role) ?? new Visitor(house), route, true));
    if (answer !== '403 identity.csrf') wrong.push(`${name(route)} as ${role}: ${answer}`);
  }
  expect(wrong).toEqual([]);
});

test('a thing that does not exist is not there for anybody: no route with an id answers with success', async () => {
  const wrong: string[] = [];
  for (const route of guarded().filter(({ path, method }) => path.includes('{') && method !== 'PUT')) {
    for (const role of everybody.filter((each) => maySend(route, each))) {
      const { status } = await send(visitors.get(role) ?? new Visitor(house), route);
      if (status < 400) wrong.push(`${name(route)} as ${role}: ${status}`);
    }
  }
  expect(wrong).toEqual([]);
});

describe('whatever the table says', () => {
  const changes = (): Route[] => guarded().filter(({ method }) => method !== 'GET');
  const only = (role: Knocker): string[] =>
    changes()
      .filter((route) => admitted(route).includes(role))
      .map(name);
  const about =
    (pattern: RegExp) =>
    (route: string): boolean =>
      pattern.test(route);
  const money =
    /\/api\/(payouts|batches|bank-files|bank-entries|holds|claims|ledger|vouchers|agreements|decisions|calls\/\{callId\}\/(decisions|ranking))/;

  // An order of a copy: a job reads and keeps a file, nothing of the case changes.
  test('the auditor changes nothing', () => expect(only('auditor')).toEqual(['POST /api/applications/{id}/audit-packs']));
  test('the administrator has no part in decisions or money', () => expect(only('administrator').filter(about(money))).toEqual([]));
  test('evaluators have no part in money', () => expect(only('evaluator').filter(about(money))).toEqual([]));
  test('people and roles are the administrator’s alone', () => {
    const routesOfPeople = guarded().filter(({ path }) => /^\/api\/(people|staff-roles|dead-letters)/.test(path));
    expect(routesOfPeople.length).toBeGreaterThan(8);
    for (const route of routesOfPeople) expect([name(route), admitted(route)]).toEqual([name(route), ['administrator']]);
  });
  test('no party decides or pays', () => {
    const decides = changes().filter(({ path }) =>
      /\/(certify|approve|confirm-decision|release|check|countersign|revoke|publish)$/.test(path),
    );
    expect(decides.length).toBeGreaterThan(5);
    for (const route of decides)
      expect([name(route), admitted(route).filter((role) => !deciding.includes(role) && role !== 'administrator')]).toEqual([
        name(route),
        [],
      ]);
  });
});
