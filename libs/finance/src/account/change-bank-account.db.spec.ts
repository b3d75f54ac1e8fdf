import type { Actor, DomainError } from '@traverse/kernel';
import { newId } from '@traverse/kernel';

import { member, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { caught } from '../../../../test/support/caught.js';
import { FinanceDesk } from '../../../../test/support/finance-desk.js';
import { IBAN } from '../bank/payment-batch.samples.js';
import { BankAccountQueries } from './bank-account.queries.js';
import { BankAccounts } from './bank-accounts.js';
import { ChangeBankAccount } from './change-bank-account.js';
import { EnterBankAccount } from './enter-bank-account.js';

let house: TestApp;
let desk: FinanceDesk;
const DAY_MS = 86_400_000;

beforeAll(async () => {
  house = await startTestApp();
  desk = await FinanceDesk.open(house);
});
afterAll(() => house.close());

const codeOf = async (work: Promise<unknown>): Promise<string> => ((await caught(work)) as DomainError).code;
const tick = (): Promise<void> => house.timers.tick('finance.account-changes');
const confirm = (actor: Actor, id: string): Promise<unknown> => house.get(ChangeBankAccount).execute(actor, id, 'confirm', 'called back');
const ibanOf = async (organisationId: string): Promise<string | undefined> =>
  (await house.get(BankAccounts).current(null, organisationId))?.iban;

/** A payee with an account and a claim, and somebody's change of it. */
async function proposed(): Promise<{ organisationId: string; owner: Actor; changeId: string }> {
  const voucher = await desk.voucher();
  await desk.submitted(voucher.owner, voucher.voucherId);
  const { changeId } = await house
    .get(EnterBankAccount)
    .execute(voucher.owner, voucher.applicantId, { holderName: 'Werkstatt GmbH', iban: IBAN.de });
  return { organisationId: voucher.applicantId, owner: voucher.owner, changeId: changeId ?? '' };
}

/** A second person of the firm who can sign in. */
async function colleague(organisationId: string): Promise<Actor> {
  const actor = member(organisationId);
  await house.query(
    `INSERT INTO "identity"."person" ("id", "name", "email", "password_hash", "state", "language", "created_at") VALUES ($1, 'Second Person', $2, '-', 'active', 'en', now())`,
    [actor.personId, `${newId()}@example.org`],
  );
  await house.query(
    `INSERT INTO "identity"."membership" ("id", "person_id", "organisation_id", "right", "created_at") VALUES ($1, $2, $3, 'editor', now())`,
    [newId(), actor.personId, organisationId],
  );
  return actor;
}

test('another account takes a second person and a waiting time; until then the old one stands', async () => {
  const { organisationId, owner, changeId } = await proposed();
  expect(await ibanOf(organisationId)).toBe(IBAN.at);
  expect(await codeOf(confirm(owner, changeId))).toBe('finance.bank-account-change.own-change');
  await confirm(member(organisationId), changeId);
  await tick();
  expect(await ibanOf(organisationId)).toBe(IBAN.at);
  await house.clock.advance(3 * DAY_MS);
  await Promise.all([tick(), tick()]);
  expect(await ibanOf(organisationId)).toBe(IBAN.de);
  const view = await house.get(BankAccountQueries).one(owner, organisationId);
  expect(view).toMatchObject({ revision: 2, iban: 'DE** **** 3000', change: null, mayChange: true });
});

test('staff stands in for a firm of one only', async () => {
  const alone = await proposed();
  await confirm(desk.clerk, alone.changeId);
  const two = await proposed();
  const other = await colleague(two.organisationId);
  expect(await codeOf(confirm(desk.clerk, two.changeId))).toBe('finance.bank-account-change.party-confirms');
  await confirm(other, two.changeId);
});

test('who only reads in the programme of the payee, and pays in another one, changes nothing', async () => {
  const { organisationId, changeId } = await proposed();
  const reader: Actor = {
    ...staff('finance-officer', newId()),
    staff: [
      { role: 'finance-officer', programmeId: newId() },
      { role: 'auditor', programmeId: null },
    ],
  };
  expect(await codeOf(confirm(reader, changeId))).toBe('finance.bank-account.not-yours');
  expect(await codeOf(house.get(ChangeBankAccount).execute(reader, changeId, 'refuse', 'no'))).toBe('finance.bank-account.not-yours');
  const entering = house.get(EnterBankAccount).execute(reader, organisationId, { holderName: 'Werkstatt GmbH', iban: IBAN.si });
  expect(await codeOf(entering)).toBe('finance.bank-account.not-yours');
  const seen = await house.get(BankAccountQueries).one(reader, organisationId);
  expect([seen.mayChange, seen.change?.allowedCommands]).toEqual([false, []]);
});

test('refused in the waiting time it never takes effect, and another one can be entered', async () => {
  const { organisationId, owner, changeId } = await proposed();
  expect(await codeOf(house.get(EnterBankAccount).execute(owner, organisationId, { holderName: 'Werkstatt GmbH', iban: IBAN.si }))).toBe(
    'finance.bank-account-change.open-already',
  );
  await confirm(member(organisationId), changeId);
  await house.get(ChangeBankAccount).execute(owner, changeId, 'refuse', 'nobody here did that');
  await house.clock.advance(5 * DAY_MS);
  await tick();
  expect(await ibanOf(organisationId)).toBe(IBAN.at);
  expect(
    (await house.get(EnterBankAccount).execute(owner, organisationId, { holderName: 'Werkstatt GmbH', iban: IBAN.si })).changeId,
  ).not.toBeNull();
});

test('two people at once: one change, confirmed once', async () => {
  const { organisationId, changeId } = await proposed();
  const answers = await Promise.allSettled([confirm(member(organisationId), changeId), confirm(member(organisationId), changeId)]);
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('strangers and other programmes see nothing of it', async () => {
  const { changeId } = await proposed();
  expect(await codeOf(confirm(member(newId()), changeId))).toBe('bank-account-change.not-found');
  expect(await codeOf(confirm(staff('finance-officer', newId()), changeId))).toBe('bank-account-change.not-found');
});

test('a wrong check and an account in another country than said have names of their own', async () => {
  const { applicantId, owner } = await desk.voucher();
  const enter = (iban: string, country?: string) =>
    caught(
      house.get(EnterBankAccount).execute(owner, applicantId, { holderName: 'Werkstatt GmbH', iban, country }),
    ) as Promise<DomainError>;
  expect((await enter('AT48 3200 0000 1234 5865', 'AT')).fields).toEqual([{ path: 'iban', code: 'finance.bank-account.iban-invalid' }]);
  expect((await enter(IBAN.si, 'AT')).fields).toEqual([
    { path: 'iban', code: 'finance.bank-account.other-country', params: { found: 'SI', declared: 'AT' } },
  ]);
});

test('neither events nor the audit hold an account number', async () => {
  const { changeId } = await proposed();
  const rows = await house.query<{ text: string }>(
    `SELECT "payload"::text AS "text" FROM "outbox"."event" WHERE "type" LIKE 'finance.bank-account%' UNION ALL
     SELECT to_jsonb(t)::text FROM "audit"."transition" t WHERE t."entity_id" = $1`,
    [changeId],
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const { text } of rows) expect(text).not.toMatch(/AT48|DE89|3200/);
});
