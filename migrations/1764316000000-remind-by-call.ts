import type { MigrationInterface, QueryRunner } from 'typeorm';

const ONCE = (columns: string): string => `ALTER TABLE "notification"."reminder" ADD CONSTRAINT "reminder_once" UNIQUE (${columns})`;

/** A call says how often and when people are reminded: several times of one event. */
export class RemindByCall1764316000000 implements MigrationInterface {
  name = 'RemindByCall1764316000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "notification"."reminder" ADD "nth" integer NOT NULL DEFAULT 0`);
    await queryRunner.query(`ALTER TABLE "notification"."reminder" DROP CONSTRAINT "reminder_once"`);
    await queryRunner.query(ONCE('"event_id", "template", "subject_id", "nth"'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DELETE FROM "notification"."reminder" WHERE "nth" > 0`);
    await queryRunner.query(`ALTER TABLE "notification"."reminder" DROP CONSTRAINT "reminder_once"`);
    await queryRunner.query(ONCE('"event_id", "template", "subject_id"'));
    await queryRunner.query(`ALTER TABLE "notification"."reminder" DROP COLUMN "nth"`);
  }
}
