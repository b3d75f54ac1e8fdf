import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Another bank account takes another person and a waiting time. */
export class ChangeBankAccounts1764332002000 implements MigrationInterface {
  name = 'ChangeBankAccounts1764332002000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DELETE FROM "programme"."legal_parameter" WHERE "code" = 'payments.account-change-days'`);
    await queryRunner.query('DROP TABLE "finance"."bank_account_change"');
    await queryRunner.query('ALTER TABLE "finance"."bank_account" DROP COLUMN "confirmed_by_id"');
  }
}

const statements = [
  `ALTER TABLE "finance"."bank_account" ADD "confirmed_by_id" uuid`,
  `CREATE TABLE "finance"."bank_account_change" ("id" uuid NOT NULL, "state" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "organisation_id" uuid NOT NULL, "holder_name" text NOT NULL, "iban" text NOT NULL, "bic" text, "proposed_by_id" uuid NOT NULL, "confirmed_by_id" uuid, "effective_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "bank_account_change_iban" CHECK ("iban" ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'), CONSTRAINT "PK_bank_account_change" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "bank_account_change_open" ON "finance"."bank_account_change"  ("organisation_id") WHERE "state" IN ('proposed', 'waiting')`,
  `CREATE INDEX "bank_account_change_due" ON "finance"."bank_account_change"  ("effective_at") WHERE "state" = 'waiting'`,
  `REVOKE UPDATE, DELETE, TRUNCATE ON "finance"."bank_account_change" FROM traverse_app`,
  `GRANT UPDATE ("state", "version", "confirmed_by_id", "effective_at") ON "finance"."bank_account_change" TO traverse_app`,
  `INSERT INTO "programme"."legal_parameter" ("id", "code", "value", "valid_from", "valid_to", "legal_basis", "url") VALUES
     (gen_random_uuid(), 'payments.account-change-days', '3', '2021-07-01', NULL, 'Internal control, Regulation (EU) 2021/1060, Art. 69 (unconfirmed)', 'https://eur-lex.europa.eu/eli/reg/2021/1060/oj')`,
];
