import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Conversations between firm, partner and office. Messages are append-only; of a thread the app may change where it stands, never who takes part;
 * of a file only the message that takes it.
 */
export class CreateThreads1764321000000 implements MigrationInterface {
  name = 'CreateThreads1764321000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of undo) await queryRunner.query(statement);
  }
}

const category = (names: string): string =>
  `ALTER TABLE "notification"."preference" ADD CONSTRAINT "preference_category" CHECK ("category" IN (${names}))`;

const statements = [
  `CREATE TABLE "partner"."thread" ("id" uuid NOT NULL, "state" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "application_id" uuid NOT NULL, "call_id" uuid NOT NULL, "programme_id" uuid NOT NULL, "applicant_organisation_id" uuid NOT NULL, "engagement_id" uuid, "partner_organisation_id" uuid, "visibility" text NOT NULL, "subject" text NOT NULL, "opened_by_id" uuid NOT NULL, "opened_by_side" text NOT NULL, "last_number" integer NOT NULL, "last_at" TIMESTAMP WITH TIME ZONE NOT NULL, "partner_last_number" integer NOT NULL DEFAULT '0', "partner_last_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "thread_visibility" CHECK ("visibility" IN ('applicant-partner', 'applicant-officer', 'partner-officer', 'all')), CONSTRAINT "thread_opened_by_side" CHECK ("opened_by_side" IN ('applicant', 'partner', 'officer')), CONSTRAINT "thread_with_partner" CHECK (("visibility" = 'applicant-officer') = ("engagement_id" IS NULL) AND ("engagement_id" IS NULL) = ("partner_organisation_id" IS NULL)), CONSTRAINT "thread_partner_reads_no_more" CHECK ("partner_last_number" <= "last_number"), CONSTRAINT "PK_partner_thread" PRIMARY KEY ("id"), CONSTRAINT "thread_engagement_fkey" FOREIGN KEY ("engagement_id") REFERENCES "partner"."engagement"("id"))`,
  `CREATE INDEX "thread_application" ON "partner"."thread" ("application_id", "id")`,
  `CREATE INDEX "thread_applicant" ON "partner"."thread" ("applicant_organisation_id")`,
  `CREATE INDEX "thread_partner" ON "partner"."thread" ("partner_organisation_id") WHERE "partner_organisation_id" IS NOT NULL`,
  `CREATE INDEX "thread_programme" ON "partner"."thread" ("programme_id")`,
  `CREATE TABLE "partner"."thread_message" ("id" uuid NOT NULL, "thread_id" uuid NOT NULL, "number" integer NOT NULL, "author_id" uuid NOT NULL, "side" text NOT NULL, "text" text NOT NULL, "sent_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "thread_message_number" UNIQUE ("thread_id", "number"), CONSTRAINT "thread_message_side" CHECK ("side" IN ('applicant', 'partner', 'officer')), CONSTRAINT "PK_partner_thread_message" PRIMARY KEY ("id"), CONSTRAINT "thread_message_thread_fkey" FOREIGN KEY ("thread_id") REFERENCES "partner"."thread"("id"))`,
  `CREATE TABLE "partner"."thread_file" ("id" uuid NOT NULL, "application_id" uuid NOT NULL, "message_id" uuid, "name" text NOT NULL, "type" text NOT NULL, "size" integer NOT NULL, "sha256" text NOT NULL, "scanned" boolean NOT NULL, "storage_key" text NOT NULL, "added_by_id" uuid NOT NULL, "added_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_partner_thread_file" PRIMARY KEY ("id"), CONSTRAINT "thread_file_message_fkey" FOREIGN KEY ("message_id") REFERENCES "partner"."thread_message"("id"))`,
  `CREATE INDEX "thread_file_message" ON "partner"."thread_file" ("message_id") WHERE "message_id" IS NOT NULL`,
  `CREATE INDEX "thread_file_loose" ON "partner"."thread_file" ("added_at") WHERE "message_id" IS NULL`,
  `CREATE TABLE "partner"."thread_read" ("thread_id" uuid NOT NULL, "person_id" uuid NOT NULL, "number" integer NOT NULL, "read_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_partner_thread_read" PRIMARY KEY ("thread_id", "person_id"))`,
  `CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "partner"."thread_message" FOR EACH STATEMENT EXECUTE FUNCTION "platform"."refuse_change"()`,
  `REVOKE UPDATE, DELETE, TRUNCATE ON "partner"."thread", "partner"."thread_message", "partner"."thread_file" FROM traverse_app`,
  `GRANT UPDATE ("state", "version", "last_number", "last_at", "partner_last_number", "partner_last_at") ON "partner"."thread" TO traverse_app`,
  `GRANT DELETE, UPDATE ("message_id") ON "partner"."thread_file" TO traverse_app`,
  `CREATE TRIGGER "sent_stays" BEFORE UPDATE OR DELETE ON "partner"."thread_file" FOR EACH ROW WHEN (OLD."message_id" IS NOT NULL) EXECUTE FUNCTION "platform"."refuse_change"()`,
  `ALTER TABLE "notification"."preference" DROP CONSTRAINT "preference_category"`,
  category(`'progress', 'messages', 'invitations', 'reminders', 'payments', 'staff'`),
];

const undo = [
  `DROP TABLE "partner"."thread_read", "partner"."thread_file", "partner"."thread_message", "partner"."thread"`,
  `DELETE FROM "notification"."preference" WHERE "category" = 'messages'`,
  `ALTER TABLE "notification"."preference" DROP CONSTRAINT "preference_category"`,
  category(`'progress', 'invitations', 'reminders', 'payments', 'staff'`),
];
