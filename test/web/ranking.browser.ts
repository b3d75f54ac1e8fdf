import type { Browser } from 'playwright-core';

import type { House } from '../../apps/cli/demo/house.js';
import { openBrowser } from '../support/browser.js';
import type { Evaluated } from '../support/evaluated-call.js';
import { onDatabase, openEvaluatedHouse } from './evaluated-house.js';
import { Person } from './people.js';

const PATIENCE_MS = 5 * 60_000;
jest.setTimeout(PATIENCE_MS);

let house: House;
let ids: readonly string[];
let browser: Browser;
let officer: Person;

/** Good ones and weak ones, generous and strict readers; the same at each run. */
function applications(count: number): Evaluated[] {
  let state = 7;
  const random = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const seats = ['DE111', 'DE125', 'DE141', 'ITC11', 'ITC20', 'ITC31', 'ITC33', 'AT332', 'AT341', 'AT323', 'CH070', 'FRK24'];
  return Array.from({ length: count }, (_, n) => {
    const quality = 1.6 + 1.7 * (random() + random());
    const reviews = Array.from({ length: 3 }, (__, r) => {
      const severity = ((n + r) % 4) * 0.35 - 0.5;
      return Array.from({ length: 8 }, () => Math.min(5, Math.max(0, Math.round(quality + severity + random() * 1.6 - 0.8))));
    });
    return { nutsCode: seats[n % seats.length] ?? 'DE111', requestedMinor: BigInt(4 + Math.floor(random() * 7)) * 1000_00n, reviews };
  });
}

beforeAll(async () => {
  browser = await openBrowser();
  ({ house, ids } = await openEvaluatedHouse(applications(84)));
  officer = await Person.arrive(browser, house.origin, 'M. Rossi');
}, PATIENCE_MS);

afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

async function readsWell(name: string): Promise<void> {
  expect(await officer.barriers()).toEqual([]);
  expect(await officer.sidewaysAt(320)).toBe(0);
  await officer.picture(name);
  await officer.picture(name, 320);
}
const rows = () => officer.page.getByRole('region', { name: 'The list' }).locator('tbody th[scope=row]');

test('a ranking of some dozens is looked at: points with the threshold, money with the cut, why each stands where it stands', async () => {
  const { page } = officer;
  await officer.open('/desk/ranking');
  await officer.command('Freeze the ranking', 'The ranking is frozen.');
  await page.getByRole('figure', { name: 'How the points are distributed' }).waitFor();
  await rows().nth(49).waitFor();
  expect(await rows().count()).toBe(50);
  await readsWell('ranking-charts');
  await page.getByRole('region', { name: 'The list' }).getByRole('button', { name: 'Load more' }).click();
  await rows().nth(83).waitFor();
  await page
    .getByText(/^The money of Aosta Valley and Liguria ends here$/)
    .first()
    .waitFor();
  await page
    .getByText(/^Place 1 of the reserve list|Place 1 of the reserve list\.$/)
    .first()
    .waitFor();
});

test('the list is narrowed by envelope, territory and outcome, found in, and turned to where readers disagree', async () => {
  const { page } = officer;
  const list = page.getByRole('region', { name: 'The list' });
  await officer.open('/desk/ranking');
  await list.getByLabel('Territory').selectOption({ label: 'Liguria' });
  await list.getByLabel('Outcome').selectOption('reserve');
  await rows().nth(20).waitFor({ state: 'detached' });
  expect(new URL(page.url()).searchParams.get('territory')).toBe('it-liguria');
  for (const row of await list.locator('tbody th[scope=row]').allTextContents()) expect(row).toContain('Liguria');
  await list.getByLabel('Territory').selectOption('');
  await list.getByLabel('Outcome').selectOption('');
  await list.getByLabel('Order').selectOption('spread');
  const spreads = list.locator('tbody td[data-label="Points apart"]');
  await spreads.first().waitFor();
  const apart = (await spreads.allTextContents()).map((text) => Number(text));
  expect(apart.length).toBeGreaterThan(1);
  expect(apart).toEqual(apart.toSorted((a, b) => b - a));
  await readsWell('ranking-spread');
  await list.getByLabel('Number or title').fill('no such words');
  await list.getByText('No application is like this').waitFor();
});

test('ranked again while decisions are under way: the page says how many are left out, and what they hold', async () => {
  const { page } = officer;
  await onDatabase(house, (query) =>
    query(`UPDATE "applicant"."application" SET "proposed_minor" = "requested_minor" WHERE "id" = ANY($1::uuid[])`, [ids.slice(0, 2)]),
  );
  await officer.open('/desk/ranking');
  await officer.command('Freeze the ranking', 'The ranking is frozen.');
  await page.getByText('2 more applications have a decision under way').waitFor();
  await page
    .getByText(/ · [12] under decision with /)
    .first()
    .waitFor();
  await readsWell('ranking-under-decision');
});

test('what another score would move, in German as well', async () => {
  const { page } = officer;
  await page.addInitScript(`localStorage.setItem('traverse.language', 'de')`);
  await officer.open('/desk/ranking');
  const section = page.getByRole('region', { name: 'Was wäre, wenn eine Punktzahl anders wäre?' });
  for (const label of ['Antrag', 'Gutachten von', 'Kriterium']) await section.getByLabel(label, { exact: true }).selectOption({ index: 1 });
  await section.getByLabel(/^Punkte statt \d$/).selectOption('0');
  await section.getByText(/Antrag verschöbe|Anträge verschöben/).waitFor();
  await readsWell('ranking-german');
});
