import { Readable } from 'node:stream';

import { DataSource } from 'typeorm';

import { type Actor, DomainError, newId } from '@traverse/kernel';

import { member, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { caught } from '../../../../test/support/caught.js';
import { FinanceDesk } from '../../../../test/support/finance-desk.js';
import { People } from '../../../../test/support/people.js';
import { until } from '../../../../test/support/until.js';
import { ReleaseHold } from '../hold/release-hold.js';
import { MakeBatches } from '../batch/make-batches.js';
import { DecideScreeningHit } from './decide-screening-hit.js';
import { ImportSanctionsList } from './import-sanctions-list.js';
import { listFile, type ListLine } from './sanctions-list.samples.js';
import { ScreeningHitQueries } from './screening-hit.queries.js';
import { ScreeningQueries } from './screening.queries.js';

let house: TestApp;
let desk: FinanceDesk;

beforeEach(async () => {
  house = await startTestApp();
  desk = await FinanceDesk.open(house);
});
afterEach(() => house.close());

const enterprise = (id: string, ...names: readonly string[]): ListLine[] =>
  names.map((name) => ({ Entity_LogicalId: id, Entity_SubjectType: 'E', NameAlias_WholeName: name, Address_CountryIso2Code: 'BY' }));
/** Twenty that nobody is like, so that a list may lose one. */
const OTHERS = Array.from({ length: 20 }, (_, i) => enterprise(String(900 + i), `Qwx${'abcdefghijklmnopqrst'[i] ?? ''} Zzyzx ${i}`)).flat();
const ZVEZDA = enterprise('11', 'ООО «Северная Звезда»', 'North Star Shipping');

const importList = (lines: readonly ListLine[], generated = '05/08/2026', fewer = false): Promise<{ id: string; duplicate: boolean }> =>
  house
    .get(ImportSanctionsList)
    .execute(desk.clerk, Readable.from([Buffer.from(listFile([...lines, ...OTHERS], undefined, generated))]), fewer);
const screen = (): Promise<void> => house.timers.tick('finance.screen-payees');
const decide = (
  actor: Actor,
  id: string,
  command: 'dismiss' | 'confirm' | 'lift' | 'reopen',
  reason = 'compared by hand',
): Promise<{ id: string }> => house.get(DecideScreeningHit).execute(actor, id, command, reason);
const codeOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await caught(work);
  if (!(error instanceof DomainError)) throw error ?? new Error('nothing was refused');
  return error.code;
};
const rename = (organisationId: string, name: string): Promise<unknown> =>
  house.database.asAdmin(`UPDATE "identity"."organisation" SET "name" = '${name}' WHERE "id" = '${organisationId}'`);
const setParameter = (code: string, value: string): Promise<unknown> =>
  house.database.asAdmin(
    `SET session_replication_role = replica; UPDATE "programme"."legal_parameter" SET "value" = '${value}' WHERE "code" = '${code}'`,
  );
const hits = (): Promise<{ id: string; state: string; organisationId: string }[]> =>
  house.query(`SELECT "id", "state", "organisation_id" AS "organisationId" FROM "finance"."screening_hit" ORDER BY "id"`);
const holds = (): Promise<{ id: string; state: string }[]> =>
  house.query(`SELECT "id", "state" FROM "finance"."payment_hold" WHERE "reason" = 'sanctions' ORDER BY "id"`);
const statesOf = (rows: readonly { state: string }[]): string[] => rows.map(({ state }) => state);

/** A payee of this name with a payout that was asked for. */
async function payee(name: string): Promise<{ organisationId: string; owner: Actor; claimId: string }> {
  const { owner, voucherId, applicantId: organisationId } = await desk.voucher();
  await rename(organisationId, name);
  return { organisationId, owner, claimId: await desk.approvedClaim(owner, voucherId) };
}

test('who is renamed while they are compared is compared under the new name', async () => {
  const { organisationId } = await payee('Werkstatt GmbH');
  await importList(ZVEZDA);
  const other = house.app.get(DataSource).createQueryRunner();
  await other.query('BEGIN');
  await other.query(`SELECT 1 FROM "finance"."payee_screening" WHERE "organisation_id" = $1 FOR UPDATE`, [organisationId]);
  const screening = screen();
  await until(
    async () =>
      (await house.query(`SELECT 1 FROM pg_stat_activity WHERE "datname" = current_database() AND "wait_event_type" = 'Lock'`)).length > 0,
  );
  await rename(organisationId, 'Severnaya Zvezda');
  await other.query('COMMIT');
  await other.release();
  await screening;
  expect(await hits()).toMatchObject([{ state: 'open', organisationId }]);
});

