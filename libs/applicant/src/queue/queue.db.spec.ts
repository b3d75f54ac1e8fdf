import { type Actor, sumMinor } from '@traverse/kernel';
import { Ledger } from '@traverse/ledger';

import { alpineDocument, member, pilotAnswers, publishCall, seedCompany, seedProgramme } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { CreateApplication, SaveDraft, SubmitApplication } from '../index.js';
import { WithdrawApplication } from '../application/officer-deeds.js';

let house: TestApp;
beforeAll(async () => {
  house = await startTestApp();
  await seedProgramme(house.app, alpineDocument());
});
afterAll(() => house.close());

/** A first-come call whose envelope in Baden-Württemberg has this much. */
async function firstCome(amount: string, whenShort: 'block' | 'skip'): Promise<{ callId: string; envelopeId: string }> {
  const { callId, envelopes } = await publishCall(
    house.app,
    alpineDocument((doc) => {
      doc.selection = { mode: 'first-come' };
      doc.evaluation = null;
      doc.whenShort = whenShort;
      for (const envelope of doc.envelopes) if (envelope.key === 'baden-wuerttemberg') envelope.amount = amount;
    }),
  );
  return { callId, envelopeId: envelopes['baden-wuerttemberg'] ?? '' };
}

async function draft(callId: string, experts: string): Promise<{ id: string; owner: Actor }> {
  const organisationId = await seedCompany(house.app);
  const owner = member(organisationId);
  const { id } = await house.get(CreateApplication).execute(owner, { callId, instrument: 'pilot', organisationId });
  await house.get(SaveDraft).execute(owner, id, { ...pilotAnswers, costs: { experts } }, 1);
  return { id, owner };
}

const submit = async ({ id, owner }: { id: string; owner: Actor }) => (await house.get(SubmitApplication).execute(owner, id)).state;

async function bar(envelopeId: string) {
  const [found] = await house.get(Ledger).envelopeBars([envelopeId]);
  return { available: found?.availableMinor, earmarked: found?.earmarkedMinor };
}

async function stateOf(id: string): Promise<string> {
  const [row] = await house.query<{ state: string }>(`SELECT "state" FROM "applicant"."application" WHERE "id" = $1`, [id]);
  return row?.state ?? '';
}

test('money while it lasts; who comes later waits, and is served when somebody leaves', async () => {
  const { callId, envelopeId } = await firstCome('10000.00', 'block');
  const [first, second] = [await draft(callId, '8000.00'), await draft(callId, '8000.00')];
  expect([await submit(first), await submit(second)]).toEqual(['submitted', 'waiting']);
  expect(await bar(envelopeId)).toEqual({ available: 4000_00n, earmarked: 6000_00n });
  await house.queues.drain();
  expect([await stateOf(first.id), await stateOf(second.id)]).toEqual(['eligible', 'waiting']);
  await house.get(WithdrawApplication).execute(first.owner, first.id);
  await house.queues.drain();
  expect(await stateOf(second.id)).toBe('eligible');
  expect(await bar(envelopeId)).toEqual({ available: 4000_00n, earmarked: 6000_00n });
});

test('block: nobody passes the first that does not fit; skip: smaller ones pass', async () => {
  for (const [whenShort, expected] of [
    ['block', 'waiting'],
    ['skip', 'submitted'],
  ] as const) {
    const { callId } = await firstCome('10000.00', whenShort);
    expect(await submit(await draft(callId, '8000.00'))).toBe('submitted');
    expect(await submit(await draft(callId, '8000.00'))).toBe('waiting');
    expect(await submit(await draft(callId, '3000.00'))).toBe(expected);
  }
});

test('forty at once: no more is promised than there is, and the order is that of the numbers', async () => {
  const { callId, envelopeId } = await firstCome('60000.00', 'block');
  const drafts = await Promise.all(Array.from({ length: 40 }, () => draft(callId, '4000.00')));
  await Promise.all(drafts.map(submit));
  await house.queues.drain();
  const rows = await house.query<{ state: string; earmarked: string | null }>(
    `SELECT "state", "earmarked_minor"::text AS "earmarked" FROM "applicant"."application" WHERE "call_id" = $1 ORDER BY "sequence"`,
    [callId],
  );
  expect(rows.map(({ state }) => state)).toEqual([...Array(20).fill('eligible'), ...Array(20).fill('waiting')]);
  expect(sumMinor(rows.map(({ earmarked }) => BigInt(earmarked ?? 0)))).toBe(60000_00n);
  expect(await bar(envelopeId)).toEqual({ available: 0n, earmarked: 60000_00n });
});
