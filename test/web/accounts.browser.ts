import { join } from 'node:path';

import type { Browser } from 'playwright-core';

import { type House, openHouse } from '../../apps/cli/demo/house.js';
import { Visitor } from '../../apps/cli/demo/visitor.js';
import { PASSWORD } from '../../apps/cli/demo/world.js';
import { openBrowser } from '../support/browser.js';
import { Person } from './people.js';

const PATIENCE_MS = 5 * 60_000;
jest.setTimeout(PATIENCE_MS);

const NEW_PASSWORD = 'three-words-again-2027';

let house: House;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
  house = await openHouse(join(__dirname, '../..'));
}, PATIENCE_MS);

afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

const arrive = (name: string): Promise<Person> => Person.arrive(browser, house.origin, name);

async function fill(person: Person, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, value] of Object.entries(values)) await person.page.locator(`#field-${path.replace(/\./g, '-')}`).fill(value);
}

const press = (person: Person, name: string | RegExp): Promise<void> =>
  person.page.getByRole('main').getByRole('button', { name }).first().click();

const reads = (person: Person, words: string | RegExp): Promise<void> =>
  person.page.getByText(words).first().waitFor({ state: 'attached' });

async function accessible(person: Person, name: string): Promise<void> {
  expect(await person.barriers()).toEqual([]);
  expect(await person.sidewaysAt(320)).toBe(0);
  await person.picture(name);
  await person.picture(name, 320);
}

