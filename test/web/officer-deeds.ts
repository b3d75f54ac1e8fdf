import type { Person } from './people.js';

/** Opens the claim whose term ends first, looks at its paper and certifies every line as it was asked. */
export async function certifyFirst(officer: Person): Promise<void> {
  const { page } = officer;
  await officer.open('/desk/claims');
  await officer.picture('claims-list');
  await officer.openFirstRow();
  await page.getByRole('button', { name: 'Certify the claim' }).waitFor();
  await page.getByTitle(/invoice\.pdf/).waitFor();
  await officer.picture('claims-desk');
  await officer.picture('claims-desk', 320);
  expect(await officer.sidewaysAt(320)).toBe(0);
  expect(await officer.barriers()).toEqual([]);
  await officer.command('Certify the claim', 'The claim is certified.');
}

/** On the voucher that is open; without a day and a reason it is refused. */
export async function extendBeyondRule(officer: Person, lastDay: string): Promise<void> {
  const { page } = officer;
  await page.getByRole('button', { name: /^Extend beyond the rule/ }).click();
  const dialogue = page.getByRole('dialog');
  await dialogue.getByRole('button', { name: 'Extend beyond the rule' }).click();
  await dialogue.getByText('There is a problem').waitFor();
  await dialogue.locator('#field-validUntil').fill(lastDay);
  await dialogue.locator('#field-reason').fill('The test stand is being rebuilt');
  expect(await officer.barriers()).toEqual([]);
  await dialogue.getByRole('button', { name: 'Extend beyond the rule' }).click();
  await page.getByText('The voucher has more time.').first().waitFor({ state: 'attached' });
}
