import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an award hangs on, and refusals of those who broke a rule of the call. */
export class StateConditions1764333000000 implements MigrationInterface {
  name = 'StateConditions1764333000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "award"."decision_condition"`);
    await queryRunner.query(`ALTER TABLE "award"."decision" DROP COLUMN "ineligible"`);
  }
}

const statements = [
  `ALTER TABLE "award"."decision" ADD "ineligible" boolean NOT NULL DEFAULT false`,
  `CREATE TABLE "award"."decision_condition" ("id" uuid NOT NULL, "decision_id" uuid NOT NULL, "round" integer NOT NULL, "number" integer NOT NULL, "text" text NOT NULL, "met_at" TIMESTAMP WITH TIME ZONE, "met_by_id" uuid, CONSTRAINT "decision_condition_number" UNIQUE ("decision_id", "round", "number"), CONSTRAINT "PK_decision_condition" PRIMARY KEY ("id"))`,
  `ALTER TABLE "award"."decision_condition" ADD CONSTRAINT "decision_condition_decision_fkey" FOREIGN KEY ("decision_id") REFERENCES "award"."decision"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];
