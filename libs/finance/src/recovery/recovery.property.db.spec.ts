import fc from 'fast-check';

import { DomainError } from '@traverse/kernel';
import { Ledger } from '@traverse/ledger';

import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { startTestBank, type TestBank } from '../../../../test/support/bank.js';
import { FinanceDesk } from '../../../../test/support/finance-desk.js';
import { propertyRuns } from '../../../../test/support/property-runs.js';
import { RequestPayout } from '../payout/request-payout.js';
import { NotifyRecovery } from './notify-recovery.js';
import { OrderRecovery } from './order-recovery.js';
import { RepayRecovery } from './repay-recovery.js';
import { WriteOffRecovery } from './write-off-recovery.js';

/** Real deeds take their time: a few lives here, thousands of the rules alone in recovery.property.spec.ts. */
const LIVES = 4;

let bank: TestBank;
let house: TestApp;
let desk: FinanceDesk;

beforeAll(async () => {
  bank = await startTestBank();
  house = await startTestApp({ env: { BANK_URL: bank.url } });
  desk = await FinanceDesk.open(house);
});
afterAll(async () => {
  await house.close();
  await bank.close();
});

const deeds = ['correct', 'correct', 'pay', 'pay', 'return', 'ask again', 'order', 'notify', 'repay', 'write off'] as const;
type Deed = (typeof deeds)[number];
interface Step {
  readonly deed: Deed;
  /** Per cent of what could be. */
  readonly share: number;
}

interface Row {
  readonly id: string;
  readonly state: string;
  readonly open: string;
}

class Life {
  private constructor(
    private readonly voucher: Awaited<ReturnType<FinanceDesk['voucher']>>,
    private readonly rootId: string,
  ) {}

  static async begin(): Promise<Life> {
    const voucher = await desk.voucher();
    return new Life(voucher, await desk.approvedClaim(voucher.owner, voucher.voucherId));
  }

