import { answersFor, pdf } from '../../apps/cli/demo/answers.js';
import type { Person } from './people.js';

const COSTS = { facility: '5000.00', experts: '4000.00', materials: '1250.00' };
const TOTAL = '10250.00';

/** From the list of calls to what was sent, question by question. Returns the id of the application. */
export async function writeApplication(applicant: Person): Promise<string> {
  const { page } = applicant;
  await applicant.open('/calls');
  await page.getByRole('main').getByRole('link').first().click();
  await page.getByRole('button', { name: 'Start an application: Pilot voucher' }).click();
  await page.waitForURL(/\/applications\/[\w-]+/);
  const id = /applications\/([\w-]+)/.exec(page.url())?.[1] ?? '';
  const answers = answersFor('pilot', 0, new Date(), ['de', 'en']);
  const field = (name: string) => page.locator(`#field-${name}`);
  const next = async (step: number) => {
    await page.getByText(`Step ${step} of 8`).waitFor();
    if (step > 1) await page.getByRole('button', { name: 'Save and go on' }).waitFor();
  };
  const goOn = () => page.getByRole('button', { name: 'Save and go on' }).click();
  await next(1);
  await field('title').fill(String(answers['title']));
  await field('need').fill(String(answers['need']));
  expect(await applicant.barriers()).toEqual([]);
  await applicant.picture('application');
  await applicant.picture('application', 320);
  await goOn();
  await next(2);
  for (const value of [...(answers['competences'] as string[]), ...(answers['languages'] as string[])])
    await page.locator(`input[type=checkbox][value="${value}"]`).check();
  await field('borderBenefit').fill(String(answers['borderBenefit']));
  await goOn();
  await next(3);
  await field('plannedStart').fill(String(answers['plannedStart']));
  await field('plannedEnd').fill(String(answers['plannedEnd']));
  await goOn();
  await next(4);
  for (const [line, amount] of Object.entries(COSTS)) await field(`costs-${line}`).fill(amount);
  await goOn();
  await next(5);
  for (const no of await page.locator('input[type=radio][value=no]').all()) await no.check();
  await goOn();
  await next(6);
  await goOn();
  await next(7);
  await goOn();
  await page.getByText('Step 8 of 8').waitFor();
  await applicant.picture('application-check');
  await applicant.command('Send the application', 'Your application has been sent.');
  return id;
}

/** A claim for all costs, with the invoice of that day. */
export async function claimAll(applicant: Person, today: string): Promise<void> {
  const { page } = applicant;
  await applicant.open('/vouchers');
  await applicant.openFirstRow();
  await page.getByRole('button', { name: 'Start a claim' }).click();
  await page.locator('#field-lines-0-costKey').selectOption({ index: 1 });
  await page.locator('#field-lines-0-description').fill('Tests as agreed');
  await page.locator('#field-lines-0-supplier').fill('Laboratoire du Vide');
  await page.locator('#field-lines-0-invoiceNumber').fill('R-2027-0042');
  await page.locator('#field-lines-0-invoiceDate').fill(today);
  await page.locator('#field-lines-0-net').fill(TOTAL);
  await page.locator('#field-lines-0-vat').fill('0.00');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'invoice.pdf', mimeType: 'application/pdf', buffer: pdf('Invoice R-2027-0042') });
  await page.getByRole('link', { name: 'invoice.pdf' }).waitFor();
  await applicant.picture('claim');
  await applicant.picture('claim', 320);
  expect(await applicant.sidewaysAt(320)).toBe(0);
  expect(await applicant.barriers()).toEqual([]);
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await page.getByText('Step 2 of 3').waitFor();
  await page.locator('#field-indicators-tests-done').fill('12');
  await page.getByLabel('Yes').check();
  await applicant.picture('claim-results');
  await applicant.picture('claim-results', 320);
  expect(await applicant.sidewaysAt(320)).toBe(0);
  expect(await applicant.barriers()).toEqual([]);
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await page.getByText('Step 3 of 3').waitFor();
  await applicant.command('Send the claim', 'Your claim has been sent.');
}
