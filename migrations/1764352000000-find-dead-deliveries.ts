import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What failed to the end is looked up by lists: few rows among very many. */
export class FindDeadDeliveries1764352000000 implements MigrationInterface {
  name = 'FindDeadDeliveries1764352000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE INDEX "delivery_dead" ON "outbox"."delivery" ("subscriber", "event_id") WHERE "state" = 'dead'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "outbox"."delivery_dead"`);
  }
}
