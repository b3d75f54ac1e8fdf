import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Payees are compared with the consolidated list of financial sanctions. */
export class ScreenPayees1764342000000 implements MigrationInterface {
  name = 'ScreenPayees1764342000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP VIEW "finance"."waiting_screening"');
    await queryRunner.query(`DELETE FROM "programme"."legal_parameter" WHERE "code" LIKE 'screening.%'`);
    await queryRunner.query(
      'DROP TABLE "finance"."screening_hit", "finance"."payee_screening", "finance"."sanctions_listed", "finance"."sanctions_entry", "finance"."sanctions_list"',
    );
  }
}

const APPEND_ONLY = ['sanctions_list', 'sanctions_entry', 'sanctions_listed'];

const statements = [
  `CREATE TABLE "finance"."sanctions_list" ("id" uuid NOT NULL, "number" integer NOT NULL, "sha256" text NOT NULL, "generated_on" text NOT NULL, "rows" integer NOT NULL, "entities" integer NOT NULL, "names" integer NOT NULL, "new_entries" integer NOT NULL, "imported_by_id" uuid, "imported_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "sanctions_list_number" UNIQUE ("number"), CONSTRAINT "sanctions_list_file" UNIQUE ("sha256"), CONSTRAINT "PK_sanctions_list" PRIMARY KEY ("id"))`,
  `CREATE TABLE "finance"."sanctions_entry" ("id" uuid NOT NULL, "entity_id" text NOT NULL, "fingerprint" text NOT NULL, "subject_type" text NOT NULL, "eu_reference" text, "programme" text, "regulation" text, "url" text, "designated_on" text, "remark" text, "names" text array NOT NULL DEFAULT '{}', "countries" text array NOT NULL DEFAULT '{}', "birth_dates" text array NOT NULL DEFAULT '{}', CONSTRAINT "sanctions_entry_content" UNIQUE ("entity_id", "fingerprint"), CONSTRAINT "sanctions_entry_subject" CHECK ("subject_type" IN ('person', 'enterprise')), CONSTRAINT "PK_sanctions_entry" PRIMARY KEY ("id"))`,
  `CREATE TABLE "finance"."sanctions_listed" ("list_id" uuid NOT NULL, "entry_id" uuid NOT NULL, CONSTRAINT "PK_sanctions_listed" PRIMARY KEY ("list_id", "entry_id"))`,
  `CREATE INDEX "sanctions_listed_entry" ON "finance"."sanctions_listed"  ("entry_id")`,
  ...APPEND_ONLY.flatMap((table) => [
    `REVOKE UPDATE, DELETE, TRUNCATE ON "finance"."${table}" FROM traverse_app`,
    `CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "finance"."${table}" FOR EACH STATEMENT EXECUTE FUNCTION "platform"."refuse_change"()`,
  ]),
  `CREATE TABLE "finance"."payee_screening" ("organisation_id" uuid NOT NULL, "programme_id" uuid NOT NULL, "list_id" uuid, "threshold_percent" integer, "bank_account_id" uuid, "screened_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_payee_screening" PRIMARY KEY ("organisation_id"))`,
  `REVOKE DELETE, TRUNCATE ON "finance"."payee_screening" FROM traverse_app`,
  // Whoever a payout was asked for before: compared with the first list that comes.
  `INSERT INTO "finance"."payee_screening" ("organisation_id", "programme_id")
    SELECT DISTINCT ON ("payee_organisation_id") "payee_organisation_id", "programme_id" FROM "finance"."payout" ORDER BY "payee_organisation_id", "id"`,
  `CREATE TABLE "finance"."screening_hit" ("id" uuid NOT NULL, "state" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "organisation_id" uuid NOT NULL, "programme_id" uuid NOT NULL, "entity_id" text NOT NULL, "entry_id" uuid NOT NULL, "list_id" uuid NOT NULL, "payee_fingerprint" text NOT NULL, "score_percent" integer NOT NULL, "payee_name" text NOT NULL, "payee_name_kind" text NOT NULL, "alias" text NOT NULL, "country" text NOT NULL, "words" jsonb NOT NULL, "decided_by_id" uuid, "decided_at" TIMESTAMP WITH TIME ZONE, "lifted_by_id" uuid, "reason" text, CONSTRAINT "screening_hit_two_people" CHECK ("lifted_by_id" IS NULL OR "lifted_by_id" <> "decided_by_id"), CONSTRAINT "PK_screening_hit" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "screening_hit_pair" ON "finance"."screening_hit"  ("organisation_id", "entity_id", "payee_fingerprint", "entry_id") WHERE "state" <> 'lapsed'`,
  `CREATE INDEX "screening_hit_standing" ON "finance"."screening_hit"  ("organisation_id") WHERE "state" IN ('open', 'confirmed')`,
  `REVOKE UPDATE, DELETE, TRUNCATE ON "finance"."screening_hit" FROM traverse_app`,
  `GRANT UPDATE ("state", "version", "decided_by_id", "decided_at", "lifted_by_id", "reason") ON "finance"."screening_hit" TO traverse_app`,
  // Of the shape of the other views that homes read (see create-reporting).
  `CREATE VIEW "finance"."waiting_screening" AS
    SELECT 'decide-hits'::text AS "kind", r."role" AS "for_role", "id" AS "subject_id", "programme_id", NULL::uuid AS "organisation_id", NULL::uuid AS "person_id",
      NULL::uuid AS "not_person_id", NULL::text AS "title", NULL::timestamptz AS "due_at"
    FROM "finance"."screening_hit", unnest(ARRAY['finance-officer', 'finance-approver']) AS r("role") WHERE "state" = 'open'`,
  `REVOKE INSERT, UPDATE, DELETE ON "finance"."waiting_screening" FROM traverse_app`,
  `INSERT INTO "programme"."legal_parameter" ("id", "code", "value", "valid_from", "valid_to", "legal_basis", "url") VALUES
     (gen_random_uuid(), 'screening.threshold-percent', '85', '2021-07-01', NULL, 'Internal control, Regulation (EU) 2021/1060, Art. 69 (unconfirmed)', 'https://eur-lex.europa.eu/eli/reg/2021/1060/oj'),
     (gen_random_uuid(), 'screening.without-list', 'warn', '2021-07-01', NULL, 'Internal control, Regulation (EU) 2021/1060, Art. 69 (unconfirmed)', 'https://eur-lex.europa.eu/eli/reg/2021/1060/oj'),
     (gen_random_uuid(), 'screening.may-shrink-percent', '10', '2021-07-01', NULL, 'Internal control, Regulation (EU) 2021/1060, Art. 69 (unconfirmed)', 'https://eur-lex.europa.eu/eli/reg/2021/1060/oj')`,
];
