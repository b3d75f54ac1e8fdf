import type { MigrationInterface, QueryRunner } from 'typeorm';

import { nace21 } from './data/nace-2-1.js';
import { regions2024 } from './data/regions-2024.js';

const UP = [
  `CREATE SCHEMA "reference"`,
  `GRANT USAGE ON SCHEMA "reference" TO traverse_app`,
  `ALTER DEFAULT PRIVILEGES IN SCHEMA "reference" GRANT SELECT, INSERT ON TABLES TO traverse_app`,
  `CREATE TABLE "reference"."release" ("id" uuid NOT NULL, "kind" text NOT NULL, "version" text NOT NULL, "source" text NOT NULL, "valid_from" date NOT NULL, "rows" integer NOT NULL, "sha256" text NOT NULL, "imported_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "release_once" UNIQUE ("kind", "sha256", "valid_from"), CONSTRAINT "release_pkey" PRIMARY KEY ("id"))`,
  `CREATE TABLE "reference"."region" ("release_id" uuid NOT NULL, "code" text NOT NULL, "level" integer NOT NULL, "country" text NOT NULL, "name" text NOT NULL, CONSTRAINT "region_pkey" PRIMARY KEY ("release_id", "code"))`,
  `CREATE TABLE "reference"."sector" ("release_id" uuid NOT NULL, "code" text NOT NULL, "section" text NOT NULL, "labels" jsonb NOT NULL, CONSTRAINT "sector_pkey" PRIMARY KEY ("release_id", "code"))`,
  `CREATE TABLE "reference"."currency" ("release_id" uuid NOT NULL, "code" text NOT NULL, "digits" integer NOT NULL, "name" text NOT NULL, CONSTRAINT "currency_pkey" PRIMARY KEY ("release_id", "code"))`,
  `CREATE TABLE "reference"."rate" ("release_id" uuid NOT NULL, "currency" text NOT NULL, "valid_from" date NOT NULL, "source" text NOT NULL, "valid_until" date NOT NULL, "per_euro" numeric(20,8) NOT NULL, CONSTRAINT "rate_positive" CHECK ("per_euro" > 0), CONSTRAINT "rate_pkey" PRIMARY KEY ("release_id", "currency", "valid_from"))`,
  `CREATE INDEX "rate_by_day" ON "reference"."rate"  ("source", "currency", "valid_from")`,
  `CREATE TABLE "reference"."holiday" ("release_id" uuid NOT NULL, "country" text NOT NULL, "day" date NOT NULL, "name" text NOT NULL, CONSTRAINT "holiday_pkey" PRIMARY KEY ("release_id", "country", "day"))`,
  `CREATE TABLE "reference"."postcode" ("release_id" uuid NOT NULL, "country" text NOT NULL, "post_code" text NOT NULL, "nuts_code" text NOT NULL, CONSTRAINT "postcode_pkey" PRIMARY KEY ("release_id", "country", "post_code"))`,
];
const DOWN = [
  ...['postcode', 'holiday', 'rate', 'currency', 'sector', 'region', 'release'].map((table) => `DROP TABLE "reference"."${table}"`),
  `DROP SCHEMA "reference"`,
];

const RELEASE = `
  INSERT INTO "reference"."release" ("id", "kind", "version", "source", "valid_from", "rows", "sha256", "imported_at")
  VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, 'delivered', now()) RETURNING "id"`;
const REGIONS = `
  INSERT INTO "reference"."region" ("release_id", "code", "level", "country", "name")
  SELECT $1, "code", length("code") - 2, CASE left("code", 2) WHEN 'EL' THEN 'GR' ELSE left("code", 2) END, "name"
  FROM unnest($2::text[], $3::text[]) AS given ("code", "name")`;
const SECTORS = `
  INSERT INTO "reference"."sector" ("release_id", "code", "section", "labels")
  SELECT $1, "code", "section", jsonb_build_object('en', "en", 'de', "de")
  FROM unnest($2::text[], $3::text[], $4::text[], $5::text[]) AS given ("code", "section", "en", "de")`;
const CURRENCIES = `
  INSERT INTO "reference"."currency" ("release_id", "code", "digits", "name")
  SELECT $1, "code", 2, "name" FROM unnest($2::text[], $3::text[]) AS given ("code", "name")`;
const currencies = [
  ['CHF', 'Swiss franc'],
  ['CZK', 'Czech koruna'],
  ['EUR', 'Euro'],
  ['GBP', 'Pound sterling'],
  ['HUF', 'Forint'],
  ['PLN', 'Zloty'],
] as const;

/** Facts that many calls stand on, by release: what the programmes of this repository need is there from the start. */
export class CreateReference1764314000000 implements MigrationInterface {
  name = 'CreateReference1764314000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
    const release = async (kind: string, version: string, source: string, validFrom: string, rows: number): Promise<string> => {
      const [made] = (await queryRunner.query(RELEASE, [kind, version, source, validFrom, rows])) as { id: string }[];
      return made?.id ?? '';
    };
    const regions = linesOf(regions2024).map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]);
    const regionsId = await release('regions', 'NUTS 2024', 'Eurostat', '2024-01-01', regions.length);
    await queryRunner.query(REGIONS, [regionsId, regions.map(([code]) => code), regions.map(([, name]) => name)]);
    const sectors = linesOf(nace21).map((line) => line.split('|'));
    const sectorsId = await release('sectors', 'NACE Rev. 2.1', 'Delegated Regulation (EU) 2023/137', '2025-01-01', sectors.length);
    await queryRunner.query(SECTORS, [sectorsId, ...[0, 1, 2, 3].map((i) => sectors.map((row) => row[i]))]);
    const currenciesId = await release('currencies', 'ISO 4217', 'ISO 4217', '2015-01-01', currencies.length);
    await queryRunner.query(CURRENCIES, [currenciesId, currencies.map(([code]) => code), currencies.map(([, name]) => name)]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const linesOf = (text: string): string[] => text.trim().split('\n');
