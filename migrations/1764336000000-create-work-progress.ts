import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far long work is. */
export class CreateWorkProgress1764336000000 implements MigrationInterface {
  name = 'CreateWorkProgress1764336000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "platform"."work_progress" ("subject_id" uuid NOT NULL, "percent" integer NOT NULL, CONSTRAINT "work_progress_pkey" PRIMARY KEY ("subject_id"))`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "platform"."work_progress"');
  }
}
