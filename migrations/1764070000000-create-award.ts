import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAward1764070000000 implements MigrationInterface {
  name = 'CreateAward1764070000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
    await queryRunner.query(`REVOKE UPDATE, DELETE, TRUNCATE ON "award"."decision_confirmation" FROM traverse_app`);
    await queryRunner.query(
      `CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "award"."decision_confirmation" FOR EACH STATEMENT EXECUTE FUNCTION "platform"."refuse_change"()`,
    );
    await queryRunner.query(`REVOKE UPDATE, DELETE, TRUNCATE ON "award"."agreement_signature" FROM traverse_app`);
    await queryRunner.query(
      `CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "award"."agreement_signature" FOR EACH STATEMENT EXECUTE FUNCTION "platform"."refuse_change"()`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SCHEMA "award" CASCADE');
    await queryRunner.query('CREATE SCHEMA "award"');
  }
}

const statements = [
  `CREATE TABLE "award"."agreement" ("id" uuid NOT NULL, "state" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "decision_id" uuid NOT NULL, "application_id" uuid NOT NULL, "call_id" uuid NOT NULL, "call_version" integer NOT NULL, "programme_id" uuid NOT NULL, "applicant_organisation_id" uuid NOT NULL, "partner_organisation_id" uuid, "envelope_id" uuid NOT NULL, "amount_minor" bigint NOT NULL, "currency" text NOT NULL, "language" text NOT NULL, "text" text NOT NULL, "text_hash" text NOT NULL, "parties" text array NOT NULL DEFAULT '{}', "offered_at" TIMESTAMP WITH TIME ZONE NOT NULL, "sign_by_at" TIMESTAMP WITH TIME ZONE NOT NULL, "countersigned_by_id" uuid, "in_force_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "agreement_decision" UNIQUE ("decision_id"), CONSTRAINT "PK_e7537188219eeef56233a609753" PRIMARY KEY ("id"))`,
  `CREATE INDEX "agreement_partner" ON "award"."agreement"  ("partner_organisation_id")`,
  `CREATE INDEX "agreement_applicant" ON "award"."agreement"  ("applicant_organisation_id")`,
  `CREATE INDEX "agreement_call" ON "award"."agreement"  ("call_id", "state", "id")`,
  `CREATE TABLE "award"."agreement_signature" ("id" uuid NOT NULL, "agreement_id" uuid NOT NULL, "party" text NOT NULL, "person_id" uuid NOT NULL, "typed_name" text NOT NULL, "text_hash" text NOT NULL, "signed_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "agreement_signature_party" UNIQUE ("agreement_id", "party"), CONSTRAINT "PK_a1c52a86260d677da0f602f884f" PRIMARY KEY ("id"))`,
  `CREATE TABLE "award"."decision" ("id" uuid NOT NULL, "state" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "application_id" uuid NOT NULL, "call_id" uuid NOT NULL, "call_version" integer NOT NULL, "programme_id" uuid NOT NULL, "applicant_organisation_id" uuid NOT NULL, "partner_organisation_id" uuid, "envelope_id" uuid, "outcome" text NOT NULL, "amount_minor" bigint NOT NULL, "currency" text NOT NULL, "levels_needed" integer NOT NULL, "recommended_by_id" uuid, "reason" text NOT NULL, "ranking_id" uuid, "earmarks" integer NOT NULL DEFAULT '0', "communicated_at" TIMESTAMP WITH TIME ZONE, "appeal_until_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_fa4cbd6abf1215054f13c27df5a" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "decision_one_open" ON "award"."decision"  ("application_id") WHERE "state" <> 'communicated'`,
  `CREATE INDEX "decision_application" ON "award"."decision"  ("application_id")`,
  `CREATE INDEX "decision_call" ON "award"."decision"  ("call_id", "state", "id")`,
  `CREATE TABLE "award"."decision_confirmation" ("id" uuid NOT NULL, "decision_id" uuid NOT NULL, "round" integer NOT NULL, "level" integer NOT NULL, "person_id" uuid NOT NULL, "confirmed_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "decision_confirmation_person" UNIQUE ("decision_id", "round", "person_id"), CONSTRAINT "decision_confirmation_level" UNIQUE ("decision_id", "round", "level"), CONSTRAINT "PK_51c5c177ba302f573e14ca5ff36" PRIMARY KEY ("id"))`,
  `CREATE TABLE "award"."voucher" ("id" uuid NOT NULL, "state" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "code" text NOT NULL, "agreement_id" uuid NOT NULL, "application_id" uuid NOT NULL, "call_id" uuid NOT NULL, "programme_id" uuid NOT NULL, "envelope_id" uuid NOT NULL, "applicant_organisation_id" uuid NOT NULL, "partner_organisation_id" uuid, "instrument" text NOT NULL, "title" text NOT NULL, "amount_minor" bigint NOT NULL, "currency" text NOT NULL, "redemption" text NOT NULL, "use" text NOT NULL, "valid_until_at" TIMESTAMP WITH TIME ZONE NOT NULL, "claim_until_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "voucher_agreement" UNIQUE ("agreement_id"), CONSTRAINT "voucher_code" UNIQUE ("code"), CONSTRAINT "PK_677ae75f380e81c2f103a57ffaf" PRIMARY KEY ("id"))`,
  `CREATE INDEX "voucher_partner" ON "award"."voucher"  ("partner_organisation_id")`,
  `CREATE INDEX "voucher_applicant" ON "award"."voucher"  ("applicant_organisation_id")`,
  `CREATE INDEX "voucher_call" ON "award"."voucher"  ("call_id", "state", "id")`,
];
