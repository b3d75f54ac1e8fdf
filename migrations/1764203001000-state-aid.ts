import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register of State aid, and figures of the law that two people change. */
export class StateAid1764203001000 implements MigrationInterface {
  name = 'StateAid1764203001000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of undo) await queryRunner.query(statement);
  }
}

const appendOnly = ['aid_entry', 'legal_parameter'].flatMap((table) => [
  `CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "programme"."${table}" FOR EACH STATEMENT EXECUTE FUNCTION "platform"."refuse_change"()`,
  `REVOKE UPDATE, DELETE, TRUNCATE ON "programme"."${table}" FROM traverse_app`,
]);

const statements = [
  `CREATE TABLE "programme"."legal_parameter_proposal" ("id" uuid NOT NULL, "state" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "code" text NOT NULL, "value" text NOT NULL, "valid_from" date NOT NULL, "valid_to" date, "legal_basis" text NOT NULL, "url" text, "reason" text NOT NULL, "proposed_by_id" uuid, "decided_by_id" uuid, "decided_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "legal_parameter_proposal_state" CHECK ("state" IN ('proposed', 'confirmed', 'refused', 'withdrawn')), CONSTRAINT "legal_parameter_proposal_days" CHECK ("valid_to" IS NULL OR "valid_to" >= "valid_from"), CONSTRAINT "PK_f9c4461916aedd3aa3458a51670" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "legal_parameter_proposal_open" ON "programme"."legal_parameter_proposal"  ("code") WHERE "state" = 'proposed'`,
  `CREATE TABLE "programme"."aid" ("id" uuid NOT NULL, "kind" text NOT NULL, "award_id" uuid, "organisation_id" uuid NOT NULL, "programme_id" uuid, "call_id" uuid, "application_id" uuid, "authority_id" uuid, "authority_name" text NOT NULL, "member_state" text NOT NULL, "route" text NOT NULL, "legal_basis" text NOT NULL, "project" text, "reference" text NOT NULL, "amount_minor" bigint NOT NULL, "currency" text NOT NULL, "eur_minor" bigint, "state" text NOT NULL, "grant_date" date, "nace" text, "size_class" text, "undertaking" jsonb NOT NULL, "assessment" jsonb, "notice" jsonb, "register_state" text NOT NULL DEFAULT 'not-due', "register_due_on" date, "register_reference" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "aid_award" UNIQUE ("award_id"), CONSTRAINT "aid_amount" CHECK ("amount_minor" >= 0 AND ("eur_minor" IS NULL OR "eur_minor" >= 0)), CONSTRAINT "aid_granted_on" CHECK ("state" <> 'granted' OR "grant_date" IS NOT NULL), CONSTRAINT "aid_state" CHECK ("state" IN ('earmarked', 'granted', 'withdrawn')), CONSTRAINT "aid_kind" CHECK ("kind" IN ('award', 'declared') AND ("kind" = 'award') = ("award_id" IS NOT NULL)), CONSTRAINT "PK_74cd883659cf11004eb7d4c3664" PRIMARY KEY ("id"))`,
  `CREATE INDEX "aid_register" ON "programme"."aid"  ("register_state", "register_due_on") `,
  `CREATE INDEX "aid_organisation" ON "programme"."aid"  ("organisation_id") `,
  `CREATE TABLE "programme"."aid_entry" ("id" uuid NOT NULL, "aid_id" uuid NOT NULL, "key" text NOT NULL, "kind" text NOT NULL, "amount_minor" bigint NOT NULL, "grant_date" date, "reason" text, "person_id" uuid, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "aid_entry_key" UNIQUE ("key"), CONSTRAINT "PK_bdf6b62a7d5d1d59f2e51caaf48" PRIMARY KEY ("id"))`,
  `CREATE INDEX "aid_entry_aid" ON "programme"."aid_entry"  ("aid_id", "id") `,
  `ALTER TABLE "programme"."legal_parameter" ADD "revision" integer NOT NULL DEFAULT '1'`,
  `ALTER TABLE "programme"."legal_parameter" ADD "proposal_id" uuid`,
  `ALTER TABLE "programme"."legal_parameter" DROP CONSTRAINT "legal_parameter_from"`,
  `ALTER TABLE "programme"."legal_parameter" ADD CONSTRAINT "legal_parameter_from" UNIQUE ("code", "valid_from", "revision")`,
  `ALTER TABLE "programme"."aid_entry" ADD CONSTRAINT "aid_entry_aid_fkey" FOREIGN KEY ("aid_id") REFERENCES "programme"."aid"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `REVOKE DELETE, TRUNCATE ON "programme"."aid", "programme"."legal_parameter_proposal" FROM traverse_app`,
  `INSERT INTO "programme"."legal_parameter" ("id", "code", "value", "valid_from", "valid_to", "legal_basis", "url") VALUES
     (gen_random_uuid(), 'gber-20a.ceiling', '22000.00', '2027-01-01', '2027-06-30', 'Regulation (EU) No 651/2014, Art. 20a with Art. 58(5)', 'https://eur-lex.europa.eu/eli/reg/2014/651/oj'),
     (gen_random_uuid(), 'gber-20a.ceiling', '22000.00', '2027-07-01', NULL, 'Successor of Regulation (EU) No 651/2014, Art. 20a (unconfirmed: figure carried on)', 'https://eur-lex.europa.eu/eli/reg/2014/651/oj'),
     (gen_random_uuid(), 'gber-20.ceiling', '2200000.00', '2027-01-01', '2027-06-30', 'Regulation (EU) No 651/2014, Art. 20 with Art. 58(5)', 'https://eur-lex.europa.eu/eli/reg/2014/651/oj'),
     (gen_random_uuid(), 'gber-20.ceiling', '2200000.00', '2027-07-01', NULL, 'Successor of Regulation (EU) No 651/2014, Art. 20 (unconfirmed: figure carried on)', 'https://eur-lex.europa.eu/eli/reg/2014/651/oj'),
     (gen_random_uuid(), 'gber-28.ceiling', '220000.00', '2027-01-01', '2027-06-30', 'Regulation (EU) No 651/2014, Art. 28(4) with Art. 58(5)', 'https://eur-lex.europa.eu/eli/reg/2014/651/oj'),
     (gen_random_uuid(), 'gber-28.ceiling', '220000.00', '2027-07-01', NULL, 'Successor of Regulation (EU) No 651/2014, Art. 28(4) (unconfirmed: figure carried on)', 'https://eur-lex.europa.eu/eli/reg/2014/651/oj'),
     (gen_random_uuid(), 'gber-28.window-years', '3', '2027-01-01', '2027-06-30', 'Regulation (EU) No 651/2014, Art. 28(4) with Art. 58(5)', 'https://eur-lex.europa.eu/eli/reg/2014/651/oj'),
     (gen_random_uuid(), 'gber-28.window-years', '3', '2027-07-01', NULL, 'Successor of Regulation (EU) No 651/2014, Art. 28(4) (unconfirmed: figure carried on)', 'https://eur-lex.europa.eu/eli/reg/2014/651/oj'),
     (gen_random_uuid(), 'gber-28.intensity-percent', '50', '2027-01-01', '2027-06-30', 'Regulation (EU) No 651/2014, Art. 28(3) with Art. 58(5)', 'https://eur-lex.europa.eu/eli/reg/2014/651/oj'),
     (gen_random_uuid(), 'gber-28.intensity-percent', '50', '2027-07-01', NULL, 'Successor of Regulation (EU) No 651/2014, Art. 28(3) (unconfirmed: figure carried on)', 'https://eur-lex.europa.eu/eli/reg/2014/651/oj')`,
  ...appendOnly,
];

const undo = [
  `DROP TABLE "programme"."aid_entry", "programme"."aid", "programme"."legal_parameter_proposal"`,
  `DROP TRIGGER "append_only" ON "programme"."legal_parameter"`,
  `GRANT UPDATE, DELETE, TRUNCATE ON "programme"."legal_parameter" TO traverse_app`,
  `DELETE FROM "programme"."legal_parameter" WHERE "valid_from" IN ('2027-01-01', '2027-07-01') OR "revision" > 1`,
  `ALTER TABLE "programme"."legal_parameter" DROP CONSTRAINT "legal_parameter_from", DROP COLUMN "revision", DROP COLUMN "proposal_id"`,
  `ALTER TABLE "programme"."legal_parameter" ADD CONSTRAINT "legal_parameter_from" UNIQUE ("code", "valid_from")`,
];
