import { join } from 'node:path';

import type { Browser, Locator } from 'playwright-core';

import { answersFor } from '../../apps/cli/demo/answers.js';
import { type House, openHouse } from '../../apps/cli/demo/house.js';
import { until, Visitor } from '../../apps/cli/demo/visitor.js';
import { mailOf } from '../../apps/cli/demo/world.js';
import { openBrowser } from '../support/browser.js';
import { Person } from './people.js';

const PATIENCE_MS = 6 * 60_000;
jest.setTimeout(PATIENCE_MS);

interface Evaluation {
  readonly phases: readonly { readonly key: string; readonly endsAt: string }[];
}

let house: House;
let browser: Browser;
let officer: Person;
let evaluator: Person;
let callId = '';

beforeAll(async () => {
  browser = await openBrowser();
  house = await openHouse(join(__dirname, '../..'));
  await inEvaluation();
  officer = await Person.arrive(browser, house.origin, 'M. Rossi');
}, PATIENCE_MS);

afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

const visitor = (login: string): Visitor => new Visitor(house.origin, mailOf(login));
const main = (person: Person): Locator => person.page.getByRole('main');

/** One application, partnered: it waits for its evaluators. */
async function inEvaluation(): Promise<void> {
  const [applicant, office, partner] = [visitor('applicant'), visitor('officer'), visitor('partner')];
  callId = (await office.get<{ items: { id: string }[] }>('/api/calls')).items[0]?.id ?? '';
  const { parties } = await applicant.get<{ parties: { organisationId: string }[] }>('/api/session');
  const organisationId = parties[0]?.organisationId;
  const { id } = await applicant.post<{ id: string }>('/api/applications', { callId, instrument: 'pilot', organisationId });
  const { answersVersion } = await applicant.get<{ answersVersion: number }>(`/api/applications/${id}`);
  await applicant.patch(`/api/applications/${id}`, { answers: answersFor('pilot', 0, new Date(), ['de', 'en']), answersVersion });
  await applicant.post(`/api/applications/${id}/submit`);
  const isIn = (state: string): Promise<unknown> =>
    until(`the application is ${state}`, async () => (await office.get<{ state: string }>(`/api/applications/${id}`)).state === state);
  await isIn('eligible');
  const run = await office.post<{ id: string }>(`/api/calls/${callId}/matching-runs`);
  const { version } = await until('the matching', async () => {
    const found = await office.get<{ state: string; version: number }>(`/api/matching-runs/${run.id}`);
    return found.state === 'done' ? found : null;
  });
  await office.post(`/api/matching-runs/${run.id}/send`, { version });
  const [engagement] = await until('the proposal', async () => {
    const found = await partner.all<{ id: string }>('/api/engagements?mine=true&state=proposed');
    return found.length > 0 ? found : null;
  });
  await partner.post(`/api/engagements/${engagement?.id ?? ''}/accept`);
  await applicant.post(`/api/engagements/${engagement?.id ?? ''}/confirm`);
  await isIn('in-evaluation');
}

/** To some days after the end of a phase. */
async function goPast(key: string, days: number): Promise<void> {
  const { phases } = await visitor('officer').get<Evaluation>(`/api/calls/${callId}/evaluation`);
  const end = Date.parse(phases.find((phase) => phase.key === key)?.endsAt ?? '');
  const administrator = visitor('administrator');
  const { now } = await administrator.get<{ now: string }>('/api/demo/clock');
  await administrator.post('/api/demo/clock', { advanceMs: Math.round(end + days * 86_400_000 - Date.parse(now)) });
}

async function readsWell(person: Person, name: string): Promise<void> {
  expect(await person.barriers()).toEqual([]);
  expect(await person.sidewaysAt(320)).toBe(0);
  await person.picture(name);
  await person.picture(name, 320);
}

