import { readFileSync } from 'node:fs';

import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';

import { newId } from '@traverse/kernel';

import { alpineDocument, seedProgramme, staff } from '../support/alpine.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { PASSWORD, People, type Somebody } from '../support/people.js';
import { recommendedAward } from '../support/recommended-award.js';
import { describeWithReferenceData, referenceData } from '../support/reference-data.js';
import type { Visitor } from '../support/visitor.js';
import { ConfirmDecision } from '../../libs/award/src/decision/confirm-decision.js';
import { EnterBankAccount } from '../../libs/finance/src/account/enter-bank-account.js';
import { IBAN } from '../../libs/finance/src/bank/payment-batch.samples.js';
import type { Grant } from '../../libs/reporting/src/registers/giving.js';
import { PublishRegisters } from '../../libs/reporting/src/registers/publish-registers.js';
import { RemoveNames } from '../../libs/reporting/src/registers/remove-names.js';

const YEAR_MS = 366 * 86_400_000;
const BASE = '/api/public/open-data/alpine-vouchers';
/** Of people, in what nobody publishes. */
const MARKER = 'Zwetschgenknödel';

let house: TestApp;
let programmeId = '';
let officer: Visitor;
let desk: Somebody;
let stranger: Visitor;
let auditor: Visitor;

type Row = Record<string, unknown>;
interface Register {
  readonly publishedAt: string | null;
  readonly dueOn: string;
  readonly overdue: boolean;
  readonly mayPublish: boolean;
  readonly operations: number;
  readonly grants: number;
  readonly files: readonly { readonly file: string; readonly bytes: number }[];
}
interface Preview {
  readonly operations: number;
  readonly grants: number;
  readonly counts: readonly { readonly gap: string; readonly awards: number }[];
  readonly items: readonly { readonly number: string; readonly gaps: readonly string[] }[];
}

beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
  const people = new People(house);
  desk = await people.somebody([], 'officer', programmeId);
  officer = desk.visitor;
  auditor = (await people.somebody([], 'auditor', programmeId)).visitor;
  stranger = (await people.somebody([], 'officer', newId())).visitor;
  const firm = await awarded({ firm: { name: 'Werkstatt GmbH', registrationNumber: 'HRB 12345' } });
  await awarded({ firm: { name: 'Tischlerei Huber e.U.' } });
  await people.somebody([{ organisationId: firm.organisationId, right: 'owner' }]);
  await house.get(EnterBankAccount).execute(firm.owner, firm.organisationId, { holderName: `${MARKER} Werkstatt`, iban: IBAN.at });
});
afterAll(() => house.close());

async function awarded(wanted: Parameters<typeof recommendedAward>[2]): ReturnType<typeof recommendedAward> {
  const need = `${MARKER} wants to find out whether our joints hold when they are milled dry, write to ${MARKER}@example.org.`;
  const award = await recommendedAward(house, programmeId, { ...wanted, answers: { need } });
  await house.get(ConfirmDecision).execute(staff('approver', programmeId), award.decisionId);
  await house.queues.drain();
  return award;
}
const read = async (path: string): Promise<string> => {
  const { statusCode, body } = await house.inject({ method: 'GET', url: path });
  expect([path, statusCode]).toEqual([path, 200]);
  return body;
};
const state = async (): Promise<Register> => {
  const { body } = await officer.get<{ items: Register[] }>('/api/registers');
  expect(body.items).toHaveLength(1);
  return body.items[0] as Register;
};
const preview = async (): Promise<Preview> => (await officer.get<Preview>(`/api/registers/${programmeId}/preview`)).body;
const operations = async (): Promise<Row[]> => (JSON.parse(await read(`${BASE}/operations.json`)) as { operations: Row[] }).operations;
const grants = async (): Promise<Grant[]> => (JSON.parse(await read(`${BASE}/grants.json`)) as { grants: Grant[] }).grants;
const publish = async (): Promise<void> => {
  expect((await officer.post(`/api/registers/${programmeId}/publish`)).status).toBe(201);
};
/** Sessions end meanwhile. */
async function later(byMs: number): Promise<void> {
  await house.clock.advance(byMs);
  await officer.logIn(desk.email, PASSWORD);
}
const byName = (rows: readonly Row[], name: string | null): Row => rows.find(({ beneficiaryName }) => beneficiaryName === name) as Row;

