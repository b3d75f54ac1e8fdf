import { partners } from '../world.js';
import { each, Refused, until, type Visitor } from '../visitor.js';
import { advance, as, programmeNow, type Story } from './context.js';
import { talk } from './talk.js';

const DAY_MS = 86_400_000;

interface Engagement {
  readonly id: string;
  readonly dueAt: string;
  readonly state: string;
  readonly applicationId: string;
  readonly applicationNumber: string;
  readonly partner: { readonly organisationId: string; readonly name: string };
}

const loginOf = (key: string): string => (key === 'vide' ? 'partner' : key);

/** The matching proposes, partners answer, companies confirm. One partner declines and one never answers: the next run finds others. */
export async function findPartners(story: Story): Promise<void> {
  const officer = as(story, 'officer');
  await importPartners(story);
  const first = await matchAndSend(story, officer, await changeByHand(story, officer));
  story.say(
    `  matching: ${first.proposals.length} pairs, ${first.left.length} without a partner, total fit ${first.totalFit ?? 0}, optimum proven`,
  );
  const [declined, unanswered] = await answer(story, ['decline', 'leave']);
  if (!declined || !unanswered) throw new Error('no partner declined, or all have answered');
  await confirm(story);
  await expire(story, unanswered);
  await refuseDecliner(story, declined);
  const second = await matchAndSend(story, officer);
  story.say(`  second run: ${second.proposals.length} pairs`);
  await answer(story);
  await confirm(story);
  await tellReplacement(story, declined, 'declined');
  await tellReplacement(story, unanswered, 'did not answer in time');
  await swap(story);
  await talk(story);
}

interface Pair {
  readonly applicationId: string;
  readonly partnerId: string;
}

async function matchAndSend(story: Story, officer: Visitor, locked: readonly Pair[] = []): Promise<Run> {
  const run = await match(story, officer, locked);
  await officer.post(`/api/matching-runs/${run.id}/send`, { version: run.version });
  return run;
}

async function match(story: Story, officer: Visitor, locked: readonly Pair[]): Promise<Run> {
  const { id } = await officer.post<{ id: string }>(`/api/calls/${story.callId}/matching-runs`, { locked });
  return until('the matching run', async () => {
    const found = await officer.get<Run>(`/api/matching-runs/${id}`);
    if (found.state === 'failed') throw new Error(`the matching failed: ${found.problem ?? ''}`);
    return found.state === 'done' ? found : null;
  });
}

interface Run {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly totalFit: number | null;
  readonly currentFit: number | null;
  readonly problem: string | null;
  readonly proposals: readonly {
    readonly application: { readonly applicationId: string; readonly number: string };
    readonly partner: { readonly organisationId: string; readonly name: string };
  }[];
  readonly left: readonly object[];
}
interface Alternative {
  readonly partner: { readonly organisationId: string; readonly name: string } | null;
  readonly cost: number;
}

/** An officer changes one pair on the board, sees what it costs, and keeps it: the rest is assigned around it. Returns the pair, or nothing where each has the best there is. */
async function changeByHand(story: Story, officer: Visitor): Promise<readonly Pair[]> {
  const run = await match(story, officer, []);
  for (const { application, partner } of run.proposals) {
    const { applicationId, number } = application;
    const { items } = await officer.get<{ items: Alternative[] }>(`/api/matching-runs/${run.id}/alternatives/${applicationId}`);
    const dearer = items.find((one) => one.partner !== null && one.cost > 0);
    if (!dearer?.partner) continue;
    const to = dearer.partner.organisationId;
    try {
      const moved = await officer.post<Run>(`/api/matching-runs/${run.id}/move`, { applicationId, from: partner.organisationId, to });
      story.told.push([
        `Application ${number}`,
        `moved by hand from ${partner.name} to ${dearer.partner.name}: the fit of all falls from ${run.totalFit ?? 0} to ${moved.currentFit ?? 0}, or by ${dearer.cost} with the rest around it`,
      ]);
      await officer.post(`/api/matching-runs/${run.id}/discard`);
      return [{ applicationId, partnerId: to }];
    } catch (error) {
      // No place is left there before somebody else goes: the next one.
      if (!(error instanceof Refused)) throw error;
    }
  }
  return [];
}

/** All partners answer what is proposed to them. The first proposals are answered as asked for, each another partner's; they are returned. */
async function answer(story: Story, otherwise: readonly ('decline' | 'leave')[] = []): Promise<Engagement[]> {
  const returned: Engagement[] = [];
  for (const { key } of partners) {
    const visitor = as(story, loginOf(key));
    const proposed = await visitor.all<Engagement>('/api/engagements?mine=true&state=proposed');
    const how = otherwise[returned.length];
    const [first] = how ? proposed.splice(0, 1) : [];
    if (first) returned.push(first);
    if (first && how === 'decline')
      await visitor.post(`/api/engagements/${first.id}/decline`, {
        code: 'not-my-field',
        text: 'We have given up this installation.',
      });
    await each(proposed, ({ id }) => visitor.post(`/api/engagements/${id}/accept`));
  }
  return returned;
}

/** Who does not answer in the term of the call is asked no longer. */
async function expire(story: Story, { id, dueAt }: Engagement): Promise<void> {
  const left = new Date(dueAt).getTime() - (await programmeNow(story)).getTime();
  await advance(story, left / DAY_MS + 1);
  const officer = as(story, 'officer');
  await until('the request expires', async () => (await officer.get<Engagement>(`/api/engagements/${id}`)).state === 'expired');
}

/** Who has declined an application is not asked for it again, by hand neither. */
async function refuseDecliner(story: Story, { applicationId, applicationNumber, partner }: Engagement): Promise<void> {
  try {
    await as(story, 'officer').post('/api/engagements', { applicationId, partnerOrganisationId: partner.organisationId });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    story.told.push([`Application ${applicationNumber}`, `${partner.name} has declined it and is not asked again: ${error.code}`]);
    return;
  }
  throw new Error('a partner was asked again for what it has declined');
}

async function confirm(story: Story): Promise<void> {
  await each(story.companies, async ({ visitor }) => {
    for (const { id } of await visitor.all<Engagement>('/api/engagements?mine=true&state=accepted'))
      await visitor.post(`/api/engagements/${id}/confirm`);
  });
}

async function tellReplacement(story: Story, { applicationNumber, partner }: Engagement, why: string): Promise<void> {
  const all = await as(story, 'officer').all<Engagement>(`/api/engagements?callId=${story.callId}`);
  const now = all.find((one) => one.applicationNumber === applicationNumber && one.state === 'confirmed');
  story.told.push([`Application ${applicationNumber}`, `${partner.name} ${why}; replaced by ${now?.partner.name ?? 'nobody'}`]);
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
  const confirmed = await officer.all<Engagement>(`/api/engagements?callId=${story.callId}&state=confirmed`);
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
