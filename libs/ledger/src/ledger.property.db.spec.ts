import fc from 'fast-check';

import { DomainError, newId, systemActor } from '@traverse/kernel';
import { type Tx, UnitOfWork } from '@traverse/platform';

import { startTestModule, type TestModule } from '../../../test/support/module.js';
import { type AccountKind, type AccountRef, Ledger, LedgerModule } from './index.js';

const actor = systemActor('test');
const currencies = ['EUR', 'CHF'] as const;
const kinds = ['envelope:available', 'envelope:earmarked', 'voucher:available', 'voucher:claimed'] as const satisfies AccountKind[];
/** What a business rule may answer; anything else is a fault of the ledger. */
const refusals = ['ledger.insufficient', 'ledger.hold-settled', 'ledger.no-hold', 'ledger.key-reused'];

interface Move {
  readonly from: number;
  readonly to: number;
  readonly amount: number;
  readonly currency: number;
}
interface Movement extends Move {
  readonly on: 'transfer' | 'hold';
  readonly key: number;
}
interface Settlement {
  readonly on: 'post' | 'void';
  readonly hold: number;
  readonly key: number;
}
type Operation = Movement | Settlement;
/** One transaction: some operations, and whether it breaks at its end. */
interface Work {
  readonly operations: readonly Operation[];
  readonly breaks: boolean;
}

// Few accounts, few keys, amounts near the balances: so that operations meet.
const move = {
  from: fc.nat({ max: kinds.length - 1 }),
  to: fc.nat({ max: kinds.length - 1 }),
  amount: fc.integer({ min: 1, max: 60 }),
  currency: fc.nat({ max: currencies.length - 1 }),
  key: fc.nat({ max: 25 }),
};
const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ on: fc.constantFrom('transfer' as const, 'hold' as const), ...move }) },
  {
    weight: 2,
    arbitrary: fc.record({ on: fc.constantFrom('post' as const, 'void' as const), hold: fc.nat({ max: 25 }), key: fc.nat({ max: 60 }) }),
  },
);
const work: fc.Arbitrary<Work> = fc.record({
  operations: fc.array(operation, { minLength: 1, maxLength: 4 }),
  breaks: fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});

let house: TestModule;
let uow: UnitOfWork;
let ledger: Ledger;

beforeAll(async () => {
  house = await startTestModule({ imports: [LedgerModule] });
  // Keys that meet on different accounts may still end in a ring: one of them is run again, and the test need not wait a second for it.
  await house.database.asAdmin(`ALTER DATABASE "${house.database.name}" SET deadlock_timeout = '20ms'`);
  uow = house.app.get(UnitOfWork);
  ledger = house.app.get(Ledger);
});
afterAll(() => house.close());

class Scene {
  readonly owner = newId();

  ref(index: number): AccountRef {
    return { kind: kinds[index] ?? 'envelope:available', ownerId: this.owner };
  }

  async open(): Promise<void> {
    await uow.run(actor, async (tx) => {
      for (const currency of currencies) {
        const funding = { kind: 'authority:funding', ownerId: this.owner } as const;
        await ledger.open(tx, [{ ...funding, currency }, ...kinds.map((_, i) => ({ ...this.ref(i), currency }))]);
        const start = { key: `${this.owner}:fund:${currency}`, currency, code: 'test.fund', subjectId: this.owner };
        await ledger.transfer(tx, { ...start, from: funding, to: this.ref(0), amountMinor: 100n });
      }
    });
  }

  /** Refused operations are left out, as a deed might do that has another way: the transaction goes on. */
  async run({ operations, breaks }: Work): Promise<void> {
    await uow.run(actor, async (tx) => {
      if (operations.length > 1)
        ledger.lock(
          tx,
          currencies.flatMap((currency) => kinds.map((_, i) => ({ ...this.ref(i), currency }))),
        );
      for (const one of operations) {
        try {
          await this.apply(tx, one);
        } catch (error) {
          if (!(error instanceof DomainError && refusals.includes(error.code))) throw error;
        }
      }
      if (breaks) throw new DomainError('test.broken');
    });
  }

  private apply(tx: Tx, one: Operation): Promise<void> {
    // Every other one by the statements that are made for sets.
    const inSet = one.key % 2 === 1;
    if ('hold' in one) {
      const input = { holdKey: `${this.owner}:hold:${one.hold}`, key: `${this.owner}:settle:${one.key}` };
      return inSet ? ledger.settleMany(tx, one.on, [input]) : ledger[one.on](tx, input);
    }
    const to = one.to === one.from ? (one.to + 1) % kinds.length : one.to;
    const input = {
      key: `${this.owner}:${one.on}:${one.key}`,
      from: this.ref(one.from),
      to: this.ref(to),
      amountMinor: BigInt(one.amount),
      currency: currencies[one.currency] ?? 'EUR',
      code: 'test.move',
      subjectId: this.owner,
    };
    return inSet && one.on === 'hold' ? ledger.holdMany(tx, [input]) : ledger[one.on](tx, input);
  }
}

