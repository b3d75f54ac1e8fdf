import { join } from 'node:path';

import type { Browser, Locator } from 'playwright-core';

import { companiesFor } from '../../apps/cli/demo/companies.js';
import { type House, openHouse } from '../../apps/cli/demo/house.js';
import { apply } from '../../apps/cli/demo/story/apply.js';
import type { DemoCompany } from '../../apps/cli/demo/story/context.js';
import { registerCompanies } from '../../apps/cli/demo/story/register-companies.js';
import { Visitor } from '../../apps/cli/demo/visitor.js';
import { type DemoPartner, mailOf, partners, PASSWORD } from '../../apps/cli/demo/world.js';
import { openBrowser } from '../support/browser.js';
import { Person } from './people.js';

const PATIENCE_MS = 5 * 60_000;
jest.setTimeout(PATIENCE_MS);

const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'), Buffer.alloc(900, 0x20), Buffer.from('\n%%EOF\n')]);

interface Asked {
  readonly id: string;
  readonly partner: DemoPartner;
}

let house: House;
let browser: Browser;
let officer: Person;
let firm: Person;
let partner: Person;
let company: DemoCompany;
let office: Visitor;
let first: Asked;
let second: DemoPartner;

const mailOfPartner = ({ key }: DemoPartner): string => mailOf(key === 'vide' ? 'partner' : key);

/** The partners that may be asked, found by asking: each is taken back at once. */
async function possible(): Promise<DemoPartner[]> {
  const { items } = await office.get<{ items: { organisationId: string; name: string }[] }>('/api/partners?limit=100');
  const found: DemoPartner[] = [];
  for (const one of partners) {
    const partnerOrganisationId = items.find(({ name }) => name === one.name)?.organisationId;
    const asked = await office
      .post<{ id: string }>('/api/engagements', { applicationId: company.applicationId, partnerOrganisationId })
      .catch(() => null);
    if (!asked) continue;
    await office.post(`/api/engagements/${asked.id}/cancel`, { reason: 'Only asked to see who can be asked.' });
    found.push(one);
  }
  return found;
}

async function engage(one: DemoPartner): Promise<Asked> {
  const { items } = await office.get<{ items: { id: string; state: string }[] }>(
    `/api/engagements?applicationId=${company.applicationId}&state=proposed`,
  );
  const id = items[0]?.id ?? '';
  await new Visitor(house.origin, mailOfPartner(one)).post(`/api/engagements/${id}/accept`);
  await company.visitor.post(`/api/engagements/${id}/confirm`);
  return { id, partner: one };
}

beforeAll(async () => {
  browser = await openBrowser();
  house = await openHouse(join(__dirname, '../..'));
  const { origin, bankUrl } = house;
  const { items } = await new Visitor(origin, null).get<{ items: { id: string }[] }>('/api/calls');
  const companies = companiesFor(10).map((one) => ({
    ...{ ...one, visitor: new Visitor(origin, one.email) },
    ...{ organisationId: '', applicationId: '' },
  }));
  const story = { origin, bankUrl, callId: items[0]?.id ?? '', programmeId: '', companies, say: () => undefined, told: [] };
  await registerCompanies(story);
  await apply(story);
  office = new Visitor(origin, mailOf('officer'));
  const { items: eligible } = await office.get<{ items: { id: string }[] }>('/api/applications?state=eligible&limit=100');
  const found = companies.find(({ applicationId }) => eligible.some(({ id }) => id === applicationId));
  if (!found) throw new Error('nobody is eligible');
  company = found;
  const [one, other] = await possible();
  if (!one || !other) throw new Error('two partners are needed');
  second = other;
  const listed = await office.get<{ items: { organisationId: string; name: string }[] }>('/api/partners?limit=100');
  const partnerOrganisationId = listed.items.find(({ name }) => name === one.name)?.organisationId;
  await office.post('/api/engagements', { applicationId: company.applicationId, partnerOrganisationId });
  first = await engage(one);
  officer = await Person.arrive(browser, origin, 'M. Rossi');
  firm = await Person.arrive(browser, origin, company.name);
  await firm.logIn(company.email, PASSWORD);
  partner = await Person.arrive(browser, origin, one.owner);
  await partner.logIn(mailOfPartner(one), PASSWORD);
}, PATIENCE_MS);

afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

const onDesk = (): string => `/desk/applications?state=all&q=${encodeURIComponent(company.name)}`;
const main = (person: Person): Locator => person.page.getByRole('main');
const dialogue = (person: Person): Locator => person.page.getByRole('dialog');
const reads = (person: Person, words: string | RegExp): Promise<void> =>
  person.page.getByText(words).first().waitFor({ state: 'attached' });

async function readsWell(person: Person, name: string): Promise<void> {
  expect(await person.barriers()).toEqual([]);
  expect(await person.sidewaysAt(320)).toBe(0);
  await person.picture(name);
  await person.picture(name, 320);
}

