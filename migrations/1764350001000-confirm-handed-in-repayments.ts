import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Money of a recovery that a file tells of which a person handed in waits for another person. */
export class ConfirmHandedInRepayments1764350001000 implements MigrationInterface {
  name = 'ConfirmHandedInRepayments1764350001000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE "finance"."recovery_repayment" ADD "bank_entry_key" text, ADD "bank_booking" text, ADD "bank_statement" text`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "recovery_repayment_bank" ON "finance"."recovery_repayment"  ("bank_entry_key") WHERE "bank_entry_key" IS NOT NULL`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE "finance"."recovery_repayment" DROP COLUMN "bank_entry_key", DROP COLUMN "bank_booking", DROP COLUMN "bank_statement"`,
    );
  }
}
