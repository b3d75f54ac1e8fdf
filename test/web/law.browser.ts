import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { CallDocument } from '@traverse/programme';
import type { Browser } from 'playwright-core';

import { companiesFor } from '../../apps/cli/demo/companies.js';
import { type House, openHouse } from '../../apps/cli/demo/house.js';
import { apply } from '../../apps/cli/demo/story/apply.js';
import { registerCompanies } from '../../apps/cli/demo/story/register-companies.js';
import { Visitor } from '../../apps/cli/demo/visitor.js';
import { mailOf } from '../../apps/cli/demo/world.js';
import { openBrowser } from '../support/browser.js';
import { Person } from './people.js';

const PATIENCE_MS = 5 * 60_000;
jest.setTimeout(PATIENCE_MS);

let house: House;
let browser: Browser;
let callId = '';

beforeAll(async () => {
  browser = await openBrowser();
  house = await openHouse(join(__dirname, '../..'));
  const { origin, bankUrl } = house;
  const { items } = await new Visitor(origin, null).get<{ items: { id: string }[] }>('/api/calls');
  callId = items[0]?.id ?? '';
  const companies = companiesFor(4).map((company) => ({
    ...{ ...company, visitor: new Visitor(origin, company.email) },
    ...{ organisationId: '', applicationId: '' },
  }));
  const story = { origin, bankUrl, callId, programmeId: '', companies, say: () => undefined, told: [] };
  await registerCompanies(story);
  await apply(story);
}, PATIENCE_MS);

afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

async function readsWell(person: Person, name: string): Promise<void> {
  expect(await person.barriers()).toEqual([]);
  expect(await person.sidewaysAt(320)).toBe(0);
  await person.picture(name);
  await person.picture(name, 320);
}

describe('a figure of the law', () => {
  test('is proposed by one administrator, who sees what it touches and cannot confirm it', async () => {
    const person = await Person.arrive(browser, house.origin, 'L. Favre');
    await person.open('/legal-parameters');
    const { page } = person;
    const main = page.getByRole('main');
    await main.getByText('Ceiling of de minimis aid per undertaking').first().waitFor();
    await main.getByRole('button', { name: 'Propose' }).click();
    await main.getByText('There is a problem').waitFor();
    await page.locator('#field-code').selectOption('de-minimis.ceiling');
    const typed = {
      value: '350000.00',
      validFrom: '2030-01-01',
      legalBasis: 'Regulation (EU) 2023/2831 as amended (unconfirmed)',
      reason: 'Review of 2029',
    };
    for (const [name, text] of Object.entries(typed)) await page.locator(`#field-${name}`).fill(text);
    await main.getByRole('button', { name: 'Propose' }).click();
    await page.getByText('The figure is proposed.').first().waitFor({ state: 'attached' });
    await main.getByText('from 300000.00 to 350000.00').waitFor();
    await main.getByText(/: [1-4] applications/).waitFor();
    expect(await main.getByRole('button', { name: /^Confirm/ }).count()).toBe(0);
    await readsWell(person, 'legal-parameters');
  });

  test('holds from its day on once a second administrator has confirmed it; the earlier figure stays', async () => {
    const person = await Person.arrive(browser, house.origin, 'D. Zupan');
    await person.open('/legal-parameters');
    await person.command('Confirm the figure', 'The figure is confirmed.');
    const rows = person.page.getByRole('main').getByRole('row', { name: /Ceiling of de minimis aid per undertaking/ });
    await rows.filter({ hasText: '350000.00' }).waitFor();
    expect(await rows.filter({ hasText: 'Holds' }).textContent()).toContain('300000.00');
  });
});

describe('a draft of a call', () => {
  test('is tried on the applications of an earlier one: who would fare otherwise, and why', async () => {
    const officer = new Visitor(house.origin, mailOf('officer'));
    const file = await readFile(join(__dirname, '../../programmes/alpine-2026-2.json'), 'utf8');
    const document = JSON.parse(file) as CallDocument;
    const instruments = document.instruments.map((one) =>
      one.key === 'pilot' ? { ...one, funding: { ...one.funding, rateBps: 4000 } } : one,
    );
    const territories = document.sme.territories.filter((key) => key !== 'fr-ra');
    const envelopes = document.envelopes.map((one) => ({ ...one, territories: one.territories.filter((key) => key !== 'fr-ra') }));
    const draft = {
      ...{ ...document, key: 'alpine-dry', instruments, sme: { ...document.sme, territories } },
      envelopes: envelopes.filter((one) => one.territories.length > 0),
    };
    const kept = draft.envelopes.map(({ authority }) => authority);
    const authorities = document.authorities.filter(({ key }) => kept.includes(key));
    const { id } = await officer.post<{ id: string }>('/api/calls', { document: { ...draft, authorities } });

    const person = await Person.arrive(browser, house.origin, 'M. Rossi');
    await person.open(`/desk/calls/${id}?part=dry-run`);
    const main = person.page.getByRole('main');
    await main.locator('select').last().selectOption(callId);
    await main.getByRole('button', { name: 'Try it out' }).click();
    await main.getByRole('table').waitFor();
    await readsWell(person, 'dry-run');
    const rows = await main.locator('tbody tr').allTextContents();
    expect(rows.length).toBeGreaterThanOrEqual(2);
  });
});
