import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Claims, payouts, batches, bank files. What was said once stays as it was said: accounts, payment files and bank files are append-only, and of a
 * payout the app may change its state and what became of it, never amount, payee or references.
 */
export class CreateFinance1764080000000 implements MigrationInterface {
  name = 'CreateFinance1764080000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...statements, ...numbers, ...guards]) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SCHEMA "finance" CASCADE');
    await queryRunner.query('CREATE SCHEMA "finance"');
  }
}

const statements = [
  `CREATE TABLE "finance"."bank_account" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "revision" integer NOT NULL, "holder_name" text NOT NULL, "iban" text NOT NULL, "bic" text, "entered_by_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "bank_account_revision" UNIQUE ("organisation_id", "revision"), CONSTRAINT "bank_account_iban" CHECK ("iban" ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'), CONSTRAINT "PK_f3246deb6b79123482c6adb9745" PRIMARY KEY ("id"))`,
  `CREATE TABLE "finance"."batch" ("id" uuid NOT NULL, "state" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "number" text NOT NULL, "authority_id" uuid NOT NULL, "programme_id" uuid NOT NULL, "currency" text NOT NULL, "profile" text NOT NULL, "payouts" integer NOT NULL, "total_minor" bigint NOT NULL, "made_by_id" uuid NOT NULL, "checked_by_id" uuid, "released_by_id" uuid, "released_at" TIMESTAMP WITH TIME ZONE, "fencing_id" uuid, "sends" integer NOT NULL DEFAULT '0', "sending_since_at" TIMESTAMP WITH TIME ZONE, "asked_at" TIMESTAMP WITH TIME ZONE, "outcome_code" text, CONSTRAINT "batch_number" UNIQUE ("number"), CONSTRAINT "batch_totals" CHECK ("payouts" > 0 AND "total_minor" > 0), CONSTRAINT "batch_profile" CHECK ("profile" IN ('sepa', 'swiss-domestic')), CONSTRAINT "PK_57da3b830b57bec1fd329dcaf43" PRIMARY KEY ("id"))`,
  `CREATE INDEX "batch_state" ON "finance"."batch"  ("state", "id")`,
  `CREATE TABLE "finance"."batch_file" ("batch_id" uuid NOT NULL, "msg_id" text NOT NULL, "execution_date" text NOT NULL, "bytes" bytea NOT NULL, "sha256" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "batch_file_msg_id" UNIQUE ("msg_id"), CONSTRAINT "PK_8c1cfff11ccec7769c0fe7bd807" PRIMARY KEY ("batch_id"))`,
  `CREATE TABLE "finance"."claim" ("id" uuid NOT NULL, "state" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "number" text NOT NULL, "voucher_id" uuid NOT NULL, "application_id" uuid NOT NULL, "call_id" uuid NOT NULL, "programme_id" uuid NOT NULL, "envelope_id" uuid NOT NULL, "instrument" text NOT NULL, "applicant_organisation_id" uuid NOT NULL, "partner_organisation_id" uuid, "payee_organisation_id" uuid NOT NULL, "final" boolean NOT NULL, "currency" text NOT NULL, "asked_minor" bigint NOT NULL DEFAULT '0', "accepted_minor" bigint NOT NULL DEFAULT '0', "held_minor" bigint NOT NULL DEFAULT '0', "moves" integer NOT NULL DEFAULT '0', "created_by_id" uuid, "certified_by_id" uuid, "approved_by_id" uuid, "submitted_at" TIMESTAMP WITH TIME ZONE, "queried_at" TIMESTAMP WITH TIME ZONE, "query" text, "answer_by_at" TIMESTAMP WITH TIME ZONE, "pay_by_at" TIMESTAMP WITH TIME ZONE, "paused_ms" bigint NOT NULL DEFAULT '0', CONSTRAINT "claim_number" UNIQUE ("number"), CONSTRAINT "claim_accepted_within_asked" CHECK ("accepted_minor" >= 0 AND "accepted_minor" <= "asked_minor"), CONSTRAINT "PK_466b305cc2e591047fa1ce58f81" PRIMARY KEY ("id"))`,
  `CREATE INDEX "claim_payee" ON "finance"."claim"  ("payee_organisation_id", "id")`,
  `CREATE INDEX "claim_applicant" ON "finance"."claim"  ("applicant_organisation_id", "id")`,
  `CREATE INDEX "claim_state" ON "finance"."claim"  ("state", "id")`,
  `CREATE INDEX "claim_call" ON "finance"."claim"  ("call_id", "state", "id")`,
  `CREATE UNIQUE INDEX "claim_one_draft" ON "finance"."claim"  ("voucher_id") WHERE "state" = 'draft'`,
  `CREATE INDEX "claim_voucher" ON "finance"."claim"  ("voucher_id", "state")`,
  `CREATE TABLE "finance"."claim_line" ("id" uuid NOT NULL, "claim_id" uuid NOT NULL, "position" integer NOT NULL, "description" text NOT NULL, "supplier" text NOT NULL, "invoice_number" text NOT NULL, "invoice_date" text NOT NULL, "net_minor" bigint NOT NULL, "vat_minor" bigint NOT NULL, "amount_minor" bigint NOT NULL, "decision" text, "accepted_minor" bigint, "reason" text, CONSTRAINT "claim_line_decision" CHECK ("decision" IS NULL OR "decision" IN ('accepted', 'cut', 'refused')), CONSTRAINT "claim_line_accepted" CHECK ("accepted_minor" IS NULL OR ("accepted_minor" >= 0 AND "accepted_minor" <= "amount_minor")), CONSTRAINT "claim_line_amounts" CHECK ("net_minor" >= 0 AND "vat_minor" >= 0 AND "amount_minor" >= 0), CONSTRAINT "PK_e151a204987b27fd0e1cbb63bc0" PRIMARY KEY ("id"))`,
  `CREATE INDEX "claim_line_claim_position" ON "finance"."claim_line"  ("claim_id", "position")`,
  `CREATE TABLE "finance"."claim_file" ("id" uuid NOT NULL, "claim_id" uuid NOT NULL, "line_id" uuid, "document_key" text NOT NULL, "storage_key" text NOT NULL, "name" text NOT NULL, "type" text NOT NULL, "size" integer NOT NULL, "sha256" text NOT NULL, "uploaded_by_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_a7cd81c0ef022d8471204c3e262" PRIMARY KEY ("id"))`,
  `CREATE INDEX "claim_file_claim" ON "finance"."claim_file"  ("claim_id")`,
  `CREATE TABLE "finance"."payment_hold" ("id" uuid NOT NULL, "state" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "organisation_id" uuid NOT NULL, "programme_id" uuid NOT NULL, "reason" text NOT NULL, "detail" text NOT NULL, "bank_account_id" uuid, "payout_id" uuid, "opened_by_id" uuid, "released_by_id" uuid, "released_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "payment_hold_reason" CHECK ("reason" IN ('rejected-account', 'name-mismatch', 'sanctions', 'debt', 'manual')), CONSTRAINT "PK_c79028818f42adb5d926c8f0851" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "payment_hold_once" ON "finance"."payment_hold"  ("payout_id", "reason") WHERE "payout_id" IS NOT NULL`,
  `CREATE INDEX "payment_hold_open" ON "finance"."payment_hold"  ("organisation_id") WHERE "state" = 'open'`,
  `CREATE TABLE "finance"."payout" ("id" uuid NOT NULL, "state" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "claim_id" uuid NOT NULL, "attempt" integer NOT NULL, "voucher_id" uuid NOT NULL, "envelope_id" uuid NOT NULL, "authority_id" uuid NOT NULL, "programme_id" uuid NOT NULL, "call_id" uuid NOT NULL, "applicant_organisation_id" uuid NOT NULL, "partner_organisation_id" uuid, "payee_organisation_id" uuid NOT NULL, "amount_minor" bigint NOT NULL, "currency" text NOT NULL, "end_to_end_id" text NOT NULL, "instr_id" text NOT NULL, "requested_by_id" uuid NOT NULL, "approved_by_id" uuid, "batch_id" uuid, "bank_account_id" uuid, "outcome_code" text, "settled_on" text, "bank_reference" text, CONSTRAINT "payout_attempt" UNIQUE ("claim_id", "attempt"), CONSTRAINT "payout_end_to_end_id" UNIQUE ("end_to_end_id"), CONSTRAINT "payout_amount" CHECK ("amount_minor" > 0), CONSTRAINT "PK_1cb73ce021dc6618a3818b0a474" PRIMARY KEY ("id"))`,
  `CREATE INDEX "payout_payee" ON "finance"."payout"  ("payee_organisation_id")`,
  `CREATE INDEX "payout_batch" ON "finance"."payout"  ("batch_id")`,
  `CREATE INDEX "payout_state" ON "finance"."payout"  ("state", "id")`,
  `CREATE UNIQUE INDEX "payout_instruction" ON "finance"."payout"  ("instr_id")`,
  `CREATE TABLE "finance"."bank_file" ("id" uuid NOT NULL, "kind" text NOT NULL, "sha256" text NOT NULL, "bytes" bytea NOT NULL, "source" text NOT NULL, "uploaded_by_id" uuid, "summary" jsonb NOT NULL, "problem" text, "imported_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "bank_file_sha256" UNIQUE ("sha256"), CONSTRAINT "PK_c5a8aa983507bb41301f40fc5c8" PRIMARY KEY ("id"))`,
  `CREATE INDEX "bank_file_imported" ON "finance"."bank_file"  ("imported_at", "id")`,
  `CREATE TABLE "finance"."bank_entry" ("id" uuid NOT NULL, "bank_file_id" uuid NOT NULL, "key" text NOT NULL, "direction" text NOT NULL, "amount_minor" bigint NOT NULL, "currency" text NOT NULL, "booking_date" text, "end_to_end_id" text, "bank_reference" text, "return_code" text, "payout_id" uuid, "outcome" text NOT NULL, "needs_person" boolean NOT NULL, CONSTRAINT "bank_entry_key" UNIQUE ("key"), CONSTRAINT "PK_c6f43ccef4c581ded2a9160bf02" PRIMARY KEY ("id"))`,
  `CREATE INDEX "bank_entry_open" ON "finance"."bank_entry"  ("outcome", "id") WHERE "needs_person"`,
  `CREATE INDEX "bank_entry_payout" ON "finance"."bank_entry"  ("payout_id")`,
  `CREATE INDEX "bank_entry_file" ON "finance"."bank_entry"  ("bank_file_id")`,
  `CREATE TABLE "finance"."bank_feed" ("gateway" text NOT NULL, "cursor" text, "files" integer NOT NULL, "read_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_57ece7fa246e133a7b23d467bdf" PRIMARY KEY ("gateway"))`,
  `ALTER TABLE "finance"."batch_file" ADD CONSTRAINT "batch_file_batch" FOREIGN KEY ("batch_id") REFERENCES "finance"."batch"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "finance"."claim_line" ADD CONSTRAINT "claim_line_claim" FOREIGN KEY ("claim_id") REFERENCES "finance"."claim"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "finance"."claim_file" ADD CONSTRAINT "claim_file_claim_fkey" FOREIGN KEY ("claim_id") REFERENCES "finance"."claim"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "finance"."payout" ADD CONSTRAINT "payout_claim" FOREIGN KEY ("claim_id") REFERENCES "finance"."claim"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "finance"."payout" ADD CONSTRAINT "payout_batch_fkey" FOREIGN KEY ("batch_id") REFERENCES "finance"."batch"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "finance"."payout" ADD CONSTRAINT "payout_bank_account" FOREIGN KEY ("bank_account_id") REFERENCES "finance"."bank_account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "finance"."bank_entry" ADD CONSTRAINT "bank_entry_bank_file" FOREIGN KEY ("bank_file_id") REFERENCES "finance"."bank_file"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

const numbers = [`CREATE SEQUENCE "finance"."next_claim_number"`, `CREATE SEQUENCE "finance"."next_batch_number"`];

const guards = [
  ...['bank_account', 'batch_file', 'bank_file', 'bank_entry'].flatMap((table) => [
    `REVOKE UPDATE, DELETE, TRUNCATE ON "finance"."${table}" FROM traverse_app`,
    `CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "finance"."${table}" FOR EACH STATEMENT EXECUTE FUNCTION "platform"."refuse_change"()`,
  ]),
  `REVOKE DELETE, TRUNCATE ON "finance"."claim", "finance"."payout", "finance"."batch", "finance"."payment_hold" FROM traverse_app`,
  `REVOKE UPDATE ON "finance"."payout" FROM traverse_app`,
  `GRANT UPDATE ("state", "version", "approved_by_id", "batch_id", "bank_account_id", "outcome_code", "settled_on", "bank_reference") ON "finance"."payout" TO traverse_app`,
];