test('without a list payments go on and the desk says so, or they wait for one, as the register has it', async () => {
  const { claimId } = await payee('Severnaya Zvezda');
  await screen();
  expect(await house.get(ScreeningQueries).state()).toMatchObject({ list: null, withoutList: 'warn', payees: 1, screened: 0 });
  await setParameter('screening.without-list', 'block');
  expect(await codeOf(desk.approvePayout(claimId))).toBe('finance.payout.no-sanctions-list');
  await importList(ZVEZDA);
  expect(await codeOf(desk.approvePayout(claimId))).toBe('finance.payout.screening-pending');
  await screen();
  expect(await codeOf(desk.approvePayout(claimId))).toBe('finance.payout.on-hold');
});

test('the same file twice is one version, also at once; an older or a cut one is refused, and nothing of it stays', async () => {
  const [one, two] = await Promise.all([importList(ZVEZDA), importList(ZVEZDA)]);
  expect(one.id).toBe(two.id);
  expect([one.duplicate, two.duplicate].sort()).toEqual([false, true]);
  const [list] = (await house.get(ScreeningQueries).state()).lists;
  expect(list).toMatchObject({ number: 1, generatedOn: '2026-08-05', rows: 22, entities: 21, names: 22, newEntries: 21 });
  expect(await codeOf(importList(ZVEZDA, '04/08/2026'))).toBe('finance.sanctions-list.older');
  const cut = (fewer: boolean): Promise<{ id: string }> =>
    house.get(ImportSanctionsList).execute(desk.clerk, Readable.from([Buffer.from(listFile(ZVEZDA))]), fewer);
  expect(await codeOf(cut(false))).toBe('finance.sanctions-list.shrunk');
  expect(await codeOf(importList([{ Entity_LogicalId: '' }], '06/08/2026'))).toBe('finance.sanctions-list.rows-invalid');
  const kept = `SELECT (SELECT count(*)::int FROM "finance"."sanctions_list") AS "lists", (SELECT count(*)::int FROM "finance"."sanctions_entry") AS "entries"`;
  expect(await house.query(kept)).toEqual([{ lists: 1, entries: 21 }]);
  await cut(true);
  expect((await house.get(ScreeningQueries).state()).list).toMatchObject({ number: 2, entities: 1, newEntries: 0 });
  await expect(house.query(`DELETE FROM "finance"."sanctions_entry"`)).rejects.toMatchObject({ code: '42501' });
});

test('a hit holds the payee once, whatever runs twice; "not the same" frees and is remembered until either side changes', async () => {
  const { organisationId, claimId } = await payee('Severnaya Zvesda GmbH');
  await payee('Muster Maschinenbau GmbH');
  await importList(ZVEZDA);
  await Promise.all([screen(), screen()]);
  await screen();
  const [hit, ...more] = await hits();
  expect({ hit, more }).toMatchObject({ hit: { state: 'open', organisationId }, more: [] });
  expect(statesOf(await holds())).toEqual(['open']);
  expect(await house.get(ScreeningHitQueries).list(desk.clerk, {})).toMatchObject({
    items: [
      {
        ...{ payeeName: 'Severnaya Zvesda GmbH', alias: 'ООО «Северная Звезда»', country: 'other' },
        entry: { entityId: '11', names: ['ООО «Северная Звезда»', 'North Star Shipping'], listed: true },
        allowedCommands: [{ command: 'dismiss' }, { command: 'confirm' }],
      },
    ],
  });
  expect(await codeOf(desk.approvePayout(claimId))).toBe('finance.payout.on-hold');
  const [hold] = await holds();
  expect(await codeOf(house.get(ReleaseHold).execute(desk.controller, hold?.id ?? '', 'it is fine'))).toBe('finance.hold.hits-standing');
  await decide(desk.clerk, hit?.id ?? '', 'dismiss');
  expect(await codeOf(decide(desk.clerk, hit?.id ?? '', 'dismiss'))).toBe('finance.screening-hit.wrong-state');
  expect(statesOf(await holds())).toEqual(['released']);
  await desk.approvePayout(claimId);

  // Another version that says the same of it, in another order.
  await importList([...ZVEZDA].reverse(), '06/08/2026');
  await screen();
  expect(statesOf(await hits())).toEqual(['dismissed']);
  // Something else is said of it now; then the payee has another name that is as much like it.
  await importList([...ZVEZDA, ...enterprise('11', 'Nord Stern Reederei')], '07/08/2026');
  await screen();
  expect(statesOf(await hits())).toEqual(['dismissed', 'open']);
  expect(await house.get(MakeBatches).execute(desk.clerk, {})).toMatchObject({
    batchIds: [],
    leftOut: [{ problem: 'finance.payout.on-hold' }],
  });
  await decide(desk.controller, (await hits())[1]?.id ?? '', 'dismiss');
  await rename(organisationId, 'North Star Shipping SA');
  await desk.account(member(organisationId), organisationId, 'DE89370400440532013000');
  await house.queues.drain();
  await screen();
  expect(statesOf(await hits())).toEqual(['dismissed', 'dismissed', 'open']);
  expect(statesOf(await holds())).toEqual(['released', 'released', 'open']);
});

