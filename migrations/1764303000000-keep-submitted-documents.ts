import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The PDFs of what was submitted, as they were handed out. */
export class KeepSubmittedDocuments1764303000000 implements MigrationInterface {
  name = 'KeepSubmittedDocuments1764303000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "applicant"."submitted_document"');
  }
}

const statements = [
  `CREATE TABLE "applicant"."submitted_document" ("id" uuid NOT NULL, "application_id" uuid NOT NULL, "snapshot_hash" text NOT NULL, "language" text NOT NULL, "storage_key" text NOT NULL, "size" integer NOT NULL, "sha256" text NOT NULL, "made_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "submitted_document_once" UNIQUE ("application_id", "snapshot_hash", "language"), CONSTRAINT "PK_e4cf3025f0deeb8fc756f4cdb27" PRIMARY KEY ("id"))`,
  `ALTER TABLE "applicant"."submitted_document" ADD CONSTRAINT "submitted_document_application_fkey" FOREIGN KEY ("application_id") REFERENCES "applicant"."application"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "applicant"."submitted_document" FOR EACH STATEMENT EXECUTE FUNCTION "platform"."refuse_change"()`,
  `REVOKE UPDATE, DELETE, TRUNCATE ON "applicant"."submitted_document" FROM traverse_app`,
];
