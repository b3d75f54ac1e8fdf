import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The proof of the books as it was each time, the alarm that stops paying, and what the ledger publishes for both. */
export class WatchBooks1764327001000 implements MigrationInterface {
  name = 'WatchBooks1764327001000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP VIEW "ledger"."reported_open_hold"`);
    await queryRunner.query(`DROP TABLE "finance"."proof_run", "finance"."ledger_alarm"`);
  }
}

const statements = [
  `CREATE TABLE "finance"."ledger_alarm" ("id" uuid NOT NULL, "state" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "only_one" boolean NOT NULL DEFAULT true, "problems" text array NOT NULL DEFAULT '{}', "reason" text, "asked_by_id" uuid, "cleared_by_id" uuid, "cleared_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "ledger_alarm_two_people" CHECK ("cleared_by_id" IS NULL OR "cleared_by_id" <> "asked_by_id"), CONSTRAINT "ledger_alarm_one_check" CHECK ("only_one"), CONSTRAINT "PK_ledger_alarm" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "ledger_alarm_one" ON "finance"."ledger_alarm"  ("only_one") WHERE "state" <> 'cleared'`,
  `CREATE TABLE "finance"."proof_run" ("id" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "balanced" boolean NOT NULL, "sums" jsonb NOT NULL, "problems" text array NOT NULL DEFAULT '{}', CONSTRAINT "PK_proof_run" PRIMARY KEY ("id"))`,
  `REVOKE UPDATE, DELETE, TRUNCATE ON "finance"."proof_run" FROM traverse_app`,
  `CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "finance"."proof_run" FOR EACH STATEMENT EXECUTE FUNCTION "platform"."refuse_change"()`,
  `CREATE VIEW "ledger"."reported_open_hold" AS
    SELECT h."id", h."subject_id", h."code", h."amount_minor", h."currency", h."at", h."from_account_id", h."to_account_id" FROM "ledger"."transfer" h
    WHERE h."kind" = 'hold' AND NOT EXISTS (SELECT FROM "ledger"."transfer" s WHERE s."hold_id" = h."id")`,
  `GRANT SELECT ON "ledger"."reported_open_hold" TO traverse_app`,
];
