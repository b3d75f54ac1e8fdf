import { Ledger } from '@traverse/ledger';
import { OutboxRelay } from '@traverse/platform';

import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { startTestBank, type TestBank } from '../../../../test/support/bank.js';
import { FinanceDesk } from '../../../../test/support/finance-desk.js';
import { ReleaseHold } from '../hold/release-hold.js';
import { ResolvePayout } from '../payout/resolve-payout.js';
import { ImportBankFile } from './import-bank-file.js';

let bank: TestBank;
let house: TestApp;
let desk: FinanceDesk;
let seen = 0;

beforeAll(async () => {
  bank = await startTestBank();
  house = await startTestApp({ env: { BANK_URL: bank.url } });
  desk = await FinanceDesk.open(house);
  await house.get(OutboxRelay).onModuleDestroy();
});
afterAll(async () => {
  await house.close();
  await bank.close();
});
afterEach(async () => {
  expect((await house.get(Ledger).proof()).problems).toEqual([]);
});

/** A payment at the bank, and the bank's report on it with a result of the comparison of the payee's name, for this payment or for the whole file. */
async function compared(
  status: string,
  level: 'transaction' | 'group',
): Promise<{ claimId: string; voucherId: string; payee: string; report: string }> {
  const voucher = await desk.voucher();
  const { claimId, batchId } = await desk.readyToRelease(voucher.owner, voucher.voucherId);
  await desk.release(batchId);
  await house.queues.drain();
  const { files } = await bank.log();
  const file = files.slice(seen).find(({ kind }) => kind === 'pain.002');
  seen = files.length;
  const taken = await bank.file(file?.id ?? '');
  const { endToEndId } = await desk.payout(claimId);
  const own = `<OrgnlPmtInfAndSts><OrgnlPmtInfId>X</OrgnlPmtInfId><TxInfAndSts><OrgnlEndToEndId>${endToEndId}</OrgnlEndToEndId><TxSts>${status}</TxSts></TxInfAndSts></OrgnlPmtInfAndSts>`;
  const report =
    level === 'group'
      ? taken.replace(/<GrpSts>[^<]*/, `<GrpSts>${status}`)
      : taken.replace('</OrgnlGrpInfAndSts>', `</OrgnlGrpInfAndSts>${own}`);
  return { claimId, voucherId: voucher.voucherId, payee: voucher.applicantId, report };
}

const importText = (text: string) => house.get(ImportBankFile).execute({ bytes: Buffer.from(text), source: 'upload' });
const holdsOf = (payee: string) =>
  house.query<{ id: string; reason: string; detail: string }>(
    `SELECT "id", "reason", "detail" FROM "finance"."payment_hold" WHERE "organisation_id" = $1 AND "state" = 'open'`,
    [payee],
  );

test.each(['RVNM', 'RVMC', 'RVNA'])('%s: the payment is in doubt and the payee on hold until a person decides', async (status) => {
  const one = await compared(status, 'transaction');
  await importText(one.report);
  await importText(`${one.report}<!-- once more -->`);
  expect(await desk.payout(one.claimId)).toMatchObject({ state: 'in-doubt', outcomeCode: status });
  const holds = await holdsOf(one.payee);
  expect(holds).toEqual([expect.objectContaining({ reason: 'name-mismatch', detail: status })]);
  await house.get(ReleaseHold).execute(desk.clerk, holds[0]?.id ?? '', 'the account is in the owner’s own name');
  const { id } = await desk.payout(one.claimId);
  await house.get(ResolvePayout).execute(desk.controller, id, { outcome: 'sent', reason: 'the bank carries it out' });
  expect(await desk.payout(one.claimId)).toMatchObject({ state: 'sent' });
});

test('a match changes nothing', async () => {
  const one = await compared('RCVC', 'transaction');
  await importText(one.report);
  expect(await desk.payout(one.claimId)).toMatchObject({ state: 'sent' });
  expect(await holdsOf(one.payee)).toEqual([]);
});

test('a result for the whole file puts the payments in doubt, but no payee on hold', async () => {
  const one = await compared('RVNC', 'group');
  await importText(one.report);
  expect(await desk.payout(one.claimId)).toMatchObject({ state: 'in-doubt' });
  expect(await holdsOf(one.payee)).toEqual([]);
});
