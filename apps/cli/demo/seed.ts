import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { INestApplicationContext } from '@nestjs/common';

import { CreatePersonWithRoles, IdentityFacade } from '@traverse/identity';
import type { Actor, StaffRole } from '@traverse/kernel';
import { CONFIG, type Config, ProgrammeClock, UnitOfWork } from '@traverse/platform';
import { SaveCompanyProfile } from '@traverse/applicant';
import { SaveEvaluator } from '@traverse/evaluator';
import { GrantAccreditation, SavePartnerProfile } from '@traverse/partner';
import { CreateAuthority, CreateCall, CreateProgramme, type PhaseTerms, PublishCall } from '@traverse/programme';

import { detailsOf } from './partner-details.js';
import { authorities, companies, type DemoOrganisation, evaluators, ibanOfAuthority, mailOf, partners, PASSWORD, staff } from './world.js';

/** Names the call of the demonstration, so that no code does. */
const DEMONSTRATION = 'programmes/demonstration.txt';
const ROLES: readonly StaffRole[] = ['administrator', 'officer'];

/** What the seed made: ids by key. */
export interface SeededWorld {
  readonly programmeId: string;
  readonly callId: string;
  readonly organisations: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
}

interface DemoDocument {
  readonly programme: { readonly key: string; readonly title: Record<string, string> };
  readonly opensAt: string;
  readonly closesAt: string;
  readonly timetable: readonly { readonly at: string }[];
  readonly questions: { readonly until: string };
  readonly evaluation: { readonly phases?: PhaseTerms };
}

const DAY_MS = 86_400_000;
const OPEN_SINCE_DAYS = 30;

/** The same call, read blind, open for a month and for three weeks more, whenever the demonstration is started: all its dates are moved by whole days. */
function openNow(document: DemoDocument, now: Date): DemoDocument {
  const days = Math.round((now.getTime() - OPEN_SINCE_DAYS * DAY_MS - Date.parse(`${document.opensAt}Z`)) / DAY_MS);
  const moved = (local: string): string => new Date(Date.parse(`${local}Z`) + days * DAY_MS).toISOString().slice(0, local.length);
  const timetable = document.timetable.map((entry) => ({ ...entry, at: moved(entry.at) }));
  const questions = { ...document.questions, until: moved(document.questions.until) };
  // Whoever reviews learns neither who applies nor who would deliver: the most that a call can ask for is what is shown.
  const evaluation = { ...document.evaluation, blind: true, ...movedPhases(document.evaluation.phases, moved) };
  return { ...document, opensAt: moved(document.opensAt), closesAt: moved(document.closesAt), timetable, questions, evaluation };
}

function movedPhases(phases: PhaseTerms | undefined, moved: (local: string) => string): { readonly phases?: PhaseTerms } {
  if (phases?.basis !== 'dates') return {};
  const { conflictsUntil, reviewsUntil, thirdReviewsUntil, rankingUntil } = phases;
  return {
    phases: {
      ...phases,
      conflictsUntil: moved(conflictsUntil),
      reviewsUntil: moved(reviewsUntil),
      thirdReviewsUntil: moved(thirdReviewsUntil),
      rankingUntil: moved(rankingUntil),
    },
  };
}

async function demonstrationCall(root: string): Promise<DemoDocument> {
  const name = (await readFile(join(root, DEMONSTRATION), 'utf8')).trim();
  return JSON.parse(await readFile(join(root, 'programmes', name), 'utf8')) as DemoDocument;
}

