import fc from 'fast-check';

import { type Actor, decide, minBigint, newId, sumMinor, systemActor } from '@traverse/kernel';

import type { Payout, PayoutState } from '../payout/payout.entity.js';
import { dueMinor, movesOf } from '../payout/payout-rules.js';
import { type PayoutCommand, payoutWorkflow } from '../payout/payout.workflow.js';
import {
  type ClaimPosition,
  openMinor,
  planOf,
  type RecoveryPosition,
  recoverableMinor,
  shareReduction,
  takeBackForReturn,
} from './recovery-rules.js';

export const recovery = (amountMinor: bigint, more: Partial<RecoveryPosition> = {}): RecoveryPosition => ({
  ...{ ofCorrection: true, amountMinor, reducedMinor: 0n, repaidMinor: 0n, offsetMinor: 0n, writtenOffMinor: 0n },
  ...more,
});

/**
 * Random lives of the claims on one voucher: claimed, certified, corrected up and down, paid, refused, doubted, returned, asked back by correction and by
 * hand, given back in parts, written off. The rules and the payout's workflow are the real ones; the ledger is a model of a few lines.
 */
type Account = 'envelope' | 'available' | 'claimed' | 'paid' | 'receivable' | 'writtenOff';
type Owed = { -readonly [K in keyof RecoveryPosition]: RecoveryPosition[K] };

interface Row {
  readonly askedMinor: bigint;
  acceptedMinor: bigint;
  heldMinor: bigint;
  /** Set against debts instead of being paid. */
  offsetMinor: bigint;
  readonly attempts: Payout[];
  readonly recoveries: Owed[];
}

export const TOTAL = 1_000_000n;
const programmeId = newId();
const person = (role: 'finance-officer' | 'finance-approver'): Actor => ({
  ...{ personId: newId(), system: null, memberships: [] },
  staff: [{ role, programmeId }],
});
const [clerk, controller] = [person('finance-officer'), person('finance-approver')];
const [sender, statement] = [systemActor('finance.send-batch'), systemActor('finance.import-bank-file')];
const FACTS = {
  openHolds: 0,
  voucherRevoked: false,
  account: { id: newId(), enteredById: newId(), confirmedById: null },
  batchUndecided: false,
};
const STEPS: readonly (readonly [PayoutCommand, Actor])[] = [
  ...(['cancel', 'batch', 'unbatch', 'question'] as const).map((command) => [command, clerk] as const),
  ...(['approve', 'resolve-sent', 'resolve-settled', 'resolve-failed'] as const).map((command) => [command, controller] as const),
  ...(['mark-sent', 'doubt', 'fail'] as const).map((command) => [command, sender] as const),
  ...(['settle', 'return'] as const).map((command) => [command, statement] as const),
];

type Shared = 'correct' | 'order' | 'repay' | 'write-off' | 'offset';
export type Operation =
  | { readonly on: 'claim' | Shared; readonly claim: number; readonly share: number }
  | { readonly on: 'request' | 'pay' | 'balance'; readonly claim: number }
  | { readonly on: 'step'; readonly claim: number; readonly attempt: number; readonly step: number };

const claim = fc.nat({ max: 2 });
export const operation: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      on: fc.constantFrom<'claim' | Shared>('claim', 'correct', 'correct', 'order', 'repay', 'write-off', 'offset'),
      claim,
      share: fc.integer({ min: 0, max: 100 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ on: fc.constantFrom('request' as const, 'pay' as const, 'balance' as const), claim }) },
  {
    weight: 7,
    arbitrary: fc.record({
      on: fc.constant('step' as const),
      claim,
      attempt: fc.constantFrom(0, 0, 0, 1, 2, 3),
      step: fc.nat({ max: STEPS.length - 1 }),
    }),
  },
);

/** What corrections asked back and the payee does not keep. */
const givenUp = ({ recoveries }: Row): bigint =>
  sumMinor(recoveries.filter(({ ofCorrection }) => ofCorrection).map((one) => one.amountMinor - one.reducedMinor - one.writtenOffMinor));

const UNDER_WAY: readonly PayoutState[] = ['batched', 'sent', 'in-doubt'];
const sumOf = (payouts: readonly Payout[]): bigint => sumMinor(payouts.map(({ amountMinor }) => amountMinor));
const portion = (minor: bigint, share: number): bigint => (minor * BigInt(share)) / 100n;

const WAY: readonly PayoutCommand[] = ['approve', 'batch', 'mark-sent', 'settle'];
const actorOf = (command: PayoutCommand): Actor => STEPS.find(([name]) => name === command)?.[1] ?? clerk;

