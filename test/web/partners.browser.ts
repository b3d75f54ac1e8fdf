import { join } from 'node:path';

import type { Browser, Locator } from 'playwright-core';

import { type House, openHouse } from '../../apps/cli/demo/house.js';
import { PASSWORD } from '../../apps/cli/demo/world.js';
import { openBrowser } from '../support/browser.js';
import { Person } from './people.js';

const PATIENCE_MS = 5 * 60_000;
jest.setTimeout(PATIENCE_MS);

let house: House;
let browser: Browser;
let officer: Person;

beforeAll(async () => {
  browser = await openBrowser();
  house = await openHouse(join(__dirname, '../..'));
  officer = await Person.arrive(browser, house.origin, 'M. Rossi');
}, PATIENCE_MS);

afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

const main = (person: Person = officer): Locator => person.page.getByRole('main');
const dialogue = (): Locator => officer.page.getByRole('dialog');
const fill = async (person: Person, values: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, value] of Object.entries(values)) await person.page.locator(`#field-${name}`).fill(value);
};
const reads = (person: Person, words: string | RegExp): Promise<void> =>
  person.page.getByText(words).first().waitFor({ state: 'attached' });

async function readsWell(person: Person, name: string): Promise<void> {
  expect(await person.barriers()).toEqual([]);
  expect(await person.sidewaysAt(320)).toBe(0);
  await person.picture(name);
  await person.picture(name, 320);
}

/** Services, facilities and people of the profile: a mistake is named by its place, then all of it is kept. */
async function describesMore(person: Person): Promise<void> {
  const here = main(person);
  const one = (path: string): Locator => person.page.locator(`#field-${path}`);
  await person.open('/partner-profile');
  await here.getByRole('button', { name: 'Add a service' }).click();
  await one('services-0-text-en').fill('Parts are cooled and loaded until they break.');
  await here.getByRole('button', { name: 'Add a facility' }).click();
  await one('facilities-0-name-en').fill('Climate chamber');
  await one('facilities-0-availability').selectOption('bookable');
  await one('facilities-0-leadDays').fill('14');
  await one('facilities-0-price-amount').fill('480');
  await here.getByRole('button', { name: 'Add a person' }).click();
  await one('people-0-name').fill('Carla Berger');
  await one('people-0-email').fill('carla@pruefstand.example');
  await one('people-0-consent').selectOption('contact');
  await here.getByRole('button', { name: 'Add a person' }).click();
  await one('people-1-name').fill('Dora Still');
  await here.locator('button[type=submit]').click();
  await reads(person, /Service 1: Title/);
  await one('services-0-title-en').fill('Cold test');
  await readsWell(person, 'partner-profile-full');
  await here.locator('button[type=submit]').click();
  await reads(person, /saved/i);
}

const LIST = `name,street,building_number,post_code,town,country,nuts,email,competences,languages,offer_en,capacity
Kaltlabor Salzburg,Jakob-Haringer-Str.,1,5020,Salzburg,AT,AT323,kalt@kaltlabor.example,sensors-iot,de; en,We test in the cold,4
Nirgendwo,Weg,1,9999,Nirgends,AT,AT399,nobody,sensors-iot,de,We are nowhere,1
`;