/** Fills an empty database with the composed Alpine programme: authorities, staff, partners, evaluators, two companies, one open call. */
export async function seed(app: INestApplicationContext, root: string): Promise<SeededWorld> {
  const people = new Map<string, string>();
  const organisations = new Map<string, string>();
  const document = openNow(await demonstrationCall(root), app.get(ProgrammeClock).now());
  const installer: Actor = { personId: null, system: null, staff: ROLES.map((role) => ({ role, programmeId: null })), memberships: [] };
  const { id: programmeId } = await app.get(CreateProgramme).execute(installer, document.programme);
  for (const [i, authority] of authorities.entries()) {
    const bankProfile = authority.currency === 'CHF' ? ('swiss-domestic' as const) : ('sepa' as const);
    await app.get(CreateAuthority).execute(installer, { ...authority, programmeId, bankProfile, iban: ibanOfAuthority(authority, i) });
  }
  const persons = app.get(CreatePersonWithRoles);
  for (const { login, name, role } of staff) {
    const scope = role === 'administrator' ? null : programmeId;
    people.set(
      login,
      await persons.execute({ email: mailOf(login), name, password: PASSWORD, demoLogin: login, staff: [{ role, programmeId: scope }] }),
    );
  }
  for (const company of companies)
    await addOrganisation(app, company, 'sme', company.key === 'muster' ? 'applicant' : company.key, organisations, people);
  for (const partner of partners)
    await addOrganisation(app, partner, 'partner', partner.key === 'vide' ? 'partner' : partner.key, organisations, people);
  for (const { key, name } of evaluators) {
    people.set(
      key,
      await persons.execute({ email: mailOf(key), name, password: PASSWORD, demoLogin: key, staff: [{ role: 'evaluator', programmeId }] }),
    );
  }
  const officer: Actor = { ...installer, personId: people.get('officer') ?? null };
  const { id: callId } = await app.get(CreateCall).execute(officer, document);
  await app.get(PublishCall).execute(officer, callId);
  await describe(app, { programmeId, callId, organisations, people }, officer);
  await writeLogins(app.get<Config>(CONFIG).dataDir);
  return { programmeId, callId, organisations, people };
}

async function addOrganisation(
  app: INestApplicationContext,
  organisation: DemoOrganisation,
  kind: 'sme' | 'partner',
  login: string,
  organisations: Map<string, string>,
  people: Map<string, string>,
): Promise<void> {
  const { key, owner, language, ...address } = organisation;
  const { name, countryCode, nutsCode, townName, postCode } = address;
  const id = await app.get(UnitOfWork).run({ personId: null, system: 'system:seed', staff: [], memberships: [] }, async (tx) => {
    return app
      .get(IdentityFacade)
      .createOrganisation(tx, { kind, name, countryCode, nutsCode, townName, postCode, street: 'Via delle Alpi', buildingNumber: '1' }).id;
  });
  organisations.set(key, id);
  const membership = { organisationId: id, right: 'owner' as const };
  people.set(
    login,
    await app
      .get(CreatePersonWithRoles)
      .execute({ email: mailOf(login), name: owner, password: PASSWORD, language, demoLogin: login, memberships: [membership] }),
  );
}

/** What companies, partners and evaluators have written about themselves. */
async function describe(app: INestApplicationContext, world: SeededWorld, officer: Actor): Promise<void> {
  const { organisations, people, programmeId } = world;
  const memberOf = (key: string, login: string, kind: 'sme' | 'partner'): Actor => ({
    personId: people.get(login) ?? null,
    system: null,
    staff: [],
    memberships: [{ organisationId: organisations.get(key) ?? '', kind, right: 'owner' }],
  });
  const now = app.get(ProgrammeClock).now();
  const day = (days: number): string => new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10);
  for (const { key } of companies) {
    const figures = {
      headcount: '38.5',
      turnover: '6200000.00',
      balanceSheetTotal: '4100000.00',
      currency: 'EUR',
      yearEnd: '2025-12-31',
      includesLinked: true,
      nace: '28',
    };
    const login = key === 'muster' ? 'applicant' : key;
    await app.get(SaveCompanyProfile).execute(memberOf(key, login, 'sme'), organisations.get(key) ?? '', figures as never);
  }
  for (const { key, name, competences, languages, capacity } of partners) {
    const organisationId = organisations.get(key) ?? '';
    const login = key === 'vide' ? 'partner' : key;
    const offers = { en: `${name}: measuring, testing and building in ${competences.join(', ')}.` };
    const profile = { competences, languages, offers, equipment: [], capacity, published: true, ...detailsOf(key) };
    await app.get(SavePartnerProfile).execute(memberOf(key, login, 'partner'), organisationId, profile as never);
    await app.get(GrantAccreditation).execute(officer, { organisationId, programmeId, validFrom: day(-30), validTo: day(700) } as never);
  }
  for (const { key, employer, countryCode, nutsCode, competences, languages } of evaluators) {
    const input = { employer, countryCode, nutsCode, nationalities: [countryCode], competences, languages, maxLoad: 40 };
    await app.get(SaveEvaluator).execute(officer, people.get(key) ?? '', input);
  }
}

/** What `npm start` prints. */
async function writeLogins(dataDir: string): Promise<void> {
  const shown = ['applicant', 'partner', 'evaluator', ...staff.map(({ login }) => login)];
  const logins = shown.map((role) => ({ role, email: mailOf(role), password: PASSWORD }));
  await writeFile(join(dataDir, 'demo-logins.json'), JSON.stringify({ logins }, null, 2));
}