test('the officer sees where the evaluation stands, and invites; an evaluator sees it too, accepts and begins', async () => {
  await officer.open('/desk/reviews');
  await main(officer).getByText('The evaluation has not begun. Next: Conflicts of interest.').waitFor();
  await officer.command('Invite evaluators', '2 invitations sent.');
  await readsWell(officer, 'evaluation-desk');
  const [invited] = await visitor('officer').all<{ evaluatorName: string }>(`/api/assignments?callId=${callId}&state=invited`);
  evaluator = await Person.arrive(browser, house.origin, invited?.evaluatorName ?? '');
  await evaluator.open('/reviews');
  await main(evaluator).getByText('Third reviews', { exact: true }).waitFor();
  await readsWell(evaluator, 'evaluator-desk');
  await evaluator.openFirstRow();
  await main(evaluator).getByText('Please answer until').waitFor();
  await readsWell(evaluator, 'evaluator-invitation');
  await evaluator.command('Accept', 'You have accepted.');
  await main(evaluator).getByText('The points of all reviewers are put together by their mean.').waitFor();
  await evaluator.page.locator('input[id^="field-scores-"]').first().fill('4');
  await main(evaluator).getByText('Saved').first().waitFor();
  await readsWell(evaluator, 'evaluator-sheet');
});

test('when the phase is over the review is refused and kept, and nothing that was declared is taken back', async () => {
  await goPast('reviews', 1);
  await evaluator.page.reload();
  await main(evaluator).getByText('The time for this review has passed').waitFor();
  expect(await main(evaluator).getByRole('button', { name: 'Submit the review' }).count()).toBe(0);
  await readsWell(evaluator, 'evaluator-late');
  // The way out stays open.
  await main(evaluator)
    .getByRole('button', { name: /^Abstain/ })
    .click();
  await evaluator.page.getByRole('dialog').getByText('somebody else is asked').waitFor();
  await evaluator.page.keyboard.press('Escape');
  await evaluator.open(`/reviews/conflicts/${callId}`);
  await main(evaluator).getByText('The declaration ended.').waitFor();
  await readsWell(evaluator, 'conflicts-closed');
});

test('the officer finds what is overdue, is told what more time needs, and asks the next best by one click', async () => {
  await officer.open('/desk/reviews?state=overdue');
  await officer.openFirstRow();
  const beside = officer.page.getByRole('complementary');
  await beside.getByRole('button', { name: 'Ask the next best instead' }).waitFor();
  await readsWell(officer, 'evaluation-overdue');
  await beside.getByRole('button', { name: /^Give more time/ }).click();
  const dialogue = officer.page.getByRole('dialog');
  await officer.page.locator('#field-until').fill('2020-01-01T12:00');
  await officer.page.locator('#field-reason').fill('no');
  await dialogue.getByRole('button', { name: 'Give more time' }).click();
  await dialogue.getByText('There is a problem').waitFor();
  expect(await dialogue.getByRole('group', { name: 'There is a problem' }).getByRole('listitem').count()).toBe(2);
  await officer.picture('evaluation-more-time');
  await officer.page.keyboard.press('Escape');
  await beside.getByRole('button', { name: 'Ask the next best instead' }).click();
  await officer.page
    .getByText(/ is asked instead\./)
    .first()
    .waitFor({ state: 'attached' });
  await officer.open('/desk/reviews?state=replaced');
  await main(officer).getByRole('button', { name: 'Voided' }).waitFor();
  await main(officer)
    .getByRole('row', { name: /Given to somebody else/ })
    .waitFor();
});

test('the office gives a phase more time, with a reason', async () => {
  const { phases } = await visitor('officer').get<Evaluation>(`/api/calls/${callId}/evaluation`);
  const later = new Date(Date.parse(phases.find(({ key }) => key === 'third-reviews')?.endsAt ?? '') + 2 * 86_400_000);
  await officer.open('/desk/reviews');
  await main(officer).getByRole('button', { name: 'Give more time: Third reviews' }).click();
  await officer.page.locator('#field-until').fill(`${later.toISOString().slice(0, 10)}T12:00`);
  await officer.page.locator('#field-reason').fill('One evaluator fell ill.');
  await officer.page.getByRole('dialog').getByRole('button', { name: 'Give more time' }).click();
  await main(officer).getByText('More time was given').waitFor();
  await readsWell(officer, 'evaluation-extended');
});
