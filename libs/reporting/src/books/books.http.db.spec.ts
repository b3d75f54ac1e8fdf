import { newId } from '@traverse/kernel';

import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { startTestBank, type TestBank } from '../../../../test/support/bank.js';
import { FinanceDesk } from '../../../../test/support/finance-desk.js';
import { People } from '../../../../test/support/people.js';
import type { Visitor } from '../../../../test/support/visitor.js';

interface Sent {
  readonly voucherId: string;
  readonly envelopeId: string;
  readonly claimId: string;
  readonly endToEndId: string;
}
type Row = Record<string, string> & { lines: Record<string, string>[] };
interface Book {
  readonly on: string;
  readonly items: Row[];
  readonly totals: Record<string, string | boolean>[];
  readonly points: Record<string, string>[];
  readonly nextCursor: string | null;
}

let bank: TestBank;
let house: TestApp;
let desk: FinanceDesk;
let finance: Visitor;
let stranger: Visitor;
const payments: Record<'settled' | 'returned' | 'doubt', Sent> = {} as never;
let firstDay = '';

beforeAll(async () => {
  bank = await startTestBank();
  house = await startTestApp({ env: { BANK_URL: bank.url } });
  desk = await FinanceDesk.open(house);
  firstDay = today();
  payments.settled = await sent();
  payments.returned = await sent({ behave: 'return-after-settlement', reasonCode: 'AC04' });
  for (let i = 0; i < 3; i += 1) await house.timers.tick('finance.fetch-bank-files');
  await house.clock.advance(10 * 86_400_000);
  payments.doubt = await sent();
  const people = new People(house);
  finance = (await people.somebody([], 'finance-officer', desk.programme.programmeId)).visitor;
  stranger = (await people.somebody([], 'finance-officer', newId())).visitor;
});
afterAll(async () => {
  await house.close();
  await bank.close();
});

const today = (): string => house.clock.now().toISOString().slice(0, 10);

async function sent(rule?: object): Promise<Sent> {
  const voucher = await desk.voucher();
  const { claimId, batchId } = await desk.readyToRelease(voucher.owner, voucher.voucherId);
  const { endToEndId } = await desk.payout(claimId);
  if (rule) await bank.tell({ match: { endToEndId }, ...rule });
  await desk.release(batchId);
  await house.queues.drain();
  return { voucherId: voucher.voucherId, envelopeId: voucher.envelopeId, claimId, endToEndId };
}
const get = async (path: string, who = finance): Promise<Book> => {
  const { status, body } = await who.get<Book>(`/api/ledger/${path}`);
  expect([path, status]).toEqual([path, 200]);
  return body;
};
const envelope = (book: Book, id: string): Row => book.items.find((row) => row['envelopeId'] === id) as Row;
const line = (row: Row, kind: string): Record<string, string> => row.lines.find((one) => one['kind'] === kind) ?? {};

describe('the trial balance', () => {
  test('is of any day: each envelope sums to zero, and the last day is what the balances say', async () => {
    const { envelopeId } = payments.settled;
    const before = envelope(await get(`trial-balance?on=${firstDay}`), envelopeId);
    const now = envelope(await get(`trial-balance?on=${today()}`), envelopeId);
    expect(before['sum']).toBe('0.00');
    expect(now['sum']).toBe('0.00');
    expect(typeof now['callTitle']).toBe('string');
    expect(line(before, 'authority:funding')['balance']).toBe('-5000000.00');
    expect(line(now, 'voucher:claimed')['pending']).not.toBe('0.00');
    expect(line(before, 'voucher:claimed')['pending']).toBe('0.00');
    const kept = await house.query<{ kind: string; sum: string }>(
      `SELECT a."kind", sum(b."posted_minor")::text AS "sum" FROM "ledger"."account" a JOIN "ledger"."balance" b ON b."account_id" = a."id"
       WHERE a."envelope_id" = $1 GROUP BY 1`,
      [envelopeId],
    );
    for (const { kind, sum } of kept) expect([kind, line(now, kind)['balance'] ?? '0.00']).toEqual([kind, (Number(sum) / 100).toFixed(2)]);
  });

  test('a day before everything is empty, page by page it is all of them, and a wrong day is refused', async () => {
    expect((await get('trial-balance?on=2020-01-01')).items.flatMap(({ lines }) => lines)).toEqual([]);
    const all = (await get('trial-balance')).items.map((row) => row['envelopeId']);
    const paged: (string | undefined)[] = [];
    let cursor: string | null = null;
    do {
      const page: Book = await get(`trial-balance?limit=1${cursor ? `&cursor=${cursor}` : ''}`);
      paged.push(...page.items.map((row) => row['envelopeId']));
      cursor = page.nextCursor;
    } while (cursor);
    expect(paged).toEqual(all);
    expect(all.length).toBeGreaterThan(1);
    expect((await finance.get('/api/ledger/trial-balance?on=1.2.2026')).status).toBe(400);
  });

  test('the vouchers of an envelope with what is left of each, and its money over time', async () => {
    const { envelopeId, voucherId } = payments.doubt;
    const { items } = await get(`envelopes/${envelopeId}/vouchers?limit=200`);
    expect(items.find((row) => row['voucherId'] === voucherId)).toMatchObject({ claimed: '6000.00', pending: '6000.00' });
    const { points } = await get(`envelopes/${envelopeId}/series`);
    expect(points.map((point) => point['on'])).toEqual([...points.map((point) => point['on'])].sort());
    for (const point of points)
      expect(['available', 'earmarked', 'committed', 'claimed', 'paid'].reduce((sum, part) => sum + Number(point[part]), 0)).toBe(
        5_000_000,
      );
  });
});

