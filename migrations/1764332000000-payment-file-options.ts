import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an authority's bank wants in payment files. */
export class PaymentFileOptions1764332000000 implements MigrationInterface {
  name = 'PaymentFileOptions1764332000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "programme"."authority" DROP COLUMN "batch_booking"');
    await queryRunner.query('ALTER TABLE "programme"."authority" DROP COLUMN "address_mode"');
  }
}

const statements = [
  `ALTER TABLE "programme"."authority" ADD "address_mode" text NOT NULL DEFAULT 'structured'`,
  `ALTER TABLE "programme"."authority" ADD "batch_booking" boolean NOT NULL DEFAULT false`,
  `ALTER TABLE "programme"."authority" ADD CONSTRAINT "authority_address_mode" CHECK ("address_mode" IN ('none', 'minimal', 'structured', 'hybrid'))`,
];
