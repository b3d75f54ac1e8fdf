import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { parseDecimal } from '@traverse/kernel';

import { writeStatusReport } from '../apps/bank/status-report.js';
import { dayStatement, type Debit } from './day-statement.js';

/** A bank that takes every file at once, keeps nothing on disk, and at the end of its day says what it was told to pay. */
export interface SinkBank {
  readonly url: string;
  close(): Promise<void>;
}

const PAYMENT = /<CdtTrfTxInf>.*?<InstrId>([^<]*)<.*?<EndToEndId>([^<]*)<.*?<InstdAmt Ccy="([A-Z]{3})">([^<]*)</gs;

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

const BLOCK = 64 * 1024;

/** Entry by entry over the wire, the transfer would take longer than the work. */
async function* inBlocks(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let text = '';
  for await (const piece of pieces) {
    text += piece;
    if (text.length < BLOCK) continue;
    yield text;
    text = '';
  }
  yield text;
}

export async function openSinkBank(): Promise<SinkBank> {
  let [debits, iban, day, files] = [[] as Debit[], '', '', 0];
  const taken = new Set<string>();
  const take = (text: string): string => {
    files += 1;
    const msgId = /<MsgId>([^<]*)</.exec(text)?.[1] ?? '';
    iban = /<DbtrAcct>.*?<IBAN>([^<]*)</s.exec(text)?.[1] ?? '';
    day = /<ReqdExctnDt>.*?<Dt>([^<]*)</s.exec(text)?.[1] ?? '';
    for (const [, instrId = '', endToEndId = '', currency = '', amount = ''] of text.matchAll(PAYMENT)) {
      debits.push({ instrId, endToEndId, currency, amountMinor: parseDecimal(amount, currency), reference: `SINK-${instrId}` });
      if (taken.has(endToEndId)) throw new Error(`${endToEndId} came twice`);
      taken.add(endToEndId);
    }
    const file = { msgId, numberOfTransactions: '', controlSum: '', blocks: [] };
    return writeStatusReport({ id: `SINK-${files}`, at: new Date(0), file, rejected: new Map() });
  };
  const statement = (): AsyncGenerator<string> => {
    const today = debits;
    debits = [];
    const sumMinor = today.reduce((sum, debit) => sum + debit.amountMinor, 0n);
    return dayStatement({ id: `SINK-DAY-${files}`, iban, day, entries: today.length, sumMinor, currency: 'EUR' }, today);
  };
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      if (request.method === 'POST') return void response.end(take(await bodyOf(request)));
      await pipeline(Readable.from(inBlocks(statement())), response);
    };
    answer().catch(() => response.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
