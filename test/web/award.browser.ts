import type { Browser } from 'playwright-core';

import type { House } from '../../apps/cli/demo/house.js';
import { until } from '../../apps/cli/demo/visitor.js';
import { mailOf, PASSWORD } from '../../apps/cli/demo/world.js';
import { openBrowser } from '../support/browser.js';
import { onDatabase, openEvaluatedHouse } from './evaluated-house.js';
import { Person } from './people.js';

const PATIENCE_MS = 6 * 60_000;
jest.setTimeout(PATIENCE_MS);

/** The first is the best, the last of those that are ranked stays below the thresholds; one more has broken a rule of the call. */
const POINTS = [5, 4.6, 4.2, 4, 3.8, 1];
const WEAKEST = POINTS.length - 1;
const INELIGIBLE = POINTS.length;

let house: House;
let browser: Browser;
let ids: readonly string[];
let officer: Person;
let approver: Person;
let applicant: Person;

beforeAll(async () => {
  browser = await openBrowser();
  const applications = [...POINTS, 4].map((points) => ({
    nutsCode: 'DE111',
    requestedMinor: 9_000_00n,
    reviews: [0, 0.4, -0.4].map((severity) => Array.from({ length: 8 }, () => Math.min(5, Math.round(points + severity)))),
  }));
  ({ house, ids } = await openEvaluatedHouse(applications, { partnerName: 'ITK Wien' }));
  // The firms of the best and of the weakest are those of one person.
  await onDatabase(house, (query) =>
    query(
      `INSERT INTO "identity"."membership" ("id", "organisation_id", "person_id", "right", "created_at")
       SELECT a."id", a."organisation_id", p."id", 'owner', now() FROM "applicant"."application" a, "identity"."person" p
       WHERE a."id" = ANY($1::uuid[]) AND p."name" = 'A. Berg'`,
      [[ids[0], ids[WEAKEST]]],
    ),
  );
  await onDatabase(house, (query) =>
    query(`UPDATE "applicant"."application" SET "state" = 'ineligible', "eligibility" = 'ineligible' WHERE "id" = $1`, [ids[INELIGIBLE]]),
  );
  officer = await Person.arrive(browser, house.origin, 'M. Rossi');
  approver = await Person.arrive(browser, house.origin, 'K. Lindner');
  applicant = await Person.arrive(browser, house.origin, 'A. Berg');
}, PATIENCE_MS);

afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

const main = (person: Person) => person.page.getByRole('main');
async function readsWell(person: Person, name: string): Promise<void> {
  expect(await person.barriers()).toEqual([]);
  expect(await person.sidewaysAt(320)).toBe(0);
  await person.picture(name);
  await person.picture(name, 320);
}
const decisionOf = (applicationId: string | undefined) =>
  onDatabase(house, async (query) => {
    const [row] = await query<{ id: string; state: string }>(
      `SELECT "id", "state" FROM "award"."decision" WHERE "application_id" = $1 ORDER BY "created_at" DESC LIMIT 1`,
      [applicationId],
    );
    if (!row) throw new Error('nothing was recommended');
    return row;
  });

/** One journey, told in order: the first chapter that fails ends it. */
let broken = false;
function chapter(title: string, tell: () => Promise<void>): void {
  test(title, async () => {
    if (broken) throw new Error('an earlier chapter failed');
    broken = true;
    await tell();
    broken = false;
  });
}

chapter('the officer recommends from the ranking; the approver finds what waits, with the whole case on one page', async () => {
  await officer.open('/desk/ranking');
  await officer.command('Freeze the ranking', 'The ranking is frozen.');
  await officer.command('Recommend from the ranking', 'The decisions are recommended.');
  await approver.open('/desk/decisions');
  await until('six wait', async () => (await main(approver).locator('tbody th[scope=row]').count()) === POINTS.length);
  await readsWell(approver, 'decisions-waiting');
  const { id } = await decisionOf(ids[0]);
  await approver.open(`/desk/decisions/${id}`);
  await main(approver).getByText('Place 1 of 5 in its envelope.').waitFor();
  await main(approver).getByText('Available without this award').waitFor();
  await main(approver).getByText('None of the 3 evaluators has a tie to a party').waitFor();
  expect(await main(approver).getByText('Ada Novak').count()).toBe(0);
  await readsWell(approver, 'decision-case');
});

chapter('whoever broke a rule of the call is recommended for refusal at once, and not twice', async () => {
  await officer.open('/desk/decisions');
  await officer.command('Recommend refusal of the ineligible', '1 refusal is recommended.');
  expect(await decisionOf(ids[INELIGIBLE])).toMatchObject({ state: 'recommended' });
  await readsWell(officer, 'decisions-ineligible');
  await officer.command('Recommend refusal of the ineligible', 'There is none that has no decision yet.');
});

