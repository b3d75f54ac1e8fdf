import { randomUUID } from 'node:crypto';
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningBank, startBank } from '../../apps/bank/bank-server.js';
import type { IncomingFile } from '../../libs/finance/src/bank/bank-gateway.port.js';
import { readCamt } from '../../libs/finance/src/bank/camt054.js';
import { readPain002, statusOfTransaction } from '../../libs/finance/src/bank/pain002.js';
import { IBAN, sepaBatch, sepaTransaction, swissBatch } from '../../libs/finance/src/bank/payment-batch.samples.js';
import { type PaymentBatch, writePain001 } from '../../libs/finance/src/bank/pain001.js';
import { SimulatedBankGateway } from '../../libs/finance/src/bank/simulated-bank.gateway.js';
import { describeWithReferenceData, schemaErrors } from '../support/reference-data.js';

let directory: string;
let bank: RunningBank;
const startedBanks: RunningBank[] = [];
const directories: string[] = [];
/** Every file that any of the tests got from the bank; the last group holds them against the schemas. */
const produced: Record<IncomingFile['kind'], string[]> = { 'pain.002': [], 'camt.054': [] };

async function start(): Promise<void> {
  bank = await startBank({ directory, port: 0 });
  startedBanks.push(bank);
}

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'bank-'));
  directories.push(directory);
  await start();
});

afterEach(async () => {
  for (const one of startedBanks.splice(0)) await one.close();
  for (const one of directories.splice(0)) await rm(one, { recursive: true, force: true });
});

const gateway = (timeoutMs = 5000) => new SimulatedBankGateway({ baseUrl: bank.url, timeoutMs });

const send = (batch: PaymentBatch, timeoutMs = 5000, fencingId: string = randomUUID()) =>
  gateway(timeoutMs).send({ batchId: 'batch-1', msgId: batch.msgId, fencingId, bytes: Buffer.from(writePain001(batch)), currency: 'EUR' });

/** A batch of three payments: A, B and C. */
function batchOf(msgId = 'TRV-1', ...ids: readonly string[]): PaymentBatch {
  const names = ids.length > 0 ? ids : ['A', 'B', 'C'];
  return sepaBatch({
    msgId,
    transactions: names.map((id) =>
      sepaTransaction({ instrId: `I-${id}`, endToEndId: id, creditor: { ...sepaTransaction().creditor, name: `Firma Jäger ${id}` } }),
    ),
  });
}

async function control(rule: Record<string, unknown>): Promise<void> {
  const response = await fetch(`${bank.url}/control`, { method: 'POST', body: JSON.stringify(rule) });
  expect(response.status).toBe(201);
}

interface BankLog {
  readonly endToEndIds: readonly {
    endToEndId: string;
    debits: number;
    returns: number;
    amount: string;
    currency: string;
    msgIds: string[];
  }[];
  readonly deliveries: readonly { msgId: string; verdict: string; fencingId: string | null; batchId: string | null }[];
  readonly messages: readonly { msgId: string; status: string; deliveries: number }[];
}

const log = async () => (await (await fetch(`${bank.url}/log`)).json()) as BankLog;
const counts = async () => (await log()).endToEndIds.map((row) => [row.endToEndId, row.debits, row.returns]);
const verdicts = async () => (await log()).deliveries.map((delivery) => delivery.verdict);

async function files(cursor: string | null = null): Promise<readonly IncomingFile[]> {
  const page = await gateway().fetchFiles(cursor);
  if (page.files.length === 0) return [];
  for (const file of page.files) produced[file.kind].push(file.bytes.toString('utf8'));
  return [...page.files, ...(await files(page.cursor))];
}

const reports = async () => (await files()).filter((file) => file.kind === 'pain.002').map((file) => readPain002(file.bytes));
const entries = async () => (await files()).filter((file) => file.kind === 'camt.054').flatMap((file) => readCamt(file.bytes).entries);

