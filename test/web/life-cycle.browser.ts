import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Browser } from 'playwright-core';

import { type House, openHouse } from '../../apps/cli/demo/house.js';
import { ibanFor } from '../../apps/cli/demo/iban.js';
import { until, Visitor } from '../../apps/cli/demo/visitor.js';
import { mailOf } from '../../apps/cli/demo/world.js';
import { openBrowser } from '../support/browser.js';
import { readQr } from '../support/read-pdf.js';
import { claimAll, writeApplication } from './applicant-deeds.js';
import { correctClaim, recover } from './correction-deeds.js';
import { certifyFirst, extendBeyondRule } from './officer-deeds.js';
import { declineReview, readFeedback, reopenReview, whatIfScoredZero, writeReview } from './evaluator-deeds.js';
import { Person, PICTURES } from './people.js';

const PATIENCE_MS = 12 * 60_000;
jest.setTimeout(PATIENCE_MS);

const DAY_MS = 86_400_000;

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

const visitor = (login: string): Visitor => new Visitor(house.origin, mailOf(login));
const arrive = (name: string): Promise<Person> => Person.arrive(browser, house.origin, name);

async function advance(days: number): Promise<Date> {
  const administrator = visitor('administrator');
  await administrator.post('/api/demo/clock', { advanceMs: Math.round(days * DAY_MS) });
  return new Date((await administrator.get<{ now: string }>('/api/demo/clock')).now);
}

async function noBarriers(person: Person): Promise<void> {
  expect(await person.barriers()).toEqual([]);
}

async function readsWell(person: Person, name: string): Promise<void> {
  await noBarriers(person);
  expect(await person.sidewaysAt(320)).toBe(0);
  await person.picture(name);
  await person.picture(name, 320);
}

/** One journey, told in order: each chapter stands on the one before, so the first that fails ends it. */
let broken = false;
function chapter(title: string, tell: () => Promise<void>): void {
  test(title, async () => {
    if (broken) throw new Error('an earlier chapter failed');
    broken = true;
    await tell();
    broken = false;
  });
}

