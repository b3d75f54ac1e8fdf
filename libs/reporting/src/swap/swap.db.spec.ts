import { CreatePersonWithRoles } from '@traverse/identity';
import { type Actor, newId } from '@traverse/kernel';

import { alpineDocument, member, publishCall, seedProgramme, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { assignmentsOf } from '../../../../test/support/assignments.js';
import { caught } from '../../../../test/support/caught.js';
import { engage, seedApplication, type SeededPartner, seedPartner } from '../../../../test/support/partners.js';
import { Visitor } from '../../../../test/support/visitor.js';
import { SwapQueries } from './swap.queries.js';

const PASSWORD = 'a long enough pass phrase';
const CRITERIA = alpineDocument().evaluation?.criteria ?? [];

let house: TestApp;
let programmeId: string;
let office: Actor;
let officer: Visitor;
beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
  office = staff('officer', programmeId);
  officer = (await somebody('office.example', 'officer')).visitor;
  for (let i = 0; i < 3; i += 1) pool.push(await evaluator(i));
});
afterAll(() => house.close());

interface Someone {
  readonly id: string;
  readonly visitor: Visitor;
}
const pool: Someone[] = [];

async function somebody(domain: string, role: 'officer' | 'evaluator'): Promise<Someone> {
  const email = `${newId()}@${domain}`;
  const id = await house.get(CreatePersonWithRoles).execute({ email, name: role, password: PASSWORD, staff: [{ role, programmeId }] });
  const visitor = new Visitor(house);
  await visitor.logIn(email, PASSWORD);
  return { id, visitor };
}

async function evaluator(i: number): Promise<Someone> {
  const one = await somebody(`university-${i}.example`, 'evaluator');
  await officer.send('PUT', `/api/evaluators/${one.id}`, {
    ...{ employer: `University ${i}`, countryCode: 'SI', nutsCode: 'SI041', nationalities: ['SI'], maxLoad: 50 },
    ...{ competences: ['timber-construction'], languages: ['de', 'en'] },
  });
  return one;
}

/** A laboratory with somebody whose mail address is of the university where this evaluator works. */
async function labTiedTo(person: string): Promise<SeededPartner> {
  const lab = await seedPartner(house, programmeId, { name: 'Uni-Labor' });
  const domain = `university-${pool.findIndex(({ id }) => id === person)}.example`;
  const memberships = [{ organisationId: lab.id, right: 'viewer' as const }];
  await house.get(CreatePersonWithRoles).execute({ email: `${newId()}@${domain}`, name: 'Both', password: PASSWORD, memberships });
  return lab;
}

async function review(one: { readonly id: string; readonly person: string }): Promise<void> {
  const visitor = pool.find(({ id }) => id === one.person)?.visitor;
  const scores = Object.fromEntries(CRITERIA.map(({ key, scaleMax }) => [key, { score: scaleMax - 1, comment: 'Because of this.' }]));
  await visitor?.post(`/api/assignments/${one.id}/accept`);
  await visitor?.send('PATCH', `/api/assignments/${one.id}/scores`, { scores, overallComment: 'Good.', scoresVersion: 1 });
  expect((await visitor?.post(`/api/assignments/${one.id}/submit`))?.status).toBeLessThan(300);
}

const swapOf = (id: string, partner?: string) => house.get(SwapQueries).of(office, id, partner);
const told = ({ steps }: Awaited<ReturnType<typeof swapOf>>) =>
  steps.map(({ thing, effect, conflict, underEarlier }) => [thing, effect, conflict, underEarlier]);

test('what a swap would do to each later step is told before, is what it does, and is shown after', async () => {
  const { callId } = await publishCall(house.app, alpineDocument());
  const application = await seedApplication(house, callId);
  await house.queues.drain();
  expect(await swapOf(application.id)).toMatchObject({ current: null, asked: null, earlier: null, mayPropose: true, steps: [] });

  const before = await seedPartner(house, programmeId, { name: 'Altes Labor' });
  const engagementId = await engage(house, office, application, before);
  await house.queues.drain();
  await officer.post(`/api/calls/${callId}/assignment-plans`, { send: true });
  await house.queues.drain();
  const assigned = await assignmentsOf(house, application.id);
  expect(assigned).toHaveLength(2);
  const [first = { id: '', person: '' }, second = { id: '', person: '' }] = assigned;
  const tied = await labTiedTo(first.person);
  expect(told(await swapOf(application.id, tied.id))).toEqual([
    ['assignment', 'replaced', 'email-domain', false],
    ['assignment', 'goes-on', null, false],
  ]);
  await review(first);
  await review(second);
  await house.queues.drain();
  expect((await officer.post(`/api/calls/${callId}/rankings`)).status).toBe(201);
  await officer.post(`/api/calls/${callId}/decisions/recommend`);
  await house.queues.drain();

  const free = await seedPartner(house, programmeId, { name: 'Freies Labor' });
  expect(told(await swapOf(application.id, free.id))).toEqual([
    ['review', 'stands', null, false],
    ['review', 'stands', null, false],
    ['ranking', 'stands', null, false],
    ['decision', 'stands', null, false],
  ]);
  const foretold = await swapOf(application.id, tied.id);
  expect(foretold).toMatchObject({ current: { engagementId, partnerName: 'Altes Labor', state: 'confirmed' }, mayPropose: true });
  expect(foretold.steps[2]).toMatchObject({ thing: 'ranking', rank: 1 });
  expect(told(foretold)).toEqual([
    ['review', 'voided', 'email-domain', false],
    ['review', 'stands', null, false],
    ['ranking', 'superseded', null, false],
    ['decision', 'sent-back', null, false],
  ]);

  await engage(house, office, application, tied);
  await house.queues.drain();
  expect((await assignmentsOf(house, application.id)).map(({ state }) => state)).toEqual(['voided', 'submitted', 'invited']);
  const after = await swapOf(application.id);
  expect(after).toMatchObject({
    current: { partnerName: 'Uni-Labor' },
    earlier: { engagementId, partnerName: 'Altes Labor', state: 'replaced' },
  });
  expect(after.swappedAt).toEqual(expect.any(String));
  expect(after.steps.map(({ thing, state, effect, underEarlier }) => [thing, state, effect, underEarlier])).toEqual([
    ['review', 'submitted', 'stands', true],
    ['assignment', 'invited', 'goes-on', false],
    ['ranking', 'fund', 'superseded', true],
    ['decision', 'sent-back', 'sent-back', true],
  ]);
});

test('is for those who decide on it or look into it, and never for a party', async () => {
  const { callId } = await publishCall(house.app, alpineDocument());
  const application = await seedApplication(house, callId);
  await house.queues.drain();
  const lab = await seedPartner(house, programmeId);
  await engage(house, office, application, lab);
  const auditor = staff('auditor', programmeId);
  expect(await house.get(SwapQueries).of(auditor, application.id)).toMatchObject({ mayPropose: false, current: { state: 'confirmed' } });
  const strangers = [
    staff('officer', newId()),
    member(application.organisationId),
    lab.owner,
    { ...lab.owner, staff: office.staff },
    { ...member(application.organisationId, 'viewer'), staff: auditor.staff },
  ];
  for (const stranger of strangers)
    expect(await caught(house.get(SwapQueries).of(stranger, application.id))).toMatchObject({ code: 'application.not-found', status: 404 });
});
