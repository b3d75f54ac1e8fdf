import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Money: transfers and accounts are append-only for everybody; of a balance the app may change the two sums, nothing else. */
export class CreateLedger1764010000000 implements MigrationInterface {
  name = 'CreateLedger1764010000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "ledger"."transfer", "ledger"."balance", "ledger"."account"');
  }
}

const statements = [
  `CREATE TABLE "ledger"."account" ("id" uuid NOT NULL, "kind" text NOT NULL, "owner_id" uuid NOT NULL, "currency" text NOT NULL, "envelope_id" uuid, "opened_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "account_currency" UNIQUE ("id", "currency"), CONSTRAINT "account_what" UNIQUE ("kind", "owner_id", "currency"), CONSTRAINT "account_iso_currency" CHECK ("currency" ~ '^[A-Z]{3}$'), CONSTRAINT "PK_54115ee388cdb6d86bb4bf5b2ea" PRIMARY KEY ("id"))`,
  `CREATE INDEX "account_envelope" ON "ledger"."account"  ("envelope_id")`,
  `CREATE INDEX "account_owner" ON "ledger"."account"  ("owner_id")`,
  `CREATE TABLE "ledger"."balance" ("account_id" uuid NOT NULL, "posted_minor" bigint NOT NULL DEFAULT '0', "pending_out_minor" bigint NOT NULL DEFAULT '0', "may_be_negative" boolean NOT NULL DEFAULT false, CONSTRAINT "balance_pending_not_negative" CHECK ("pending_out_minor" >= 0), CONSTRAINT "balance_not_overdrawn" CHECK ("may_be_negative" OR "posted_minor" - "pending_out_minor" >= 0), CONSTRAINT "PK_08a76919ccd3887911dd30b9116" PRIMARY KEY ("account_id"))`,
  `CREATE TABLE "ledger"."transfer" ("id" uuid NOT NULL, "key" text NOT NULL, "kind" text NOT NULL, "from_account_id" uuid NOT NULL, "to_account_id" uuid NOT NULL, "amount_minor" bigint NOT NULL, "currency" text NOT NULL, "code" text NOT NULL, "subject_id" uuid NOT NULL, "hold_id" uuid, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "request_id" text NOT NULL, CONSTRAINT "transfer_hold_once" UNIQUE ("hold_id"), CONSTRAINT "transfer_key" UNIQUE ("key"), CONSTRAINT "transfer_kinds" CHECK ("kind" IN ('transfer', 'hold', 'post', 'void') AND ("kind" IN ('post', 'void')) = ("hold_id" IS NOT NULL)), CONSTRAINT "transfer_two_accounts" CHECK ("from_account_id" <> "to_account_id"), CONSTRAINT "transfer_positive" CHECK ("amount_minor" > 0), CONSTRAINT "PK_fd9ddbdd49a17afcbe014401295" PRIMARY KEY ("id"))`,
  `CREATE INDEX "transfer_subject" ON "ledger"."transfer"  ("subject_id", "id")`,
  `ALTER TABLE "ledger"."balance" ADD CONSTRAINT "balance_account" FOREIGN KEY ("account_id") REFERENCES "ledger"."account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "ledger"."transfer" ADD CONSTRAINT "transfer_hold" FOREIGN KEY ("hold_id") REFERENCES "ledger"."transfer"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "ledger"."transfer" ADD CONSTRAINT "transfer_to" FOREIGN KEY ("to_account_id", "currency") REFERENCES "ledger"."account"("id","currency") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "ledger"."transfer" ADD CONSTRAINT "transfer_from" FOREIGN KEY ("from_account_id", "currency") REFERENCES "ledger"."account"("id","currency") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `REVOKE UPDATE, DELETE, TRUNCATE ON "ledger"."transfer", "ledger"."account", "ledger"."balance" FROM traverse_app`,
  `GRANT UPDATE ("posted_minor", "pending_out_minor") ON "ledger"."balance" TO traverse_app`,
  ...['transfer', 'account'].map(
    (table) =>
      `CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "ledger"."${table}" FOR EACH STATEMENT EXECUTE FUNCTION "platform"."refuse_change"()`,
  ),
];
