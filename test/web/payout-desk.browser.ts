import type { Browser } from 'playwright-core';

import type { GrantableRole } from '@traverse/identity';
import { OutboxRelay } from '@traverse/platform';

import { EnterBankAccount } from '../../libs/finance/src/account/enter-bank-account.js';
import { IBAN } from '../../libs/finance/src/bank/payment-batch.samples.js';
import { listFile } from '../../libs/finance/src/screening/sanctions-list.samples.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { startTestBank, type TestBank } from '../support/bank.js';
import { openBrowser } from '../support/browser.js';
import { FinanceDesk } from '../support/finance-desk.js';
import { PASSWORD, People } from '../support/people.js';
import { Person } from './people.js';

const PATIENCE_MS = 5 * 60_000;
jest.setTimeout(PATIENCE_MS);

let bank: TestBank;
let house: TestApp;
let desk: FinanceDesk;
let browser: Browser;
let people: People;

beforeAll(async () => {
  browser = await openBrowser();
  bank = await startTestBank();
  house = await startTestApp({ env: { BANK_URL: bank.url } });
  desk = await FinanceDesk.open(house);
  people = new People(house);
}, PATIENCE_MS);

afterAll(async () => {
  await browser?.close();
  await house?.close();
  await bank?.close();
});

async function arrive(role: GrantableRole): Promise<Person> {
  const { email, name } = await people.somebody([], role, desk.programme.programmeId);
  const person = await Person.arrive(browser, house.url, name);
  await person.logIn(email, PASSWORD);
  return person;
}

async function readsWell(person: Person, name: string): Promise<void> {
  expect(await person.barriers()).toEqual([]);
  expect(await person.sidewaysAt(320)).toBe(0);
  await person.picture(name);
  await person.picture(name, 320);
}

/** Sent to the bank, which does this with it. */
async function sent(name: string, behave?: string): Promise<void> {
  const { owner, voucherId } = await desk.voucher({ name });
  const { claimId, batchId } = await desk.readyToRelease(owner, voucherId);
  const { endToEndId } = await desk.payout(claimId);
  if (behave) await bank.tell({ match: { endToEndId }, behave });
  await desk.release(batchId);
  await house.queues.drain();
  await house.timers.tick('finance.fetch-bank-files');
  await house.queues.drain();
}

test('an empty desk says what will come, and that nobody is screened', async () => {
  const officer = await arrive('finance-officer');
  await officer.open('/desk/payout-desk');
  const main = officer.page.getByRole('main');
  await main.getByText('Payees are not screened: no sanctions list has been imported').waitFor();
  await main.getByText('No payout has been asked for yet').waitFor();
  await readsWell(officer, 'payout-desk-empty');
});

test('the desk counts what waits; each place of it can be read by whoever it is for', async () => {
  await sent('Alpin Sensorik GmbH');
  await sent('Carpenteria Val Susa srl', 'refuse-transaction');
  await sent('Lesna industrija Bled d.o.o.', 'book-another-amount');
  await house.get(OutboxRelay).once();
  const ready = await desk.voucher({ name: 'Muster Maschinenbau GmbH' });
  await desk.readyToRelease(ready.owner, ready.voucherId);
  for (const name of ['Severnaya Zvesda GmbH', 'North Star Shipping Ltd']) {
    const { owner, voucherId } = await desk.voucher({ name });
    await desk.approvedClaim(owner, voucherId);
  }
  await house.get(EnterBankAccount).execute(ready.owner, ready.applicantId, { holderName: 'Muster Maschinenbau GmbH', iban: IBAN.de });

  const [officer, approver, auditor] = [await arrive('finance-officer'), await arrive('finance-approver'), await arrive('auditor')];
  for (const person of [officer, approver, auditor]) {
    await person.open('/desk/payout-desk');
    await person.page.getByRole('main').getByText('2 to approve, 0 to put into a batch').waitFor();
  }
  await readsWell(approver, 'payout-desk');
  const places = [
    { path: '/desk/payouts', says: 'North Star Shipping Ltd' },
    { path: '/desk/payouts?state=in-doubt', says: 'Lesna industrija Bled d.o.o.' },
    { path: '/desk/payouts?state=failed,returned', says: 'Carpenteria Val Susa srl' },
    { path: '/desk/batches?state=checked', says: 'BAT-' },
    { path: '/desk/holds', says: 'Carpenteria Val Susa srl' },
    { path: '/desk/bank', says: 'Muster Maschinenbau GmbH' },
  ];
  for (const { path, says } of places) {
    await approver.sees(path, new RegExp(says));
    const rows = approver.page.locator('tbody [data-row-link]');
    if ((await rows.count()) > 0 && path !== '/desk/bank') {
      await rows.first().click();
      await approver.page.locator('aside h2').waitFor();
    }
    await readsWell(approver, `payout-desk-${path.replaceAll(/\W+/g, '-').replace('-desk-', '')}`);
  }
  for (const { path, says } of places) {
    await auditor.sees(path, new RegExp(says));
    const offers = auditor.page.getByRole('main').getByRole('button', { name: /…$|^(Approve the|Make batches|Take|Pay again)/ });
    expect([path, await offers.count()]).toEqual([path, 0]);
  }
});

