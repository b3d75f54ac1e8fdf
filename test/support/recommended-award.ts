import { ApplicantFacade, CreateApplication, SaveDraft, SaveOwnership, SubmitApplication } from '@traverse/applicant';

import { CreatePersonWithRoles } from '@traverse/identity';
import { type Actor, newId, systemActor } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';

import { RecommendDecision } from '../../libs/award/src/decision/recommend-decision.js';
import { alpineDocument, member, pilotAnswers, publishCall, seedCompany, staff } from './alpine.js';
import type { TestApp } from './app.js';

const system = systemActor('test');

export interface RecommendedAward {
  readonly id: string;
  readonly owner: Actor;
  readonly organisationId: string;
  readonly callId: string;
  /** Of Baden-Württemberg. */
  readonly envelopeId: string;
  readonly decisionId: string;
}

interface Wanted {
  readonly call?: Parameters<typeof alpineDocument>[0];
  readonly firm?: Parameters<typeof seedCompany>[1];
  /** Beside those that every pilot needs. */
  readonly answers?: Readonly<Record<string, unknown>>;
  /** A firm that is there already. */
  readonly organisationId?: string;
  /** The number of the holding that has all of it. */
  readonly holding?: string | undefined;
}

/** The actor with an account: who signs, signs by the name that stands in it. */
export async function signer(house: TestApp, actor: Actor, name: string): Promise<Actor> {
  const account = { email: `${newId()}@example.org`, name, password: 'seven blue lakes' };
  return { ...actor, personId: await house.get(CreatePersonWithRoles).execute(account) };
}

/** Evaluated and recommended for 7,500 in the currency of its authority; the firm alone signs. */
export async function recommendedAward(house: TestApp, programmeId: string, wanted: Wanted = {}): Promise<RecommendedAward> {
  const document = alpineDocument((doc) => {
    doc.agreement.parties = 'sme';
    wanted.call?.(doc);
  });
  const { callId, envelopes } = await publishCall(house.app, document);
  const organisationId = wanted.organisationId ?? (await seedCompany(house.app, wanted.firm));
  if (wanted.holding) await heldBy(house, organisationId, wanted.holding);
  const owner = await signer(house, member(organisationId), 'A. Huber');
  const { id } = await house.get(CreateApplication).execute(owner, { callId, instrument: 'pilot', organisationId });
  await house.get(SaveDraft).execute(owner, id, { ...pilotAnswers, ...wanted.answers }, 1);
  await house.get(SubmitApplication).execute(owner, id);
  await house.queues.drain();
  const partner = await seedCompany(house.app, { kind: 'partner', countryCode: 'AT', nutsCode: 'AT332' });
  const applicants = house.get(ApplicantFacade);
  await house.get(UnitOfWork).run(system, (tx) => applicants.markPartnered(tx, id, partner));
  await house.queues.drain();
  await house.get(UnitOfWork).run(system, (tx) => applicants.finishEvaluation(tx, id));
  const decision = { applicationId: id, outcome: 'fund' as const, amount: '7500.00', reason: 'ranking.fund' };
  const { id: decisionId } = await house.get(RecommendDecision).execute(staff('officer', programmeId), decision);
  return { id, owner, organisationId, callId, envelopeId: envelopes['baden-wuerttemberg'] ?? '', decisionId };
}

/** The company says that this holding, known by its number, has the majority of it. */
export async function heldBy(house: TestApp, organisationId: string, holding: string): Promise<void> {
  const nobody = { kind: 'enterprise', countryCode: 'DE' };
  const periods = [{ yearEnd: '2025-12-31', headcount: '20', turnover: '1000000.00', balanceSheetTotal: '500000.00' }];
  await house.get(SaveOwnership).execute(member(organisationId), organisationId, {
    enterprises: [
      { ...nobody, id: organisationId, name: 'Werkstatt GmbH', registrationNumber: null, periods },
      { ...nobody, id: 'holding', name: 'Holding AG', registrationNumber: holding, periods },
    ],
    links: [{ ownerId: 'holding', ownedId: organisationId, capitalBps: 10_000, votesBps: 10_000, control: [], since: null }],
  });
}
