import { newId, systemActor } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';

import { caught } from '../../../../test/support/caught.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { firm, holds } from '../eligibility/ownership/ownership.fixture.js';
import type { OwnershipGraph } from '../eligibility/ownership/ownership.types.js';
import { AidRegister } from './aid-register.js';
import type { AwardedAid } from './state-aid.types.js';

let house: TestApp;
beforeAll(async () => {
  house = await startTestApp();
});
afterAll(() => house.close());

const actor = systemActor('test');
const [programmeId, callId, authorityId] = [newId(), newId(), newId()];
const award = (organisationId: string, amountMinor: bigint, more: Partial<AwardedAid> = {}): AwardedAid => ({
  awardId: newId(),
  applicationId: newId(),
  organisationId,
  programmeId,
  callId,
  authorityId,
  authorityName: 'Land',
  country: 'DE',
  terms: { route: 'DE_MINIMIS', legalBasis: 'Regulation (EU) 2023/2831' },
  reference: 'A-1',
  amountMinor,
  currency: 'EUR',
  nace: '16.23',
  sizeClass: 'small',
  intensityBps: null,
  on: '2026-11-23',
  ...more,
});

/** A graph of these firms, each controlled by the one before. */
const chain = (ids: readonly string[]): OwnershipGraph => ({
  enterprises: ids.map((id) => firm(id, null)),
  links: ids.slice(1).map((id, i) => holds(ids[i] ?? '', 100, id)),
});
const reserve = (one: AwardedAid, graph: OwnershipGraph) =>
  house.get(UnitOfWork).run(actor, (tx) => house.get(AidRegister).reserve(tx, one, () => Promise.resolve(graph)));
const grant = (one: AwardedAid, graph: OwnershipGraph) =>
  house.get(UnitOfWork).run(actor, (tx) => house.get(AidRegister).grant(tx, one, () => Promise.resolve(graph), 'de'));
const reduce = (awardId: string, byMinor: bigint, key: string) =>
  house.get(UnitOfWork).run(actor, (tx) => house.get(AidRegister).reduce(tx, awardId, { byMinor, key, reason: 'under-use' }));
const raise = (one: AwardedAid, byMinor: bigint, key: string) =>
  house
    .get(UnitOfWork)
    .run(actor, (tx) =>
      house
        .get(AidRegister)
        .raise(tx, one, () => Promise.resolve(chain([one.organisationId])), { byMinor, key, reason: 'claim-corrected' }),
    );
const sumOf = async (ids: readonly string[]): Promise<bigint> => {
  const [row] = await house.query<{ sum: string }>(
    `SELECT coalesce(sum("eur_minor"), 0)::text AS "sum" FROM "programme"."aid" WHERE "organisation_id" = ANY($1::uuid[]) AND "state" <> 'withdrawn'`,
    [ids],
  );
  return BigInt(row?.sum ?? 0);
};

test('twenty awards at once to firms of one undertaking take what there is, to the cent, and no more', async () => {
  const ids = [newId(), newId(), newId(), newId()];
  const graph = chain(ids);
  const answers = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => reserve(award(ids[i % 4] ?? '', 2_500_000n), graph)));
  const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [(answer.reason as { code: string }).code] : []));
  expect(refused).toEqual(Array.from({ length: 8 }, () => 'programme.aid.ceiling-exceeded'));
  expect(await sumOf(ids)).toBe(30_000_000n);
});

test('who is bound together while an award waits is counted with it', async () => {
  const [a, b] = [newId(), newId()];
  await reserve(award(b, 30_000_000n), chain([b]));
  let bound = false;
  const waiting = house.get(UnitOfWork).run(actor, (tx) =>
    house.get(AidRegister).reserve(tx, award(a, 1n), () => {
      // The first look finds the firm alone; before the lock is held, somebody enters who owns it.
      const graph = bound ? chain([b, a]) : chain([a]);
      bound = true;
      return Promise.resolve(graph);
    }),
  );
  expect(await caught(waiting)).toMatchObject({ code: 'programme.aid.ceiling-exceeded', params: { used: '300000.00', remaining: '0.00' } });
});

