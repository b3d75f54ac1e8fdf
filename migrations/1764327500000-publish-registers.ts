import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was published of awards, when and by whom; and what each context says of an award for it: no answers' texts of people, no accounts. */
export class PublishRegisters1764327500000 implements MigrationInterface {
  name = 'PublishRegisters1764327500000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
    for (const [view, query] of views) {
      await queryRunner.query(`CREATE VIEW ${view} AS ${query}`);
      await queryRunner.query(`GRANT SELECT ON ${view} TO traverse_app`);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [view] of [...views].reverse()) await queryRunner.query(`DROP VIEW ${view}`);
    await queryRunner.query(`DELETE FROM "programme"."legal_parameter" WHERE "code" IN ('open-data.list-months', 'open-data.names-years')`);
    await queryRunner.query(`DROP INDEX "finance"."claim_application"`);
    await queryRunner.query(`DROP INDEX "award"."decision_published"`);
    await queryRunner.query(`DROP TABLE "reporting"."published_award"`);
    await queryRunner.query(`DROP TABLE "reporting"."publication"`);
  }
}

const CPR = 'https://eur-lex.europa.eu/eli/reg/2021/1060/oj';

const statements: readonly string[] = [
  `CREATE TABLE "reporting"."publication" ("id" uuid NOT NULL, "programme_id" uuid NOT NULL, "published_at" TIMESTAMP WITH TIME ZONE NOT NULL, "published_by_id" uuid NOT NULL, "operations" integer NOT NULL, "grants" integer NOT NULL, "with_gaps" integer NOT NULL, "operations_csv_bytes" integer NOT NULL, "operations_json_bytes" integer NOT NULL, "grants_json_bytes" integer NOT NULL, CONSTRAINT "PK_publication" PRIMARY KEY ("id"))`,
  `CREATE INDEX "publication_programme" ON "reporting"."publication"  ("programme_id", "id")`,
  `CREATE TABLE "reporting"."published_award" ("id" uuid NOT NULL, "programme_id" uuid NOT NULL, "publication_id" uuid NOT NULL, "operation" jsonb NOT NULL, "giving" jsonb, "beneficiary_name" text, "name_until_at" TIMESTAMP WITH TIME ZONE, "first_published_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_published_award" PRIMARY KEY ("id"))`,
  `CREATE INDEX "published_award_programme" ON "reporting"."published_award"  ("programme_id", "id")`,
  `CREATE INDEX "published_award_names" ON "reporting"."published_award"  ("name_until_at") WHERE "name_until_at" IS NOT NULL AND "beneficiary_name" IS NOT NULL`,
  `CREATE INDEX "decision_published" ON "award"."decision"  ("programme_id", "id") WHERE "state" = 'communicated' AND "outcome" = 'fund'`,
  `CREATE INDEX "claim_application" ON "finance"."claim"  ("application_id")`,
  `INSERT INTO "programme"."legal_parameter" ("id", "code", "value", "valid_from", "valid_to", "legal_basis", "url") VALUES
     (gen_random_uuid(), 'open-data.list-months', '4', '2021-07-01', NULL, 'Regulation (EU) 2021/1060, Art. 49(3)', '${CPR}'),
     (gen_random_uuid(), 'open-data.names-years', '2', '2021-07-01', NULL, 'Regulation (EU) 2021/1060, Art. 49(3) (unconfirmed)', '${CPR}')`,
];

const views: readonly (readonly [string, string])[] = [
  [
    '"award"."published_award"',
    `SELECT d."id", d."application_id", d."call_id", d."call_version", d."programme_id", d."applicant_organisation_id",
      coalesce(v."partner_organisation_id", d."partner_organisation_id") AS "partner_organisation_id", d."envelope_id", d."amount_minor", d."currency",
      d."communicated_at", a."state" AS "agreement_state", a."in_force_at", v."state" AS "voucher_state", v."valid_until_at"
    FROM "award"."decision" d LEFT JOIN "award"."agreement" a ON a."decision_id" = d."id" LEFT JOIN "award"."voucher" v ON v."agreement_id" = a."id"
    WHERE d."state" = 'communicated' AND d."outcome" = 'fund' AND (a."state" IS NULL OR a."state" NOT IN ('declined', 'lapsed'))`,
  ],
  [
    '"applicant"."published_application"',
    `SELECT "id", "number", "title", "instrument", "snapshot"->'answers' AS "answers", "granted_minor" FROM "applicant"."application" WHERE "received_at" IS NOT NULL`,
  ],
  [
    '"identity"."published_organisation"',
    `SELECT "id", "name", "legal_form", "registration_number", "country_code", "nuts_code", "post_code" FROM "identity"."organisation"`,
  ],
  ['"programme"."published_programme"', `SELECT "id", "key", "title" FROM "programme"."programme"`],
  [
    '"finance"."published_claim"',
    `SELECT c."application_id", c."submitted_at", c."state", c."currency",
      (SELECT coalesce(sum(p."amount_minor"), 0) FROM "finance"."payout" p WHERE p."claim_id" = c."id" AND p."state" = 'settled') AS "paid_minor"
    FROM "finance"."claim" c`,
  ],
];
