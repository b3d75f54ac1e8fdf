import fc from 'fast-check';

import { type Actor, decide, newId, sumMinor, systemActor } from '@traverse/kernel';

import { propertyRuns } from '../../../../test/support/property-runs.js';
import type { Payout, PayoutState } from './payout.entity.js';
import { calledOffBy, dueMinor, movesOf, type PayoutMove } from './payout-rules.js';
import { type PayoutCommand, payoutWorkflow } from './payout.workflow.js';

/**
 * Random lives of one voucher: it is awarded, claimed in parts, certified with cuts, its claims corrected upwards, paid, refused, doubted, returned, paid after
 * all. The rules and the workflow are the real ones; the ledger is a model of a few lines, to which ledger.property.db.spec.ts holds the real one.
 */
type Account = 'envelope' | 'available' | 'claimed' | 'paid';

class Books {
  readonly posted: Record<Account, bigint> = { envelope: 1_000_000n, available: 0n, claimed: 0n, paid: 0n };
  readonly holds = new Map<string, bigint>();

  get heldMinor(): bigint {
    return sumMinor([...this.holds.values()]);
  }

  transfer(from: Account, to: Account, amountMinor: bigint): void {
    const free = this.posted[from] - (from === 'claimed' ? this.heldMinor : 0n);
    if (amountMinor <= 0n || free < amountMinor) throw new Error(`insufficient: ${from}`);
    this.posted[from] -= amountMinor;
    this.posted[to] += amountMinor;
  }

  hold(payout: Payout): void {
    if (this.posted.claimed - this.heldMinor < payout.amountMinor) throw new Error('insufficient to hold');
    this.holds.set(payout.id, payout.amountMinor);
  }

  move(payout: Payout, move: PayoutMove): void {
    if (move === 'turnBack') return this.transfer('paid', 'claimed', payout.amountMinor);
    if (move !== 'payAfterAll' && !this.holds.delete(payout.id)) throw new Error(`${move}: no hold`);
    if (move !== 'void') this.transfer('claimed', 'paid', payout.amountMinor);
  }
}

interface ClaimRow {
  readonly askedMinor: bigint;
  acceptedMinor: bigint;
  readonly attempts: Payout[];
}

const programmeId = newId();
const person = (role: 'finance-officer' | 'finance-approver'): Actor => ({
  ...{ personId: newId(), system: null, memberships: [] },
  staff: [{ role, programmeId }],
});
const [clerk, controller] = [person('finance-officer'), person('finance-approver')];
const sender = systemActor('finance.send-batch');
const statement = systemActor('finance.import-bank-file');
const FACTS = {
  openHolds: 0,
  voucherRevoked: false,
  account: { id: newId(), enteredById: newId(), confirmedById: null },
  batchUndecided: false,
};

const STEPS: readonly (readonly [PayoutCommand, Actor])[] = [
  ...([
    ['approve', controller],
    ['cancel', clerk],
    ['batch', clerk],
    ['unbatch', clerk],
  ] as const),
  ...([
    ['mark-sent', sender],
    ['doubt', sender],
    ['fail', sender],
    ['settle', statement],
    ['return', statement],
  ] as const),
  ...([
    ['correct-settled', statement],
    ['question', clerk],
    ['resolve-sent', controller],
  ] as const),
  ...([
    ['resolve-settled', controller],
    ['resolve-failed', controller],
  ] as const),
];

type Operation =
  | { readonly on: 'claim'; readonly claim: number; readonly share: number }
  | { readonly on: 'correct'; readonly claim: number; readonly share: number }
  | { readonly on: 'request'; readonly claim: number }
  | { readonly on: 'step'; readonly claim: number; readonly attempt: number; readonly step: number };

const claim = fc.nat({ max: 2 });
const operation: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({ on: fc.constantFrom('claim' as const, 'correct' as const), claim, share: fc.integer({ min: 1, max: 100 }) }),
  },
  { weight: 1, arbitrary: fc.record({ on: fc.constant('request' as const), claim }) },
  {
    weight: 6,
    arbitrary: fc.record({
      on: fc.constant('step' as const),
      claim,
      attempt: fc.constantFrom(0, 0, 0, 1, 2, 3),
      step: fc.nat({ max: STEPS.length - 1 }),
    }),
  },
);

class Life {
  readonly books = new Books();
  readonly claims: ClaimRow[] = [];
  readonly seen = new Set<PayoutState>();
  /** Whose money is reserved, or was: their batch is out. */
  private readonly released = new Set<string>();

  constructor(readonly awardedMinor: bigint) {
    this.books.transfer('envelope', 'available', awardedMinor);
  }

  apply(one: Operation): void {
    if (one.on === 'claim') return this.claim(one.share);
    const row = this.claims[one.claim % this.claims.length];
    if (!row) return;
    if (one.on === 'correct') return this.correct(row, one.share);
    if (one.on === 'request') return this.request(row);
    // The latest as often as all others together: that is where most happens.
    const payout = row.attempts[row.attempts.length - 1 - (one.attempt % Math.max(1, row.attempts.length))];
    if (!payout) return;
    const open = STEPS.filter(([command, actor]) => decide(payoutWorkflow, payout, command, actor, FACTS).kind === 'go');
    const [command, actor] = open[one.step % open.length] ?? [];
    if (command && actor) this.step(row, payout, command, actor);
  }

