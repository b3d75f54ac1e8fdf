import { join } from 'node:path';

import type { Browser, Locator } from 'playwright-core';

import { type House, openHouse } from '../../apps/cli/demo/house.js';
import { openBrowser } from '../support/browser.js';
import { Person } from './people.js';

const PATIENCE_MS = 5 * 60_000;
jest.setTimeout(PATIENCE_MS);

const KEY = 'alpine-next-year';
const RATE = 'instruments.0.funding.rateBps';
const TITLE = 'Vouchers across the Alps, next year';

let house: House;
let browser: Browser;
let officer: Person;
/** When the copied call closes: its questions end before that, its evaluation begins after. */
let closes: string;

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
const field = (path: string): Locator => officer.page.locator(`#field-${path.replace(/\./g, '-')}`);
const press = (name: string | RegExp): Promise<void> => main().getByRole('button', { name }).first().click();
const summary = (): Locator => main().getByRole('group', { name: 'There is a problem' });

const reads = (words: string | RegExp, person: Person = officer): Promise<void> =>
  person.page.getByText(words).first().waitFor({ state: 'attached' });

async function goTo(part: string): Promise<void> {
  await main().getByRole('navigation', { name: 'Parts of the call' }).getByRole('link', { name: part }).click();
  await main().getByRole('heading', { level: 2, name: part }).first().waitFor();
}

/** The pilot voucher's funding rate: entries of a list are closed until somebody opens them or something in them is wrong. */
async function fillRate(percent: string): Promise<void> {
  if (!(await field(RATE).isVisible())) await main().getByText('Pilot voucher').first().click();
  await field(RATE).fill(percent);
}

async function save(): Promise<void> {
  await press('Save the draft');
  await main().getByRole('status').getByText('Saved', { exact: true }).waitFor();
}

async function readsWell(name: string): Promise<void> {
  expect(await officer.barriers()).toEqual([]);
  expect(await officer.sidewaysAt(320)).toBe(0);
  await officer.picture(name);
  await officer.picture(name, 320);
}

