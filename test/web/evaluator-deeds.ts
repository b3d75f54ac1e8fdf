import type { Person } from './people.js';

/** From the first page to the invitation. */
async function openInvitation(evaluator: Person): Promise<void> {
  await evaluator.open('/');
  await evaluator.page.getByRole('listitem').filter({ hasText: 'You are invited to review' }).getByRole('link').first().click();
  await evaluator.page.getByRole('heading', { name: 'Will you review this application?' }).waitFor();
}

/** Says no, and why. */
export async function declineReview(evaluator: Person): Promise<void> {
  await openInvitation(evaluator);
  await evaluator.page.getByRole('main').getByRole('button', { name: 'Decline…' }).click();
  const dialogue = evaluator.page.getByRole('dialog');
  await dialogue.getByRole('button', { name: 'Decline' }).click();
  await dialogue.getByText('There is a problem').waitFor();
  await dialogue.getByLabel('I have too many reviews').check();
  await dialogue.getByRole('button', { name: 'Decline' }).click();
  await dialogue.waitFor({ state: 'detached' });
}

/** An evaluator accepts, is told every gap, scores with comments and submits. */
export async function writeReview(evaluator: Person): Promise<void> {
  const { page } = evaluator;
  await openInvitation(evaluator);
  await evaluator.command('Accept', 'You have accepted.');
  await page.getByRole('heading', { name: 'Scoresheet' }).waitFor();
  const points = page.locator('input[id^="field-scores-"]');
  const comments = page.locator('textarea[id^="field-scores-"]');
  await page.getByRole('button', { name: 'Submit the review' }).click();
  await page.getByText('There is a problem').waitFor();
  const gaps = page.getByRole('group', { name: 'There is a problem' }).getByRole('listitem');
  expect(await gaps.count()).toBeGreaterThanOrEqual(await points.count());
  expect(await evaluator.barriers()).toEqual([]);
  for (const field of await points.all()) await field.fill('4');
  for (const field of await comments.all()) await field.fill('A clear question; the partner has what is needed.');
  await evaluator.picture('review');
  await evaluator.picture('review', 320);
  expect(await evaluator.sidewaysAt(320)).toBe(0);
  await page.getByRole('button', { name: 'Submit the review' }).click();
  await page.getByText('4 of 5').first().waitFor();
}

/** Beside the ranking: the first score of the first review, were it none. */
export async function whatIfScoredZero({ page }: Person): Promise<void> {
  for (const label of ['Application', 'Review by', 'Criterion']) await page.getByLabel(label, { exact: true }).selectOption({ index: 1 });
  await page.getByLabel(/^Score instead of \d$/).selectOption('0');
  await page.getByText('1 application would move.').waitFor();
}
