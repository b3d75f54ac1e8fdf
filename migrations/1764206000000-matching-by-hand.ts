import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Matching runs keep what the solver was given, the pairs set before, and the changes by hand. */
export class MatchingByHand1764206000000 implements MigrationInterface {
  name = 'MatchingByHand1764206000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "partner"."matching_run" ADD "locked" jsonb NOT NULL DEFAULT '[]'`);
    await queryRunner.query(`ALTER TABLE "partner"."matching_run" ADD "instance" jsonb`);
    await queryRunner.query(`ALTER TABLE "partner"."matching_run" ADD "computed" jsonb`);
    await queryRunner.query(`ALTER TABLE "partner"."matching_run" ADD "moves" jsonb NOT NULL DEFAULT '[]'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const column of ['moves', 'computed', 'instance', 'locked'])
      await queryRunner.query(`ALTER TABLE "partner"."matching_run" DROP COLUMN "${column}"`);
  }
}