export class Life {
  readonly posted: Record<Account, bigint> = { envelope: TOTAL, available: 0n, claimed: 0n, paid: 0n, receivable: 0n, writtenOff: 0n };
  readonly holds = new Map<string, bigint>();
  readonly claims: Row[] = [];
  readonly seen = new Set<string>();
  private readonly released = new Set<string>();

  constructor(readonly awardedMinor: bigint) {
    this.move('envelope', 'available', awardedMinor);
  }

  get heldMinor(): bigint {
    return sumMinor([...this.holds.values()]);
  }

  private move(from: Account, to: Account, amountMinor: bigint): void {
    if (amountMinor === 0n) return;
    const free = this.posted[from] - (from === 'claimed' ? this.heldMinor : 0n);
    if (amountMinor < 0n || free < amountMinor) throw new Error(`insufficient: ${from} to ${to}`);
    this.posted[from] -= amountMinor;
    this.posted[to] += amountMinor;
  }

  apply(one: Operation): void {
    if (one.on === 'claim') return this.claim(one.share);
    const row = this.claims[one.claim % this.claims.length];
    if (!row) return;
    if (one.on === 'step') return this.anyStep(row, one.attempt, one.step);
    if (!('share' in one)) return this[one.on](row);
    const { on, share } = one;
    const deeds: Readonly<Record<Shared, () => void>> = {
      correct: () => this.correct(row, share),
      order: () => this.order(row, share),
      repay: () => this.repay(row, share),
      'write-off': () => this.writeOff(row),
      offset: () => this.offset(row),
    };
    deeds[on]();
  }

  private claim(share: number): void {
    const askedMinor = this.posted.available;
    const acceptedMinor = portion(askedMinor, share);
    if (acceptedMinor === 0n) return;
    this.move('available', 'claimed', acceptedMinor);
    this.claims.push({ askedMinor, acceptedMinor, heldMinor: acceptedMinor, offsetMinor: 0n, attempts: [], recoveries: [] });
  }

  /** Approved by two people: another amount, within what was asked and the envelope has. */
  private correct(row: Row, share: number): void {
    const before = row.acceptedMinor;
    row.acceptedMinor = minBigint(portion(row.askedMinor, share), before + this.posted.available + this.posted.envelope);
    this.seen.add(row.acceptedMinor > before ? 'up' : row.acceptedMinor < before ? 'down' : 'same');
    this.balance(row);
  }

  position(row: Row): ClaimPosition {
    const out = (payout: Payout): boolean => UNDER_WAY.includes(payout.state) && this.released.has(payout.id);
    const asked = row.attempts.filter((payout) => ['requested', 'approved', 'batched'].includes(payout.state) && !out(payout));
    return {
      acceptedMinor: row.acceptedMinor,
      heldMinor: row.heldMinor,
      paidMinor: row.offsetMinor + sumOf(row.attempts.filter(({ state }) => state === 'settled')),
      underWayMinor: sumOf(row.attempts.filter(out)),
      askedMinor: sumOf(asked),
      recoveries: row.recoveries,
    };
  }

  balance(row: Row): void {
    const plan = planOf(this.position(row));
    if (plan.callOff)
      for (const payout of row.attempts)
        if (['requested', 'approved', 'batched'].includes(payout.state) && !this.released.has(payout.id)) {
          this.seen.add('called off');
          Object.assign(payout, { state: 'cancelled' });
        }
    if (plan.holdMinor > 0n) {
      this.move('envelope', 'available', plan.holdMinor > this.posted.available ? plan.holdMinor - this.posted.available : 0n);
      this.move('available', 'claimed', plan.holdMinor);
    }
    if (plan.holdMinor < 0n) this.move('claimed', 'available', -plan.holdMinor);
    this.reduce(row, plan.reduceMinor);
    if (plan.orderMinor > 0n) this.demand(row, plan.orderMinor, true);
    row.heldMinor = plan.heldMinor;
  }

  private demand(row: Row, amountMinor: bigint, ofCorrection: boolean): void {
    this.move('paid', 'receivable', amountMinor);
    row.recoveries.push({ ...recovery(amountMinor, { ofCorrection }) });
    this.seen.add(ofCorrection ? 'ordered by correction' : 'ordered by hand');
  }

  private reduce(row: Row, amountMinor: bigint): void {
    for (const [one, share] of shareReduction(row.recoveries, amountMinor)) {
      this.move('receivable', 'paid', share);
      one.reducedMinor += share;
      if (one.ofCorrection) this.seen.add('reduced');
    }
  }