test('the firm writes to its partner and the office, with a file; what is missing is named', async () => {
  await firm.open(`/applications/${company.applicationId}`);
  await main(firm).getByText('Nothing has been written yet').waitFor();
  await readsWell(firm, 'messages-none');
  await main(firm).getByRole('button', { name: 'Write a message…' }).click();
  await dialogue(firm).getByRole('button', { name: 'Send' }).click();
  await dialogue(firm).getByText('There is a problem').waitFor();
  await readsWell(firm, 'messages-write');
  await dialogue(firm)
    .getByRole('radio', { name: `${first.partner.name} and the programme office` })
    .check();
  await firm.page.locator('#field-subject').fill('When can we use the test stand?');
  await firm.page.locator('#field-text').fill('We would like to come in the first week of March.\nThe parts are in the drawing.');
  await dialogue(firm).getByText('Add files').click();
  const file = (name: string) => ({ name, mimeType: 'application/pdf', buffer: PDF });
  await dialogue(firm).locator('input[type=file]').setInputFiles(file('drawing.docx'));
  await dialogue(firm)
    .getByText(/its name must end in pdf/)
    .first()
    .waitFor();
  await dialogue(firm).locator('input[type=file]').setInputFiles(file('drawing.pdf'));
  await dialogue(firm).getByRole('button', { name: 'Remove drawing.pdf' }).waitFor();
  await dialogue(firm).getByRole('button', { name: 'Send' }).click();
  await firm.page.waitForURL(/\/messages\/[\w-]+/);
  await main(firm).getByText('We would like to come in the first week of March.').waitFor();
  await main(firm).getByRole('link', { name: 'drawing.pdf' }).waitFor();
  await readsWell(firm, 'messages-thread');
});

test('the partner finds it on the first page and by its request, reads and answers', async () => {
  await partner.sees('/', 'Read your messages');
  await partner.picture('messages-home');
  await partner.open(`/engagements/${first.id}`);
  await main(partner).getByText('1 new').waitFor();
  await readsWell(partner, 'messages-engagement');
  await partner.open('/messages?unread=true');
  await readsWell(partner, 'messages-unread');
  await main(partner).getByRole('link', { name: 'When can we use the test stand?' }).click();
  await main(partner).getByText('We would like to come in the first week of March.').waitFor();
  await partner.page.locator('#field-text').fill('The second week would be better.');
  await main(partner).getByRole('button', { name: 'Send' }).click();
  await main(partner).getByRole('listitem').getByText('The second week would be better.').waitFor();
  await partner.open('/messages?unread=true');
  await main(partner).getByText('You have read everything').waitFor();
});

test('the officer reads it beside the application, closes it with a reason, and opens it again', async () => {
  await officer.open(onDesk());
  await officer.openFirstRow();
  const beside = officer.page.getByRole('complementary');
  await beside.getByText('2 new').waitFor();
  await readsWell(officer, 'messages-desk');
  await beside.getByRole('link', { name: 'When can we use the test stand?' }).click();
  await main(officer).getByText('The second week would be better.').waitFor();
  for (const [label, reason, said] of [
    ['Close the conversation', 'The date is fixed.', /has closed this conversation: The date is fixed/],
    ['Open it again', 'A question is left.', /has opened it again: A question is left/],
  ] as const) {
    await main(officer)
      .getByRole('button', { name: `${label}…` })
      .click();
    await officer.page.locator('#field-reason').fill(reason);
    await dialogue(officer).getByRole('button', { name: label }).click();
    await main(officer).getByText(said).waitFor();
  }
  await readsWell(officer, 'messages-officer');
});

test('another partner: what it touches is shown first; the one before then reads and writes no more', async () => {
  await officer.open(onDesk());
  await officer.openFirstRow();
  const beside = officer.page.getByRole('complementary');
  await beside.getByRole('button', { name: 'Change the partner…' }).click();
  await dialogue(officer).getByRole('button', { name: 'Ask this partner' }).click();
  await dialogue(officer).getByText('There is a problem').waitFor();
  const choice = officer.page.locator('#field-partnerOrganisationId');
  const option = choice.locator('option', { hasText: second.name });
  await choice.selectOption((await option.getAttribute('value')) ?? '');
  await dialogue(officer)
    .getByText(/what another one does to it|Nothing later stands on the partner/)
    .waitFor();
  await readsWell(officer, 'swap-dialogue');
  await dialogue(officer).getByRole('button', { name: 'Ask this partner' }).click();
  await reads(officer, 'The partner is asked.');
  await beside.getByText(/an answer is due by/).waitFor();
  await engage(second);
  await officer.open(onDesk());
  await officer.openFirstRow();
  await beside.getByText(new RegExp(`another partner in place of ${first.partner.name}`)).waitFor();
  await readsWell(officer, 'swap-after');

  await firm.open('/messages');
  await main(firm).getByRole('link', { name: 'When can we use the test stand?' }).click();
  await main(firm)
    .getByText(/takes part no longer/)
    .waitFor();
  await firm.page.locator('#field-text').fill('We have another partner now.');
  await main(firm).getByRole('button', { name: 'Send' }).click();
  await main(firm).getByRole('listitem').getByText('We have another partner now.').waitFor();
  await readsWell(firm, 'messages-partner-left');

  await partner.open('/messages');
  await main(partner).getByRole('link', { name: 'When can we use the test stand?' }).click();
  await main(partner)
    .getByText(/Your part in this application has ended/)
    .waitFor();
  expect(await main(partner).getByText('We have another partner now.').count()).toBe(0);
  expect(await partner.page.locator('#field-text').count()).toBe(0);
  await readsWell(partner, 'messages-former-partner');
});
