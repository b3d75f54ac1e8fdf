import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The graph of a company as it was saved last, beside its figures: submissions freeze it without a further query. */
export class KeepOwnership1764204002000 implements MigrationInterface {
  name = 'KeepOwnership1764204002000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "applicant"."company_profile" ADD "ownership" jsonb');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "applicant"."company_profile" DROP COLUMN "ownership"');
  }
}
