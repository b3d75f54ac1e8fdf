import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from 'jose';
import jsQR from 'jsqr';

import { AwardFacade, Voucher, type VoucherState } from '@traverse/award';
import { systemActor } from '@traverse/kernel';
import { Ledger } from '@traverse/ledger';
import { UnitOfWork } from '@traverse/platform';

import { staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { People } from '../../../../test/support/people.js';
import { readPdf, readQr } from '../../../../test/support/read-pdf.js';
import type { Visitor } from '../../../../test/support/visitor.js';
import { type Programme, seedAlpine, type SeededVoucher, seedVoucher } from '../../../../test/support/vouchers.js';
import { RotateVoucherKey } from '../voucher-key/rotate-voucher-key.js';
import { signVoucher } from '../voucher-key/voucher-token.js';
import { VoucherKeys } from '../voucher-key/voucher-keys.js';

const DAY_MS = 86_400_000;
const FIRM = 'Žnidaršič Werkstätten GmbH';

let house: TestApp;
let programme: Programme;
let people: People;
beforeAll(async () => {
  house = await startTestApp({ env: { PUBLIC_URL: 'https://traverse.example' } });
  programme = await seedAlpine(house.app);
  people = new People(house);
});
afterAll(() => house.close());

let visits = 0;
interface Page {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
}
/** Each from another address: the limit has a test of its own. */
async function open(url: string, headers: Readonly<Record<string, string>> = {}, remoteAddress = `10.0.${(visits += 1)}.1`): Promise<Page> {
  const answer = await house.inject({ url, headers, remoteAddress });
  return { status: answer.statusCode, text: answer.payload.replace(/<style>[^]*<\/style>/, ''), headers: answer.headers };
}
const keySet = async (): Promise<JSONWebKeySet> => JSON.parse((await open('/.well-known/jwks.json')).text) as JSONWebKeySet;
const seeded = (more: Parameters<typeof seedVoucher>[2] = {}): Promise<SeededVoucher> =>
  seedVoucher(house.app, programme, { name: FIRM, ...more });
const ofFirm = async ({ applicantId }: SeededVoucher): Promise<Visitor> =>
  (await people.somebody([{ organisationId: applicantId, right: 'viewer' }])).visitor;
const codeOf = async ({ voucherId }: SeededVoucher): Promise<string> => (await house.get(AwardFacade).voucher(voucherId)).code;

async function fetched(by: Visitor, url: string): Promise<{ status: number; bytes: Buffer; type: unknown }> {
  const { statusCode, rawPayload, headers } = await house.inject({ url, headers: { cookie: `traverse_session=${by.cookie ?? ''}` } });
  return { status: statusCode, bytes: rawPayload, type: headers['content-type'] };
}
const printed = async (voucher: SeededVoucher, language = 'en'): Promise<Buffer> =>
  (await fetched(await ofFirm(voucher), `/api/vouchers/${voucher.voucherId}/document?language=${language}`)).bytes;
/** The part of the link that is signed. */
const tokenIn = (link: string): string => new URL(link).searchParams.get('t') ?? '';
async function offline(link: string, keys: JSONWebKeySet): Promise<unknown> {
  const { payload } = await compactVerify(tokenIn(link), createLocalJWKSet(keys));
  return JSON.parse(Buffer.from(payload).toString());
}
async function put(voucher: SeededVoucher, patch: { state?: VoucherState; validUntilAt?: Date }): Promise<void> {
  await house.get(UnitOfWork).run(systemActor('test'), async (tx) => tx.update(await tx.lock(Voucher, voucher.voucherId), patch));
}
const outcome = async (code: string): Promise<unknown> =>
  (JSON.parse((await open(`/api/public/vouchers/${code}`)).text) as { status: string }).status;

test('a camera reads the code off the PDF; the served keys verify it off-line; its address opens the page', async () => {
  const voucher = await seeded();
  const code = await codeOf(voucher);
  const bytes = await printed(voucher);
  const link = await readQr(bytes);
  expect(link).toMatch(/^https:\/\/traverse\.example\/voucher\?t=[\w-]+\.[\w-]+\.[\w-]+$/);
  const claims = await offline(link, await keySet());
  expect(claims).toEqual({ code, programme: expect.any(String), until: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) });
  const { pathname, search } = new URL(link);
  const page = await open(pathname + search);
  expect(page).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } });
  expect(page.text).toContain('<span>Valid</span>');
  expect(page.text).toContain(code);
  expect(page.text).not.toContain('Werkst');
  expect(page.text).not.toContain('9,000');
  expect(page.text).not.toContain('<script');
});

