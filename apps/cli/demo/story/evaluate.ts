import { evaluators, partners } from '../world.js';
import { each, Refused, until } from '../visitor.js';
import { as, type Story } from './context.js';

interface Assignment {
  readonly id: string;
  readonly number: string;
  readonly scoresVersion: number;
  readonly criteria: readonly { readonly key: string; readonly scaleMax: number }[];
}

/** Evaluators are assigned by the plan, never with a conflict; each scores; the ranking is frozen. */
export async function evaluate(story: Story): Promise<void> {
  const officer = as(story, 'officer');
  await until(
    'evaluation is open',
    async () => (await officer.all(`/api/applications?callId=${story.callId}&state=partnered`)).length === 0,
  );
  await refuseConflict(story);
  await assign(story);
  await readBlind(story);
  await abstain(story);
  await reviewAll(story);
  await reopen(story);
  await freeze(story);
  await lateConflict(story);
  await tellQuota(story);
}

/** What an evaluator reads says neither who applies nor who would deliver. */
async function readBlind(story: Story): Promise<void> {
  const visitor = as(story, evaluators[0]?.key ?? '');
  const asked = await visitor.all<{ id: string; number: string }>('/api/assignments?mine=true&state=invited');
  const names = [...story.companies, ...partners].map(({ name }) => name);
  for (const { id, number } of asked) {
    const sheet = JSON.stringify(await visitor.get(`/api/assignments/${id}`));
    const seen = names.filter((name) => sheet.includes(name));
    if (seen.length > 0) throw new Error(`whoever reviews ${number} learns of ${seen.join(', ')}`);
  }
  story.told.push([
    `An evaluator with ${asked.length} applications`,
    'reads none of the names of companies and partners: the call is blind',
  ]);
}

/** One who has accepted finds that it is not their field: a substitute is asked by itself. */
async function abstain(story: Story): Promise<void> {
  const visitor = as(story, evaluators[0]?.key ?? '');
  const [asked] = await visitor.all<{ id: string; number: string }>('/api/assignments?mine=true&state=invited');
  if (!asked) throw new Error('nobody is invited');
  await visitor.post(`/api/assignments/${asked.id}/accept`);
  await visitor.post(`/api/assignments/${asked.id}/abstain`, { code: 'not-my-field', reason: 'It is more chemistry than I know.' });
  story.told.push([`Application ${asked.number}`, 'an evaluator abstained; a substitute was asked by itself']);
}

/** An officer sends a review back with a reason; its evaluator hands it in again. */
async function reopen(story: Story): Promise<void> {
  const visitor = as(story, evaluators[1]?.key ?? '');
  const [given] = await visitor.all<{ id: string; number: string }>('/api/assignments?mine=true&state=submitted');
  if (!given) throw new Error('nothing was handed in');
  await as(story, 'officer').post(`/api/assignments/${given.id}/reopen`, { reason: 'The comment does not fit the score.' });
  await visitor.post(`/api/assignments/${given.id}/submit`);
  await reviewAll(story);
  story.told.push([`Application ${given.number}`, 'a review was opened again with a reason, and handed in again']);
}

/** Everybody scores what they are asked for, until all is evaluated: two who lie far apart call a third. */
async function reviewAll(story: Story): Promise<void> {
  const officer = as(story, 'officer');
  const read = new Map<string, number>();
  await until('every application is evaluated', async () => {
    await each(evaluators, async ({ key }, i) => review(story, key, i, read), 3);
    return (await officer.all(`/api/applications?callId=${story.callId}&state=in-evaluation`)).length === 0;
  });
  const thirds = [...read].filter(([, reviews]) => reviews > 2);
  for (const [number] of thirds.slice(0, 1))
    story.told.push([`Application ${number}`, `two reviews far apart: a third evaluator was called (${thirds.length} such cases)`]);
}

async function freeze(story: Story): Promise<void> {
  const ranking = await as(story, 'officer').post<Ranking>(`/api/calls/${story.callId}/rankings`);
  story.told.push([
    `The ranking, version ${ranking.version}`,
    `${ranking.applications.length} applications, frozen with the hash ${ranking.hash.slice(0, 12)}`,
  ]);
}

/** An evaluator remembers a tie after the ranking is frozen: the review is void, the ranking superseded, somebody else reads. */
async function lateConflict(story: Story): Promise<void> {
  const officer = as(story, 'officer');
  for (const { key } of evaluators) {
    const visitor = as(story, key);
    const [given] = await visitor.all<Assignment & { applicationId: string }>('/api/assignments?mine=true&state=submitted');
    const company = story.companies.find(({ applicationId }) => applicationId === given?.applicationId);
    if (!given || !company) continue;
    await visitor.post('/api/conflict-declarations', { callId: story.callId, organisationIds: [company.organisationId] });
    await until('the ranking is superseded', async () => {
      const { supersededAt } = await officer.get<Ranking>(`/api/calls/${story.callId}/ranking`);
      return supersededAt !== null;
    });
    story.told.push([
      `Application ${given.number}`,
      'an evaluator remembered a tie: the review is void, the ranking superseded, somebody else read it',
    ]);
    await reviewAll(story);
    await freeze(story);
    return;
  }
  throw new Error('nobody has given a review');
}

