import { answersFor, INSTRUMENTS, pdf } from '../answers.js';
import { each, Refused, until } from '../visitor.js';
import { as, programmeNow, type Story } from './context.js';

const LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  DE: ['de', 'en'],
  AT: ['de', 'en'],
  FR: ['fr', 'en'],
  IT: ['it', 'en'],
  CH: ['it', 'de', 'en'],
};

/** Every company fills in the form of its instrument and submits. The rules check each one in the background. */
export async function apply(story: Story): Promise<void> {
  const now = await programmeNow(story);
  let done = 0;
  await each(story.companies, async (company, i) => {
    const instrument = INSTRUMENTS[i % INSTRUMENTS.length] ?? 'pilot';
    const { visitor } = company;
    const draft = await visitor.post<{ id: string }>('/api/applications', {
      callId: story.callId,
      instrument,
      organisationId: company.organisationId,
    });
    company.applicationId = draft.id;
    if (i === 0) await showGaps(story, draft.id);
    const answers = answersFor(instrument, i, now, LANGUAGES[company.countryCode] ?? ['en']);
    const { answersVersion } = await visitor.get<{ answersVersion: number }>(`/api/applications/${draft.id}`);
    await visitor.patch(`/api/applications/${draft.id}`, { answers, answersVersion });
    if (instrument === 'strategy')
      await visitor.upload(
        `/api/applications/${draft.id}/attachments`,
        { documentKey: 'cluster-letter' },
        { name: 'letter.pdf', bytes: pdf('Letter of the cluster') },
      );
  });
  // One after another: each has the same number at every run, and all that follows from it is the same.
  for (const { visitor, applicationId } of story.companies) {
    await visitor.post(`/api/applications/${applicationId}/submit`);
    done += 1;
    if (done % 15 === 0) story.say(`  ${done} of ${story.companies.length} applications submitted`);
  }
  await checked(story);
}

/** Submitting an empty form names every gap at once. */
async function showGaps(story: Story, id: string): Promise<void> {
  const first = story.companies[0];
  try {
    await first?.visitor.post(`/api/applications/${id}/submit`);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const gaps = /"path"/g[Symbol.match](error.message)?.length ?? 0;
    story.told.push(['An empty form', `refused with ${gaps} gaps named at once`]);
  }
}

async function checked(story: Story): Promise<void> {
  const officer = as(story, 'officer');
  await until('the rules have checked every application', async () => {
    const waiting = await officer.all(`/api/applications?callId=${story.callId}&state=submitted`);
    return waiting.length === 0;
  });
  const [refused] = await officer.all<{ id: string; number: string }>(`/api/applications?callId=${story.callId}&state=ineligible`);
  if (!refused) throw new Error('no application was found ineligible');
  const view = await officer.get<{ verdicts: { outcome: string; text: string }[] }>(`/api/applications/${refused.id}`);
  const reasons = view.verdicts.filter((verdict) => verdict.outcome === 'not-met').map((verdict) => verdict.text);
  story.told.push([`Application ${refused.number}`, `not eligible: ${reasons.join('; ')}`]);
}

/** After the closing second nothing comes in any more. */
export async function applyTooLate(story: Story): Promise<void> {
  const visitor = as(story, 'applicant');
  const session = await visitor.get<{ parties: { organisationId: string }[] }>('/api/session');
  try {
    await visitor.post('/api/applications', {
      callId: story.callId,
      instrument: 'pilot',
      organisationId: session.parties[0]?.organisationId,
    });
    throw new Error('a late application was let in');
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    story.told.push(['A company that comes a day late', `refused: ${error.code}`]);
  }
}
