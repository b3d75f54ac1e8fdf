import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Urgent deliveries have an index of their own: the other is for the others only. */
export class UrgentApart1764343002000 implements MigrationInterface {
  name = 'UrgentApart1764343002000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "outbox"."delivery_due"`);
    await queryRunner.query(
      `CREATE INDEX "delivery_due" ON "outbox"."delivery" ("due_at") WHERE NOT "urgent" AND "state" IN ('waiting', 'queued')`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "outbox"."delivery_due"`);
    await queryRunner.query(`CREATE INDEX "delivery_due" ON "outbox"."delivery" ("due_at") WHERE "state" IN ('waiting', 'queued')`);
  }
}
