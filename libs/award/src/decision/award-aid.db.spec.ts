import { WithdrawApplication } from '@traverse/applicant';
import { newId, systemActor } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';
import { AidRegister, OwnershipGraphs, ProgrammeFacade } from '@traverse/programme';

import { alpineDocument, seedCompany, seedProgramme, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { heldBy, type RecommendedAward, recommendedAward } from '../../../../test/support/recommended-award.js';
import { until } from '../../../../test/support/until.js';
import { FreeVoucher } from '../voucher/free-voucher.js';
import { Voucher } from '../voucher/voucher.entity.js';
import { CountersignAgreement } from '../agreement/countersign-agreement.js';
import { DeclineAgreement } from '../agreement/decline-agreement.js';
import { SignAgreement } from '../agreement/sign-agreement.js';
import { ConfirmDecision } from './confirm-decision.js';

let house: TestApp;
let programmeId: string;
beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
});
afterAll(() => house.close());

const system = systemActor('test');
type Case = RecommendedAward;

/** In a call whose authority grants by this event. */
const recommended = (grantEvent: 'decision-communicated' | 'agreement-in-force', holding?: string): Promise<Case> =>
  recommendedAward(house, programmeId, {
    holding,
    call: (doc) => {
      for (const authority of doc.authorities) authority.grantEvent = grantEvent;
    },
  });
const confirm = ({ decisionId }: Case) => house.get(ConfirmDecision).execute(staff('approver', programmeId), decisionId);

/** Aid of another award to somebody, of so many euro. */
async function other(one: Case, organisationId: string, amountMinor: bigint): Promise<void> {
  const { authorityId } = await house.get(ProgrammeFacade).envelope(one.envelopeId);
  const award = {
    ...{ awardId: newId(), organisationId, programmeId, callId: one.callId, applicationId: newId(), authorityId, authorityName: 'Land' },
    ...{ country: 'DE', terms: { route: 'DE_MINIMIS' as const, legalBasis: 'x' }, reference: 'A-0', amountMinor, currency: 'EUR' },
    ...{ nace: null, sizeClass: null, intensityBps: null, on: house.clock.now().toISOString().slice(0, 10) },
  };
  const alone = { enterprises: [{ id: organisationId, name: 'x', kind: 'enterprise' as const, periods: [] }], links: [] };
  await house.get(UnitOfWork).run(system, (tx) => house.get(AidRegister).reserve(tx, award, () => Promise.resolve(alone)));
}

async function aid({ decisionId }: Case) {
  const [row] = await house.query<{ state: string; amount: string; route: string }>(
    `SELECT "state", "amount_minor"::text AS "amount", "route" FROM "programme"."aid" WHERE "award_id" = $1`,
    [decisionId],
  );
  return row;
}
async function decisionState({ decisionId }: Case): Promise<string | undefined> {
  const [row] = await house.query<{ state: string }>(`SELECT "state" FROM "award"."decision" WHERE "id" = $1`, [decisionId]);
  return row?.state;
}
async function signed(one: Case): Promise<string> {
  const [agreement] = await house.query<{ id: string; text_hash: string }>(
    `SELECT "id", "text_hash" FROM "award"."agreement" WHERE "decision_id" = $1`,
    [one.decisionId],
  );
  if (!agreement) throw new Error('no agreement');
  await house.get(SignAgreement).execute(one.owner, agreement.id, { typedName: 'A. Huber', textHash: agreement.text_hash });
  return agreement.id;
}

test('the confirmation earmarks the aid, the communication grants it, and the voucher frees what it did not need', async () => {
  const one = await recommended('decision-communicated');
  expect(await aid(one)).toBeUndefined();
  await confirm(one);
  expect(await aid(one)).toEqual({ state: 'earmarked', amount: '750000', route: 'DE_MINIMIS' });
  await house.queues.drain();
  expect(await aid(one)).toMatchObject({ state: 'granted' });
  const { voucherId } = await house.get(CountersignAgreement).execute(staff('officer', programmeId), await signed(one));
  await house.get(UnitOfWork).run(system, async (tx) => {
    await house.get(FreeVoucher).inside(tx, await tx.lock(Voucher, voucherId), 'voucher-redeemed');
  });
  expect(await aid(one)).toMatchObject({ state: 'withdrawn', amount: '0' });
});