async function until<T>(look: () => Promise<T>, good: (value: T) => boolean): Promise<T> {
  for (;;) {
    const value = await look();
    if (good(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('a bank that behaves', () => {
  test('takes the file, reports it and books every payment once', async () => {
    expect(await send(batchOf())).toEqual({ kind: 'accepted', reference: 'SB-STS-1' });
    expect(await gateway().statusOf('TRV-1')).toBe('accepted');
    expect(await counts()).toEqual([['A', 1, 0], ['B', 1, 0], ['C', 1, 0]]); // prettier-ignore
    const [report] = await reports();
    expect(report).toMatchObject({ originalMessageId: 'TRV-1', status: 'ACTC' });
    const booked = await entries();
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
    expect(await send(swissBatch())).toMatchObject({ kind: 'accepted' });
    expect(await entries()).toMatchObject([{ currency: 'CHF', accountIban: IBAN.ch }]);
  });

  test('the same bytes again get the same answer and are executed once; also fifty at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => send(batchOf())));
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome)))).toEqual(
      new Set([JSON.stringify({ kind: 'accepted', reference: 'SB-STS-1' })]),
    );
    expect((await counts()).map(([, debits]) => debits)).toEqual([1, 1, 1]);
    expect((await verdicts()).filter((verdict) => verdict === 'duplicate')).toHaveLength(49);
    expect(await files()).toHaveLength(2);
  });

  test('other bytes under a message id that was used are refused, and the first file stands', async () => {
    await send(batchOf('TRV-1', 'A'));
    expect(await send(batchOf('TRV-1', 'B'))).toMatchObject({ kind: 'refused', code: 'DU01' });
    expect(await counts()).toEqual([['A', 1, 0]]);
    expect((await reports()).map((report) => report.status)).toEqual(['ACTC']);
    expect(await gateway().statusOf('TRV-1')).toBe('accepted');
  });

  test('the log tells which attempt brought the file', async () => {
    await send(batchOf(), 5000, 'attempt-7');
    expect((await log()).deliveries).toMatchObject([{ msgId: 'TRV-1', batchId: 'batch-1', fencingId: 'attempt-7', verdict: 'accepted' }]);
  });

  test('the cursor gives only what is new', async () => {
    await send(batchOf('TRV-1', 'A'));
    const first = await gateway().fetchFiles(null);
    expect((await gateway().fetchFiles(first.cursor)).files).toEqual([]);
    await send(batchOf('TRV-2', 'B'));
    const second = await gateway().fetchFiles(first.cursor);
    expect(
      second.files
        .filter((file) => file.kind === 'camt.054')
        .flatMap((file) => readCamt(file.bytes).entries.map((entry) => entry.endToEndId)),
    ).toEqual(['B']);
  });

  test('a payment sent twice under two message ids is seen twice in the log: the bank hides nothing', async () => {
    await send(batchOf('TRV-1', 'A'));
    await send(batchOf('TRV-2', 'A'));
    expect(await counts()).toEqual([['A', 2, 0]]);
  });
});

describe('files that a bank refuses by itself', () => {
  const posted = (xml: string, msgId = 'TRV-1') =>
    gateway().send({ batchId: 'b', msgId, fencingId: 'f', bytes: Buffer.from(xml), currency: 'EUR' });

  test.each([
    ['AM10', (xml: string) => xml.replaceAll('22500.00', '22500.01')],
    ['AM18', (xml: string) => xml.replaceAll('<NbOfTxs>3', '<NbOfTxs>4')],
    ['DU04', (xml: string) => xml.replace('<EndToEndId>B', '<EndToEndId>A')],
    ['AM03', (xml: string) => xml.replaceAll('EUR', 'USD')],
    ['AC01', (xml: string) => xml.replaceAll(IBAN.de, 'DE89370400440532013001')],
    ['DT01', (xml: string) => xml.replace('2026-11-25', '2026-11-99')],
  ])('%s', async (code, spoil) => {
    expect(await posted(spoil(writePain001(batchOf())))).toMatchObject({ kind: 'refused', code });
    expect(await gateway().statusOf('TRV-1')).toBe('refused');
    expect(await counts()).toEqual([]);
    expect((await reports()).map((report) => report.status)).toEqual(['RJCT']);
  });

  test('a wrong account to credit refuses that payment only', async () => {
    const xml = writePain001(batchOf()).replace(IBAN.at, 'AT611904300234573202');
    expect(await posted(xml)).toMatchObject({ kind: 'accepted' });
    const [report] = await reports();
    expect(report && statusOfTransaction(report, { endToEndId: 'A', pmtInfId: 'TRV-1' })).toMatchObject({
      outcome: 'rejected',
      reasons: [{ code: 'AC01' }],
    });
    expect((await counts()).map(([id]) => id)).toEqual(['B', 'C']);
  });

  test('what is no payment file is refused and kept in the log', async () => {
    expect(await posted('<html>hello</html>')).toMatchObject({ kind: 'refused', code: 'http-400' });
    expect(await posted('<!DOCTYPE x [<!ENTITY a "b">]><Document/>')).toMatchObject({ kind: 'refused', code: 'http-400' });
    expect(await verdicts()).toEqual(['unreadable', 'unreadable']);
  });
});

