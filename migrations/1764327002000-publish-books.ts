import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the contexts publish for the books: accounts, transfers and what they are about. */
export class PublishBooks1764327002000 implements MigrationInterface {
  name = 'PublishBooks1764327002000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE INDEX "transfer_from_account" ON "ledger"."transfer"  ("from_account_id", "id")`);
    await queryRunner.query(`CREATE INDEX "transfer_to_account" ON "ledger"."transfer"  ("to_account_id", "id")`);
    for (const [view, query] of views) {
      await queryRunner.query(`CREATE VIEW ${view} AS ${query}`);
      await queryRunner.query(`GRANT SELECT ON ${view} TO traverse_app`);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [view] of [...views].reverse()) await queryRunner.query(`DROP VIEW ${view}`);
    await queryRunner.query(`DROP INDEX "ledger"."transfer_to_account"`);
    await queryRunner.query(`DROP INDEX "ledger"."transfer_from_account"`);
  }
}

const views: readonly (readonly [string, string])[] = [
  [
    '"ledger"."reported_account"',
    `SELECT a."id", a."kind", a."owner_id", a."currency", a."envelope_id", b."posted_minor", b."pending_out_minor"
    FROM "ledger"."account" a JOIN "ledger"."balance" b ON b."account_id" = a."id"`,
  ],
  [
    '"ledger"."reported_transfer"',
    `SELECT "id", "key", "kind", "from_account_id", "to_account_id", "amount_minor", "currency", "code", "subject_id", "hold_id", "at" FROM "ledger"."transfer"`,
  ],
  [
    '"programme"."reported_envelope"',
    `SELECT e."id", e."call_id", e."programme_id", e."authority_id", e."key", e."currency", a."name" AS "authority_name"
    FROM "programme"."envelope" e JOIN "programme"."authority" a ON a."id" = e."authority_id"`,
  ],
  ['"award"."booked_voucher"', `SELECT "id", "code", "application_id", "envelope_id", "programme_id" FROM "award"."voucher"`],
  [
    '"finance"."booked_payout"',
    `SELECT p."id", p."programme_id", p."authority_id", p."envelope_id", p."state", p."amount_minor", p."currency", p."end_to_end_id", p."bank_reference", p."outcome_code",
      c."number" AS "claim_number"
    FROM "finance"."payout" p JOIN "finance"."claim" c ON c."id" = p."claim_id"`,
  ],
  [
    '"finance"."booked_entry"',
    `SELECT e."id", e."payout_id", e."direction", e."amount_minor", e."currency", coalesce(e."booking_date"::date, (f."imported_at" AT TIME ZONE 'UTC')::date) AS "booked_on",
      e."end_to_end_id", e."bank_reference", e."outcome", e."needs_person"
    FROM "finance"."bank_entry" e JOIN "finance"."bank_file" f ON f."id" = e."bank_file_id"`,
  ],
];
