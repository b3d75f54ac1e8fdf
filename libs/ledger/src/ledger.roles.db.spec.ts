import { DataSource } from 'typeorm';

import { newId, systemActor } from '@traverse/kernel';
import { sqlState, UnitOfWork } from '@traverse/platform';

import { startTestModule, type TestModule } from '../../../test/support/module.js';
import { Ledger, LedgerModule } from './index.js';

const REFUSED = '42501';
let house: TestModule;
let app: DataSource;
let owner: DataSource;

beforeAll(async () => {
  house = await startTestModule({ imports: [LedgerModule] });
  app = house.app.get(DataSource);
  owner = await new DataSource({ type: 'postgres', url: house.database.ownerUrl }).initialize();
  const ledger = house.app.get(Ledger);
  const [authority, envelope] = [newId(), newId()];
  await house.app.get(UnitOfWork).run(systemActor('test'), async (tx) => {
    const from = { kind: 'authority:funding', ownerId: authority } as const;
    const to = { kind: 'envelope:available', ownerId: envelope } as const;
    await ledger.open(
      tx,
      [from, to].map((account) => ({ ...account, currency: 'EUR' })),
    );
    await ledger.transfer(tx, { key: newId(), from, to, amountMinor: 100n, currency: 'EUR', code: 'test.fund', subjectId: envelope });
    tx.emit({ type: 'test.thing.happened.v1', subjectId: envelope });
    await tx.sql(
      `INSERT INTO "audit"."transition" ("id", "entity", "entity_id", "version", "to_state", "command", "acted_as", "request_id", "at") VALUES ($1, 'test.thing', $2, 1, 'a', 'create', 'test', 'test', $3)`,
      [newId(), envelope, tx.now],
    );
  });
});
afterAll(async () => {
  await owner.destroy();
  await house.close();
});

async function refusal(dataSource: DataSource, statement: string): Promise<string | null> {
  try {
    await dataSource.query(statement);
    return null;
  } catch (error) {
    return sqlState(error);
  }
}

const appendOnly = [
  ['"ledger"."transfer"', '"amount_minor" = 1'],
  ['"ledger"."account"', `"currency" = 'CHF'`],
  ['"audit"."transition"', `"reason" = 'other'`],
  ['"outbox"."event"', `"type" = 'other'`],
] as const;

test.each(appendOnly)('%s can be added to and read, not changed, deleted or emptied by the app', async (table, change) => {
  expect(await app.query(`SELECT 1 FROM ${table} LIMIT 1`)).toHaveLength(1);
  for (const statement of [
    `UPDATE ${table} SET ${change}`,
    `DELETE FROM ${table}`,
    `TRUNCATE ${table} CASCADE`,
    `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
    `DROP TABLE ${table}`,
  ])
    expect([statement, await refusal(app, statement)]).toEqual([statement, REFUSED]);
});

test.each(appendOnly)('%s refuses changes even to the role that owns it, by its trigger', async (table, change) => {
  for (const statement of [`UPDATE ${table} SET ${change}`, `DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`]) {
    expect([statement, await refusal(owner, statement)]).toEqual([statement, REFUSED]);
  }
});

test('of a balance the app may change the sums and nothing else, and not below zero', async () => {
  for (const statement of [
    `UPDATE "ledger"."balance" SET "may_be_negative" = true`,
    `UPDATE "ledger"."balance" SET "account_id" = gen_random_uuid()`,
    `DELETE FROM "ledger"."balance"`,
    `TRUNCATE "ledger"."balance"`,
  ])
    expect([statement, await refusal(app, statement)]).toEqual([statement, REFUSED]);
  expect(await refusal(app, `UPDATE "ledger"."balance" SET "posted_minor" = -1 WHERE NOT "may_be_negative"`)).toBe('23514');
  expect(await refusal(app, `UPDATE "ledger"."balance" SET "pending_out_minor" = "posted_minor" + 1 WHERE NOT "may_be_negative"`)).toBe(
    '23514',
  );
  expect(await refusal(app, `UPDATE "ledger"."balance" SET "pending_out_minor" = -1`)).toBe('23514');
});

test('the app can switch off neither triggers nor grants', async () => {
  for (const statement of [
    `SET session_replication_role = replica`,
    `SET ROLE traverse_owner`,
    `GRANT UPDATE ON "ledger"."transfer" TO traverse_app`,
    `CREATE OR REPLACE FUNCTION "platform"."refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$`,
    `CREATE TABLE "ledger"."mine" ("a" int)`,
    `CREATE TABLE "public"."mine" ("a" int)`,
  ]) {
    await refusal(app, statement);
  }
  expect(await refusal(app, `DELETE FROM "ledger"."transfer"`)).toBe(REFUSED);
  expect(await refusal(app, `CREATE TABLE "ledger"."mine" ("a" int)`)).toBe(REFUSED);
});

test('the proof sees money that came from nowhere, a lost reservation and a sum that is off', async () => {
  const ledger = house.app.get(Ledger);
  expect(await ledger.proof()).toEqual({ balanced: true, perCurrency: [{ currency: 'EUR', sumMinor: 0n }], problems: [] });
  await app.query(`UPDATE "ledger"."balance" SET "posted_minor" = "posted_minor" + 5, "pending_out_minor" = 2 WHERE NOT "may_be_negative"`);
  const { balanced, problems } = await ledger.proof();
  expect(balanced).toBe(false);
  expect(problems).toHaveLength(3);
  expect(problems.join('\n')).toMatch(
    /holds 105, its transfers say 100[\s\S]*reserves 2, its holds say 0[\s\S]*the sum of EUR is 0, the balances say 5/,
  );
});