chapter('many are sent back or confirmed at once, and each says what stands against it', async () => {
  await approver.open('/desk/decisions');
  await until('seven wait', async () => (await main(approver).locator('tbody th[scope=row]').count()) === POINTS.length + 1);
  for (const box of await main(approver).locator('tbody input[type=checkbox]').all()) await box.check();
  await main(approver).getByRole('button', { name: 'Send back…' }).first().click();
  const dialogue = approver.page.getByRole('dialog');
  await dialogue.getByText('€').first().waitFor();
  await readsWell(approver, 'decisions-bulk');
  await dialogue.getByRole('button', { name: 'Send back' }).click();
  await dialogue.getByText('There is a problem').waitFor();
  await dialogue.locator('#field-reason').fill('Say in the letter what the permit has to show.');
  await dialogue.getByRole('button', { name: 'Send back' }).click();
  await main(approver).getByText('Done for 7 of 7.').waitFor();
});

chapter('an award on a condition: confirmed, told, found met, and then the agreement is offered', async () => {
  const { id } = await decisionOf(ids[0]);
  await officer.open(`/desk/decisions/${id}`);
  await officer.page.locator('#field-reason').fill('The best of its field, once the permit is there.');
  await officer.page.locator('#field-conditions').fill('The building permit is shown');
  await main(officer).getByRole('button', { name: 'Recommend' }).click();
  await officer.page.getByText('The decision is recommended.').first().waitFor({ state: 'attached' });
  await approver.open(`/desk/decisions/${id}`);
  await approver.command('Confirm', 'The decision is confirmed.');
  await officer.sees(`/desk/decisions/${id}`, 'Decision letter (PDF)');
  await readsWell(officer, 'decision-condition');
  await applicant.sees(`/applications/${ids[0]}`, 'The building permit is shown');
  await readsWell(applicant, 'decision-condition-applicant');
  await main(officer).getByRole('button', { name: 'Found met…' }).click();
  await officer.page.getByRole('dialog').locator('#field-reason').fill('Seen as a scan of today.');
  await officer.page.getByRole('dialog').getByRole('button', { name: 'Found met' }).click();
  await officer.page.getByText('The condition is met.').first().waitFor({ state: 'attached' });
});

chapter('a refusal is appealed, and answered by somebody who had no part in it', async () => {
  const { id } = await decisionOf(ids[WEAKEST]);
  await officer.open(`/desk/decisions/${id}`);
  await officer.page.locator('#field-outcome').selectOption('reject');
  await officer.page.locator('#field-reason').fill('It stays far below the points that the call asks for.');
  await main(officer).getByRole('button', { name: 'Recommend' }).click();
  await officer.page.getByText('The decision is recommended.').first().waitFor({ state: 'attached' });
  await approver.open(`/desk/decisions/${id}`);
  await approver.command('Confirm', 'The decision is confirmed.');
  await applicant.sees(`/applications/${ids[WEAKEST]}`, 'It stays far below the points that the call asks for.');
  await main(applicant)
    .locator('details summary')
    .filter({ hasText: /appeal/i })
    .first()
    .click();
  await applicant.page.locator('#field-reasons').fill('The second evaluator scored another project than ours.');
  await readsWell(applicant, 'appeal-form');
  await main(applicant).locator('details[open] button[type=submit]').first().click();
  await main(applicant).getByText('The second evaluator scored another project than ours.').first().waitFor();
  await approver.open(`/desk/decisions/${id}`);
  await main(approver).getByText('Somebody who had no part in the decision answers it.').waitFor();
  const second = await Person.arrive(browser, house.origin, 'T. Moreau');
  await second.logIn(mailOf('second-approver'), PASSWORD);
  await second.open(`/desk/decisions/${id}`);
  await readsWell(second, 'appeal-answer');
  await second.page.locator('#field-reason').fill('The reviews were read again: they are of this project.');
  await main(second).getByRole('button', { name: 'Answer the appeal' }).click();
  await second.page.getByText('The appeal is answered.').first().waitFor({ state: 'attached' });
  await applicant.sees(`/applications/${ids[WEAKEST]}`, 'The reviews were read again: they are of this project.');
});

const SCAN = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /XObject /Subtype /Image >>\nendobj\n%%EOF\n');
const agreementOf = (applicationId: string | undefined) =>
  until('the agreement', () =>
    onDatabase(house, async (query) => {
      const rows = await query<{ id: string; parties: string[] }>(
        `SELECT "id", "parties" FROM "award"."agreement" WHERE "application_id" = $1 ORDER BY "edition" DESC LIMIT 1`,
        [applicationId],
      );
      return rows[0] ?? null;
    }),
  );
async function bringScan(id: string): Promise<void> {
  await applicant.open(`/agreements/${id}`);
  await main(applicant).getByLabel('Who signed').fill('Marjeta Žagar');
  await main(applicant).locator('input[type=file]').setInputFiles({ name: 'signed.pdf', mimeType: 'application/pdf', buffer: SCAN });
  await main(applicant).getByText('Waits to be looked at').waitFor();
}

