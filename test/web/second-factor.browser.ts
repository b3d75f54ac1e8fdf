import { join } from 'node:path';

import type { Browser } from 'playwright-core';

import { type House, openHouse } from '../../apps/cli/demo/house.js';
import { PASSWORD } from '../../apps/cli/demo/world.js';
import { Authenticator } from '../support/authenticator.js';
import { openBrowser } from '../support/browser.js';
import { Person } from './people.js';

const PATIENCE_MS = 5 * 60_000;
jest.setTimeout(PATIENCE_MS);

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

const press = (person: Person, name: string | RegExp): Promise<void> =>
  person.page.getByRole('main').getByRole('button', { name }).first().click();
const fill = (person: Person, field: string, value: string): Promise<void> => person.page.locator(`#field-${field}`).fill(value);
const reads = (person: Person, words: string | RegExp): Promise<void> => person.page.getByText(words).first().waitFor();

async function accessible(person: Person, name: string): Promise<void> {
  expect(await person.barriers()).toEqual([]);
  expect(await person.sidewaysAt(320)).toBe(0);
  await person.picture(name);
  await person.picture(name, 320);
}

test('an authenticator app is set up, asked for at log-in, replaced by a recovery code, and switched off', async () => {
  const logins = (await (await fetch(`${house.origin}/api/demo/logins`)).json()) as { items: { name: string }[] };
  const [login] = logins.items;
  const person = await Person.arrive(browser, house.origin, login?.name ?? '');
  await person.open('/account');
  const email = (await person.page.getByRole('main').getByText(/@/).first().textContent()) ?? '';
  await press(person, 'Set up an authenticator app');
  await fill(person, 'password', 'not this one at all');
  await press(person, 'Go on');
  await reads(person, 'The present password is wrong.');
  await fill(person, 'password', PASSWORD);
  await press(person, 'Go on');
  await person.page.getByRole('img', { name: /QR code for your authenticator app/ }).waitFor();
  await accessible(person, 'second-factor-scan');
  const secret = ((await person.page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent()) ?? '').replaceAll(' ', '');
  const app = new Authenticator(secret);
  await fill(person, 'code', app.code());
  await press(person, 'Switch on');
  await reads(person, 'Your recovery codes');
  await accessible(person, 'second-factor-codes');
  const [recovery = ''] = await person.page
    .getByRole('listitem')
    .filter({ hasText: /^[A-Z2-7]{4}-/ })
    .allTextContents();
  await press(person, 'I have kept them');
  await reads(person, '10 left');
  await accessible(person, 'second-factor-on');

  const again = await Person.arrive(browser, house.origin, login?.name ?? '');
  await again.page.goto(`${house.origin}/log-in`);
  await fill(again, 'email', email);
  await fill(again, 'password', PASSWORD);
  await press(again, /^Log in$/);
  await reads(again, 'Code of your authenticator app');
  await accessible(again, 'log-in-code');
  await fill(again, 'code', '123');
  await press(again, /^Log in$/);
  await reads(again, 'This code is wrong or too old.');
  await fill(again, 'code', recovery);
  await press(again, /^Log in$/);
  await again.page.waitForURL((url) => !url.pathname.startsWith('/log-in'));

  await again.open('/account');
  await reads(again, '9 left');
  await press(again, 'Switch off');
  await fill(again, 'password', PASSWORD);
  await fill(again, 'code', app.code());
  await press(again, 'Switch off');
  await reads(again, 'The second factor is switched off.');
});
