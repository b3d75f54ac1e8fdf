import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an application was awarded stands with it: the quota of its territory is counted from there. */
export class KeepGrantedAmount1764324000000 implements MigrationInterface {
  name = 'KeepGrantedAmount1764324000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "applicant"."application" ADD "granted_minor" bigint`);
    await queryRunner.query(`
      UPDATE "applicant"."application" a SET "granted_minor" = d."amount_minor"
      FROM (SELECT DISTINCT ON ("application_id") "application_id", "amount_minor" FROM "award"."decision"
            WHERE "outcome" = 'fund' AND "state" = 'communicated' ORDER BY "application_id", "communicated_at" DESC) d
      WHERE d."application_id" = a."id" AND a."state" = 'approved'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "applicant"."application" DROP COLUMN "granted_minor"`);
  }
}
