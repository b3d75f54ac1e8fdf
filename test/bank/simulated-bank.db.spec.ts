import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCamt } from '../../libs/finance/src/bank/camt054.js';
import { statusOfTransaction } from '../../libs/finance/src/bank/pain002.js';
import { IBAN, swissBatch } from '../../libs/finance/src/bank/payment-batch.samples.js';
import { writePain001 } from '../../libs/finance/src/bank/pain001.js';
import { batchOf, benchForEachTest, checkProducedFiles, until } from './bank-bench.js';

const bench = benchForEachTest();

describe('a bank that behaves', () => {
  test('takes the file, reports it and books every payment once', async () => {
    expect(await bench.send(batchOf())).toEqual({ kind: 'accepted', reference: 'SB-STS-1' });
    expect(await bench.gateway().statusOf('TRV-1')).toBe('accepted');
    expect(await bench.counts()).toEqual([['A', 1, 0], ['B', 1, 0], ['C', 1, 0]]); // prettier-ignore
    const [report] = await bench.reports();
    expect(report).toMatchObject({ originalMessageId: 'TRV-1', status: 'ACTC' });
    const booked = await bench.entries();
    expect(booked.map((entry) => [entry.endToEndId, entry.instrId, entry.pmtInfId, entry.direction, entry.amountMinor])).toEqual(
      ['A', 'B', 'C'].map((id) => [id, `I-${id}`, 'TRV-1', 'debit', 750_000n]),
    );
    expect(booked[0]).toMatchObject({
      accountIban: IBAN.de,
      counterpartyIban: IBAN.at,
      currency: 'EUR',
      bookingDate: '2026-11-25',
      msgId: 'TRV-1',
    });
    expect(new Set(booked.map((entry) => entry.acctSvcrRef)).size).toBe(3);
  });

  test('takes Swiss francs', async () => {
    expect(await bench.send(swissBatch())).toMatchObject({ kind: 'accepted' });
    expect(await bench.entries()).toMatchObject([{ currency: 'CHF', accountIban: IBAN.ch }]);
  });

  test('the same bytes again get the same answer and are executed once; also fifty at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => bench.send(batchOf())));
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome)))).toEqual(
      new Set([JSON.stringify({ kind: 'accepted', reference: 'SB-STS-1' })]),
    );
    expect((await bench.counts()).map(([, debits]) => debits)).toEqual([1, 1, 1]);
    expect((await bench.verdicts()).filter((verdict) => verdict === 'duplicate')).toHaveLength(49);
    expect(await bench.files()).toHaveLength(2);
  });

  test('other bytes under a message id that was used are refused, and the first file stands', async () => {
    await bench.send(batchOf('TRV-1', 'A'));
    expect(await bench.send(batchOf('TRV-1', 'B'))).toMatchObject({ kind: 'refused', code: 'DU01' });
    expect(await bench.counts()).toEqual([['A', 1, 0]]);
    expect((await bench.reports()).map((report) => report.status)).toEqual(['ACTC']);
    expect(await bench.gateway().statusOf('TRV-1')).toBe('accepted');
  });

  test('the log tells which attempt brought the file', async () => {
    await bench.send(batchOf(), 5000, 'attempt-7');
    expect((await bench.log()).deliveries).toMatchObject([
      { msgId: 'TRV-1', batchId: 'batch-1', fencingId: 'attempt-7', verdict: 'accepted' },
    ]);
  });

  test('the cursor gives only what is new', async () => {
    await bench.send(batchOf('TRV-1', 'A'));
    const first = await bench.gateway().fetchFiles(null);
    expect((await bench.gateway().fetchFiles(first.cursor)).files).toEqual([]);
    await bench.send(batchOf('TRV-2', 'B'));
    const second = await bench.gateway().fetchFiles(first.cursor);
    expect(
      second.files
        .filter((file) => file.kind === 'camt.054')
        .flatMap((file) => readCamt(file.bytes).entries.map((entry) => entry.endToEndId)),
    ).toEqual(['B']);
  });

  test('a payment sent twice under two message ids is seen twice in the log: the bank hides nothing', async () => {
    await bench.send(batchOf('TRV-1', 'A'));
    await bench.send(batchOf('TRV-2', 'A'));
    expect(await bench.counts()).toEqual([['A', 2, 0]]);
  });
});

