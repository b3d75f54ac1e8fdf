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
