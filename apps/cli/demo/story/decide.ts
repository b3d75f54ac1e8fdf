import { each, until, type Visitor } from '../visitor.js';
import { appeal } from './appeal.js';
import { advance, as, type DemoCompany, type Story } from './context.js';

interface Decision {
  readonly id: string;
  readonly state: string;
  readonly outcome: string;
  readonly applicationId: string;
  readonly applicationNumber: string;
  readonly recommendedBy: string | null;
  readonly allowedCommands: readonly { readonly command: string }[];
}
interface Report {
  readonly outcomes: readonly { readonly problem: string | null }[];
}
interface Agreement {
  readonly id: string;
  readonly applicationId: string;
  readonly applicationNumber: string;
  readonly state: string;
  readonly textHash: string;
  readonly signByAt: string;
}

const decisionsOf = (story: Story, who: Visitor, state: string): Promise<Decision[]> =>
  who.all<Decision>(`/api/decisions?callId=${story.callId}&state=${state}`);

/** Recommended by the officer, confirmed by as many other persons as the amount asks for, communicated by the system. */
export async function decide(story: Story): Promise<void> {
  const officer = as(story, 'officer');
  const recommended = `/api/calls/${story.callId}/decisions/recommend`;
  const report = await officer.post<Report>(recommended, {});
  // Those that broke a rule are told as well, with the rule.
  await officer.post<Report>(recommended, { of: 'ineligible' });
  const stuck = report.outcomes.filter(({ problem }) => problem !== null);
  if (stuck.length > 0) throw new Error(`not recommended: ${stuck.map(({ problem }) => problem).join(', ')}`);
  await confirmAll(story);
  story.say(`  ${report.outcomes.length} decisions recommended, confirmed and communicated`);
  await appeal(story);
}

async function confirmAll(story: Story): Promise<void> {
  for (const login of ['approver', 'second-approver']) {
    const approver = as(story, login);
    const open = await decisionsOf(story, approver, 'recommended');
    await each(open, async ({ id, allowedCommands }) => {
      if (allowedCommands.some(({ command }) => command.startsWith('confirm'))) await approver.post(`/api/decisions/${id}/confirm`);
    });
  }
  const officer = as(story, 'officer');
  await until('every decision is communicated', async () => {
    const open = [...(await decisionsOf(story, officer, 'recommended')), ...(await decisionsOf(story, officer, 'confirmed'))];
    return open.length === 0;
  });
}

/** All sign but one. When its term has passed its agreement lapses, and the money goes to the next on the reserve list. */
export async function sign(story: Story): Promise<void> {
  const officer = as(story, 'officer');
  const offered = await officer.all<Agreement>(`/api/agreements?callId=${story.callId}&state=offered`);
  const reserved = await officer.all<{ id: string; envelopeId: string | null }>(
    `/api/applications?callId=${story.callId}&state=reserve-listed`,
  );
  const silent = await silentOne(story, offered, reserved.length > 0);
  await each(
    offered.filter(({ id }) => id !== silent.id),
    (agreement) => signOne(story, agreement),
  );
  await countersign(story);
  const days = (new Date(silent.signByAt).getTime() - Date.now()) / 86_400_000;
  await advance(story, Math.max(1, days + 1));
  const promoted = await until('the reserve list moves up', async () =>
    (await decisionsOf(story, officer, 'recommended')).find(({ recommendedBy }) => recommendedBy === null),
  );
  story.told.push([`Application ${silent.applicationNumber}`, 'agreement not signed in time: lapsed, the money went back to its envelope']);
  await confirmAll(story);
  const next = await until('the agreement of the promoted application', async () =>
    (await officer.all<Agreement>(`/api/agreements?callId=${story.callId}&state=offered`)).find(
      ({ applicationId }) => applicationId === promoted.applicationId,
    ),
  );
  await signOne(story, next);
  await countersign(story);
  story.told.push([`Application ${promoted.applicationNumber}`, 'promoted from the reserve list by a decision of its own, signed']);
}

interface RankedEntry {
  readonly applicationId: string;
  readonly envelopeId: string;
  readonly outcome: string;
  readonly offered: string;
  readonly requested: string;
  readonly reservePosition: number | null;
}

/** One whose award, with what is left in its envelope, is enough for the next who waits there. */
async function silentOne(story: Story, offered: readonly Agreement[], anyReserve: boolean): Promise<Agreement> {
  if (!anyReserve) throw new Error('nobody is on the reserve list');
  const officer = as(story, 'officer');
  const { applications } = await officer.get<{ applications: RankedEntry[] }>(`/api/calls/${story.callId}/ranking`);
  const { items } = await officer.get<{ items: { id: string; available: string }[] }>(`/api/calls/${story.callId}/envelopes`);
  const { envelopes } = await officer.get<{ envelopes: { id: string; territories: { reserved: string | null }[] }[] }>(
    `/api/calls/${story.callId}/ranking/overview`,
  );
  // What is kept for one territory is not for whoever waits.
  const shared = new Set(envelopes.filter(({ territories }) => territories.some(({ reserved }) => reserved !== null)).map(({ id }) => id));
  const left = new Map(items.map(({ id, available }) => [id, shared.has(id) ? 0 : Number(available)]));
  const waiting = applications.filter(({ reservePosition }) => reservePosition === 1);
  const enough = applications
    .filter(({ outcome, envelopeId, offered: got }) =>
      waiting.some(
        (next) =>
          outcome === 'fund' && next.envelopeId === envelopeId && Number(got) + (left.get(envelopeId) ?? 0) >= Number(next.requested),
      ),
    )
    .sort((one, other) => Number(other.offered) - Number(one.offered));
  const agreement = enough.flatMap(({ applicationId }) => offered.find((one) => one.applicationId === applicationId) ?? [])[0];
  if (!agreement) throw new Error('no lapse would free enough for anybody who waits');
  return agreement;
}

function companyOf(story: Story, applicationId: string): DemoCompany {
  const company = story.companies.find((one) => one.applicationId === applicationId);
  if (!company) throw new Error(`no company for ${applicationId}`);
  return company;
}

async function signOne(story: Story, { id, applicationId, textHash }: Agreement): Promise<void> {
  const { visitor, owner } = companyOf(story, applicationId);
  await visitor.post(`/api/agreements/${id}/sign`, { typedName: owner, textHash });
}

async function countersign(story: Story): Promise<void> {
  const officer = as(story, 'officer');
  const signed = await officer.all<Agreement>(`/api/agreements?callId=${story.callId}&state=signed`);
  await each(signed, async ({ id }) => {
    await officer.post(`/api/agreements/${id}/countersign`);
  });
  story.say(`  ${signed.length} agreements in force, vouchers issued`);
}
