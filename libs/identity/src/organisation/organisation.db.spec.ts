import { newId, type Right, systemActor } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';

import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { People, type Somebody } from '../../../../test/support/people.js';
import type { Answer } from '../../../../test/support/visitor.js';
import { IdentityFacade } from '../identity.facade.js';
import { IdentityModule } from '../identity.module.js';

let house: TestApp;
let people: People;

beforeAll(async () => {
  house = await startTestApp({ modules: [IdentityModule] });
  people = new People(house);
});
afterAll(() => house.close());

const company = {
  name: 'Fiume Srl',
  street: 'Via Po',
  buildingNumber: '1',
  postCode: '39100',
  townName: 'Bolzano',
  countryCode: 'IT',
  nutsCode: 'ITH10',
};
const code = (answer: Answer): unknown => [answer.status, answer.body['code']];

describe('an organisation', () => {
  test('of another party does not exist', async () => {
    const { id } = await people.companyOf();
    const strangers = [(await people.companyOf()).owner, await people.somebody([], 'evaluator'), await people.somebody()];
    for (const { visitor, personId } of strangers) {
      const answers = [
        await visitor.get(`/api/organisations/${id}`),
        await visitor.get(`/api/organisations/${id}/people`),
        await visitor.send('PATCH', `/api/organisations/${id}`, { name: 'Mine now' }),
        await visitor.send('PATCH', `/api/organisations/${id}/people/${personId}`, { right: 'owner' }),
        await visitor.send('DELETE', `/api/organisations/${id}/people/${personId}`),
        await visitor.post(`/api/organisations/${id}/hand-over`, { personId }),
        await visitor.post('/api/invitations', { organisationId: id, email: 'friend@example.org', right: 'owner' }),
        await visitor.get(`/api/invitations?organisationId=${id}`),
        await visitor.get('/api/organisations/no-uuid'),
      ];
      expect(answers.map(code)).toEqual(Array(answers.length).fill([404, 'organisation.not-found']));
    }
    // Nor is it told apart from one that is not there at all.
    expect(code(await (await people.somebody()).visitor.get(`/api/organisations/${newId()}`))).toEqual([404, 'organisation.not-found']);
  });

  test('is read by staff and its viewers, and changed by its owners and editors', async () => {
    const { id, owner, people: others } = await people.companyOf('editor', 'viewer');
    const [editor, viewer] = others;
    const officer = await people.somebody([], 'officer');
    expect((await officer.visitor.get(`/api/organisations/${id}`)).body).toMatchObject({ name: 'Lago Srl', right: null });
    expect((await viewer?.visitor.get(`/api/organisations/${id}`))?.body).toMatchObject({ right: 'viewer' });
    const change = (who: Somebody | undefined): Promise<Answer> | undefined =>
      who?.visitor.send('PATCH', `/api/organisations/${id}`, { townName: 'Merano', vatNumber: 'it 0123 4567 890' });
    expect((await change(editor))?.body).toMatchObject({ townName: 'Merano', name: 'Lago Srl', vatNumber: 'IT01234567890' });
    expect((await change(owner))?.status).toBe(200);
    expect((await change(viewer))?.body['code']).toBe('identity.viewers-read');
    expect((await change(officer))?.body['code']).toBe('organisation.not-found');
    expect((await owner.visitor.send('PATCH', `/api/organisations/${id}`, { kind: 'partner' })).status).toBe(400);
    const { body } = await owner.visitor.get(`/api/organisations/${id}/people`);
    expect(body['items']).toHaveLength(3);
  });

  test('can be added by somebody who has an account, once per registration number', async () => {
    const { visitor } = await people.somebody();
    const add = (kind: string): Promise<Answer> =>
      visitor.post('/api/organisations', { kind, company: { ...company, registrationNumber: 'BZ-77' } });
    expect((await add('partner')).body).toMatchObject({ kind: 'partner', right: 'owner' });
    expect(code(await add('partner'))).toEqual([409, 'identity.organisation-known']);
    expect((await add('sme')).status).toBe(201);
    expect((await visitor.get('/api/session')).body['roles']).toEqual(['partner', 'applicant']);
  });
});

