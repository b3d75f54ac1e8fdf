import { CreateApplication, SaveDraft, SubmitApplication } from '@traverse/applicant';
import { type Actor, systemActor } from '@traverse/kernel';
import { GrantAccreditation, type ProfileInput, SavePartnerProfile } from '@traverse/partner';

import { AcceptEngagement } from '../../libs/partner/src/engagement/accept-engagement.js';
import { ConfirmEngagement } from '../../libs/partner/src/engagement/confirm-engagement.js';
import { ProposeEngagement } from '../../libs/partner/src/engagement/propose-engagement.js';
import { member, pilotAnswers, seedCompany } from './alpine.js';
import type { TestApp } from './app.js';
import { caught } from './caught.js';

const seed = systemActor('seed');

export interface SeededPartner {
  readonly id: string;
  readonly owner: Actor;
}

interface PartnerTraits extends Partial<ProfileInput> {
  readonly name?: string;
  readonly nutsCode?: string;
  readonly countryCode?: string;
  /** False: nobody vouches for it. */
  readonly accredited?: boolean;
}

/** A laboratory in Innsbruck that takes what a `pilotAnswers` asks for, in the directory and accredited in the programme. */
export async function seedPartner(house: TestApp, programmeId: string, traits: PartnerTraits = {}): Promise<SeededPartner> {
  const { name = 'Labor Innsbruck', nutsCode = 'AT332', countryCode = 'AT', accredited = true, ...profile } = traits;
  const id = await seedCompany(house.app, { kind: 'partner', name, nutsCode, countryCode });
  await house.get(SavePartnerProfile).execute(seed, id, {
    competences: ['timber-construction', 'automation-robotics'],
    languages: ['de', 'en'],
    offers: { de: 'Wir fräsen und prüfen Holzverbindungen.', en: 'We mill and test joints of timber.' },
    capacity: 3,
    published: true,
    ...profile,
  });
  if (accredited)
    await house.get(GrantAccreditation).execute(seed, { organisationId: id, programmeId, validFrom: '2020-01-01', validTo: '2099-12-31' });
  return { id, owner: member(id, 'owner', 'partner') };
}

export interface SeededApplication {
  readonly id: string;
  readonly organisationId: string;
  readonly owner: Actor;
}

/** A firm's application, submitted; eligible once the queues are drained. */
export async function seedApplication(
  house: TestApp,
  callId: string,
  more: {
    readonly company?: Parameters<typeof seedCompany>[1];
    /** Of a firm that is there already. */
    readonly organisationId?: string;
    readonly answers?: Readonly<Record<string, unknown>>;
  } = {},
): Promise<SeededApplication> {
  const organisationId = more.organisationId ?? (await seedCompany(house.app, more.company));
  const owner = member(organisationId);
  const { id } = await house.get(CreateApplication).execute(owner, { callId, instrument: 'pilot', organisationId });
  await house.get(SaveDraft).execute(owner, id, { ...pilotAnswers, ...more.answers }, 1);
  await house.get(SubmitApplication).execute(owner, id);
  return { id, organisationId, owner };
}

/** Proposed by this officer, accepted and confirmed: the engagement. With another one confirmed before it is a swap. */
export async function engage(house: TestApp, officer: Actor, application: SeededApplication, partner: SeededPartner): Promise<string> {
  const { id } = await house.get(ProposeEngagement).execute(officer, application.id, partner.id);
  await house.get(AcceptEngagement).execute(partner.owner, id);
  await house.get(ConfirmEngagement).execute(application.owner, id);
  return id;
}

/** Why a partner cannot be proposed, when that is why. */
export const obstaclesOf = async (work: Promise<unknown>): Promise<string[]> => {
  const error = (await caught(work)) as { code: string; fields: { code: string }[] } | null;
  if (error?.code !== 'partner.engagement.not-possible') throw new Error(`not refused, but ${JSON.stringify(error)}`);
  return error.fields.map(({ code }) => code.replace('partner.obstacle.', ''));
};
