import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The officers' list, and the views that each context publishes for it: what it reads of the others, and nothing else. */
export class CreateApplicationList1764205000000 implements MigrationInterface {
  name = 'CreateApplicationList1764205000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [view, body] of views) {
      await queryRunner.query(`CREATE VIEW ${view} AS ${body}`);
      await queryRunner.query(`REVOKE INSERT, UPDATE, DELETE ON ${view} FROM traverse_app`);
    }
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "reporting"."application_list"');
    for (const [view] of [...views].reverse()) await queryRunner.query(`DROP VIEW ${view}`);
  }
}

const views: readonly (readonly [string, string])[] = [
  [
    '"applicant"."reported_application"',
    // Drafts are the company's own. What was submitted is what counts, not what a returned application is being changed to.
    `SELECT "id", "number", "title", "programme_id", "call_id", "instrument", "state", "eligibility", "received_at", "return_due_at", "organisation_id",
      "partner_organisation_id", "requested_minor", "currency",
      (SELECT string_agg(given."value" #>> '{}', ' ') FROM jsonb_each("snapshot"->'answers') AS given WHERE jsonb_typeof(given."value") = 'string') AS "words"
    FROM "applicant"."application" WHERE "received_at" IS NOT NULL`,
  ],
  ['"identity"."reported_organisation"', `SELECT "id", "name", "country_code", "nuts_code" FROM "identity"."organisation"`],
  [
    '"programme"."reported_call"',
    `SELECT c."id", c."programme_id", c."title",
      ARRAY(SELECT jsonb_array_elements_text(v."document"->'languages')) AS "languages"
    FROM "programme"."call" c JOIN "programme"."call_version" v ON v."call_id" = c."id" AND v."version" = c."current_version"`,
  ],
  [
    '"evaluator"."reported_rank"',
    `SELECT r."id" AS "ranking_id", r."call_id", (x->>'applicationId')::uuid AS "application_id", (x->>'rank')::integer AS "rank",
      ((x->>'total')::numeric * 10000)::integer AS "score"
    FROM (SELECT DISTINCT ON ("call_id") "id", "call_id", "result" FROM "evaluator"."ranking" ORDER BY "call_id", "version" DESC) AS r
    CROSS JOIN LATERAL jsonb_array_elements(r."result"->'applications') AS x`,
  ],
  [
    '"award"."reported_decision"',
    `SELECT "id", "application_id", "state", "outcome", CASE WHEN "outcome" = 'fund' THEN "amount_minor" END AS "amount_minor" FROM "award"."decision"`,
  ],
  ['"award"."reported_voucher"', `SELECT "id", "application_id", "state", "amount_minor" FROM "award"."voucher"`],
  [
    '"finance"."reported_payout"',
    `SELECT p."id", c."application_id", p."state", p."amount_minor" FROM "finance"."payout" p JOIN "finance"."claim" c ON c."id" = p."claim_id"`,
  ],
];

const statements: readonly string[] = [
  `CREATE TABLE "reporting"."application_list" ("id" uuid NOT NULL, "number" text NOT NULL, "title" text NOT NULL, "programme_id" uuid NOT NULL, "call_id" uuid NOT NULL, "instrument" text NOT NULL, "state" text NOT NULL, "eligibility" text, "received_at" TIMESTAMP WITH TIME ZONE NOT NULL, "return_due_at" TIMESTAMP WITH TIME ZONE, "organisation_id" uuid NOT NULL, "company_name" text NOT NULL, "company_key" text NOT NULL, "country_code" text NOT NULL, "nuts_code" text COLLATE "C" NOT NULL, "partner_organisation_id" uuid, "partner_name" text, "requested_minor" bigint NOT NULL, "currency" text NOT NULL, "score" integer NOT NULL DEFAULT '-1', "rank" integer, "decision_outcome" text, "decision_state" text, "awarded_minor" bigint, "voucher_id" uuid, "voucher_state" text, "paid_minor" bigint NOT NULL DEFAULT '0', "languages" text array NOT NULL DEFAULT '{}', "search" tsvector NOT NULL, "refreshed_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_9cebf6ff4eaec56b7d9f5629a50" PRIMARY KEY ("id"))`,
  `CREATE INDEX "application_list_territory" ON "reporting"."application_list"  ("nuts_code", "programme_id")`,
  `CREATE INDEX "application_list_call_company" ON "reporting"."application_list"  ("call_id", "company_key", "id")`,
  `CREATE INDEX "application_list_company" ON "reporting"."application_list"  ("programme_id", "company_key", "id")`,
  `CREATE INDEX "application_list_call_score" ON "reporting"."application_list"  ("call_id", "score", "id")`,
  `CREATE INDEX "application_list_score" ON "reporting"."application_list"  ("programme_id", "score", "id")`,
  `CREATE INDEX "application_list_call_requested" ON "reporting"."application_list"  ("call_id", "requested_minor", "id")`,
  `CREATE INDEX "application_list_requested" ON "reporting"."application_list"  ("programme_id", "requested_minor", "id")`,
  `CREATE INDEX "application_list_call_state" ON "reporting"."application_list"  ("call_id", "state", "received_at", "id")`,
  `CREATE INDEX "application_list_call_received" ON "reporting"."application_list"  ("call_id", "received_at", "id")`,
  `CREATE INDEX "application_list_state" ON "reporting"."application_list"  ("programme_id", "state", "received_at", "id")`,
  `CREATE INDEX "application_list_received" ON "reporting"."application_list"  ("programme_id", "received_at", "id")`,
  `CREATE INDEX "application_list_search" ON "reporting"."application_list" USING gin ("search")`,
];
