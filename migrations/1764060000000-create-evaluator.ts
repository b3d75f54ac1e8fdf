import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateEvaluator1764060000000 implements MigrationInterface {
  name = 'CreateEvaluator1764060000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
    await queryRunner.query(`REVOKE UPDATE, DELETE, TRUNCATE ON "evaluator"."ranking" FROM traverse_app`);
    await queryRunner.query(
      `CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "evaluator"."ranking" FOR EACH STATEMENT EXECUTE FUNCTION "platform"."refuse_change"()`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SCHEMA "evaluator" CASCADE');
    await queryRunner.query('CREATE SCHEMA "evaluator"');
  }
}

const statements = [
  `CREATE TABLE "evaluator"."assignment" ("id" uuid NOT NULL, "state" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "application_id" uuid NOT NULL, "call_id" uuid NOT NULL, "call_version" integer NOT NULL, "programme_id" uuid NOT NULL, "applicant_organisation_id" uuid NOT NULL, "partner_organisation_id" uuid, "evaluator_person_id" uuid NOT NULL, "due_at" TIMESTAMP WITH TIME ZONE NOT NULL, "scores" jsonb NOT NULL DEFAULT '{}', "scores_version" integer NOT NULL DEFAULT '1', "overall_comment" text NOT NULL DEFAULT '', "submitted_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "assignment_once" UNIQUE ("application_id", "evaluator_person_id"), CONSTRAINT "PK_43c2f5a3859f54cedafb270f37e" PRIMARY KEY ("id"))`,
  `CREATE INDEX "assignment_due" ON "evaluator"."assignment"  ("due_at") WHERE "state" IN ('invited', 'accepted')`,
  `CREATE INDEX "assignment_call" ON "evaluator"."assignment"  ("call_id", "state", "id")`,
  `CREATE INDEX "assignment_evaluator" ON "evaluator"."assignment"  ("evaluator_person_id", "state")`,
  `CREATE TABLE "evaluator"."evaluator_profile" ("id" uuid NOT NULL, "employer" text NOT NULL, "employer_organisation_id" uuid, "country_code" text NOT NULL, "nationalities" text array NOT NULL DEFAULT '{}', "nuts_code" text NOT NULL, "competences" text array NOT NULL DEFAULT '{}', "languages" text array NOT NULL DEFAULT '{}', "max_load" integer NOT NULL DEFAULT '5', "active" boolean NOT NULL DEFAULT true, CONSTRAINT "PK_ce207851f7d9df33f61547c9646" PRIMARY KEY ("id"))`,
  `CREATE TABLE "evaluator"."conflict_declaration" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "call_id" uuid NOT NULL, "declared_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "conflict_declaration_once" UNIQUE ("person_id", "organisation_id", "call_id"), CONSTRAINT "PK_5802a1298ed7a133a21d15de998" PRIMARY KEY ("id"))`,
  `CREATE INDEX "conflict_declaration_call" ON "evaluator"."conflict_declaration"  ("call_id")`,
  `CREATE TABLE "evaluator"."ranking" ("id" uuid NOT NULL, "call_id" uuid NOT NULL, "programme_id" uuid NOT NULL, "version" integer NOT NULL, "snapshot" jsonb NOT NULL, "hash" text NOT NULL, "result" jsonb NOT NULL, "frozen_by_id" uuid NOT NULL, "frozen_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "ranking_version" UNIQUE ("call_id", "version"), CONSTRAINT "PK_bf82b8f271e50232e6a3fcb09a9" PRIMARY KEY ("id"))`,
  `CREATE INDEX "ranking_call" ON "evaluator"."ranking"  ("call_id", "version")`,
];
