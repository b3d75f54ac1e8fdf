import { partners } from '../world.js';
import { each, Refused, until, type Visitor } from '../visitor.js';
import { as, type Story } from './context.js';
import { talk } from './talk.js';

interface Engagement {
  readonly id: string;
  readonly state: string;
  readonly applicationNumber: string;
  readonly partner: { readonly name: string };
}

const loginOf = (key: string): string => (key === 'vide' ? 'partner' : key);

/** The matching proposes, partners answer, companies confirm. One partner declines: the next run finds another. */
export async function findPartners(story: Story): Promise<void> {
  const officer = as(story, 'officer');
  await importPartners(story);
  const first = await matchAndSend(story, officer);
  story.say(`  matching: ${first.pairs} pairs, ${first.unassigned} without a partner, total fit ${first.totalFit}, optimum proven`);
  const declined = await answer(story, true);
  if (!declined) throw new Error('no partner declined');
  const second = await matchAndSend(story, officer);
  story.say(`  second run: ${second.pairs} pairs`);
  await answer(story, false);
  await confirm(story);
  await tellReplacement(story, declined);
  await swap(story);
  await talk(story);
}

async function matchAndSend(story: Story, officer: Visitor): Promise<{ pairs: number; unassigned: number; totalFit: number }> {
  const run = await officer.post<{ id: string }>(`/api/calls/${story.callId}/matching-runs`);
  const done = await until('the matching run', async () => {
    const found = await officer.get<{
      state: string;
      pairs: number | null;
      unassigned: number | null;
      totalFit: number | null;
      problem: string | null;
    }>(`/api/matching-runs/${run.id}`);
    if (found.state === 'failed') throw new Error(`the matching failed: ${found.problem ?? ''}`);
    return found.state === 'done' ? found : null;
  });
  await officer.post(`/api/matching-runs/${run.id}/send`, {});
  return { pairs: count(done.pairs), unassigned: count(done.unassigned), totalFit: Number(done.totalFit ?? 0) };
}

/** The detail view lists them, the list view counts them. */
const count = (value: number | readonly unknown[] | null): number => (Array.isArray(value) ? value.length : Number(value ?? 0));

/** All partners answer what is proposed to them. The very first proposal is declined when asked for; it is returned. */
async function answer(story: Story, declineOne: boolean): Promise<Engagement | null> {
  let declined: Engagement | null = null;
  await each(partners, async ({ key }) => {
    const visitor = as(story, loginOf(key));
    const proposed = await visitor.all<Engagement>('/api/engagements?mine=true&state=proposed');
    for (const engagement of proposed) {
      if (declineOne && declined === null) {
        declined = engagement;
        await visitor.post(`/api/engagements/${engagement.id}/decline`, {
          code: 'not-my-field',
          text: 'We have given up this installation.',
        });
      } else {
        await visitor.post(`/api/engagements/${engagement.id}/accept`);
      }
    }
  });
  return declined;
}

async function confirm(story: Story): Promise<void> {
  await each(story.companies, async ({ visitor }) => {
    for (const { id } of await visitor.all<Engagement>('/api/engagements?mine=true&state=accepted'))
      await visitor.post(`/api/engagements/${id}/confirm`);
  });
}

async function tellReplacement(story: Story, declined: Engagement): Promise<void> {
  const all = await as(story, 'officer').all<Engagement>(`/api/engagements?callId=${story.callId}`);
  const now = all.find(({ applicationNumber, state }) => applicationNumber === declined.applicationNumber && state === 'confirmed');
  story.told.push([
    `Application ${declined.applicationNumber}`,
    `${declined.partner.name} declined; replaced by ${now?.partner.name ?? 'nobody'}`,
  ]);
}

const COLUMNS = ['name', 'street', 'building_number', 'post_code', 'town', 'country', 'nuts', 'email'];
const IMPORTED = [
  ['Technikum Rosenheim', 'Hochschulstrasse', '1', '83024', 'Rosenheim', 'DE', 'DE213', 'office@technikum-rosenheim.example'],
  ['Laboratorio Nord', 'Via Roma', '2', '39100', 'Bolzano', 'IT', 'XX999', 'not an address'],
];

/** A list of an officer's: the good row comes in, invited and not yet accredited; the bad one is named with all that is wrong. */
async function importPartners(story: Story): Promise<void> {
  const bytes = Buffer.from([COLUMNS, ...IMPORTED].map((cells) => `${cells.join(',')}\r\n`).join(''));
  const { good, bad, rows } = await as(story, 'officer').upload<{
    good: number;
    bad: number;
    rows: { name: string; problems: { path: string }[] }[];
  }>('/api/partner-imports', {}, { name: 'partners.csv', bytes });
  const wrong = rows.flatMap(({ problems }) => problems.map(({ path }) => path));
  story.told.push(['A list of partners', `${good} imported and invited, ${bad} named with what is wrong: ${wrong.join(', ')}`]);
}

/** A confirmed partner is changed for another by an officer; the company takes the new one, and the rules that the partner touches run again. */
async function swap(story: Story): Promise<void> {
  const officer = as(story, 'officer');
  const confirmed = await officer.all<Engagement & { applicationId: string }>(`/api/engagements?callId=${story.callId}&state=confirmed`);
  const parties = new Map(
    await Promise.all(
      partners.map(async ({ key, name }) => {
        const { parties: mine } = await as(story, loginOf(key)).get<{ parties: { organisationId: string }[] }>('/api/session');
        return [name, { login: loginOf(key), organisationId: mine[0]?.organisationId ?? '' }] as const;
      }),
    ),
  );
  for (const { applicationId, applicationNumber, partner } of confirmed)
    for (const [name, { login, organisationId }] of parties) {
      const company = story.companies.find((one) => one.applicationId === applicationId);
      if (name === partner.name || !company) continue;
      try {
        const { id } = await officer.post<{ id: string }>('/api/engagements', { applicationId, partnerOrganisationId: organisationId });
        await as(story, login).post(`/api/engagements/${id}/accept`);
        await company.visitor.post(`/api/engagements/${id}/confirm`);
        story.told.push([
          `Application ${applicationNumber}`,
          `changed from ${partner.name} to ${name}; the rules of the partner ran again`,
        ]);
        return;
      } catch (error) {
        // Another country, language or field: the next one.
        if (!(error instanceof Refused)) throw error;
      }
    }
  throw new Error('no partner could take the place of another');
}
