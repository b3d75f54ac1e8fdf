import type { Right } from '@traverse/kernel';

import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { PASSWORD, People, type Somebody } from '../../../../test/support/people.js';
import { type Answer, Visitor } from '../../../../test/support/visitor.js';
import { IdentityModule } from '../identity.module.js';

let house: TestApp;
let people: People;

beforeAll(async () => {
  house = await startTestApp({ modules: [IdentityModule] });
  people = new People(house);
});
afterAll(() => house.close());

const code = (answer: Answer): unknown => [answer.status, answer.body['code']];
const accept = (visitor: Visitor, token: string, more: object = {}): Promise<Answer> =>
  visitor.post('/api/invitations/accept', { token, ...more });

describe('an invitation into an organisation', () => {
  const invite = (who: Somebody, organisationId: string, email: string, right: Right = 'editor'): Promise<Answer> =>
    who.visitor.post('/api/invitations', { organisationId, email, right });

  test('makes a new account, works once, and is no confirmation of another address', async () => {
    const { id, owner, people: others } = await people.companyOf('editor');
    const email = people.nextEmail();
    expect(code(await invite(others[0] as Somebody, id, email))).toEqual([403, 'identity.owner-only']);
    expect((await invite(owner, id, email)).body).toMatchObject({ email, organisationId: id, right: 'editor', staffRole: null });
    const token = await people.tokenTo(email);
    const visitor = new Visitor(house);
    expect((await visitor.post('/api/invitations/preview', { token })).body).toEqual({
      ...{ email, organisationName: 'Lago Srl', right: 'editor', staffRole: null, known: false },
    });
    expect(code(await accept(visitor, token, { password: PASSWORD }))).toEqual([400, 'identity.name-missing']);
    expect(code(await accept(visitor, token, { name: 'New Comer', password: 'weak' }))).toEqual([400, 'identity.password-weak']);
    expect((await accept(visitor, token, { name: 'New Comer', password: PASSWORD })).status).toBe(204);
    expect((await visitor.logIn(email, PASSWORD)).body['parties']).toMatchObject([{ organisationId: id, right: 'editor' }]);
    expect(code(await accept(visitor, token, { name: 'New Comer', password: PASSWORD }))).toEqual([410, 'identity.link-used']);
    expect(code(await visitor.post('/api/invitations/preview', { token }))).toEqual([410, 'identity.link-expired']);
    expect(code(await invite(owner, id, email))).toEqual([409, 'identity.member-known']);
  });

  test('to an address with an account wants its person or its password', async () => {
    const { id, owner } = await people.companyOf();
    const [known, other] = [await people.somebody(), await people.somebody()];
    await invite(owner, id, known.email, 'viewer');
    const token = await people.tokenTo(known.email);
    expect((await new Visitor(house).post('/api/invitations/preview', { token })).body).toMatchObject({ known: true });
    expect(code(await accept(new Visitor(house), token, { name: 'Thief', password: 'some other password' }))).toEqual([
      401,
      'identity.wrong-credentials',
    ]);
    expect((await accept(other.visitor, token)).status).toBe(401);
    expect((await accept(known.visitor, token)).status).toBe(204);
    expect((await known.visitor.get(`/api/organisations/${id}`)).body['right']).toBe('viewer');
    const next = await people.companyOf();
    await invite(next.owner, next.id, known.email);
    expect((await accept(new Visitor(house), await people.tokenTo(known.email), { password: PASSWORD })).status).toBe(204);
  });

  test('can be listed and taken back; a newer one takes its place', async () => {
    const { id, owner } = await people.companyOf();
    const email = people.nextEmail();
    await invite(owner, id, email, 'viewer');
    const old = await people.tokenTo(email);
    await invite(owner, id, email, 'editor');
    const token = await people.tokenTo(email);
    const newcomer = { name: 'Late Comer', password: PASSWORD };
    expect(code(await accept(new Visitor(house), old, newcomer))).toEqual([410, 'identity.link-used']);
    const list = async (): Promise<{ id: string; right: string }[]> =>
      (await owner.visitor.get<{ items: { id: string; right: string }[] }>(`/api/invitations?organisationId=${id}`)).body.items;
    const [open] = await list();
    expect(await list()).toMatchObject([{ right: 'editor' }]);
    const stranger = await people.companyOf();
    expect((await stranger.owner.visitor.send('DELETE', `/api/invitations/${open?.id}`)).status).toBe(404);
    expect((await owner.visitor.send('DELETE', `/api/invitations/${open?.id}`)).status).toBe(204);
    expect(await list()).toEqual([]);
    expect(code(await accept(new Visitor(house), token, newcomer))).toEqual([410, 'identity.link-used']);
  });

  test('is void when its sender is no owner any more, and too old after two weeks', async () => {
    const { id, owner, people: others } = await people.companyOf('owner');
    const email = people.nextEmail();
    await invite(owner, id, email);
    const token = await people.tokenTo(email);
    await (others[0] as Somebody).visitor.send('DELETE', `/api/organisations/${id}/people/${owner.personId}`);
    const newcomer = { name: 'Void Comer', password: PASSWORD };
    expect(code(await accept(new Visitor(house), token, newcomer))).toEqual([410, 'identity.invitation-void']);
    await house.clock.advance(14 * 86_400_000);
    expect(code(await accept(new Visitor(house), token, newcomer))).toEqual([410, 'identity.link-expired']);
  });

  test('accepted twice at once makes one member', async () => {
    const { id, owner } = await people.companyOf();
    const email = people.nextEmail();
    await invite(owner, id, email);
    const token = await people.tokenTo(email);
    const tries = Array.from({ length: 5 }, () => accept(new Visitor(house), token, { name: 'Twice Comer', password: PASSWORD }));
    expect((await Promise.all(tries)).map(({ status }) => status).sort()).toEqual([204, 410, 410, 410, 410]);
  });
});

