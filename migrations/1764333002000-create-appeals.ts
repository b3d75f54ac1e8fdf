import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Appeals against decisions. A decision that was told and appealed no longer stands in the way of the next one. */
export class CreateAppeals1764333002000 implements MigrationInterface {
  name = 'CreateAppeals1764333002000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "award"."appeal_file"`);
    await queryRunner.query(`DROP TABLE "award"."appeal"`);
    await queryRunner.query(`ALTER TABLE "award"."decision" DROP COLUMN "previous_id"`);
    await queryRunner.query(`DROP INDEX "award"."decision_one_open"`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "decision_one_open" ON "award"."decision" ("application_id") WHERE "state" <> 'communicated'`,
    );
  }
}

const statements = [
  `ALTER TABLE "award"."decision" ADD "previous_id" uuid`,
  `DROP INDEX "award"."decision_one_open"`,
  `CREATE UNIQUE INDEX "decision_one_open" ON "award"."decision" ("application_id") WHERE "state" IN ('recommended', 'sent-back', 'confirmed')`,
  `CREATE TABLE "award"."appeal" ("id" uuid NOT NULL, "decision_id" uuid NOT NULL, "reasons" text NOT NULL, "filed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "filed_by_id" uuid NOT NULL, "answered_at" TIMESTAMP WITH TIME ZONE, "answered_by_id" uuid, "answer" text, "money" text, "amount_minor" bigint, "new_decision_id" uuid, CONSTRAINT "appeal_decision" UNIQUE ("decision_id"), CONSTRAINT "PK_appeal" PRIMARY KEY ("id"))`,
  `ALTER TABLE "award"."appeal" ADD CONSTRAINT "appeal_decision_fkey" FOREIGN KEY ("decision_id") REFERENCES "award"."decision"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TABLE "award"."appeal_file" ("id" uuid NOT NULL, "appeal_id" uuid NOT NULL, "storage_key" text NOT NULL, "name" text NOT NULL, "type" text NOT NULL, "size" integer NOT NULL, "sha256" text NOT NULL, "added_by_id" uuid NOT NULL, "added_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_appeal_file" PRIMARY KEY ("id"))`,
  `CREATE INDEX "appeal_file_appeal" ON "award"."appeal_file" ("appeal_id")`,
  `ALTER TABLE "award"."appeal_file" ADD CONSTRAINT "appeal_file_appeal_fkey" FOREIGN KEY ("appeal_id") REFERENCES "award"."appeal"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];
