import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `DROP TABLE "applicant"."aid_received"`,
  `DROP TABLE "applicant"."company_period"`,
  `ALTER TABLE "applicant"."company_profile" ADD "nace" text`,
  `ALTER TABLE "applicant"."company_profile" ADD "earlier" jsonb NOT NULL DEFAULT '[]'`,
  `ALTER TABLE "applicant"."company_profile" ADD CONSTRAINT "company_profile_nace" CHECK ("nace" ~ '^[0-9]{2}([.][0-9]{1,2})?$')`,
];
const DOWN = [
  `ALTER TABLE "applicant"."company_profile" DROP CONSTRAINT "company_profile_nace"`,
  `ALTER TABLE "applicant"."company_profile" DROP COLUMN "earlier"`,
  `ALTER TABLE "applicant"."company_profile" DROP COLUMN "nace"`,
  `CREATE TABLE "applicant"."company_period" ("organisation_id" uuid NOT NULL, "year_end" date NOT NULL, "headcount" text, "turnover_minor" bigint, "balance_minor" bigint, CONSTRAINT "company_period_amounts" CHECK ("turnover_minor" >= 0 AND "balance_minor" >= 0), CONSTRAINT "company_period_headcount" CHECK ("headcount" ~ '^[0-9]{1,9}([.][0-9]{1,6})?$'), CONSTRAINT "PK_4611c6f6c091e721f6d03a43a1f" PRIMARY KEY ("organisation_id", "year_end"))`,
  `CREATE TABLE "applicant"."aid_received" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "granted_on" date NOT NULL, "amount_minor" bigint NOT NULL, "country_code" text NOT NULL, "grantor" text NOT NULL, "route" text NOT NULL, "reference" text NOT NULL DEFAULT '', CONSTRAINT "aid_received_country" CHECK ("country_code" ~ '^[A-Z]{2}$'), CONSTRAINT "aid_received_amount" CHECK ("amount_minor" > 0), CONSTRAINT "PK_23aaf7e57e9dcc288b39e6ea40a" PRIMARY KEY ("id"))`,
  `CREATE INDEX "aid_received_organisation" ON "applicant"."aid_received"  ("organisation_id")`,
];

/**
 * The sector and the two periods before the last one are part of a company's profile. Two tables go that nothing read: declared aid stands
 * in the register of aid, and the accounts of firms that hang together stand in the graph of owners.
 */
export class TidyCompanyProfile1764313000000 implements MigrationInterface {
  name = 'TidyCompanyProfile1764313000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
