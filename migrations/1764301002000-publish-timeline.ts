import type { MigrationInterface, QueryRunner } from 'typeorm';

const views = [
  ['"partner"."reported_engagement"', `SELECT "id", "application_id", "state" FROM "partner"."engagement"`],
  ['"award"."reported_agreement"', `SELECT "id", "application_id", "state" FROM "award"."agreement"`],
  ['"finance"."reported_claim"', `SELECT "id", "application_id", "state" FROM "finance"."claim"`],
] as const;

/** What else the contexts publish of an application: for its timeline. */
export class PublishTimeline1764301002000 implements MigrationInterface {
  name = 'PublishTimeline1764301002000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [view, body] of views) {
      await queryRunner.query(`CREATE VIEW ${view} AS ${body}`);
      await queryRunner.query(`REVOKE INSERT, UPDATE, DELETE ON ${view} FROM traverse_app`);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [view] of views) await queryRunner.query(`DROP VIEW ${view}`);
  }
}
