import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateProgramme1764030000000 implements MigrationInterface {
  name = 'CreateProgramme1764030000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SCHEMA "programme" CASCADE');
    await queryRunner.query('CREATE SCHEMA "programme"');
  }
}

const statements = [
  `CREATE TABLE "programme"."authority" ("id" uuid NOT NULL, "programme_id" uuid NOT NULL, "key" text NOT NULL, "name" text NOT NULL, "country" text NOT NULL, "currency" text NOT NULL, "iban" text NOT NULL, "bic" text, "bank_profile" text NOT NULL, "street" text, "building_number" text, "post_code" text, "town_name" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "authority_key" UNIQUE ("programme_id", "key"), CONSTRAINT "authority_bank_profile" CHECK ("bank_profile" IN ('sepa', 'swiss-domestic')), CONSTRAINT "authority_currency" CHECK ("currency" ~ '^[A-Z]{3}$'), CONSTRAINT "PK_b0f9bb35ff132fc6bd92d0582ce" PRIMARY KEY ("id"))`,
  `CREATE TABLE "programme"."call" ("id" uuid NOT NULL, "state" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "key" text NOT NULL, "programme_id" uuid NOT NULL, "title" jsonb NOT NULL, "summary" jsonb NOT NULL, "selection" text NOT NULL, "current_version" integer NOT NULL DEFAULT '0', "opens_at" TIMESTAMP WITH TIME ZONE NOT NULL, "closes_at" TIMESTAMP WITH TIME ZONE, "time_zone" text NOT NULL, "instruments" jsonb NOT NULL, "draft" jsonb, CONSTRAINT "call_key" UNIQUE ("key"), CONSTRAINT "call_published" CHECK ("state" = 'draft' OR "current_version" > 0), CONSTRAINT "PK_2098af0169792a34f9cfdd39c47" PRIMARY KEY ("id"))`,
  `CREATE INDEX "call_closing" ON "programme"."call"  ("closes_at") WHERE "state" = 'published'`,
  `CREATE TABLE "programme"."call_version" ("id" uuid NOT NULL, "call_id" uuid NOT NULL, "version" integer NOT NULL, "document" jsonb NOT NULL, "hash" text NOT NULL, "published_at" TIMESTAMP WITH TIME ZONE NOT NULL, "published_by" uuid, "reason" text, CONSTRAINT "call_version_number" UNIQUE ("call_id", "version"), CONSTRAINT "PK_195912d01277feba80a05052970" PRIMARY KEY ("id"))`,
  `CREATE TABLE "programme"."envelope" ("id" uuid NOT NULL, "call_id" uuid NOT NULL, "programme_id" uuid NOT NULL, "authority_id" uuid NOT NULL, "key" text NOT NULL, "currency" text NOT NULL, "amount_minor" bigint NOT NULL, "territory_keys" text array NOT NULL DEFAULT '{}', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "envelope_key" UNIQUE ("call_id", "key"), CONSTRAINT "envelope_amount" CHECK ("amount_minor" > 0), CONSTRAINT "PK_0e407d404553bda39e60a012c79" PRIMARY KEY ("id"))`,
  `CREATE INDEX "envelope_authority" ON "programme"."envelope"  ("authority_id")`,
  `CREATE TABLE "programme"."legal_parameter" ("id" uuid NOT NULL, "code" text NOT NULL, "value" text NOT NULL, "valid_from" date NOT NULL, "valid_to" date, "legal_basis" text NOT NULL, "url" text, CONSTRAINT "legal_parameter_from" UNIQUE ("code", "valid_from"), CONSTRAINT "PK_41b5be63bd38afe765cdc0ef62c" PRIMARY KEY ("id"))`,
  `CREATE TABLE "programme"."programme" ("id" uuid NOT NULL, "key" text NOT NULL, "title" jsonb NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "programme_key" UNIQUE ("key"), CONSTRAINT "PK_76ff6b30b74f213944d1ac0a660" PRIMARY KEY ("id"))`,
  `ALTER TABLE "programme"."call" ADD CONSTRAINT "call_state" CHECK ("state" IN ('draft', 'published', 'closed'))`,
  `ALTER TABLE "programme"."authority" ADD CONSTRAINT "authority_programme_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"."programme"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "programme"."call" ADD CONSTRAINT "call_programme_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"."programme"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "programme"."call_version" ADD CONSTRAINT "call_version_call_fkey" FOREIGN KEY ("call_id") REFERENCES "programme"."call"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "programme"."envelope" ADD CONSTRAINT "envelope_call_fkey" FOREIGN KEY ("call_id") REFERENCES "programme"."call"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "programme"."envelope" ADD CONSTRAINT "envelope_authority_fkey" FOREIGN KEY ("authority_id") REFERENCES "programme"."authority"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "programme"."call_version" FOR EACH STATEMENT EXECUTE FUNCTION "platform"."refuse_change"()`,
  `REVOKE UPDATE, DELETE, TRUNCATE ON "programme"."call_version" FROM traverse_app`,
  // The figures of the law that an installation starts with: libs/programme/src/eligibility/legal-parameters.seed.ts, as of this migration.
  `INSERT INTO "programme"."legal_parameter" ("id", "code", "value", "valid_from", "valid_to", "legal_basis", "url") VALUES
     (gen_random_uuid(), 'sme.micro.headcount-below', '10', '2005-01-01', NULL, 'Recommendation 2003/361/EC, Annex, Art. 2', 'https://eur-lex.europa.eu/eli/reco/2003/361/oj'),
     (gen_random_uuid(), 'sme.micro.turnover-up-to', '2000000.00', '2005-01-01', NULL, 'Recommendation 2003/361/EC, Annex, Art. 2', 'https://eur-lex.europa.eu/eli/reco/2003/361/oj'),
     (gen_random_uuid(), 'sme.micro.balance-up-to', '2000000.00', '2005-01-01', NULL, 'Recommendation 2003/361/EC, Annex, Art. 2', 'https://eur-lex.europa.eu/eli/reco/2003/361/oj'),
     (gen_random_uuid(), 'sme.small.headcount-below', '50', '2005-01-01', NULL, 'Recommendation 2003/361/EC, Annex, Art. 2', 'https://eur-lex.europa.eu/eli/reco/2003/361/oj'),
     (gen_random_uuid(), 'sme.small.turnover-up-to', '10000000.00', '2005-01-01', NULL, 'Recommendation 2003/361/EC, Annex, Art. 2', 'https://eur-lex.europa.eu/eli/reco/2003/361/oj'),
     (gen_random_uuid(), 'sme.small.balance-up-to', '10000000.00', '2005-01-01', NULL, 'Recommendation 2003/361/EC, Annex, Art. 2', 'https://eur-lex.europa.eu/eli/reco/2003/361/oj'),
     (gen_random_uuid(), 'sme.medium.headcount-below', '250', '2005-01-01', NULL, 'Recommendation 2003/361/EC, Annex, Art. 2', 'https://eur-lex.europa.eu/eli/reco/2003/361/oj'),
     (gen_random_uuid(), 'sme.medium.turnover-up-to', '50000000.00', '2005-01-01', NULL, 'Recommendation 2003/361/EC, Annex, Art. 2', 'https://eur-lex.europa.eu/eli/reco/2003/361/oj'),
     (gen_random_uuid(), 'sme.medium.balance-up-to', '43000000.00', '2005-01-01', NULL, 'Recommendation 2003/361/EC, Annex, Art. 2', 'https://eur-lex.europa.eu/eli/reco/2003/361/oj'),
     (gen_random_uuid(), 'de-minimis.ceiling', '300000.00', '2024-01-01', '2030-12-31', 'Regulation (EU) 2023/2831, Art. 3', 'https://eur-lex.europa.eu/eli/reg/2023/2831/oj'),
     (gen_random_uuid(), 'de-minimis.window-years', '3', '2024-01-01', '2030-12-31', 'Regulation (EU) 2023/2831, Art. 3', 'https://eur-lex.europa.eu/eli/reg/2023/2831/oj'),
     (gen_random_uuid(), 'de-minimis.boundary', 'inclusive', '2024-01-01', '2030-12-31', 'Regulation (EU) 2023/2831, Art. 3; the boundary day is unconfirmed', 'https://eur-lex.europa.eu/eli/reg/2023/2831/oj'),
     (gen_random_uuid(), 'de-minimis.register-working-days', '20', '2026-01-01', '2030-12-31', 'Regulation (EU) 2023/2831, Art. 6', 'https://eur-lex.europa.eu/eli/reg/2023/2831/oj'),
     (gen_random_uuid(), 'gber-20a.ceiling', '22000.00', '2023-07-01', '2026-12-31', 'Regulation (EU) No 651/2014, Art. 20a', 'https://eur-lex.europa.eu/eli/reg/2014/651/oj'),
     (gen_random_uuid(), 'payment.days', '80', '2021-07-01', NULL, 'Regulation (EU) 2021/1060, Art. 74(1)(b)', 'https://eur-lex.europa.eu/eli/reg/2021/1060/oj'),
     (gen_random_uuid(), 'records.years', '5', '2021-07-01', NULL, 'Regulation (EU) 2021/1060, Art. 82 (unconfirmed)', 'https://eur-lex.europa.eu/eli/reg/2021/1060/oj'),
     (gen_random_uuid(), 'records.state-aid-years', '10', '2024-01-01', '2030-12-31', 'Regulation (EU) 2023/2831, Art. 6 (unconfirmed)', 'https://eur-lex.europa.eu/eli/reg/2023/2831/oj')`,
];
