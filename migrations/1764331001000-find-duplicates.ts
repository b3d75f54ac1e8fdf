import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invoices are found again in other claims: by number and supplier, by amount, by file. What was decided about it is kept. */
export class FindDuplicates1764331001000 implements MigrationInterface {
  name = 'FindDuplicates1764331001000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "finance"."duplicate_decision"');
    for (const index of ['claim_line_number', 'claim_line_supplier', 'claim_file_bytes'])
      await queryRunner.query(`DROP INDEX "finance"."${index}"`);
    for (const column of ['number_key', 'supplier_key'])
      await queryRunner.query(`ALTER TABLE "finance"."claim_line" DROP COLUMN "${column}"`);
  }
}

const statements = [
  `ALTER TABLE "finance"."claim_line" ADD "number_key" text NOT NULL DEFAULT ''`,
  `ALTER TABLE "finance"."claim_line" ADD "supplier_key" text NOT NULL DEFAULT ''`,
  `UPDATE "finance"."claim_line" SET
     "number_key" = regexp_replace(regexp_replace(lower("invoice_number"), '(^|[^0-9])0+([0-9])', '\\1\\2', 'g'), '[^[:alnum:]]', '', 'g'),
     "supplier_key" = regexp_replace(lower("supplier"), '[^[:alnum:]]', '', 'g')`,
  `CREATE INDEX "claim_line_number" ON "finance"."claim_line"  ("number_key") WHERE "number_key" <> ''`,
  `CREATE INDEX "claim_line_supplier" ON "finance"."claim_line"  ("supplier_key", "invoice_date") WHERE "supplier_key" <> ''`,
  `CREATE INDEX "claim_file_bytes" ON "finance"."claim_file"  ("sha256")`,
  `CREATE TABLE "finance"."duplicate_decision" ("id" uuid NOT NULL, "claim_id" uuid NOT NULL, "line_id" uuid NOT NULL, "other_claim_id" uuid NOT NULL, "matched" text NOT NULL, "verdict" text NOT NULL, "reason" text NOT NULL, "decided_by_id" uuid NOT NULL, "decided_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "duplicate_decision_verdict" CHECK ("verdict" IN ('cleared', 'refused')), CONSTRAINT "PK_duplicate_decision" PRIMARY KEY ("id"))`,
  `CREATE INDEX "duplicate_decision_claim" ON "finance"."duplicate_decision"  ("claim_id")`,
  `CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "finance"."duplicate_decision" FOR EACH STATEMENT EXECUTE FUNCTION "platform"."refuse_change"()`,
  `REVOKE UPDATE, DELETE, TRUNCATE ON "finance"."duplicate_decision" FROM traverse_app`,
];