describe('an application from the first question to the money', () => {
  let applicant: Person;
  let officer: Person;
  let approver: Person;
  let partner: Person;
  let finance: Person;
  let application = '';
  /** What the code on the voucher says. */
  let printed = '';

  chapter('the applicant enters a bank account', async () => {
    [applicant, officer, approver, partner, finance] = (await Promise.all(
      ['A. Berg', 'M. Rossi', 'K. Lindner', 'C. Martin', 'P. Novak'].map(arrive),
    )) as [Person, Person, Person, Person, Person];
    await applicant.page.goto(`${house.origin}/log-in`);
    await applicant.page.getByRole('button', { name: 'A. Berg' }).waitFor();
    await noBarriers(applicant);
    await applicant.open('/bank-account');
    await applicant.page.locator('#field-iban').fill(ibanFor('DE', 77));
    await applicant.page.getByRole('main').locator('button[type=submit]').click();
    await applicant.sees('/bank-account', /DE\S+/);
  });

  chapter('and applies, question by question', async () => {
    application = await writeApplication(applicant);
    await applicant.sees(`/applications/${application}`, 'It fits the rules.');
  });

  chapter('the officer runs the matching and sends the requests', async () => {
    const call = (await visitor('officer').get<{ items: { closesAt: string }[] }>('/api/calls')).items[0];
    await advance((new Date(call?.closesAt ?? '').getTime() - Date.now()) / DAY_MS + 1);
    await officer.open('/desk/matching');
    await officer.page.getByRole('button', { name: 'Run the matching' }).click();
    await officer.sees('/desk/matching', 'A coating that lasts on mountain roads');
    await officer.openFirstRow();
    await officer.page.getByRole('button', { name: /^Send the requests/ }).waitFor();
    await officer.picture('matching');
    await noBarriers(officer);
    await officer.command('Send the requests', 'The requests are on their way.');
  });

  chapter('a partner accepts, the applicant confirms', async () => {
    const [proposed] = await until('the proposal', async () => {
      const found = await visitor('officer').all<{ id: string; partner: { name: string } }>('/api/engagements?state=proposed');
      return found.length > 0 ? found : null;
    });
    expect(proposed?.partner.name).toBe('Laboratoire du Vide');
    await partner.open('/engagements');
    await partner.openFirstRow();
    await partner.command('Accept', 'You have accepted.');
    await applicant.open(`/engagements/${proposed?.id ?? ''}`);
    await applicant.command('Work together', 'The partner is confirmed.');
    await applicant.sees(`/applications/${application}`, 'Independent evaluators read and score it.');
  });

  chapter('one evaluator declares a conflict, the officer invites, one declines, two review', async () => {
    const conflicted = await arrive('I. Sommer');
    await conflicted.open('/reviews');
    await conflicted.page.locator('a[href^="/reviews/conflicts/"]').first().click();
    await conflicted.page.getByRole('checkbox', { name: 'Muster Maschinenbau GmbH' }).check();
    await noBarriers(conflicted);
    await conflicted.picture('conflicts');
    await conflicted.command('Declare', 'Your declaration is stored: 1 party.');
    await invite();
    await officer.picture('reviews');
    const [first] = await invited();
    if (!first) throw new Error('nobody is invited');
    await declineReview(await arrive(first));
    await invite();
    const people = await invited();
    expect(people).toHaveLength(2);
    for (const name of ['I. Sommer', first]) expect(people).not.toContain(name);
    const [one = '', other = ''] = people;
    const asked = await arrive(one);
    await writeReview(asked);
    await reopenReview(officer, asked, one);
    await writeReview(await arrive(other));
    await until(
      'the application is evaluated',
      async () => (await visitor('officer').get<{ state: string }>(`/api/applications/${application}`)).state === 'evaluated',
    );
  });

  async function invite(): Promise<void> {
    await officer.open('/desk/reviews');
    await officer.page.getByRole('button', { name: 'Show the plan' }).click();
    await officer.page.getByText(/reviews planned, 0 applications short/).waitFor();
    await officer.command('Invite evaluators', /\d (invitations sent|evaluator invited)\./);
  }

  /** Names of those who have not answered yet. */
  async function invited(): Promise<string[]> {
    const open = await visitor('officer').all<{ evaluatorName: string }>(`/api/assignments?applicationId=${application}&state=invited`);
    return open.map(({ evaluatorName }) => evaluatorName);
  }

  chapter('the officer freezes the ranking and recommends, an approver confirms', async () => {
    await officer.open('/desk/ranking');
    await officer.command('Freeze the ranking', 'The ranking is frozen.');
    await officer.page.getByText('Fund', { exact: true }).first().waitFor();
    await whatIfScoredZero(officer);
    await officer.picture('ranking');
    await noBarriers(officer);
    await officer.command('Recommend from the ranking', 'The decisions are recommended.');
    await approver.open('/desk/decisions');
    await approver.openFirstRow();
    await approver.picture('decisions');
    // One confirmation is enough for this amount.
    await approver.command('Confirm', 'The decision is confirmed.');
    await applicant.sees(`/applications/${application}`, 'It is funded.');
    await readFeedback(applicant);
  });

  chapter('the applicant signs, the officer countersigns', async () => {
    const [offered] = await until('the agreement', async () => {
      const found = await visitor('applicant').all<{ id: string }>('/api/agreements?mine=true&state=offered');
      return found.length > 0 ? found : null;
    });
    await applicant.open('/');
    await readsWell(applicant, 'home');
    await applicant.open(`/agreements/${offered?.id ?? ''}`);
    await applicant.page.locator('#field-typedName').fill('A. Berg');
    await applicant.picture('agreement');
    await applicant.command('Sign the agreement', 'You have signed.');
    await officer.open('/desk/agreements');
    await officer.openFirstRow();
    await officer.command('Countersign', 'The agreement is in force.');
  });

  chapter('the voucher says what is left to do, gets more time with one click, and is checked by whoever is shown it', async () => {
    const { page } = applicant;
    await applicant.open('/vouchers');
    await applicant.openFirstRow();
    await page.getByText(/days left for the work/).waitFor();
    await page.getByRole('img', { name: /^Code of voucher TRV-/ }).waitFor();
    await readsWell(applicant, 'voucher');
    await applicant.command('Extend with one click', 'The voucher has more time.');
    await page.getByText('Extended by the rule of the call').waitFor();
    await page.getByText('It was extended as often as the call allows.', { exact: false }).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Voucher as PDF' }).click()]);
    const file = await readFile((await download.path()) ?? '');
    await writeFile(join(PICTURES, 'voucher.pdf'), file);
    expect(file.subarray(0, 5).toString()).toBe('%PDF-');
    printed = await readQr(file);
    await page.goto(printed);
    await page.getByText('Valid', { exact: true }).waitFor();
    await readsWell(applicant, 'voucher-check');
    await page.goto(printed.slice(0, -8));
    await page.getByText('Not ours', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Deutsch' }).click();
    await page.getByText('Nicht von uns', { exact: true }).waitFor();
  });

  chapter('an administrator makes a new key; the voucher that was printed before still verifies', async () => {
    const administrator = await arrive('L. Favre');
    await administrator.open('/administration/voucher-keys');
    await administrator.command('Make a new key', 'There is a new key.');
    await administrator.page.getByText('Old vouchers still verify').waitFor();
    await readsWell(administrator, 'voucher-keys');
    await administrator.page.goto(printed);
    await administrator.page.getByText('Valid', { exact: true }).waitFor();
  });

  chapter('the office looks after the vouchers: more time beyond the rule, and what will probably lapse', async () => {
    await officer.open('/desk/vouchers');
    await officer.openFirstRow();
    await readsWell(officer, 'vouchers-desk');
    await extendBeyondRule(officer, new Date((await advance(0.001)).getTime() + 700 * DAY_MS).toISOString().slice(0, 10));
    await officer.open('/desk/voucher-forecast');
    await officer.page.getByText('will probably lapse', { exact: false }).first().waitFor();
    await readsWell(officer, 'voucher-forecast');
  });

  chapter('both sides confirm the delivery, the applicant claims with an invoice', async () => {
    const today = (await advance(100)).toISOString().slice(0, 10);
    for (const person of [partner, applicant]) {
      await person.open('/engagements');
      await person.openFirstRow();
      await person.command('Confirm the delivery|Report the delivery', 'confirmed');
    }
    await claimAll(applicant, today);
  });

  chapter('the officer certifies the claim, the approver approves it', async () => {
    await certifyFirst(officer);
    await approver.open('/desk/claims?state=certified');
    await approver.openFirstRow();
    await approver.command('Approve', 'The claim is approved.');
  });

  chapter('finance pays with three pairs of eyes, and the bank settles', async () => {
    const [checker, releaser] = await Promise.all([arrive('S. Keller'), arrive('E. Colombo')]);
    await releaser.sees('/desk/payouts', 'Muster Maschinenbau GmbH');
    await releaser.openFirstRow();
    await releaser.command('Approve the payout', 'The payout is approved.');
    await finance.open('/desk/batches');
    await finance.command('Make batches', 'The approved payouts are in batches.');
    await finance.openFirstRow();
    await finance.page.getByText('You made this batch: another person checks it.').waitFor();
    await finance.picture('batches');
    await noBarriers(finance);
    await checker.open('/desk/batches');
    await checker.openFirstRow();
    await checker.command('Mark as checked', 'The batch is checked.');
    await releaser.open('/desk/batches?state=checked');
    await releaser.openFirstRow();
    await releaser.command('Release', 'The batch is released.');
    await releaser.sees('/desk/payouts?state=settled', 'Muster Maschinenbau GmbH');
  });

  chapter('the applicant sees that the money has arrived, and the books balance', async () => {
    const [claim] = await visitor('applicant').all<{ id: string }>('/api/claims?mine=true');
    await applicant.sees(`/claims/${claim?.id ?? ''}`, 'The money has arrived');
    await applicant.picture('claim-paid');
    expect(await visitor('auditor').get('/api/ledger/proof')).toMatchObject({ balanced: true });
  });

  chapter('the claim turns out to be wrong: corrected by two people, the difference is asked back and comes in parts', async () => {
    const [claim] = await visitor('applicant').all<{ id: string }>('/api/claims?mine=true');
    await correctClaim(officer, approver, claim?.id ?? '');
    await recover(finance, await arrive('E. Colombo'), applicant);
    expect(await visitor('auditor').get('/api/ledger/proof')).toMatchObject({ balanced: true });
  });

  chapter('the aid is in the register, with the day on which the central one must have it', async () => {
    await officer.sees('/desk/aid-register', 'Muster Maschinenbau GmbH');
    await noBarriers(officer);
    await officer.picture('aid-register');
  });
});
