import { AwardFacade, Voucher } from '@traverse/award';
import { CreatePersonWithRoles } from '@traverse/identity';
import { type Actor, type DomainError, newId, systemActor } from '@traverse/kernel';
import { Ledger } from '@traverse/ledger';
import { UnitOfWork } from '@traverse/platform';

import { member, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { caught } from '../../../../test/support/caught.js';
import { FinanceDesk, invoice } from '../../../../test/support/finance-desk.js';
import { VoucherForecastQueries } from '../voucher-forecast/voucher-forecast.queries.js';
import { ExtendVoucher } from './extend-voucher.js';
import { RevokeVoucher } from './revoke-voucher.js';
import { VoucherQueries } from './voucher.queries.js';

const DAY_MS = 86_400_000;

let house: TestApp;
let desk: FinanceDesk;
beforeAll(async () => {
  house = await startTestApp();
  desk = await FinanceDesk.open(house);
});
afterAll(() => house.close());
afterEach(async () => expect((await house.get(Ledger).proof()).problems).toEqual([]));

const errorOf = async (work: Promise<unknown>): Promise<DomainError> => (await caught(work)) as DomainError;
const codeOf = async (work: Promise<unknown>): Promise<string> => (await errorOf(work)).code;
const view = (actor: Actor, id: string): ReturnType<VoucherQueries['detail']> => house.get(VoucherQueries).detail(actor, id);
const stateOf = async (id: string): Promise<string> => (await house.get(AwardFacade).voucher(id)).state;
const hold = (id: string, key: string, amountMinor: bigint): Promise<void> =>
  house.get(UnitOfWork).run(systemActor('test'), async (tx) => {
    await house
      .get(AwardFacade)
      .holdForClaim(tx, await tx.lock(Voucher, id), { voucherId: id, claimId: id, amountMinor, key: `test-${id}-${key}` });
  });
const release = (id: string, key: string, amountMinor: bigint): Promise<void> =>
  house.get(UnitOfWork).run(systemActor('test'), async (tx) => {
    await house
      .get(AwardFacade)
      .releaseFromClaim(tx, await tx.lock(Voucher, id), { voucherId: id, claimId: id, amountMinor, key: `test-${id}-${key}` });
  });
const availableIn = async (envelopeId: string): Promise<bigint> =>
  (await house.get(Ledger).balances([envelopeId])).find(({ kind }) => kind === 'envelope:available')?.amountMinor ?? 0n;
const freedOf = async (envelopeId: string): Promise<number> =>
  (await house.query(`SELECT 1 FROM "outbox"."event" WHERE "type" = 'programme.envelope.freed.v1' AND "subject_id" = $1`, [envelopeId]))
    .length;
/** Ends as if so many days had passed: only this voucher, not the clock of the house. */
async function endsIn(id: string, validDays: number, claimDays: number): Promise<void> {
  const at = (days: number): Date => new Date(house.clock.now().getTime() + days * DAY_MS);
  await house
    .get(UnitOfWork)
    .run(systemActor('test'), async (tx) =>
      tx.update(await tx.lock(Voucher, id), { validUntilAt: at(validDays), claimUntilAt: at(claimDays) }),
    );
}
const lapse = (): Promise<void> => house.timers.tick('award.expire-vouchers');

describe('more time', () => {
  test('the firm takes what the rule gives with one click, as often as it says; it stands in the history', async () => {
    const { owner, voucherId } = await desk.voucher();
    const before = await view(owner, voucherId);
    expect(before).toMatchObject({ extensions: 0, extensionBarred: null });
    expect(before.allowedCommands.map(({ command }) => command)).toEqual(['extend']);
    await house.get(ExtendVoucher).execute(owner, voucherId);
    const after = await view(owner, voucherId);
    expect(after).toMatchObject({
      validUntilAt: before.extendTo,
      extensions: 1,
      extendTo: null,
      extensionBarred: 'award.voucher.extension-used-up',
    });
    expect(after.allowedCommands).toEqual([]);
    expect(after.steps.at(-1)).toMatchObject({ command: 'extend', fromAt: before.validUntilAt, toAt: after.validUntilAt });
    expect(new Date(after.claimUntilAt).getTime() - new Date(after.validUntilAt).getTime()).toBe(60 * DAY_MS);
    expect(await codeOf(house.get(ExtendVoucher).execute(owner, voucherId))).toBe('award.voucher.extension-used-up');
  });

  test('clicked twice at once it is taken once', async () => {
    const { owner, voucherId } = await desk.voucher();
    const results = await Promise.allSettled([1, 2, 3].map(() => house.get(ExtendVoucher).execute(owner, voucherId)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await view(owner, voucherId)).steps.filter(({ command }) => command === 'extend')).toHaveLength(1);
  });

  test('a viewer, the partner and a stranger take none; the time for the work must not be over', async () => {
    const { owner, voucherId, applicantId, partnerId } = await desk.voucher();
    const extend = (actor: Actor): Promise<unknown> => house.get(ExtendVoucher).execute(actor, voucherId);
    expect(await codeOf(extend(member(applicantId, 'viewer')))).toBe('award.voucher.not-allowed');
    expect(await codeOf(extend(member(partnerId, 'owner', 'partner')))).toBe('award.voucher.not-allowed');
    expect(await codeOf(extend((await desk.voucher()).owner))).toBe('voucher.not-found');
    await endsIn(voucherId, -1, 50);
    expect(await codeOf(extend(owner))).toBe('award.voucher.extension-too-late');
  });

  test('beyond the rule an officer gives it, to a day, with a reason; everything that is wrong is named at once', async () => {
    const { owner, voucherId } = await desk.voucher();
    const beyond = (actor: Actor, validUntil: string, reason?: string): Promise<unknown> =>
      house.get(ExtendVoucher).beyond(actor, voucherId, { validUntil, reason });
    const day = new Date(house.clock.now().getTime() + 500 * DAY_MS).toISOString().slice(0, 10);
    expect(await codeOf(beyond(owner, day, 'please'))).toBe('award.voucher.not-allowed');
    expect(await codeOf(beyond(desk.approver, day, 'please'))).toBe('award.voucher.not-allowed');
    expect((await errorOf(beyond(desk.officer, '2020-01-01', ' '))).fields).toEqual([
      { path: 'validUntil', code: 'award.voucher.extension-not-later' },
      { path: 'reason', code: 'platform.reason-required' },
    ]);
    // Also after the time for the work, as long as it can be claimed.
    await endsIn(voucherId, -3, 10);
    await beyond(desk.officer, day, 'The test stand burnt down');
    const after = await view(owner, voucherId);
    expect(after.steps.at(-1)).toMatchObject({ command: 'extend-beyond', reason: 'The test stand burnt down', toAt: after.validUntilAt });
    expect(after.validUntilAt.slice(0, 10)).toBe(day);
  });

  test('what has expired gets no more time, whoever asks: its money may be with somebody else', async () => {
    const { owner, voucherId } = await desk.voucher();
    await endsIn(voucherId, -70, -1);
    await lapse();
    expect(await codeOf(house.get(ExtendVoucher).execute(owner, voucherId))).toBe('award.voucher.wrong-state');
    expect(await codeOf(house.get(ExtendVoucher).beyond(desk.officer, voucherId, { validUntil: '2031-01-01', reason: 'x y' }))).toBe(
      'award.voucher.wrong-state',
    );
  });
});

describe('what lapses', () => {
  test('goes back to its envelope and wakes the lists; what a submitted claim holds stays, and what the claim frees later goes back too', async () => {
    const { voucherId, envelopeId, owner } = await desk.voucher({ instrument: 'event', amountMinor: 200_000n });
    await hold(voucherId, 'a', 120_000n);
    const before = await availableIn(envelopeId);
    const woken = await freedOf(envelopeId);
    await endsIn(voucherId, -70, -1);
    await Promise.all([lapse(), lapse(), lapse()]);
    await lapse();
    expect(await stateOf(voucherId)).toBe('expired');
    expect(await availableIn(envelopeId)).toBe(before + 80_000n);
    expect(await freedOf(envelopeId)).toBe(woken + 1);
    expect(await desk.money(voucherId)).toEqual({ available: 0n, claimed: 120_000n, pending: 0n });
    await release(voucherId, 'b', 20_000n);
    expect(await availableIn(envelopeId)).toBe(before + 100_000n);
    expect(await freedOf(envelopeId)).toBe(woken + 2);
    expect(await desk.money(voucherId)).toEqual({ available: 0n, claimed: 100_000n, pending: 0n });
    expect(await view(owner, voucherId)).toMatchObject({ available: '0.00', claimed: '1000.00', mayClaim: false });
  });

  test('two claims and the lapse at once: no claim takes what has gone back, and no cent is in two places', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { voucherId, envelopeId } = await desk.voucher({ instrument: 'event', amountMinor: 200_000n });
      const before = await availableIn(envelopeId);
      await endsIn(voucherId, -70, 0);
      await house.clock.advance(round % 2 === 0 ? 1 : 0);
      const work = [() => hold(voucherId, 'a', 120_000n), () => hold(voucherId, 'b', 120_000n), lapse];
      const order = [...work.slice(round % 3), ...work.slice(0, round % 3)];
      await Promise.allSettled(order.map((one) => one()));
      await house.clock.advance(1000);
      await lapse();
      const { available, claimed } = await desk.money(voucherId);
      expect(await stateOf(voucherId)).toBe('expired');
      expect(available).toBe(0n);
      expect([0n, 120_000n]).toContain(claimed);
      expect(await availableIn(envelopeId)).toBe(before + 200_000n - claimed);
    }
  });

  test('an extension and the lapse at once: either it lives on with all its money or it is over with none', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { voucherId, envelopeId, owner } = await desk.voucher();
      const before = await availableIn(envelopeId);
      await endsIn(voucherId, 1, -1);
      await Promise.allSettled(
        round % 2 === 0
          ? [house.get(ExtendVoucher).execute(owner, voucherId), lapse()]
          : [lapse(), house.get(ExtendVoucher).execute(owner, voucherId)],
      );
      const over = (await stateOf(voucherId)) === 'expired';
      expect((await desk.money(voucherId)).available).toBe(over ? 0n : 900_000n);
      expect(await availableIn(envelopeId)).toBe(before + (over ? 900_000n : 0n));
    }
  });
});