  private order(row: Row, share: number): void {
    const amountMinor = portion(recoverableMinor(this.position(row)), share);
    if (amountMinor > 0n) this.demand(row, amountMinor, false);
  }

  private repay(row: Row, share: number): void {
    const one = row.recoveries.find((open) => openMinor(open) > 0n);
    const amountMinor = one ? portion(openMinor(one), share) : 0n;
    if (!one || amountMinor === 0n) return;
    this.move('receivable', 'available', amountMinor);
    one.repaidMinor += amountMinor;
    this.seen.add('repaid');
  }

  /** What is due for one claim is set against what is owed for any. */
  private offset(row: Row): void {
    const one = this.claims.flatMap(({ recoveries }) => recoveries).find((open) => openMinor(open) > 0n);
    const dueMinor = this.dueOf(row);
    if (!one || dueMinor <= 0n) return;
    const amountMinor = minBigint(openMinor(one), dueMinor);
    this.move('receivable', 'available', amountMinor);
    this.move('claimed', 'paid', amountMinor);
    one.offsetMinor += amountMinor;
    row.offsetMinor += amountMinor;
    this.seen.add('offset');
  }

  private dueOf(row: Row): bigint {
    return dueMinor(row.acceptedMinor + givenUp(row) - row.offsetMinor, row.attempts);
  }

  private writeOff(row: Row): void {
    const one = row.recoveries.find((open) => openMinor(open) > 0n);
    if (!one) return;
    const amountMinor = openMinor(one);
    this.move('receivable', 'writtenOff', amountMinor);
    one.writtenOffMinor += amountMinor;
    this.seen.add('written off');
  }

  private request(row: Row): void {
    const amountMinor = this.dueOf(row);
    if (amountMinor <= 0n) return;
    const attempt = row.attempts.length + 1;
    row.attempts.push({ id: newId(), state: 'requested', version: 1, attempt, amountMinor, programmeId, requestedById: newId() } as Payout);
    // Nobody is asked to be paid above what is due: what is paid, on its way and asked for comes to no more than was accepted.
    const { paidMinor, underWayMinor, askedMinor } = this.position(row);
    const back = paidMinor + underWayMinor + askedMinor - row.acceptedMinor;
    if (back > givenUp(row)) throw new Error('asked above due');
  }

  /** As it goes when nothing goes wrong: else a life seldom comes to where money is asked back. */
  private pay(row: Row): void {
    this.request(row);
    const payout = row.attempts.at(-1);
    if (payout?.state !== 'requested') return;
    for (const command of WAY) this.step(row, payout, command, actorOf(command));
  }

  private anyStep(row: Row, attempt: number, step: number): void {
    const payout = row.attempts[row.attempts.length - 1 - (attempt % Math.max(1, row.attempts.length))];
    if (!payout) return;
    const open = STEPS.filter(([command, actor]) => decide(payoutWorkflow, payout, command, actor, FACTS).kind === 'go');
    const [command, actor] = open[step % Math.max(1, open.length)] ?? [];
    if (command && actor) this.step(row, payout, command, actor);
  }

  private step(row: Row, payout: Payout, command: PayoutCommand, actor: Actor): void {
    const verdict = decide(payoutWorkflow, payout, command, actor, FACTS);
    if (verdict.kind !== 'go') return;
    if (payout.state === 'batched' && command !== 'unbatch' && !this.released.has(payout.id)) {
      if (this.posted.claimed - this.heldMinor < payout.amountMinor) throw new Error('insufficient to hold');
      this.holds.set(payout.id, payout.amountMinor);
      this.released.add(payout.id);
    }
    // A batch that is out is not unpacked.
    if (command === 'unbatch' && this.released.has(payout.id)) return;
    const from: PayoutState = payout.state;
    if (command === 'return') {
      const paidMinor = this.position(row).paidMinor + (from === 'settled' ? 0n : payout.amountMinor);
      const amountMinor = takeBackForReturn({ paidMinor, recoveries: row.recoveries }, payout.amountMinor);
      if (amountMinor === null) return;
      if (amountMinor > 0n) this.seen.add('taken back for a return');
      row.heldMinor += sumMinor(shareReduction(row.recoveries, amountMinor).flatMap(([one, share]) => (one.ofCorrection ? share : [])));
      this.reduce(row, amountMinor);
    }
    Object.assign(payout, { state: verdict.edge.to });
    for (const move of movesOf(from, command)) {
      if (move === 'turnBack') this.move('paid', 'claimed', payout.amountMinor);
      else this.holds.delete(payout.id);
      if (move === 'post') this.move('claimed', 'paid', payout.amountMinor);
    }
  }
}
