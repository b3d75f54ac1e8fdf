import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePartner1764050000000 implements MigrationInterface {
  name = 'CreatePartner1764050000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SCHEMA "partner" CASCADE');
    await queryRunner.query('CREATE SCHEMA "partner"');
  }
}

const statements = [
  `CREATE TABLE "partner"."accreditation" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "programme_id" uuid NOT NULL, "authority_id" uuid, "territory_keys" text array NOT NULL DEFAULT '{}', "valid_from" date NOT NULL, "valid_to" date NOT NULL, "granted_by_id" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ended_at" TIMESTAMP WITH TIME ZONE, "ended_by_id" uuid, "end_reason" text, CONSTRAINT "accreditation_validity" CHECK ("valid_to" >= "valid_from"), CONSTRAINT "PK_1aa1d5e25cfdf9c0f99a74c9157" PRIMARY KEY ("id"))`,
  `CREATE INDEX "accreditation_programme" ON "partner"."accreditation"  ("programme_id", "valid_to")`,
  `CREATE INDEX "accreditation_partner" ON "partner"."accreditation"  ("organisation_id")`,
  `CREATE TABLE "partner"."engagement" ("id" uuid NOT NULL, "state" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "application_id" uuid NOT NULL, "call_id" uuid NOT NULL, "call_version" integer NOT NULL, "programme_id" uuid NOT NULL, "applicant_organisation_id" uuid NOT NULL, "partner_organisation_id" uuid NOT NULL, "matching_run_id" uuid, "replaces_id" uuid, "fit" integer NOT NULL, "parts" jsonb NOT NULL, "proposed_by_id" uuid, "due_at" TIMESTAMP WITH TIME ZONE NOT NULL, "accepted_at" TIMESTAMP WITH TIME ZONE, "confirmed_at" TIMESTAMP WITH TIME ZONE, "decline_code" text, "ended_with_application" boolean NOT NULL DEFAULT false, "applicant_signed_off_at" TIMESTAMP WITH TIME ZONE, "applicant_signed_off_by_id" uuid, "partner_signed_off_at" TIMESTAMP WITH TIME ZONE, "partner_signed_off_by_id" uuid, CONSTRAINT "engagement_delivered_by_both" CHECK ("state" <> 'delivered' OR ("applicant_signed_off_at" IS NOT NULL AND "partner_signed_off_at" IS NOT NULL)), CONSTRAINT "engagement_declined_why" CHECK ("state" <> 'declined' OR "decline_code" IS NOT NULL), CONSTRAINT "engagement_decline_code" CHECK ("decline_code" IN ('no-capacity', 'not-my-field', 'conflict', 'other')), CONSTRAINT "PK_08aef5bffed6ae054d4022b0b00" PRIMARY KEY ("id"))`,
  `CREATE INDEX "engagement_due" ON "partner"."engagement"  ("due_at") WHERE "state" IN ('proposed', 'accepted')`,
  `CREATE INDEX "engagement_run" ON "partner"."engagement"  ("matching_run_id") WHERE "matching_run_id" IS NOT NULL`,
  `CREATE INDEX "engagement_applicant" ON "partner"."engagement"  ("applicant_organisation_id")`,
  `CREATE INDEX "engagement_partner" ON "partner"."engagement"  ("partner_organisation_id", "state")`,
  `CREATE INDEX "engagement_call" ON "partner"."engagement"  ("call_id", "state", "id")`,
  `CREATE INDEX "engagement_application" ON "partner"."engagement"  ("application_id")`,
  `CREATE UNIQUE INDEX "engagement_holder_once" ON "partner"."engagement"  ("application_id") WHERE "state" IN ('confirmed', 'delivered')`,
  `CREATE UNIQUE INDEX "engagement_open_once" ON "partner"."engagement"  ("application_id") WHERE "state" IN ('proposed', 'accepted')`,
  `CREATE TABLE "partner"."matching_run" ("id" uuid NOT NULL, "state" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "call_id" uuid NOT NULL, "programme_id" uuid NOT NULL, "requested_by_id" uuid, "call_version" integer, "applications" integer, "partners" integer, "proposal" jsonb, "certificate" jsonb, "total_fit" integer, "finished_at" TIMESTAMP WITH TIME ZONE, "sent_at" TIMESTAMP WITH TIME ZONE, "not_sent" jsonb, "problem" text, CONSTRAINT "PK_68ac5fd0a1c9dd6f733c94bd4c4" PRIMARY KEY ("id"))`,
  `CREATE INDEX "matching_run_call" ON "partner"."matching_run"  ("call_id", "id")`,
  `CREATE TABLE "partner"."partner_profile" ("id" uuid NOT NULL, "competences" text array NOT NULL DEFAULT '{}', "languages" text array NOT NULL DEFAULT '{}', "offers" jsonb NOT NULL, "equipment" text array NOT NULL DEFAULT '{}', "capacity" integer NOT NULL, "capacity_months" integer NOT NULL DEFAULT '12', "published" boolean NOT NULL DEFAULT false, "name" text NOT NULL, "nuts_code" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "partner_profile_capacity" CHECK ("capacity" >= 0 AND "capacity_months" BETWEEN 1 AND 36), CONSTRAINT "PK_44faff5f032dc54a4484741b078" PRIMARY KEY ("id"))`,
  `CREATE INDEX "partner_profile_directory" ON "partner"."partner_profile"  ("name", "id") WHERE "published"`,
];