  /** What the rules refuse is no step. */
  async take({ deed, share }: Step): Promise<void> {
    try {
      await this.deeds[deed](share);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
    await house.queues.drain();
  }

  private readonly deeds: Readonly<Record<Deed, (share: number) => Promise<unknown>>> = {
    correct: async (share) => desk.corrected(await this.last(), verdictOf(share)),
    pay: () => this.pay(),
    return: () => this.pay({ behave: 'return-after-settlement', reasonCode: 'MS03' }),
    'ask again': () => house.get(RequestPayout).execute(desk.clerk, this.rootId),
    order: (share) =>
      house
        .get(OrderRecovery)
        .execute(desk.clerk, this.rootId, { cause: 'irregularity', reason: 'A check', amount: (share * 20).toFixed(2) }),
    notify: async () => house.get(NotifyRecovery).execute(desk.secondClerk, (await this.recovery('ordered')).id),
    repay: async (share) => {
      const { id, open } = await this.recovery('notified');
      const amount = (Math.max(1, Math.floor((Number(open) * share) / 100)) / 100).toFixed(2);
      await house.get(RepayRecovery).enter(desk.clerk, id, { amount, bookedOn: desk.today(), note: 'On paper' });
      const [entered] = await house.query<{ id: string }>(
        `SELECT "id" FROM "finance"."recovery_repayment" WHERE "recovery_id" = $1 AND "state" = 'entered'`,
        [id],
      );
      await house.get(RepayRecovery).confirm(desk.controller, entered?.id ?? '');
    },
    'write off': async () => {
      const { id } = await this.recovery('notified');
      await house.get(WriteOffRecovery).ask(desk.clerk, id, 'Nothing to be had');
      await house.get(WriteOffRecovery).execute(desk.controller, id);
    },
  };

  /** To the end of the statement; what is asked for is paid, by whatever is on the way there. */
  private async pay(rule?: object): Promise<void> {
    const { state, endToEndId } = await desk.payout(this.rootId);
    if (state !== 'requested') throw new DomainError('test.nothing-to-pay');
    if (rule) await bank.tell({ match: { endToEndId }, ...rule });
    await desk.approvePayout(this.rootId);
    for (const batchId of await desk.checkedBatches()) await desk.release(batchId);
    await house.queues.drain();
    await house.timers.tick('finance.fetch-bank-files');
  }

  private async last(): Promise<string> {
    const [row] = await house.query<{ id: string }>(
      `SELECT "id" FROM "finance"."claim" WHERE "root_id" = $1 ORDER BY "revision" DESC LIMIT 1`,
      [this.rootId],
    );
    return row?.id ?? '';
  }

  private async recovery(state: string): Promise<Row> {
    const [row] = await house.query<Row>(
      `SELECT "id", "state", ("amount_minor" - "reduced_minor" - "repaid_minor" - "written_off_minor")::text AS "open"
       FROM "finance"."recovery" WHERE "claim_id" = $1 AND "state" = $2 ORDER BY "id" LIMIT 1`,
      [this.rootId, state],
    );
    if (!row) throw new DomainError('test.no-recovery');
    return row;
  }

  /** Of this claim alone, read from the rows; the ledger is looked at as a whole. */
  async problems(): Promise<readonly string[]> {
    const [row] = await house.query<{ kept: string; accepted: string; lost: string; claimed: string; due: string }>(SUMS, [
      this.rootId,
      this.voucher.voucherId,
    ]);
    const { kept, accepted, lost, claimed, due } = row ?? { kept: '0', accepted: '0', lost: '0', claimed: '0', due: '0' };
    const proof = await house.get(Ledger).proof();
    return [
      ...proof.problems,
      ...(BigInt(kept) > BigInt(accepted) + BigInt(lost) ? [`keeps ${kept} of ${accepted}`] : []),
      ...(BigInt(claimed) === (BigInt(due) > 0n ? BigInt(due) : 0n) ? [] : [`the voucher holds ${claimed}, ${due} is due`]),
      ...(await this.books()),
    ];
  }

  /** What is open of all recoveries lies in the envelopes' account for it. */
  private async books(): Promise<readonly string[]> {
    const [row] = await house.query<{ rows: string }>(
      `SELECT coalesce(sum("amount_minor" - "reduced_minor" - "repaid_minor" - "offset_minor" - "written_off_minor"), 0)::text AS "rows" FROM "finance"."recovery"`,
    );
    const [books] = await house.query<{ sum: string }>(
      `SELECT coalesce(sum("posted_minor"), 0)::text AS "sum" FROM "ledger"."reported_account" WHERE "kind" = 'recovery:receivable'`,
    );
    return row?.rows === books?.sum ? [] : [`recoveries say ${row?.rows ?? ''}, the ledger ${books?.sum ?? ''}`];
  }
}

const SUMS = `
  WITH c AS (SELECT "accepted_minor" FROM "finance"."claim" WHERE "root_id" = $1 ORDER BY "revision" DESC LIMIT 1),
  p AS (SELECT coalesce(sum("amount_minor") FILTER (WHERE "state" = 'settled'), 0) AS "paid" FROM "finance"."payout" WHERE "claim_id" = $1),
  r AS (SELECT coalesce(sum("amount_minor" - "reduced_minor" - "written_off_minor") FILTER (WHERE "cause" = 'correction'), 0) AS "back",
      coalesce(sum("amount_minor" - "reduced_minor" - "written_off_minor"), 0) AS "all_back", coalesce(sum("written_off_minor"), 0) AS "lost" FROM "finance"."recovery" WHERE "claim_id" = $1)
  SELECT (p."paid" - r."all_back")::text AS "kept", c."accepted_minor"::text AS "accepted", r."lost"::text AS "lost",
    (c."accepted_minor" - p."paid" + r."back")::text AS "due",
    (SELECT "posted_minor"::text FROM "ledger"."reported_account" WHERE "owner_id" = $2 AND "kind" = 'voucher:claimed') AS "claimed"
  FROM c, p, r`;

function verdictOf(share: number): Parameters<FinanceDesk['corrected']>[1] {
  if (share === 100) return { decision: 'accepted' };
  if (share === 0) return { decision: 'refused', reason: 'Not done' };
  return { decision: 'cut', acceptedAmount: (share * 60).toFixed(2), reason: 'In part' };
}

test('random sequences of real deeds: money is conserved, nothing is kept above what is due, the voucher holds what is due', async () => {
  const steps = fc.array(fc.record({ deed: fc.constantFrom(...deeds), share: fc.constantFrom(0, 20, 50, 80, 100) }), {
    minLength: 8,
    maxLength: 14,
  });
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const life = await Life.begin();
      await life.take({ deed: 'pay', share: 100 });
      for (const step of taken) {
        await life.take(step);
        expect(await life.problems()).toEqual([]);
      }
    }),
    { ...propertyRuns(LIVES, 'PROPERTY_LIVES'), endOnFailure: true },
  );
}, 600_000);
