import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Applications that began with the answers of an earlier one. */
export class CloneApplications1764303001000 implements MigrationInterface {
  name = 'CloneApplications1764303001000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "applicant"."application" ADD "cloned_from_id" uuid, ADD "left_out" jsonb`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "applicant"."application" DROP COLUMN "cloned_from_id", DROP COLUMN "left_out"`);
  }
}