test('the document says in both languages what it is worth, for whom and until when; the same voucher makes the same bytes', async () => {
  const voucher = await seeded();
  const bytes = await printed(voucher);
  expect((await printed(voucher)).equals(bytes)).toBe(true);
  const [en, de] = [await readPdf(bytes), await readPdf(await printed(voucher, 'de'))];
  const code = await codeOf(voucher);
  for (const words of [`Voucher ${code}`, FIRM, 'Institut für Holzbau', 'up to €9,000.00', 'Work to be done by', 'Once, in one claim'])
    expect(en.text).toContain(words);
  expect([en.pages.length, de.pages.length]).toEqual([1, 1]);
  expect(en.tags).toContain('Figure');
  expect(en.info).toMatchObject({ Title: `Voucher ${code}`, Language: 'en' });
  for (const words of [`Gutschein ${code}`, 'bis zu 9.000,00', 'Arbeit auszuführen bis', 'Bezahlen Sie die Rechnung'])
    expect(de.text).toContain(words);
});

test('the screen shows the same code as the paper', async () => {
  const voucher = await seeded();
  const { bytes, type } = await fetched(await ofFirm(voucher), `/api/vouchers/${voucher.voucherId}/code`);
  expect(type).toBe('image/svg+xml');
  const svg = bytes.toString();
  const [side = 0] = /viewBox="0 0 (\d+)/.exec(svg)?.slice(1).map(Number) ?? [];
  const [scale, width] = [4, side * 4];
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x = '', y = ''] of svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1)
      for (let column = Number(x) * scale; column < (Number(x) + 1) * scale; column += 1)
        pixels.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
  expect(jsQR.default(pixels, width, width)?.data).toBe(await readQr(await printed(voucher)));
});

test('after two rotations, two at once among them, what was printed before still verifies, and new ones are signed by the newest', async () => {
  const voucher = await seeded();
  const before = await readQr(await printed(voucher));
  const known = (await keySet()).keys.length;
  const administrator = (await people.somebody([], 'administrator')).visitor;
  await administrator.post('/api/voucher-keys');
  await Promise.all([1, 2].map(() => house.get(RotateVoucherKey).execute(staff('administrator'))));
  const keys = await keySet();
  expect(keys.keys).toHaveLength(known + 3);
  const after = await readQr(await printed(voucher));
  expect(after).not.toBe(before);
  const kidOf = (link: string): unknown =>
    (JSON.parse(Buffer.from(tokenIn(link).split('.')[0] ?? '', 'base64url').toString()) as { kid: string }).kid;
  expect(kidOf(after)).toBe(keys.keys[0]?.kid);
  for (const link of [before, after]) {
    expect(await offline(link, keys)).toMatchObject({ code: await codeOf(voucher) });
    expect((await open(`/voucher?t=${tokenIn(link)}`)).text).toContain('<span>Valid</span>');
  }
  expect(JSON.stringify(keys)).not.toContain('"d"');
  const [row] = await house.query<{ sealed_private: string }>(`SELECT "sealed_private" FROM "award"."voucher_key" LIMIT 1`);
  expect(row?.sealed_private).toMatch(/^v1\.[\w-]+$/);
});

test('the first voucher of all, printed twice at once, makes one key', async () => {
  const fresh = await startTestApp();
  try {
    const claims = { code: 'TRV-1', programme: 'p', until: '2027-01-01' };
    const tokens = await Promise.all(Array.from({ length: 4 }, () => fresh.get(VoucherKeys).sign(claims)));
    expect(new Set(tokens).size).toBe(1);
    expect(await fresh.get(VoucherKeys).all()).toHaveLength(1);
  } finally {
    await fresh.close();
  }
});

