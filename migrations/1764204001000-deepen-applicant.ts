import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions of the office that open single answers, questions of applicants, accounts of several periods, aid received. */
export class DeepenApplicant1764204001000 implements MigrationInterface {
  name = 'DeepenApplicant1764204001000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of undo) await queryRunner.query(statement);
  }
}

const statements = [
  `CREATE TABLE "applicant"."submission" ("id" uuid NOT NULL, "application_id" uuid NOT NULL, "number" integer NOT NULL, "snapshot" jsonb NOT NULL, "snapshot_hash" text NOT NULL, "question" text NOT NULL, "reopened" text array, "returned_by" uuid, "returned_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "submission_number" UNIQUE ("application_id", "number"), CONSTRAINT "PK_7faa571d0e4a7076e85890c9bd0" PRIMARY KEY ("id"))`,
  `CREATE TABLE "applicant"."aid_received" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "granted_on" date NOT NULL, "amount_minor" bigint NOT NULL, "country_code" text NOT NULL, "grantor" text NOT NULL, "route" text NOT NULL, "reference" text NOT NULL DEFAULT '', CONSTRAINT "aid_received_country" CHECK ("country_code" ~ '^[A-Z]{2}$'), CONSTRAINT "aid_received_amount" CHECK ("amount_minor" > 0), CONSTRAINT "PK_23aaf7e57e9dcc288b39e6ea40a" PRIMARY KEY ("id"))`,
  `CREATE INDEX "aid_received_organisation" ON "applicant"."aid_received"  ("organisation_id")`,
  `CREATE TABLE "applicant"."company_period" ("organisation_id" uuid NOT NULL, "year_end" date NOT NULL, "headcount" text, "turnover_minor" bigint, "balance_minor" bigint, CONSTRAINT "company_period_amounts" CHECK ("turnover_minor" >= 0 AND "balance_minor" >= 0), CONSTRAINT "company_period_headcount" CHECK ("headcount" ~ '^[0-9]{1,9}([.][0-9]{1,6})?$'), CONSTRAINT "PK_4611c6f6c091e721f6d03a43a1f" PRIMARY KEY ("organisation_id", "year_end"))`,
  `CREATE TABLE "applicant"."question" ("id" uuid NOT NULL, "state" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "call_id" uuid NOT NULL, "programme_id" uuid NOT NULL, "text" text NOT NULL, "asked" text NOT NULL, "language" text NOT NULL, "asked_by_id" uuid NOT NULL, "answer" text, "answered_by_id" uuid, "answered_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_21e5786aa0ea704ae185a79b2d5" PRIMARY KEY ("id"))`,
  `CREATE INDEX "question_call" ON "applicant"."question"  ("call_id", "state", "id")`,
  `ALTER TABLE "applicant"."application" ADD "reopened" text array`,
  `ALTER TABLE "applicant"."attachment" ADD "scanned" boolean NOT NULL DEFAULT false`,
  `ALTER TABLE "applicant"."attachment" ADD "removed_at" TIMESTAMP WITH TIME ZONE`,
  `CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "applicant"."submission" FOR EACH STATEMENT EXECUTE FUNCTION "platform"."refuse_change"()`,
  `REVOKE UPDATE, DELETE, TRUNCATE ON "applicant"."submission" FROM traverse_app`,
];

const undo = [
  `DROP TABLE "applicant"."submission"`,
  `DROP TABLE "applicant"."aid_received"`,
  `DROP TABLE "applicant"."company_period"`,
  `DROP TABLE "applicant"."question"`,
  `ALTER TABLE "applicant"."application" DROP COLUMN "reopened"`,
  `ALTER TABLE "applicant"."attachment" DROP COLUMN "scanned", DROP COLUMN "removed_at"`,
];
