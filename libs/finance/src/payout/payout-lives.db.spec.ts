import fc from 'fast-check';

import { DomainError } from '@traverse/kernel';
import { Ledger } from '@traverse/ledger';
import { OutboxRelay } from '@traverse/platform';

import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { startTestBank, type TestBank } from '../../../../test/support/bank.js';
import { FinanceDesk } from '../../../../test/support/finance-desk.js';
import { propertyRuns } from '../../../../test/support/property-runs.js';
import { ResolveBatch } from '../batch/resolve-batch.js';
import { RequestPayout } from './request-payout.js';

/** Random lives of a claim through the real deeds, the real ledger and a bank that keeps its own log; payout-rules.spec.ts tries a thousand by the rules alone. */
const runs = propertyRuns(20, 'PROPERTY_LIVES');
/** With all else that the machine may have to do. */
const A_LIFE_MS = 10_000;
/** All of it is claimed and accepted. */
const AWARDED = 600_000n;

let bank: TestBank;
let house: TestApp;
let desk: FinanceDesk;

beforeAll(async () => {
  bank = await startTestBank();
  house = await startTestApp({ env: { BANK_URL: bank.url } });
  desk = await FinanceDesk.open(house);
  // Events wait for `drain`.
  await house.get(OutboxRelay).onModuleDestroy();
});
afterAll(async () => {
  await house.close();
  await bank.close();
});

/** How the bank treats an attempt. The last one: it takes the file and says nothing, and somebody declares it failed before the statement comes. */
const FATES = ['accept', 'refuse', 'refuse-transaction', 'return-after-settlement', 'accept-but-no-answer', 'declared-failed'] as const;
type Fate = (typeof FATES)[number];

const fetchFiles = (): Promise<void> => house.timers.tick('finance.fetch-bank-files');

async function attempt(claimId: string, fate: Fate): Promise<void> {
  await desk.approvePayout(claimId);
  const [batchId = ''] = await desk.checkedBatches();
  const { endToEndId } = await desk.payout(claimId);
  // A reason that puts nobody on hold.
  const behave = fate === 'declared-failed' ? 'accept-but-no-answer' : fate;
  await bank.tell({ match: { endToEndId }, behave, reasonCode: 'NARR' });
  await desk.release(batchId);
  await house.queues.drain();
  if (fate !== 'declared-failed') return fetchFiles();
  await house.get(ResolveBatch).execute(desk.controller, batchId, { outcome: 'refused', reason: 'nothing on the account' });
}

/** False when nothing is due. */
async function askAgain(claimId: string): Promise<boolean> {
  try {
    await house.get(RequestPayout).execute(desk.clerk, claimId);
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'finance.payout.nothing-due') return false;
    throw error;
  }
}

test(
  'money is conserved and nobody is paid above what is due, unless the bank does it and a person is told',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...FATES), { minLength: 1, maxLength: 4 }), async (fates) => {
        const { owner, voucherId, envelopeId } = await desk.voucher({ amountMinor: AWARDED });
        const paidBefore = await desk.paidOf(envelopeId);
        const claimId = await desk.approvedClaim(owner, voucherId);
        for (const [n, fate] of fates.entries()) if (n === 0 || (await askAgain(claimId))) await attempt(claimId, fate);
        await fetchFiles();
        const { available, claimed } = await desk.money(voucherId);
        const payouts = await desk.payouts(claimId);
        const settled = payouts.filter(({ state }) => state === 'settled');
        expect(settled.length).toBeLessThanOrEqual(1);
        const paid = (await desk.paidOf(envelopeId)) - paidBefore;
        expect([paid, available + claimed + paid]).toEqual([BigInt(settled.length) * AWARDED, AWARDED]);
        const log = (await bank.log()).endToEndIds;
        const ours = payouts.map(({ endToEndId }) => log.find((row) => row.endToEndId === endToEndId));
        const left = ours.reduce((sum, row) => sum + (row?.debits ?? 0) - (row?.returns ?? 0), 0);
        const twice = await house.query(
          `SELECT 1 FROM "finance"."bank_entry" WHERE "outcome" = 'paid-twice' AND "needs_person" AND "payout_id" = ANY($1::uuid[])`,
          [payouts.map(({ id }) => id)],
        );
        expect(left).toBe(settled.length + twice.length);
        expect((await house.get(Ledger).proof()).problems).toEqual([]);
      }),
      // Shrinking would take as long again as all lives together.
      { ...runs, endOnFailure: true },
    );
  },
  runs.numRuns * A_LIFE_MS,
);
