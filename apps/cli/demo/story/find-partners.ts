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
  const first = await matchAndSend(story, officer, [await changeByHand(story, officer)]);
  story.say(
    `  matching: ${first.proposals.length} pairs, ${first.left.length} without a partner, total fit ${first.totalFit ?? 0}, optimum proven`,
  );
  const declined = await answer(story, true);
  if (!declined) throw new Error('no partner declined');
  const second = await matchAndSend(story, officer);
  story.say(`  second run: ${second.proposals.length} pairs`);
  await answer(story, false);
  await confirm(story);
  await tellReplacement(story, declined);
  await swap(story);
  await talk(story);
}

interface Pair {
  readonly applicationId: string;
  readonly partnerId: string;
}

async function matchAndSend(story: Story, officer: Visitor, locked: readonly Pair[] = []): Promise<Run> {
  const run = await match(story, officer, locked);
  await officer.post(`/api/matching-runs/${run.id}/send`, {});
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

/** An officer changes one pair on the board, sees what it costs, keeps it, and lets the rest be assigned around it. Returns the pair. */
async function changeByHand(story: Story, officer: Visitor): Promise<Pair> {
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
      return { applicationId, partnerId: to };
    } catch (error) {
      // No place is left there before somebody else goes: the next one.
      if (!(error instanceof Refused)) throw error;
    }
  }
  throw new Error('no pair could be changed by hand');
}

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
