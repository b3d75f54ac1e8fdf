import { type Actor, DomainError, newId, sumMinor } from '@traverse/kernel';
import { Ledger } from '@traverse/ledger';
import type { WhenShort } from '@traverse/programme';

import {
  alpineDocument,
  inRome,
  member,
  pilotAnswers,
  publishCall,
  seedCompany,
  seedProgramme,
  staff,
} from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { CreateApplication, SaveDraft, SubmitApplication } from '../index.js';
import { ApplicationQueries } from '../application/application.queries.js';
import { ReturnApplication, WithdrawApplication } from '../application/officer-deeds.js';

let house: TestApp;
beforeAll(async () => {
  house = await startTestApp();
  await seedProgramme(house.app, alpineDocument());
});
afterAll(() => house.close());

/** A first-come call whose envelope in Baden-Württemberg has this much. */
async function firstCome(amount: string, whenShort: WhenShort, closesInMs?: number): Promise<{ callId: string; envelopeId: string }> {
  const { callId, envelopes } = await publishCall(
    house.app,
    alpineDocument((doc) => {
      doc.selection = { mode: 'first-come' };
      doc.evaluation = null;
      doc.whenShort = whenShort;
      if (closesInMs !== undefined) doc.closesAt = inRome(new Date(house.clock.now().getTime() + closesInMs));
      for (const envelope of doc.envelopes) if (envelope.key === 'baden-wuerttemberg') envelope.amount = amount;
    }),
  );
  return { callId, envelopeId: envelopes['baden-wuerttemberg'] ?? '' };
}

async function draft(callId: string, experts: string, includesLinked = true): Promise<{ id: string; owner: Actor }> {
  const organisationId = await seedCompany(house.app, { includesLinked });
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

test('offer-rest: the first that does not fit is offered what is left, unless that is less than the smallest grant', async () => {
  const { callId, envelopeId } = await firstCome('10000.00', 'offer-rest');
  const drafts = [await draft(callId, '8000.00'), await draft(callId, '8000.00'), await draft(callId, '3000.00')] as const;
  expect([await submit(drafts[0]), await submit(drafts[1]), await submit(drafts[2])]).toEqual(['submitted', 'submitted', 'waiting']);
  expect(await bar(envelopeId)).toEqual({ available: 0n, earmarked: 10000_00n });
  expect(await house.get(ApplicationQueries).view(drafts[1].owner, drafts[1].id, 'en')).toMatchObject({
    requested: '6000.00',
    earmarked: '4000.00',
  });
  expect(await house.get(ApplicationQueries).view(drafts[2].owner, drafts[2].id, 'en')).toMatchObject({
    earmarked: null,
    queuePosition: 1,
  });
  const short = await firstCome('6100.00', 'offer-rest');
  expect(await submit(await draft(short.callId, '8000.00'))).toBe('submitted');
  expect(await submit(await draft(short.callId, '8000.00'))).toBe('waiting');
  expect(await bar(short.envelopeId)).toEqual({ available: 100_00n, earmarked: 6000_00n });
});

test('who waits in front and goes makes room for whoever stood behind', async () => {
  const { callId } = await firstCome('10000.00', 'block');
  const [first, front, behind] = [await draft(callId, '8000.00'), await draft(callId, '8000.00'), await draft(callId, '4000.00')];
  expect([await submit(first), await submit(front), await submit(behind)]).toEqual(['submitted', 'waiting', 'waiting']);
  await house.get(WithdrawApplication).execute(front.owner, front.id);
  await house.queues.drain();
  expect([await stateOf(front.id), await stateOf(behind.id)]).toEqual(['withdrawn', 'eligible']);
});

test('skip: whoever fits is served even behind many who do not', async () => {
  const { callId } = await firstCome('6000.00', 'skip');
  const first = await draft(callId, '4000.00');
  await submit(first);
  const template = await draft(callId, '9000.00');
  const large = [];
  for (const one of [template, ...(await copies(template, 102))]) large.push(await submit(one));
  expect(new Set(large)).toEqual(new Set(['waiting']));
  const last = await draft(callId, '7000.00');
  expect(await submit(last)).toBe('waiting');
  await house.get(WithdrawApplication).execute(first.owner, first.id);
  await house.queues.drain();
  expect(await stateOf(last.id)).toBe('eligible');
});

test('an application that is given back keeps its place; less is freed, more is added while nobody waits for it', async () => {
  const { callId, envelopeId } = await firstCome('10000.00', 'block');
  // Linked firms are not in the figures: the rules leave it to the officer.
  const one = await draft(callId, '8000.00', false);
  await submit(one);
  const again = async (experts: string) => {
    const officer = staff('officer');
    await house.get(ReturnApplication).execute(officer, one.id, { reason: 'Please say what the experts do.', termDays: 5 });
    const { answersVersion } = await house.get(ApplicationQueries).view(one.owner, one.id, 'en');
    await house.get(SaveDraft).execute(one.owner, one.id, { ...pilotAnswers, costs: { experts } }, answersVersion);
    await submit(one);
    return bar(envelopeId);
  };
  expect(await again('6000.00')).toEqual({ available: 5500_00n, earmarked: 4500_00n });
  expect(await again('12000.00')).toEqual({ available: 1000_00n, earmarked: 9000_00n });
  const other = await draft(callId, '8000.00');
  expect(await submit(other)).toBe('waiting');
  expect(await again('13000.00')).toEqual({ available: 1000_00n, earmarked: 9000_00n });
});

test('when the call is over, who waits lapses; who has a place keeps it', async () => {
  const { callId, envelopeId } = await firstCome('10000.00', 'block', 60_000);
  const [first, second] = [await draft(callId, '8000.00'), await draft(callId, '8000.00')];
  expect([await submit(first), await submit(second)]).toEqual(['submitted', 'waiting']);
  await house.queues.drain();
  await house.timers.tick('applicant.lapse-queue');
  expect(await stateOf(second.id)).toBe('waiting');
  await house.clock.advance(120_000);
  await house.timers.tick('programme.close-calls');
  await house.timers.tick('applicant.lapse-queue');
  await house.queues.drain();
  expect([await stateOf(first.id), await stateOf(second.id)]).toEqual(['eligible', 'lapsed']);
  expect(await bar(envelopeId)).toEqual({ available: 4000_00n, earmarked: 6000_00n });
});

/** As a browser does: what was sent away because too many knocked comes again. */
async function submitUntilTaken(one: { id: string; owner: Actor }): Promise<string> {
  for (;;) {
    try {
      return await submit(one);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'platform.busy') throw error;
    }
  }
}