  /** A share of what is left is asked for; what is cut at certification goes back to the voucher at once. */
  private claim(share: number): void {
    const askedMinor = this.books.posted.available;
    const acceptedMinor = (askedMinor * BigInt(share)) / 100n;
    if (acceptedMinor === 0n) return;
    this.books.transfer('available', 'claimed', askedMinor);
    if (askedMinor > acceptedMinor) this.books.transfer('claimed', 'available', askedMinor - acceptedMinor);
    this.claims.push({ askedMinor, acceptedMinor, attempts: [] });
  }

  /** More of an approved claim is accepted after all, out of what is still free: another payout pays the difference. */
  private correct(row: ClaimRow, share: number): void {
    const cut = row.askedMinor - row.acceptedMinor;
    const free = this.books.posted.available < cut ? this.books.posted.available : cut;
    const more = (free * BigInt(share)) / 100n;
    if (more === 0n) return;
    this.books.transfer('available', 'claimed', more);
    row.acceptedMinor += more;
  }

  private request(row: ClaimRow): void {
    const amountMinor = dueMinor(row.acceptedMinor, row.attempts);
    if (amountMinor <= 0n) return;
    const attempt = row.attempts.length + 1;
    row.attempts.push({ id: newId(), state: 'requested', version: 1, attempt, amountMinor, programmeId, requestedById: newId() } as Payout);
  }

  private step(row: ClaimRow, payout: Payout, command: PayoutCommand, actor: Actor): void {
    const verdict = decide(payoutWorkflow, payout, command, actor, FACTS);
    if (verdict.kind !== 'go') return;
    // What the bank says comes after the release of its batch, which reserves; before it, it can be taken out again.
    const ofTheBank = payout.state === 'batched' && command !== 'unbatch';
    if (ofTheBank && !this.released.has(payout.id)) {
      this.books.hold(payout);
      this.released.add(payout.id);
    }
    if (command === 'correct-settled') {
      const siblings = row.attempts.filter((other) => other !== payout);
      const calledOff = calledOffBy(payout, siblings, row.acceptedMinor);
      if (!calledOff) return;
      for (const other of calledOff) this.step(row, other, 'supersede', statement);
    }
    const from: PayoutState = payout.state;
    this.seen.add(from).add(verdict.edge.to);
    Object.assign(payout, { state: verdict.edge.to });
    for (const move of movesOf(from, command)) this.books.move(payout, move);
  }
}

const sumOf = (payouts: readonly Payout[], ...states: readonly PayoutState[]): bigint =>
  sumMinor(payouts.filter(({ state }) => states.includes(state)).map(({ amountMinor }) => amountMinor));

/** What is wrong with it; each is asked after each step, so without the ceremony of an expect. */
function problemsOf({ books, claims, awardedMinor }: Life): string[] {
  const { available, claimed, paid, envelope } = books.posted;
  const underWay = ['requested', 'approved', 'batched', 'sent', 'in-doubt', 'settled'] as const;
  const holds: Readonly<Record<string, boolean>> = {
    'all money is somewhere': envelope + available + claimed + paid === 1_000_000n,
    'what was awarded is on the voucher or paid': available + claimed + paid === awardedMinor,
    'nothing is overdrawn': available >= 0n && claimed >= books.heldMinor && paid >= 0n,
    'what is paid is settled': paid === sumMinor(claims.map(({ attempts }) => sumOf(attempts, 'settled'))),
    'what was accepted is claimed or paid': claimed + paid === sumMinor(claims.map(({ acceptedMinor }) => acceptedMinor)),
    'no claim is paid above what is due': claims.every(({ attempts, acceptedMinor }) => sumOf(attempts, ...underWay) <= acceptedMinor),
  };
  return Object.keys(holds).filter((name) => !holds[name]);
}

test('whatever happens, in whatever order: money is conserved, nothing is paid above what is due', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(
      fc.bigInt({ min: 1n, max: 900_000n }),
      fc.array(operation, { minLength: 10, maxLength: 120, size: 'max' }),
      (awarded, operations) => {
        const life = new Life(awarded);
        life.apply({ on: 'claim', claim: 0, share: 60 });
        for (const one of operations) {
          life.apply(one);
          const problems = problemsOf(life);
          if (problems.length > 0) throw new Error(`no longer true: ${problems.join('; ')}`);
        }
        for (const state of life.seen) seen.add(state);
      },
    ),
    propertyRuns(),
  );
  // Else the sequences are too tame to prove anything.
  expect([...seen].sort()).toEqual([...payoutWorkflow.states].sort());
});

test('a debit after a failure, twice: only what is due is paid after all', () => {
  const failed = { state: 'failed' as const, amountMinor: 100n };
  expect(calledOffBy(failed, [failed], 100n)).toEqual([]);
  expect(calledOffBy(failed, [{ ...failed, state: 'settled' as const }], 100n)).toBeNull();
  expect(calledOffBy({ ...failed, amountMinor: 40n }, [{ ...failed, state: 'settled' as const }], 140n)).toEqual([]);
  const approved = { ...failed, state: 'approved' as const };
  expect(calledOffBy(failed, [approved, failed], 100n)).toEqual([approved]);
});
