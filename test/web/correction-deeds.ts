import { until } from '../../apps/cli/demo/visitor.js';
import type { Person } from './people.js';

async function readsWell(person: Person, name: string): Promise<void> {
  expect(await person.barriers()).toEqual([]);
  expect(await person.sidewaysAt(320)).toBe(0);
  await person.picture(name);
  await person.picture(name, 320);
}

async function withReason(person: Person, label: string, reason: string): Promise<void> {
  await person.page
    .getByRole('main')
    .getByRole('button', { name: new RegExp(`^${label}…$`) })
    .click();
  const dialogue = person.page.getByRole('dialog');
  await dialogue.locator('#field-reason').fill(reason);
  await dialogue.getByRole('button', { name: label, exact: true }).click();
  await dialogue.waitFor({ state: 'detached' });
}

/** The officer cuts what was accepted before; another person approves the new version. */
export async function correctClaim(officer: Person, approver: Person, claimId: string): Promise<void> {
  const { page } = officer;
  await officer.open(`/desk/claims/${claimId}`);
  await withReason(officer, 'Correct', 'One of the three days was spent on other work.');
  await page.waitForURL((url) => !url.pathname.endsWith(claimId));
  await page.getByRole('radio', { name: 'Cut' }).first().check();
  await page.getByRole('textbox', { name: 'What remains' }).fill('1000');
  await page.getByRole('textbox', { name: 'Reason' }).fill('Two days of three.');
  await readsWell(officer, 'claim-correction-desk');
  await officer.command('Certify the claim', 'The claim is certified.');
  await approver.open('/desk/claims?state=certified');
  await approver.openFirstRow();
  await approver.page.getByText('Version 2').first().waitFor();
  await readsWell(approver, 'claim-correction-approve');
  await approver.command('Approve', 'The claim is approved.');
}

/** Finance tells the payee, who reads what to pay and where; what came is entered by one person and confirmed by another. */
export async function recover(finance: Person, controller: Person, applicant: Person): Promise<void> {
  await finance.sees('/desk/recoveries', 'Muster Maschinenbau GmbH');
  await readsWell(finance, 'recoveries-desk');
  await finance.openFirstRow();
  await finance.command('Tell the debtor', 'The letter is on its way.');
  await applicant.open('/claims');
  await applicant.openFirstRow();
  await applicant.page.getByText('Please pay to').waitFor();
  await applicant.page.getByText(/^RF\d+/).waitFor();
  await readsWell(applicant, 'claim-asked-back');
  await finance.page.getByRole('button', { name: 'Enter a repayment…' }).click();
  const dialogue = finance.page.getByRole('dialog');
  await dialogue.locator('#field-amount').fill('100');
  await dialogue.locator('#field-bookedOn').fill('2026-12-01');
  await dialogue.locator('#field-note').fill('Statement on paper');
  await dialogue.getByRole('button', { name: 'Enter a repayment' }).click();
  await dialogue.waitFor({ state: 'detached' });
  await controller.open(new URL(finance.page.url()).pathname);
  await controller.command('Confirm', 'The repayment is booked.');
  await until('the part is booked', async () => {
    await controller.open(new URL(finance.page.url()).pathname);
    return (await controller.page.getByText(/€\s?100\.00 came/).count()) > 0;
  });
  await readsWell(controller, 'recovery-case');
}