describe('an invitation into the team', () => {
  test('to a deciding role still waits for a second administrator', async () => {
    const [anna, bert] = [await people.somebody([], 'administrator'), await people.somebody([], 'administrator')];
    const email = people.nextEmail();
    const sent = await anna.visitor.post('/api/invitations', { email, staffRole: 'approver', language: 'de' });
    expect(sent.body).toMatchObject({ staffRole: 'approver', programmeId: null, organisationId: null });
    const visitor = new Visitor(house);
    await accept(visitor, await people.tokenTo(email), { name: 'New Staff', password: PASSWORD });
    const { body } = await visitor.logIn(email, PASSWORD);
    expect(body).toMatchObject({ roles: [], person: { language: 'de' } });
    const [role] = (await bert.visitor.get<{ items: { id: string }[] }>('/api/staff-roles?state=requested')).body.items;
    expect((await anna.visitor.post(`/api/staff-roles/${role?.id}/confirm`)).status).toBe(409);
    expect((await bert.visitor.post(`/api/staff-roles/${role?.id}/confirm`)).status).toBe(200);
    expect((await visitor.get('/api/session')).body['roles']).toEqual(['approver']);
  });

  test('officers bring in evaluators, and nobody else', async () => {
    const officer = await people.somebody([], 'officer');
    const email = people.nextEmail();
    for (const staffRole of ['approver', 'auditor', 'administrator', 'officer'])
      expect(code(await officer.visitor.post('/api/invitations', { email, staffRole }))).toEqual([403, 'identity.out-of-reach']);
    expect((await officer.visitor.post('/api/invitations', { email, staffRole: 'evaluator' })).status).toBe(201);
    const visitor = new Visitor(house);
    await accept(visitor, await people.tokenTo(email), { name: 'An Expert', password: PASSWORD });
    expect((await visitor.logIn(email, PASSWORD)).body['roles']).toEqual(['evaluator']);
    expect(code(await visitor.post('/api/invitations', { email: 'x@example.org', staffRole: 'evaluator' }))).toEqual([
      403,
      'identity.out-of-reach',
    ]);
  });

  test('cannot be sent to oneself, nor to two places', async () => {
    const { email, visitor } = await people.somebody([], 'administrator');
    expect(code(await visitor.post('/api/invitations', { email, staffRole: 'auditor' }))).toEqual([409, 'identity.not-yourself']);
    const both = { email: 'x@example.org', staffRole: 'auditor', organisationId: await people.organisation(), right: 'owner' };
    expect(code(await visitor.post('/api/invitations', both))).toEqual([400, 'identity.invitation-to-what']);
    expect(code(await visitor.post('/api/invitations', { email: 'x@example.org' }))).toEqual([400, 'identity.invitation-to-what']);
  });
});
