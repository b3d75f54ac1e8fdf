import { ApplicantFacade, WithdrawApplication } from '@traverse/applicant';
import { systemActor } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';

import { alpineDocument, inRome, member, publishCall, seedCompany } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { caught } from '../../../../test/support/caught.js';
import { EvaluationOffice } from '../../../../test/support/evaluation.js';
import { AssignByHand } from '../assignment/assign-by-hand.js';
import { DeclareConflicts } from './declare-conflicts.js';
import { EvaluatorQueries } from './evaluator.queries.js';

const DAY_MS = 86_400_000;
let house: TestApp;
let office: EvaluationOffice;
beforeAll(async () => {
  house = await startTestApp();
  office = await EvaluationOffice.open(house);
});
afterAll(() => house.close());

/** What the page of this evaluator shows, and what it sends: all that is ticked there, and this one more. */
async function page(person: string, callId: string) {
  const me = office.reviewer(person);
  const { parties } = await house.get(EvaluatorQueries).conflictList(me, callId);
  const ticked = parties.filter(({ declared }) => declared);
  const declaring = house.get(DeclareConflicts);
  const declare = (...more: string[]): Promise<unknown> =>
    declaring.execute(me, callId, { organisationIds: [...ticked.map(({ organisationId }) => organisationId), ...more] });
  const takeBack = (...takenBack: string[]): Promise<unknown> => declaring.execute(me, callId, { organisationIds: [], takenBack });
  return { parties, ticked, declare, takeBack };
}

async function swapPartner(applicationId: string, name: string): Promise<string> {
  const partner = await seedCompany(house.app, { kind: 'partner', countryCode: 'AT', nutsCode: 'AT332', name });
  await house.get(UnitOfWork).run(systemActor('test'), (tx) => house.get(ApplicantFacade).markPartnered(tx, applicationId, partner));
  await house.queues.drain();
  return partner;
}

test('what was declared of a firm that withdrew is kept when more is added, and taken back only by hand', async () => {
  const callId = await office.publishCall();
  const [gone, other] = [await office.application(callId), await office.application(callId)];
  const [person = ''] = await office.evaluators(1);
  await (await page(person, callId)).declare(gone.organisationId);
  await house.get(WithdrawApplication).execute(member(gone.organisationId), gone.id, 'No time for it');
  await house.queues.drain();
  const after = await page(person, callId);
  expect(after.ticked).toEqual([{ organisationId: gone.organisationId, name: 'Werkstatt GmbH', declared: true }]);
  await after.declare(other.organisationId);
  const both = (await page(person, callId)).ticked.map(({ organisationId }) => organisationId).sort();
  expect(both).toEqual([gone.organisationId, other.organisationId].sort());
  // Nobody else sees it any more.
  const [colleague = ''] = await office.evaluators(1);
  expect((await page(colleague, callId)).parties.map(({ organisationId }) => organisationId)).not.toContain(gone.organisationId);
});

test('when the time to declare is over, somebody who had declared the partner before can still add the new one', async () => {
  const at = (days: number): string => inRome(new Date(house.clock.now().getTime() + days * DAY_MS));
  const { callId } = await publishCall(
    house.app,
    alpineDocument((doc) => {
      doc.opensAt = at(-1);
      doc.closesAt = at(1);
      const phases = { conflictsUntil: at(4), reviewsUntil: at(10), thirdReviewsUntil: at(15), rankingUntil: at(20) };
      Object.assign(doc.evaluation ?? {}, { phases: { basis: 'dates', ...phases } });
    }),
  );
  const { id } = await office.application(callId);
  const [person = ''] = await office.evaluators(1);
  const before = await swapPartner(id, 'Holzlabor');
  await (await page(person, callId)).declare(before);
  const now = await swapPartner(id, 'Messhaus');
  await house.clock.advance(5 * DAY_MS);
  const late = await page(person, callId);
  expect(late.parties.filter(({ organisationId }) => [before, now].includes(organisationId))).toEqual([
    { organisationId: before, name: 'Holzlabor', declared: true },
    { organisationId: now, name: 'Messhaus', declared: false },
  ]);
  await late.declare(now);
  expect((await page(person, callId)).ticked.map(({ name }) => name)).toEqual(['Holzlabor', 'Messhaus']);
  const invite = house.get(AssignByHand).execute(office.officer, { applicationId: id, personId: person });
  expect(await caught(invite)).toMatchObject({ code: 'evaluator.conflict-of-interest' });
  // Back again: what was said of it holds.
  await house.get(UnitOfWork).run(systemActor('test'), (tx) => house.get(ApplicantFacade).markPartnered(tx, id, before));
  expect((await page(person, callId)).ticked.map(({ organisationId }) => organisationId)).toContain(before);
});

test('what was declared after the page was opened is not taken back by sending it', async () => {
  const callId = await office.publishCall();
  const [first, second] = [await office.application(callId), await office.application(callId)];
  const [person = ''] = await office.evaluators(1);
  await (await page(person, callId)).declare(first.organisationId);
  const open = await page(person, callId);
  await (await page(person, callId)).declare(second.organisationId);
  await open.takeBack(first.organisationId);
  expect((await page(person, callId)).ticked.map(({ organisationId }) => organisationId)).toEqual([second.organisationId]);
});
