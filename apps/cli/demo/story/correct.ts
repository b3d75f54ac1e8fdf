import { until } from '../visitor.js';
import { as, programmeNow, type Story } from './context.js';
import { payoutRun } from './pay.js';

interface Line {
  readonly id: string;
  readonly amount: string;
  readonly acceptedAmount: string | null;
}
interface Claim {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly lines: readonly Line[];
}
interface Payout {
  readonly claimId: string;
  readonly state: string;
  readonly amount: string;
  readonly endToEndId: string;
}

const WRONG = 50;
const LEFT = 2;

/** Two paid claims turn out to be wrong: one was cut too much, which is a top-up; one was paid too much, which is asked back. */
export async function correct(story: Story): Promise<void> {
  const officer = as(story, 'officer');
  const payouts = await as(story, 'finance-officer').all<Payout>('/api/payouts?state=settled');
  const paid = new Set(payouts.map(({ claimId }) => claimId));
  const approved = await officer.all<Claim>(`/api/claims?callId=${story.callId}&state=approved`);
  let cut: Claim | undefined;
  let whole: Claim | undefined;
  for (const { id } of approved.filter((claim) => paid.has(claim.id))) {
    const claim = await officer.get<Claim>(`/api/claims/${id}`);
    if (claim.lines.some(isCut)) cut ??= claim;
    else whole ??= claim;
    if (cut && whole) break;
  }
  if (!cut || !whole) throw new Error('no claims to correct');
  await topUp(story, cut);
  await askBack(story, whole);
}

const isCut = ({ amount, acceptedAmount }: Line): boolean => acceptedAmount !== null && Number(acceptedAmount) < Number(amount);

/** One person certifies the new version, another approves it. */
async function anotherVersion(story: Story, { id }: Claim, reason: string, accepted: (line: Line) => number): Promise<void> {
  const officer = as(story, 'officer');
  const version = await officer.post<Claim>(`/api/claims/${id}/correct`, { reason });
  const lines = version.lines.map((line) => {
    const amount = accepted(line);
    return amount < Number(line.amount)
      ? { lineId: line.id, decision: 'cut', acceptedAmount: amount.toFixed(2), reason }
      : { lineId: line.id, decision: 'accepted' };
  });
  await officer.post(`/api/claims/${version.id}/certify`, { lines });
  await as(story, 'approver').post(`/api/claims/${version.id}/approve`);
}

async function topUp(story: Story, claim: Claim): Promise<void> {
  await anotherVersion(story, claim, 'The dinner was a working dinner: its list of guests has come.', ({ amount }) => Number(amount));
  const finance = as(story, 'finance-officer');
  const asked = await until('the top-up is asked for', async () =>
    (await finance.all<Payout>('/api/payouts?state=requested')).find(({ claimId }) => claimId === claim.id),
  );
  await payoutRun(story);
  await until('the top-up is settled', async () =>
    (await finance.all<Payout>('/api/payouts?state=settled')).some(({ endToEndId }) => endToEndId === asked.endToEndId),
  );
  story.told.push([`Claim ${claim.number}`, `corrected: another ${asked.amount} is due, paid as ${asked.endToEndId}`]);
}

interface Recovery {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly open: string;
  readonly repayments: readonly { readonly id: string; readonly state: string }[];
}

/** Told by another person than the one who approved the correction; the firm gives most of it back, the rest is too little to go after. */
async function askBack(story: Story, claim: Claim): Promise<void> {
  const [finance, second, approver] = [as(story, 'finance-officer'), as(story, 'second-finance-officer'), as(story, 'finance-approver')];
  await anotherVersion(story, claim, 'The invoice was credited in part.', ({ amount }) => Number(amount) - WRONG);
  const [{ id, number } = { id: '', number: '' }] = await finance.all<Recovery>('/api/recoveries?state=ordered');
  await finance.post(`/api/recoveries/${id}/notify`);
  const bookedOn = (await programmeNow(story)).toISOString().slice(0, 10);
  const body = { amount: (WRONG - LEFT).toFixed(2), bookedOn, note: 'Statement of the second account.' };
  const { repayments } = await finance.post<Recovery>(`/api/recoveries/${id}/repayments`, body);
  await second.post(`/api/repayments/${repayments.find(({ state }) => state === 'entered')?.id ?? ''}/confirm`);
  const reason = 'Going after it costs more than it brings.';
  await finance.post(`/api/recoveries/${id}/ask-write-off`, { reason });
  await approver.post(`/api/recoveries/${id}/write-off`);
  const { state, open } = await finance.get<Recovery>(`/api/recoveries/${id}`);
  story.told.push([
    `Recovery ${number}`,
    `of claim ${claim.number}, paid ${WRONG.toFixed(2)} too much: ${body.amount} repaid, the rest written off by two persons; ${state}, ${open} open`,
  ]);
}
