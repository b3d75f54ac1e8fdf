import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Payout runs, taken in steps; deliveries that are taken before others. */
export class CreatePayoutRuns1764343000000 implements MigrationInterface {
  name = 'CreatePayoutRuns1764343000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "finance"."batch" DROP COLUMN "run_id"');
    await queryRunner.query('DROP TABLE "finance"."payout_run_problem", "finance"."payout_run"');
    await queryRunner.query('DROP SEQUENCE "finance"."next_payout_run_number"');
    await queryRunner.query('DROP INDEX "finance"."payout_approved"');
    await queryRunner.query('ALTER TABLE "outbox"."delivery" DROP COLUMN "urgent"');
  }
}

const statements = [
  `ALTER TABLE "outbox"."delivery" ADD "urgent" boolean NOT NULL DEFAULT false`,
  `CREATE INDEX "delivery_urgent" ON "outbox"."delivery" ("due_at") WHERE "urgent" AND "state" IN ('waiting', 'queued')`,
  `CREATE TABLE "finance"."payout_run" ("id" uuid NOT NULL, "state" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "number" text NOT NULL, "scope" jsonb NOT NULL, "made_by_id" uuid NOT NULL, "checked_by_id" uuid, "released_by_id" uuid, "steps" integer NOT NULL DEFAULT '0', "cursor" text, "expected" integer NOT NULL, "batches" integer NOT NULL DEFAULT '0', "payouts" integer NOT NULL DEFAULT '0', "done" integer NOT NULL DEFAULT '0', CONSTRAINT "payout_run_number" UNIQUE ("number"), CONSTRAINT "payout_run_counts" CHECK ("steps" >= 0 AND "batches" >= 0 AND "payouts" >= 0), CONSTRAINT "payout_run_pkey" PRIMARY KEY ("id"))`,
  `CREATE INDEX "payout_run_state" ON "finance"."payout_run" ("state", "id")`,
  `CREATE TABLE "finance"."payout_run_problem" ("id" uuid NOT NULL, "run_id" uuid NOT NULL, "payout_id" uuid, "batch_id" uuid, "problem" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "payout_run_problem_of_one" CHECK (("payout_id" IS NULL) <> ("batch_id" IS NULL)), CONSTRAINT "payout_run_problem_pkey" PRIMARY KEY ("id"))`,
  `CREATE INDEX "payout_run_problem_run" ON "finance"."payout_run_problem" ("run_id", "id")`,
  `ALTER TABLE "finance"."payout_run_problem" ADD CONSTRAINT "payout_run_problem_run_fkey" FOREIGN KEY ("run_id") REFERENCES "finance"."payout_run"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "finance"."batch" ADD "run_id" uuid`,
  `ALTER TABLE "finance"."batch" ADD CONSTRAINT "batch_payout_run" FOREIGN KEY ("run_id") REFERENCES "finance"."payout_run"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE INDEX "batch_run" ON "finance"."batch" ("run_id", "state", "id") WHERE "run_id" IS NOT NULL`,
  `CREATE INDEX "payout_approved" ON "finance"."payout" ("authority_id", "currency", "id") WHERE "state" = 'approved'`,
  `CREATE SEQUENCE "finance"."next_payout_run_number"`,
  `REVOKE UPDATE, DELETE, TRUNCATE ON "finance"."payout_run_problem" FROM traverse_app`,
  `CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "finance"."payout_run_problem" FOR EACH STATEMENT EXECUTE FUNCTION "platform"."refuse_change"()`,
  `REVOKE DELETE, TRUNCATE ON "finance"."payout_run" FROM traverse_app`,
];
