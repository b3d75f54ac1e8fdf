import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The keys that vouchers are signed with. */
export class CreateVoucherKey1764328000000 implements MigrationInterface {
  name = 'CreateVoucherKey1764328000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "award"."voucher_key"');
  }
}

const statements = [
  `CREATE TABLE "award"."voucher_key" ("id" uuid NOT NULL, "number" integer NOT NULL, "kid" text NOT NULL, "public_x" text NOT NULL, "sealed_private" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "created_by_id" uuid, CONSTRAINT "voucher_key_number" UNIQUE ("number"), CONSTRAINT "voucher_key_kid" UNIQUE ("kid"), CONSTRAINT "PK_voucher_key" PRIMARY KEY ("id"))`,
  `CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "award"."voucher_key" FOR EACH STATEMENT EXECUTE FUNCTION "platform"."refuse_change"()`,
  `REVOKE UPDATE, DELETE, TRUNCATE ON "award"."voucher_key" FROM traverse_app`,
];
