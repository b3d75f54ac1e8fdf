import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningBank, startBank } from '../../apps/bank/bank-server.js';
import type { IncomingFile, SendOutcome } from '../../libs/finance/src/bank/bank-gateway.port.js';
import { type CamtEntry, readCamt } from '../../libs/finance/src/bank/camt054.js';
import { type PaymentStatusReport, readPain002 } from '../../libs/finance/src/bank/pain002.js';
import { sepaBatch, sepaTransaction } from '../../libs/finance/src/bank/payment-batch.samples.js';
import { type PaymentBatch, writePain001 } from '../../libs/finance/src/bank/pain001.js';
import { SimulatedBankGateway } from '../../libs/finance/src/bank/simulated-bank.gateway.js';
import { describeWithReferenceData, schemaErrors } from '../support/reference-data.js';

export interface BankLog {
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

/** A batch of payments by their references: A, B and C unless told otherwise. */
export function batchOf(msgId = 'TRV-1', ...ids: readonly string[]): PaymentBatch {
  const { creditor } = sepaTransaction();
  const transactions = (ids.length > 0 ? ids : ['A', 'B', 'C']).map((id) =>
    sepaTransaction({ instrId: `I-${id}`, endToEndId: id, creditor: { ...creditor, name: `Firma Jäger ${id}` } }),
  );
  return sepaBatch({ msgId, transactions });
}

/** Looks again and again until what it sees is good; the time limit of the test ends it. */
export async function until<T>(look: () => Promise<T>, good: (value: T) => boolean): Promise<T> {
  for (;;) {
    const value = await look();
    if (good(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** A simulated bank in this process, talked to through the real gateway. */
export class BankBench {
  /** Every file that the bank gave out in the tests of this spec, for the schemas at the end. */
  readonly produced: Record<IncomingFile['kind'], string[]> = { 'pain.002': [], 'camt.054': [] };
  directory = '';
  private running: RunningBank | undefined;

  async prepare(): Promise<void> {
    this.directory = await mkdtemp(join(tmpdir(), 'bank-'));
    await this.start();
  }

  async start(): Promise<void> {
    this.running = await startBank({ directory: this.directory, port: 0 });
  }

  async stop(): Promise<void> {
    await this.running?.close();
  }

  async tidy(): Promise<void> {
    await this.stop();
    await rm(this.directory, { recursive: true, force: true });
  }

  get url(): string {
    return this.running?.url ?? '';
  }

  gateway(timeoutMs = 5000): SimulatedBankGateway {
    return new SimulatedBankGateway({ baseUrl: this.url, timeoutMs });
  }

  send(batch: PaymentBatch, timeoutMs = 5000, fencingId: string = randomUUID()): Promise<SendOutcome> {
    const bytes = Buffer.from(writePain001(batch));
    return this.gateway(timeoutMs).send({ batchId: 'batch-1', msgId: batch.msgId, fencingId, bytes, currency: 'EUR' });
  }

  async control(rule: Record<string, unknown>): Promise<void> {
    const response = await fetch(`${this.url}/control`, { method: 'POST', body: JSON.stringify(rule) });
    expect(response.status).toBe(201);
  }

  async log(): Promise<BankLog> {
    return (await (await fetch(`${this.url}/log`)).json()) as BankLog;
  }

  /** End-to-end id, how often debited, how often returned. */
  async counts(): Promise<readonly (readonly [string, number, number])[]> {
    return (await this.log()).endToEndIds.map((row) => [row.endToEndId, row.debits, row.returns] as const);
  }

  async verdicts(): Promise<readonly string[]> {
    return (await this.log()).deliveries.map((delivery) => delivery.verdict);
  }

  async files(cursor: string | null = null): Promise<readonly IncomingFile[]> {
    const page = await this.gateway().fetchFiles(cursor);
    if (page.files.length === 0) return [];
    for (const file of page.files) this.produced[file.kind].push(file.bytes.toString('utf8'));
    return [...page.files, ...(await this.files(page.cursor))];
  }

  async reports(): Promise<readonly PaymentStatusReport[]> {
    return (await this.files()).filter((file) => file.kind === 'pain.002').map((file) => readPain002(file.bytes));
  }

  async entries(): Promise<readonly CamtEntry[]> {
    return (await this.files()).filter((file) => file.kind === 'camt.054').flatMap((file) => readCamt(file.bytes).entries);
  }
}

/** A new bank for every test of the spec. */
export function benchForEachTest(): BankBench {
  const bench = new BankBench();
  beforeEach(() => bench.prepare());
  afterEach(() => bench.tidy());
  return bench;
}

/** To be called after all other tests of the spec: what they made the bank write is held against the schemas. */
export function checkProducedFiles(bench: BankBench, atLeast: Record<IncomingFile['kind'], number>): void {
  describeWithReferenceData('what the bank wrote in these tests, against the schemas', () => {
    test('every status report and every notification is valid', async () => {
      expect(bench.produced['pain.002'].length).toBeGreaterThanOrEqual(atLeast['pain.002']);
      expect(bench.produced['camt.054'].length).toBeGreaterThanOrEqual(atLeast['camt.054']);
      expect((await schemaErrors('pain.002.001.10', bench.produced['pain.002'])).flat()).toEqual([]);
      expect((await schemaErrors('camt.054.001.08', bench.produced['camt.054'])).flat()).toEqual([]);
    });
  });
}
