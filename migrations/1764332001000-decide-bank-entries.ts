import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person decides on entries of a bank's file that name no payment of ours. */
export class DecideBankEntries1764332001000 implements MigrationInterface {
  name = 'DecideBankEntries1764332001000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "finance"."bank_entry_decision"');
    await queryRunner.query('ALTER TABLE "finance"."bank_entry" DROP COLUMN "suggested_payout_id"');
  }
}

const statements = [
  `ALTER TABLE "finance"."bank_entry" ADD "suggested_payout_id" uuid`,
  `CREATE TABLE "finance"."bank_entry_decision" ("id" uuid NOT NULL, "entry_id" uuid NOT NULL, "decision" text NOT NULL, "reason" text NOT NULL, "decided_by_id" uuid NOT NULL, "decided_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "bank_entry_decision_once" UNIQUE ("entry_id"), CONSTRAINT "bank_entry_decision_kind" CHECK ("decision" IN ('confirmed', 'dismissed')), CONSTRAINT "PK_bank_entry_decision" PRIMARY KEY ("id"))`,
  `ALTER TABLE "finance"."bank_entry_decision" ADD CONSTRAINT "bank_entry_decision_entry" FOREIGN KEY ("entry_id") REFERENCES "finance"."bank_entry"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "finance"."bank_entry_decision" FOR EACH STATEMENT EXECUTE FUNCTION "platform"."refuse_change"()`,
  `REVOKE UPDATE, DELETE, TRUNCATE ON "finance"."bank_entry_decision" FROM traverse_app`,
];
