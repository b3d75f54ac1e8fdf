import { ApplicantFacade } from '@traverse/applicant';
import { type Actor, systemActor } from '@traverse/kernel';
import { type DeliveredEvent, UnitOfWork } from '@traverse/platform';

import { alpineDocument, firmsNamePartners, publishCall, seedProgramme, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { engage, seedApplication, type SeededApplication, type SeededPartner, seedPartner } from '../../../../test/support/partners.js';
import { PartnerFacade } from '../partner.facade.js';
import { AcceptEngagement } from './accept-engagement.js';
import { AskPartnerAgain } from './ask-partner-again.js';
import { ConfirmEngagement } from './confirm-engagement.js';
import { DeclineEngagement } from './decline-engagement.js';
import { ProposeEngagement } from './propose-engagement.js';

let house: TestApp;
let programmeId: string;
let officer: Actor;
beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
  officer = staff('officer', programmeId);
});
afterAll(() => house.close());

const as = (work: Parameters<UnitOfWork['run']>[1]) => house.get(UnitOfWork).run(systemActor('test'), work);
const engagementsOf = (applicationId: string) =>
  house.query<{ id: string; state: string; partner: string }>(
    `SELECT "id", "state", "partner_organisation_id" AS "partner" FROM "partner"."engagement" WHERE "application_id" = $1 ORDER BY "id"`,
    [applicationId],
  );

async function reject({ id }: SeededApplication): Promise<void> {
  await house.queues.drain();
  await as(async (tx) => {
    await house.get(ApplicantFacade).finishEvaluation(tx, id);
    await house.get(ApplicantFacade).reject(tx, id);
  });
  await house.queues.drain();
}
async function allowAppeal({ id }: SeededApplication): Promise<void> {
  await as((tx) => house.get(ApplicantFacade).approve(tx, id, 7500_00n, 'The appeal was allowed.'));
  await house.queues.drain();
}

test('an application that goes on after an appeal asks the partner again whose place was freed, once', async () => {
  const { callId } = await publishCall(house.app, alpineDocument());
  const lab = await seedPartner(house, programmeId);
  const application = await seedApplication(house, callId);
  await house.queues.drain();
  await engage(house, officer, application, lab);
  await reject(application);
  expect((await engagementsOf(application.id)).map(({ state }) => state)).toEqual(['broken-off']);

  await allowAppeal(application);
  const asked = await engagementsOf(application.id);
  expect(asked.map(({ state, partner }) => [state, partner])).toEqual([
    ['broken-off', lab.id],
    ['proposed', lab.id],
  ]);
  const again = asked.at(-1)?.id ?? '';
  await house.get(AcceptEngagement).execute(lab.owner, again);
  await house.queues.drain();
  // The first commitment has ended: the firm says again whether it wants this one.
  expect(await house.get(PartnerFacade).confirmedEngagement(application.id)).toBeNull();
  await house.get(ConfirmEngagement).execute(application.owner, again);
  expect(await house.get(PartnerFacade).confirmedEngagement(application.id)).toMatchObject({ id: again });
  // The news may come twice.
  await house.get(AskPartnerAgain).handleOutside({ subjectId: application.id } as DeliveredEvent);
  expect(await engagementsOf(application.id)).toHaveLength(2);
});

test.each(['asked', 'accepted', 'declined'])(
  'the partner that the firm had confirmed is asked again, not one that was %s in its place',
  async (swap) => {
    const { callId } = await publishCall(house.app, alpineDocument());
    const [lab, other] = [await seedPartner(house, programmeId), await seedPartner(house, programmeId, { name: 'Neues Labor' })];
    const application = await seedApplication(house, callId);
    await house.queues.drain();
    await engage(house, officer, application, lab);
    const { id } = await house.get(ProposeEngagement).execute(officer, application.id, other.id);
    if (swap === 'accepted') await house.get(AcceptEngagement).execute(other.owner, id);
    if (swap === 'declined') await house.get(DeclineEngagement).execute(other.owner, id, { code: 'no-capacity' });
    await reject(application);
    await allowAppeal(application);
    const asked = await engagementsOf(application.id);
    expect(asked).toHaveLength(3);
    expect(asked.at(-1)).toMatchObject({ state: 'proposed', partner: lab.id });
    await house.get(AskPartnerAgain).handleOutside({ subjectId: application.id } as DeliveredEvent);
    expect(await engagementsOf(application.id)).toEqual(asked);
  },
);

test('a partner that the firm names needs no further yes of the firm; one that came in its place and is asked again does', async () => {
  const { callId } = await publishCall(house.app, alpineDocument(firmsNamePartners));
  const [lab, other] = [await seedPartner(house, programmeId), await seedPartner(house, programmeId, { name: 'Neues Labor' })];
  const [kept, swapped] = [
    await seedApplication(house, callId, { answers: { partner: lab.id } }),
    await seedApplication(house, callId, { answers: { partner: lab.id } }),
  ];
  await house.queues.drain();
  const acceptLast = async ({ id }: SeededApplication, { owner }: SeededPartner): Promise<unknown> => {
    await house.get(AcceptEngagement).execute(owner, (await engagementsOf(id)).at(-1)?.id ?? '');
    await house.queues.drain();
    return (await engagementsOf(id)).at(-1);
  };
  expect(await acceptLast(kept, lab)).toMatchObject({ state: 'confirmed' });
  expect(await acceptLast(swapped, lab)).toMatchObject({ state: 'confirmed' });
  await engage(house, officer, swapped, other);
  for (const application of [kept, swapped]) {
    await reject(application);
    await allowAppeal(application);
  }
  expect(await acceptLast(kept, lab)).toMatchObject({ state: 'confirmed', partner: lab.id });
  expect(await acceptLast(swapped, other)).toMatchObject({ state: 'accepted', partner: other.id });
});
