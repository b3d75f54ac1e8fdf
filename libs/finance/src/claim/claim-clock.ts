import type { Claim } from './claim.entity.js';

const DAY_MS = 86_400_000;

/** When the money must have arrived; null where no term is known. */
export function payBy(submittedAt: Date, days: number): Date | null {
  return Number.isFinite(days) ? new Date(submittedAt.getTime() + days * DAY_MS) : null;
}

export function paused(now: Date, answerDays: number): Pick<Claim, 'queriedAt' | 'answerByAt'> {
  return { queriedAt: now, answerByAt: new Date(now.getTime() + answerDays * DAY_MS) };
}

/** The answer is in: the term moves by as long as it stood still. */
export function resumed(
  claim: Pick<Claim, 'queriedAt' | 'payByAt' | 'pausedMs'>,
  now: Date,
): Pick<Claim, 'queriedAt' | 'answerByAt' | 'payByAt' | 'pausedMs'> {
  const stoodMs = claim.queriedAt ? Math.max(0, now.getTime() - claim.queriedAt.getTime()) : 0;
  return {
    queriedAt: null,
    answerByAt: null,
    payByAt: claim.payByAt && new Date(claim.payByAt.getTime() + stoodMs),
    pausedMs: claim.pausedMs + BigInt(stoodMs),
  };
}

export interface ClockView {
  readonly days: number;
  /** Full days that have run, without the pauses. */
  readonly usedDays: number;
  readonly pausedDays: number;
  readonly state: 'running' | 'paused' | 'ended';
  /** When the money must have arrived; while the clock stands still it moves on with every day. */
  readonly dueAt: Date;
}

/**
 * The term to pay of Art. 74(1)(b) of Regulation (EU) 2021/1060 as it stands: it runs from the submission, stands still during a query and ends
 * when the money has arrived (`settledAt`). Null where none runs: not handed in, ended without money, or corrected: then it is the next version's.
 */
export function clockOf(
  claim: Pick<Claim, 'state' | 'submittedAt' | 'queriedAt' | 'payByAt' | 'pausedMs'>,
  settledAt: Date | null,
  now: Date,
): ClockView | null {
  const { submittedAt, payByAt, queriedAt } = claim;
  if (!submittedAt || !payByAt || claim.state === 'rejected' || claim.state === 'withdrawn' || claim.state === 'corrected') return null;
  const pausedMs = Number(claim.pausedMs);
  const standsMs = queriedAt ? Math.max(0, now.getTime() - queriedAt.getTime()) : 0;
  const untilMs = Math.min((settledAt ?? now).getTime(), now.getTime());
  return {
    days: Math.round((payByAt.getTime() - submittedAt.getTime() - pausedMs) / DAY_MS),
    usedDays: Math.max(0, Math.floor((untilMs - submittedAt.getTime() - pausedMs - standsMs) / DAY_MS)),
    pausedDays: Math.floor((pausedMs + standsMs) / DAY_MS),
    state: settledAt ? 'ended' : queriedAt ? 'paused' : 'running',
    dueAt: new Date(payByAt.getTime() + standsMs),
  };
}

/** The days of warning of the register: `60 75`. */
export const warnDaysOf = (value: string | undefined): number[] =>
  (value ?? '')
    .split(' ')
    .map(Number)
    .filter((days) => Number.isInteger(days) && days > 0)
    .sort((a, b) => a - b);