test('revoked with a reason: what is available goes back, what a submitted claim holds stays until it is decided', async () => {
  const { voucherId, envelopeId, owner } = await desk.voucher({ instrument: 'event', amountMinor: 200_000n });
  const claimId = await desk.submitted(owner, voucherId, [invoice({ costKey: 'trip', units: 10, amount: '1000.00' })], false);
  const { claimed } = await desk.money(voucherId);
  expect(claimed).toBeGreaterThan(0n);
  const before = await availableIn(envelopeId);
  expect(await codeOf(house.get(RevokeVoucher).execute(desk.approver, voucherId, ' '))).toBe('platform.reason-required');
  expect(await codeOf(house.get(RevokeVoucher).execute(desk.officer, voucherId, 'Fraud'))).toBe('award.voucher.not-allowed');
  await house.get(RevokeVoucher).execute(desk.approver, voucherId, 'The firm has moved away');
  expect(await availableIn(envelopeId)).toBe(before + 200_000n - claimed);
  expect(await desk.money(voucherId)).toEqual({ available: 0n, claimed, pending: 0n });
  const [claim] = await house.query<{ state: string }>(`SELECT "state" FROM "finance"."claim" WHERE "id" = $1`, [claimId]);
  expect(claim?.state).toBe('submitted');
  await desk.withdraw(owner, claimId);
  expect(await availableIn(envelopeId)).toBe(before + 200_000n);
});