describe('a company and its people', () => {
  const owner = 'h.winter@winter-optik.example';
  const colleague = 'j.sommer@winter-optik.example';

  test('registers, confirms the address by the mail, and logs in', async () => {
    const person = await arrive('H. Winter');
    await person.open('/register');
    await press(person, 'Register');
    await reads(person, 'There is a problem');
    await accessible(person, 'register');
    await fill(person, { 'company.name': 'Winter Optik GmbH', 'company.street': 'Talweg', 'company.buildingNumber': '7' });
    await fill(person, { 'company.postCode': '6020', 'company.townName': 'Innsbruck' });
    await person.page.locator('#field-company-countryCode').selectOption('AT');
    await person.page.locator('#field-company-nutsCode').selectOption('AT332');
    await fill(person, { 'person.name': 'H. Winter', 'person.email': owner, 'person.password': PASSWORD });
    await press(person, 'Register');
    await reads(person, 'Look into your mailbox');
    await person.followMail(owner);
    await press(person, 'Confirm');
    await reads(person, 'Your address is confirmed');
    await person.logIn(owner, PASSWORD);
    await person.open('/company');
    await reads(person, 'Winter Optik GmbH');
  });

  test('invites a colleague, who accepts, and changes what the colleague may do', async () => {
    const person = await arrive('H. Winter');
    await person.logIn(owner, PASSWORD);
    await person.open('/company');
    await fill(person, { email: colleague });
    await press(person, 'Send the invitation');
    await reads(person, `The invitation is on its way to ${colleague}.`);
    await reads(person, 'Invitations on their way');
    await accessible(person, 'company');

    const invited = await arrive('J. Sommer');
    await invited.followMail(colleague);
    await reads(invited, 'You are invited to work for Winter Optik GmbH.');
    await accessible(invited, 'invitation');
    await fill(invited, { name: 'J. Sommer', password: PASSWORD });
    await press(invited, 'Accept');
    await reads(invited, 'Your account is ready.');
    await invited.logIn(colleague, PASSWORD);
    await invited.open('/company');
    await reads(invited, 'Editor: read and change');

    // The house changes hands, and back again.
    for (const [giver, receiver, name] of [
      [person, invited, 'J. Sommer'],
      [invited, person, 'H. Winter'],
    ] as const) {
      await giver.open('/company');
      await reads(giver, 'Aid received');
      await reads(giver, 'No aid yet');
      await press(giver, `Change the rights of ${name}`);
      await giver.page.getByRole('dialog').getByRole('button', { name: 'Hand over ownership' }).click();
      await reads(giver, `${name} is the owner now; you are an editor.`);
      await receiver.open('/company');
      await receiver.page.locator('#field-email').waitFor();
    }

    await person.open('/company');
    await press(person, 'Change the rights of J. Sommer');
    await person.page.getByRole('dialog').locator('#field-right').selectOption('viewer');
    await person.page.getByRole('dialog').getByRole('button', { name: 'Save the right' }).click();
    await reads(person, 'J. Sommer has another right now.');
    await press(person, 'Change the rights of J. Sommer');
    await person.page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await reads(person, 'J. Sommer does not work for Winter Optik GmbH any more.');
    await person.page.getByRole('main').getByText(colleague).waitFor({ state: 'detached' });
  });

  test('moves, and the new address stands on its page', async () => {
    const person = await arrive('H. Winter');
    await person.logIn(owner, PASSWORD);
    await person.open('/company');
    await press(person, /^Change name and address/);
    const dialogue = person.page.getByRole('dialog');
    await fill(person, { street: 'Bergstraße', vatNumber: 'ATU13585628' });
    await dialogue.getByRole('button', { name: 'Save' }).click();
    await dialogue.getByText('There is a problem').waitFor();
    await fill(person, { vatNumber: 'ATU13585627' });
    await dialogue.getByRole('button', { name: 'Save' }).click();
    await reads(person, 'Name and address are saved.');
    await reads(person, /Bergstraße 7/);
  });

  test('gives its figures once, and names two firms that hang together with it', async () => {
    const person = await arrive('H. Winter');
    await person.logIn(owner, PASSWORD);
    await person.open('/company');
    const { page } = person;
    await page.locator('#field-nace option[value="26"]').waitFor({ state: 'attached' });
    await page.locator('#field-nace').selectOption('26');
    await fill(person, { yearEnd: '2025-12-31', headcount: '40', turnover: '9000000', balanceSheetTotal: '4000000' });
    await press(person, 'Add the year before');
    await fill(person, { 'earlier.0.yearEnd': '2026-12-31' });
    await press(person, 'Save the figures');
    await reads(person, 'There is a problem');
    await fill(person, { 'earlier.0.yearEnd': '2024-12-31', 'earlier.0.headcount': '38', 'earlier.0.turnover': '8000000' });
    await press(person, 'Save the figures');
    await reads(person, 'The figures are saved.');

    for (const [i, name, staff] of [
      [1, 'Winter Holding AG', '20'],
      [2, 'Winter Vertrieb GmbH', '15'],
    ] as const) {
      await press(person, 'Add a firm or owner');
      const at = `enterprises.${i}`;
      await fill(person, { [`${at}.name`]: name, [`${at}.countryCode`]: 'at', [`${at}.periods.0.yearEnd`]: '2025-12-31' });
      await fill(person, { [`${at}.periods.0.headcount`]: staff, [`${at}.periods.0.turnover`]: '1000000' });
      await fill(person, { [`${at}.periods.0.balanceSheetTotal`]: '500000' });
    }
    const share = async (i: number, holder: string, held: string, percent: string) => {
      await press(person, 'Add a share');
      await page.locator(`#field-links-${i}-ownerId`).selectOption({ label: holder });
      await page.locator(`#field-links-${i}-ownedId`).selectOption({ label: held });
      await fill(person, { [`links.${i}.capitalBps`]: percent, [`links.${i}.votesBps`]: percent });
    };
    await share(0, 'Winter Holding AG', 'Winter Optik GmbH', '80');
    await share(1, 'Winter Vertrieb GmbH', 'Winter Optik GmbH', '50');
    await press(person, 'Save owners and holdings');
    await reads(person, 'There is a problem');
    await reads(person, /130/);
    await page.locator('#field-links-1-ownerId').selectOption({ label: 'Winter Optik GmbH' });
    await page.locator('#field-links-1-ownedId').selectOption({ label: 'Winter Vertrieb GmbH' });
    await fill(person, { 'links.1.capitalBps': '100', 'links.1.votesBps': '100' });
    await press(person, 'What would this change?');
    const then = page.getByText(/^With these changes/);
    await then.waitFor();
    expect(await then.textContent()).toMatch(/Medium-sized firm · with linked firms · 75 persons counted/);
    await press(person, 'Save owners and holdings');
    for (const words of ['Winter Holding AG holds 80 % of Winter Optik GmbH.', 'Winter Optik GmbH holds 100 % of Winter Vertrieb GmbH.'])
      await page.getByRole('img', { name: words }).waitFor();
    await accessible(person, 'company-linked');
  });

  test('sees what other figures would change for the application that it is writing', async () => {
    const visitor = new Visitor(house.origin, owner, PASSWORD);
    const [call] = (await visitor.get<{ items: { id: string }[] }>('/api/calls')).items;
    await visitor.get('/api/applications');
    const { parties } = await visitor.get<{ parties: { organisationId: string }[] }>('/api/session');
    const draft = { callId: call?.id, instrument: 'pilot', organisationId: parties[0]?.organisationId };
    await visitor.post('/api/applications', draft);
    const person = await arrive('H. Winter');
    await person.logIn(owner, PASSWORD);
    await person.open('/company');
    await reads(person, 'looks right');
    await fill(person, { headcount: '400' });
    await press(person, 'What would these figures change?');
    await reads(person, 'Something changes for 1 application that you are writing:');
    await reads(person, 'Before: Met');
    await accessible(person, 'company-effects');
  });

  test('declares aid of others, which counts at once, and takes back a mistake', async () => {
    const person = await arrive('H. Winter');
    await person.logIn(owner, PASSWORD);
    await person.open('/company');
    const dialogue = person.page.getByRole('dialog');
    await press(person, /^Declare other aid/);
    await dialogue.getByRole('button', { name: 'Declare this aid' }).click();
    await dialogue.getByText('There is a problem').waitFor();
    await fill(person, { authorityName: 'Land Tirol', grantedOn: '2026-03-01', amount: '12000' });
    await person.page.locator('#field-memberState').selectOption('AT');
    await person.picture('declare-aid');
    await dialogue.getByRole('button', { name: 'Declare this aid' }).click();
    await reads(person, 'The aid is declared and counts from now on.');
    await reads(person, /288,000/);
    await accessible(person, 'company-aid');
    await press(person, 'Take back the aid of Land Tirol');
    await dialogue.getByRole('button', { name: 'Take back' }).click();
    await reads(person, 'The declaration is taken back.');
    await reads(person, 'Fallen away');
  });

  test('has forgotten the password, and chooses a new one by the mail', async () => {
    const person = await arrive('H. Winter');
    await person.open('/forgot-password');
    await accessible(person, 'forgot-password');
    await fill(person, { email: owner });
    await press(person, 'Send the link');
    await reads(person, 'Look into your mailbox');
    await person.followMail(owner);
    await fill(person, { password: NEW_PASSWORD });
    await press(person, 'Set the password');
    await reads(person, 'Your new password is set');
    await person.logIn(owner, NEW_PASSWORD);
    await person.open('/company');
    await reads(person, 'Winter Optik GmbH');
  });
});

