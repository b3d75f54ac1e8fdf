import { DomainError, newId, systemActor } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';

import { startTestModule, type TestModule } from '../../../test/support/module.js';
import { type AccountKind, Ledger, LedgerModule, type TransferInput } from './index.js';

let house: TestModule;
let uow: UnitOfWork;
let ledger: Ledger;
const actor = systemActor('test');

beforeAll(async () => {
  house = await startTestModule({ imports: [LedgerModule] });
  uow = house.app.get(UnitOfWork);
  ledger = house.app.get(Ledger);
});
afterAll(() => house.close());

async function expectCode(work: Promise<unknown>, code: string): Promise<DomainError> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(DomainError);
  expect((error as DomainError).code).toBe(code);
  return error as DomainError;
}

/** An authority and its envelope with some money. */
async function fundedEnvelope(amountMinor: bigint, currency = 'EUR'): Promise<{ authority: string; envelope: string; voucher: string }> {
  const [authority, envelope, voucher] = [newId(), newId(), newId()];
  await uow.run(actor, async (tx) => {
    await ledger.open(tx, [
      { kind: 'authority:funding', ownerId: authority, currency },
      ...(['envelope:available', 'envelope:earmarked', 'envelope:committed', 'envelope:paid'] as const).map((kind) => ({
        kind,
        ownerId: envelope,
        currency,
      })),
      ...(['voucher:available', 'voucher:claimed'] as const).map((kind) => ({ kind, ownerId: voucher, currency, envelopeId: envelope })),
    ]);
    const from = { kind: 'authority:funding', ownerId: authority } as const;
    const to = { kind: 'envelope:available', ownerId: envelope } as const;
    await ledger.transfer(tx, { key: `fund:${envelope}`, from, to, amountMinor, currency, code: 'programme.fund', subjectId: envelope });
  });
  return { authority, envelope, voucher };
}

const move = (
  from: [AccountKind, string],
  to: [AccountKind, string],
  amountMinor: bigint,
  more: Partial<TransferInput> = {},
): TransferInput => ({
  key: newId(),
  from: { kind: from[0], ownerId: from[1] },
  to: { kind: to[0], ownerId: to[1] },
  amountMinor,
  currency: 'EUR',
  code: 'test.move',
  subjectId: to[1],
  ...more,
});
const transfer = (input: TransferInput): Promise<void> => uow.run(actor, (tx) => ledger.transfer(tx, input));
const hold = (input: TransferInput): Promise<void> => uow.run(actor, (tx) => ledger.hold(tx, input));
const post = (holdKey: string, key: string): Promise<void> => uow.run(actor, (tx) => ledger.post(tx, { holdKey, key }));
const release = (holdKey: string, key: string): Promise<void> => uow.run(actor, (tx) => ledger.void(tx, { holdKey, key }));

async function amountOf(kind: AccountKind, ownerId: string): Promise<{ amount: bigint; pending: bigint }> {
  const found = (await ledger.balances([ownerId])).find((balance) => balance.kind === kind);
  if (!found) throw new Error(`no account ${kind}`);
  return { amount: found.amountMinor, pending: found.pendingMinor };
}

test('money moves through the envelope to the voucher, and the bar shows each amount in one place', async () => {
  const { envelope, voucher, authority } = await fundedEnvelope(100_00n);
  await transfer(move(['envelope:available', envelope], ['envelope:earmarked', envelope], 60_00n));
  await transfer(move(['envelope:earmarked', envelope], ['envelope:committed', envelope], 50_00n));
  await transfer(move(['envelope:committed', envelope], ['voucher:available', voucher], 40_00n));
  await transfer(move(['voucher:available', voucher], ['voucher:claimed', voucher], 30_00n));
  const payout = move(['voucher:claimed', voucher], ['envelope:paid', envelope], 20_00n);
  await hold(payout);
  expect(await amountOf('voucher:claimed', voucher)).toEqual({ amount: 30_00n, pending: 20_00n });
  await post(payout.key, newId());
  expect(await ledger.envelopeBars([envelope])).toEqual([
    {
      envelopeId: envelope,
      currency: 'EUR',
      availableMinor: 40_00n,
      earmarkedMinor: 10_00n,
      committedMinor: 20_00n,
      claimedMinor: 10_00n,
      paidMinor: 20_00n,
    },
  ]);
  expect(await amountOf('voucher:claimed', voucher)).toEqual({ amount: 10_00n, pending: 0n });
  expect(await amountOf('authority:funding', authority)).toEqual({ amount: -100_00n, pending: 0n });
});

