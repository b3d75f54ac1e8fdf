import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The term to pay warns before it ends, once a day of warning. */
export class WarnPaymentTerms1764331002000 implements MigrationInterface {
  name = 'WarnPaymentTerms1764331002000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "finance"."claim" ADD "warned_days" integer NOT NULL DEFAULT 0`);
    await queryRunner.query(
      `CREATE INDEX "claim_due" ON "finance"."claim"  ("pay_by_at") WHERE "state" IN ('submitted', 'certified', 'approved')`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX "finance"."claim_due"');
    await queryRunner.query('ALTER TABLE "finance"."claim" DROP COLUMN "warned_days"');
  }
}
