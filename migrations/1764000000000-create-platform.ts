import type { MigrationInterface, QueryRunner } from 'typeorm';

const schemas = [
  'platform',
  'outbox',
  'audit',
  'ledger',
  'identity',
  'programme',
  'applicant',
  'partner',
  'evaluator',
  'award',
  'finance',
  'notification',
  'reporting',
];

/**
 * Schemas, what the app's role may do in them, and the tables of platform, outbox and audit.
 * The role that runs this migration owns everything; `traverse_app` runs the programme and can change no table's shape.
 */
export class CreatePlatform1764000000000 implements MigrationInterface {
  name = 'CreatePlatform1764000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const schema of schemas) {
      await queryRunner.query(`CREATE SCHEMA IF NOT EXISTS "${schema}"`);
      await queryRunner.query(`GRANT USAGE ON SCHEMA "${schema}" TO traverse_app`);
      await queryRunner.query(
        `ALTER DEFAULT PRIVILEGES IN SCHEMA "${schema}" GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO traverse_app`,
      );
      await queryRunner.query(`ALTER DEFAULT PRIVILEGES IN SCHEMA "${schema}" GRANT USAGE ON SEQUENCES TO traverse_app`);
    }
    await queryRunner.query(`
      CREATE FUNCTION "platform"."refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION '%.% is append-only', TG_TABLE_SCHEMA, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege'; END $$`);
    for (const statement of statements) await queryRunner.query(statement);
    for (const table of ['"outbox"."event"', '"audit"."transition"']) {
      await queryRunner.query(`REVOKE UPDATE, DELETE, TRUNCATE ON ${table} FROM traverse_app`);
      await queryRunner.query(
        `CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION "platform"."refuse_change"()`,
      );
    }
    await queryRunner.query(`INSERT INTO "platform"."clock" ("id", "offset_ms") VALUES (1, 0)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const schema of [...schemas].reverse()) await queryRunner.query(`DROP SCHEMA IF EXISTS "${schema}" CASCADE`);
  }
}

const statements = [
  `CREATE TABLE "platform"."idempotency" ("scope" text NOT NULL, "key" text NOT NULL, "body_hash" text NOT NULL, "response" jsonb NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "idempotency_pkey" PRIMARY KEY ("scope", "key"))`,
  `CREATE TABLE "platform"."clock" ("id" integer NOT NULL DEFAULT '1', "offset_ms" bigint NOT NULL DEFAULT '0', CONSTRAINT "clock_one_row" CHECK ("id" = 1), CONSTRAINT "PK_f5e432be52c8e5686e4d31269ec" PRIMARY KEY ("id"))`,
  `CREATE TABLE "platform"."kept_mail" ("id" uuid NOT NULL, "recipient" text NOT NULL, "subject" text NOT NULL, "body" text NOT NULL, "sent_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_2f3277068424aa666b48a5bd05e" PRIMARY KEY ("id"))`,
  `CREATE TABLE "audit"."transition" ("id" uuid NOT NULL, "entity" text NOT NULL, "entity_id" uuid NOT NULL, "version" integer NOT NULL, "from_state" text, "to_state" text NOT NULL, "command" text NOT NULL, "acted_as" text NOT NULL, "person_id" uuid, "system" text, "reason" text, "request_id" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_bb9daff96e2e8586928b5757e4e" PRIMARY KEY ("id"))`,
  `CREATE INDEX "transition_entity" ON "audit"."transition"  ("entity_id", "version") `,
  `CREATE TABLE "outbox"."event" ("id" uuid NOT NULL, "type" text NOT NULL, "subject_id" uuid NOT NULL, "payload" jsonb NOT NULL, "occurred_at" TIMESTAMP WITH TIME ZONE NOT NULL, "request_id" text NOT NULL, CONSTRAINT "PK_30c2f3bbaf6d34a55f8ae6e4614" PRIMARY KEY ("id"))`,
  `CREATE TABLE "outbox"."delivery" ("event_id" uuid NOT NULL, "subscriber" text NOT NULL, "state" text NOT NULL DEFAULT 'waiting', "attempts" integer NOT NULL DEFAULT '0', "due_at" TIMESTAMP WITH TIME ZONE NOT NULL, "last_error" text, CONSTRAINT "PK_5af30b801ce26e2c2f123601931" PRIMARY KEY ("event_id", "subscriber"))`,
  `CREATE INDEX "delivery_due" ON "outbox"."delivery"  ("due_at") WHERE "state" IN ('waiting', 'queued')`,
  `CREATE TABLE "outbox"."inbox" ("event_id" uuid NOT NULL, "subscriber" text NOT NULL, "handled_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_c2be5462b80393b1e8b4a14c19a" PRIMARY KEY ("event_id", "subscriber"))`,
];
