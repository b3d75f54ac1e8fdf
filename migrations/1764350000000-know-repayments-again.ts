import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Money that was given back is known again when another statement tells of it. */
export class KnowRepaymentsAgain1764350000000 implements MigrationInterface {
  name = 'KnowRepaymentsAgain1764350000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "finance"."recovery_entry" ADD "bank_booking" text, ADD "bank_statement" text`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "recovery_entry_booking" ON "finance"."recovery_entry"  ("recovery_id", "bank_booking") WHERE "bank_booking" IS NOT NULL`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "finance"."recovery_entry" DROP COLUMN "bank_booking", DROP COLUMN "bank_statement"`);
  }
}
