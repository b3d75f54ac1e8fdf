import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Vouchers can be given more time. */
export class ExtendVouchers1764328001000 implements MigrationInterface {
  name = 'ExtendVouchers1764328001000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "award"."voucher_extension"');
    await queryRunner.query('DROP INDEX "award"."voucher_due"');
    await queryRunner.query('ALTER TABLE "award"."voucher" DROP COLUMN "extensions"');
  }
}

const statements = [
  `ALTER TABLE "award"."voucher" ADD "extensions" integer NOT NULL DEFAULT 0`,
  `CREATE INDEX "voucher_due" ON "award"."voucher"  ("claim_until_at") WHERE "state" IN ('issued', 'active')`,
  `CREATE TABLE "award"."voucher_extension" ("id" uuid NOT NULL, "voucher_id" uuid NOT NULL, "version" integer NOT NULL, "extended_at" TIMESTAMP WITH TIME ZONE NOT NULL, "from_at" TIMESTAMP WITH TIME ZONE NOT NULL, "to_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "voucher_extension_once" UNIQUE ("voucher_id", "version"), CONSTRAINT "PK_voucher_extension" PRIMARY KEY ("id"))`,
  `ALTER TABLE "award"."voucher_extension" ADD CONSTRAINT "voucher_extension_voucher_fkey" FOREIGN KEY ("voucher_id") REFERENCES "award"."voucher"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "award"."voucher_extension" FOR EACH STATEMENT EXECUTE FUNCTION "platform"."refuse_change"()`,
  `REVOKE UPDATE, DELETE, TRUNCATE ON "award"."voucher_extension" FROM traverse_app`,
];
