import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The letter of a decision as it was handed out first. */
export class KeepDecisionLetters1764333001000 implements MigrationInterface {
  name = 'KeepDecisionLetters1764333001000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "award"."decision_letter"`);
  }
}

const statements = [
  `CREATE TABLE "award"."decision_letter" ("id" uuid NOT NULL, "decision_id" uuid NOT NULL, "language" text NOT NULL, "storage_key" text NOT NULL, "size" integer NOT NULL, "sha256" text NOT NULL, "made_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "decision_letter_once" UNIQUE ("decision_id", "language"), CONSTRAINT "PK_decision_letter" PRIMARY KEY ("id"))`,
  `ALTER TABLE "award"."decision_letter" ADD CONSTRAINT "decision_letter_decision_fkey" FOREIGN KEY ("decision_id") REFERENCES "award"."decision"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "award"."decision_letter" FOR EACH STATEMENT EXECUTE FUNCTION "platform"."refuse_change"()`,
  `REVOKE UPDATE, DELETE, TRUNCATE ON "award"."decision_letter" FROM traverse_app`,
];