describe('a call is set up and published', () => {
  test('it begins as a copy of another one, and says what is missing', async () => {
    await officer.open('/desk/calls');
    await readsWell('calls-managed');
    await press('New call');
    const dialogue = officer.page.getByRole('dialog');
    await dialogue.getByRole('button', { name: 'Make the draft' }).click();
    await dialogue.getByText('There is a problem').waitFor();
    await dialogue.getByLabel('Key', { exact: true }).fill(KEY);
    await dialogue.getByRole('button', { name: 'Make the draft' }).click();
    await officer.page.waitForURL(/\/desk\/calls\/[0-9a-f-]{36}/);
    await reads('Not published yet.');
  });

  test('a key that is taken is refused in the dialogue, and nothing is lost', async () => {
    const editor = officer.page.url();
    await officer.open('/desk/calls');
    await press('New call');
    const dialogue = officer.page.getByRole('dialog');
    await dialogue.getByLabel('Key', { exact: true }).fill(KEY);
    await dialogue.getByRole('button', { name: 'Make the draft' }).click();
    await dialogue
      .getByText(/key is taken|call with this key/)
      .first()
      .waitFor();
    expect(await dialogue.getByLabel('Key', { exact: true }).inputValue()).toBe(KEY);
    await officer.open(new URL(editor).pathname);
  });

  test('mistakes are kept with the draft: all named at once, each with a link to its field', async () => {
    await field('title.en').fill(TITLE);
    closes = await field('closesAt').inputValue();
    await field('closesAt').fill('2020-01-01T12:00');
    await goTo('Instruments and funding');
    await fillRate('140');
    await save();
    await summary().waitFor();
    expect(await summary().getByRole('link').allTextContents()).toEqual([
      'Instruments › Pilot voucher › Funding › Rate: This must be at most 100 %.',
      'Closes: The call closes before it opens.',
      'Questions and answers › Questions are taken until: Questions are taken while the call is open.',
    ]);
    expect(await main().getByRole('button', { name: 'Publish' }).isDisabled()).toBe(true);
    await readsWell('call-mistakes');
    await summary()
      .getByRole('link', { name: /Closes/ })
      .first()
      .click();
    await main().getByRole('heading', { level: 2, name: 'Basics and dates' }).waitFor();
    expect(await field('closesAt').evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
    expect(await field('closesAt').getAttribute('aria-invalid')).toBe('true');
  });

  test('another officer’s saving is not run over', async () => {
    const colleague = await Person.arrive(browser, house.origin, 'M. Rossi');
    await colleague.open(new URL(officer.page.url()).pathname);
    await colleague.page.locator('#field-title-en').fill(`${TITLE}!`);
    await main(colleague).getByRole('button', { name: 'Save the draft' }).click();
    await main(colleague).getByRole('status').getByText('Saved', { exact: true }).waitFor();
    await field('closesAt').fill(closes);
    await press('Save the draft');
    await reads('Somebody else has saved this draft');
    expect(await field('closesAt').inputValue()).toBe(closes);
    await readsWell('call-conflict');
    await press('Replace it with mine');
    await main().getByRole('status').getByText('Saved', { exact: true }).waitFor();
    expect(await field('title.en').inputValue()).toBe(TITLE);
  });

  test('once mended it can be published, after a look at the applicant’s form', async () => {
    await goTo('Instruments and funding');
    await fillRate('60');
    await save();
    await summary().waitFor({ state: 'detached' });
    await goTo('Preview of the form');
    await main().getByRole('textbox').first().waitFor();
    await readsWell('call-preview');
    await press('Publish');
    const dialogue = officer.page.getByRole('dialog');
    await dialogue.getByText('The call is frozen as version 1').waitFor();
    await officer.picture('call-publish');
    await dialogue.getByRole('button', { name: 'Publish' }).click();
    await reads('Version 1 is published.');
  });

  test('applicants find it among the calls', async () => {
    const visitor = await Person.arrive(browser, house.origin, 'Nobody');
    await visitor.open('/calls');
    await main(visitor).getByRole('link', { name: TITLE }).click();
    await reads(TITLE, visitor);
    expect(await visitor.barriers()).toEqual([]);
  });
});

describe('a published call changes', () => {
  test('only as a new version with a reason, shown beside the first', async () => {
    await officer.open(`${new URL(officer.page.url()).pathname}?part=instruments`);
    await fillRate('65');
    await save();
    await reads('There is a problem');
    await goTo('Notes and reason');
    await field('changeReason').fill('The committee raised the rate');
    await save();
    await readsWell('call-notes');
    await goTo('Versions and differences');
    await main().getByRole('table', { name: 'Differences', exact: true }).waitFor();
    await main().getByText('60 %').first().waitFor();
    await main().getByText('65 %').first().waitFor();
    await readsWell('call-versions');
    await press('Publish');
    const dialogue = officer.page.getByRole('dialog');
    await dialogue.getByText('Version 2 is frozen').waitFor();
    await dialogue.getByRole('button', { name: 'Publish' }).click();
    await reads('Version 2 is published.');
  });

  test('an auditor reads it and changes nothing', async () => {
    const auditor = await Person.arrive(browser, house.origin, 'H. Gruber');
    await auditor.open(new URL(officer.page.url()).pathname);
    await auditor.page.locator('#field-title-en').waitFor();
    expect(await auditor.page.locator('#field-title-en').getAttribute('readonly')).not.toBeNull();
    expect(await main(auditor).getByRole('button', { name: 'Save the draft' }).count()).toBe(0);
  });
});

describe('questions about a call', () => {
  const question = 'Do the costs of travel to the laboratory count?';
  let firm: Person;

  test('a firm asks on the page of the call', async () => {
    firm = await Person.arrive(browser, house.origin, 'V. Bruno');
    await firm.open('/company');
    await firm.open('/calls');
    await main(firm).getByRole('link', { name: TITLE }).click();
    await main(firm).getByLabel('Your question').waitFor();
    await main(firm).getByRole('button', { name: 'Ask the office' }).click();
    await reads('There is a problem', firm);
    await main(firm).getByLabel('Your question').fill(question);
    await main(firm).getByRole('button', { name: 'Ask the office' }).click();
    await reads('Waits for an answer', firm);
    expect(await firm.barriers()).toEqual([]);
    expect(await firm.sidewaysAt(320)).toBe(0);
    await firm.picture('call-question');
    await firm.picture('call-question', 320);
  });

  test('the office answers it, and everybody reads the answer', async () => {
    await officer.open('/desk/questions');
    await officer.openFirstRow();
    await main().getByLabel('Answer').fill('Yes, second class, and up to the share that the call names.');
    await readsWell('desk-question');
    await press('Publish the answer');
    await reads('The answer is published.');
    const visitor = await Person.arrive(browser, house.origin, 'Nobody');
    await visitor.open(new URL(firm.page.url()).pathname);
    await main(visitor).getByText('Yes, second class').waitFor();
    await visitor.picture('call-answer');
  });
});
