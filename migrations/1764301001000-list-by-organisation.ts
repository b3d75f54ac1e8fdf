import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the rows of a company or a partner whose name has changed. */
export class ListByOrganisation1764301001000 implements MigrationInterface {
  name = 'ListByOrganisation1764301001000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE INDEX "application_list_organisation" ON "reporting"."application_list" ("organisation_id")`);
    await queryRunner.query(`CREATE INDEX "application_list_partner" ON "reporting"."application_list" ("partner_organisation_id")`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "reporting"."application_list_partner"`);
    await queryRunner.query(`DROP INDEX "reporting"."application_list_organisation"`);
  }
}
