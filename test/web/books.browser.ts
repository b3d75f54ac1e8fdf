import { join } from 'node:path';

import pg from 'pg';
import type { Browser } from 'playwright-core';

import { companiesFor } from '../../apps/cli/demo/companies.js';
import { type House, openHouse } from '../../apps/cli/demo/house.js';
import { apply } from '../../apps/cli/demo/story/apply.js';
import { registerCompanies } from '../../apps/cli/demo/story/register-companies.js';
import { Visitor } from '../../apps/cli/demo/visitor.js';
import { newId } from '@traverse/kernel';
import { openBrowser } from '../support/browser.js';
import { Person } from './people.js';

const PATIENCE_MS = 5 * 60_000;
jest.setTimeout(PATIENCE_MS);

let house: House;
let browser: Browser;
let applicationId = '';

beforeAll(async () => {
  browser = await openBrowser();
  house = await openHouse(join(__dirname, '../..'));
  const { origin, bankUrl } = house;
  const { items } = await new Visitor(origin, null).get<{ items: { id: string }[] }>('/api/calls');
  const companies = companiesFor(4).map((company) => ({
    ...{ ...company, visitor: new Visitor(origin, company.email) },
    ...{ organisationId: '', applicationId: '' },
  }));
  const story = { origin, bankUrl, callId: items[0]?.id ?? '', programmeId: '', companies, say: () => undefined, told: [] };
  await registerCompanies(story);
  await apply(story);
  applicationId = companies[0]?.applicationId ?? '';
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

test('finance reads the books: sums of a day, an envelope over time, movements, ledger and bank', async () => {
  const person = await Person.arrive(browser, house.origin, 'P. Novak');
  await person.open('/books');
  const main = person.page.getByRole('main');
  await main.getByText('Sums to zero').first().waitFor();
  await readsWell(person, 'books-trial-balance');
  await main.locator('input[type=date]').fill('2020-01-01');
  await main.getByText('No money had moved').first().waitFor();
  await person.open('/books');
  await main.getByRole('link', { name: 'Over time, and its vouchers' }).first().click();
  await main.getByText('Money over time').first().waitFor();
  await main.getByText('Show as a table').click();
  await readsWell(person, 'books-envelope');
  await main.getByRole('link', { name: 'All movements of this envelope' }).click();
  await main.getByText('Given by the authority').first().waitFor();
  await readsWell(person, 'books-transfers');
  await main.getByRole('link', { name: 'Ledger and bank' }).click();
  await main.getByText('No differences').waitFor();
  await readsWell(person, 'books-reconciliation');
});

test('an alarm is for everybody to see, with what stands in the way and what is to be done', async () => {
  const client = new pg.Client({ connectionString: house.databaseUrl });
  await client.connect();
  await client.query(
    `INSERT INTO "finance"."ledger_alarm" ("id", "state", "created_at", "problems") VALUES ($1, 'open', now(), ARRAY['account 01890000-0000-7000-8000-000000000000 holds 105, its transfers say 100'])`,
    [newId()],
  );
  await client.end();
  const administrator = await Person.arrive(browser, house.origin, 'L. Favre');
  await administrator.open('/books/proof');
  await administrator.page.getByRole('main').getByText('payments are stopped').first().waitFor();
  expect(await administrator.page.getByRole('main').getByRole('button', { name: 'Ask to clear the alarm' }).count()).toBe(0);
  await readsWell(administrator, 'books-alarm');
});

test('an officer sees what the registers lack, publishes, and everybody reads it', async () => {
  const client = new pg.Client({ connectionString: house.databaseUrl });
  await client.connect();
  await client.query(
    `INSERT INTO "award"."decision" ("id", "state", "version", "created_at", "application_id", "call_id", "call_version", "programme_id", "applicant_organisation_id",
       "envelope_id", "outcome", "amount_minor", "currency", "levels_needed", "reason", "communicated_at")
     SELECT $1, 'communicated', 1, now(), "id", "call_id", "call_version", "programme_id", "organisation_id", "envelope_id", 'fund', "requested_minor", "currency", 1, 'ranking.fund', now()
     FROM "applicant"."application" WHERE "id" = $2`,
    [newId(), applicationId],
  );
  await client.query(
    `UPDATE "identity"."organisation" SET "name" = 'Feinwerk', "legal_form" = NULL WHERE "id" = (SELECT "organisation_id" FROM "applicant"."application" WHERE "id" = $1)`,
    [applicationId],
  );
  await client.end();
  const officer = await Person.arrive(browser, house.origin, 'M. Rossi');
  await officer.open('/books/registers');
  const main = officer.page.getByRole('main');
  await main.getByRole('rowheader', { name: 'Legal form of the firm' }).waitFor();
  await main.locator('summary', { hasText: 'Which awards' }).click();
  await readsWell(officer, 'books-registers-before');
  await main.getByRole('button', { name: 'Publish as it stands now' }).click();
  await main.getByText('List of operations (CSV)').waitFor();
  await readsWell(officer, 'books-registers');
  await officer.page.goto(`${house.origin}/open-data?lang=en`);
  await officer.page.getByText('Grants (360Giving JSON)').waitFor();
  await readsWell(officer, 'open-data');
});

test('the auditor takes the pack of an application', async () => {
  const person = await Person.arrive(browser, house.origin, 'H. Gruber');
  await person.open(`/desk/applications?state=all&open=${applicationId}`);
  const { page } = person;
  await page.getByRole('button', { name: 'Order a pack' }).click();
  const link = page.getByRole('link', { name: /^Take the pack/ });
  await link.waitFor();
  await readsWell(person, 'audit-pack');
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(file.suggestedFilename()).toMatch(/^audit-pack-.*\.zip$/);
});
