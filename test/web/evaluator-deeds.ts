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
  await page.locator('#field-confidentialComment').fill('For you alone: the costs look low.');
  await evaluator.picture('review');
  await evaluator.picture('review', 320);
  expect(await evaluator.sidewaysAt(320)).toBe(0);
  await page.getByRole('button', { name: 'Submit the review' }).click();
  await page.getByText('4 of 5').first().waitFor();
}

/** The officer reads a review, what is for the office alone too, and gives it back with a question; its evaluator answers it, nothing typed is lost, and sends it again. */
export async function reopenReview(officer: Person, evaluator: Person, name: string): Promise<void> {
  await officer.open('/desk/reviews?state=submitted');
  await officer.page.locator('tbody tr').filter({ hasText: name }).locator('[data-row-link]').first().click();
  await officer.page.getByText('For you alone: the costs look low.').waitFor();
  await officer.picture('review-read');
  await officer.picture('review-read', 320);
  await officer.page.getByRole('main').getByRole('button', { name: 'Give the review back…' }).click();
  const dialogue = officer.page.getByRole('dialog');
  await dialogue.getByRole('textbox').fill('Which costs do you mean?');
  await dialogue.getByRole('button', { name: 'Give the review back' }).click();
  await officer.page.getByText('The review is open again.').first().waitFor({ state: 'attached' });

  const { page } = evaluator;
  await evaluator.open('/reviews');
  await evaluator.openFirstRow();
  await page.getByText('Which costs do you mean?').waitFor();
  const comment = page.locator('#field-overallComment');
  await comment.fill('The costs of the facility, all in all.');
  await page
    .getByText(/^Saved/)
    .first()
    .waitFor();
  await page.reload();
  await page.getByText('Which costs do you mean?').waitFor();
  expect(await comment.inputValue()).toBe('The costs of the facility, all in all.');
  expect(await evaluator.barriers()).toEqual([]);
  await evaluator.picture('review-reopened');
  await evaluator.picture('review-reopened', 320);
  await page.getByRole('button', { name: 'Submit the review' }).click();
  await page.getByText('4 of 5').first().waitFor();
}

/** The applicant reads points and comments where the decision is, and finds them as a letter. */
export async function readFeedback(applicant: Person): Promise<void> {
  const { page } = applicant;
  await page.getByRole('heading', { name: 'What the evaluators say' }).waitFor();
  await page.getByText('The costs of the facility, all in all.').waitFor();
  await page.getByRole('img', { name: /^Overall: 80 %/ }).waitFor();
  expect(await page.getByText('For you alone').count()).toBe(0);
  const href = (await page.getByRole('link', { name: 'This feedback as a letter (PDF)' }).getAttribute('href')) ?? '';
  const letter = await page.request.get(new URL(href, page.url()).href);
  expect([letter.status(), letter.headers()['content-type']]).toEqual([200, 'application/pdf']);
  expect(await applicant.barriers()).toEqual([]);
  expect(await applicant.sidewaysAt(320)).toBe(0);
  await applicant.picture('feedback');
  await applicant.picture('feedback', 320);
}

/** Beside the ranking: the first score of the first review, were it none. */
export async function whatIfScoredZero({ page }: Person): Promise<void> {
  for (const label of ['Application', 'Review by', 'Criterion']) await page.getByLabel(label, { exact: true }).selectOption({ index: 1 });
  await page.getByLabel(/^Score instead of \d$/).selectOption('0');
  await page.getByText('1 application would move.').waitFor();
}
