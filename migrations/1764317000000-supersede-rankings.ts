import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That a frozen ranking no longer holds: a review that it counts was voided. Rankings themselves never change. */
export class SupersedeRankings1764317000000 implements MigrationInterface {
  name = 'SupersedeRankings1764317000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "evaluator"."ranking_superseded" ("ranking_id" uuid NOT NULL, "application_id" uuid NOT NULL, "reason" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_ranking_superseded" PRIMARY KEY ("ranking_id"))`,
    );
    await queryRunner.query(`REVOKE UPDATE, DELETE, TRUNCATE ON "evaluator"."ranking_superseded" FROM traverse_app`);
    await queryRunner.query(
      `CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "evaluator"."ranking_superseded" FOR EACH STATEMENT EXECUTE FUNCTION "platform"."refuse_change"()`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "evaluator"."ranking_superseded"`);
  }
}
