import type { Story } from './story/context.js';
import { as, programmeNow, advance } from './story/context.js';
import { apply, applyTooLate } from './story/apply.js';
import { claim } from './story/claim.js';
import { correct } from './story/correct.js';
import { decide, sign } from './story/decide.js';
import { evaluate } from './story/evaluate.js';
import { findPartners } from './story/find-partners.js';
import { pay, paymentFiles } from './story/pay.js';
import { registerCompanies } from './story/register-companies.js';

const DAY_MS = 86_400_000;

/** The whole life cycle, chapter by chapter, through HTTP and jobs alone. Returns the payment files. */
export async function tell(story: Story, folder: string): Promise<string[]> {
  const chapters: readonly (readonly [string, () => Promise<void>])[] = [
    ['Companies register', () => registerCompanies(story)],
    ['They apply', () => apply(story)],
    ['The call closes', () => close(story)],
    ['Partners across the border', () => findPartners(story)],
    ['Evaluation and ranking', () => evaluate(story)],
    ['Decisions', () => decide(story)],
    ['Agreements and vouchers', () => sign(story)],
    ['Claims', () => claim(story)],
    ['Payouts', () => pay(story)],
    ['Corrections', () => correct(story)],
  ];
  for (const [i, [title, chapter]] of chapters.entries()) {
    story.say(`${i + 1}/${chapters.length} ${title}`);
    await chapter();
  }
  return paymentFiles(story, folder);
}

/** A day after the last second of the call. */
async function close(story: Story): Promise<void> {
  const call = await as(story, 'officer').get<{ closesAt: string | null }>(`/api/calls/${story.callId}`);
  const now = await programmeNow(story);
  const left = call.closesAt ? (new Date(call.closesAt).getTime() - now.getTime()) / DAY_MS : 0;
  await advance(story, Math.max(0, left) + 1);
  await applyTooLate(story);
}
