import { statusOfTransaction } from '../../libs/finance/src/bank/pain002.js';
import { batchOf, benchForEachTest, checkProducedFiles, until } from './bank-bench.js';

const bench = benchForEachTest();

describe('a bank that is told to misbehave', () => {
  test('refuse: the whole file, and nothing is booked', async () => {
    await bench.control({ match: { next: true }, behave: 'refuse', reasonCode: 'AM04' });
    expect(await bench.send(batchOf())).toMatchObject({ kind: 'refused', code: 'AM04' });
    expect(await bench.counts()).toEqual([]);
    expect(await bench.send(batchOf('TRV-2'))).toMatchObject({ kind: 'accepted' });
  });

  test('refuse-transaction: only the payment named, found by its reference or by the creditor whatever the spelling', async () => {
    await bench.control({ match: { endToEndId: 'B' }, behave: 'refuse-transaction' });
    await bench.control({ match: { creditorName: 'firma jäger c' }, behave: 'refuse-transaction', reasonCode: 'MS03' });
    expect(await bench.send(batchOf())).toMatchObject({ kind: 'accepted' });
    const [report] = await bench.reports();
    expect(report?.status).toBe('PART');
    const outcome = (endToEndId: string) => report && statusOfTransaction(report, { endToEndId, pmtInfId: 'TRV-1' });
    expect([outcome('A')?.outcome, outcome('B')?.outcome, outcome('B')?.reasons[0]?.code, outcome('C')?.reasons[0]?.code]).toEqual([
      'in-process',
      'rejected',
      'AC04',
      'MS03',
    ]);
    expect(await bench.counts()).toEqual([['A', 1, 0]]);
  });

  test('time-out: no answer, and the file was not taken; sent again it is', async () => {
    await bench.control({ match: { msgId: 'TRV-1' }, behave: 'time-out' });
    expect(await bench.send(batchOf(), 2000)).toEqual({ kind: 'unknown', reason: 'no-answer-in-time' });
    expect(await bench.gateway().statusOf('TRV-1')).toBe('not-received');
    expect(await bench.send(batchOf())).toMatchObject({ kind: 'accepted' });
    expect(await bench.verdicts()).toEqual(['ignored', 'accepted']);
    expect((await bench.counts()).map(([, debits]) => debits)).toEqual([1, 1, 1]);
  });

  test('accept-but-no-answer: the connection is lost, but the bank can tell that it took the file', async () => {
    await bench.control({ match: { next: true }, behave: 'accept-but-no-answer' });
    expect(await bench.send(batchOf())).toEqual({ kind: 'unknown', reason: 'connection-lost' });
    expect(await bench.gateway().statusOf('TRV-1')).toBe('accepted');
    expect(await bench.send(batchOf())).toEqual({ kind: 'accepted', reference: 'SB-STS-1' });
    expect((await bench.counts()).map(([, debits]) => debits)).toEqual([1, 1, 1]);
  });

  test('answer-late: the file is taken at once; the answer and the files come after the delay', async () => {
    await bench.control({ match: { next: true }, behave: 'answer-late', delayMs: 4000 });
    const sending = bench.send(batchOf(), 2000);
    await until(
      () => bench.gateway().statusOf('TRV-1'),
      (status) => status === 'accepted',
    );
    expect(await bench.files()).toEqual([]);
    expect(await sending).toEqual({ kind: 'unknown', reason: 'no-answer-in-time' });
    expect(await bench.gateway().statusOf('TRV-1')).toBe('accepted');
    await until(
      () => bench.files(),
      (list) => list.length === 2,
    );
    expect((await bench.counts()).map(([, debits]) => debits)).toEqual([1, 1, 1]);
  });

  test('answer-late within the patience of the sender is an answer', async () => {
    await bench.control({ match: { next: true }, behave: 'answer-late', delayMs: 50 });
    expect(await bench.send(batchOf())).toMatchObject({ kind: 'accepted' });
  });

  test('answer-twice: the same files twice, whose entries have the same keys', async () => {
    await bench.control({ match: { next: true }, behave: 'answer-twice' });
    await bench.send(batchOf());
    expect((await bench.reports()).map((report) => report.messageId)).toEqual(['SB-STS-1', 'SB-STS-1']);
    const keys = (await bench.entries()).map((entry) => entry.key);
    expect(keys).toHaveLength(6);
    expect(keys.slice(3)).toEqual(keys.slice(0, 3));
    expect(await bench.counts()).toEqual([['A', 1, 0], ['B', 1, 0], ['C', 1, 0]]); // prettier-ignore
  });

  test('return-after-settlement: the debit first, then the money comes back with the reason', async () => {
    await bench.control({ match: { endToEndId: 'B' }, behave: 'return-after-settlement', delayMs: 100 });
    await bench.send(batchOf());
    const booked = await until(
      () => bench.entries(),
      (list) => list.length === 4,
    );
    expect(
      booked.filter((entry) => entry.endToEndId === 'B').map((entry) => [entry.direction, entry.amountMinor, entry.returnReason?.code]),
    ).toEqual([
      ['debit', 750_000n, undefined],
      ['credit', 750_000n, 'AC04'],
    ]);
    expect(await bench.counts()).toEqual([['A', 1, 0], ['B', 1, 1], ['C', 1, 0]]); // prettier-ignore
  });

  test('a return never comes before its debit, also when both are late', async () => {
    await bench.control({ match: { next: true }, behave: 'answer-late', delayMs: 60 });
    await bench.control({ match: { endToEndId: 'A' }, behave: 'return-after-settlement' });
    await bench.send(batchOf('TRV-1', 'A'));
    const booked = await until(
      () => bench.entries(),
      (list) => list.length === 2,
    );
    expect(booked.map((entry) => entry.direction)).toEqual(['debit', 'credit']);
  });

  test('rules are used as often as told, listed and cleared', async () => {
    await bench.control({ match: { creditorName: 'Jäger' }, behave: 'refuse', times: 2 });
    const sent = async (msgId: string) => (await bench.send(batchOf(msgId))).kind;
    expect([await sent('TRV-1'), await sent('TRV-2'), await sent('TRV-3')]).toEqual(['refused', 'refused', 'accepted']);
    await bench.control({ match: { next: true }, behave: 'refuse' });
    const rules = async () =>
      ((await (await fetch(`${bench.url}/control`)).json()) as { rules: { behave: string }[] }).rules.map((rule) => rule.behave);
    expect(await rules()).toEqual(['refuse']);
    await fetch(`${bench.url}/control`, { method: 'DELETE' });
    expect(await rules()).toEqual([]);
    expect(await sent('TRV-4')).toBe('accepted');
  });

  test('a rule that cannot be is refused with all its problems', async () => {
    const response = await fetch(`${bench.url}/control`, {
      method: 'POST',
      body: JSON.stringify({ match: { next: true, msgId: 'x' }, behave: 'explode', times: 0 }),
    });
    expect(response.status).toBe(400);
    expect(((await response.json()) as { problems: string[] }).problems.map((problem) => problem.split(':')[0])).toEqual([
      'match',
      'behave',
      'times',
    ]);
    expect((await fetch(`${bench.url}/control`, { method: 'POST', body: '{' })).status).toBe(400);
  });
});

checkProducedFiles(bench, { 'pain.002': 4, 'camt.054': 5 });
