import { join } from 'node:path';

import type { Browser, Locator } from 'playwright-core';

import { companiesFor } from '../../apps/cli/demo/companies.js';
import { type House, openHouse } from '../../apps/cli/demo/house.js';
import { apply } from '../../apps/cli/demo/story/apply.js';
import { as, type Story } from '../../apps/cli/demo/story/context.js';
import { findPartners } from '../../apps/cli/demo/story/find-partners.js';
import { registerCompanies } from '../../apps/cli/demo/story/register-companies.js';
import { until, Visitor } from '../../apps/cli/demo/visitor.js';
import { openBrowser } from '../support/browser.js';
import { Person } from './people.js';

const PATIENCE_MS = 5 * 60_000;
const RUNS_OF_A_PAGE = 50;
jest.setTimeout(PATIENCE_MS);

let house: House;
let browser: Browser;
let story: Story;
let officer: Person;
let colleague: Person;

beforeAll(async () => {
  browser = await openBrowser();
  house = await openHouse(join(__dirname, '../..'));
  const { origin, bankUrl } = house;
  const { items } = await new Visitor(origin, null).get<{ items: { id: string }[] }>('/api/calls');
  const companies = companiesFor(8).map((company) => ({
    ...{ ...company, visitor: new Visitor(origin, company.email) },
    ...{ organisationId: '', applicationId: '' },
  }));
  story = { origin, bankUrl, callId: items[0]?.id ?? '', programmeId: '', companies, say: () => undefined, told: [] };
  await registerCompanies(story);
  await apply(story);
  officer = await Person.arrive(browser, origin, 'M. Rossi');
  colleague = await Person.arrive(browser, origin, 'B. Aigner');
}, PATIENCE_MS);

afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

const main = (person: Person = officer): Locator => person.page.getByRole('main');
const dialogue = (person: Person = officer): Locator => person.page.getByRole('dialog');
const says = (person: Person, words: string | RegExp): Promise<void> => person.page.getByText(words).first().waitFor({ state: 'attached' });

async function readsWell(person: Person, name: string): Promise<void> {
  expect(await person.barriers()).toEqual([]);
  expect(await person.sidewaysAt(320)).toBe(0);
  await person.picture(name);
  await person.picture(name, 320);
}

describe('the matching board', () => {
  test('shows who with whom and why; the change of two officers at once: the second sees the conflict', async () => {
    await officer.open('/desk/matching');
    await main().getByRole('button', { name: 'Run the matching' }).click();
    await main()
      .getByRole('button', { name: /^Change the partner of/ })
      .first()
      .waitFor();
    await readsWell(officer, 'matching-board');
    await colleague.open('/desk/matching');
    for (const person of [officer, colleague]) {
      await main(person)
        .getByRole('button', { name: /^Change the partner of/ })
        .first()
        .click();
      await dialogue(person)
        .getByRole('button', { name: /^Choose / })
        .first()
        .waitFor();
    }
    await officer.picture('matching-cost');
    await dialogue().getByRole('button', { name: 'Choose No partner' }).click();
    await says(officer, 'The pair is changed.');
    await dialogue(colleague)
      .getByRole('button', { name: /^Choose / })
      .first()
      .click();
    await dialogue(colleague)
      .getByText(/Somebody else/)
      .first()
      .waitFor();
    expect(await colleague.barriers()).toEqual([]);
    await colleague.picture('matching-two-officers');
    await dialogue(colleague).getByRole('button', { name: 'Close' }).last().click();
    // The board behind it shows by now what the first officer did.
    await says(colleague, /below the best/);
  });

  test('keeps a pair, runs the rest again around it, and sends', async () => {
    await officer.open('/desk/matching');
    await main()
      .getByRole('checkbox', { name: /^Keep the pair of/ })
      .first()
      .check();
    await main().getByRole('button', { name: 'Run again around 1 kept pair' }).click();
    await main().getByText('kept', { exact: true }).first().waitFor();
    await officer.picture('matching-kept');
    await officer.openFirstRow();
    await officer.command('Send the requests', 'The requests are on their way.');
  });

  test('a run that failed says why; a press that comes to nothing says so; the list goes on to its end', async () => {
    const desk = as(story, 'officer');
    const runs = `/api/calls/${story.callId}/matching-runs`;
    const { items: before } = await desk.get<{ items: { id: string }[] }>(runs);
    const [sent] = (await desk.get<Proposed>(`/api/matching-runs/${before[0]?.id ?? ''}`)).proposals;
    // It has been asked: it is not to be matched any more.
    const locked = [{ applicationId: sent?.application.applicationId, partnerId: sent?.partner.organisationId }];
    for (let run = 0; run < RUNS_OF_A_PAGE; run += 1) await desk.post(runs, { locked });
    await until('all have failed', async () =>
      (await desk.get<{ items: { state: string }[] }>(runs)).items.every(({ state }) => state === 'failed'),
    );

    await officer.open('/desk/matching');
    await main().getByText('Nothing could be computed: one side of a kept pair does not take part any more.').waitFor();
    await officer.openFirstRow();
    await until('the open run says why', async () => (await officer.page.getByText(/^Nothing could be computed/).count()) === 2);
    expect(await officer.page.getByText('The run is under way.').count()).toBe(0);
    await readsWell(officer, 'matching-failed');

    expect(await main().locator('tbody [data-row-link]').count()).toBe(RUNS_OF_A_PAGE);
    await main().getByRole('button', { name: 'Load more' }).click();
    await main().getByRole('button', { name: 'Load more' }).waitFor({ state: 'detached' });
    expect(await main().locator('tbody [data-row-link]').count()).toBe(RUNS_OF_A_PAGE + before.length);

    await officer.page.context().setOffline(true);
    await main().getByRole('button', { name: 'Run the matching' }).click();
    await main().getByText('The server cannot be reached.').first().waitFor();
    await officer.page.context().setOffline(false);
  });
});

