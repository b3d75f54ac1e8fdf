import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSavedView1764301000000 implements MigrationInterface {
  name = 'CreateSavedView1764301000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "reporting"."saved_view" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "name" text NOT NULL, "query" text NOT NULL, "columns" text array NOT NULL DEFAULT '{}', "saved_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "saved_view_name" UNIQUE ("person_id", "name"), CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id"))`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "reporting"."saved_view"');
  }
}
