import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { ibanFor } from '../iban.js';
import { Refused, until } from '../visitor.js';
import { advance, as, type DemoCompany, type Story } from './context.js';

interface Payout {
  readonly id: string;
  readonly state: string;
  readonly endToEndId: string;
  readonly claimId: string;
  readonly claimNumber: string;
  readonly applicationId: string;
  readonly payeeOrganisationId: string;
  readonly amount: string;
  readonly currency: string;
  readonly outcomeCode: string | null;
}
interface Batch {
  readonly id: string;
  readonly number: string;
  readonly state: string;
}

/** Approved, batched, checked and released by different persons, sent by the worker, settled by the bank's statement. One is refused, one comes back. */
export async function pay(story: Story): Promise<void> {
  const officer = as(story, 'finance-officer');
  await until('every approved claim has its payout', async () => {
    const [claims, payouts] = await Promise.all([officer.all('/api/claims?state=approved'), officer.all('/api/payouts')]);
    return claims.length > 0 && payouts.length >= claims.length;
  });
  const payouts = await officer.all<Payout>('/api/payouts?state=requested');
  const own = new Set(story.companies.map(({ organisationId }) => organisationId));
  const eur = payouts.filter(({ currency, payeeOrganisationId }) => currency === 'EUR' && own.has(payeeOrganisationId));
  const [refused, returned] = [eur[0], eur[1]];
  if (!refused || !returned) throw new Error('too few payouts');
  await tellBank(story, refused.endToEndId, 'refuse-transaction');
  await tellBank(story, returned.endToEndId, 'return-after-settlement');
  await payoutRun(story);
  story.say(`  ${payouts.length} payouts sent in batches`);
  await until('the bank has answered for every payout', async () => (await officer.all('/api/payouts?state=sent')).length === 0);
  await until('the return has come in', async () => (await officer.get<Payout>(`/api/payouts/${returned.id}`)).state === 'returned');
  story.told.push([`Payout ${returned.endToEndId}`, 'settled, then sent back by the bank: liability reopened, payee on hold']);
  await putRight(story, refused);
}

async function tellBank(story: Story, endToEndId: string, behave: string): Promise<void> {
  const response = await fetch(`${story.bankUrl}/control`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ match: { endToEndId }, behave }),
  });
  if (!response.ok) throw new Error(`the bank did not take the order: ${await response.text()}`);
}

/** One payout run: approve, make, check, release. The person who made a batch is refused as its checker. */
export async function payoutRun(story: Story): Promise<void> {
  const [officer, second, approver] = [as(story, 'finance-officer'), as(story, 'second-finance-officer'), as(story, 'finance-approver')];
  const requested = await approver.all<Payout>('/api/payouts?state=requested');
  const report = await approver.post<{ outcomes: { problem: string | null }[] }>('/api/payouts/approve', {
    ids: requested.map(({ id }) => id),
  });
  const stuck = report.outcomes.flatMap(({ problem }) => problem ?? []);
  if (stuck.length > 0) throw new Error(`not approved: ${stuck.join(', ')}`);
  const { leftOut } = await officer.post<{ leftOut: { payoutId: string; problem: string }[] }>('/api/batches', {});
  for (const { payoutId, problem } of leftOut) await tellLeftOut(story, payoutId, problem);
  const batches = await officer.all<Batch>('/api/batches?state=draft');
  for (const { id, number } of batches) {
    try {
      await officer.post(`/api/batches/${id}/check`);
      throw new Error('the maker checked their own batch');
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (!story.told.some(([, what]) => what.includes('own batch')))
        story.told.push([`Batch ${number}`, `its maker may not check it (own batch): ${error.code}`]);
    }
    await second.post(`/api/batches/${id}/check`);
    await approver.post(`/api/batches/${id}/release`);
  }
  await until('every batch is sent', async () => {
    const open = await officer.all<Batch>('/api/batches');
    return open.every(({ state }) => state === 'sent' || state === 'discarded' || state === 'refused');
  });
}

/** The account was wrong: the company enters another one, finance releases the hold, and the claim is paid by a new attempt. */
async function putRight(story: Story, refused: Payout): Promise<void> {
  const officer = as(story, 'finance-officer');
  const failed = await until('the refusal has come in', async () => {
    const payout = await officer.get<Payout>(`/api/payouts/${refused.id}`);
    return payout.state === 'failed' ? payout : null;
  });
  const company = story.companies.find(({ applicationId }) => applicationId === refused.applicationId);
  if (!company) throw new Error('no company of the refused payout');
  await newAccount(story, company);
  const holds = await officer.all<{ id: string; organisationId: string; state: string }>('/api/holds');
  for (const { id } of holds.filter((hold) => hold.organisationId === refused.payeeOrganisationId && hold.state === 'open')) {
    await as(story, 'finance-approver').post(`/api/holds/${id}/release`, { reason: 'The company has entered another account.' });
  }
  await officer.post(`/api/claims/${refused.claimId}/request-payout`);
  await payoutRun(story);
  const all = await until('the new attempt is settled', async () => {
    const payouts = (await officer.all<Payout>('/api/payouts')).filter(({ claimId }) => claimId === refused.claimId);
    return payouts.some(({ state }) => state === 'settled') ? payouts : null;
  });
  const settled = all.find(({ state }) => state === 'settled');
  story.told.push([
    `Payout ${failed.endToEndId}`,
    `refused by the bank (${failed.outcomeCode ?? ''}); new account, paid as ${settled?.endToEndId ?? ''}`,
  ]);
}

/** A firm of one: finance stands in as the second person, and then the account waits. */
async function newAccount(story: Story, { visitor, organisationId, name, countryCode, ibanSerial }: DemoCompany): Promise<void> {
  const iban = ibanFor(countryCode, ibanSerial + 5_000);
  const { change } = await visitor.put<{ change: { id: string } | null }>(`/api/bank-accounts/${organisationId}`, {
    holderName: name,
    iban,
    bic: null,
  });
  const reason = 'Called back under the number that we had before.';
  await as(story, 'finance-officer').post(`/api/bank-account-changes/${change?.id ?? ''}/confirm`, { reason });
  await advance(story, 3);
  await until('the new account stands', async () => {
    const account = await visitor.get<{ revision: number }>(`/api/bank-accounts/${organisationId}`);
    return account.revision > 1;
  });
}

/** The files that went to the bank. */
export async function paymentFiles(story: Story, folder: string): Promise<string[]> {
  const officer = as(story, 'finance-officer');
  await mkdir(folder, { recursive: true });
  const files: string[] = [];
  for (const { id, number, state } of await officer.all<Batch>('/api/batches')) {
    if (state !== 'sent') continue;
    const file = join(folder, `${number}.pain.001.xml`);
    await writeFile(file, await officer.bytes(`/api/batches/${id}/file`));
    files.push(file);
  }
  return files;
}

/** What cannot be paid says why, once. */
async function tellLeftOut(story: Story, payoutId: string, problem: string): Promise<void> {
  const { endToEndId } = await as(story, 'finance-officer').get<Payout>(`/api/payouts/${payoutId}`);
  const line: [string, string] = [`Payout ${endToEndId}`, `left out of the batch: ${problem}`];
  if (!story.told.some(([what]) => what === line[0])) story.told.push(line);
}
