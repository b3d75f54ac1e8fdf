import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What finance publishes for the books: recoveries, and which entry of a statement is one's repayment. */
export class PublishRecoveries1764341001000 implements MigrationInterface {
  name = 'PublishRecoveries1764341001000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE OR REPLACE VIEW "finance"."booked_entry" AS ${ENTRIES(', r."recovery_id"', REPAYMENT)}`);
    await queryRunner.query(
      `CREATE VIEW "finance"."booked_recovery" AS SELECT "id", "programme_id", "number", "reference", "state", "currency" FROM "finance"."recovery"`,
    );
    await queryRunner.query(`GRANT SELECT ON "finance"."booked_recovery" TO traverse_app`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP VIEW "finance"."booked_recovery"');
    await queryRunner.query('DROP VIEW "finance"."booked_entry"');
    await queryRunner.query(`CREATE VIEW "finance"."booked_entry" AS ${ENTRIES('', '')}`);
    await queryRunner.query(`GRANT SELECT ON "finance"."booked_entry" TO traverse_app`);
  }
}

const REPAYMENT = `LEFT JOIN "finance"."recovery_entry" r ON r."bank_entry_key" = e."key"`;
const ENTRIES = (column: string, join: string): string => `
  SELECT e."id", e."payout_id", e."direction", e."amount_minor", e."currency", coalesce(e."booking_date"::date, (f."imported_at" AT TIME ZONE 'UTC')::date) AS "booked_on",
    e."end_to_end_id", e."bank_reference", e."outcome", e."needs_person"${column}
  FROM "finance"."bank_entry" e JOIN "finance"."bank_file" f ON f."id" = e."bank_file_id" ${join}`;
