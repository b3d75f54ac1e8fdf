import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateApplicant1764040000000 implements MigrationInterface {
  name = 'CreateApplicant1764040000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SCHEMA "applicant" CASCADE');
    await queryRunner.query('CREATE SCHEMA "applicant"');
  }
}

const statements = [
  // Numbers are for people to say; gaps do no harm. The other one gives the order of submission.
  `CREATE SEQUENCE "applicant"."next_number"`,
  `CREATE SEQUENCE "applicant"."next_sequence"`,
  `CREATE TABLE "applicant"."application" ("id" uuid NOT NULL, "state" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "number" text NOT NULL, "call_id" uuid NOT NULL, "call_version" integer NOT NULL, "programme_id" uuid NOT NULL, "instrument" text NOT NULL, "organisation_id" uuid NOT NULL, "partner_organisation_id" uuid, "title" text NOT NULL DEFAULT '', "answers" jsonb NOT NULL, "answers_version" integer NOT NULL DEFAULT '1', "saved_at" TIMESTAMP WITH TIME ZONE NOT NULL, "requested_minor" bigint, "currency" text NOT NULL, "envelope_id" uuid, "received_at" TIMESTAMP WITH TIME ZONE, "sequence" bigint, "snapshot" jsonb, "snapshot_hash" text, "eligibility" text, "verdicts" jsonb, "return_due_at" TIMESTAMP WITH TIME ZONE, "earmarked_minor" bigint, "ineligible_final_at" TIMESTAMP WITH TIME ZONE, "approved_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "application_number" UNIQUE ("number"), CONSTRAINT "application_requested" CHECK ("requested_minor" >= 0), CONSTRAINT "application_submitted" CHECK ("state" IN ('draft', 'withdrawn') OR ("received_at" IS NOT NULL AND "snapshot_hash" IS NOT NULL)), CONSTRAINT "PK_569e0c3e863ebdf5f2408ee1670" PRIMARY KEY ("id"))`,
  `CREATE INDEX "application_returned" ON "applicant"."application"  ("return_due_at") WHERE "state" = 'returned'`,
  `CREATE INDEX "application_waiting" ON "applicant"."application"  ("envelope_id", "sequence") WHERE "state" = 'waiting'`,
  `CREATE INDEX "application_programme" ON "applicant"."application"  ("programme_id", "id")`,
  `CREATE INDEX "application_partner" ON "applicant"."application"  ("partner_organisation_id", "id") WHERE "partner_organisation_id" IS NOT NULL`,
  `CREATE INDEX "application_organisation" ON "applicant"."application"  ("organisation_id", "id")`,
  `CREATE INDEX "application_call" ON "applicant"."application"  ("call_id", "state", "id")`,
  `CREATE TABLE "applicant"."attachment" ("id" uuid NOT NULL, "application_id" uuid NOT NULL, "document_key" text NOT NULL, "name" text NOT NULL, "type" text NOT NULL, "size" integer NOT NULL, "sha256" text NOT NULL, "storage_key" text NOT NULL, "added_by" uuid, "added_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_d2a80c3a8d467f08a750ac4b420" PRIMARY KEY ("id"))`,
  `CREATE INDEX "attachment_application" ON "applicant"."attachment"  ("application_id")`,
  `CREATE TABLE "applicant"."company_profile" ("organisation_id" uuid NOT NULL, "headcount" text, "turnover_minor" bigint, "balance_sheet_minor" bigint, "currency" text NOT NULL, "year_end" date, "includes_linked" boolean NOT NULL, "description" text NOT NULL DEFAULT '', "updated_by" uuid, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "company_profile_amounts" CHECK ("turnover_minor" >= 0 AND "balance_sheet_minor" >= 0), CONSTRAINT "company_profile_headcount" CHECK ("headcount" ~ '^[0-9]{1,9}([.][0-9]{1,6})?$'), CONSTRAINT "PK_23624d3a2173bb3f4383ab600e2" PRIMARY KEY ("organisation_id"))`,
  `ALTER TABLE "applicant"."application" ADD CONSTRAINT "application_state" CHECK ("state" IN ('draft', 'submitted', 'returned', 'waiting', 'eligible', 'ineligible', 'partnered', 'in-evaluation', 'evaluated', 'approved', 'reserve-listed', 'rejected', 'lapsed', 'withdrawn'))`,
  `ALTER TABLE "applicant"."attachment" ADD CONSTRAINT "attachment_application_fkey" FOREIGN KEY ("application_id") REFERENCES "applicant"."application"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];