test('before anything is published there is nothing to read, and officers see what is due and what would be said', async () => {
  expect((await house.inject({ method: 'GET', url: `${BASE}/operations.csv` })).statusCode).toBe(404);
  expect(await read('/open-data?lang=en')).toContain('Nothing has been published yet');
  expect(await state()).toMatchObject({ publishedAt: null, overdue: false, mayPublish: true, files: [] });
  expect(await preview()).toMatchObject({ operations: 2, grants: 2, counts: [], items: [] });
});

test('an officer of the programme publishes, nobody else', async () => {
  for (const who of [stranger, auditor]) expect((await who.post(`/api/registers/${programmeId}/publish`)).status).toBeGreaterThan(400);
  expect((await stranger.get(`/api/registers/${programmeId}/preview`)).status).toBe(404);
  expect((await officer.post(`/api/registers/${newId()}/publish`)).status).toBe(404);
  await publish();
  const { operations: count, grants: given, files, publishedAt, dueOn } = await state();
  expect([count, given]).toEqual([2, 2]);
  expect(Date.parse(dueOn) - Date.parse(publishedAt ?? '')).toBeGreaterThan(118 * 86_400_000);
  for (const { file, bytes } of files) expect([file, Buffer.byteLength(await read(`${BASE}/${file}`))]).toEqual([file, bytes]);
});

test('the list of operations has what the law asks for; a natural person is a region, not a street', async () => {
  const rows = await operations();
  const legal = byName(rows, 'Werkstatt GmbH');
  expect(legal).toMatchObject({
    ...{ name: 'Dry machining of timber joints', startDate: '2027-03-01', expectedEndDate: '2027-08-31', actualEndDate: null },
    ...{ totalCost: '10000.00', grant: '7500.00', paid: '0.00', currency: 'EUR', unionRate: '75.00', country: 'DE', nuts: 'DE111' },
    ...{ fund: 'European Regional Development Fund (Interreg)', postCode: '70173', state: 'under-way', contractor: 'Werkstatt GmbH' },
  });
  expect(legal['purpose']).toMatchObject({ de: expect.any(String) as string });
  expect(byName(rows, 'Tischlerei Huber e.U.')).toMatchObject({ nuts: 'DE11', postCode: null });
  expect(new Set(rows.map(({ code }) => code)).size).toBe(2);
  const [head = '', ...lines] = (await read(`${BASE}/operations.csv`)).trim().split('\r\n');
  expect(head).toContain('"operation_code"');
  expect(lines).toHaveLength(2);
  expect(lines.find((line) => line.includes('Werkstatt GmbH'))).toContain('"2027-03-01","2027-08-31",,10000.00,7500.00,0.00,"EUR"');
});

test('a grant to a natural person names nobody, an organisation is known by its register', async () => {
  const given = await grants();
  const individual = given.find(({ recipientIndividual }) => recipientIndividual);
  expect(individual?.recipientIndividual?.name).toBe('Individual recipient');
  expect(JSON.stringify(given)).not.toContain('Huber');
  expect(given.find(({ recipientOrganization }) => recipientOrganization)).toMatchObject({
    ...{ amountAwarded: 7500, currency: 'EUR', fundingOrganization: [{ id: 'XI-WIKIDATA-Q985', name: 'State of Baden-Württemberg' }] },
    recipientOrganization: [{ id: 'DE-CR-HRB12345', name: 'Werkstatt GmbH' }],
  });
  for (const { id } of given) expect(id).toMatch(/^360G-alpinevouchers-/);
});

test('no public page holds a person’s name, address of mail, or account', async () => {
  const mails = (await house.query<{ email: string }>(`SELECT "email" FROM "identity"."person"`)).map(({ email }) => email);
  const names = (await house.query<{ name: string }>(`SELECT "name" FROM "identity"."person"`)).map(({ name }) => name);
  expect(mails.length).toBeGreaterThan(3);
  for (const path of ['/open-data', '/api/public/open-data', `${BASE}/operations.csv`, `${BASE}/operations.json`, `${BASE}/grants.json`]) {
    const text = await read(path);
    for (const secret of [...mails, ...names, MARKER, IBAN.at, '@example.org', 'TRV-'])
      expect([path, secret, text.includes(secret)]).toEqual([path, secret, false]);
  }
});

test('the page lists the data sets in the reader’s language, with licence, day and size', async () => {
  const page = await read('/open-data?lang=de');
  for (const text of ['Alpine Innovationsgutscheine', 'CC BY 4.0', 'Liste der Vorhaben (CSV)', `${BASE}/grants.json`, 'kB'])
    expect(page).toContain(text);
  expect(page).not.toContain('noindex');
  const { items } = JSON.parse(await read('/api/public/open-data')) as { items: Row[] };
  expect(items).toMatchObject([
    { file: 'operations.csv', rows: 2, licence: 'CC BY 4.0' },
    { file: 'operations.json' },
    { file: 'grants.json' },
  ]);
});