test('a grant is looked at again on its day, keeps a notice, and is due in the register in twenty working days', async () => {
  const [a, b] = [newId(), newId()];
  const one = award(a, 20_000_000n);
  await reserve(one, chain([a]));
  await reserve(award(b, 20_000_000n), chain([b]));
  expect(await caught(grant(one, chain([b, a])))).toMatchObject({ code: 'programme.aid.ceiling-exceeded' });
  await grant({ ...one, on: '2026-12-10' }, chain([a]));
  await grant({ ...one, on: '2026-12-11' }, chain([a]));
  const [row] = await house.query<{
    state: string;
    grantDate: string;
    due: string;
    registerState: string;
    notice: { language: string; paragraphs: string[] };
  }>(
    `SELECT "state", "grant_date"::text AS "grantDate", "register_due_on"::text AS "due", "register_state" AS "registerState", "notice"
     FROM "programme"."aid" WHERE "award_id" = $1`,
    [one.awardId],
  );
  expect(row).toMatchObject({
    state: 'granted',
    grantDate: '2026-12-10',
    due: '2027-01-11',
    registerState: 'draft',
    notice: { language: 'de' },
  });
  expect(row?.notice.paragraphs.join(' ')).toContain('200000.00 EUR');
});

test('what lapses or is not used frees its room, once for each key', async () => {
  const a = newId();
  const one = award(a, 30_000_000n);
  await reserve(one, chain([a]));
  await grant(one, chain([a]));
  await reduce(one.awardId, 10_000_000n, `${one.awardId} left`);
  await reduce(one.awardId, 10_000_000n, `${one.awardId} left`);
  expect(await sumOf([a])).toBe(20_000_000n);
  await reserve(award(a, 10_000_000n), chain([a]));
  await house.get(UnitOfWork).run(actor, (tx) => house.get(AidRegister).withdraw(tx, one.awardId, `${one.awardId} gone`, 'lapsed'));
  expect(await sumOf([a])).toBe(10_000_000n);
  const entries = await house.query<{ kind: string }>(
    `SELECT e."kind" FROM "programme"."aid_entry" e JOIN "programme"."aid" a ON a."id" = e."aid_id" WHERE a."award_id" = $1 ORDER BY e."id"`,
    [one.awardId],
  );
  expect(entries.map(({ kind }) => kind)).toEqual(['earmarked', 'granted', 'reduced', 'withdrawn']);
});

test('an award that was sent back can be earmarked again', async () => {
  const a = newId();
  const one = award(a, 30_000_000n);
  for (const round of [1, 2]) {
    await reserve(one, chain([a]));
    await house
      .get(UnitOfWork)
      .run(actor, (tx) => house.get(AidRegister).withdraw(tx, one.awardId, `${one.awardId} back ${round}`, 'sent back'));
  }
  await reserve(one, chain([a]));
  expect(await sumOf([a])).toBe(30_000_000n);
});

test('the history of an aid and the figures of the law cannot be changed by the application', async () => {
  for (const table of ['aid_entry', 'legal_parameter']) {
    await expect(house.query(`DELETE FROM "programme"."${table}"`)).rejects.toThrow(/permission denied|append-only/);
  }
});

test('more is paid after all: once for each key, only while it fits with what was granted since, and the register is told again', async () => {
  const a = newId();
  const one = award(a, 20_000_000n);
  await reserve(one, chain([a]));
  await grant(one, chain([a]));
  await house.query(`UPDATE "programme"."aid" SET "register_state" = 'published' WHERE "award_id" = $1`, [one.awardId]);
  await reduce(one.awardId, 20_000_000n, `${one.awardId} nothing used`);
  expect(await sumOf([a])).toBe(0n);
  await reserve(award(a, 25_000_000n), chain([a]));
  expect(await caught(raise(one, 5_000_001n, `${one.awardId} too much`))).toMatchObject({ code: 'programme.aid.ceiling-exceeded' });
  await raise(one, 5_000_000n, `${one.awardId} paid`);
  await raise(one, 5_000_000n, `${one.awardId} paid`);
  expect(await sumOf([a])).toBe(30_000_000n);
  const [row] = await house.query(
    `SELECT "state", "amount_minor"::text AS "amount", "grant_date"::text AS "granted", "register_state" AS "register" FROM "programme"."aid" WHERE "award_id" = $1`,
    [one.awardId],
  );
  expect(row).toEqual({ state: 'granted', amount: '5000000', granted: '2026-11-23', register: 'corrected' });
});