test('a transfer that would overdraw is refused by name, writes nothing and leaves the transaction usable', async () => {
  const { envelope } = await fundedEnvelope(10_00n);
  const tooMuch = move(['envelope:available', envelope], ['envelope:earmarked', envelope], 10_01n);
  const error = await expectCode(transfer(tooMuch), 'ledger.insufficient');
  expect(error.params).toEqual({ kind: 'envelope:available' });
  await uow.run(actor, async (tx) => {
    await expectCode(ledger.transfer(tx, tooMuch), 'ledger.insufficient');
    await expectCode(ledger.hold(tx, tooMuch), 'ledger.insufficient');
    await ledger.transfer(tx, { ...tooMuch, amountMinor: 10_00n });
  });
  expect((await amountOf('envelope:available', envelope)).amount).toBe(0n);
  expect((await amountOf('envelope:earmarked', envelope)).amount).toBe(10_00n);
});

test('what is held cannot be spent until it is voided', async () => {
  const { envelope } = await fundedEnvelope(10_00n);
  const held = move(['envelope:available', envelope], ['envelope:earmarked', envelope], 7_00n);
  await hold(held);
  const rest = move(['envelope:available', envelope], ['envelope:committed', envelope], 4_00n);
  await expectCode(transfer(rest), 'ledger.insufficient');
  await release(held.key, newId());
  await transfer(rest);
  expect(await amountOf('envelope:available', envelope)).toEqual({ amount: 6_00n, pending: 0n });
});

test('the same key with the same content moves once, with any other content it is refused', async () => {
  const { envelope, voucher } = await fundedEnvelope(100_00n);
  const input = move(['envelope:available', envelope], ['envelope:earmarked', envelope], 5_00n);
  await Promise.all(Array.from({ length: 20 }, () => transfer(input)));
  expect((await amountOf('envelope:earmarked', envelope)).amount).toBe(5_00n);
  const others: TransferInput[] = [
    { ...input, amountMinor: 5_01n },
    { ...input, to: { kind: 'envelope:committed', ownerId: envelope } },
    { ...input, code: 'test.other' },
    { ...input, subjectId: voucher },
  ];
  for (const other of others) await expectCode(transfer(other), 'ledger.key-reused');
  await expectCode(hold(input), 'ledger.key-reused');
  expect((await amountOf('envelope:earmarked', envelope)).amount).toBe(5_00n);
});

test('two transfers with one key and different accounts at once: one is done, the other refused', async () => {
  const [one, two] = [await fundedEnvelope(5_00n), await fundedEnvelope(5_00n)];
  const key = newId();
  const inputs = [one, two].map(({ envelope }) => move(['envelope:available', envelope], ['envelope:earmarked', envelope], 5_00n, { key }));
  const results = await Promise.allSettled(inputs.map(transfer));
  expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  const rejected = results.find((result) => result.status === 'rejected');
  expect(rejected?.reason).toMatchObject({ code: 'ledger.key-reused' });
});

test('a hold is settled once, whoever asks, and by the same key again without effect', async () => {
  const { envelope } = await fundedEnvelope(10_00n);
  const held = move(['envelope:available', envelope], ['envelope:earmarked', envelope], 4_00n);
  await hold(held);
  const attempts = await Promise.allSettled([
    ...Array.from({ length: 6 }, (_, i) => post(held.key, `${held.key}:post:${i}`)),
    ...Array.from({ length: 6 }, (_, i) => release(held.key, `${held.key}:void:${i}`)),
  ]);
  expect(attempts.filter((attempt) => attempt.status === 'fulfilled')).toHaveLength(1);
  for (const attempt of attempts) if (attempt.status === 'rejected') expect(attempt.reason).toMatchObject({ code: 'ledger.hold-settled' });
  const winner = attempts.findIndex((attempt) => attempt.status === 'fulfilled');
  await (winner < 6 ? post(held.key, `${held.key}:post:${winner}`) : release(held.key, `${held.key}:void:${winner - 6}`));
  const { amount, pending } = await amountOf('envelope:available', envelope);
  expect(pending).toBe(0n);
  expect(amount).toBe(winner < 6 ? 6_00n : 10_00n);
  await expectCode(
    winner < 6 ? release(held.key, `${held.key}:post:${winner}`) : post(held.key, `${held.key}:void:${winner - 6}`),
    'ledger.key-reused',
  );
});