test('a code that another signed is called that, whatever it says and however it is shaped', async () => {
  const voucher = await seeded();
  const token = await house.get(VoucherKeys).sign({ code: await codeOf(voucher), programme: 'alpine', until: '2027-01-01' });
  const [kid = ''] = (await keySet()).keys.map((key) => key.kid ?? '');
  const theirs = {
    kty: 'OKP',
    crv: 'Ed25519',
    alg: 'EdDSA',
    d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
    x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
  };
  const stolen = await signVoucher(theirs, kid, { code: await codeOf(voucher), programme: 'alpine', until: '2027-01-01' });
  for (const forged of [stolen, `${token.slice(0, -6)}AAAAAA`, 'abc', encodeURIComponent('"><script>alert(1)</script>')]) {
    const page = await open(`/voucher?t=${forged}`);
    expect(page.status).toBe(404);
    expect(page.text).toContain('Not ours');
    expect(page.text).not.toContain(await codeOf(voucher));
    expect(page.text).not.toContain('<script');
    expect(JSON.parse((await open(`/api/public/vouchers?t=${forged}`)).text)).toEqual({
      status: 'not-ours',
      code: null,
      validUntilAt: null,
    });
  }
});

test('the page tells the live state: valid, used up with the last cent claimed, expired with the day, revoked', async () => {
  const [valid, used, late, revoked, redeemed, expired] = await Promise.all(Array.from({ length: 6 }, () => seeded()));
  if (!valid || !used || !late || !revoked || !redeemed || !expired) throw new Error('no vouchers');
  await house.get(UnitOfWork).run(systemActor('test'), async (tx) => {
    const voucher = await tx.lock(Voucher, used.voucherId);
    await house
      .get(AwardFacade)
      .holdForClaim(tx, voucher, { voucherId: voucher.id, claimId: voucher.id, amountMinor: 900_000n, key: `test-${voucher.id}` });
  });
  await put(late, { validUntilAt: new Date(house.clock.now().getTime() - DAY_MS) });
  await put(revoked, { state: 'revoked' });
  await put(redeemed, { state: 'redeemed' });
  await put(expired, { state: 'expired' });
  const all = [valid, used, late, revoked, redeemed, expired];
  expect(await Promise.all(all.map(async (one) => outcome(await codeOf(one))))).toEqual([
    'valid',
    'used',
    'expired',
    'revoked',
    'used',
    'expired',
  ]);
  expect((await open(`/voucher/${await codeOf(revoked)}`, { 'accept-language': 'de-AT,de' })).text).toContain('<span>Widerrufen</span>');
  expect((await open(`/voucher?code=${await codeOf(used)}&lang=de`)).text).toContain('<span>Aufgebraucht</span>');
  expect((await fetched(await ofFirm(revoked), `/api/vouchers/${revoked.voucherId}/document`)).status).toBe(409);
  expect((await house.get(Ledger).proof()).problems).toEqual([]);
});

test('by hand: as people type it, with a slip, not known, and the empty form', async () => {
  const code = await codeOf(await seeded());
  expect(await outcome(encodeURIComponent(code.toLowerCase().replaceAll('-', ' ')))).toBe('valid');
  const slip = code.slice(0, -1) + (code.endsWith('7') ? '8' : '7');
  expect(await outcome(slip)).toBe('mistyped');
  expect(await outcome('TRV-2222-2222-2222')).toBe('unknown');
  const form = await open('/voucher');
  expect(form.status).toBe(200);
  expect(form.text).toContain('<form action="/voucher" method="get">');
  expect(form.text).not.toContain('role="status"');
});

test.each([
  '/voucher?code=TRV-2222-2222-2222',
  '/voucher/TRV-2222-2222-2222',
  '/api/public/vouchers/TRV-2222-2222-2222',
  '/api/public/vouchers?t=x',
])('%s: more than thirty checks of one address in a minute are refused; others go on', async (url) => {
  const statuses: number[] = [];
  for (let i = 0; i < 33; i += 1) statuses.push((await open(url, {}, '10.9.9.9')).status);
  expect(statuses.filter((status) => status === 429)).toHaveLength(3);
  expect(statuses.indexOf(429)).toBe(30);
  expect((await open(url, {}, '10.9.9.8')).status).not.toBe(429);
});

test('only the two sides and the staff print it; only an administrator makes a key', async () => {
  const voucher = await seeded();
  const stranger = await ofFirm(await seeded());
  const url = `/api/vouchers/${voucher.voucherId}/document`;
  expect((await fetched(stranger, url)).status).toBe(404);
  const partner = (await people.somebody([{ organisationId: voucher.partnerId, right: 'editor' }])).visitor;
  const officer = (await people.somebody([], 'officer')).visitor;
  expect([(await fetched(partner, url)).status, (await fetched(officer, url)).status]).toEqual([200, 200]);
  expect((await officer.post('/api/voucher-keys')).status).toBe(403);
});
