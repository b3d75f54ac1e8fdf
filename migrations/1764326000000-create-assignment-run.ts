import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Runs of the solver over the evaluators of a call: a proposal that officers look at and change before anybody is invited. */
export class CreateAssignmentRun1764326000000 implements MigrationInterface {
  name = 'CreateAssignmentRun1764326000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "evaluator"."assignment_run" ("id" uuid NOT NULL, "state" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "call_id" uuid NOT NULL, "programme_id" uuid NOT NULL, "requested_by_id" uuid, "locked" jsonb NOT NULL DEFAULT '[]', "proposal" jsonb, "computed" jsonb, "instance" jsonb, "certificate" jsonb, "total_fit" integer, "moves" jsonb NOT NULL DEFAULT '[]', "finished_at" TIMESTAMP WITH TIME ZONE, "sent_at" TIMESTAMP WITH TIME ZONE, "not_invited" jsonb, "problem" text, CONSTRAINT "PK_assignment_run" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "assignment_run_call" ON "evaluator"."assignment_run"  ("call_id", "id")`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "evaluator"."assignment_run"`);
  }
}
