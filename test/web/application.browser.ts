import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Browser } from 'playwright-core';

import { answersFor } from '../../apps/cli/demo/answers.js';
import { companiesFor } from '../../apps/cli/demo/companies.js';
import { type House, openHouse } from '../../apps/cli/demo/house.js';
import type { DemoCompany } from '../../apps/cli/demo/story/context.js';
import { registerCompanies } from '../../apps/cli/demo/story/register-companies.js';
import { Visitor } from '../../apps/cli/demo/visitor.js';
import { mailOf, PASSWORD } from '../../apps/cli/demo/world.js';
import type { CallDocument } from '@traverse/programme';
import { openBrowser } from '../support/browser.js';
import { Person } from './people.js';

const PATIENCE_MS = 5 * 60_000;
jest.setTimeout(PATIENCE_MS);

let house: House;
let browser: Browser;
let company: DemoCompany;
let application = '';

beforeAll(async () => {
  browser = await openBrowser();
  house = await openHouse(join(__dirname, '../..'));
  const { origin, bankUrl } = house;
  const [first] = companiesFor(1);
  if (!first) throw new Error('there is no company');
  company = { ...first, visitor: new Visitor(origin, first.email), organisationId: '', applicationId: '' };
  const [call] = (await new Visitor(origin, null).get<{ items: { id: string }[] }>('/api/calls')).items;
  const told: [string, string][] = [];
  await registerCompanies({ origin, bankUrl, callId: call?.id ?? '', programmeId: '', companies: [company], say: () => undefined, told });
}, PATIENCE_MS);

afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

/** Somebody of the company, in a browser of their own. */
async function applicant(): Promise<Person> {
  const person = await Person.arrive(browser, house.origin, company.owner);
  await person.logIn(company.email, PASSWORD);
  return person;
}

const field = (person: Person, name: string) => person.page.locator(`#field-${name}`);
const saved = (person: Person) =>
  person.page
    .getByText(/^Saved/)
    .first()
    .waitFor();
const goOn = (person: Person) => person.page.getByRole('button', { name: 'Save and go on' }).click();

async function readsWell(person: Person, name: string): Promise<void> {
  expect(await person.barriers()).toEqual([]);
  expect(await person.sidewaysAt(320)).toBe(0);
  await person.picture(name);
  await person.picture(name, 320);
}

describe('an application is filled in over days', () => {
  test('begun in one browser, it goes on in another where it was left', async () => {
    const here = await applicant();
    await here.open('/calls');
    await here.page.getByRole('main').getByRole('link').first().click();
    await here.page.getByRole('button', { name: 'Start an application: Pilot voucher' }).click();
    await here.page.waitForURL(/\/applications\/[\w-]+/);
    application = /applications\/([\w-]+)/.exec(here.page.url())?.[1] ?? '';
    await field(here, 'title').fill('A coating for cold nights');
    await field(here, 'need').fill('Ours cracks below minus twenty degrees, and nobody here can test it at that temperature.');
    await goOn(here);
    await here.page.getByText('Step 2 of 8').waitFor();
    await here.page.context().close();

    const there = await applicant();
    await there.open('/applications');
    await there.page
      .getByRole('main')
      .getByRole('link', { name: /A coating for cold nights/ })
      .first()
      .click();
    await there.page.waitForURL(`**/applications/${application}**`);
    await there.open(`/applications/${application}`);
    await field(there, 'need').waitFor();
    expect(await field(there, 'title').inputValue()).toBe('A coating for cold nights');
    expect(await field(there, 'need').inputValue()).toContain('minus twenty');
  });

  test('two windows at once: different answers come together, the same answer is shown in both versions to choose from', async () => {
    const [one, two] = [await applicant(), await applicant()];
    for (const person of [one, two]) {
      await person.open(`/applications/${application}`);
      await field(person, 'title').waitFor();
    }
    await field(one, 'need').fill('The need, as the first window tells it: a test chamber that reaches minus forty degrees.');
    await saved(one);
    await field(two, 'title').fill('A coating for very cold nights');
    await saved(two);
    expect(await two.page.getByRole('alertdialog').count()).toBe(0);
    expect(await field(two, 'need').inputValue()).toContain('minus forty');

    await field(one, 'title').fill('Mine from the first window');
    const both = one.page.getByRole('alertdialog', { name: 'This draft was changed elsewhere' });
    await both.waitFor();
    await both.getByText('A coating for very cold nights').waitFor();
    await both.getByText('Mine from the first window').waitFor();
    expect(await both.getByText('minus forty').count()).toBe(0);
    await readsWell(one, 'application-conflict');
    await both.getByRole('button', { name: 'Take what was saved there' }).click();
    await both.waitFor({ state: 'detached' });
    expect(await field(one, 'title').inputValue()).toBe('A coating for very cold nights');
  });

  test('sent with gaps, it names all of them at once, and each leads to its answer', async () => {
    const person = await applicant();
    await person.open(`/applications/${application}?step=check`);
    await person.page.getByRole('button', { name: 'Send the application' }).click();
    const problem = person.page.getByRole('group', { name: 'There is a problem' });
    await problem.waitFor();
    expect(await problem.getByRole('listitem').count()).toBeGreaterThanOrEqual(6);
    await readsWell(person, 'application-gaps');
    await problem.getByRole('link', { name: /start/i }).first().click();
    await person.page.locator('#field-plannedStart:focus').waitFor();
  });

  test('and complete, it is sent', async () => {
    const { visitor, organisationId } = company;
    // Who belongs to the firm is left out, so that the rules leave its size to the office.
    const profile = await visitor.get(`/api/company-profiles/${organisationId}`);
    const { headcount, turnover, balanceSheetTotal, currency, yearEnd, nace } = profile;
    const figures = { headcount, turnover, balanceSheetTotal, currency, yearEnd, nace, includesLinked: false };
    await visitor.put(`/api/company-profiles/${organisationId}`, figures);
    const before = await visitor.get<{ answersVersion: number; answers: object }>(`/api/applications/${application}`);
    const answers = { ...answersFor('pilot', 0, new Date(), ['de', 'en']), ...before.answers };
    await visitor.patch(`/api/applications/${application}`, { answers, answersVersion: before.answersVersion });
    const person = await applicant();
    await person.open(`/applications/${application}?step=check`);
    await person.command('Send the application', 'Your application has been sent.');
    await person.sees(`/applications/${application}`, /looked at later/);
    await readsWell(person, 'application-sent');
  });
});

