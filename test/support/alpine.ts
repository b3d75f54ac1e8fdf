import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { INestApplicationContext } from '@nestjs/common';

import { SaveCompanyProfile } from '@traverse/applicant';
import { IdentityFacade } from '@traverse/identity';
import { type Actor, newId, type Right, systemActor } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';
import { type CallDocument, CreateAuthority, CreateCall, CreateProgramme, PublishCall } from '@traverse/programme';

import { UpdateOrganisation } from '../../libs/identity/src/organisation/update-organisation.js';

const HOUR_MS = 3_600_000;

/** `2026-12-15T17:00:00` on the wall clocks of Rome. */
export function inRome(instant: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', dateStyle: 'short', timeStyle: 'medium' })
    .format(instant)
    .replace(' ', 'T');
}

type Edit = (document: Mutable<CallDocument>) => void;
type Mutable<T> = { -readonly [K in keyof T]: Mutable<T[K]> };

/** The composed Alpine call, open from an hour ago for thirty days, under a key of its own, without further dates. */
export function alpineDocument(edit: Edit = () => undefined): CallDocument {
  const document = JSON.parse(readFileSync(join(__dirname, '../../programmes/alpine-2026-2.json'), 'utf8')) as Mutable<CallDocument>;
  const now = Date.now();
  document.key = `alpine-${newId().slice(-12)}`;
  document.opensAt = inRome(new Date(now - HOUR_MS));
  document.closesAt = inRome(new Date(now + 30 * 24 * HOUR_MS));
  document.timetable = [];
  document.questions = { published: true };
  if (document.evaluation) delete document.evaluation.phases;
  // Tests make all kinds of calls of it, also those that may have no quotas.
  for (const envelope of document.envelopes) delete envelope.quotas;
  edit(document);
  return document;
}

/** A call in which firms name their partner, by its id, in the answer `partner`. */
export const firmsNamePartners: Edit = (doc) => {
  doc.partner.mode = 'named';
  const field = {
    type: 'string',
    format: 'uuid',
    'x-text': { label: { en: 'Partner', de: 'Partner' } },
    'x-widget': 'partner',
    'x-fact': 'partner',
  };
  const project = doc.formParts['project'];
  if (!project) throw new Error('the call has changed');
  Object.assign(project.properties, { partner: field });
  project.required.push('partner');
  project['x-steps'][0]?.fields.push('partner');
};

const ACCOUNTS: Readonly<Record<string, { country: string; iban: string; townName: string }>> = {
  'baden-wuerttemberg': { country: 'DE', iban: 'DE89370400440532013000', townName: 'Stuttgart' },
  'auvergne-rhone-alpes': { country: 'FR', iban: 'FR1420041010050500013M02606', townName: 'Lyon' },
  piemonte: { country: 'IT', iban: 'IT60X0542811101000000123456', townName: 'Torino' },
  tirol: { country: 'AT', iban: 'AT611904300234573201', townName: 'Innsbruck' },
  ticino: { country: 'CH', iban: 'CH9300762011623852957', townName: 'Bellinzona' },
};

type House = Pick<INestApplicationContext, 'get'>;
const seed = systemActor('seed');

/** The programme with the authorities that the Alpine call names. */
export async function seedProgramme(house: House, document: CallDocument): Promise<string> {
  const { id } = await house.get(CreateProgramme).execute(seed, document.programme);
  for (const { key, name, currency } of document.authorities) {
    const account = ACCOUNTS[key];
    if (!account) throw new Error(`no account for ${key}`);
    const bankProfile = currency === 'CHF' ? 'swiss-domestic' : 'sepa';
    await house.get(CreateAuthority).execute(seed, { programmeId: id, key, name: name['en'] ?? key, currency, bankProfile, ...account });
  }
  return id;
}

export interface SeededCall {
  readonly callId: string;
  /** By key. */
  readonly envelopes: Readonly<Record<string, string>>;
}

export async function publishCall(house: House, document: CallDocument): Promise<SeededCall> {
  const { id } = await house.get(CreateCall).execute(seed, document);
  const { envelopes } = await house.get(PublishCall).execute(seed, id);
  return { callId: id, envelopes: Object.fromEntries(envelopes.map((envelope) => [envelope.key, envelope.id])) };
}

/** A small firm in Stuttgart, or wherever its NUTS code says, with its figures. */
export async function seedCompany(
  house: House,
  more: {
    kind?: 'sme' | 'partner';
    nutsCode?: string;
    countryCode?: string;
    headcount?: string;
    includesLinked?: boolean;
    nace?: string | null;
    name?: string;
    vatNumber?: string;
    registrationNumber?: string;
  } = {},
): Promise<string> {
  const { headcount = '24.5', includesLinked = true, nace = '25.62', ...organisation } = more;
  const address = { street: 'Hauptstraße', buildingNumber: '1', postCode: '70173', townName: 'Stuttgart' };
  const made = await house
    .get(UnitOfWork)
    .run(seed, async (tx) =>
      house
        .get(IdentityFacade)
        .createOrganisation(tx, { kind: 'sme', name: 'Werkstatt GmbH', countryCode: 'DE', nutsCode: 'DE111', ...address, ...organisation }),
    );
  if (made.kind === 'sme')
    await house.get(SaveCompanyProfile).execute(seed, made.id, {
      headcount,
      turnover: '3000000.00',
      balanceSheetTotal: '1500000.00',
      currency: 'EUR',
      yearEnd: '2025-12-31',
      includesLinked,
      nace,
    });
  return made.id;
}

/** Its owner corrects what the house knows of it, such as its seat. */
export async function correctCompany(
  house: House,
  owner: Actor,
  id: string,
  patch: Parameters<UpdateOrganisation['execute']>[2],
): Promise<void> {
  await house.get(UpdateOrganisation).execute(owner, id, patch);
}

/** Somebody of a company; the request is one that has just arrived. */
export function member(organisationId: string, right: Right = 'owner', kind: 'sme' | 'partner' = 'sme'): Actor {
  return { personId: newId(), system: null, staff: [], memberships: [{ organisationId, kind, right }] };
}

export function staff(role: Actor['staff'][number]['role'], programmeId: string | null = null): Actor {
  return { personId: newId(), system: null, staff: [{ role, programmeId }], memberships: [] };
}

/** The same actor with a request that arrived then. */
export function arriving(actor: Actor, receivedAt: Date, key?: string): Actor {
  const idempotency = key ? { idempotency: { key, route: 'test', bodyHash: 'x' } } : {};
  return { ...actor, request: { id: newId(), receivedAt, ...idempotency } };
}

/** Complete answers to the form of the instrument `pilot`. */
export const pilotAnswers = {
  title: 'Dry machining of timber joints',
  need: 'We want to find out whether our joints hold when they are milled dry, which nobody near us can test.',
  competences: ['timber-construction', 'automation-robotics'],
  languages: ['de', 'en'],
  borderBenefit: 'The only test stand of this size is on the other side of the border.',
  plannedStart: '2027-03-01',
  plannedEnd: '2027-08-31',
  costs: { facility: '6000.00', experts: '4000.00' },
  inDifficulty: false,
  recoveryOrder: false,
};