describe('the movements', () => {
  test('with what they are about and what became of a reservation', async () => {
    const { id } = await desk.payout(payments.returned.claimId);
    const { items } = await get(`transfers?subjectId=${id}`);
    expect(items.map(({ kind, settled, cause, causeKind }) => [kind, settled, cause, causeKind])).toEqual([
      ['hold', 'posted', payments.returned.endToEndId, 'payout'],
      ['post', null, payments.returned.endToEndId, 'payout'],
      ['transfer', null, payments.returned.endToEndId, 'payout'],
    ]);
    const doubt = await desk.payout(payments.doubt.claimId);
    expect((await get(`transfers?subjectId=${doubt.id}`)).items).toMatchObject([{ kind: 'hold', settled: 'pending', amount: '6000.00' }]);
  });

  test('of an envelope or a voucher, newest or oldest first, page by page', async () => {
    const { envelopeId, voucherId } = payments.settled;
    const oldest = (await get(`transfers?envelopeId=${envelopeId}&limit=200`)).items.map((row) => row['id']);
    const newest: (string | undefined)[] = [];
    let cursor: string | null = null;
    do {
      const page: Book = await get(`transfers?envelopeId=${envelopeId}&first=newest&limit=3${cursor ? `&cursor=${cursor}` : ''}`);
      newest.push(...page.items.map((row) => row['id']));
      cursor = page.nextCursor;
    } while (cursor);
    expect(newest).toEqual([...oldest].reverse());
    const own = (await get(`transfers?ownerId=${voucherId}`)).items;
    expect(own.length).toBeGreaterThan(2);
    expect(own.every((row) => row['fromOwnerId'] === voucherId || row['toOwnerId'] === voucherId)).toBe(true);
  });
});

describe('the reconciliation', () => {
  test('lists every difference with its reason, and they explain the whole of it', async () => {
    const { items, totals } = await get('reconciliation?limit=200');
    const reasons = Object.fromEntries(items.map(({ reference, reason, difference }) => [reference, [reason, difference]]));
    expect(reasons).toMatchObject({
      [payments.returned.endToEndId]: ['returned', '0.00'],
      [payments.doubt.endToEndId]: ['on-its-way', '0.00'],
    });
    expect(reasons).not.toHaveProperty([payments.settled.endToEndId]);
    expect(totals).toMatchObject([
      { currency: 'EUR', ledger: '6000.00', bank: '6000.00', pending: '6000.00', difference: '0.00', explained: true },
    ]);
  });

  test('a payment that a person settled without a statement, and one that the bank made and the ledger does not know', async () => {
    const [payout] = await house.query<{ id: string }>(`SELECT "id" FROM "finance"."payout" WHERE "end_to_end_id" = $1`, [
      payments.settled.endToEndId,
    ]);
    const put = (sql: string): Promise<void> => house.database.asAdmin(`SET session_replication_role = replica; ${sql}`);
    await put(`UPDATE "finance"."bank_entry" SET "amount_minor" = "amount_minor" + 7 WHERE "payout_id" = '${String(payout?.id)}'`);
    const { items, totals } = await get('reconciliation');
    expect(items.find(({ reference }) => reference === payments.settled.endToEndId)).toMatchObject({
      reason: 'not-in-ledger',
      difference: '0.07',
    });
    expect(totals).toMatchObject([{ difference: '0.07', listed: '0.07', explained: true }]);
    await put(`UPDATE "finance"."bank_entry" SET "amount_minor" = "amount_minor" - 7 WHERE "payout_id" = '${String(payout?.id)}'`);
  });

  test('before the payments there is nothing to compare', async () => {
    expect(await get('reconciliation?on=2020-01-01')).toMatchObject({
      items: [],
      totals: [{ ledger: '0.00', bank: '0.00', explained: true }],
    });
  });
});

test('another programme’s books are not there', async () => {
  const { envelopeId, voucherId } = payments.settled;
  expect((await get('trial-balance', stranger)).items).toEqual([]);
  expect((await get('reconciliation', stranger)).items).toEqual([]);
  for (const query of ['', `?envelopeId=${envelopeId}`, `?ownerId=${voucherId}`, `?subjectId=${voucherId}`])
    expect((await get(`transfers${query}`, stranger)).items).toEqual([]);
  for (const path of ['vouchers', 'series']) expect((await stranger.get(`/api/ledger/envelopes/${envelopeId}/${path}`)).status).toBe(404);
});

test.each(['trial-balance', 'transfers', 'reconciliation'])('%s as a file', async (book) => {
  const response = await house.inject({
    method: 'GET',
    url: `/api/ledger/export?book=${book}&format=csv`,
    headers: { cookie: `traverse_session=${String(finance.cookie)}`, 'accept-language': 'de' },
  });
  expect(response.statusCode).toBe(200);
  const lines = response.body.trim().split('\r\n');
  expect(lines.length).toBeGreaterThan(2);
  expect(lines[0]).toContain(book === 'reconciliation' ? '"Unterschied"' : '"Währung"');
  const xlsx = await house.inject({
    method: 'GET',
    url: `/api/ledger/export?book=${book}&format=xlsx`,
    headers: { cookie: `traverse_session=${String(finance.cookie)}` },
  });
  expect(xlsx.rawPayload.subarray(0, 2).toString()).toBe('PK');
});
