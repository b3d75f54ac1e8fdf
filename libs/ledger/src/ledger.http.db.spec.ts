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

test('the transfers of one thing, oldest first, page by page', async () => {
  const keys: unknown[] = [];
  let cursor: string | null = null;
  do {
    const { status, body } = await get(`transfers?subjectId=${envelope}&limit=2${cursor ? `&cursor=${cursor}` : ''}`);
    expect(status).toBe(200);
    keys.push(...(body['items'] as { key: string }[]).map(({ key }) => key));
    cursor = body['nextCursor'] as string | null;
  } while (cursor);
  expect(keys).toEqual([1, 2, 3, 4, 5].map((n) => `${envelope}:${n}`));
  const { body } = await get(`transfers?subjectId=${envelope}&limit=1`);
  expect((body['items'] as object[])[0]).toMatchObject({
    kind: 'transfer',
    fromKind: 'authority:funding',
    fromOwnerId: authority,
    toKind: 'envelope:available',
    toOwnerId: envelope,
    amount: '0.50',
    currency: 'CHF',
    code: 'test.fund',
    holdId: null,
  });
});

test.each(['transfers', 'transfers?subjectId=x', `transfers?subjectId=${envelope}&limit=0`, `transfers?subjectId=${envelope}&cursor=%7B`])(
  '%s is refused as input',
  async (path) => expect((await get(path)).status).toBe(400),
);

test('an unknown thing has no transfers', async () => {
  expect(await get(`transfers?subjectId=${newId()}`)).toEqual({ status: 200, body: { items: [], nextCursor: null } });
});