test('what nobody said is a gap that is seen before, an award that a grant cannot be made of is counted', async () => {
  await awarded({ firm: { name: 'Maria Berger' }, call: (doc) => void delete doc.openData });
  const { operations: count, grants: given, counts, items } = await preview();
  expect([count, given]).toEqual([3, 2]);
  expect(counts.map(({ gap }) => gap)).toEqual(['legal-form', 'achievements', 'fund', 'objective', 'rate', 'identifier-prefix']);
  expect(items).toMatchObject([{ gaps: ['legal-form', 'achievements', 'fund', 'objective', 'rate', 'identifier-prefix'] }]);
  // Nothing changes for the public until somebody publishes.
  expect(await operations()).toHaveLength(2);
});

test('two who publish at once publish one after the other, and each award stands once', async () => {
  const deed = house.get(PublishRegisters);
  await Promise.all([1, 2].map(() => deed.execute(staff('officer', programmeId), programmeId)));
  expect(await operations()).toHaveLength(3);
  expect(await grants()).toHaveLength(2);
});

describeWithReferenceData('the 360Giving package', () => {
  const schemaOf = (name: string): object =>
    // JSON Schema names its 2020 drafts by https alone.
    JSON.parse(
      readFileSync(referenceData('360giving', name), 'utf8').replace('http://json-schema.org', 'https://json-schema.org'),
    ) as object;
  function validator(): (value: unknown) => readonly string[] {
    const ajv = new Ajv2020({ strict: false, allErrors: true, formats: fullFormats });
    // The package of 1.4.3 still points at the schema of grants by its earlier address.
    ajv.addSchema(
      schemaOf('360-giving-schema.json'),
      'https://raw.githubusercontent.com/ThreeSixtyGiving/standard/1.4.2/schema/360-giving-schema.json',
    );
    const validate = ajv.compile(schemaOf('360-giving-package-schema.json'));
    return (value) =>
      validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${String(message)}`);
  }
  type Package = { grants: Record<string, unknown>[] };

  test('is valid, and what is broken in it is found', async () => {
    const check = validator();
    const whole = await read(`${BASE}/grants.json`);
    const broken = (change: (value: Package) => void): readonly string[] => {
      const value = JSON.parse(whole) as Package;
      change(value);
      return check(value);
    };
    expect(broken(() => undefined)).toEqual([]);
    expect(broken(({ grants: list }) => list.splice(0))).not.toEqual([]);
    for (const field of ['id', 'title', 'description', 'currency', 'amountAwarded', 'awardDate', 'fundingOrganization'])
      expect([field, broken(({ grants: [one] }) => delete one?.[field]).length > 0]).toEqual([field, true]);
    expect(broken(({ grants: [one] }) => Object.assign(one ?? {}, { awardDate: '30.11.2026' }))).not.toEqual([]);
    expect(broken(({ grants: [one] }) => Object.assign(one ?? {}, { currency: 'Euro' }))).not.toEqual([]);
  });
});

test('after four months the update is overdue; after two years the name of a natural person goes, and does not come back', async () => {
  await later(140 * 86_400_000);
  expect(await state()).toMatchObject({ overdue: true });
  await publish();
  expect(await state()).toMatchObject({ overdue: false });
  expect(byName(await operations(), 'Tischlerei Huber e.U.')).toBeDefined();
  await later(2 * YEAR_MS - 140 * 86_400_000);
  // Not read any longer, removed by the timer, and not brought back by who publishes again.
  expect(await read(`${BASE}/operations.csv`)).not.toContain('Huber');
  const kept = (): Promise<{ name: string | null }[]> =>
    house.query(`SELECT "beneficiary_name" AS "name" FROM "reporting"."published_award" ORDER BY 1`);
  expect((await kept()).map(({ name }) => name)).toContain('Tischlerei Huber e.U.');
  await house.get(RemoveNames).tick();
  expect((await kept()).map(({ name }) => name)).toEqual(['Werkstatt GmbH', null, null]);
  await publish();
  expect((await operations()).map(({ beneficiaryName }) => beneficiaryName).sort()).toEqual(['Werkstatt GmbH', null, null].sort());
});