describe('a bank that is told to misbehave', () => {
  test('refuse: the whole file, and nothing is booked', async () => {
    await control({ match: { next: true }, behave: 'refuse', reasonCode: 'AM04' });
    expect(await send(batchOf())).toMatchObject({ kind: 'refused', code: 'AM04' });
    expect(await counts()).toEqual([]);
    expect(await send(batchOf('TRV-2'))).toMatchObject({ kind: 'accepted' });
  });

  test('refuse-transaction: only the payment named, found by its reference or by the creditor whatever the spelling', async () => {
    await control({ match: { endToEndId: 'B' }, behave: 'refuse-transaction' });
    await control({ match: { creditorName: 'firma jäger c' }, behave: 'refuse-transaction', reasonCode: 'MS03' });
    expect(await send(batchOf())).toMatchObject({ kind: 'accepted' });
    const [report] = await reports();
    expect(report?.status).toBe('PART');
    const outcome = (endToEndId: string) => report && statusOfTransaction(report, { endToEndId, pmtInfId: 'TRV-1' });
    expect([outcome('A')?.outcome, outcome('B')?.outcome, outcome('B')?.reasons[0]?.code, outcome('C')?.reasons[0]?.code]).toEqual([
      'in-process',
      'rejected',
      'AC04',
      'MS03',
    ]);
    expect(await counts()).toEqual([['A', 1, 0]]);
  });

  test('time-out: no answer, and the file was not taken; sent again it is', async () => {
    await control({ match: { msgId: 'TRV-1' }, behave: 'time-out' });
    expect(await send(batchOf(), 100)).toEqual({ kind: 'unknown', reason: 'no-answer-in-time' });
    expect(await gateway().statusOf('TRV-1')).toBe('not-received');
    expect(await send(batchOf())).toMatchObject({ kind: 'accepted' });
    expect(await verdicts()).toEqual(['ignored', 'accepted']);
    expect((await counts()).map(([, debits]) => debits)).toEqual([1, 1, 1]);
  });

  test('accept-but-no-answer: the connection is lost, but the bank can tell that it took the file', async () => {
    await control({ match: { next: true }, behave: 'accept-but-no-answer' });
    expect(await send(batchOf())).toEqual({ kind: 'unknown', reason: 'connection-lost' });
    expect(await gateway().statusOf('TRV-1')).toBe('accepted');
    expect(await send(batchOf())).toEqual({ kind: 'accepted', reference: 'SB-STS-1' });
    expect((await counts()).map(([, debits]) => debits)).toEqual([1, 1, 1]);
  });

  test('answer-late: the file is taken at once; the answer and the files come after the delay', async () => {
    await control({ match: { next: true }, behave: 'answer-late', delayMs: 300 });
    expect(await send(batchOf(), 50)).toEqual({ kind: 'unknown', reason: 'no-answer-in-time' });
    expect(await gateway().statusOf('TRV-1')).toBe('accepted');
    expect(await files()).toEqual([]);
    await until(files, (list) => list.length === 2);
    expect((await counts()).map(([, debits]) => debits)).toEqual([1, 1, 1]);
  });

  test('answer-late within the patience of the sender is an answer', async () => {
    await control({ match: { next: true }, behave: 'answer-late', delayMs: 50 });
    expect(await send(batchOf())).toMatchObject({ kind: 'accepted' });
  });

  test('answer-twice: the same files twice, whose entries have the same keys', async () => {
    await control({ match: { next: true }, behave: 'answer-twice' });
    await send(batchOf());
    expect((await reports()).map((report) => report.messageId)).toEqual(['SB-STS-1', 'SB-STS-1']);
    const keys = (await entries()).map((entry) => entry.key);
    expect(keys).toHaveLength(6);
    expect(keys.slice(3)).toEqual(keys.slice(0, 3));
    expect(await counts()).toEqual([['A', 1, 0], ['B', 1, 0], ['C', 1, 0]]); // prettier-ignore
  });

  test('return-after-settlement: the debit first, then the money comes back with the reason', async () => {
    await control({ match: { endToEndId: 'B' }, behave: 'return-after-settlement', delayMs: 100 });
    await send(batchOf());
    const booked = await until(entries, (list) => list.length === 4);
    expect(
      booked.filter((entry) => entry.endToEndId === 'B').map((entry) => [entry.direction, entry.amountMinor, entry.returnReason?.code]),
    ).toEqual([
      ['debit', 750_000n, undefined],
      ['credit', 750_000n, 'AC04'],
    ]);
    expect(await counts()).toEqual([['A', 1, 0], ['B', 1, 1], ['C', 1, 0]]); // prettier-ignore
  });

  test('a return never comes before its debit, also when both are late', async () => {
    await control({ match: { next: true }, behave: 'answer-late', delayMs: 60 });
    await control({ match: { endToEndId: 'A' }, behave: 'return-after-settlement' });
    await send(batchOf('TRV-1', 'A'));
    const booked = await until(entries, (list) => list.length === 2);
    expect(booked.map((entry) => entry.direction)).toEqual(['debit', 'credit']);
  });

  test('rules are used as often as told, listed and cleared', async () => {
    await control({ match: { creditorName: 'Jäger' }, behave: 'refuse', times: 2 });
    const sent = async (msgId: string) => (await send(batchOf(msgId))).kind;
    expect([await sent('TRV-1'), await sent('TRV-2'), await sent('TRV-3')]).toEqual(['refused', 'refused', 'accepted']);
    await control({ match: { next: true }, behave: 'refuse' });
    const rules = async () =>
      ((await (await fetch(`${bank.url}/control`)).json()) as { rules: { behave: string }[] }).rules.map((rule) => rule.behave);
    expect(await rules()).toEqual(['refuse']);
    await fetch(`${bank.url}/control`, { method: 'DELETE' });
    expect(await rules()).toEqual([]);
    expect(await sent('TRV-4')).toBe('accepted');
  });

  test('a rule that cannot be is refused with all its problems', async () => {
    const response = await fetch(`${bank.url}/control`, {
      method: 'POST',
      body: JSON.stringify({ match: { next: true, msgId: 'x' }, behave: 'explode', times: 0 }),
    });
    expect(response.status).toBe(400);
    expect(((await response.json()) as { problems: string[] }).problems.map((problem) => problem.split(':')[0])).toEqual([
      'match',
      'behave',
      'times',
    ]);
    expect((await fetch(`${bank.url}/control`, { method: 'POST', body: '{' })).status).toBe(400);
  });
});

