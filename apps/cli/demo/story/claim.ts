import { pdf } from '../answers.js';
import { partners } from '../world.js';
import { each, type Visitor } from '../visitor.js';
import { advance, as, programmeNow, type Story } from './context.js';

interface Voucher {
  readonly id: string;
  readonly applicationId: string;
  readonly amount: string;
  readonly currency: string;
  readonly partnerName: string | null;
  readonly mayClaim: boolean;
}
interface Claim {
  readonly id: string;
  readonly number: string;
  readonly reach: string;
  readonly lines: readonly { readonly id: string }[];
  readonly costs: { readonly lines: readonly { readonly key: string }[] };
  readonly indicators: readonly { readonly key: string; readonly unit: string }[];
  readonly evidence: readonly { readonly key: string; readonly required: boolean }[];
}

/** The work is done and signed off by both sides; each company claims with its invoice; two persons certify and approve. */
export async function claim(story: Story): Promise<void> {
  await advance(story, 60);
  await signOff(story);
  const today = (await programmeNow(story)).toISOString().slice(0, 10);
  let done = 0;
  let papers = 0;
  await each(story.companies, async ({ visitor }, i) => {
    for (const voucher of await visitor.all<Voucher>('/api/vouchers?mine=true&state=active')) {
      papers += 1;
      await submitClaim(visitor, voucher, { n: i, paper: papers, today });
      done += 1;
      if (done % 15 === 0) story.say(`  ${done} claims submitted`);
    }
  });
  await certifyAndApprove(story);
}

async function signOff(story: Story): Promise<void> {
  const sides: Visitor[] = [
    ...story.companies.map(({ visitor }) => visitor),
    ...partners.map(({ key }) => as(story, key === 'vide' ? 'partner' : key)),
  ];
  await each(sides, async (visitor) => {
    const confirmed = await visitor.all<{ id: string; allowedCommands: { command: string }[] }>(
      '/api/engagements?mine=true&state=confirmed',
    );
    for (const { id, allowedCommands } of confirmed) {
      if (allowedCommands.some(({ command }) => command.startsWith('sign-off'))) await visitor.post(`/api/engagements/${id}/sign-off`);
    }
  });
}

interface Paper {
  readonly n: number;
  /** Counts the invoices: each has its own number and its own amount. */
  readonly paper: number;
  readonly today: string;
}

async function submitClaim(visitor: Visitor, voucher: Voucher, { n, paper, today }: Paper): Promise<void> {
  const created = await visitor.post<Claim>('/api/claims', { voucherId: voucher.id });
  // Every seventh claims less than the voucher: the remainder goes back to the envelope.
  const share = n % 7 === 2 ? 0.8 : 1;
  const amount = (Math.floor(Number(created.reach) * share * 100) / 100).toFixed(2);
  const costKey = created.costs.lines[0]?.key;
  const line = {
    description: 'Work as agreed',
    supplier: voucher.partnerName ?? 'Partner',
    invoiceNumber: `R-${String(paper).padStart(4, '0')}`,
    invoiceDate: today,
    net: (Number(amount) * 2 + paper).toFixed(2),
    vat: '0.00',
    amount,
    ...(costKey ? { costKey, units: 100 } : {}),
  };
  const indicators = Object.fromEntries(created.indicators.map(({ key, unit }) => [key, unit === 'yes-no' ? n % 4 !== 0 : 1 + (n % 5)]));
  const edited = await visitor.put<Claim>(`/api/claims/${created.id}/lines`, { final: true, lines: [line], indicators });
  const lineId = edited.lines[0]?.id ?? '';
  for (const { key, required } of edited.evidence.filter((one) => one.required || one.key === 'invoice')) {
    if (!required && key !== 'invoice') continue;
    const fields = { documentKey: key, ...(key === 'invoice' ? { lineId } : {}) };
    await visitor.upload(`/api/claims/${created.id}/files`, fields, {
      name: `${key}.pdf`,
      bytes: pdf(`${key} ${line.invoiceNumber} ${voucher.currency} ${amount}`),
    });
  }
  await visitor.post(`/api/claims/${created.id}/submit`);
}

async function certifyAndApprove(story: Story): Promise<void> {
  const officer = as(story, 'officer');
  const approver = as(story, 'approver');
  const submitted = await officer.all<{ id: string; number: string }>(`/api/claims?callId=${story.callId}&state=submitted`);
  await each(submitted, async ({ id, number }, i) => {
    const view = await officer.get<Claim & { asked: string }>(`/api/claims/${id}`);
    const cut = i === 4;
    const lines = view.lines.map(({ id: lineId }) =>
      cut
        ? {
            lineId,
            decision: 'cut',
            acceptedAmount: (Number(view.asked) - 100).toFixed(2),
            reason: 'A private dinner is not part of the project.',
          }
        : { lineId, decision: 'accepted' },
    );
    await officer.post(`/api/claims/${id}/certify`, { lines });
    if (cut) story.told.push([`Claim ${number}`, 'cut by 100.00 with a reason; the rest is paid']);
  });
  const certified = await approver.all<{ id: string }>(`/api/claims?callId=${story.callId}&state=certified`);
  await each(certified, async ({ id }) => {
    await approver.post(`/api/claims/${id}/approve`);
  });
  story.say(`  ${certified.length} claims certified and approved by two persons`);
}
