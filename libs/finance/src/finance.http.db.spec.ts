import { localDateOf } from '@traverse/programme';

import { startTestApp, type TestApp } from '../../../test/support/app.js';
import { startTestBank, type TestBank } from '../../../test/support/bank.js';
import { People } from '../../../test/support/people.js';
import type { Answer, Visitor } from '../../../test/support/visitor.js';
import { type Programme, seedAlpine, type SeededVoucher, seedVoucher } from '../../../test/support/vouchers.js';
import { IBAN } from './bank/payment-batch.samples.js';
import { invoice } from '../../../test/support/finance-desk.js';

let bank: TestBank;
let house: TestApp;
let programme: Programme;
let voucher: SeededVoucher;
const who: Record<string, Visitor> = {};
const answers: Answer<unknown>[] = [];

beforeAll(async () => {
  bank = await startTestBank();
  house = await startTestApp({ env: { BANK_URL: bank.url } });
  programme = await seedAlpine(house);
  voucher = await seedVoucher(house, programme);
  const people = new People(house);
  const somebody = async (name: string, ...of: Parameters<People['somebody']>): Promise<void> => {
    who[name] = (await people.somebody(...of)).visitor;
  };
  await somebody('owner', [{ organisationId: voucher.applicantId, right: 'owner' }]);
  await somebody('viewer', [{ organisationId: voucher.applicantId, right: 'viewer' }]);
  await somebody('stranger', [{ organisationId: (await seedVoucher(house, programme)).applicantId, right: 'owner' }]);
  for (const role of ['officer', 'approver', 'finance-officer', 'finance-approver', 'auditor'] as const)
    await somebody(role, [], role, programme.programmeId);
  await somebody('finance-approver elsewhere', [], 'finance-approver', voucher.voucherId);
});
afterAll(async () => {
  await house.close();
  await bank.close();
});

type Body = Record<string, unknown> & { id: string; state: string; allowedCommands: { command: string }[] };