test('a payout run takes all that is approved, and another person checks it', async () => {
  const { owner, voucherId } = await desk.voucher({ name: 'Feinoptik Wangen AG' });
  await desk.approvePayout(await desk.approvedClaim(owner, voucherId));
  const [officer, approver] = [await arrive('finance-officer'), await arrive('finance-approver')];
  await officer.open('/desk/batches');
  await officer.page.getByRole('button', { name: 'Start a payout run' }).click();
  await officer.sees('/desk/batches', '1 of 1 payouts in 1 batch');
  await officer.page.getByText('You made this batch').first().waitFor();
  await officer.page.getByText('Sums, outcomes and what was left out').click();
  await officer.page.getByText('Total in EUR').waitFor();
  await readsWell(officer, 'payout-run');
  await approver.open('/desk/batches');
  await approver.command('Check all its batches', 'The batches are being checked.');
  await approver.sees('/desk/batches', 'Release all its batches');
});

test('payments of a whole call are stopped by one person and go on by another', async () => {
  const [officer, approver] = [await arrive('finance-officer'), await arrive('finance-approver')];
  await officer.open('/desk/holds');
  await officer.page.getByRole('button', { name: 'Stop payments…' }).click();
  const dialogue = officer.page.getByRole('dialog');
  await dialogue.getByRole('button', { name: 'Stop payments' }).click();
  await dialogue.getByText('There is a problem').waitFor();
  await dialogue.getByLabel('Call').selectOption({ index: 1 });
  await dialogue.getByRole('textbox').fill('The audit authority asks for it.');
  await officer.picture('scheme-stop');
  await dialogue.getByRole('button', { name: 'Stop payments' }).click();
  await officer.sees('/desk/holds', 'Payments stopped');
  expect(await officer.page.getByRole('button', { name: /^Let payments go on/ }).count()).toBe(0);
  await readsWell(officer, 'scheme-stopped');
  await approver.open('/desk/holds');
  await approver.page.getByRole('button', { name: 'Let payments go on…' }).click();
  const release = approver.page.getByRole('dialog');
  await release.getByRole('textbox').fill('The question is answered.');
  await release.getByRole('button', { name: 'Let payments go on' }).click();
  await approver.sees('/desk/holds', 'No call is stopped.');
});

test('a person says what became of a payment in doubt', async () => {
  const approver = await arrive('finance-approver');
  await approver.open('/desk/payouts?state=in-doubt');
  await approver.openFirstRow();
  await approver.page.getByRole('button', { name: 'It has arrived…' }).click();
  const dialogue = approver.page.getByRole('dialog');
  await dialogue.getByRole('textbox').fill('The bank has confirmed it by letter');
  await dialogue.getByRole('button', { name: 'It has arrived' }).click();
  await approver.page.getByText('The payout counts as paid.').first().waitFor({ state: 'attached' });
  await approver.sees('/desk/payouts?state=settled', 'Lesna industrija Bled d.o.o.');
});

test('a list is handed in, payees are compared, and two people decide', async () => {
  const [officer, approver] = [await arrive('finance-officer'), await arrive('finance-approver')];
  await officer.open('/desk/screening');
  const main = officer.page.getByRole('main');
  const hand = (text: string): Promise<void> =>
    main.locator('input[type=file]').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await hand('name;country\nNorth Star;RU\n');
  await main.getByText('These columns are missing').first().waitFor();
  await readsWell(officer, 'screening-wrong-file');
  const act = { Entity_SubjectType: 'E', Entity_Regulation_NumberTitle: '765/2006 (OJ L134)', Entity_Regulation_Programme: 'BLR' };
  const entry = { ...act, Entity_EU_ReferenceNumber: 'EU.0000.11', Entity_Remark: 'Registered at Brest, trades in timber' };
  const line = (id: string, name: string) => ({ ...entry, Entity_LogicalId: id, NameAlias_WholeName: name, Address_CountryIso2Code: 'BY' });
  await hand(listFile([line('11', 'ООО «Северная Звезда»'), line('11', 'Severnaya Zvezda LLC'), line('12', 'North Star Shipping')]));
  await main.getByText('The list of 5 Aug 2026 is in force').waitFor();
  await house.timers.tick('finance.screen-payees');
  await officer.sees('/desk/screening', 'Severnaya Zvesda GmbH');
  await main.getByRole('link', { name: 'Severnaya Zvesda GmbH' }).click();
  await officer.page.getByText(/zvesda ≈ zvezda/).waitFor();
  await readsWell(officer, 'screening-hit');
  const answer = async (person: Person, button: string, reason: string, done: string): Promise<void> => {
    await person.page.getByRole('button', { name: `${button}…` }).click();
    const dialogue = person.page.getByRole('dialog');
    await dialogue.getByRole('textbox').fill(reason);
    await dialogue.getByRole('button', { name: button, exact: true }).click();
    await person.page.getByText(done).first().waitFor({ state: 'attached' });
  };
  await answer(officer, 'Not the same', 'Founded in Graz in 1962, number compared', 'It is not the same.');
  await officer.open('/desk/screening');
  await main.getByRole('link', { name: 'North Star Shipping Ltd' }).click();
  await answer(officer, 'It is the same', 'Same owners', 'The hit is confirmed: nothing is paid.');
  await officer.open('/desk/screening?state=confirmed');
  await officer.openFirstRow();
  await officer.page.getByText(/Same owners/).waitFor();
  expect(await officer.page.getByRole('button', { name: 'Lift the confirmation…' }).count()).toBe(0);
  await approver.open('/desk/holds');
  await approver.page.getByRole('main').getByRole('link', { name: 'North Star Shipping Ltd' }).click();
  await approver.page.getByRole('link', { name: 'Compare the two' }).waitFor();
  await readsWell(approver, 'screening-hold');
  await approver.open('/desk/screening?state=confirmed');
  await approver.openFirstRow();
  await answer(approver, 'Lift the confirmation', 'Another firm of that name', 'The confirmation is lifted.');
});
