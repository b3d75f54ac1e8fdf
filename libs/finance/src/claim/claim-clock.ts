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
