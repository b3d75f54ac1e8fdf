import { newId, systemActor } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';

import { startTestApp, type TestApp } from '../../../test/support/app.js';
import { Ledger, LedgerModule } from './index.js';

const [authority, envelope] = [newId(), newId()];
let house: TestApp;

beforeAll(async () => {
  house = await startTestApp({ modules: [LedgerModule] });
  const ledger = house.get(Ledger);
  await house.get(UnitOfWork).run(systemActor('test'), async (tx) => {
    const from = { kind: 'authority:funding', ownerId: authority } as const;
    const to = { kind: 'envelope:available', ownerId: envelope } as const;
    await ledger.open(
      tx,
      [from, to].map((account) => ({ ...account, currency: 'CHF' })),
    );
    for (const n of [1, 2, 3, 4, 5]) {
      await ledger.transfer(tx, {
        key: `${envelope}:${n}`,
        from,
        to,
        amountMinor: BigInt(n) * 50n,
        currency: 'CHF',
        code: 'test.fund',
        subjectId: envelope,
      });
    }
  });
});
afterAll(() => house.close());

const get = async (path: string): Promise<{ status: number; body: Record<string, unknown> }> => {
  const response = await fetch(`${house.url}/api/ledger/${path}`);
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

test('the proof, with sums as decimals', async () => {
  expect(await get('proof')).toEqual({
    status: 200,
    body: { balanced: true, perCurrency: [{ currency: 'CHF', sum: '0.00' }], problems: [] },
  });
});