describe('the people of an organisation', () => {
  test('get other rights from an owner, from the next request on', async () => {
    const { id, owner, people: others } = await people.companyOf('viewer', 'editor');
    const [viewer, editor] = others as [Somebody, Somebody];
    const give = (who: Somebody, to: Somebody, right: Right): Promise<Answer> =>
      who.visitor.send('PATCH', `/api/organisations/${id}/people/${to.personId}`, { right });
    expect(code(await give(editor, viewer, 'owner'))).toEqual([403, 'identity.owner-only']);
    expect(code(await give(viewer, viewer, 'owner'))).toEqual([403, 'identity.owner-only']);
    expect((await give(owner, viewer, 'editor')).status).toBe(204);
    expect((await viewer.visitor.send('PATCH', `/api/organisations/${id}`, { name: 'Lago AG' })).status).toBe(200);
    expect(code(await give(owner, await people.somebody(), 'owner'))).toEqual([404, 'person.not-found']);
  });

  test('at least one owner stays, whatever is tried, also at the same time', async () => {
    const { id, owner, people: others } = await people.companyOf('owner');
    const [other] = others as [Somebody];
    const leave = (who: Somebody): Promise<Answer> => who.visitor.send('DELETE', `/api/organisations/${id}/people/${who.personId}`);
    const answers = await Promise.all([leave(owner), leave(other)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    const left = await house.query<{ person_id: string }>(`SELECT "person_id" FROM "identity"."membership" WHERE "organisation_id" = $1`, [
      id,
    ]);
    const last = left[0]?.person_id === owner.personId ? owner : other;
    expect(left).toHaveLength(1);
    expect(code(await leave(last))).toEqual([409, 'identity.last-owner']);
    expect(code(await last.visitor.send('PATCH', `/api/organisations/${id}/people/${last.personId}`, { right: 'editor' }))).toEqual([
      409,
      'identity.last-owner',
    ]);
  });

  test('the ownership is handed over in one step', async () => {
    const { id, owner, people: others } = await people.companyOf('viewer');
    const [heir] = others as [Somebody];
    expect((await owner.visitor.post(`/api/organisations/${id}/hand-over`, { personId: heir.personId })).status).toBe(204);
    expect((await heir.visitor.get(`/api/organisations/${id}`)).body['right']).toBe('owner');
    expect((await owner.visitor.get(`/api/organisations/${id}`)).body['right']).toBe('editor');
    expect(code(await owner.visitor.post(`/api/organisations/${id}/hand-over`, { personId: owner.personId }))).toEqual([
      403,
      'identity.owner-only',
    ]);
  });

  test('are removed by an owner, and leave by themselves', async () => {
    const { id, owner, people: others } = await people.companyOf('editor', 'viewer');
    const [editor, viewer] = others as [Somebody, Somebody];
    const remove = (who: Somebody, whom: Somebody): Promise<Answer> =>
      who.visitor.send('DELETE', `/api/organisations/${id}/people/${whom.personId}`);
    expect(code(await remove(editor, viewer))).toEqual([403, 'identity.owner-only']);
    expect((await remove(viewer, viewer)).status).toBe(204);
    expect((await remove(owner, editor)).status).toBe(204);
    expect((await editor.visitor.get(`/api/organisations/${id}`)).status).toBe(404);
  });
});

describe('the facade', () => {
  test('tells organisations, people and links', async () => {
    const identity = house.get(IdentityFacade);
    const [a, b, c] = [
      await people.organisation({ groupKey: 'g1' }),
      await people.organisation({ groupKey: 'g1' }),
      await people.organisation(),
    ];
    expect((await identity.organisationsOf([c, a, newId()])).map(({ id }) => id)).toEqual([a, c].sort());
    expect(await identity.areLinked(a, b)).toBe(true);
    expect(await identity.areLinked(a, c)).toBe(false);
    expect(await identity.areLinked(c, c)).toBe(true);
    expect(await identity.areLinked(c, await people.organisation())).toBe(false);
    const { personId, email } = await people.somebody([{ organisationId: a, right: 'owner' }]);
    expect(await identity.peopleOf(a)).toEqual([{ personId, email, name: expect.any(String), language: 'en', right: 'owner' }]);
    expect(await identity.person(personId)).toMatchObject({ email });
    await expect(identity.person(newId())).rejects.toMatchObject({ code: 'person.not-found', status: 404 });
    await expect(identity.organisation(null, newId())).rejects.toMatchObject({ code: 'organisation.not-found' });
    const link = await house.get(UnitOfWork).run(systemActor('test'), async (tx) => {
      expect((await identity.organisation(tx, a)).id).toBe(a);
      expect((await identity.lockOrganisation(tx, a)).name).toBe('Lago Srl');
      return identity.issueLink(tx, { kind: 'some-page', email: 'x@example.org', ttlMs: 1000 });
    });
    expect(link.url).toBe(`${house.config.publicUrl}/some-page#token=${link.token}`);
  });
});