describe('the office asks back', () => {
  test('with a question that opens one answer, and nothing else', async () => {
    const officer = await Person.arrive(browser, house.origin, 'M. Rossi');
    await officer.open('/desk/applications?state=all');
    await officer.openFirstRow();
    const opened = officer.page.getByRole('complementary');
    await opened.getByRole('button', { name: 'Ask for clarification…' }).click();
    const dialogue = officer.page.getByRole('dialog');
    await dialogue.locator('#field-reason').fill('How cold does it have to be?');
    await dialogue.getByRole('checkbox', { name: /find out/ }).check();
    await dialogue.getByRole('button', { name: 'Ask for clarification' }).click();
    await officer.page.getByText('The question is on its way.').first().waitFor({ state: 'attached' });

    const person = await applicant();
    await person.open(`/applications/${application}`);
    await person.page.getByText('How cold does it have to be?').first().waitFor();
    expect(await field(person, 'title').count()).toBe(0);
    await field(person, 'need').fill('Minus forty degrees for a whole night, with ten cycles of thawing and freezing after it.');
    await readsWell(person, 'application-question');
    await goOn(person);
    await person.open(`/applications/${application}?step=check`);
    await person.command('Send the application', 'Your application has been sent.');
    await person.sees(`/applications/${application}`, 'What was changed');
  });

  test('and sees what was said before beside what is said now', async () => {
    const officer = await Person.arrive(browser, house.origin, 'M. Rossi');
    await officer.open(`/applications/${application}`);
    const changed = officer.page.getByRole('region', { name: 'What do you want to find out, try or build?' });
    await officer.page.getByText('How cold does it have to be?').first().waitFor();
    await changed.getByText(/a test chamber that reaches/).waitFor();
    await changed.getByText(/ten cycles/).waitFor();
    await readsWell(officer, 'desk-clarification');
  });
});

