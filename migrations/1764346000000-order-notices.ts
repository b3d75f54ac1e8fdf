import type { MigrationInterface, QueryRunner } from 'typeorm';

const CREATE = (columns: string) => `CREATE INDEX "message_person" ON "notification"."message"  (${columns})`;

/** Notices are read in the order of what happened. */
export class OrderNotices1764346000000 implements MigrationInterface {
  name = 'OrderNotices1764346000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "notification"."message_person"`);
    await queryRunner.query(CREATE('"person_id", "event_id", "id"'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "notification"."message_person"`);
    await queryRunner.query(CREATE('"person_id", "id"'));
  }
}
