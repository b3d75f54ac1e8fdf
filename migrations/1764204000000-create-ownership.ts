import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who holds shares of whom, and firms without an account. */
export class CreateOwnership1764204000000 implements MigrationInterface {
  name = 'CreateOwnership1764204000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of undo) await queryRunner.query(statement);
  }
}

const statements = [
  `CREATE TABLE "identity"."ownership_link" ("id" uuid NOT NULL, "company_id" uuid NOT NULL, "owner_id" uuid NOT NULL, "owned_id" uuid NOT NULL, "capital_bps" integer NOT NULL, "votes_bps" integer NOT NULL, "control" text array NOT NULL DEFAULT '{}', "jointly" text, "same_market" boolean, "since" date, CONSTRAINT "ownership_link_once" UNIQUE ("company_id", "owner_id", "owned_id"), CONSTRAINT "ownership_link_other" CHECK ("owner_id" <> "owned_id"), CONSTRAINT "ownership_link_shares" CHECK ("capital_bps" BETWEEN 0 AND 10000 AND "votes_bps" BETWEEN 0 AND 10000), CONSTRAINT "PK_07a51b21492008dd4f18c19793b" PRIMARY KEY ("id"))`,
  `CREATE INDEX "ownership_link_owned" ON "identity"."ownership_link"  ("owned_id")`,
  `CREATE INDEX "ownership_link_owner" ON "identity"."ownership_link"  ("owner_id")`,
  `ALTER TABLE "identity"."organisation" ADD "enterprise_kind" text NOT NULL DEFAULT 'enterprise'`,
  `ALTER TABLE "identity"."organisation" ADD "stub_of" uuid`,
  `ALTER TABLE "identity"."organisation" DROP CONSTRAINT "organisation_kind"`,
  `ALTER TABLE "identity"."organisation" ADD CONSTRAINT "organisation_kind" CHECK ("kind" IN ('sme', 'partner', 'stub'))`,
];

const undo = [
  `DROP TABLE "identity"."ownership_link"`,
  `DELETE FROM "identity"."organisation" WHERE "kind" = 'stub' `,
  `ALTER TABLE "identity"."organisation" DROP COLUMN "stub_of", DROP COLUMN "enterprise_kind", DROP CONSTRAINT "organisation_kind"`,
  `ALTER TABLE "identity"."organisation" ADD CONSTRAINT "organisation_kind" CHECK ("kind" IN ('sme', 'partner'))`,
];