interface Territory {
  readonly name: string;
  readonly applications: number;
  readonly funded: number;
  readonly offered: string;
  readonly reserved: string | null;
}

/** Territories that share an envelope: for one of them a part is kept. */
async function tellQuota(story: Story): Promise<void> {
  const { envelopes } = await as(story, 'officer').get<{ envelopes: { name: string; territories: Territory[] }[] }>(
    `/api/calls/${story.callId}/ranking/overview`,
  );
  for (const { name, territories } of envelopes) {
    const kept = territories.find(({ reserved }) => reserved !== null);
    if (!kept) continue;
    const { applications, funded, offered, reserved } = kept;
    story.told.push([`Envelope ${name}`, `${reserved} kept for ${kept.name}: ${funded} of ${applications} funded there with ${offered}`]);
  }
}

interface Ranking {
  readonly version: number;
  readonly hash: string;
  readonly supersededAt: string | null;
  readonly applications: readonly object[];
}

interface Board {
  readonly run: { readonly id: string; readonly version: number; readonly state: string; readonly pairs: number | null } | null;
  readonly applications: readonly { readonly wanted: number; readonly reviewers: number; readonly proposed: readonly unknown[] }[];
}

/** The solver proposes who reviews what; the officer sends the proposal as it is. */
async function assign(story: Story): Promise<void> {
  const officer = as(story, 'officer');
  await officer.post(`/api/calls/${story.callId}/assignment-runs`);
  const { run } = await until('the plan of the evaluators', async () => {
    const board = await officer.get<Board>(`/api/calls/${story.callId}/assignment-board`);
    if (board.run?.state === 'failed') throw new Error('no plan could be computed');
    return board.run?.state === 'done' ? board : null;
  });
  const { applications } = await officer.post<Board>(`/api/assignment-runs/${run?.id ?? ''}/send`, { version: run?.version });
  const short = applications.filter(({ wanted, reviewers }) => reviewers < wanted);
  story.say(`  ${run?.pairs ?? 0} reviews assigned, the plan proven, ${short.length} applications short of reviewers`);
}

/** One evaluator works for one of the partners: assigning them to an application of that partner is refused, with the way from the one to the other. */
async function refuseConflict(story: Story): Promise<void> {
  const officer = as(story, 'officer');
  const pool = await officer.get<{ items: { personId: string; name: string; employer: string }[] }>('/api/evaluators');
  const engagements = await officer.all<{ applicationId: string; applicationNumber: string; state: string; partner: { name: string } }>(
    `/api/engagements?callId=${story.callId}&state=confirmed`,
  );
  for (const evaluator of pool.items) {
    const tied = engagements.find(({ partner }) => partner.name === evaluator.employer);
    if (!tied) continue;
    try {
      await officer.post('/api/assignments', { applicationId: tied.applicationId, personId: evaluator.personId });
      throw new Error('a conflict of interest was let through');
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      story.told.push([`Application ${tied.applicationNumber}`, `evaluator employed by the partner ${tied.partner.name}: ${error.code}`]);
      return;
    }
  }
  throw new Error('no conflict of interest to show');
}

async function review(story: Story, key: string, evaluator: number, read: Map<string, number>): Promise<void> {
  const visitor = as(story, key);
  const invited = await visitor.all<{ id: string }>('/api/assignments?mine=true&state=invited');
  for (const { id } of invited) {
    await visitor.post(`/api/assignments/${id}/accept`);
    const sheet = await visitor.get<Assignment>(`/api/assignments/${id}`);
    const before = read.get(sheet.number) ?? 0;
    read.set(sheet.number, before + 1);
    await visitor.patch(`/api/assignments/${id}/scores`, { scores: scores(sheet, evaluator, before), scoresVersion: sheet.scoresVersion });
    await visitor.post(`/api/assignments/${id}/submit`);
  }
}

/** Every tenth application is weak, and on every twentieth the first two readers disagree; the others differ by a point or two. */
function scores(sheet: Assignment, evaluator: number, before: number): Record<string, { score: number; comment: string }> {
  const n = Number(/(\d+)$/.exec(sheet.number)?.[1] ?? 0);
  const disputed = n % 20 === 7;
  const weak = disputed ? before === 1 : n % 10 === 5;
  const comment = weak ? 'The question is not clear and the partner adds little.' : 'Clear question, and the partner has what is needed.';
  const scored = ({ key, scaleMax }: Assignment['criteria'][number], c: number) => {
    const usual = Math.min(scaleMax, disputed && before === 0 ? scaleMax : 3 + ((n * 3 + c * 5 + evaluator) % 3));
    return [key, { score: weak ? 1 : usual, comment }] as const;
  };
  return Object.fromEntries(sheet.criteria.map(scored));
}