test('the forecast adds up: per envelope, by month, with those from which most will lapse; for the staff of the programme alone', async () => {
  const { owner, voucherId, envelopeId } = await desk.voucher({ amountMinor: 500_000n });
  await hold(voucherId, 'part', 100_000n);
  const forecast = await house.get(VoucherForecastQueries).ofCall(desk.officer, desk.programme.callId);
  const mine = forecast.envelopes.find((one) => one.envelopeId === envelopeId);
  if (!mine) throw new Error('no envelope');
  const cents = (amount: string): bigint => BigInt(amount.replace('.', ''));
  expect(cents(mine.expected) + cents(mine.lapse)).toBe(cents(mine.available));
  const sum = (pick: 'expected' | 'lapse'): bigint => mine.months.reduce((total, month) => total + cents(month[pick]), 0n);
  expect([sum('expected'), sum('lapse')]).toEqual([cents(mine.expected), cents(mine.lapse)]);
  expect(mine.atRisk.find(({ id }) => id === voucherId)?.available).toBe('4000.00');
  expect(forecast.basis.vouchers).toBeGreaterThan(0);
  expect(await codeOf(house.get(VoucherForecastQueries).ofCall(owner, desk.programme.callId))).toBe('call.not-found');
  expect(await codeOf(house.get(VoucherForecastQueries).ofCall(staff('officer', voucherId), desk.programme.callId))).toBe('call.not-found');
});