describe('files that a bank refuses by itself', () => {
  const posted = (xml: string, msgId = 'TRV-1') =>
    bench.gateway().send({ batchId: 'b', msgId, fencingId: 'f', bytes: Buffer.from(xml), currency: 'EUR' });

  test.each([
    ['AM10', (xml: string) => xml.replaceAll('22500.00', '22500.01')],
    ['AM18', (xml: string) => xml.replaceAll('<NbOfTxs>3', '<NbOfTxs>4')],
    ['DU04', (xml: string) => xml.replace('<EndToEndId>B', '<EndToEndId>A')],
    ['AM03', (xml: string) => xml.replaceAll('EUR', 'USD')],
    ['AC01', (xml: string) => xml.replaceAll(IBAN.de, 'DE89370400440532013001')],
    ['DT01', (xml: string) => xml.replace('2026-11-25', '2026-11-99')],
  ])('%s', async (code, spoil) => {
    expect(await posted(spoil(writePain001(batchOf())))).toMatchObject({ kind: 'refused', code });
    expect(await bench.gateway().statusOf('TRV-1')).toBe('refused');
    expect(await bench.counts()).toEqual([]);
    expect((await bench.reports()).map((report) => report.status)).toEqual(['RJCT']);
  });

  test('a wrong account to credit refuses that payment only', async () => {
    const xml = writePain001(batchOf()).replace(IBAN.at, 'AT611904300234573202');
    expect(await posted(xml)).toMatchObject({ kind: 'accepted' });
    const [report] = await bench.reports();
    expect(report && statusOfTransaction(report, { endToEndId: 'A', pmtInfId: 'TRV-1' })).toMatchObject({
      outcome: 'rejected',
      reasons: [{ code: 'AC01' }],
    });
    expect((await bench.counts()).map(([id]) => id)).toEqual(['B', 'C']);
  });

  test('what is no payment file is refused and kept in the log', async () => {
    expect(await posted('<html>hello</html>')).toMatchObject({ kind: 'refused', code: 'http-400' });
    expect(await posted('<!DOCTYPE x [<!ENTITY a "b">]><Document/>')).toMatchObject({ kind: 'refused', code: 'http-400' });
    expect(await bench.verdicts()).toEqual(['unreadable', 'unreadable']);
  });
});

describe('a bank that was stopped', () => {
  test('nobody listening is unknown, not refused', async () => {
    await bench.stop();
    expect(await bench.send(batchOf())).toEqual({ kind: 'unknown', reason: 'not-reachable' });
    expect(await bench.gateway().statusOf('TRV-1')).toBe('unknown');
    await expect(bench.gateway().fetchFiles(null)).rejects.toMatchObject({ code: 'finance.bank-unreachable' });
  });

  test('remembers everything when it starts again, drops a half-written line, and still publishes what was waiting', async () => {
    await bench.control({ match: { endToEndId: 'A' }, behave: 'return-after-settlement', delayMs: 150 });
    await bench.send(batchOf());
    const before = await bench.log();
    await bench.stop();
    await appendFile(join(bench.directory, 'journal.jsonl'), '{"type":"delivery","at":"20');
    await bench.start();
    expect(await bench.log()).toEqual(before);
    expect(await bench.send(batchOf())).toEqual({ kind: 'accepted', reference: 'SB-STS-1' });
    expect(await bench.send(batchOf('TRV-2', 'D'))).toEqual({ kind: 'accepted', reference: 'SB-STS-3' });
    await until(
      () => bench.counts(),
      (rows) => rows.some(([id, , returns]) => id === 'A' && returns === 1),
    );
    expect(await bench.counts()).toEqual([['A', 1, 1], ['B', 1, 0], ['C', 1, 0], ['D', 1, 0]]); // prettier-ignore
    const lines = (await readFile(join(bench.directory, 'journal.jsonl'), 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { type: string }).type)).toEqual(['delivery', 'delivery', 'delivery', 'publish']);
  });

  test('stops although connections are waiting for an answer that never comes', async () => {
    await bench.control({ match: { next: true }, behave: 'time-out' });
    const waiting = bench.send(batchOf());
    await until(
      () => bench.verdicts(),
      (list) => list.length === 1,
    );
    await bench.stop();
    expect(await waiting).toEqual({ kind: 'unknown', reason: 'connection-lost' });
  });
});

test('the page and the health check', async () => {
  await bench.send(batchOf('TRV-<b>1'.replace(/[<>]/g, '-'), 'A'));
  const html = await (await fetch(`${bench.url}/`)).text();
  expect(html).toContain('TRV--b-1');
  expect(html).not.toMatch(/DE89|AT48|Jaeger|<script/);
  expect(await (await fetch(`${bench.url}/health`)).json()).toEqual({ status: 'ok' });
  expect((await fetch(`${bench.url}/nothing`)).status).toBe(404);
  expect((await fetch(`${bench.url}/files?after=x`)).status).toBe(400);
});

checkProducedFiles(bench, { 'pain.002': 8, 'camt.054': 5 });
