import type { MigrationInterface, QueryRunner } from 'typeorm';

const DOWN = [
  `CREATE TABLE "applicant"."aid_received" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "granted_on" date NOT NULL, "amount_minor" bigint NOT NULL, "country_code" text NOT NULL, "grantor" text NOT NULL, "route" text NOT NULL, "reference" text NOT NULL DEFAULT '', CONSTRAINT "aid_received_country" CHECK ("country_code" ~ '^[A-Z]{2}$'), CONSTRAINT "aid_received_amount" CHECK ("amount_minor" > 0), CONSTRAINT "PK_23aaf7e57e9dcc288b39e6ea40a" PRIMARY KEY ("id"))`,
  `CREATE INDEX "aid_received_organisation" ON "applicant"."aid_received"  ("organisation_id")`,
];

/** Declared aid stands in the register of aid, beside what was granted; this table of its own never held a row. */
export class DropAidReceived1764313000000 implements MigrationInterface {
  name = 'DropAidReceived1764313000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "applicant"."aid_received"`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
