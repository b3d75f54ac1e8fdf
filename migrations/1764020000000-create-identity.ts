import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIdentity1764020000000 implements MigrationInterface {
  name = 'CreateIdentity1764020000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SCHEMA "identity" CASCADE');
    await queryRunner.query('CREATE SCHEMA "identity"');
  }
}

const statements = [
  `CREATE TABLE "identity"."organisation" ("id" uuid NOT NULL, "kind" text NOT NULL, "name" text NOT NULL, "legal_form" text, "registration_number" text, "vat_number" text, "street" text NOT NULL, "building_number" text NOT NULL, "post_code" text NOT NULL, "town_name" text NOT NULL, "country_code" text NOT NULL, "nuts_code" text NOT NULL, "group_key" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "organisation_country" CHECK ("country_code" ~ '^[A-Z]{2}$'), CONSTRAINT "organisation_kind" CHECK ("kind" IN ('sme', 'partner')), CONSTRAINT "PK_c725ae234ef1b74cce43d2d00c1" PRIMARY KEY ("id"))`,
  `CREATE INDEX "organisation_group" ON "identity"."organisation"  ("group_key") WHERE "group_key" IS NOT NULL`,
  `CREATE UNIQUE INDEX "organisation_registration" ON "identity"."organisation"  ("kind", "country_code", "registration_number") WHERE "registration_number" IS NOT NULL`,
  `CREATE TABLE "identity"."person" ("id" uuid NOT NULL, "state" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "email" text NOT NULL, "name" text NOT NULL, "language" text NOT NULL, "password_hash" text NOT NULL, "demo_login" text, CONSTRAINT "person_demo_login" UNIQUE ("demo_login"), CONSTRAINT "person_email" UNIQUE ("email"), CONSTRAINT "person_state" CHECK ("state" IN ('unverified', 'active', 'disabled')), CONSTRAINT "person_email_lower" CHECK ("email" = lower("email")), CONSTRAINT "PK_5fdaf670315c4b7e70cce85daa3" PRIMARY KEY ("id"))`,
  `CREATE TABLE "identity"."one_time_link" ("id" uuid NOT NULL, "kind" text NOT NULL, "token_hash" text, "person_id" uuid, "email" text, "organisation_id" uuid, "payload" jsonb NOT NULL DEFAULT '{}', "issued_by" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "used_at" TIMESTAMP WITH TIME ZONE, "withdrawn_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "one_time_link_token" UNIQUE ("token_hash"), CONSTRAINT "one_time_link_whom" CHECK ("person_id" IS NOT NULL OR "email" IS NOT NULL), CONSTRAINT "PK_692214b0220c83a7e687bece32d" PRIMARY KEY ("id"))`,
  `CREATE INDEX "one_time_link_person" ON "identity"."one_time_link"  ("person_id")`,
  `CREATE INDEX "one_time_link_open" ON "identity"."one_time_link"  ("organisation_id") WHERE "used_at" IS NULL`,
  `CREATE TABLE "identity"."membership" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "person_id" uuid NOT NULL, "right" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "membership_once" UNIQUE ("organisation_id", "person_id"), CONSTRAINT "membership_right" CHECK ("right" IN ('owner', 'editor', 'viewer')), CONSTRAINT "PK_83c1afebef3059472e7c37e8de8" PRIMARY KEY ("id"))`,
  `CREATE INDEX "membership_person" ON "identity"."membership"  ("person_id")`,
  `CREATE TABLE "identity"."attempt" ("key" text NOT NULL, "count" integer NOT NULL, "window_started_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "attempt_pkey" PRIMARY KEY ("key"))`,
  `CREATE TABLE "identity"."session" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "token_hash" text NOT NULL, "device" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "last_seen_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ended_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "session_token" UNIQUE ("token_hash"), CONSTRAINT "PK_f55da76ac1c3ac420f444d2ff11" PRIMARY KEY ("id"))`,
  `CREATE INDEX "session_person" ON "identity"."session"  ("person_id")`,
  `CREATE TABLE "identity"."staff_role" ("id" uuid NOT NULL, "state" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "person_id" uuid NOT NULL, "role" text NOT NULL, "programme_id" uuid, "programme_key" text NOT NULL, "requested_by" uuid, "granted_by" uuid, "granted_at" TIMESTAMP WITH TIME ZONE, "revoked_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "staff_role_two_persons" CHECK ("granted_by" IS NULL OR "granted_by" <> "person_id"), CONSTRAINT "staff_role_state" CHECK ("state" IN ('requested', 'granted', 'revoked')), CONSTRAINT "PK_c3fe01125c99573751fe5e55666" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "staff_role_once" ON "identity"."staff_role"  ("person_id", "role", "programme_key") WHERE "state" <> 'revoked'`,
  `CREATE INDEX "staff_role_person" ON "identity"."staff_role"  ("person_id") WHERE "state" = 'granted'`,
  `ALTER TABLE "identity"."one_time_link" ADD CONSTRAINT "one_time_link_person_fkey" FOREIGN KEY ("person_id") REFERENCES "identity"."person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "identity"."one_time_link" ADD CONSTRAINT "one_time_link_organisation_fkey" FOREIGN KEY ("organisation_id") REFERENCES "identity"."organisation"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "identity"."membership" ADD CONSTRAINT "membership_organisation_fkey" FOREIGN KEY ("organisation_id") REFERENCES "identity"."organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "identity"."membership" ADD CONSTRAINT "membership_person_fkey" FOREIGN KEY ("person_id") REFERENCES "identity"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "identity"."session" ADD CONSTRAINT "session_person_fkey" FOREIGN KEY ("person_id") REFERENCES "identity"."person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "identity"."staff_role" ADD CONSTRAINT "staff_role_person_fkey" FOREIGN KEY ("person_id") REFERENCES "identity"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];
