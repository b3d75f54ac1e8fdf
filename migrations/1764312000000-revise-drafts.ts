import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts of calls are saved by revision, so that two who edit one do not overwrite each other. */
export class ReviseDrafts1764312000000 implements MigrationInterface {
  name = 'ReviseDrafts1764312000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "programme"."call" ADD "draft_revision" integer NOT NULL DEFAULT 0`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "programme"."call" DROP COLUMN "draft_revision"`);
  }
}
