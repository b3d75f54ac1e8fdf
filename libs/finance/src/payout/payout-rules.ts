import { sumMinor } from '@traverse/kernel';

import type { Payout, PayoutState } from './payout.entity.js';
import type { PayoutCommand } from './payout.workflow.js';

type Attempt = Pick<Payout, 'state' | 'amountMinor'>;

/** What did not arrive and no longer can: only this is due again. In doubt counts as on its way. */
const NOT_PAID: readonly PayoutState[] = ['failed', 'returned', 'cancelled'];
const LIVE: readonly PayoutState[] = ['batched', 'sent', 'in-doubt', 'settled'];

/** What was accepted, and not paid otherwise than by a payout, less all that was paid or is on its way; zero or less when nothing is due. Minor units. */
export function dueMinor(toPayMinor: bigint, attempts: readonly Attempt[]): bigint {
  return toPayMinor - sumMinor(attempts.filter(({ state }) => !NOT_PAID.includes(state)).map(({ amountMinor }) => amountMinor));
}

/** A movement of a payout's money in the ledger: see PayoutMoney. */
export type PayoutMove = 'post' | 'void' | 'turnBack' | 'payAfterAll';

/** What a step of a payout does to the books, in this order. `from` is the state before it. The reservation is made by the release of its batch. */
export function movesOf(from: PayoutState, command: PayoutCommand): readonly PayoutMove[] {
  if (command === 'settle' || command === 'resolve-settled') return ['post'];
  if (command === 'fail' || command === 'resolve-failed') return ['void'];
  if (command === 'correct-settled') return ['payAfterAll'];
  // A return that is told before its debit posts first, so that the books show both.
  if (command === 'return') return from === 'settled' ? ['turnBack'] : ['post', 'turnBack'];
  return [];
}

/**
 * The statement shows a debit of an attempt that had failed: the others to be called off, so that it is not paid again; or null when, with those
 * that are paid or under way, it is above what was to be paid: it is paid twice.
 */
export function calledOffBy<P extends Attempt>(payout: Attempt, siblings: readonly P[], toPayMinor: bigint): readonly P[] | null {
  const due = dueMinor(
    toPayMinor,
    siblings.filter(({ state }) => LIVE.includes(state)),
  );
  return due < payout.amountMinor ? null : siblings.filter(({ state }) => state === 'requested' || state === 'approved');
}