interface Proposed {
  readonly proposals: readonly {
    readonly application: { readonly applicationId: string };
    readonly partner: { readonly organisationId: string };
  }[];
}

interface Choices {
  readonly items: readonly { readonly obstacle: string | null }[];
}

describe('the assignment board', () => {
  test('computes a plan as a job, with loads, places and proof', async () => {
    await findPartners(story);
    const desk = as(story, 'officer');
    await until(
      'evaluation is open',
      async () => (await desk.all(`/api/applications?callId=${story.callId}&state=partnered`)).length === 0,
    );
    await officer.open('/desk/assignments');
    await says(officer, /reviews have nobody yet/);
    await readsWell(officer, 'assignment-empty');
    await main().getByRole('button', { name: 'Compute a plan' }).click();
    await says(officer, /reviews proposed\. The computed plan has \d+ points of expertise/);
    await main()
      .getByRole('img', { name: /0 assigned and 2 proposed of 2 reviews/ })
      .first()
      .waitFor();
    await main()
      .getByRole('img', { name: /0 open and [1-9]\d* proposed of at most 40/ })
      .first()
      .waitFor();
    await readsWell(officer, 'assignment-plan');
  });

  test('a conflict of interest is shown with its path and cannot be chosen', async () => {
    const desk = as(story, 'officer');
    const { applications } = await desk.get<{ applications: { applicationId: string; number: string }[] }>(
      `/api/calls/${story.callId}/assignment-board`,
    );
    const withConflict = [];
    for (const one of applications) {
      const { items } = await desk.get<Choices>(`/api/applications/${one.applicationId}/evaluator-choices`);
      if (items.some(({ obstacle }) => obstacle === 'conflict')) withConflict.push(one.number);
    }
    await officer.open('/desk/assignments');
    await main()
      .getByRole('button', { name: new RegExp(`^Change .* for ${withConflict[0] ?? 'none'}$`) })
      .first()
      .click();
    const tied = dialogue().getByRole('row').filter({ hasText: '(partner)' });
    await tied.getByText('Employed by a party').waitFor();
    expect(await tied.getByRole('button').count()).toBe(0);
    expect(await officer.barriers()).toEqual([]);
    await officer.picture('assignment-conflict');
    await officer.picture('assignment-conflict', 320);
    await dialogue().getByRole('button', { name: 'Close' }).last().click();
  });

  test('two officers take the same evaluator off: the second sees the conflict; the empty place is first, and filled by hand', async () => {
    for (const person of [officer, colleague]) {
      await person.open('/desk/assignments');
      await main(person)
        .getByRole('button', { name: /^Change .* for / })
        .first()
        .click();
      await dialogue(person)
        .getByRole('button', { name: /off the plan/ })
        .waitFor();
    }
    const takeOff = (person: Person): Promise<void> =>
      dialogue(person)
        .getByRole('button', { name: /off the plan/ })
        .click();
    await takeOff(officer);
    await says(officer, 'The plan is changed.');
    await takeOff(colleague);
    await dialogue(colleague)
      .getByText(/Somebody else has changed this proposal/)
      .first()
      .waitFor();
    await colleague.picture('assignment-two-officers');
    const first = main().getByRole('row').nth(1);
    await first.getByRole('img', { name: /0 assigned and 1 proposed of 2 reviews/ }).waitFor();
    await first.getByRole('button', { name: /^Add an evaluator to/ }).click();
    await dialogue()
      .getByRole('button', { name: /^Choose / })
      .first()
      .click();
    await says(officer, 'by hand');
  });

  test('keeps a pair, computes again, invites; who was invited stands on the board and can be replaced', async () => {
    await officer.open('/desk/assignments');
    await main()
      .getByRole('checkbox', { name: /^Keep / })
      .first()
      .check();
    await main().getByRole('button', { name: 'Compute again around 1 kept pair' }).click();
    await main().getByText('kept', { exact: true }).first().waitFor();
    await officer.command('Send the invitations', 'The invitations are on their way.');
    await main()
      .getByRole('img', { name: /2 assigned and 0 proposed of 2 reviews/ })
      .first()
      .waitFor();
    await readsWell(officer, 'assignment-sent');
    await main().getByText('Change', { exact: true }).first().click();
    await officer.page
      .getByRole('button', { name: /^Give it to somebody else/ })
      .first()
      .click();
    await dialogue().getByRole('textbox').fill('Ill until the spring.');
    await dialogue().getByRole('button', { name: 'Give it to somebody else' }).click();
    await dialogue().waitFor({ state: 'detached' });
  });
});
