import { evaluators } from '../world.js';
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
  await each(evaluators, async ({ key }, i) => review(story, key, i), 3);
  await until(
    'every application is evaluated',
    async () => (await officer.all(`/api/applications?callId=${story.callId}&state=in-evaluation`)).length === 0,
  );
  const ranking = await officer.post<{ hash: string; applications: { outcome: string }[] }>(`/api/calls/${story.callId}/rankings`);
  story.told.push(['The ranking', `${ranking.applications.length} applications, frozen with the hash ${ranking.hash.slice(0, 12)}`]);
}

interface Board {
  readonly run: { readonly id: string; readonly state: string; readonly pairs: number | null } | null;
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
  const { applications } = await officer.post<Board>(`/api/assignment-runs/${run?.id ?? ''}/send`);
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

async function review(story: Story, key: string, evaluator: number): Promise<void> {
  const visitor = as(story, key);
  const invited = await visitor.all<{ id: string }>('/api/assignments?mine=true&state=invited');
  for (const { id } of invited) {
    await visitor.post(`/api/assignments/${id}/accept`);
    const sheet = await visitor.get<Assignment>(`/api/assignments/${id}`);
    await visitor.patch(`/api/assignments/${id}/scores`, { scores: scores(sheet, evaluator), scoresVersion: sheet.scoresVersion });
    await visitor.post(`/api/assignments/${id}/submit`);
  }
}

/** Every ninth application is weak; the others differ by a point or two. */
function scores(sheet: Assignment, evaluator: number): Record<string, { score: number; comment: string }> {
  const n = Number(/(\d+)$/.exec(sheet.number)?.[1] ?? 0);
  const weak = n % 9 === 5;
  return Object.fromEntries(
    sheet.criteria.map(({ key, scaleMax }, c) => {
      const score = weak ? 1 : Math.min(scaleMax, 3 + ((n * 3 + c * 5 + evaluator) % 3));
      return [
        key,
        {
          score,
          comment: weak ? 'The question is not clear and the partner adds little.' : 'Clear question, and the partner has what is needed.',
        },
      ];
    }),
  );
}