describe('the office and its partners', () => {
  const contact = 'c.berger@pruefstand.example';

  test('enters one by hand; what is missing is named', async () => {
    await officer.open('/desk/partners');
    await readsWell(officer, 'partner-desk');
    await main().getByRole('button', { name: 'Enter a partner' }).click();
    await dialogue().getByRole('button', { name: 'Enter and invite' }).click();
    await dialogue().getByText('There is a problem').waitFor();
    await officer.picture('partner-enter');
    await fill(officer, {
      name: 'Prüfstand Tirol',
      street: 'Technikerstraße',
      buildingNumber: '13',
      postCode: '6020',
      townName: 'Innsbruck',
    });
    await officer.page.locator('#field-countryCode').selectOption('AT');
    await officer.page.locator('#field-nutsCode').selectOption('AT332');
    await fill(officer, { email: contact });
    await dialogue().getByRole('button', { name: 'Enter and invite' }).click();
    await reads(officer, `Prüfstand Tirol is entered; ${contact} is invited.`);
  });

  test('looks at a list first, sees each bad row with its reasons, and imports the good one', async () => {
    await main().getByRole('button', { name: 'Import a list' }).click();
    await officer.page.locator('input[type=file]').setInputFiles({ name: 'partners.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) });
    await dialogue().getByText('1 row can be imported.').waitFor();
    await dialogue().getByText('1 row is not right.').waitFor();
    await dialogue()
      .getByRole('row', { name: /Nirgendwo/ })
      .getByText('There is no such region')
      .waitFor();
    await readsWell(officer, 'partner-import');
    await dialogue().getByRole('button', { name: 'Import 1 row' }).click();
    await reads(officer, '1 partner is imported.');
    await dialogue().getByRole('button', { name: 'Close' }).click();
    await main().getByRole('searchbox').fill('kaltlabor');
    await officer.page.keyboard.press('Enter');
    await main()
      .getByRole('row', { name: /Kaltlabor Salzburg/ })
      .getByText('Invited')
      .waitFor();
  });

  test('accredits it, and ends that again with a reason', async () => {
    await officer.openFirstRow();
    const beside = officer.page.getByRole('complementary');
    await beside.getByText('Nobody vouches for it').waitFor();
    await fill(officer, { validFrom: '2026-01-01', validTo: '2028-12-31' });
    await beside.getByRole('button', { name: 'Accredit' }).click();
    await reads(officer, 'The accreditation is granted.');
    await beside.getByText('Accredited', { exact: true }).waitFor();
    await readsWell(officer, 'partner-accredited');
    await beside.getByRole('button', { name: 'End the accreditation' }).click();
    await fill(officer, { reason: 'The laboratory has moved.' });
    await dialogue().getByRole('button', { name: 'End the accreditation' }).click();
    await reads(officer, 'The accreditation has ended.');
    await beside.getByText('The laboratory has moved.').waitFor();
  });

  test('who was invited comes in by the link, says what the partner offers, and is in the directory', async () => {
    const person = await Person.arrive(browser, house.origin, 'C. Berger');
    await person.followMail(contact);
    await reads(person, 'Prüfstand Tirol');
    await fill(person, { name: 'C. Berger', password: PASSWORD });
    await main(person).getByRole('button', { name: 'Accept' }).click();
    await reads(person, 'Your account is ready.');
    await person.logIn(contact, PASSWORD);
    await person.open('/partner-profile');
    await main(person).getByRole('checkbox', { name: 'Sensors and connected devices' }).check();
    await main(person).getByRole('checkbox', { name: 'English' }).check();
    await person.page.locator('#field-offers-en').fill('A chamber that reaches minus forty degrees.');
    await person.page.locator('#field-capacity').fill('2');
    await main(person)
      .getByRole('checkbox', { name: /director/i })
      .check();
    await main(person).locator('button[type=submit]').click();
    await reads(person, /saved/i);
    await describesMore(person);
    await person.open('/partners?q=minus+forty');
    await main(person).getByText('Prüfstand Tirol').waitFor();
    await readsWell(person, 'partner-directory');
  });

  test('anybody narrows the directory by what each choice would leave, and reads the page of a partner without logging in', async () => {
    const anybody = await Person.arrive(browser, house.origin, 'Anybody');
    await anybody.open('/partners');
    await main(anybody)
      .getByText(/^\d+ partners$/)
      .waitFor();
    await readsWell(anybody, 'partner-directory-all');
    await main(anybody).getByRole('checkbox', { name: 'Has facilities to use (3)' }).check();
    await main(anybody).getByText('3 partners', { exact: true }).waitFor();
    expect(new URL(anybody.page.url()).search).toContain('facility=true');
    await main(anybody).getByRole('link', { name: 'Prüfstand Tirol' }).click();
    await anybody.page.getByRole('heading', { level: 1, name: 'Prüfstand Tirol' }).waitFor();
    await reads(anybody, 'Climate chamber');
    await reads(anybody, '14 days');
    await reads(anybody, 'Carla Berger');
    expect(await main(anybody).getByText('Dora Still').count()).toBe(0);
    await readsWell(anybody, 'partner-page');
    await anybody.open('/partners?q=nobodyhasthisword');
    await main(anybody).getByText('No partner fits').waitFor();
    await anybody.picture('partner-directory-empty', 320);
  });
});

describe('the office and its evaluators', () => {
  test('sees who can review, says what is known of them, and invites another one', async () => {
    await officer.open('/desk/evaluators');
    await readsWell(officer, 'evaluator-pool');
    await officer.openFirstRow();
    const beside = officer.page.getByRole('complementary');
    await beside.getByRole('button', { name: 'Save' }).waitFor();
    await readsWell(officer, 'evaluator-open');
    await fill(officer, { maxLoad: '', nationalities: 'at it' });
    await beside.getByRole('button', { name: 'Save' }).click();
    await beside.getByText('There is a problem').waitFor();
    await fill(officer, { maxLoad: '7' });
    await beside.getByRole('button', { name: 'Save' }).click();
    await reads(officer, 'The evaluator is saved.');
    await main()
      .getByRole('img', { name: /of 7 reviews open/ })
      .waitFor();
    await fill(officer, { email: 'new.evaluator@university.example' });
    await main().getByRole('button', { name: 'Invite' }).click();
    await reads(officer, 'The invitation goes to new.evaluator@university.example.');
  });
});
