import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Audit packs that were ordered, and what each context publishes of an application for them. Keys of stored files and account numbers stay inside. */
export class AuditPacks1764327003000 implements MigrationInterface {
  name = 'AuditPacks1764327003000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "reporting"."audit_pack" ("id" uuid NOT NULL, "application_id" uuid NOT NULL, "ordered_by_id" uuid NOT NULL, "ordered_at" TIMESTAMP WITH TIME ZONE NOT NULL, "made_at" TIMESTAMP WITH TIME ZONE, "storage_key" uuid, "size" integer, "sha256" text, CONSTRAINT "audit_pack_whole" CHECK (("made_at" IS NULL) = ("storage_key" IS NULL)), CONSTRAINT "PK_audit_pack" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "audit_pack_application" ON "reporting"."audit_pack"  ("application_id", "id")`);
    for (const [view, query] of views) {
      await queryRunner.query(`CREATE VIEW ${view} AS ${query}`);
      await queryRunner.query(`GRANT SELECT ON ${view} TO traverse_app`);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [view] of [...views].reverse()) await queryRunner.query(`DROP VIEW ${view}`);
    await queryRunner.query(`DROP TABLE "reporting"."audit_pack"`);
  }
}

const own = (kind: string, table: string): string =>
  `SELECT x."application_id", '${kind}' AS "kind", x."id", to_jsonb(x) - 'storage_key' AS "record" FROM ${table} x`;
const of = (kind: string, table: string, join: string): string =>
  `SELECT o."application_id", '${kind}' AS "kind", x."id", to_jsonb(x) - 'storage_key' - 'iban' AS "record" FROM ${table} x JOIN ${join}`;

const views: readonly (readonly [string, string])[] = [
  [
    '"applicant"."audit_record"',
    [
      `SELECT x."id" AS "application_id", 'applicant.application' AS "kind", x."id", to_jsonb(x) AS "record" FROM "applicant"."application" x`,
      own('applicant.submission', '"applicant"."submission"'),
      own('applicant.attachment', '"applicant"."attachment"'),
      own('applicant.submitted-document', '"applicant"."submitted_document"'),
    ].join(' UNION ALL '),
  ],
  ['"partner"."audit_record"', own('partner.engagement', '"partner"."engagement"')],
  ['"evaluator"."audit_record"', own('evaluator.assignment', '"evaluator"."assignment"')],
  ['"evaluator"."reported_ranking"', `SELECT "id", "call_id", "version", "snapshot", "hash", "result" FROM "evaluator"."ranking"`],
  [
    '"award"."audit_record"',
    [
      own('award.decision', '"award"."decision"'),
      of('award.decision-confirmation', '"award"."decision_confirmation"', '"award"."decision" o ON o."id" = x."decision_id"'),
      own('award.agreement', '"award"."agreement"'),
      of('award.agreement-signature', '"award"."agreement_signature"', '"award"."agreement" o ON o."id" = x."agreement_id"'),
      own('award.voucher', '"award"."voucher"'),
    ].join(' UNION ALL '),
  ],
  [
    '"finance"."audit_record"',
    [
      own('finance.claim', '"finance"."claim"'),
      of('finance.claim-line', '"finance"."claim_line"', '"finance"."claim" o ON o."id" = x."claim_id"'),
      of('finance.claim-file', '"finance"."claim_file"', '"finance"."claim" o ON o."id" = x."claim_id"'),
      of('finance.payout', '"finance"."payout"', '"finance"."claim" o ON o."id" = x."claim_id"'),
      of(
        'finance.bank-entry',
        '"finance"."bank_entry"',
        '"finance"."payout" p ON p."id" = x."payout_id" JOIN "finance"."claim" o ON o."id" = p."claim_id"',
      ),
    ].join(' UNION ALL '),
  ],
];
