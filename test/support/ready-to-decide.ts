import { ApplicantFacade, CreateApplication, SaveDraft, SubmitApplication } from '@traverse/applicant';
import { type Actor, systemActor } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';

import { alpineDocument, member, pilotAnswers, publishCall, seedCompany } from './alpine.js';
import type { TestApp } from './app.js';

export interface ReadyToDecide {
  readonly id: string;
  readonly owner: Actor;
  readonly envelopeId: string;
}

/** An application with a partner; in a competitive call evaluated as well. */
export async function readyToDecide(house: TestApp, mode: 'competitive' | 'first-come'): Promise<ReadyToDecide> {
  const { callId, envelopes } = await publishCall(
    house.app,
    alpineDocument((doc) => {
      if (mode === 'competitive') return;
      doc.selection = { mode };
      doc.evaluation = null;
    }),
  );
  const organisationId = await seedCompany(house.app);
  const owner = member(organisationId);
  const { id } = await house.get(CreateApplication).execute(owner, { callId, instrument: 'pilot', organisationId });
  await house.get(SaveDraft).execute(owner, id, pilotAnswers, 1);
  await house.get(SubmitApplication).execute(owner, id);
  await house.queues.drain();
  const partner = await seedCompany(house.app, { kind: 'partner', countryCode: 'AT', nutsCode: 'AT332' });
  const applicants = house.get(ApplicantFacade);
  await house.get(UnitOfWork).run(systemActor('test'), (tx) => applicants.markPartnered(tx, id, partner));
  await house.queues.drain();
  if (mode === 'competitive') await house.get(UnitOfWork).run(systemActor('test'), (tx) => applicants.finishEvaluation(tx, id));
  return { id, owner, envelopeId: envelopes['baden-wuerttemberg'] ?? '' };
}
