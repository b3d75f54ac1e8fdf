import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Statements that are too long for one transaction: kept in parts, booked in steps. */
export class LargeBankFiles1764343001000 implements MigrationInterface {
  name = 'LargeBankFiles1764343001000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "finance"."bank_file_import", "finance"."bank_file_part"');
    await queryRunner.query('ALTER TABLE "finance"."bank_file" ALTER COLUMN "bytes" SET NOT NULL');
  }
}

const statements = [
  `ALTER TABLE "finance"."bank_file" ALTER COLUMN "bytes" DROP NOT NULL`,
  `CREATE TABLE "finance"."bank_file_part" ("bank_file_id" uuid NOT NULL, "position" integer NOT NULL, "bytes" bytea NOT NULL, CONSTRAINT "bank_file_part_pkey" PRIMARY KEY ("bank_file_id", "position"))`,
  `ALTER TABLE "finance"."bank_file_part" ADD CONSTRAINT "bank_file_part_of" FOREIGN KEY ("bank_file_id") REFERENCES "finance"."bank_file"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TABLE "finance"."bank_file_import" ("id" uuid NOT NULL, "statements" jsonb NOT NULL, "repeats" jsonb NOT NULL, "place" jsonb, "steps" integer NOT NULL DEFAULT '0', "movements" integer NOT NULL, "done" integer NOT NULL DEFAULT '0', "counts" jsonb NOT NULL, CONSTRAINT "bank_file_import_done" CHECK ("done" >= 0 AND "done" <= "movements"), CONSTRAINT "bank_file_import_pkey" PRIMARY KEY ("id"))`,
  `ALTER TABLE "finance"."bank_file_import" ADD CONSTRAINT "bank_file_import_of" FOREIGN KEY ("id") REFERENCES "finance"."bank_file"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `REVOKE UPDATE, DELETE, TRUNCATE ON "finance"."bank_file_part" FROM traverse_app`,
  `CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "finance"."bank_file_part" FOR EACH STATEMENT EXECUTE FUNCTION "platform"."refuse_change"()`,
  `REVOKE DELETE, TRUNCATE ON "finance"."bank_file_import" FROM traverse_app`,
];
