import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What applicants are told of the reviews, as it was told; and a comment for the office alone beside those for the applicant. */
export class TellScores1764323000000 implements MigrationInterface {
  name = 'TellScores1764323000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "award"."feedback"`);
    await queryRunner.query(`ALTER TABLE "evaluator"."assignment" DROP COLUMN "confidential_comment"`);
  }
}

const statements = [
  `ALTER TABLE "evaluator"."assignment" ADD "confidential_comment" text NOT NULL DEFAULT ''`,
  `CREATE TABLE "award"."feedback" ("decision_id" uuid NOT NULL, "application_id" uuid NOT NULL, "content" jsonb NOT NULL, "told_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_feedback" PRIMARY KEY ("decision_id"))`,
  `CREATE INDEX "feedback_application" ON "award"."feedback" ("application_id", "told_at")`,
  `ALTER TABLE "award"."feedback" ADD CONSTRAINT "feedback_decision_fkey" FOREIGN KEY ("decision_id") REFERENCES "award"."decision"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "award"."feedback" FOR EACH STATEMENT EXECUTE FUNCTION "platform"."refuse_change"()`,
  `REVOKE UPDATE, DELETE, TRUNCATE ON "award"."feedback" FROM traverse_app`,
];