async function send(name: string, method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<Answer<Body>> {
  const visitor = who[name];
  if (!visitor) throw new Error(`nobody is called ${name}`);
  const answer = await visitor.send<Body>(method, `/api${path}`, body);
  answers.push(answer);
  return answer;
}
const get = async (name: string, path: string): Promise<Body> => (await send(name, 'GET', path)).body;
async function post(name: string, path: string, body: object = {}): Promise<Body> {
  const answer = await send(name, 'POST', path, body);
  if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}
async function upload(name: string, path: string, content: string, fields: Readonly<Record<string, string>> = {}): Promise<Answer<Body>> {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', new Blob([content]), '../../résumé.pdf');
  const encoded = new Response(form);
  const response = await house.inject({
    method: 'POST',
    url: `/api${path}`,
    headers: {
      cookie: `traverse_session=${who[name]?.cookie ?? ''}`,
      'x-csrf-token': who[name]?.csrfToken ?? '',
      'content-type': encoded.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await encoded.arrayBuffer()),
  });
  return { status: response.statusCode, body: response.json<Body>(), headers: response.headers, cookies: [] };
}

test('from the bank account to the statement, each through their own door', async () => {
  const account = `/bank-accounts/${voucher.applicantId}`;
  const wrong = await send('owner', 'PUT', account, { holderName: 'Жолт', iban: 'AT48 3200 0000 1234 5865', bic: 'NO' });
  expect(wrong.status).toBe(422);
  expect((wrong.body['fields'] as { path: string }[]).map(({ path }) => path)).toEqual(['holderName', 'iban', 'bic']);
  expect((await send('viewer', 'PUT', account, { holderName: 'Werkstatt GmbH', iban: IBAN.at })).status).toBe(403);
  expect((await send('stranger', 'PUT', account, { holderName: 'Werkstatt GmbH', iban: IBAN.at })).status).toBe(404);
  expect((await send('owner', 'PUT', account, { holderName: 'Werkstatt  GmbH', iban: 'at48 3200 0000 1234 5864' })).body).toMatchObject({
    entered: true,
    holderName: 'Werkstatt GmbH',
    iban: 'AT** **** 5864',
    revision: 1,
  });

  const today = localDateOf(house.clock.now(), 'Europe/Rome');
  const claim = await post('owner', '/claims', { voucherId: voucher.voucherId });
  await send('owner', 'PUT', `/claims/${claim.id}/lines`, {
    lines: [invoice({ invoiceDate: today })],
    indicators: { 'tests-done': 12, 'cooperation-goes-on': true },
  });
  const path = `/claims/${claim.id}`;
  expect(await get('owner', `${path}/checks`)).toEqual({
    complete: false,
    gaps: [{ path: 'lines.0.file', code: 'finance.claim.invoice-file-missing', message: 'Add the invoice as a file' }],
  });
  expect((await upload('owner', `${path}/files`, 'not a pdf', { documentKey: 'invoice' })).status).toBe(415);
  expect((await upload('owner', `${path}/files`, '%PDF-1.4', {})).status).toBe(400);
  const attached = await upload('owner', `${path}/files`, '%PDF-1.4\n%%EOF', { documentKey: 'invoice' });
  expect(attached.status).toBe(201);
  const [file] = attached.body['files'] as { id: string; name: string }[];
  expect(file?.name).toBe('résumé.pdf');
  expect((await send('officer', 'GET', path)).status).toBe(404);
  await post('owner', `${path}/submit`);
  expect((await send('stranger', 'GET', path)).status).toBe(404);
  expect((await send('stranger', 'GET', `${path}/files/${file?.id}/content`)).status).toBe(404);
  expect((await send('viewer', 'POST', `${path}/withdraw`)).status).toBe(403);

  const seen = await get('officer', path);
  expect(seen.allowedCommands.map(({ command }) => command)).toEqual(['query', 'certify']);
  const lines = (seen['lines'] as { id: string }[]).map(({ id: lineId }) => ({ lineId, decision: 'accepted' }));
  await post('officer', `${path}/certify`, { lines });
  expect((await send('officer', 'POST', `${path}/approve`)).status).toBe(403);
  expect((await post('approver', `${path}/approve`)).state).toBe('approved');
  await house.queues.drain();

  const [payout] = (await get('finance-approver', '/payouts?state=requested'))['items'] as Body[];
  expect(payout).toMatchObject({ amount: '6000.00', account: 'AT** **** 5864', openHolds: 0, barred: [] });
  expect(payout?.allowedCommands.map(({ command }) => command)).toEqual(['approve', 'cancel']);
  expect((await get('finance-approver elsewhere', '/payouts'))['items']).toEqual([]);
  expect(await post('finance-approver', '/payouts/approve', { ids: [payout?.id, voucher.voucherId] })).toEqual({
    outcomes: [
      { id: payout?.id, problem: null },
      { id: voucher.voucherId, problem: 'payout.not-found' },
    ],
  });
  const made = await post('finance-officer', '/batches', {});
  const [batch] = made['batches'] as Body[];
  expect(batch).toMatchObject({ state: 'draft', total: '6000.00', mine: true, barred: ['finance.batch.own-batch'], msgId: null });
  const at = `/batches/${batch?.id}`;
  expect((await send('finance-officer', 'POST', `${at}/check`)).body['code']).toBe('finance.batch.own-batch');
  expect((await send('finance-approver', 'GET', `${at}/file`)).status).toBe(404);
  await post('finance-approver', `${at}/check`);
  const released = await post('finance-approver', `${at}/release`);
  expect(released['msgId']).toMatch(/^BAT-\d{4}-\d{6}-[0-9A-F]{8}$/);
  const pain = await house.inject({
    method: 'GET',
    url: `/api${at}/file`,
    headers: { cookie: `traverse_session=${who['auditor']?.cookie ?? ''}` },
  });
  expect(pain.headers['content-type']).toBe('application/xml');
  expect(pain.body).toContain(IBAN.at);
  expect((await send('officer', 'GET', `${at}/file`)).status).toBe(403);

  await house.queues.drain();
  await house.timers.tick('finance.fetch-bank-files');
  const paid = await get('owner', path);
  expect(paid['clock']).toMatchObject({ state: 'ended', days: 80, usedDays: 0, pausedDays: 0 });
  expect(paid).toMatchObject({ paid: '6000.00', payments: [{ state: 'settled', attempt: 1, amount: '6000.00', outcomeCode: null }] });
  expect((paid['timeline'] as { command: string }[]).map(({ command }) => command)).toEqual(['create', 'submit', 'certify', 'approve']);
  const files = (await get('auditor', '/bank-files'))['items'] as { kind: string; summary: object }[];
  expect(files.map(({ kind }) => kind).sort()).toEqual(['camt.054.001.08', 'pain.002.001.10']);
  const entries = (await get('auditor', '/bank-entries'))['items'] as object[];
  expect(entries).toMatchObject([{ direction: 'debit', amount: '6000.00', outcome: 'settled', needsPerson: false }]);
});

test('a bank file by hand: once, and refused when it is none', async () => {
  const { files } = await bank.log();
  const text = await bank.file(files.find((file) => file.kind === 'camt.054')?.id ?? '');
  expect(await upload('finance-officer', '/bank-files', text)).toMatchObject({ status: 201, body: { duplicate: true } });
  expect(await upload('finance-officer', '/bank-files', '<no/>')).toMatchObject({
    status: 422,
    body: { code: 'finance.bank-file-wrong-kind' },
  });
  expect((await upload('officer', '/bank-files', text)).status).toBe(403);
});

test('a hold is opened with a reason and released by finance', async () => {
  const [claim] = (await get('officer', '/claims'))['items'] as Body[];
  const hold = await post('officer', '/holds', { claimId: claim?.id, reason: 'manual', detail: 'an open question' });
  expect(hold).toMatchObject({ state: 'open', allowedCommands: [] });
  expect((await send('officer', 'POST', `/holds/${hold.id}/release`, { reason: 'answered' })).status).toBe(403);
  expect((await send('finance-officer', 'POST', `/holds/${hold.id}/release`, {})).status).toBe(400);
  expect(await post('finance-officer', `/holds/${hold.id}/release`, { reason: 'answered' })).toMatchObject({ state: 'released' });
});

test('no answer has shown an account number, and no event or job holds one', async () => {
  expect(JSON.stringify(answers)).not.toContain(IBAN.at);
  expect(JSON.stringify(answers)).toContain('5864');
  const events = await house.query<{ payload: object }>(`SELECT "payload" FROM "outbox"."event"`);
  expect(JSON.stringify(events)).not.toContain('3200000012345864');
});
