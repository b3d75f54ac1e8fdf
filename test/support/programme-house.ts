import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { CreatePersonWithRoles, type GrantableRole } from '@traverse/identity';
import { type Right, systemActor } from '@traverse/kernel';
import { GrantAccreditation, SavePartnerProfile } from '@traverse/partner';
import { SaveEvaluator } from '@traverse/evaluator';
import { type CallDocument, CreateAuthority, CreateCall, CreateProgramme } from '@traverse/programme';

import { seedCompany } from './alpine.js';
import type { TestApp } from './app.js';
import { Visitor } from './visitor.js';

type Mutable<T> = { -readonly [K in keyof T]: Mutable<T[K]> };

const HOUR_MS = 3_600_000;
const PASSWORD = 'seven blue lakes';
const seed = systemActor('seed');

/** Valid numbers that pay nobody, one a country. */
const IBANS: Readonly<Record<string, string>> = {
  AT: 'AT611904300234573201',
  BE: 'BE68539007547034',
  CH: 'CH9300762011623852957',
  DE: 'DE89370400440532013000',
  ES: 'ES9121000418450200051332',
  FR: 'FR1420041010050500013M02606',
  IE: 'IE29AIBK93115212345678',
  IT: 'IT60X0542811101000000123456',
  NL: 'NL91ABNA0417164300',
  PL: 'PL61109010140000071219812874',
  RO: 'RO49AAAA1B31007593840000',
};

const local = (instant: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(instant).replace(' ', 'T');

/** A file of programmes/ as it is, but open now: opened an hour ago, to be ranked in six minutes and closed in two hours. */
export function openedNow(file: string, now: Date): CallDocument {
  const document = JSON.parse(readFileSync(join(__dirname, '../../programmes', file), 'utf8')) as Mutable<CallDocument>;
  const at = (hours: number): string => local(new Date(now.getTime() + hours * HOUR_MS), document.timeZone);
  document.opensAt = at(-1);
  if (document.closesAt !== null) document.closesAt = at(2);
  if (document.selection.mode === 'rolling') document.selection = { mode: 'rolling', slots: [at(0.1)] };
  document.timetable = [];
  if (document.evaluation?.phases?.basis === 'dates') delete document.evaluation.phases;
  delete (document as { questions?: unknown }).questions;
  return document;
}

/** People, organisations and authorities, as a programme needs them. Everybody has an e-mail domain of their own: a shared one is a conflict of interest. */
export class ProgrammeHouse {
  private serial = 0;

  constructor(readonly app: TestApp) {}

  async person(
    role: GrantableRole | null,
    organisation?: { readonly id: string; readonly right: Right },
  ): Promise<{ personId: string; visitor: Visitor }> {
    const email = `person@house${(this.serial += 1)}.example`;
    const memberships = organisation ? [{ organisationId: organisation.id, right: organisation.right }] : [];
    const staff = role ? [{ role, programmeId: null }] : [];
    const personId = await this.app
      .get(CreatePersonWithRoles)
      .execute({ email, name: `Person ${this.serial}`, password: PASSWORD, memberships, staff });
    const visitor = new Visitor(this.app);
    await visitor.logIn(email, PASSWORD);
    return { personId, visitor };
  }

  async evaluator(): Promise<Visitor> {
    const { personId, visitor } = await this.person('evaluator');
    await this.app.get(SaveEvaluator).execute(seed, personId, {
      employer: `House ${this.serial}`,
      countryCode: 'SI',
      nutsCode: 'SI041',
      nationalities: ['SI'],
      competences: ['sensors-iot'],
      languages: ['en', 'de', 'fr'],
      maxLoad: 100,
    });
    return visitor;
  }

  /** The programme, its authorities, and the call as a draft. */
  async draft(document: CallDocument, known: Map<string, string>): Promise<{ programmeId: string; callId: string }> {
    const { key } = document.programme;
    const programmeId = known.get(key) ?? (await this.app.get(CreateProgramme).execute(seed, document.programme)).id;
    if (!known.has(key))
      for (const authority of document.authorities)
        await this.app.get(CreateAuthority).execute(seed, {
          programmeId,
          key: authority.key,
          name: authority.name['en'] ?? authority.key,
          country: authority.country,
          currency: authority.currency,
          bankProfile: authority.currency === 'CHF' ? 'swiss-domestic' : 'sepa',
          iban: IBANS[authority.country] ?? '',
          townName: 'Town',
        });
    known.set(key, programmeId);
    const { id: callId } = await this.app.get(CreateCall).execute(seed, document);
    return { programmeId, callId };
  }

  async firm(nutsCode: string, countryCode: string): Promise<{ id: string; visitor: Visitor }> {
    const id = await seedCompany(this.app.app, { nutsCode, countryCode, name: `Firm ${this.serial}` });
    return { id, visitor: (await this.person(null, { id, right: 'owner' })).visitor };
  }

  /** In the directory, and accredited where the programme asks for it. */
  async partner(programmeId: string, nutsCode: string, countryCode: string): Promise<{ id: string; visitor: Visitor }> {
    const id = await seedCompany(this.app.app, { kind: 'partner', nutsCode, countryCode, name: `Laboratory ${this.serial}` });
    const profile = {
      competences: ['sensors-iot', 'data-ai'],
      languages: ['en', 'de'],
      offers: { en: 'We measure what others cannot.' },
      capacity: 50,
      published: true,
    };
    await this.app.get(SavePartnerProfile).execute(seed, id, profile);
    await this.app
      .get(GrantAccreditation)
      .execute(seed, { organisationId: id, programmeId, validFrom: '2020-01-01', validTo: '2099-12-31' });
    return { id, visitor: (await this.person(null, { id, right: 'owner' })).visitor };
  }
}
