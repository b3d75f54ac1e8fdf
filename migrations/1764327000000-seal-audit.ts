import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The audit in blocks, each with the hash of the one before. What writes it knows its transaction, so that a late commit is found. */
export class SealAudit1764327000000 implements MigrationInterface {
  name = 'SealAudit1764327000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
    for (const table of ['"audit"."block"', '"audit"."sealed"']) {
      await queryRunner.query(`REVOKE UPDATE, DELETE, TRUNCATE ON ${table} FROM traverse_app`);
      await queryRunner.query(
        `CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION "platform"."refuse_change"()`,
      );
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "audit"."sealed", "audit"."block"`);
    await queryRunner.query(`ALTER TABLE "audit"."transition" DROP COLUMN "xid"`);
  }
}

const statements = [
  `ALTER TABLE "audit"."transition" ADD "xid" bigint NOT NULL DEFAULT ((pg_current_xact_id())::text)::bigint`,
  `CREATE INDEX "transition_xid" ON "audit"."transition"  ("xid")`,
  `CREATE TABLE "audit"."block" ("number" integer NOT NULL, "previous" text NOT NULL, "rows" integer NOT NULL, "root" text NOT NULL, "hash" text NOT NULL, "sealed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "horizon" bigint NOT NULL, CONSTRAINT "block_pkey" PRIMARY KEY ("number"))`,
  `CREATE TABLE "audit"."sealed" ("block" integer NOT NULL, "position" integer NOT NULL, "transition_id" uuid NOT NULL, "leaf" text NOT NULL, CONSTRAINT "sealed_once" UNIQUE ("transition_id"), CONSTRAINT "sealed_pkey" PRIMARY KEY ("block", "position"))`,
  `ALTER TABLE "audit"."sealed" ADD CONSTRAINT "sealed_block" FOREIGN KEY ("block") REFERENCES "audit"."block"("number") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "audit"."sealed" ADD CONSTRAINT "sealed_transition" FOREIGN KEY ("transition_id") REFERENCES "audit"."transition"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];