test('who entered the account clears nobody; what is confirmed another person lifts, whatever the list says later', async () => {
  const { organisationId } = await payee('North Star Shipping');
  await importList(ZVEZDA);
  await screen();
  const [{ id = '' } = {}] = await hits();
  expect(await codeOf(decide(staff('finance-officer', newId()), id, 'dismiss'))).toBe('screening-hit.not-found');
  expect(await codeOf(decide(desk.officer, id, 'dismiss'))).toBe('screening-hit.not-found');
  const own = { ...desk.controller, memberships: member(organisationId).memberships };
  expect(await codeOf(decide(own, id, 'dismiss'))).toBe('screening-hit.not-found');
  await house.database.asAdmin(
    `SET session_replication_role = replica; UPDATE "finance"."bank_account" SET "entered_by_id" = '${String(desk.clerk.personId)}'`,
  );
  expect(await codeOf(decide(desk.clerk, id, 'dismiss'))).toBe('finance.screening-hit.own-account-entry');
  expect(await codeOf(decide(desk.controller, id, 'confirm', ' '))).toBe('platform.reason-required');
  await decide(desk.controller, id, 'confirm');
  await importList([], '06/08/2026');
  await screen();
  expect([statesOf(await hits()), statesOf(await holds())]).toEqual([['confirmed'], ['open']]);
  expect(await codeOf(decide(desk.controller, id, 'lift'))).toBe('finance.screening-hit.own-confirmation');
  expect(await codeOf(decide(desk.secondClerk, id, 'lift'))).toBe('finance.screening-hit.not-allowed');
  await decide(staff('finance-approver'), id, 'lift');
  expect([statesOf(await hits()), statesOf(await holds())]).toEqual([['dismissed'], ['released']]);
  // Taken up again: the list in force says nothing of it, so it lapses.
  await decide(desk.secondClerk, id, 'reopen');
  expect(statesOf(await holds())).toEqual(['released', 'open']);
  await screen();
  expect([statesOf(await hits()), statesOf(await holds())]).toEqual([['lapsed'], ['released', 'released']]);
});

test('two people decide at once: one of them does; who is taken off the list is free again', async () => {
  await payee('North Star Shipping');
  await payee('Severnaya Zvezda');
  await importList(ZVEZDA);
  await screen();
  const [one] = await hits();
  const answers = await Promise.allSettled([
    decide(desk.clerk, one?.id ?? '', 'dismiss'),
    decide(desk.controller, one?.id ?? '', 'confirm'),
    screen(),
  ]);
  expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(1);
  await importList([], '06/08/2026');
  await screen();
  expect(statesOf(await hits()).slice(1)).toEqual(['lapsed']);
});

test('a list that comes between making a batch and releasing it holds the batch up', async () => {
  const { owner, voucherId, applicantId } = await desk.voucher();
  await rename(applicantId, 'North Star Shipping');
  const { batchId } = await desk.readyToRelease(owner, voucherId);
  await importList(ZVEZDA);
  expect(await codeOf(desk.release(batchId))).toBe('finance.batch.not-screened');
  await screen();
  expect(await codeOf(desk.release(batchId))).toBe('finance.batch.payee-on-hold');
  await decide(desk.clerk, (await hits())[0]?.id ?? '', 'dismiss');
  await desk.release(batchId);
});

test('all payees again with a new list, page by page; the threshold is a figure of the register', async () => {
  await payee('North Star Handel');
  await house.query(
    `INSERT INTO "finance"."payee_screening" ("organisation_id", "programme_id") SELECT gen_random_uuid(), $1 FROM generate_series(1, 1200)`,
    [desk.programme.programmeId],
  );
  await importList(ZVEZDA);
  await screen();
  expect(await house.get(ScreeningQueries).state()).toMatchObject({ payees: 1201, screened: 1201, thresholdPercent: 85 });
  expect(await hits()).toEqual([]);
  await setParameter('screening.threshold-percent', '60');
  expect(await house.get(ScreeningQueries).state()).toMatchObject({ screened: 0 });
  await screen();
  expect(statesOf(await hits())).toEqual(['open']);
});

test('finance is told without a name, and no event or audit row holds one', async () => {
  const { email } = await new People(house).somebody([], 'finance-officer', desk.programme.programmeId);
  await payee('North Star Shipping');
  await importList(ZVEZDA);
  await screen();
  await house.queues.drain();
  const mails = await house.query<{ subject: string; body: string }>(
    `SELECT "subject", to_jsonb(m)::text AS "body" FROM "platform"."kept_mail" m WHERE "recipient" = $1 AND "subject" LIKE '%sanctions%'`,
    [email],
  );
  expect(mails).toHaveLength(1);
  const rows = await house.query<{ text: string }>(
    `SELECT "payload"::text AS "text" FROM "outbox"."event" UNION ALL SELECT to_jsonb(t)::text FROM "audit"."transition" t`,
  );
  for (const { text } of [...rows, ...mails.map(({ body }) => ({ text: body }))]) expect(text).not.toMatch(/North|Звезда|Shipping/);
});
