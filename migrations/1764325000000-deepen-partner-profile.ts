import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `ALTER TABLE "partner"."partner_profile" ADD "services" jsonb NOT NULL DEFAULT '[]'`,
  `ALTER TABLE "partner"."partner_profile" ADD "facilities" jsonb NOT NULL DEFAULT '[]'`,
  `ALTER TABLE "partner"."partner_profile" ADD "people" jsonb NOT NULL DEFAULT '[]'`,
  `ALTER TABLE "partner"."partner_profile" ADD "version" integer NOT NULL DEFAULT '1'`,
  `ALTER TABLE "partner"."partner_profile" ADD "places" text array NOT NULL DEFAULT '{}'`,
  `ALTER TABLE "partner"."partner_profile" ADD "instruments" text array NOT NULL DEFAULT '{}'`,
  `CREATE TABLE "partner"."partner_text" ("organisation_id" uuid NOT NULL, "language" text NOT NULL, "words" tsvector NOT NULL, CONSTRAINT "partner_text_pkey" PRIMARY KEY ("organisation_id", "language"))`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON "partner"."partner_text" TO traverse_app`,
  // Profiles that are there already are found by their region and their words from the first day on.
  `UPDATE "partner"."partner_profile" SET "places" = ARRAY(SELECT left("nuts_code", n) FROM generate_series(2, length("nuts_code")) n)`,
  `INSERT INTO "partner"."partner_text" ("organisation_id", "language", "words")
    SELECT p."id", o."key", to_tsvector((CASE o."key" WHEN 'de' THEN 'german' WHEN 'en' THEN 'english' WHEN 'fr' THEN 'french'
      WHEN 'it' THEN 'italian' WHEN 'es' THEN 'spanish' WHEN 'hu' THEN 'hungarian' ELSE 'simple' END)::regconfig,
      concat_ws(chr(10), p."name", array_to_string(p."equipment", chr(10)), o."value"))
    FROM "partner"."partner_profile" p, jsonb_each_text(p."offers") o`,
  `INSERT INTO "partner"."partner_text" ("organisation_id", "language", "words")
    SELECT p."id", '', to_tsvector('simple', concat_ws(chr(10), p."name", array_to_string(p."equipment", chr(10)),
      (SELECT string_agg(o."value", chr(10)) FROM jsonb_each_text(p."offers") o)))
    FROM "partner"."partner_profile" p`,
];
const DOWN = [
  `DROP TABLE "partner"."partner_text"`,
  ...['instruments', 'places', 'version', 'people', 'facilities', 'services'].map(
    (column) => `ALTER TABLE "partner"."partner_profile" DROP COLUMN "${column}"`,
  ),
];

/** Offers one by one, facilities and people of a partner; the words and regions that the directory finds it by. */
export class DeepenPartnerProfile1764325000000 implements MigrationInterface {
  name = 'DeepenPartnerProfile1764325000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