test('where the agreement is what grants, the aid waits for it; declined, it is free', async () => {
  const [kept, left] = [await recommended('agreement-in-force'), await recommended('agreement-in-force')];
  for (const one of [kept, left]) await confirm(one);
  await house.queues.drain();
  expect([await aid(kept), await aid(left)]).toMatchObject([{ state: 'earmarked' }, { state: 'earmarked' }]);
  await house.get(CountersignAgreement).execute(staff('officer', programmeId), await signed(kept));
  const [agreement] = await house.query<{ id: string }>(`SELECT "id" FROM "award"."agreement" WHERE "decision_id" = $1`, [left.decisionId]);
  await house.get(DeclineAgreement).execute(left.owner, agreement?.id ?? '', 'We do it on our own.');
  expect([await aid(kept), await aid(left)]).toMatchObject([{ state: 'granted' }, { state: 'withdrawn' }]);
});

test('aid of a linked firm counts: what does not fit is refused as a whole at the confirmation', async () => {
  const holding = `HRB ${newId().slice(-8)}`;
  const one = await recommended('decision-communicated', holding);
  const sister = await seedCompany(house.app);
  await heldBy(house, sister, holding);
  await other(one, sister, 29_250_001n);
  await expect(confirm(one)).rejects.toMatchObject({ code: 'programme.aid.ceiling-exceeded', params: { remaining: '7499.99' } });
  expect([await decisionState(one), await aid(one)]).toEqual(['recommended', undefined]);
});

test('a firm that is bound to another before the grant goes back to the officer', async () => {
  const one = await recommended('decision-communicated');
  const sister = await seedCompany(house.app);
  await other(one, sister, 30_000_000n);
  await confirm(one);
  const holding = `HRB ${newId().slice(-8)}`;
  for (const id of [one.organisationId, sister]) await heldBy(house, id, holding);
  await house.queues.drain();
  expect([await decisionState(one), await aid(one)]).toMatchObject(['sent-back', { state: 'withdrawn' }]);
});

test('a withdrawn application frees its aid', async () => {
  const one = await recommended('agreement-in-force');
  await confirm(one);
  await house.get(WithdrawApplication).execute(one.owner, one.id);
  await house.queues.drain();
  expect(await aid(one)).toMatchObject({ state: 'withdrawn' });
});

test('ten sisters confirmed at once, with room for one award: one is confirmed, the others keep nothing', async () => {
  const holding = `HRB ${newId().slice(-8)}`;
  const cases: Case[] = [];
  for (let i = 0; i < 10; i += 1) cases.push(await recommended('agreement-in-force', holding));
  const sister = await seedCompany(house.app);
  await heldBy(house, sister, holding);
  await other(cases[0] as Case, sister, 29_250_000n);
  const answers = await Promise.allSettled(cases.map(confirm));
  const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [(answer.reason as { code: string }).code] : []));
  expect(refused).toEqual(Array.from({ length: 9 }, () => 'programme.aid.ceiling-exceeded'));
  const states = await Promise.all(cases.map(async (one) => [await decisionState(one), (await aid(one))?.state]));
  // The worker of this house may have sent the letter by now: the aid stays earmarked until the agreement.
  expect(states.filter(([, state]) => state === 'earmarked')).toEqual([[expect.stringMatching(/^(confirmed|communicated)$/), 'earmarked']]);
  expect(states.filter(([state]) => state === 'recommended')).toHaveLength(9);
});

test('who binds firms together waits until an award that is being counted over them is written', async () => {
  const one = await recommended('agreement-in-force');
  const graphs = house.get(OwnershipGraphs);
  const order: string[] = [];
  let bound: Promise<void> = Promise.resolve();
  await house.get(UnitOfWork).run(system, async (tx) => {
    await graphs.lock(tx, [one.organisationId]);
    bound = heldBy(house, one.organisationId, `HRB ${newId().slice(-8)}`).then(() => void order.push('bound'));
    await until(async () => {
      const waiting = await house.query(`SELECT 1 FROM pg_locks WHERE "locktype" = 'advisory' AND NOT "granted" AND "database" =
        (SELECT "oid" FROM pg_database WHERE "datname" = current_database())`);
      return waiting.length > 0;
    });
    order.push('counted');
  });
  await bound;
  expect(order).toEqual(['counted', 'bound']);
});