describe('a bank that was stopped', () => {
  test('nobody listening is unknown, not refused', async () => {
    await bank.close();
    expect(await send(batchOf())).toEqual({ kind: 'unknown', reason: 'not-reachable' });
    expect(await gateway().statusOf('TRV-1')).toBe('unknown');
    await expect(gateway().fetchFiles(null)).rejects.toMatchObject({ code: 'finance.bank-unreachable' });
  });

  test('remembers everything when it starts again, drops a half-written line, and still publishes what was waiting', async () => {
    await control({ match: { endToEndId: 'A' }, behave: 'return-after-settlement', delayMs: 150 });
    await send(batchOf());
    const before = await log();
    await bank.close();
    await appendFile(join(directory, 'journal.jsonl'), '{"type":"delivery","at":"20');
    await start();
    expect(await log()).toEqual(before);
    expect(await send(batchOf())).toEqual({ kind: 'accepted', reference: 'SB-STS-1' });
    expect(await send(batchOf('TRV-2', 'D'))).toEqual({ kind: 'accepted', reference: 'SB-STS-3' });
    await until(counts, (rows) => rows.some(([id, , returns]) => id === 'A' && returns === 1));
    expect(await counts()).toEqual([['A', 1, 1], ['B', 1, 0], ['C', 1, 0], ['D', 1, 0]]); // prettier-ignore
    const lines = (await readFile(join(directory, 'journal.jsonl'), 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { type: string }).type)).toEqual(['delivery', 'delivery', 'delivery', 'publish']);
  });

  test('stops although connections are waiting for an answer that never comes', async () => {
    await control({ match: { next: true }, behave: 'time-out' });
    const waiting = send(batchOf());
    await until(verdicts, (list) => list.length === 1);
    await bank.close();
    expect(await waiting).toEqual({ kind: 'unknown', reason: 'connection-lost' });
  });
});

test('the page and the health check', async () => {
  await send(batchOf('TRV-<b>1'.replace(/[<>]/g, '-'), 'A'));
  const html = await (await fetch(`${bank.url}/`)).text();
  expect(html).toContain('TRV--b-1');
  expect(html).not.toMatch(/DE89|AT48|Jaeger|<script/);
  expect(await (await fetch(`${bank.url}/health`)).json()).toEqual({ status: 'ok' });
  expect((await fetch(`${bank.url}/nothing`)).status).toBe(404);
  expect((await fetch(`${bank.url}/files?after=x`)).status).toBe(400);
});

describeWithReferenceData('what the bank produced, against the schemas', () => {
  test('every status report and every notification of the tests above is valid', async () => {
    expect(produced['pain.002'].length).toBeGreaterThan(10);
    expect(produced['camt.054'].length).toBeGreaterThan(10);
    expect((await schemaErrors('pain.002.001.10', produced['pain.002'])).flat()).toEqual([]);
    expect((await schemaErrors('camt.054.001.08', produced['camt.054'])).flat()).toEqual([]);
  });
});