chapter('the office gives the call a paragraph of its own, as a new version of the text', async () => {
  await officer.open('/desk/agreement-texts?language=sl');
  await officer.page.locator('#field-of-the-call').fill('Za spore o vlogi {number} je pristojno sodišče v Ljubljani.');
  await officer.page.locator('#field-reason').fill('The court has to be named.');
  await readsWell(officer, 'agreement-texts');
  await officer.command('Save as a new version', 'The new version is saved.');
  await main(officer).getByText('The court has to be named.').waitFor();
});

chapter('a signed copy is brought, sent back with a reason, brought again and accepted; then the agreement is in force', async () => {
  const { id, parties } = await agreementOf(ids[0]);
  await applicant.open(`/agreements/${id}`);
  await main(applicant).getByLabel('In another language').selectOption('sl');
  await main(applicant).getByRole('button', { name: 'Show and sign in this language' }).click();
  await main(applicant).getByText('Pogodba o dodelitvi sredstev').waitFor();
  await main(applicant)
    .getByText(/pristojno sodišče v Ljubljani\./)
    .waitFor();
  await readsWell(applicant, 'agreement-to-sign');
  await bringScan(id);
  await officer.open('/desk/agreements?state=copies');
  await main(officer).getByText('1 copy to check').waitFor();
  await readsWell(officer, 'agreements-copies');
  await officer.open(`/agreements/${id}`);
  await readsWell(officer, 'agreement-copy');
  await main(officer).getByRole('button', { name: 'Send the copy back…' }).click();
  await officer.page.getByRole('dialog').locator('#field-reason').fill('The second page is missing.');
  await officer.page.getByRole('dialog').getByRole('button', { name: 'Send the copy back' }).click();
  await officer.page.getByText('The copy is sent back.').first().waitFor({ state: 'attached' });
  await applicant.open(`/agreements/${id}`);
  await main(applicant).getByText('The second page is missing.').waitFor();
  await bringScan(id);
  await officer.open(`/agreements/${id}`);
  await officer.command('Accept the copy', 'The copy is accepted.');
  if (parties.includes('partner')) await signAs('J. Huber', id);
  await officer.open(`/agreements/${id}`);
  await officer.command('Countersign', 'The agreement is in force.');
  await main(officer).getByText('The agreement is in force').first().waitFor();
});

async function signAs(name: string, id: string): Promise<void> {
  const person = name === 'A. Berg' ? applicant : await Person.arrive(browser, house.origin, name);
  await person.open(`/agreements/${id}`);
  await person.page.locator('#field-typedName').fill(name);
  await main(person).getByRole('button', { name: 'Sign the agreement' }).click();
  await person.page.getByText('You have signed.').first().waitFor({ state: 'attached' });
}

chapter('a new version is proposed, signed by all again and countersigned by another person; the old one stays readable', async () => {
  const { id: first, parties } = await agreementOf(ids[0]);
  await officer.open(`/agreements/${first}`);
  await main(officer).getByText('Propose a new version').click();
  await officer.page.locator('#field-amount').fill('7000.00');
  await officer.page.locator('#field-reason').fill('The firm does part of the measuring itself.');
  await readsWell(officer, 'agreement-amend');
  await main(officer).getByRole('button', { name: 'Offer the new version' }).click();
  await main(officer).getByText('What this version changes').waitFor();
  const { id } = await agreementOf(ids[0]);
  expect(id).not.toBe(first);
  await applicant.open(`/agreements/${id}`);
  await main(applicant).getByText('The firm does part of the measuring itself.').first().waitFor();
  await readsWell(applicant, 'agreement-version');
  await signAs('A. Berg', id);
  if (parties.includes('partner')) await signAs('J. Huber', id);
  await officer.open(`/agreements/${id}`);
  expect(await main(officer).getByRole('button', { name: 'Countersign' }).count()).toBe(0);
  await approver.open(`/agreements/${id}`);
  await approver.command('Countersign', 'The agreement is in force.');
  await applicant.open(`/agreements/${first}`);
  await main(applicant).getByText('Replaced by a new version').first().waitFor();
  await approver.open('/desk/agreements?state=in-force');
  await readsWell(approver, 'agreements-in-force');
  await approver.open(`/agreements/${id}`);
  await main(approver).getByRole('button', { name: 'End the agreement…' }).click();
  await approver.page.getByRole('dialog').getByText('The voucher is revoked').waitFor();
  await readsWell(approver, 'agreement-end');
});

chapter('a decision that was told is opened again, while nothing of the voucher is used: another one takes its place', async () => {
  const { id } = await decisionOf(ids[0]);
  await officer.open(`/desk/decisions/${id}`);
  await main(officer).locator('summary').filter({ hasText: 'Open the decision again' }).click();
  await officer.page.locator('#field-amount').fill('6500.00');
  await officer.page.locator('#field-reason').fill('The costs of the partner were counted twice.');
  await readsWell(officer, 'decision-reopen');
  await main(officer).getByRole('button', { name: 'Open the decision again' }).click();
  await main(officer).getByText('Other decisions on this application').waitFor();
  await readsWell(officer, 'decision-reopened');
  await applicant.sees(`/applications/${ids[0]}`, 'Opened again, another decision follows');
  await readsWell(applicant, 'decision-reopened-applicant');
});
