import { ApplicantFacade } from '@traverse/applicant';
import { type Actor, systemActor } from '@traverse/kernel';
import { type DeliveredEvent, UnitOfWork } from '@traverse/platform';

import { alpineDocument, publishCall, seedProgramme, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { seedApplication, seedPartner } from '../../../../test/support/partners.js';
import { PartnerFacade } from '../partner.facade.js';
import { AcceptEngagement } from './accept-engagement.js';
import { AskPartnerAgain } from './ask-partner-again.js';
import { ConfirmEngagement } from './confirm-engagement.js';
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

test('an application that goes on after an appeal asks the partner again whose place was freed, once', async () => {
  const { callId } = await publishCall(house.app, alpineDocument());
  const lab = await seedPartner(house, programmeId);
  const application = await seedApplication(house, callId);
  await house.queues.drain();
  const { id } = await house.get(ProposeEngagement).execute(officer, application.id, lab.id);
  await house.get(AcceptEngagement).execute(lab.owner, id);
  await house.get(ConfirmEngagement).execute(application.owner, id);
  await house.queues.drain();
  const applicants = house.get(ApplicantFacade);
  await as(async (tx) => {
    await applicants.finishEvaluation(tx, application.id);
    await applicants.reject(tx, application.id);
  });
  await house.queues.drain();
  expect((await engagementsOf(application.id)).map(({ state }) => state)).toEqual(['broken-off']);

  await as((tx) => applicants.approve(tx, application.id, 7500_00n, 'The appeal was allowed.'));
  await house.queues.drain();
  const asked = await engagementsOf(application.id);
  expect(asked.map(({ state, partner }) => [state, partner])).toEqual([
    ['broken-off', lab.id],
    ['proposed', lab.id],
  ]);
  const again = asked.at(-1)?.id ?? '';
  await house.get(AcceptEngagement).execute(lab.owner, again);
  await house.get(ConfirmEngagement).execute(application.owner, again);
  expect(await house.get(PartnerFacade).confirmedEngagement(application.id)).toMatchObject({ id: again });
  // The news may come twice.
  await house.get(AskPartnerAgain).handleOutside({ subjectId: application.id } as DeliveredEvent);
  expect(await engagementsOf(application.id)).toHaveLength(2);
});