describe('reminders', () => {
  const told = async (id: string): Promise<string[]> =>
    (
      await house.query<{ template: string }>(
        `SELECT "template" FROM "notification"."message" WHERE "subject_id" = $1 AND "template" LIKE 'voucher-%' ORDER BY "created_at", "id"`,
        [id],
      )
    ).map(({ template }) => template);
  const planned = (id: string): Promise<{ template: string; days: number }[]> =>
    house.query(
      `SELECT r."template", round(extract(epoch FROM (CASE r."template" WHEN 'voucher-due' THEN v."claim_until_at" ELSE v."valid_until_at" END) - r."remind_at") / 86400)::int AS "days"
       FROM "notification"."reminder" r JOIN "award"."voucher" v ON v."id" = r."subject_id" WHERE r."subject_id" = $1 AND r."fired_at" IS NULL ORDER BY r."remind_at"`,
      [id],
    );

  test('an extension moves the reminders that are still to come; nobody is told twice, and nobody who has nothing left', async () => {
    const { voucherId, owner, applicantId } = await desk.voucher();
    const person = { email: `${newId()}@example.org`, name: 'Ada', password: 'a long enough pass phrase' };
    await house.get(CreatePersonWithRoles).execute({ ...person, memberships: [{ organisationId: applicantId, right: 'owner' }] });
    await house.get(ExtendVoucher).execute(owner, voucherId);
    await house.queues.drain();
    expect(await told(voucherId)).toEqual(['voucher-extended']);
    const days = [
      { template: 'voucher-ending', days: 60 },
      { template: 'voucher-ending', days: 14 },
      { template: 'voucher-due', days: 30 },
      { template: 'voucher-due', days: 7 },
    ];
    expect(await planned(voucherId)).toEqual(days);
    const later = new Date(house.clock.now().getTime() + 700 * DAY_MS).toISOString().slice(0, 10);
    await house.get(ExtendVoucher).beyond(desk.officer, voucherId, { validUntil: later, reason: 'The test stand burnt down' });
    await house.queues.drain();
    expect(await planned(voucherId)).toEqual(days);
    const end = (await house.get(AwardFacade).voucher(voucherId)).validUntilAt;
    await house.clock.advance(end.getTime() - 59 * DAY_MS - house.clock.now().getTime());
    for (let i = 0; i < 2; i += 1) {
      await house.timers.tick('notification.fire-reminders');
      await house.queues.drain();
    }
    expect(await told(voucherId)).toEqual(['voucher-extended', 'voucher-extended', 'voucher-ending']);
    await hold(voucherId, 'all', 900_000n);
    await house.clock.advance(50 * DAY_MS);
    await house.timers.tick('notification.fire-reminders');
    await house.queues.drain();
    expect(await told(voucherId)).toHaveLength(3);
  });
});