test('five hundred at once for an envelope of a hundred: a hundred get their money, in the order of their numbers, and nothing is lost', async () => {
  const { callId, envelopeId } = await firstCome('300000.00', 'block');
  const template = await draft(callId, '4000.00');
  const drafts = [template, ...(await copies(template, 499))];
  await Promise.all(drafts.map(submitUntilTaken));
  await house.queues.drain({ timeoutMs: 120_000 });
  const rows = await house.query<{ state: string; earmarked: string | null }>(
    `SELECT "state", "earmarked_minor"::text AS "earmarked" FROM "applicant"."application" WHERE "call_id" = $1 ORDER BY "sequence"`,
    [callId],
  );
  expect(rows.map(({ state }) => state)).toEqual([...Array<string>(100).fill('eligible'), ...Array<string>(400).fill('waiting')]);
  expect(rows.map(({ earmarked }) => earmarked)).toEqual([...Array<string>(100).fill('300000'), ...Array<null>(400).fill(null)]);
  expect(sumMinor(rows.map(({ earmarked }) => BigInt(earmarked ?? 0)))).toBe(300000_00n);
  expect(await bar(envelopeId)).toEqual({ available: 0n, earmarked: 300000_00n });
  const [negative] = await house.query<{ n: number }>(
    `SELECT count(*)::int AS "n" FROM "ledger"."balance" WHERE "posted_minor" < 0 AND NOT "may_be_negative"`,
  );
  expect(negative?.n).toBe(0);
  expect(await house.get(Ledger).proof()).toMatchObject({ balanced: true, problems: [] });
  // The first seven leave at once: the next seven in line are served, nobody else.
  const order = await house.query<{ id: string }>(
    `SELECT "id" FROM "applicant"."application" WHERE "call_id" = $1 ORDER BY "sequence" LIMIT 7`,
    [callId],
  );
  await Promise.all(order.map(({ id }) => house.get(WithdrawApplication).execute(template.owner, id)));
  await house.queues.drain({ timeoutMs: 120_000 });
  const after = await house.query<{ state: string }>(
    `SELECT "state" FROM "applicant"."application" WHERE "call_id" = $1 ORDER BY "sequence"`,
    [callId],
  );
  expect(after.map(({ state }) => state)).toEqual([
    ...Array<string>(7).fill('withdrawn'),
    ...Array<string>(100).fill('eligible'),
    ...Array<string>(393).fill('waiting'),
  ]);
}, 180_000);

/** Drafts like this one, of the same company. */
async function copies({ id, owner }: { id: string; owner: Actor }, count: number): Promise<{ id: string; owner: Actor }[]> {
  const ids = Array.from({ length: count }, newId);
  await house.query(
    `INSERT INTO "applicant"."application" SELECT copy.* FROM "applicant"."application" a, unnest($2::uuid[]) AS made("id"),
       LATERAL jsonb_populate_record(a, jsonb_build_object('id', made."id", 'number', 'COPY-' || made."id")) AS copy WHERE a."id" = $1`,
    [id, ids],
  );
  return ids.map((copy) => ({ id: copy, owner }));
}
