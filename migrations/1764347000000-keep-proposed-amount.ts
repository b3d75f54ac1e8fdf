import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a decision under way would award stands with its application: a ranking leaves it out and counts it. */
export class KeepProposedAmount1764347000000 implements MigrationInterface {
  name = 'KeepProposedAmount1764347000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "applicant"."application" ADD "proposed_minor" bigint`);
    await queryRunner.query(`
      UPDATE "applicant"."application" a SET "proposed_minor" = d."amount_minor" FROM "award"."decision" d
      WHERE d."application_id" = a."id" AND d."state" IN ('recommended', 'confirmed')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "applicant"."application" DROP COLUMN "proposed_minor"`);
  }
}