test('a set of holds and settlements is each of them, once, or none at all', async () => {
  const { envelope, voucher } = await fundedEnvelope(100_00n);
  await transfer(move(['envelope:available', envelope], ['voucher:claimed', voucher], 20_00n));
  const holds = [
    ...Array.from({ length: 20 }, () => move(['envelope:available', envelope], ['envelope:paid', envelope], 3_00n)),
    ...Array.from({ length: 4 }, () => move(['voucher:claimed', voucher], ['envelope:paid', envelope], 5_00n)),
  ];
  const [first = holds[0]] = holds;
  if (!first) throw new Error('no hold');
  const holdAll = (inputs: readonly TransferInput[]): Promise<void> => uow.run(actor, (tx) => ledger.holdMany(tx, inputs));
  const settleAll = (kind: 'post' | 'void', keys: readonly string[], tag: string = kind): Promise<void> =>
    uow.run(actor, (tx) =>
      ledger.settleMany(
        tx,
        kind,
        keys.map((holdKey) => ({ holdKey, key: `${holdKey}:${tag}` })),
      ),
    );
  // Together they ask for more than is there.
  const tooMuch = [...holds, move(['envelope:available', envelope], ['envelope:paid', envelope], 20_01n)];
  await expectCode(holdAll(tooMuch), 'ledger.insufficient');
  expect((await amountOf('envelope:available', envelope)).pending).toBe(0n);
  await expectCode(holdAll([...holds, { ...first, amountMinor: 1n }]), 'ledger.key-reused');
  await hold(first);
  await Promise.all([1, 2, 3].map(() => holdAll(holds)));
  expect([await amountOf('envelope:available', envelope), await amountOf('voucher:claimed', voucher)]).toEqual([
    { amount: 80_00n, pending: 60_00n },
    { amount: 20_00n, pending: 20_00n },
  ]);
  const keys = holds.map(({ key }) => key);
  await expectCode(settleAll('post', [...keys, newId()]), 'ledger.no-hold');
  await settleAll('void', keys.slice(0, 5));
  await expectCode(settleAll('post', keys), 'ledger.hold-settled');
  await Promise.all([1, 2, 3].map(() => settleAll('post', keys.slice(5))));
  expect([await amountOf('envelope:available', envelope), await amountOf('voucher:claimed', voucher)]).toEqual([
    { amount: 35_00n, pending: 0n },
    { amount: 0n, pending: 0n },
  ]);
  expect((await amountOf('envelope:paid', envelope)).amount).toBe(65_00n);
  expect((await ledger.proof()).problems).toEqual([]);
});

test('what does not exist is named', async () => {
  const { envelope } = await fundedEnvelope(10_00n);
  await expectCode(post(newId(), newId()), 'ledger.no-hold');
  const plain = move(['envelope:available', envelope], ['envelope:earmarked', envelope], 1n);
  await transfer(plain);
  await expectCode(post(plain.key, newId()), 'ledger.no-hold');
  await expectCode(transfer(move(['envelope:available', newId()], ['envelope:earmarked', envelope], 1n)), 'ledger.no-account');
  await expectCode(transfer({ ...plain, key: newId(), currency: 'CHF' }), 'ledger.no-account');
  for (const amount of [0n, -1n]) {
    await expectCode(
      transfer(move(['envelope:available', envelope], ['envelope:earmarked', envelope], amount)),
      'ledger.amount-not-positive',
    );
  }
});

test('opening again keeps the balance', async () => {
  const { envelope } = await fundedEnvelope(10_00n);
  const again = [
    { kind: 'envelope:available', ownerId: envelope, currency: 'EUR' },
    { kind: 'envelope:available', ownerId: envelope, currency: 'CHF' },
  ] as const;
  await Promise.all([1, 2, 3].map(() => uow.run(actor, (tx) => ledger.open(tx, again))));
  const balances = (await ledger.balances([envelope])).filter(({ kind }) => kind === 'envelope:available');
  expect(balances.map(({ currency, amountMinor }) => [currency, amountMinor])).toEqual([
    ['CHF', 0n],
    ['EUR', 10_00n],
  ]);
});
