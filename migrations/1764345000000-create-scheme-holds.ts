import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Payments under a whole call can be stopped. */
export class CreateSchemeHolds1764345000000 implements MigrationInterface {
  name = 'CreateSchemeHolds1764345000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "finance"."scheme_hold" ("id" uuid NOT NULL, "state" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "call_id" uuid NOT NULL, "programme_id" uuid NOT NULL, "detail" text NOT NULL, "opened_by_id" uuid, "released_by_id" uuid, "released_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "scheme_hold_pkey" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE UNIQUE INDEX "scheme_hold_open" ON "finance"."scheme_hold" ("call_id") WHERE "state" = 'open'`);
    await queryRunner.query(`CREATE INDEX "scheme_hold_programme" ON "finance"."scheme_hold" ("programme_id", "id")`);
    await queryRunner.query(`REVOKE DELETE, TRUNCATE ON "finance"."scheme_hold" FROM traverse_app`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "finance"."scheme_hold"`);
  }
}
