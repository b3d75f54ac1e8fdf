import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateNotification1764201000000 implements MigrationInterface {
  name = 'CreateNotification1764201000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SCHEMA "notification" CASCADE');
    await queryRunner.query('CREATE SCHEMA "notification"');
  }
}

const statements = [
  `CREATE TABLE "notification"."message" ("id" uuid NOT NULL, "event_id" uuid NOT NULL, "person_id" uuid NOT NULL, "template" text NOT NULL, "subject_id" uuid NOT NULL, "href" text NOT NULL, "call_id" uuid, "params" jsonb NOT NULL, "language" text NOT NULL, "state" text NOT NULL, "attempts" integer NOT NULL DEFAULT '0', "leased_until_at" TIMESTAMP WITH TIME ZONE, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "sent_at" TIMESTAMP WITH TIME ZONE, "read_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "message_once" UNIQUE ("event_id", "person_id", "template"), CONSTRAINT "message_state" CHECK ("state" IN ('queued', 'sending', 'sent', 'failed', 'muted')), CONSTRAINT "PK_ba01f0a3e0123651915008bc578" PRIMARY KEY ("id"))`,
  `CREATE INDEX "message_unread" ON "notification"."message"  ("person_id") WHERE "read_at" IS NULL`,
  `CREATE INDEX "message_person" ON "notification"."message"  ("person_id", "id")`,
  `CREATE TABLE "notification"."preference" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "category" text NOT NULL, "switched_off_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "preference_once" UNIQUE ("person_id", "category"), CONSTRAINT "preference_category" CHECK ("category" IN ('progress', 'invitations', 'reminders', 'payments', 'staff')), CONSTRAINT "PK_5c4cbf49a1e97dcbc695bf462a6" PRIMARY KEY ("id"))`,
  `CREATE TABLE "notification"."reminder" ("id" uuid NOT NULL, "event_id" uuid NOT NULL, "template" text NOT NULL, "subject_id" uuid NOT NULL, "remind_at" TIMESTAMP WITH TIME ZONE NOT NULL, "fired_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "reminder_once" UNIQUE ("event_id", "template", "subject_id"), CONSTRAINT "PK_9ec029d17cb8dece186b9221ede" PRIMARY KEY ("id"))`,
  `CREATE INDEX "reminder_due" ON "notification"."reminder"  ("remind_at") WHERE "fired_at" IS NULL`,
];