describe('a call that asks a sketch first', () => {
  let full = '';

  test('is applied to with the questions of the sketch alone', async () => {
    const officer = new Visitor(house.origin, mailOf('officer'));
    const document = JSON.parse(await readFile(join(__dirname, '../../programmes/alpine-2026-2.json'), 'utf8')) as CallDocument;
    const [running] = (await officer.get<{ items: { id: string }[] }>('/api/calls')).items;
    const { document: published } = await officer.get<{ document: CallDocument }>(`/api/managed-calls/${running?.id ?? ''}`);
    const instruments = document.instruments.map((one) => ({ ...one, form: { ...one.form, sketch: ['project'] } }));
    const { opensAt, closesAt } = published;
    const twoStep = { fullFormWithinDays: 20 };
    // Its days are other ones, so the days of its evaluation are left to the house.
    const evaluation = { ...document.evaluation, phases: undefined };
    const sketched = { ...document, key: 'alpine-sketch', opensAt, closesAt, timetable: [], twoStep, instruments, evaluation };
    const made = await officer.post<{ id: string }>('/api/calls', { document: sketched });
    await officer.post(`/api/calls/${made.id}/publish`);

    const person = await applicant();
    await person.open(`/calls/${made.id}`);
    await person.page.getByRole('button', { name: 'Start an application: Pilot voucher' }).click();
    await person.page.waitForURL(/\/applications\/[\w-]+/);
    full = /applications\/([\w-]+)/.exec(person.page.url())?.[1] ?? '';
    await person.page.getByText('Step 1 of 5').waitFor();
    const all = answersFor('pilot', 1, new Date(), ['de', 'en']);
    const { costs: _, inDifficulty: __, recoveryOrder: ___, ...answers } = all;
    await company.visitor.patch(`/api/applications/${full}`, { answers, answersVersion: 1 });
    await person.open(`/applications/${full}?step=check`);
    await readsWell(person, 'sketch-check');
    await person.command('Send the sketch', 'Your sketch has been sent.');
    await person.sees(`/applications/${full}`, 'We read your sketch.');
    await readsWell(person, 'sketch-sent');
  });

  test('who is shortlisted finds the sketch in the full form, and its term', async () => {
    const officer = await Person.arrive(browser, house.origin, 'M. Rossi');
    await officer.open('/desk/applications?state=sketched');
    await officer.openFirstRow();
    const opened = officer.page.getByRole('complementary');
    await opened.getByRole('button', { name: 'Decline the sketch…' }).waitFor();
    await readsWell(officer, 'desk-sketch');
    await officer.command('Ask for the full form', 'The firm is asked for the full form.');

    const person = await applicant();
    await person.sees(`/applications/${full}`, /Step 1 of 8/);
    expect(await field(person, 'title').inputValue()).not.toBe('');
    await person.open(`/applications/${full}?step=check`);
    await person.page.getByRole('button', { name: 'Send the application' }).waitFor();
    await readsWell(person, 'full-form-check');
  });
});

describe('a form with a question under a condition and a table', () => {
  let draft = '';

  test('asks what the answers call for, row by row, and adds up', async () => {
    const { visitor, organisationId } = company;
    const before = await visitor.get<{ callId: string }>(`/api/applications/${application}`);
    const made = { callId: before.callId, instrument: 'collaboration', organisationId };
    draft = (await visitor.post<{ id: string }>('/api/applications', made)).id;
    const all = answersFor('collaboration', 1, new Date(), ['de', 'en']);
    const { jointApplication: _, milestones: __, ...answers } = all;
    await visitor.patch(`/api/applications/${draft}`, { answers, answersVersion: 1 });

    const person = await applicant();
    await person.open(`/applications/${draft}?step=work-plan`);
    await person.page.getByRole('timer').waitFor();
    await person.page.getByRole('complementary').getByRole('link', { name: /@/ }).waitFor();
    expect(await field(person, 'otherProgramme').count()).toBe(0);
    const joint = person.page.getByRole('radiogroup', { name: /another programme/ });
    await joint.getByRole('radio', { name: 'Yes' }).check();
    await field(person, 'otherProgramme').waitFor();
    await joint.getByRole('radio', { name: 'No' }).check();
    await field(person, 'otherProgramme').waitFor({ state: 'detached' });
    await joint.getByRole('radio', { name: 'Yes' }).check();

    const rows: [string, string][] = [
      ['A plan that both signed', '7000'],
      ['The joint proposal', '5250.50'],
    ];
    for (const [i, [what, amount]] of rows.entries()) {
      await person.page.getByRole('button', { name: 'Add a row' }).click();
      await person.page.locator(`#field-milestones-${i}-what`).fill(what);
      await person.page.locator(`#field-milestones-${i}-amount`).fill(amount);
    }
    await person.page.getByText(/12,250\.50/).waitFor();
    await saved(person);
    await readsWell(person, 'form-table');
  });

  test('names the cells that are missing and the sum that is too large, by their rows', async () => {
    const person = await applicant();
    await person.open(`/applications/${draft}?step=check`);
    await readsWell(person, 'form-table-check');
    await person.page.getByRole('button', { name: 'Send the application' }).click();
    const problem = person.page.getByRole('group', { name: 'There is a problem' });
    await problem.getByRole('link', { name: /By when \(1\)/ }).waitFor();
    await problem.getByRole('link', { name: /To which programme/ }).waitFor();
    await problem.getByRole('link', { name: /By when \(2\)/ }).click();
    const by = (row: number) => person.page.locator(`#field-milestones-${row}-by`);
    await person.page.locator('#field-milestones-1-by:focus').waitFor();
    await by(0).fill('2027-08-31');
    await by(1).fill('2027-09-30');
    await field(person, 'otherProgramme').fill('Interreg Alpine Space, end of April');
    await saved(person);
    await person.open(`/applications/${draft}?step=check`);
    await person.page.getByRole('button', { name: 'Send the application' }).click();
    await problem.getByRole('link', { name: /Together these are 12250\.50/ }).click();
    await person.page.getByRole('button', { name: 'Remove 1 of Milestones' }).click();
    await person.page
      .getByText(/5,250\.50/)
      .first()
      .waitFor();
    await saved(person);
    await person.open(`/applications/${draft}?step=check`);
    await person.command('Send the application', 'Your application has been sent.');
  });
});