describe('the team', () => {
  const recruit = 'n.adler@adler-demo.example';

  test('an administrator invites a person for a money role, which a second administrator confirms', async () => {
    const [first, second, invited] = await Promise.all([arrive('L. Favre'), arrive('D. Zupan'), arrive('N. Adler')]);
    await first.open('/administration/people');
    await accessible(first, 'people');
    await press(first, /^Invite a person/);
    await fill(first, { email: recruit });
    await first.page.getByRole('dialog').locator('#field-staffRole').selectOption('auditor');
    await first.page.getByRole('dialog').getByRole('button', { name: 'Send the invitation' }).click();
    await reads(first, `The invitation is on its way to ${recruit}.`);

    await invited.followMail(recruit);
    await reads(invited, /Role: Auditor/);
    await fill(invited, { name: 'N. Adler', password: PASSWORD });
    await press(invited, 'Accept');
    await reads(invited, 'Your account is ready.');

    await first.open('/administration/people?q=adler');
    await first.openFirstRow();
    await first.page.locator('#field-role').selectOption('finance-officer');
    await press(first, 'Request the role');
    await reads(first, 'The role is requested. Another administrator confirms it.');
    await first.open('/administration/roles');
    await first.openFirstRow();
    await reads(first, 'You cannot confirm this role');
    await accessible(first, 'roles');

    await second.open('/administration/roles');
    await second.openFirstRow();
    await second.command('Confirm the role', 'The role is granted.');
    await invited.logIn(recruit, PASSWORD);
    await invited.open('/account');
    await reads(invited, /Finance officer/);
  });

  test('sees which jobs have failed', async () => {
    const administrator = await arrive('L. Favre');
    await administrator.open('/administration/failed-jobs');
    await reads(administrator, 'No failed jobs');
    await accessible(administrator, 'failed-jobs');
  });
});
