import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Claims by the call's cost model: cost lines and units, VAT as the firm can recover it, foreign currencies at a frozen rate, output indicators. */
export class DeepenClaims1764331000000 implements MigrationInterface {
  name = 'DeepenClaims1764331000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DELETE FROM "programme"."legal_parameter" WHERE "code" IN ('vat.total-cost-below', 'payment.warn-days')`);
    await queryRunner.query('DROP INDEX "finance"."claim_awaits_rate"');
    for (const column of ['rate_month', 'rates', 'awaits_rate', 'indicators'])
      await queryRunner.query(`ALTER TABLE "finance"."claim" DROP COLUMN "${column}"`);
    for (const column of [
      ...['cost_key', 'units', 'currency', 'vat_treatment', 'wanted_minor', 'eligible_minor', 'flat_rate_minor', 'share_minor'],
    ])
      await queryRunner.query(`ALTER TABLE "finance"."claim_line" DROP COLUMN "${column}"`);
  }
}

const statements = [
  `ALTER TABLE "finance"."claim" ADD "rate_month" text`,
  `ALTER TABLE "finance"."claim" ADD "rates" jsonb NOT NULL DEFAULT '{}'`,
  `ALTER TABLE "finance"."claim" ADD "awaits_rate" boolean NOT NULL DEFAULT false`,
  `ALTER TABLE "finance"."claim" ADD "indicators" jsonb NOT NULL DEFAULT '{}'`,
  `CREATE INDEX "claim_awaits_rate" ON "finance"."claim"  ("rate_month") WHERE "awaits_rate"`,
  `ALTER TABLE "finance"."claim_line" ADD "cost_key" text`,
  `ALTER TABLE "finance"."claim_line" ADD "units" integer`,
  `ALTER TABLE "finance"."claim_line" ADD "currency" text`,
  `UPDATE "finance"."claim_line" l SET "currency" = c."currency" FROM "finance"."claim" c WHERE c."id" = l."claim_id"`,
  `ALTER TABLE "finance"."claim_line" ALTER COLUMN "currency" SET NOT NULL`,
  `ALTER TABLE "finance"."claim_line" ADD "vat_treatment" text NOT NULL DEFAULT 'recoverable'`,
  `ALTER TABLE "finance"."claim_line" ADD "wanted_minor" bigint`,
  `ALTER TABLE "finance"."claim_line" ADD "eligible_minor" bigint`,
  `ALTER TABLE "finance"."claim_line" ADD "flat_rate_minor" bigint NOT NULL DEFAULT '0'`,
  `ALTER TABLE "finance"."claim_line" ADD "share_minor" bigint`,
  // What a line of before asks for was said by hand or worked out; it stays as it is.
  `UPDATE "finance"."claim_line" SET "wanted_minor" = "amount_minor", "share_minor" = "amount_minor"`,
  `ALTER TABLE "finance"."claim_line" ADD CONSTRAINT "claim_line_vat_treatment" CHECK ("vat_treatment" IN ('recoverable', 'not-recoverable', 'reverse-charge'))`,
  `ALTER TABLE "finance"."claim_line" ADD CONSTRAINT "claim_line_units" CHECK ("units" IS NULL OR "units" >= 0)`,
  `INSERT INTO "programme"."legal_parameter" ("id", "code", "value", "valid_from", "valid_to", "legal_basis", "url") VALUES
     (gen_random_uuid(), 'payment.warn-days', '60 75', '2021-07-01', NULL, 'Regulation (EU) 2021/1060, Art. 74(1)(b); the days of warning are the house''s own', 'https://eur-lex.europa.eu/eli/reg/2021/1060/oj'),
     (gen_random_uuid(), 'vat.total-cost-below', '5000000.00', '2021-07-01', NULL, 'Regulation (EU) 2021/1060, Art. 64(1)(c)', 'https://eur-lex.europa.eu/eli/reg/2021/1060/oj')`,
];
