import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions of a claim, and money that is asked back (ADR 36). */
export class CorrectClaims1764341000000 implements MigrationInterface {
  name = 'CorrectClaims1764341000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DELETE FROM "programme"."legal_parameter" WHERE "code" = 'recovery.due-days'`);
    await queryRunner.query('DROP TABLE "finance"."recovery_repayment", "finance"."recovery_entry", "finance"."recovery"');
    await queryRunner.query('DROP SEQUENCE "finance"."next_recovery_number"');
    await queryRunner.query('ALTER TABLE "finance"."payout" DROP COLUMN "corrected"');
    await queryRunner.query('DROP INDEX "finance"."claim_one_draft"');
    await queryRunner.query(`CREATE UNIQUE INDEX "claim_one_draft" ON "finance"."claim"  ("voucher_id") WHERE "state" = 'draft'`);
    for (const column of ['root_id', 'revision', 'corrected_by_id', 'correction_reason'])
      await queryRunner.query(`ALTER TABLE "finance"."claim" DROP COLUMN "${column}"`);
  }
}

const workflow = `"id" uuid NOT NULL, "state" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL`;

const statements = [
  `ALTER TABLE "finance"."claim" ADD "root_id" uuid`,
  `UPDATE "finance"."claim" SET "root_id" = "id"`,
  `ALTER TABLE "finance"."claim" ALTER COLUMN "root_id" SET NOT NULL`,
  `ALTER TABLE "finance"."claim" ADD "revision" integer NOT NULL DEFAULT '1'`,
  `ALTER TABLE "finance"."claim" ADD "corrected_by_id" uuid`,
  `ALTER TABLE "finance"."claim" ADD "correction_reason" text`,
  `ALTER TABLE "finance"."claim" ADD CONSTRAINT "claim_revision" UNIQUE ("root_id", "revision")`,
  `DROP INDEX "finance"."claim_one_draft"`,
  `CREATE UNIQUE INDEX "claim_one_draft" ON "finance"."claim"  ("voucher_id") WHERE "state" = 'draft' AND "revision" = 1`,
  `ALTER TABLE "finance"."payout" ADD "corrected" boolean NOT NULL DEFAULT false`,
  `GRANT UPDATE ("corrected") ON "finance"."payout" TO traverse_app`,
  `CREATE SEQUENCE "finance"."next_recovery_number"`,
  `CREATE TABLE "finance"."recovery" (${workflow}, "number" text NOT NULL, "reference" text NOT NULL, "claim_id" uuid NOT NULL, "voucher_id" uuid NOT NULL, "envelope_id" uuid NOT NULL, "authority_id" uuid NOT NULL, "programme_id" uuid NOT NULL, "call_id" uuid NOT NULL, "application_id" uuid NOT NULL, "applicant_organisation_id" uuid NOT NULL, "partner_organisation_id" uuid, "debtor_organisation_id" uuid NOT NULL, "cause" text NOT NULL, "reason" text NOT NULL, "amount_minor" bigint NOT NULL, "reduced_minor" bigint NOT NULL DEFAULT '0', "repaid_minor" bigint NOT NULL DEFAULT '0', "offset_minor" bigint NOT NULL DEFAULT '0', "written_off_minor" bigint NOT NULL DEFAULT '0', "currency" text NOT NULL, "moves" integer NOT NULL DEFAULT '0', "ordered_by_id" uuid, "notified_at" TIMESTAMP WITH TIME ZONE, "due_on" text, "write_off_asked_by_id" uuid, CONSTRAINT "recovery_number" UNIQUE ("number"), CONSTRAINT "recovery_reference" UNIQUE ("reference"), CONSTRAINT "recovery_cause" CHECK ("cause" IN ('correction', 'overpayment', 'irregularity', 'voucher-revoked')), CONSTRAINT "recovery_amount" CHECK ("amount_minor" > 0), CONSTRAINT "recovery_parts" CHECK ("reduced_minor" >= 0 AND "repaid_minor" >= 0 AND "offset_minor" >= 0 AND "written_off_minor" >= 0 AND "reduced_minor" + "repaid_minor" + "offset_minor" + "written_off_minor" <= "amount_minor"), CONSTRAINT "PK_recovery" PRIMARY KEY ("id"))`,
  `CREATE INDEX "recovery_claim" ON "finance"."recovery"  ("claim_id")`,
  `CREATE INDEX "recovery_state" ON "finance"."recovery"  ("state", "id")`,
  `CREATE INDEX "recovery_debtor" ON "finance"."recovery"  ("debtor_organisation_id", "state")`,
  `CREATE INDEX "recovery_applicant" ON "finance"."recovery"  ("applicant_organisation_id")`,
  `CREATE TABLE "finance"."recovery_entry" ("id" uuid NOT NULL, "recovery_id" uuid NOT NULL, "kind" text NOT NULL, "amount_minor" bigint NOT NULL, "bank_entry_key" text, "paid_claim_id" uuid, "booked_on" text, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "recovery_entry_kind" CHECK ("kind" IN ('ordered', 'reduced', 'repaid', 'offset', 'written-off')), CONSTRAINT "recovery_entry_amount" CHECK ("amount_minor" > 0), CONSTRAINT "recovery_entry_offset" CHECK (("kind" = 'offset') = ("paid_claim_id" IS NOT NULL)), CONSTRAINT "PK_recovery_entry" PRIMARY KEY ("id"))`,
  `CREATE INDEX "recovery_entry_recovery" ON "finance"."recovery_entry"  ("recovery_id", "id")`,
  `CREATE UNIQUE INDEX "recovery_entry_bank" ON "finance"."recovery_entry"  ("bank_entry_key") WHERE "bank_entry_key" IS NOT NULL`,
  `CREATE INDEX "recovery_entry_paid" ON "finance"."recovery_entry"  ("paid_claim_id") WHERE "paid_claim_id" IS NOT NULL`,
  `CREATE TABLE "finance"."recovery_repayment" (${workflow}, "recovery_id" uuid NOT NULL, "programme_id" uuid NOT NULL, "applicant_organisation_id" uuid NOT NULL, "partner_organisation_id" uuid, "amount_minor" bigint NOT NULL, "booked_on" text NOT NULL, "note" text NOT NULL, "entered_by_id" uuid NOT NULL, "decided_by_id" uuid, CONSTRAINT "recovery_repayment_amount" CHECK ("amount_minor" > 0), CONSTRAINT "PK_recovery_repayment" PRIMARY KEY ("id"))`,
  `CREATE INDEX "recovery_repayment_recovery" ON "finance"."recovery_repayment"  ("recovery_id", "id")`,
  `ALTER TABLE "finance"."recovery" ADD CONSTRAINT "recovery_claim_fkey" FOREIGN KEY ("claim_id") REFERENCES "finance"."claim"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "finance"."recovery_entry" ADD CONSTRAINT "recovery_entry_recovery_fkey" FOREIGN KEY ("recovery_id") REFERENCES "finance"."recovery"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "finance"."recovery_entry" ADD CONSTRAINT "recovery_entry_paid_claim" FOREIGN KEY ("paid_claim_id") REFERENCES "finance"."claim"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "finance"."recovery_repayment" ADD CONSTRAINT "recovery_repayment_recovery_fkey" FOREIGN KEY ("recovery_id") REFERENCES "finance"."recovery"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  // What was ordered and entered stays as it was said; the app moves states and the sums that come of them.
  `REVOKE UPDATE, DELETE, TRUNCATE ON "finance"."recovery", "finance"."recovery_entry", "finance"."recovery_repayment" FROM traverse_app`,
  `GRANT UPDATE ("state", "version", "reduced_minor", "repaid_minor", "offset_minor", "written_off_minor", "moves", "notified_at", "due_on", "write_off_asked_by_id") ON "finance"."recovery" TO traverse_app`,
  `GRANT UPDATE ("state", "version", "decided_by_id") ON "finance"."recovery_repayment" TO traverse_app`,
  `CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "finance"."recovery_entry" FOR EACH STATEMENT EXECUTE FUNCTION "platform"."refuse_change"()`,
  `INSERT INTO "programme"."legal_parameter" ("id", "code", "value", "valid_from", "valid_to", "legal_basis", "url") VALUES
     (gen_random_uuid(), 'recovery.due-days', '30', '2021-07-01', NULL, 'The time to give money back; a figure of the house, to be set as national law says (unconfirmed)', 'https://eur-lex.europa.eu/eli/reg/2021/1060/oj')`,
];