async function assertSound(scene: Scene): Promise<void> {
  const proof = await ledger.proof();
  expect(proof.problems).toEqual([]);
  expect(proof.perCurrency.every(({ sumMinor }) => sumMinor === 0n)).toBe(true);
  const balances = await ledger.balances([scene.owner]);
  for (const currency of currencies) {
    const own = balances.filter((balance) => balance.currency === currency);
    expect(own.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)).toBe(0n);
    for (const { kind, amountMinor, pendingMinor } of own)
      if (kind !== 'authority:funding') expect(amountMinor - pendingMinor >= 0n).toBe(true);
  }
}

test('any interleaving of concurrent transfers, holds, posts and voids conserves money per currency and never overdraws', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(work, { minLength: 8, maxLength: 40 }), async (works) => {
      const scene = new Scene();
      await scene.open();
      let running = true;
      const watcher = (async () => {
        while (running) await assertSound(scene);
      })();
      watcher.catch(() => undefined);
      const results = await Promise.allSettled(works.map((one) => scene.run(one)));
      running = false;
      await watcher;
      for (const [i, result] of results.entries()) {
        if (result.status === 'rejected') expect([works[i]?.breaks, String(result.reason)]).toEqual([true, 'DomainError: test.broken']);
        else expect(works[i]?.breaks).toBe(false);
      }
      await assertSound(scene);
    }),
    { numRuns: 25 },
  );
}, 240_000);

test('one after another, the ledger agrees with a model of four lines', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { maxLength: 40 }), async (operations) => {
      const scene = new Scene();
      await scene.open();
      const model = new Map<string, number>(currencies.map((currency) => [`${currency} 0`, 100]));
      const holds = new Map<number, Move>();
      const used = new Set<string>();
      const free = (currency: number, account: number): number => {
        const reserved = [...holds.values()].filter((hold) => hold.currency === currency && hold.from === account);
        return (model.get(`${currencies[currency] ?? ''} ${account}`) ?? 0) - reserved.reduce((sum, { amount }) => sum + amount, 0);
      };
      const shift = ({ from, to, amount, currency }: Move): void => {
        for (const [account, by] of [[from, -amount] as const, [to === from ? (to + 1) % kinds.length : to, amount] as const]) {
          const name = `${currencies[currency] ?? ''} ${account}`;
          model.set(name, (model.get(name) ?? 0) + by);
        }
      };
      for (const one of operations) {
        await scene.run({ operations: [one], breaks: false });
        if (!('hold' in one)) {
          if (used.has(`${one.on}:${one.key}`) || free(one.currency, one.from) < one.amount) continue;
          used.add(`${one.on}:${one.key}`);
          if (one.on === 'hold') holds.set(one.key, one);
          else shift(one);
        } else {
          const hold = holds.get(one.hold);
          if (!hold || used.has(`settle:${one.key}`)) continue;
          used.add(`settle:${one.key}`);
          holds.delete(one.hold);
          if (one.on === 'post') shift(hold);
        }
      }
      const balances = await ledger.balances([scene.owner]);
      for (const [c, currency] of currencies.entries()) {
        for (const [i, kind] of kinds.entries()) {
          const own = balances.find((balance) => balance.kind === kind && balance.currency === currency);
          expect(Number(own?.amountMinor)).toBe(model.get(`${currency} ${i}`) ?? 0);
          expect(Number(own?.amountMinor) - Number(own?.pendingMinor)).toBe(free(c, i));
        }
      }
    }),
    { numRuns: 15 },
  );
}, 120_000);

test('two crowds that move money the opposite way between two accounts finish without a deadlock and lose nothing', async () => {
  const scene = new Scene();
  await scene.open();
  const before = await deadlocks();
  const there: Movement = { on: 'transfer', key: 0, from: 0, to: 1, amount: 1, currency: 0 };
  await Promise.all(
    Array.from({ length: 200 }, (_, i) =>
      scene.run({ operations: [i % 2 ? there : { ...there, from: 1, to: 0 }].map((o) => ({ ...o, key: 1000 + i })), breaks: false }),
    ),
  );
  await assertSound(scene);
  expect(await deadlocks()).toBe(before);
});

async function deadlocks(): Promise<number> {
  const [row] = await uow.run(actor, (tx) =>
    tx.sql<{ n: string }>(`SELECT deadlocks AS n FROM pg_stat_database WHERE datname = current_database()`),
  );
  return Number(row?.n);
}
