import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { Document } from 'sepa';

import { Pain001Writer, type PaymentHead, type PaymentTransaction } from '@traverse/finance';

const DEBTOR = { name: 'Regionalagentur Oberland', iban: 'DE89370400440532013000', bic: 'COBADEFFXXX' };
const IBANS = ['AT483200000012345864', 'FR1420041010050500013M02606', 'IT60X0542811101000000123456', 'SI56263300012039086'];
const NAMES = ['Prototypenbau Köstler & Söhne GmbH', 'Atelier Žižek d.o.o.', 'Meccanica Valle Srl', 'Béton Léger SARL'];
const amountMinor = (index: number): bigint => BigInt(100_000 + ((index * 7919) % 900_000));

/** One after another, as they would come from a table. */
function* payments(count: number): Generator<PaymentTransaction> {
  for (let index = 0; index < count; index += 1) {
    const id = `CLM-2026-${String(index + 1).padStart(6, '0')}-01`;
    yield {
      instrId: `${id}-I`,
      endToEndId: id,
      amountMinor: amountMinor(index),
      currency: 'EUR',
      creditor: {
        name: NAMES[index % NAMES.length] ?? '',
        iban: IBANS[index % IBANS.length] ?? '',
        address: { townName: 'Bregenz', countryCode: 'AT' },
      },
      remittance: `Innovation voucher, claim ${id}`,
    };
  }
}

function sumOf(count: number): bigint {
  let sum = 0n;
  for (let index = 0; index < count; index += 1) sum += amountMinor(index);
  return sum;
}

const CHUNK = 64 * 1024;
function* pieces(count: number): Generator<string> {
  const head: PaymentHead = {
    ...{ msgId: 'BENCH-1', createdAt: new Date('2026-11-23T09:30:00Z'), executionDate: '2026-11-25', profile: 'sepa', addressMode: 'none' },
    debtor: DEBTOR,
    expected: { transactions: count, sumMinor: sumOf(count) },
  };
  const writer = new Pain001Writer(head);
  let text = writer.start();
  for (const payment of payments(count)) {
    text += writer.transfer(payment);
    if (text.length < CHUNK) continue;
    yield text;
    text = '';
  }
  yield text + writer.end();
}

async function writeOurs(path: string, count: number): Promise<void> {
  await pipeline(Readable.from(pieces(count)), createWriteStream(path));
}

async function writeSepa(path: string, count: number): Promise<void> {
  const document = new Document('pain.001.001.09');
  Object.assign(document.grpHdr, { id: 'BENCH-1', created: new Date('2026-11-23T09:30:00Z'), initiatorName: DEBTOR.name });
  const info = document.createPaymentInfo();
  Object.assign(info, { id: 'BENCH-1', requestedExecutionDate: new Date('2026-11-25T00:00:00Z'), batchBooking: false });
  Object.assign(info, { debtorIBAN: DEBTOR.iban, debtorBIC: DEBTOR.bic, debtorName: DEBTOR.name });
  document.addPaymentInfo(info);
  for (const payment of payments(count)) {
    const transaction = info.createTransaction();
    Object.assign(transaction, { creditorName: payment.creditor.name, creditorIBAN: payment.creditor.iban, end2endId: payment.endToEndId });
    Object.assign(transaction, { amount: Number(payment.amountMinor) / 100, currency: 'EUR', remittanceInfo: payment.remittance });
    info.addTransaction(transaction);
  }
  await writeFile(path, document.toString());
}

/** What was written, read back from the disk: it is not what the writer believes. */
async function readBack(path: string): Promise<{ transactions: number; controlSum: string }> {
  let [transactions, sum] = [0, 0n];
  for (const [, amount = ''] of (await readFile(path, 'utf8')).matchAll(/<InstdAmt[^>]*>([\d.]+)/g)) {
    const [whole = '', cents = ''] = amount.split('.');
    transactions += 1;
    sum += BigInt(whole + cents.padEnd(2, '0'));
  }
  return { transactions, controlSum: sum.toString() };
}

const [side = '', size = ''] = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'pain001-'));
try {
  const path = join(folder, 'file.xml');
  const began = performance.now();
  await (side === 'ours' ? writeOurs : writeSepa)(path, Number(size));
  const milliseconds = performance.now() - began;
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  const { size: bytes } = await stat(path);
  console.log(JSON.stringify({ milliseconds, peakMegabytes, bytes, ...(await readBack(path)) }));
} finally {
  await rm(folder, { recursive: true, force: true });
}
